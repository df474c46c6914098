# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ratings: kept with the version that made them, shown to their owner, and erased when asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.kept_ratings import KeptRating, Outcome
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.trouble import Trouble
from mediawijs.store.database import FILE, GUEST, Store
from mediawijs.store.ratings import outcome_of, outcome_text, rating_of
from tests.helpers.fakes import DAY

ONE = KeptRating(
    "brug-challenge",
    "schermstad-sociaal",
    "2026.1",
    9,
    {"v71_gevaar": "groot"},
    Outcome((12, 14), (12, 12), (12, 14), ("gevaar",), ("reclame",), ("report",)),
    DAY,
)
AGES = st.none() | st.tuples(st.integers(0, 18), st.integers(0, 18))
TEXTS = st.lists(st.text(max_size=9), max_size=3).map(tuple)
OUTCOMES = st.builds(Outcome, AGES, AGES, AGES, TEXTS, TEXTS, TEXTS, st.text(max_size=9))


def test_what_is_kept_comes_back_as_it_was(store: Store, pupil: Profile) -> None:
    ratings = store.ratings(pupil.id)
    first = ratings.add(ONE)
    second = ratings.add(replace(ONE, gut_age=0, outcome=Outcome()))

    assert ratings.all() == (ONE, replace(ONE, gut_age=0, outcome=Outcome()))
    assert [one.seq for one in ratings.all()] == [first, second]


def test_disagreeing_changes_only_that(store: Store, pupil: Profile) -> None:
    ratings = store.ratings(pupil.id)
    seq = ratings.add(ONE)
    ratings.add(ONE)
    ratings.disagree(seq, "rule:GEV-03")
    store.ratings(pupil.id + 1).disagree(seq, "rule:van een ander")
    ratings.disagree(99, "rule:weg")

    assert [one.outcome.disagrees for one in ratings.all()] == ["rule:GEV-03", ""]
    assert replace(ratings.all()[0].outcome, disagrees="") == ONE.outcome


def test_each_has_their_own_and_all_together_have_no_names(store: Store, pupil: Profile) -> None:
    other = store.profiles.create(Alias("uil", 3), Level.B, DAY)
    store.ratings(other.id).add(replace(ONE, post="andere"))
    store.ratings(pupil.id).add(ONE)

    assert store.ratings(pupil.id).all() == (ONE,)
    assert store.everybodys_ratings() == ((ONE,), (replace(ONE, post="andere"),))


def test_they_go_with_the_pupil(store: Store, pupil: Profile) -> None:
    store.ratings(pupil.id).add(ONE)
    store.profiles.delete(pupil.id)

    assert store.everybodys_ratings() == ()


def test_they_can_be_erased_alone_also_from_copies(store: Store, pupil: Profile, folder: Path) -> None:
    ratings = store.ratings(pupil.id)
    ratings.add(replace(ONE, post="zoek-mij-maar"))
    ratings.forget()

    assert ratings.all() == ()
    assert store.profiles.get(pupil.id) is not None
    for file in folder.rglob("*"):
        assert not file.is_file() or b"zoek-mij-maar" not in file.read_bytes()


def test_somebody_without_a_profile_has_some_too() -> None:
    store = Store.in_memory()
    store.ratings(GUEST).add(ONE)

    assert store.ratings(GUEST).all() == (ONE,)
    store.close()


def test_all_of_it_is_shown_and_taken_along(store: Store, pupil: Profile) -> None:
    store.ratings(pupil.id).add(ONE)
    table = store.records(pupil.id).table("ratings")

    assert [column.name for column in table.columns] == [
        *("seq", "post", "rule_set", "version", "gut_age", "answers", "outcome", "day")
    ]
    assert all(column.heading and column.meaning for column in table.columns)
    [row] = table.rows
    assert row[1:5] == ("brug-challenge", "schermstad-sociaal", "2026.1", 9)
    assert rating_of(row) == ONE


@given(OUTCOMES)
def test_every_outcome_survives_as_text(outcome: Outcome) -> None:
    assert outcome_of(outcome_text(outcome)) == outcome


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("answers", "[]"),
        ("answers", "stuk"),
        ("answers", "[" * 100_000),
        ("outcome", "7"),
        ("outcome", '{"age": 12}'),
        ("outcome", '{"age": [1]}'),
        ("outcome", '{"age": ["x", "y"]}'),
        ("day", "gisteren"),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_and_left_alone(
    store: Store, pupil: Profile, column: str, value: str
) -> None:
    ratings = store.ratings(pupil.id)
    ratings.add(ONE)
    ratings.add(ONE)
    store.db.execute(f"UPDATE ratings SET {column} = ? WHERE seq = 1", [value])

    assert len(ratings.all()) == 1
    assert store.db["ratings"].count == 2


def test_lists_that_are_no_lists_are_empty() -> None:
    assert outcome_of('{"pictograms": 3, "labels": null}') == Outcome()


@pytest.fixture
def held(store: Store, folder: Path) -> Iterator[None]:
    """Another program is writing."""
    store.db.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(folder / FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def test_bad_luck_is_calm(store: Store, pupil: Profile, held: None) -> None:
    with pytest.raises(Trouble):
        store.ratings(pupil.id).add(ONE)
    with pytest.raises(Trouble):
        store.ratings(pupil.id).all()
    with pytest.raises(Trouble):
        store.everybodys_ratings()
