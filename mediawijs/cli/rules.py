# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs rules check PATH` and `mediawijs rules export SET --format dmn|toml [--out FILE]`."""

from __future__ import annotations

import sys
from pathlib import Path

from mediawijs import __version__
from mediawijs.cli.check import check
from mediawijs.cli.rule_sets import WrongCall, complain, find_rules
from mediawijs.commands import Words
from mediawijs.exchange.dmn import as_dmn
from mediawijs.exchange.rule_file import as_toml


def rules(words: Words) -> int:
    """Does what was asked for; 0 is well, 1 is something to mend, 2 is a wrong call."""
    if words.action == "check":
        return check(Path(words.path or "."), as_json=words.json)
    return export(words.rule_set, form=words.format, out=Path(words.out) if words.out else None)


def export(rule_set: str, *, form: str, out: Path | None) -> int:
    """Writes the set to `out`, or prints it; 2 when there is no such set or the file cannot be written."""
    try:
        found = find_rules(rule_set)
    except WrongCall as reason:
        return complain(reason)
    data = as_dmn(found, f"MediaWijs {__version__}") if form == "dmn" else as_toml(found)
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return 0
    try:
        out.write_bytes(data)
    except OSError as error:
        return complain(f"{out} kan niet worden geschreven: {error.strerror}.")
    print(f"{out}: {found.id} {found.version}")
    print(found.disclaimer.get("nl", ""))
    return 0
