# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
""" "Why do I see this?": the parts add up, the places are right, and without a reason the post stands where we say."""

from __future__ import annotations

import numpy as np
import pytest

from mediawijs.domain.lab.explain import Explanation, explain, score_parts
from mediawijs.domain.lab.rank import Scorer, rank
from mediawijs.domain.lab.recommender import Recommender
from tests.helpers.lab import NEWEST, WATCH, list_columns, played, recommender

WARM = played(WATCH, 13)
PERSON = 7
THERE = (WARM.gate[PERSON] > 0) & ~WARM.unborn
SHOWN = np.flatnonzero(THERE)[::9]
KINDS = {
    "weights": WATCH,
    "newest": NEWEST,
    "looked up": recommender({"follow": 1.0, "dice": 0.5, "match": 1.0}),
    "linear formula": recommender(formula="2*about_sport + new - 0.3*anger + 1"),
    "formula": recommender(formula="2*like - where(hostile > 0.3, 3, 0) - 0.5*anger + new*new"),
    "the same part twice": recommender(formula="new*new + new*new - like*like"),
}
each = pytest.mark.parametrize("one", KINDS.values(), ids=KINDS)


def why(one: Recommender, post: int) -> Explanation:
    return explain(one, WARM.columns, PERSON, int(post), THERE)


def scored(one: Recommender) -> np.ndarray:
    made: np.ndarray = Scorer(one, WARM.columns)(np.array([PERSON]))[0]
    return made


@each
def test_base_and_reasons_add_up_to_the_score(one):
    scores = scored(one)
    for post in SHOWN:
        made = why(one, post)
        assert made.score == pytest.approx(scores[post], abs=1e-3)
        assert made.base + sum(reason.amount for reason in made.reasons) == pytest.approx(
            made.score, abs=1e-3
        )


@each
def test_parts_add_up_to_every_score(one):
    total = np.sum(list(score_parts(one, WARM.columns, PERSON).values()), axis=0)
    assert total == pytest.approx(scored(one), abs=1e-3)


@each
def test_the_place_is_that_among_what_could_be_shown(one):
    scores = scored(one)
    for post in SHOWN:
        higher = (scores[THERE] > scores[post] + 1e-4).sum()
        level = (np.abs(scores[THERE] - scores[post]) <= 1e-4).sum()
        assert higher + 1 <= why(one, post).place <= higher + level


def test_the_place_is_that_on_the_list():
    slate = rank(NEWEST, WARM.columns, WARM.gate, np.array([PERSON]), WARM.unborn)[0]
    assert [why(NEWEST, post).place for post in slate] == list(range(1, 21))


@each
def test_without_a_reason_the_post_stands_where_we_say(one):
    """Worked out the long way: the post gets the mean of that part, everything else stays, and all are sorted again."""
    parts = score_parts(one, WARM.columns, PERSON)
    for post in SHOWN[:6]:
        for reason in why(one, post).reasons:
            changed = {name: values.astype(np.float64) for name, values in parts.items()}
            changed[reason.name][post] = parts[reason.name][THERE].mean()
            scores = np.sum(list(changed.values()), axis=0)
            higher = (scores[THERE] > scores[post] + 1e-4).sum()
            level = (np.abs(scores[THERE] - scores[post]) <= 1e-4).sum()
            assert higher + 1 <= reason.place_without <= higher + level


def test_the_largest_reason_comes_first():
    for post in SHOWN:
        sizes = [abs(reason.amount) for reason in why(WATCH, post).reasons]
        assert sizes == sorted(sizes, reverse=True)
        assert {reason.name for reason in why(WATCH, post).reasons} == set(WATCH.weights)


EVERYTHING = np.ones(4, np.bool_)


def test_a_post_far_ahead_stays_first_without_a_small_reason():
    columns = list_columns([0] * 4, rows={"new": [0.1, 0.5, 0.8, 0.9], "joy": [0, 0, 0, 0.4]})
    made = explain(recommender({"new": 1.0, "joy": 0.1}), columns, 0, 3, EVERYTHING)
    assert [(reason.name, reason.place_without) for reason in made.reasons] == [("new", 2), ("joy", 1)]
    assert made.place == 1


def test_a_reason_against_moves_a_post_up():
    columns = list_columns([0] * 4, rows={"new": [0.1, 0.2, 0.3, 0.4], "anger": [0, 0, 0, 1.0]})
    made = explain(recommender({"new": 1.0, "anger": -1.0}), columns, 0, 3, EVERYTHING)
    assert made.place == 4
    first, second = made.reasons
    assert (first.name, first.place_without) == ("anger", 3)
    assert first.amount == pytest.approx(-0.75)
    assert second.amount == pytest.approx(0.15)
    assert made.base == pytest.approx(0.25 - 0.25)


def test_what_cannot_be_shown_does_not_count():
    columns = list_columns([0] * 4, rows={"new": [0.1, 0.2, 0.3, 0.4]})
    made = explain(NEWEST, columns, 0, 1, np.array([True, True, False, False]))
    assert made.place == 1
    assert made.base == pytest.approx(1.5)
    assert made.reasons[0].amount == pytest.approx(0.5)


def test_parts_of_a_formula_are_named_as_they_are_written():
    names = {reason.name for reason in why(KINDS["formula"], SHOWN[0]).reasons}
    assert names == {"2*like", "−where(hostile > 0.3, 3, 0)", "−0.5*anger", "new*new"}
    assert {reason.name for reason in why(KINDS["linear formula"], SHOWN[0]).reasons} == {
        "about_sport",
        "new",
        "anger",
    }
