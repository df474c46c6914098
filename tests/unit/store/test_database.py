# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening the store when all is well, and when the computer is in the way."""

from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.trouble import Trouble
from mediawijs.store.connection import connect
from mediawijs.store.database import FILE, GUEST, Store
from mediawijs.store.errors import calm_files
from mediawijs.store.migrations import APPLICATION_ID, SCHEMA
from tests.helpers.events import an_answer, some_events
from tests.helpers.fakes import DAY


def test_a_first_start_makes_a_database_of_ours_and_says_nothing(folder: Path) -> None:
    opened = Store.open(folder, DAY)
    opened.store.close()

    with closing(sqlite3.connect(folder / FILE)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert opened.sentence is None
    assert sorted(path.name for path in folder.iterdir()) == ["copies", FILE]


def test_what_was_saved_is_there_the_next_time(folder: Path) -> None:
    first = Store.open(folder, DAY).store
    pupil = first.profiles.create(Alias("uil", 1), Level.P, DAY)
    first.log(pupil.id).append(*some_events())
    first.close()

    opened = Store.open(folder, DAY)

    assert opened.sentence is None
    assert opened.store.profiles.all() == (pupil,)
    assert opened.store.log(pupil.id).events() == some_events()
    opened.store.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 2000),
        ("recursive_triggers", 0),
    ],
)
def test_the_connection_is_a_careful_one(store: Store, pragma: str, value: object) -> None:
    assert store.db.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_every_table_is_strict(store: Store) -> None:
    ours = {"profiles", "events", "preferences"}

    assert all(store.db.table(name).strict for name in ours)


def test_importing_the_store_is_cheap_and_warming_up_loads_the_rest() -> None:
    program = (
        "import sys, mediawijs.store.database, mediawijs.store.settings_file, mediawijs.presenters.my_data\n"
        "from mediawijs.store.connection import warm_up\n"
        "cold = 'sqlite_utils' in sys.modules\n"
        "warm_up()\n"
        "print(cold, 'sqlite_utils' in sys.modules)"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["False", "True"]


def test_reading_the_settings_does_not_even_load_sqlite() -> None:
    program = "import sys, mediawijs.store.settings_file; print('sqlite3' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"


def test_a_store_in_memory_works_and_keeps_nothing(tmp_path: Path) -> None:
    guest = Store.in_memory(Level.B)
    guest.log(GUEST).append(*some_events())

    assert guest.log(GUEST).events() == some_events()
    assert [(one.id, one.level) for one in guest.profiles.all()] == [(GUEST, Level.B)]
    assert (guest.folder, guest.copies(), guest.put_aside()) == (None, (), ())
    guest.profiles.delete(GUEST)
    assert guest.log(GUEST).events() == ()
    guest.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_calmly(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    with pytest.raises(Trouble, match="niet schrijven"):
        Store.open(tmp_path / "bestand" / "gegevens", DAY)


def test_a_folder_in_the_place_of_the_database_is_told_calmly(folder: Path) -> None:
    (folder / FILE).mkdir(parents=True)

    with pytest.raises(Trouble):
        Store.open(folder, DAY)


def test_a_full_disk_loses_nothing_and_saving_works_again_when_there_is_room(
    store: Store, pupil: Profile
) -> None:
    log = store.log(pupil.id)
    log.append(an_answer("eerst"))
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(Trouble, match="schijf is vol"):
        log.append(*(an_answer(f"antwoord {number}" * 20) for number in range(100)))

    assert log.events() == (an_answer("eerst"),)
    store.db.execute("PRAGMA max_page_count = 100000")
    log.append(an_answer("daarna"))
    assert log.events() == (an_answer("eerst"), an_answer("daarna"))


def test_a_database_that_cannot_be_written_is_told_calmly(store: Store, pupil: Profile) -> None:
    store.db.execute("PRAGMA query_only = ON")

    with pytest.raises(Trouble, match="niet schrijven"):
        store.log(pupil.id).append(an_answer())
    with pytest.raises(Trouble, match="niet schrijven"):
        store.profiles.set_level(pupil.id, Level.B)


def test_another_program_that_holds_the_database_is_told_calmly(
    store: Store, pupil: Profile, folder: Path
) -> None:
    store.db.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(folder / FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Trouble, match="ander programma"):
            store.log(pupil.id).append(an_answer())
        with pytest.raises(Trouble, match="ander programma"):
            store.log(pupil.id).events()

    store.log(pupil.id).append(an_answer())
    assert store.log(pupil.id).events() == (an_answer(),)


@pytest.mark.parametrize("held", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_database_that_is_held_is_not_taken_for_a_damaged_one(folder: Path, held: str) -> None:
    Store.open(folder, DAY).store.close()
    with closing(sqlite3.connect(folder / FILE)) as other:
        other.execute(f"BEGIN {held}")
        with pytest.raises(Trouble, match="ander programma"):
            Store.open(folder, DAY, patience=0)

    opened = Store.open(folder, DAY)
    opened.store.close()

    assert opened.sentence is None
    assert opened.store.put_aside() == ()


def test_what_is_no_database_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Beste MediaWijs, " * 50)

    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connect(tmp_path / "brief.txt")


def test_a_full_disk_is_told_as_such_for_files_too() -> None:
    with pytest.raises(Trouble, match="schijf is vol"), calm_files():
        raise OSError(errno.ENOSPC, "No space left on device")


def test_damage_found_while_playing_says_how_to_get_the_copy_back(store: Store, pupil: Profile) -> None:
    path = (store.folder or Path()) / FILE
    store.log(pupil.id).append(*(an_answer("x" * 500) for _ in range(50)))
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    store.db.execute("PRAGMA cache_size = 0")

    with pytest.raises(Trouble, match="beschadigd"):
        store.log(pupil.id).events()


def test_our_own_mistakes_are_not_called_bad_luck(store: Store) -> None:
    store.db.execute("DROP TABLE preferences")

    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.records(1)


def test_opening_finds_out_at_once_whether_it_can_write(store: Store, folder: Path) -> None:
    seen = store.db.execute("PRAGMA data_version").fetchone()

    Store.open(folder, DAY).store.close()

    assert store.db.execute("PRAGMA data_version").fetchone() != seen


def test_a_store_opened_in_a_thread_can_be_used_in_another(folder: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        opened = pool.submit(Store.open, folder, date(2026, 1, 1)).result()

    assert opened.store.profiles.all() == ()
    opened.store.close()
