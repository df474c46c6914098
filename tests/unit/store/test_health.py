# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever happened to the file: it is put aside, never overwritten, and the newest good copy takes its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.domain.trouble import Trouble
from mediawijs.store.database import COPIES, FILE, Store
from mediawijs.store.health import Health, health
from tests.helpers.events import an_answer
from tests.helpers.fakes import DAY

YESTERDAY = DAY - timedelta(days=1)


def _two_days(folder: Path, first: date = YESTERDAY) -> None:
    """A store in which Vos 1 began on `first`, so that the copy of the day after holds Vos 1."""
    store = Store.open(folder, first).store
    pupil = store.profiles.create(Alias("vos", 1), Level.O, first)
    store.log(pupil.id).append(*(an_answer("x" * 300, step=f"s{n}") for n in range(60)))
    store.close()
    Store.open(folder, first + timedelta(days=1)).store.close()


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _a_letter(path: Path) -> None:
    path.write_text("Beste MediaWijs, " * 50)


def _short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def _other_magic(path: Path) -> None:
    path.write_bytes(b"SQLite formaat 3" + path.read_bytes()[16:])


def _a_page_of_noise(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xa5" * 4096 + data[12288:])


def _index_that_disagrees(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'events_of_profile'")
        raw.commit()


def _of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE recepten (naam TEXT)")
        raw.execute("PRAGMA application_id = 12345")
        raw.execute("PRAGMA user_version = 1")
        raw.commit()


def _without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE preferences")
        raw.commit()


def _without_a_column(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ALTER TABLE events DROP COLUMN seconds")
        raw.commit()


def _answers_of_nobody(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM profiles")
        raw.commit()


def _without_a_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 0")
        raw.commit()


DAMAGE = [
    _emptied,
    _a_letter,
    _short,
    _cut_off,
    _other_magic,
    _a_page_of_noise,
    _index_that_disagrees,
    _of_another_program,
    _without_a_table,
    _without_a_column,
    _answers_of_nobody,
    _without_a_version,
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_put_aside_and_the_copy_put_back(folder: Path, damage: Callable[[Path], None]) -> None:
    _two_days(folder)
    damage(folder / FILE)
    damaged = (folder / FILE).read_bytes()

    opened = Store.open(folder, DAY)

    assert [pupil.alias for pupil in opened.store.profiles.all()] == [Alias("vos", 1)]
    assert len(opened.store.log(1).events()) == 60
    assert opened.sentence == "Het bestand met voortgang was beschadigd. Alles van vóór vandaag is er nog."
    assert opened.store.put_aside() == (f"{FILE}.beschadigd-2026-11-21",)
    assert (folder / f"{FILE}.beschadigd-2026-11-21").read_bytes() == damaged
    opened.store.close()
    assert Store.open(folder, DAY).sentence is None


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_without_a_copy_begins_anew(folder: Path, damage: Callable[[Path], None]) -> None:
    _two_days(folder)
    for copy in (folder / COPIES).iterdir():
        copy.unlink()
    damage(folder / FILE)
    damaged = (folder / FILE).read_bytes()

    opened = Store.open(folder, DAY)

    assert opened.store.profiles.all() == ()
    assert opened.sentence is not None
    assert "apart gezet" in opened.sentence
    assert (folder / f"{FILE}.beschadigd-2026-11-21").read_bytes() == damaged
    opened.store.close()


@pytest.mark.parametrize(
    ("days_later", "said"),
    [
        (0, "Alles van vóór vandaag is er nog."),
        (1, "Alles tot gisteren"),
        (2, "Alles tot 21-11-2026 is er nog."),
    ],
)
def test_the_sentence_says_until_when(folder: Path, days_later: int, said: str) -> None:
    _two_days(folder)
    (folder / FILE).write_bytes(b"")

    opened = Store.open(folder, DAY + timedelta(days=days_later))
    opened.store.close()

    assert opened.sentence is not None
    assert said in opened.sentence


def test_a_file_that_is_gone_comes_back_from_the_copy(folder: Path) -> None:
    _two_days(folder)
    (folder / FILE).unlink()

    opened = Store.open(folder, DAY)

    assert opened.sentence == "Het bestand met voortgang was weg. Alles van vóór vandaag is er nog."
    assert len(opened.store.profiles.all()) == 1
    opened.store.close()


def test_damage_twice_on_a_day_keeps_both_files(folder: Path) -> None:
    _two_days(folder)
    for text in ("eerste", "tweede", "derde"):
        (folder / FILE).write_text(text)
        Store.open(folder, DAY).store.close()

    aside = {path.name: path.read_text() for path in folder.glob("*beschadigd*")}

    assert aside == {
        f"{FILE}.beschadigd-2026-11-21": "eerste",
        f"{FILE}.beschadigd-2026-11-21-2": "tweede",
        f"{FILE}.beschadigd-2026-11-21-3": "derde",
    }


def test_a_damaged_copy_is_passed_over_for_an_older_good_one(folder: Path) -> None:
    _two_days(folder, YESTERDAY - timedelta(days=1))
    Store.open(folder, DAY).store.close()
    (folder / COPIES / f"voortgang-{DAY}.db").write_bytes(b"kapot")
    (folder / FILE).write_bytes(b"")

    opened = Store.open(folder, DAY)

    assert opened.sentence is not None
    assert "tot gisteren" in opened.sentence
    assert len(opened.store.profiles.all()) == 1
    opened.store.close()


def test_a_journal_left_behind_never_gets_into_another_database(folder: Path) -> None:
    """Cut off between putting aside and putting back, the old journal would be played into the copy."""
    _two_days(folder)
    whole = (folder / FILE).read_bytes()
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("UPDATE events SET answer = 'rommel'")
        journal = (folder / f"{FILE}-journal").read_bytes()
        raw.execute("ROLLBACK")
    (folder / FILE).unlink()
    (folder / f"{FILE}-journal").write_bytes(journal)

    opened = Store.open(folder, DAY)

    assert len(opened.store.log(1).events()) == 60
    assert [path.name for path in folder.glob("*-journal")] == [f"{FILE}.beschadigd-2026-11-21-journal"]
    opened.store.close()
    assert len(whole) > 3 * 4096


def test_a_write_that_was_cut_off_is_undone(folder: Path) -> None:
    _two_days(folder)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("UPDATE events SET answer = 'half'")
        half, journal = (folder / FILE).read_bytes(), (folder / f"{FILE}-journal").read_bytes()
        raw.execute("ROLLBACK")
    (folder / FILE).write_bytes(half)
    (folder / f"{FILE}-journal").write_bytes(journal)
    assert b"half" in half

    opened = Store.open(folder, DAY)

    assert opened.sentence is None
    assert len(opened.store.log(1).events()) == 60
    opened.store.close()


def test_a_file_of_a_newer_version_is_not_touched(folder: Path) -> None:
    _two_days(folder)
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.execute("PRAGMA user_version = 99")
        raw.commit()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    with pytest.raises(Trouble, match="nieuwere MediaWijs"):
        Store.open(folder, DAY + timedelta(days=1))

    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_copy_of_a_newer_version_is_not_used(folder: Path) -> None:
    _two_days(folder)
    copy = folder / COPIES / f"voortgang-{DAY}.db"
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA user_version = 99")
        raw.commit()
    (folder / FILE).unlink()

    opened = Store.open(folder, DAY)

    assert opened.store.profiles.all() == ()  # the copy of yesterday is from before Vos 1
    opened.store.close()


def test_a_file_that_is_not_there_is_only_missing(tmp_path: Path) -> None:
    assert health(tmp_path / "niets.db") is Health.MISSING
    assert list(tmp_path.iterdir()) == []
