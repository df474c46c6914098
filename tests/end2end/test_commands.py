# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every command as a process of its own, as a person types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.packs import PACK_TOML, write_pack

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.end2end, pytest.mark.timeout(650)]


def mediawijs(*words: str | Path, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mediawijs", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,  # the self-test opens every step of every lesson
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_check_of_what_ships():
    assert json.loads(mediawijs("check", "--json")) == {"problems": []}
    assert "niets te verbeteren" in mediawijs("check")


def test_check_of_a_damaged_pack(tmp_path):
    folder = write_pack(tmp_path, toml=PACK_TOML.replace("minutes = 10", "minuten = 10"))
    problems = json.loads(mediawijs("check", folder, "--json", code=1))["problems"]
    assert set(problems[0]) == {"file", "line", "what", "why", "do"}
    told = mediawijs("check", folder, code=1)
    assert "proefles/pack.toml" in told
    assert "doe" in told


def test_doctor(tmp_path):
    report = json.loads(mediawijs("doctor", "--json", "--data-dir", tmp_path / "nieuw"))
    assert (report["ok"], report["database"], len(report["lessons"])) == (True, "missing", 6)
    assert not (tmp_path / "nieuw").exists()
    (tmp_path / "voortgang.db").write_bytes(b"")
    assert "damaged" in mediawijs("doctor", "--data-dir", tmp_path, code=1)


def test_data_dir_may_stand_before_or_after_the_command(tmp_path):
    for words in (["--data-dir", tmp_path, "doctor", "--json"], ["doctor", "--json", "--data-dir", tmp_path]):
        assert json.loads(mediawijs(*words))["data"] == str(tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        ["--size", "1280x720", "--theme", "dark", "--lang", "en"],
        ["--size", "1366x768", "--theme", "contrast", "--text-scale", "200", "--level", "P"],
    ],
)
def test_shots(tmp_path, words):
    from PIL import Image

    mediawijs("shots", tmp_path / "out", *words, "--only", "home", "--data-dir", tmp_path / "data")
    pictures = sorted((tmp_path / "out").glob("*.png"))
    assert len(pictures) == 3
    with Image.open(pictures[0]) as picture:
        assert picture.size == tuple(int(side) for side in words[1].split("x"))
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50


def test_shots_where_nothing_can_be_written(tmp_path):
    (tmp_path / "bezet").write_text("geen map", encoding="utf-8")
    assert "konden niet worden bewaard" in mediawijs("shots", tmp_path / "bezet", code=1)


def test_wrong_words_are_told():
    mediawijs("shots", "x", "--size", "groot", code=2)
    mediawijs("dansen", code=2)


def test_selftest(tmp_path):
    assert "0 problemen" in mediawijs("selftest", "--data-dir", tmp_path)
