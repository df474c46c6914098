# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One copy a day, five days long; a copy that fails harms nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.store.copies import KEPT
from mediawijs.store.database import COPIES, FILE, Store
from mediawijs.store.health import Health, health
from tests.helpers.fakes import DAY


def _open_on(folder: Path, *days: date) -> tuple[date, ...]:
    for day in days:
        opened = Store.open(folder, day)
        copies = opened.store.copies()
        opened.store.close()
    return copies


def test_the_newest_five_days_are_kept(folder: Path) -> None:
    days = [DAY + timedelta(days=3 * n) for n in range(8)]

    copies = _open_on(folder, *days)

    assert list(copies) == days[: -KEPT - 1 : -1]
    assert all(health(path) is Health.GOOD for path in (folder / COPIES).iterdir())


def test_the_copy_of_today_stays_as_the_day_began(folder: Path) -> None:
    _open_on(folder, DAY)
    copy = (folder / COPIES / f"voortgang-{DAY}.db").read_bytes()
    store = Store.open(folder, DAY).store
    store.profiles.create(Alias("das", 3), Level.P, DAY)
    store.close()
    _open_on(folder, DAY)

    assert (folder / COPIES / f"voortgang-{DAY}.db").read_bytes() == copy


def test_a_clock_that_ran_ahead_does_not_push_out_the_real_copies(folder: Path) -> None:
    wrong = date(2099, 1, 1)
    _open_on(folder, wrong, *(wrong + timedelta(days=n) for n in range(1, 7)))

    copies = _open_on(folder, DAY, DAY + timedelta(days=1))

    assert copies[:2] == (DAY + timedelta(days=1), DAY)
    assert len(copies) == KEPT


def test_a_copy_from_the_future_is_the_last_to_be_put_back(folder: Path) -> None:
    _open_on(folder, date(2099, 1, 1))
    store = Store.open(folder, DAY).store
    store.profiles.create(Alias("ree", 1), Level.O, DAY)
    store.close()
    _open_on(folder, DAY + timedelta(days=1))
    (folder / FILE).unlink()

    opened = Store.open(folder, DAY + timedelta(days=1))

    assert len(opened.store.profiles.all()) == 1
    opened.store.close()


def test_other_files_among_the_copies_are_let_be(folder: Path) -> None:
    _open_on(folder, DAY)
    others = {"voortgang-2026-13-99.db", "lees mij.txt", "voortgang-kopie.db"}
    for name in others:
        (folder / COPIES / name).write_text("van iemand")

    assert _open_on(folder, DAY + timedelta(days=1)) == (DAY + timedelta(days=1), DAY)
    assert others <= {path.name for path in (folder / COPIES).iterdir()}


def test_no_room_for_copies_is_said_and_nothing_else_changes(folder: Path) -> None:
    folder.mkdir()
    (folder / COPIES).write_text("een bestand waar een map hoort")

    opened = Store.open(folder, DAY)

    assert opened.sentence == "De kopie van vandaag is niet gelukt. Je voortgang zelf wordt gewoon bewaard."
    pupil = opened.store.profiles.create(Alias("mol", 1), Level.O, DAY)
    assert opened.store.profiles.all() == (pupil,)
    assert opened.store.copies() == ()
    opened.store.close()


def test_what_is_left_of_a_copy_that_was_cut_off_is_cleared(folder: Path) -> None:
    (folder / COPIES).mkdir(parents=True)
    (folder / COPIES / f"voortgang-{DAY}.nieuw").write_text("half")

    assert _open_on(folder, DAY) == (DAY,)
    assert [path.name for path in (folder / COPIES).iterdir()] == [f"voortgang-{DAY}.db"]


def test_a_copy_that_came_out_wrong_is_not_kept(store: Store) -> None:
    copies = store.kept_copies
    assert copies is not None
    before = (copies.folder / f"voortgang-{DAY}.db").read_bytes()
    store.db.execute("DROP TABLE preferences")

    assert copies.make(store.db, again=True) is False
    assert (copies.folder / f"voortgang-{DAY}.db").read_bytes() == before


@pytest.mark.parametrize("name", [FILE, f"copies/voortgang-{DAY}.db"])
def test_a_copy_opens_without_help_of_other_files(folder: Path, name: str) -> None:
    """No -wal or -journal has to come along when somebody copies a file by hand."""
    _open_on(folder, DAY)

    with closing(sqlite3.connect(folder / name)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert [path.name for path in (folder / name).parent.glob("*-journal")] == []
