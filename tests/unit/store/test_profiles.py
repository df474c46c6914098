# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pupils on a shared laptop, their locks, and being erased for good."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import CODE_PICTURES, Alias, Profile
from mediawijs.domain.settings import Settings
from mediawijs.domain.trouble import Trouble
from mediawijs.store.database import COPIES, FILE, Store
from tests.helpers.events import an_answer
from tests.helpers.fakes import DAY

CODE = ("ster", "boot", "boot", "maan")
OTHER = ("maan", "boot", "boot", "ster")


def test_a_new_pupil_can_be_found_back(store: Store) -> None:
    made = store.profiles.create(Alias("vos", 1), Level.P, DAY)

    assert made.alias == Alias("vos", 1)
    assert store.profiles.get(made.id) == made
    assert store.profiles.all() == (made,)
    assert store.profiles.get(made.id + 1) is None


def test_who_came_first_stands_first(store: Store) -> None:
    aliases = [Alias("vos", 2), Alias("das", 1), Alias("vos", 1)]
    for alias in aliases:
        store.profiles.create(alias, Level.O, DAY)

    assert [pupil.alias for pupil in store.profiles.all()] == aliases


def test_an_alias_that_is_taken_is_refused(store: Store, pupil: Profile) -> None:
    with pytest.raises(ValueError, match="taken"):
        store.profiles.create(pupil.alias, Level.P, DAY)

    assert store.profiles.all() == (pupil,)


def test_the_level_can_change(store: Store, pupil: Profile) -> None:
    store.profiles.set_level(pupil.id, Level.B)

    assert store.profiles.all()[0].level is Level.B


def test_a_level_that_is_unknown_here_becomes_the_middle_one(store: Store, pupil: Profile) -> None:
    store.db.execute("UPDATE profiles SET level = 'Z'")

    assert store.profiles.all()[0].level is Level.O


def test_a_lock_opens_for_its_code_only(store: Store, pupil: Profile) -> None:
    store.profiles.lock(pupil.id, CODE)

    assert store.profiles.all()[0].locked
    assert store.profiles.unlock(pupil.id, CODE)
    assert not store.profiles.unlock(pupil.id, OTHER)
    assert not store.profiles.unlock(pupil.id, ())


def test_a_lock_gets_another_code_and_can_be_taken_off(store: Store, pupil: Profile) -> None:
    store.profiles.lock(pupil.id, CODE)
    store.profiles.lock(pupil.id, OTHER)
    assert (store.profiles.unlock(pupil.id, CODE), store.profiles.unlock(pupil.id, OTHER)) == (False, True)

    store.profiles.remove_lock(pupil.id)

    assert not store.profiles.all()[0].locked
    assert store.profiles.unlock(pupil.id, CODE)


def test_nobody_gets_in_as_a_pupil_who_is_not_there(store: Store, pupil: Profile) -> None:
    assert not store.profiles.unlock(pupil.id + 1, CODE)


def test_a_lock_without_its_salt_stays_shut(store: Store, pupil: Profile) -> None:
    store.profiles.lock(pupil.id, CODE)
    store.db.execute("UPDATE profiles SET lock_salt = NULL")

    assert not store.profiles.unlock(pupil.id, CODE)


@pytest.mark.parametrize("code", [(), CODE[:3], (*CODE, "ster"), ("ster", "boot", "maan", "olifant")])
def test_what_is_no_code_is_refused(store: Store, pupil: Profile, code: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="no code"):
        store.profiles.lock(pupil.id, code)

    assert not store.profiles.all()[0].locked


def test_the_code_itself_is_nowhere_and_equal_codes_look_different(store: Store, folder: Path) -> None:
    first = store.profiles.create(Alias("vos", 1), Level.O, DAY)
    second = store.profiles.create(Alias("vos", 2), Level.O, DAY)
    store.profiles.lock(first.id, CODE)
    store.profiles.lock(second.id, CODE)

    hashes = store.db.execute("SELECT lock_hash FROM profiles").fetchall()
    file = (folder / FILE).read_bytes()

    assert hashes[0] != hashes[1]
    assert not any(picture.encode() in file for picture in CODE_PICTURES if len(picture) > 4)


def test_erasing_leaves_no_trace_anywhere(store: Store, folder: Path) -> None:
    left = store.profiles.create(Alias("salamander", 77), Level.O, DAY)
    stays = store.profiles.create(Alias("zeehond", 1), Level.O, DAY)
    for pupil in (left, stays):
        store.log(pupil.id).append(*(an_answer(f"antwoord-van-{pupil.alias.animal}") for _ in range(200)))
        store.preferences(pupil.id).keep(Settings(theme="contrast"))
    store.close()
    next_day = Store.open(folder, DAY + timedelta(days=1)).store
    (folder / f"{FILE}.beschadigd-2026-01-01").write_bytes((folder / FILE).read_bytes()[:-4096])
    assert _files_with(folder, b"salamander") == 3

    next_day.profiles.delete(left.id)

    assert _files_with(folder, b"salamander") == 0
    assert next_day.profiles.all() == (stays,)
    assert len(next_day.log(stays.id).events()) == 200
    assert next_day.log(left.id).events() == ()
    assert next_day.copies() == (DAY + timedelta(days=1),)
    assert _files_with(folder, b"zeehond") == 2
    next_day.close()


def _files_with(folder: Path, text: bytes) -> int:
    return sum(text in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_file_of_another_program_is_not_ours_to_erase(store: Store, pupil: Profile, folder: Path) -> None:
    foreign = folder / f"{FILE}.beschadigd-2026-01-01"
    with closing(sqlite3.connect(foreign)) as raw:
        raw.execute("CREATE TABLE recepten (naam TEXT)")
    (folder / f"{foreign.name}-journal").write_text("hoort erbij")
    (folder / f"{FILE}.beschadigd-2026-01-02").write_text("van ons, kapot")

    store.profiles.delete(pupil.id)

    assert store.put_aside() == (foreign.name, f"{foreign.name}-journal")


def test_a_copy_that_cannot_be_erased_is_told_and_nobody_is_half_gone(
    store: Store, pupil: Profile, folder: Path
) -> None:
    (folder / COPIES / "voortgang-vast").mkdir()

    with pytest.raises(Trouble):
        store.profiles.delete(pupil.id)

    assert store.profiles.all() == (pupil,)


def test_erasing_works_without_room_to_tidy_up(store: Store, pupil: Profile) -> None:
    store.log(pupil.id).append(*(an_answer("x" * 200) for _ in range(200)))
    store.db.execute("PRAGMA temp_store = MEMORY")
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")

    store.profiles.delete(pupil.id)

    assert store.profiles.all() == ()
    assert store.log(pupil.id).events() == ()


def test_the_number_of_somebody_who_left_is_not_given_to_another(store: Store, pupil: Profile) -> None:
    store.profiles.delete(pupil.id)

    again = store.profiles.create(pupil.alias, Level.O, DAY)

    assert again.id > pupil.id
