# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own recommender: an answer holds sliders and what was measured, and nothing else is needed to judge it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.sliders import SLIDERS, as_sum, sliders, weights
from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.lessons.kinds.recipe import Sense
from mediawijs.domain.lessons.text import plain
from mediawijs.domain.level import Level
from mediawijs.presenters.recipe_words import gauge_words, measured_words, scale_of, target_words
from tests.helpers.builders import a_recipe

RECIPE = a_recipe()


def said(answer, item="boos"):
    return [(remark.about, plain(remark.text)) for remark in RECIPE.judge(item, answer, {}).remarks]


def test_one_goal_after_the_other():
    assert RECIPE.length() == 3
    assert RECIPE.item_after({}) == "boos"
    assert RECIPE.item_after({"boos": RECIPE.way("boos")}) == "rust"
    assert RECIPE.item_after({goal.id: RECIPE.way(goal.id) for goal in RECIPE.goals}) is None


def test_a_slider_that_was_turned_takes_the_result_away():
    played = RECIPE.played({"watch": 60, "follow": 20, "anger": 0}, 18)
    assert RECIPE.accepts("boos", played)
    turned = RECIPE.turned(played, "anger", 50)
    assert turned == ("watch=60", "follow=20", "anger=50")
    assert RECIPE.result(turned) is None
    assert not RECIPE.accepts("boos", turned)


def test_nothing_is_handed_in_at_first():
    assert RECIPE.at_first == ("watch=60", "follow=20", "anger=0")
    assert not RECIPE.accepts("boos", RECIPE.at_first)


def test_a_slider_that_stays_still_cannot_be_turned():
    still = RECIPE.played({"watch": 0, "follow": 100, "anger": 0}, 20)
    assert RECIPE.accepts("rust", still)
    assert not RECIPE.accepts("rust", RECIPE.played({"watch": 0, "follow": 100, "anger": 5}, 20))


@pytest.mark.parametrize(
    ("item", "result", "expected"),
    [
        ("boos", 60, Result.RIGHT),
        ("boos", 59, Result.LOOK_AGAIN),
        ("rust", 30, Result.RIGHT),
        ("rust", 31, Result.LOOK_AGAIN),
        ("eigen", 0, Result.OPEN),
    ],
)
def test_a_goal_is_reached_at_its_target(item, result, expected):
    answer = RECIPE.played({"watch": 0, "follow": 5, "anger": 0}, result)
    assert RECIPE.judge(item, answer, {}).result is expected


def test_feedback_says_what_lifted_it():
    loud = RECIPE.played({"watch": 60, "follow": 20, "anger": 80}, 70)
    assert said(loud) == [("", "Gelukt, ze stampt."), ("anger", "Boos maken mag trok het hardst.")]
    calm = RECIPE.played({"watch": 60, "follow": 20, "anger": 0}, 18)
    assert said(calm) == [("", "Ze neuriet nog."), ("watch", "Kijktijd trok het hardst.")]
    nothing = RECIPE.played({"watch": 0, "follow": 0, "anger": 0}, 17)
    assert said(nothing)[-1] == ("", "Toeval!")


def test_the_way_reaches_the_goal():
    for goal in RECIPE.goals:
        assert RECIPE.accepts(goal.id, RECIPE.way(goal.id))
        assert RECIPE.judge(goal.id, RECIPE.way(goal.id), {}).right


positions = st.fixed_dictionaries(
    {knob.id: st.integers(0, 20).map(lambda step: 5 * step) for knob in RECIPE.knobs}
)


@given(positions, st.integers(0, 9999))
def test_an_answer_reads_back_as_it_was_written(values, result):
    answer = RECIPE.played(values, result)
    assert RECIPE.accepts("boos", answer)
    assert RECIPE.positions(answer) == values
    assert RECIPE.result(answer) == result
    assert all(len(token) < 24 for token in answer)


@given(st.lists(st.text("wachngero=0123456789²-", max_size=14), max_size=6).map(tuple))
def test_nonsense_has_positions_and_is_not_accepted(answer):
    assert all(isinstance(value, int) for value in RECIPE.positions(answer).values())
    if RECIPE.accepts("boos", answer):
        assert RECIPE.judge("boos", answer, {}).result in Result


def test_what_the_sliders_weigh():
    assert weights({"watch": 50, "anger": 100}) == {"watch": 2.0, "anger": 2.0}
    assert weights({"watch": 0}) == {"dice": 1.0}
    assert weights({"sides": 100}) == {"dice": 1.0}  # a rule for the list, no column
    assert as_sum({"watch": 2.0, "anger": -0.5}) == "2*watch - 0.5*anger"
    assert RECIPE.sum_of(RECIPE.at_first) == "2.4*watch + 0.3*follow"
    assert [len(sliders(level)) for level in Level] == [3, 6, 10]
    assert len({slider.name for slider in SLIDERS}) == len(SLIDERS)


def test_words_and_scale():
    angry, calm, own = RECIPE.goals
    assert gauge_words(angry) == "Boze posts bij Noor, van elke 100"
    assert "heel Schermstad" in gauge_words(own)
    assert (target_words(angry), target_words(calm)) == ("doel: minstens 60", "doel: hoogstens 30")
    assert target_words(own) == ""
    assert measured_words(angry, 7) == "7 van de 100"
    assert scale_of(angry) == 100
    minutes = replace(angry, gauge=type(angry.gauge).MINUTES, sense=Sense.AT_LEAST, target=30)
    assert scale_of(minutes) == 60
    assert measured_words(minutes, 7) == "7 minuten"
