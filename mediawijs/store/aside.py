# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Damaged files are put aside, never thrown away: somebody may still get something out of them."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

from mediawijs.store.files import BESIDE_DATABASE
from mediawijs.store.health import Health, header_health

_MARK = ".beschadigd-"


def put_aside(path: Path, today: date) -> None:
    """Renames a database, and what belongs to it, to a name that is still free. Raises OSError.

    The database goes last: cut off halfway, this is done again at the next start.
    """
    first = f"{path.name}{_MARK}{today.isoformat()}"
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    suffixes = (*BESIDE_DATABASE, "")
    free = next(name for name in names if not any(path.with_name(name + end).exists() for end in suffixes))
    for suffix in suffixes:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(path.with_name(free + suffix))


def files_put_aside(folder: Path) -> tuple[Path, ...]:
    """What was ever put aside in this folder."""
    return tuple(sorted(folder.glob(f"*{_MARK}*")))


def erase_put_aside(folder: Path) -> None:
    """Removes what was put aside, except databases of other programs. Raises OSError."""
    files = files_put_aside(folder)
    foreign = tuple(path.name for path in files if header_health(path) is Health.FOREIGN)
    for path in files:
        if not path.name.startswith(foreign):
            path.unlink()
