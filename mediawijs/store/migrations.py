# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables, and how they came to be. Released migrations never change; a new version adds one at the end.

What each column means stands in `columns`, in the words that pupils read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x4D57_4A53  # "MWJS", in the header of every database of ours

SCHEMAS = {
    1: {
        "profiles": ("id", "animal", "number", "level", "lock_salt", "lock_hash", "created_day"),
        "events": (
            *("seq", "profile", "kind", "lesson", "version", "level", "step", "item"),
            *("answer", "result", "confidence", "attempt", "seconds", "day"),
        ),
        "preferences": ("profile", "key", "value"),
    },
}
SCHEMAS[2] = {
    **SCHEMAS[1],
    "ratings": ("seq", "profile", "post", "rule_set", "version", "gut_age", "answers", "outcome", "day"),
}
SCHEMAS[3] = {
    **SCHEMAS[2],
    "drafts": (
        *("seq", "profile", "post", "rule_set", "version", "gut_age"),
        *("answers", "ticked", "opened", "step", "day"),
    ),
}
"""Version (SQLite's user_version: the number of migrations) -> table -> columns. Other files are not ours to use."""

SCHEMA = max(SCHEMAS)
TABLES = SCHEMAS[SCHEMA]

_FIRST = (
    # AUTOINCREMENT: the number of somebody who left is never given to somebody else.
    """CREATE TABLE profiles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        animal TEXT NOT NULL,
        number INTEGER NOT NULL,
        level TEXT NOT NULL,
        lock_salt BLOB,
        lock_hash BLOB,
        created_day TEXT NOT NULL,
        UNIQUE (animal, number)
    ) STRICT""",
    """CREATE TABLE events (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        lesson TEXT NOT NULL,
        version TEXT NOT NULL,
        level TEXT NOT NULL,
        step TEXT NOT NULL,
        item TEXT NOT NULL,
        answer TEXT,
        result TEXT,
        confidence TEXT,
        attempt INTEGER,
        seconds INTEGER,
        day TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX events_of_profile ON events (profile)",
    """CREATE TABLE preferences (
        profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (profile, key)
    ) STRICT""",
    f"PRAGMA application_id = {APPLICATION_ID}",
)

_RATINGS = (
    """CREATE TABLE ratings (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        post TEXT NOT NULL,
        rule_set TEXT NOT NULL,
        version TEXT NOT NULL,
        gut_age INTEGER NOT NULL,
        answers TEXT NOT NULL,
        outcome TEXT NOT NULL,
        day TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX ratings_of_profile ON ratings (profile)",
)

_DRAFTS = (
    """CREATE TABLE drafts (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        post TEXT NOT NULL,
        rule_set TEXT NOT NULL,
        version TEXT NOT NULL,
        gut_age INTEGER,
        answers TEXT NOT NULL,
        ticked TEXT NOT NULL,
        opened TEXT NOT NULL,
        step TEXT NOT NULL,
        day TEXT NOT NULL,
        UNIQUE (profile, rule_set, post)
    ) STRICT""",
)

_STEPS = (("first_tables", _FIRST), ("ratings", _RATINGS), ("drafts", _DRAFTS))
"""Name and statements of each migration, in order. A database remembers the names."""


def migrate(db: Database) -> None:
    """Brings the tables to the newest version, each migration whole or not at all.

    Raises:
        sqlite3.Error: a migration failed; the database is as it was before that one.
    """
    if version_of(db) < SCHEMA:
        _migrations().apply(db)


def version_of(db: Database) -> int:
    number: int = db.execute("PRAGMA user_version").fetchone()[0]
    return number


def _migrations() -> Migrations:
    from sqlite_utils.migrations import Migrations  # not at the top: see connection.warm_up

    migrations = Migrations("mediawijs")

    for number, (name, statements) in enumerate(_STEPS, 1):
        migrations(name=f"{number}_{name}")(_step(number, statements))
    return migrations


def _step(number: int, statements: tuple[str, ...]) -> Callable[[Database], None]:
    def bring_to(db: Database, /) -> None:
        # SQLite's own version decides, so that a database that lost the list of migrations still opens.
        if version_of(db) >= number:
            return
        for statement in statements:
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")

    return bring_to
