# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what a database says to what a pupil can do about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.store.errors import calm_files, cannot_write, disk_full


@contextmanager
def calm() -> Iterator[None]:
    """Turns bad luck with files and the database into `Trouble`. Our own mistakes (bad SQL) pass."""
    try:
        with calm_files():
            yield
    except sqlite3.Error as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise trouble from error


def is_damage(error: sqlite3.Error) -> bool:
    return _primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _primary_code(error: sqlite3.Error) -> int | None:
    """SQLite's own code without its details; None when the error is Python's."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _trouble(error: sqlite3.Error) -> Trouble | None:
    """None when it is no bad luck but a mistake in the program."""
    match _primary_code(error):
        case sqlite3.SQLITE_FULL:
            return disk_full()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Trouble(
                _("Een ander programma houdt je voortgang even vast."),
                _("Staat MediaWijs twee keer open? Sluit er één en probeer het nog eens."),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return cannot_write()
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Trouble(
                _("Het bestand met je voortgang is beschadigd."),
                _("Sluit MediaWijs en open het opnieuw. Dan zet het de laatste goede kopie terug."),
            )
        case sqlite3.SQLITE_CONSTRAINT:
            return Trouble(
                _("Dit profiel staat niet meer op deze computer."),
                _("Ga terug en kies een profiel."),
            )
        case _:
            return None
