# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of every released version are kept beside this test, and must go on opening."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mediawijs.domain.pupils import Alias
from mediawijs.store.connection import connect
from mediawijs.store.database import FILE, Store
from mediawijs.store.migrations import SCHEMA, SCHEMAS, migrate, version_of
from tests.helpers.fakes import DAY

RELEASED = Path(__file__).parent / "released"


def _dump(db: sqlite3.Connection) -> list[str]:
    select = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%sqlite_%' ORDER BY name"
    return [" ".join(sql.split()) for (sql,) in db.execute(select)]


def test_every_version_has_its_released_schema() -> None:
    assert {int(path.stem) for path in RELEASED.glob("*.sql")} == set(SCHEMAS)


@pytest.mark.parametrize("version", SCHEMAS)
def test_a_database_of_a_released_version_opens_with_all_that_is_in_it(folder: Path, version: int) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.executescript((RELEASED / f"{version}.sql").read_text(encoding="utf-8"))

    opened = Store.open(folder, DAY)

    assert opened.sentence is None
    assert version_of(opened.store.db) == SCHEMA
    (pupil,) = opened.store.profiles.all()
    assert (pupil.alias, pupil.locked) == (Alias("otter", 7), False)
    assert len(opened.store.log(pupil.id).events()) == 2
    opened.store.close()


def test_the_newest_tables_are_those_that_were_released(store: Store) -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.executescript((RELEASED / f"{SCHEMA}.sql").read_text(encoding="utf-8"))

        assert _dump(store.db.conn) == _dump(raw)


def test_migrating_twice_changes_nothing(store: Store) -> None:
    before = list(store.db.conn.iterdump())

    migrate(store.db)

    assert list(store.db.conn.iterdump()) == before


def test_a_migration_that_fails_leaves_the_database_as_it_was() -> None:
    db = connect(None)
    db.execute("CREATE TABLE events (something TEXT)")

    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(db)

    assert version_of(db) == 0
    assert "profiles" not in db.table_names()
    db.close()


def test_ratings_come_with_the_second_version(folder: Path) -> None:
    """Also when the list of migrations is there, as in a database that a released version made itself."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.executescript((RELEASED / "1.sql").read_text(encoding="utf-8"))
        raw.execute("CREATE TABLE _sqlite_migrations (migration_set TEXT, name TEXT, applied_at TEXT)")
        raw.execute("INSERT INTO _sqlite_migrations VALUES ('mediawijs', '1_first_tables', '2026-11-21')")
        raw.commit()

    store = Store.open(folder, DAY).store

    assert store.ratings(1).all() == ()
    store.close()


def test_released_ratings_are_read(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.executescript((RELEASED / "2.sql").read_text(encoding="utf-8"))

    store = Store.open(folder, DAY).store
    [rating] = store.ratings(1).all()

    assert (rating.post, rating.version, rating.outcome.age) == ("brug-challenge", "2026.1", (12, 12))
    assert rating.outcome.disagrees == "rule:GEV-01"
    assert rating.outcome.reasons is None
    assert store.ratings(1).drafts() == ()
    store.close()


def test_released_reasons_and_drafts_are_read(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.executescript((RELEASED / "3.sql").read_text(encoding="utf-8"))

    store = Store.open(folder, DAY).store
    [rating] = store.ratings(1).all()
    [draft] = store.ratings(1).drafts()

    assert rating.outcome.reasons is not None
    [reason] = rating.outcome.reasons
    assert (reason.rule, reason.age, reason.state, reason.but["en"]) == (
        "GEV-01",
        12,
        "softened",
        "It is explained.",
    )
    assert (draft.post, draft.gut_age, draft.ticked, draft.step) == (
        "muurloper", 6, ("v71_gevaar",), "ask v71_gevaar",
    )  # fmt: skip
    store.close()
