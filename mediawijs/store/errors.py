# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what a computer says to what a pupil can do about it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def calm(*, chosen: bool = False) -> Iterator[None]:
    """Turns bad luck with files and the database into `Trouble`. Our own mistakes (bad SQL) pass.

    `chosen`: it is about a place that somebody picked, and not about our own folder.
    """
    try:
        yield
    except sqlite3.Error as error:
        trouble = trouble_with_database(error)
        if trouble is None:
            raise
        raise trouble from error
    except OSError as error:
        if error.errno in _FULL:
            raise _full() from error
        raise (_cannot_write_there() if chosen else _cannot_write()) from error


def primary_code(error: sqlite3.Error) -> int | None:
    """SQLite's own code without its details; None when the error is Python's."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def trouble_with_database(error: sqlite3.Error) -> Trouble | None:
    """None when it is no bad luck but a mistake in the program."""
    match primary_code(error):
        case sqlite3.SQLITE_FULL:
            return _full()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Trouble(
                _("Een ander programma houdt je voortgang even vast."),
                _("Staat MediaWijs twee keer open? Sluit er één en probeer het nog eens."),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return _cannot_write()
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


def _full() -> Trouble:
    return Trouble(
        _("De schijf is vol, dus dit kon niet worden bewaard."),
        _("Maak wat ruimte vrij en probeer het nog eens."),
    )


def _cannot_write() -> Trouble:
    return Trouble(
        _("MediaWijs kan niet schrijven in de map met je voortgang."),
        _("Vraag degene die de computer beheert om hulp, of ga verder zonder te bewaren."),
    )


def _cannot_write_there() -> Trouble:
    return Trouble(
        _("MediaWijs kan op die plek niets bewaren."),
        _("Kies een andere map, bijvoorbeeld je eigen documenten."),
    )
