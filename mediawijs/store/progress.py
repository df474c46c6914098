# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log of one pupil: what happened, in order. Nothing in it ever changes; it grows, or is erased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediawijs.domain.lessons.events import Event
from mediawijs.store.database_errors import calm
from mediawijs.store.erasing import erasing
from mediawijs.store.migrations import TABLES
from mediawijs.store.rows import Row, event_of, row_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from mediawijs.store.copies import Copies

_COLUMNS = TABLES["events"]
_FILLED = _COLUMNS[1:]  # SQLite gives each row its number
_INSERT = f"INSERT INTO events ({', '.join(_FILLED)}) VALUES ({', '.join(':' + name for name in _FILLED)})"
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM events WHERE profile = ? ORDER BY seq"


@dataclass(frozen=True, slots=True)
class ProgressLog:
    """The log that presenters ask for in `presenters.ports`, for one profile."""

    db: Database
    profile: int
    copies: Copies | None = None

    def append(self, *events: Event) -> None:
        """Saves all of them or none; when this returns they are safe on the disk.

        Raises:
            Trouble: they could not be saved; nothing was lost, and it may be tried again.
        """
        rows = [row_of(self.profile, event) for event in events]
        with calm(), self.db.atomic():
            self.db.conn.executemany(_INSERT, rows)

    def events(self) -> tuple[Event, ...]:
        """Everything of this pupil, in the order in which it happened; rows that cannot be read are left out.

        Raises:
            Trouble: the database cannot be read now.
        """
        return tuple(event for _row, event in self.stored() if event is not None)

    def stored(self) -> tuple[tuple[Row, Event | None], ...]:
        """Every row of this pupil as it is stored, and the event that it is.

        Raises:
            Trouble: the database cannot be read now.
        """
        with calm():
            return tuple((row, event_of(row)) for row in self._rows())

    def forget(self, lesson: str) -> None:
        """Erases what is kept of one lesson, also from the copies.

        Raises:
            Trouble: it could not be erased; try again.
        """
        with erasing(self.db, self.copies):
            self.db.execute("DELETE FROM events WHERE profile = ? AND lesson = ?", [self.profile, lesson])

    def _rows(self) -> Iterator[Row]:
        for cells in self.db.execute(_SELECT, [self.profile]):
            yield dict(zip(_COLUMNS, cells, strict=True))
