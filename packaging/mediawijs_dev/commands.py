# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands of packaging/dev.py, and what they pass on."""

from __future__ import annotations

import os
import sys

from . import bundle, checks, environment, locks, system
from .places import ROOT
from .talk import SetupError, call, tell

ASKS_FOR_TEXT = {"-h", "--help", "--version"}


def dispatch(arguments: list[str], usage: str) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name in {"-h", "--help"}:
        print(usage)
        return 0
    known = {
        "run": run,
        "test": checks.test,
        "build": bundle.build,
        "bench": checks.bench,
        "lock": lock,
        "i18n": i18n,
    }
    if name not in known:
        print(usage)
        return 2
    try:
        return known[name](rest)
    except SetupError as reason:
        print(reason.dutch, file=sys.stderr)
        print(reason.english, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def opens_window(arguments: list[str]) -> bool:
    """MediaWijs opens its window unless it gets a command of its own, or only a text is asked for."""
    words = [
        word for before, word in zip(["", *arguments], arguments, strict=False) if before != "--data-dir"
    ]
    commands = [word for word in words if not word.startswith("-")]
    return not commands and not ASKS_FOR_TEXT.intersection(words)


def run(arguments: list[str]) -> int:
    display = system.has_display(sys.platform, os.environ)
    window = opens_window(arguments)
    system.prepare("window" if display and window else "hidden")
    python = environment.ensure("runtime")
    extra = {"PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))}
    if not display:
        extra["QT_QPA_PLATFORM"] = "offscreen"
    if window and not display:
        tell(
            "Hier is geen beeldscherm, dus MediaWijs kan geen venster openen. In plaats daarvan wordt een "
            "les voorgespeeld; de schermafdrukken en de voortgang worden bewaard.",
            "There is no display here, so MediaWijs cannot open a window. Instead a lesson is played as a "
            "demonstration; the pictures of the screens and the progress are kept.",
        )
        arguments = [*arguments, "demo"]
    # -P: a file in the folder where one happens to be cannot pose as a library.
    return call([python, "-P", "-m", "mediawijs", *arguments], extra)


def lock(_arguments: list[str]) -> int:
    return locks.make()


def i18n(_arguments: list[str]) -> int:
    """In the environment, because it needs Babel."""
    return call(
        [environment.ensure("dev"), "-m", "mediawijs_dev.i18n"], {"PYTHONPATH": str(ROOT / "packaging")}, ROOT
    )
