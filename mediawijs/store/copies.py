# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Copies of the database, one a day, of which the newest five are kept."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.store.files import put_in_place, remove_unfinished
from mediawijs.store.health import Health, health

if TYPE_CHECKING:
    from sqlite_utils import Database

KEPT = 5
_NAME = re.compile(r"voortgang-(\d{4}-\d{2}-\d{2})\.db")


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies in `folder`. That of a day holds everything from before MediaWijs was first opened then."""

    folder: Path
    today: date

    def all(self) -> tuple[tuple[date, Path], ...]:
        """The newest first. Copies "from the future" come last: then a clock is or was wrong."""
        found = [(day, path) for path in self._files() if (day := _day_of(path)) is not None]
        return tuple(sorted(found, key=lambda copy: (copy[0] <= self.today, copy[0]), reverse=True))

    def make(self, db: Database, *, again: bool = False) -> bool:
        """Makes today's copy when there is none yet (or `again`). False when that failed: no harm done."""
        place = self.folder / f"voortgang-{self.today.isoformat()}.db"
        if place.exists() and not again:
            return True
        beside = place.with_suffix(".nieuw")
        try:
            self.folder.mkdir(exist_ok=True)
            remove_unfinished(beside)
            _copy(db, beside)
            if health(beside) is not Health.GOOD:
                return False
            put_in_place(beside, place)
        except (OSError, sqlite3.OperationalError):
            return False
        finally:
            with suppress(OSError):
                remove_unfinished(beside)
        self._prune()
        return True

    def restore(self, path: Path) -> date | None:
        """Puts the newest good copy at `path`. Its day, or None when there is no good copy.

        Raises:
            OSError: the copy could not be put there.
        """
        beside = path.with_name(f"{path.name}.nieuw")
        for day, copy in self.all():
            remove_unfinished(beside)
            shutil.copyfile(copy, beside)
            if health(beside) is Health.GOOD:
                put_in_place(beside, path)
                return day
            remove_unfinished(beside)
        return None

    def erase(self) -> None:
        """Removes all copies. Raises OSError when one cannot be removed."""
        for path in self._files():
            path.unlink()

    def _files(self) -> tuple[Path, ...]:
        """Copies, and what is left of one that was cut off."""
        return tuple(self.folder.glob("voortgang-*")) if self.folder.is_dir() else ()

    def _prune(self) -> None:
        for _day, path in self.all()[KEPT:]:
            with suppress(OSError):
                path.unlink()


def _copy(db: Database, to: Path) -> None:
    with closing(sqlite3.connect(to)) as target:
        target.execute("PRAGMA journal_mode = OFF")  # it is checked and synced when it is whole
        target.execute("PRAGMA synchronous = OFF")
        db.conn.backup(target)


def _day_of(path: Path) -> date | None:
    match = _NAME.fullmatch(path.name)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
