# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""All checks and tests, one after the other; a failure does not keep the next from running."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import environment, system
from .places import ROOT
from .talk import Command, call, call_and_keep

NO_TESTS_FOUND = 5
HIDDEN = {"QT_QPA_PLATFORM": "offscreen"}
NOT_OURS = [".git", ".venv", ".*_cache", ".hypothesis", ".coverage*", "__pycache__", "*.pyc", "build", "dist"]


@dataclass(frozen=True)
class Outcome:
    name: str
    verdict: str  # "ok", "FAILED" or "skipped"
    seconds: float
    remark: str = ""

    def __str__(self) -> str:
        line = f"  {self.verdict:<8}{self.seconds:7.1f} s  {self.name}"
        return f"{line} ({self.remark})" if self.remark else line


def summary(outcomes: list[Outcome]) -> str:
    failed = [outcome.name for outcome in outcomes if outcome.verdict == "FAILED"]
    end = "FAILED: " + ", ".join(failed) if failed else "Everything passed."
    return "\n".join([*map(str, outcomes), "", end])


def test(arguments: list[str]) -> int:
    system.prepare("hidden")
    if arguments:
        return call([environment.ensure("dev"), "-m", "pytest", *arguments], HIDDEN, ROOT)
    if missing := system.missing_for_xvfb():
        system.install(missing)
    python = environment.ensure("dev")
    outcomes = [_timed(name, check, python) for name, check in CHECKS.items()]
    last_words = outcomes[-1].remark
    print("\n" + summary(outcomes))
    print(last_words)
    return int(any(outcome.verdict == "FAILED" for outcome in outcomes))


def bench(arguments: list[str]) -> int:
    system.prepare("hidden")
    python = environment.ensure("dev")
    return call([python, "-m", "pytest", "-s", "-q", "tests/benchmarks", *arguments], HIDDEN, ROOT)


def _timed(name: str, check: Callable[[Path], tuple[str, str]], python: Path) -> Outcome:
    print(f"\n=== {name}", flush=True)
    start = time.monotonic()
    verdict, remark = check(python)
    outcome = Outcome(name, verdict, time.monotonic() - start, remark)
    print(outcome, flush=True)
    return outcome


def _module(*words: str) -> Callable[[Path], tuple[str, str]]:
    return lambda python: (_verdict(call([python, "-m", *words], cwd=ROOT)), "")


def _verdict(code: int) -> str:
    return "FAILED" if code else "ok"


def _imports(python: Path) -> tuple[str, str]:
    start = "import sys; from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    return _verdict(call([python, "-c", start], cwd=ROOT)), ""


def _licences(python: Path) -> tuple[str, str]:
    """On a copy without what is not ours, so that the answer is the same with and without git."""
    with _copy_of_what_is_ours() as copy:
        extra = {"REUSE_ENCODING_MODULE": "charset_normalizer"}
        return _verdict(call([python, "-m", "reuse", "--root", copy, "lint"], extra, copy)), ""


@contextmanager
def _copy_of_what_is_ours() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "mediawijs"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_OURS))
        yield copy


def _display_tests(python: Path) -> tuple[str, str]:
    if not sys.platform.startswith("linux"):
        return "skipped", "only on Linux: elsewhere there is no invisible display"
    if missing := system.missing_for_xvfb():
        return "skipped", "to run these: " + system.install_line(missing)
    command: Command = [
        "xvfb-run",
        "-a",
        python,
        "-m",
        "pytest",
        "-m",
        "xvfb",
        "-p",
        "no:cacheprovider",
        "tests",
    ]
    code = call(command, {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}, ROOT)
    if code == NO_TESTS_FOUND:
        return "skipped", "no test has the mark xvfb"
    return _verdict(code), ""


def _tests(python: Path) -> tuple[str, str]:
    command: Command = [
        python,
        "-m",
        "pytest",
        "-m",
        "not xvfb",
        "--ignore=tests/benchmarks",
        "--cov",
        "--cov-report=term",
        "tests",
    ]
    code, last = call_and_keep(command, HIDDEN, ROOT)
    return _verdict(code), last.strip("= ")


CHECKS: dict[str, Callable[[Path], tuple[str, str]]] = {
    "ruff check": _module("ruff", "check", "."),
    "ruff format --check": _module("ruff", "format", "--check", "."),
    "mypy --strict": _module("mypy", "--strict"),
    "lint-imports": _imports,
    "reuse lint": _licences,
    "tests on a real X display": _display_tests,
    "tests": _tests,
}
