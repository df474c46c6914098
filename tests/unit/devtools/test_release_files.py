# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files around the program tell the same story."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_one_version_everywhere():
    changelog = re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    publiccode = re.search(r'^softwareVersion: "(.+)"', _publiccode(), re.MULTILINE)
    assert changelog is not None
    assert publiccode is not None
    assert changelog[1] == publiccode[1] == PROJECT["version"]


def test_licence_is_the_one_we_name():
    assert (ROOT / "LICENSE").read_text(encoding="utf-8") == _licence_text(PROJECT["license"])
    assert f"license: {PROJECT['license']}" in _publiccode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_describes_in_both_languages(language):
    block = _publiccode().split(f"\n  {language}:\n")[1]
    short = re.search(r"shortDescription: (.+)", block)
    assert short is not None
    assert len(short[1]) <= 150  # the standard's limit


def test_each_library_that_ships_is_named_with_its_licence():
    lock = (ROOT / "packaging/lock/runtime.txt").read_text(encoding="utf-8")
    told = (ROOT / "packaging/licences.md").read_text(encoding="utf-8").lower()
    libraries = re.findall(r"^([\w-]+)==", lock, re.MULTILINE)
    assert [name for name in libraries if name not in told] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_inside_the_repository_lead_somewhere(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_continuous_integration_runs_the_test_command():
    run = ROOT / ".ci/run"
    assert run.read_text(encoding="utf-8").rstrip().endswith("exec python3 packaging/dev.py test")
    assert sys.platform == "win32" or run.stat().st_mode & 0o111


def _publiccode() -> str:
    return (ROOT / "publiccode.yml").read_text(encoding="utf-8")


def _licence_text(identifier: str) -> str:
    return (ROOT / "LICENSES" / f"{identifier}.txt").read_text(encoding="utf-8")
