# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this file a whole database of ours? Asked at every start, before anything is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from mediawijs.store.connection import PATIENCE
from mediawijs.store.database_errors import is_damage
from mediawijs.store.migrations import APPLICATION_ID, SCHEMA, SCHEMAS

_MAGIC = b"SQLite format 3\0"
_HEADER = 100  # bytes; see "The Database Header" in SQLite's file format


class Health(Enum):
    MISSING = auto()
    GOOD = auto()
    DAMAGED = auto()  # also empty: SQLite itself finds nothing wrong with a file of 0 bytes
    FOREIGN = auto()  # a database of another program
    NEWER = auto()  # ours, of a newer MediaWijs


def health(path: Path, patience: float = PATIENCE) -> Health:
    """Looks without changing anything but finishing or undoing a write that was cut off.

    Raises:
        OSError: the file cannot be read.
        sqlite3.Error: it cannot be opened now (another program holds it, say).
    """
    if not path.exists():
        return Health.MISSING
    judged = header_health(path)
    return judged if judged is not Health.GOOD else _by_content(path, patience)


def header_health(path: Path) -> Health:
    """What the first 100 bytes say; GOOD only means that it is worth looking further. Raises OSError."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return Health.DAMAGED
    version = int.from_bytes(header[60:64], "big")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        return Health.FOREIGN
    if version > SCHEMA:
        return Health.NEWER
    return Health.GOOD if version in SCHEMAS else Health.DAMAGED


def _by_content(path: Path, patience: float) -> Health:
    with closing(sqlite3.connect(path, timeout=patience)) as raw:
        try:
            whole = (
                raw.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
                and raw.execute("PRAGMA foreign_key_check").fetchone() is None
                and _has_tables(raw)
            )
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            return Health.DAMAGED
    return Health.GOOD if whole else Health.DAMAGED


def _has_tables(raw: sqlite3.Connection) -> bool:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    tables = SCHEMAS.get(version)
    return tables is not None and all(
        columns == tuple(row[0] for row in raw.execute("SELECT name FROM pragma_table_info(?)", (table,)))
        for table, columns in tables.items()
    )
