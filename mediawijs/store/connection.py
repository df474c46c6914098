# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The connection to the database, and how safe we want it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

PATIENCE = 2.0  # seconds that the window may wait for another program that holds the file

PRAGMAS = (
    "journal_mode = DELETE",  # not WAL: it can lose answers before SQLite 3.51.3, and fails on a network
    "synchronous = FULL",  # an answer that was saved survives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what a pupil deletes is overwritten, not only let go
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)


def warm_up() -> None:
    """Loads what a database needs (about 0.1 s), so that opening one goes at once. May run in a thread."""
    import sqlite_utils  # noqa: F401 - that is the point


def connect(path: Path | None, patience: float = PATIENCE) -> Database:
    """Opens the database at `path`, or one in memory. A file that is not there is made, empty.

    `patience` is how many seconds to wait, at each statement, for another program that holds the file.

    It may be opened in one thread and used in another, as long as only one uses it at a time.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    from sqlite_utils import Database  # not at the top: see warm_up

    raw = sqlite3.connect(path or ":memory:", timeout=patience, check_same_thread=False)
    try:
        raw.text_factory = _text
        for pragma in PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        raw.close()
        raise
    return Database(raw, recursive_triggers=False, execute_plugins=False, strict=True)


def _text(stored: bytes) -> str:
    """One damaged letter must not make all the rest unreadable."""
    return stored.decode("utf-8", "replace")
