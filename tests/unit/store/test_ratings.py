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

from mediawijs.domain.kept_ratings import KeptDraft, KeptRating, KeptReason, Outcome
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.trouble import Trouble
from mediawijs.store.database import FILE, GUEST, Store
from mediawijs.store.drafts import draft_of
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
WORDS = st.dictionaries(st.text(max_size=2), st.text(max_size=9), max_size=2)
REASONS = st.builds(
    KeptReason,
    st.text(max_size=9),
    st.text(max_size=9),
    st.none() | st.integers(0, 18),
    st.text(max_size=9),
    WORDS,
    WORDS,
)
OUTCOMES = st.builds(
    Outcome, AGES, AGES, AGES, TEXTS, TEXTS, TEXTS, st.text(max_size=9),
    st.none() | st.lists(REASONS, max_size=3).map(tuple),
)  # fmt: skip
DRAFT = KeptDraft(
    "brug-challenge", "schermstad-sociaal", "2026.1", 9, {"v02_echt": "echt"}, ("v71_gevaar",), ("v151_contact",),
    "ask v71_gevaar", DAY,
)  # fmt: skip


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
        ("outcome", '{"reasons": [3]}'),
        ("outcome", '{"reasons": [{"age": "x"}]}'),
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


def test_what_was_begun_comes_back_as_it_was_the_newest_last(store: Store, pupil: Profile) -> None:
    ratings = store.ratings(pupil.id)
    other = replace(DRAFT, post="muurloper", gut_age=None, answers={}, ticked=(), opened=(), step="gut")
    ratings.keep_draft(DRAFT)
    ratings.keep_draft(other)
    ratings.keep_draft(replace(DRAFT, gut_age=12))

    assert ratings.drafts() == (other, replace(DRAFT, gut_age=12))
    assert store.ratings(pupil.id + 1).drafts() == ()
    ratings.drop_draft(DRAFT.rule_set, DRAFT.post)
    assert ratings.drafts() == (other,)


def test_a_rating_takes_the_place_of_what_was_begun(store: Store, pupil: Profile) -> None:
    ratings = store.ratings(pupil.id)
    ratings.keep_draft(DRAFT)
    ratings.keep_draft(replace(DRAFT, rule_set="eigen-van-ons"))
    ratings.add(ONE)

    assert [one.rule_set for one in ratings.drafts()] == ["eigen-van-ons"]


def test_what_was_begun_goes_with_the_ratings_and_with_the_pupil(
    store: Store, pupil: Profile, folder: Path
) -> None:
    ratings = store.ratings(pupil.id)
    ratings.keep_draft(replace(DRAFT, post="zoek-mij-maar"))
    ratings.forget()
    assert ratings.drafts() == ()
    for file in folder.rglob("*"):
        assert not file.is_file() or b"zoek-mij-maar" not in file.read_bytes()
    ratings.keep_draft(DRAFT)
    store.profiles.delete(pupil.id)
    assert store.db["drafts"].count == 0


def test_what_was_begun_is_shown_and_taken_along(store: Store, pupil: Profile) -> None:
    store.ratings(pupil.id).keep_draft(DRAFT)
    table = store.records(pupil.id).table("drafts")

    assert [column.name for column in table.columns] == [
        *("seq", "post", "rule_set", "version", "gut_age", "answers", "ticked", "opened", "step", "day")
    ]
    assert all(column.heading and column.meaning for column in table.columns)
    [row] = table.rows
    assert draft_of(row) == DRAFT


@pytest.mark.parametrize(
    ("column", "value"),
    [("answers", "[]"), ("answers", "stuk"), ("ticked", "3"), ("opened", "{"), ("day", "gisteren")],
)
def test_a_draft_that_cannot_be_read_is_left_out_and_left_alone(
    store: Store, pupil: Profile, column: str, value: str
) -> None:
    ratings = store.ratings(pupil.id)
    ratings.keep_draft(DRAFT)
    ratings.keep_draft(replace(DRAFT, post="muurloper"))
    store.db.execute(f"UPDATE drafts SET {column} = ? WHERE seq = 1", [value])

    assert [one.post for one in ratings.drafts()] == ["muurloper"]
    assert store.db["drafts"].count == 2


def test_bad_luck_with_a_draft_is_calm(store: Store, pupil: Profile, held: None) -> None:
    ratings = store.ratings(pupil.id)
    with pytest.raises(Trouble):
        ratings.keep_draft(DRAFT)
    with pytest.raises(Trouble):
        ratings.drop_draft(DRAFT.rule_set, DRAFT.post)
    with pytest.raises(Trouble):
        ratings.drafts()
