# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What packaging/dev.py decides. What it does to a machine is tried by running it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "packaging"))

import dev  # noqa: E402
from mediawijs_dev import checks, commands, contents, environment, locks, system  # noqa: E402

RUNTIME = (ROOT / "packaging/lock/runtime.txt").read_text(encoding="utf-8")
DEV = (ROOT / "packaging/lock/dev.txt").read_text(encoding="utf-8")


class TestOldPython:
    @pytest.mark.parametrize(
        ("version", "old"), [((3, 9, 2), True), ((3, 10, 14), True), ((3, 11, 0), False)]
    )
    def test_is_recognised(self, version, old):
        assert dev.is_too_old(version) is old

    def test_newer_pythons_are_fine(self):
        assert not dev.is_too_old((3, 14, 0))

    def test_can_read_the_file_that_explains(self):
        ast.parse((ROOT / "packaging/dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


class TestLocks:
    def test_dev_holds_runtime_at_the_same_versions(self):
        assert locks.pins(RUNTIME).items() <= locks.pins(DEV).items()

    @pytest.mark.parametrize("text", [RUNTIME, DEV], ids=["runtime", "dev"])
    def test_names_no_index_and_no_file_of_one_machine(self, text):
        assert locks.strange_lines(text) == []

    @pytest.mark.parametrize("text", [RUNTIME, DEV], ids=["runtime", "dev"])
    def test_every_pin_has_a_hash(self, text):
        blocks = re.split(r"\n(?=\w)", text)[1:]
        assert len(blocks) == len(locks.pins(text)) > 0
        assert all("--hash=sha256:" in block for block in blocks)

    @pytest.mark.parametrize(
        "line",
        [
            "--index-url https://somewhere.example/simple",
            "--extra-index-url file:///opt/files",
            "thing @ file:///home/me/thing.whl",
            "-e .",
            "-r other.txt",
        ],
    )
    def test_a_strange_line_is_found(self, line):
        assert locks.strange_lines(f"click==8.5.1 \\\n    --hash=sha256:00\n{line}\n") == [line]

    def test_pins_know_versions_and_conditions(self):
        text = "a-b==1.2 \\\n    --hash=sha256:00\ncolorama==0.4.6 ; sys_platform == 'win32' \\\n"
        assert locks.pins(text) == {"a-b": "1.2", "colorama": "0.4.6"}

    def test_everything_that_pyproject_asks_for_is_pinned(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        names = {_name(line) for line in project["project"]["dependencies"]}
        assert names <= locks.pins(RUNTIME).keys()
        assert {_name(line) for line in project["dependency-groups"]["dev"]} <= locks.pins(DEV).keys()

    def test_qt_is_not_the_version_that_loses_references(self):
        major, minor = locks.pins(RUNTIME)["pyside6-essentials"].split(".")[:2]
        assert (int(major), int(minor)) < (6, 12)


def _name(requirement: str) -> str:
    name = "".join(char if char.isalnum() or char in "-_" else " " for char in requirement).split()[0]
    return name.lower().replace("_", "-")


class TestStamp:
    def test_changes_with_the_lock_and_with_the_python(self):
        stamps = {
            environment.expected_stamp(lock, version)
            for lock in (b"one", b"two")
            for version in ((3, 11), (3, 12))
        }
        assert len(stamps) == 4

    def test_complete_environment_of_this_python_can_be_updated(self, tmp_path):
        stamp = tmp_path / "stamp"
        stamp.write_text(environment.expected_stamp(b"an older lock", (3, 11)), encoding="utf-8")
        assert environment.can_be_updated([stamp, tmp_path / "none"], (3, 11))
        assert not environment.can_be_updated([stamp], (3, 12))

    def test_broken_off_installation_is_done_afresh(self, tmp_path):
        assert not environment.can_be_updated([tmp_path / "none"], (3, 11))

    def test_python_3_1_is_not_taken_for_3_11(self, tmp_path):
        stamp = tmp_path / "stamp"
        stamp.write_text(environment.expected_stamp(b"", (3, 11)), encoding="utf-8")
        assert not environment.can_be_updated([stamp], (3, 1))


class TestNoNetwork:
    def test_is_told_from_other_trouble(self):
        pip = "WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError(…)'"
        assert environment.looks_like_no_network(pip)
        assert not environment.looks_like_no_network("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES")


class TestDisplay:
    @pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
    def test_any_of_these_is_enough(self, name):
        assert system.has_display("linux", {name: "x"})

    def test_linux_without_any(self):
        assert not system.has_display("linux", {"DISPLAY": ""})

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_other_systems_always_have_one(self, platform):
        assert system.has_display(platform, {})

    @pytest.mark.parametrize("arguments", [[], ["--data-dir", "x"], ["--data-dir=x"]])
    def test_window_is_wanted(self, arguments):
        assert commands.opens_window(arguments)

    @pytest.mark.parametrize(
        "arguments", [["--help"], ["--version"], ["check", "x"], ["--data-dir", "x", "selftest"]]
    )
    def test_window_is_not_wanted(self, arguments):
        assert not commands.opens_window(arguments)

    def test_x11_libraries_are_asked_for_only_when_used(self):
        hidden = system.wanted_libraries("hidden", {"DISPLAY": ":0"})
        window = system.wanted_libraries("window", {"DISPLAY": ":0"})
        assert "libxcb-cursor.so.0" not in hidden
        assert "libxcb-cursor.so.0" in window
        assert "libwayland-client.so.0" not in window


class TestContents:
    @pytest.mark.parametrize(
        "path",
        [
            "_internal/PySide6/Qt/lib/libQt6Network.so.6",
            "_internal/PySide6/Qt6Network.dll",
            "_internal/PySide6/Qt/plugins/tls/libqopensslbackend.so",
            "_internal/PySide6/Qt/plugins/platforms/libqvnc.so",
            "_internal/libssl.so.3",
            "_internal/_ssl.pyd",
            "_internal/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
            "_internal/libgtk-3.so.0",
            "_internal/PySide6/QtQml.abi3.so",
        ],
    )
    def test_what_can_open_a_connection_is_denied(self, path):
        assert contents.is_denied(PurePosixPath(path))

    @pytest.mark.parametrize(
        "path",
        [
            "mediawijs",
            "_internal/libQt6Core.so.6",
            "_internal/PySide6/Qt/plugins/platforms/libqxcb.so",
            "_internal/_data/lessons/netwerk-network/pack.toml",
        ],
    )
    def test_what_is_needed_is_not(self, path):
        assert not contents.is_denied(PurePosixPath(path))

    @pytest.mark.parametrize(
        ("path", "kept"),
        [
            ("PySide6/Qt/translations/qtbase_nl.qm", True),
            ("PySide6/Qt/translations/qtbase_ko.qm", False),
            ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
            ("PySide6/plugins/imageformats/qwebp.dll", True),
            ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
            ("PySide6/plugins/platforms/qwindows.dll", True),
            ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
            ("pyphen/dictionaries/hyph_nl_NL.dic", True),
            ("pyphen/dictionaries/hyph_ru_RU.dic", False),
            ("_data/lessons/README.md", True),
        ],
    )
    def test_what_is_kept(self, path, kept):
        assert contents.is_kept(PurePosixPath(path)) is kept

    def test_needed_libraries_are_found_through_others_and_in_a_circle(self):
        needs = {"program": ["a"], "a": ["b"], "b": ["a", "c"], "orphan": ["d"]}
        assert contents.needed(["program"], needs) == {"a", "b", "c"}


class TestSummary:
    def test_a_failure_is_named_at_the_end(self):
        outcomes = [checks.Outcome("ruff", "ok", 1), checks.Outcome("mypy", "FAILED", 2)]
        assert checks.summary(outcomes).endswith("FAILED: mypy")

    def test_a_skipped_check_is_no_failure(self):
        outcomes = [checks.Outcome("tests on a real X display", "skipped", 0, "no xvfb")]
        text = checks.summary(outcomes)
        assert text.endswith("Everything passed.")
        assert "(no xvfb)" in text


class TestCommandLine:
    def run(self, *arguments):
        command = [sys.executable, ROOT / "packaging/dev.py", *arguments]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    def test_help(self):
        assert self.run("--help").returncode == 0

    @pytest.mark.parametrize("arguments", [(), ("rnu",)])
    def test_unknown_command_shows_what_there_is(self, arguments):
        done = self.run(*arguments)
        assert done.returncode == 2
        assert "packaging/dev.py" in done.stdout


def test_pypis_packaging_is_not_hidden_by_ours():
    assert not (ROOT / "packaging/__init__.py").exists()
    done = subprocess.run([sys.executable, "-c", "import packaging.version"], cwd=ROOT, check=False)
    assert done.returncode == 0
