# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs` and `python -m mediawijs`: without a command the app starts."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

from mediawijs.commands import Words, parse


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and gives its exit code: 0 is well, 1 is something to mend, 2 is a wrong call."""
    words = parse(sys.argv[1:] if arguments is None else arguments)
    data = Path(words.data_dir) if words.data_dir else None
    if words.command in ("rate", "agreement", "rules"):
        return _rating(words)
    if words.command in ("simulate", "audit", "research"):
        return _lab(words)
    match words.command:
        case "check":
            from mediawijs.cli.check import check

            return check(Path(words.path) if words.path else None, as_json=words.json)
        case "doctor":
            from mediawijs.cli.doctor import doctor

            return doctor(data, as_json=words.json)
        case _:
            return _app(words, data)


def _lab(words: Words) -> int:
    _plain_streams()
    if words.command == "research":
        from mediawijs.cli.research import research

        return research(words)
    from mediawijs.cli.lab import audit, simulate

    return simulate(words) if words.command == "simulate" else audit(words)


def _rating(words: Words) -> int:
    _plain_streams()
    match words.command:
        case "rate":
            from mediawijs.cli.rate import rate

            return rate(words.rule_set, Path(words.answers), as_json=words.json)
        case "agreement":
            from mediawijs.cli.agreement import agreement

            return agreement(Path(words.folder), as_json=words.json, rule_set=words.rule_set)
        case _:
            from mediawijs.cli.rules import rules

            return rules(words)


def _plain_streams() -> None:
    """An old console without “ or → shows a question mark, and goes on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _app(words: Words, data: Path | None) -> int:
    """What needs the screens."""
    match words.command:
        case "shots":
            from mediawijs.app.shots import shots

            return shots(Path(words.folder), data, words)
        case "selftest":
            from mediawijs.app.selftest import selftest

            return selftest(data)
        case "demo":
            from mediawijs.app.demo import demo

            return demo(data)
        case _:
            from mediawijs.app.run import run

            return run(data)


if __name__ == "__main__":
    raise SystemExit(main())
