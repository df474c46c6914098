# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The label card and the dossier: where a threshold lies, who may see it, and which steps there are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.inspection import (
    MOVES,
    THRESHOLDS,
    Card,
    Dossier,
    Sense,
    State,
    Test,
    Threshold,
    card_of,
)
from tests.helpers.lab import NEWEST

GOOD = {test: threshold.value for test, threshold in THRESHOLDS.items()}
"""Just good enough everywhere."""


def card(**values: float) -> Card:
    return card_of(NEWEST, {**GOOD, **{Test[name]: value for name, value in values.items()}})


def beyond(test: Test) -> float:
    """Just not good enough."""
    threshold = THRESHOLDS[test]
    return threshold.value + (1e-6 if threshold.sense is Sense.AT_MOST else -1e-6)


@pytest.mark.parametrize(
    ("sense", "value", "passed"),
    [
        (Sense.AT_MOST, 1.0, True),
        (Sense.AT_MOST, 0.99, True),
        (Sense.AT_MOST, 1.001, False),
        (Sense.AT_LEAST, 1.0, True),
        (Sense.AT_LEAST, 1.01, True),
        (Sense.AT_LEAST, 0.999, False),
        (Sense.AT_MOST, float("nan"), False),
        (Sense.AT_LEAST, float("nan"), False),
    ],
)
def test_a_threshold_is_itself_good_enough(sense, value, passed):
    assert Threshold(sense, 1.0).passes(value) is passed


def test_every_test_has_a_threshold_and_technical_ones_are_hard():
    assert list(THRESHOLDS) == list(Test)
    assert {test for test, threshold in THRESHOLDS.items() if threshold.hard} == {
        Test.T1,
        Test.T2,
        Test.T3,
        Test.P1,
    }


def test_lying_and_chance_are_never_good_enough():
    assert THRESHOLDS[Test.T1].value == THRESHOLDS[Test.T3].value == THRESHOLDS[Test.K3].value == 0


def test_just_good_enough_is_for_everybody():
    assert card().everybody
    assert card().children
    assert card().failed() == ()


@pytest.mark.parametrize("test", Test)
def test_what_fails_a_test_of_children_is_still_for_who_is_older(test):
    made = card(**{test.name: beyond(test)})
    assert [one.test for one in made.failed()] == [test]
    assert not made.children
    assert made.everybody == test.startswith("K")


def test_a_card_lists_what_was_measured_in_the_order_of_the_tests():
    made = card_of(NEWEST, {Test.W1: 1.0, Test.T1: 0.0, Test.K3: 0.5})
    assert [one.test for one in made.outcomes] == [Test.T1, Test.K3, Test.W1]
    assert (made.recommender, made.version) == ("proef", "1")


def test_other_thresholds_judge_the_same_measurements():
    made = card(K1=1.5, D1=0.5)
    assert not made.children
    mild = made.judged(
        {**THRESHOLDS, Test.K1: Threshold(Sense.AT_MOST, 2.0), Test.D1: Threshold(Sense.AT_LEAST, 0.4)}
    )
    assert mild.children
    assert [one.value for one in mild.outcomes] == [one.value for one in made.outcomes]
    assert mild.judged(THRESHOLDS) == made
    strict = {
        test: replace(one, value=-1.0 if one.sense is Sense.AT_MOST else 9.0)
        for test, one in THRESHOLDS.items()
    }
    assert len(made.judged(strict).failed()) == len(Test)


# The dossier

REASON = "Het maakt kinderen bang."
states = st.sampled_from(State)


@given(st.lists(states, max_size=8))
def test_a_dossier_only_takes_steps_that_exist(steps):
    made = Dossier("proef")
    for state in steps:
        if made.may(state):
            before, made = made, made.moved(state, REASON)
            assert made.state is state
            assert state in MOVES[before.state]
            assert made.history == (*before.history, (state, REASON))
        else:
            with pytest.raises(ValueError, match=state):
                made.moved(state, REASON)
    assert made.history[0] == (State.SUBMITTED, "")


def test_every_state_can_be_reached_and_left():
    assert set(MOVES) == set(State)
    assert all(MOVES.values())
    assert set().union(*MOVES.values()) == set(State)


def test_nothing_is_admitted_or_refused_before_it_was_inspected():
    assert not Dossier("proef").may(State.ADMITTED)
    assert not Dossier("proef").may(State.REFUSED)
    assert Dossier("proef").may(State.INSPECTED)


def at(*states: State) -> Dossier:
    made = Dossier("proef")
    for state in states:
        made = made.moved(state, REASON)
    return made


NEEDS_REASON = [
    (at(State.INSPECTED), State.REFUSED),
    (at(State.INSPECTED, State.REFUSED), State.APPEALED),
    (at(State.INSPECTED, State.ADMITTED), State.WITHDRAWN),
    (at(State.INSPECTED, State.REFUSED, State.APPEALED), State.REFUSED),
]


@pytest.mark.parametrize(("dossier", "state"), NEEDS_REASON)
@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_refusal_an_appeal_and_a_withdrawal_need_a_reason(dossier, state, reason):
    with pytest.raises(ValueError, match="needs a reason"):
        dossier.moved(state, reason)
    assert dossier.moved(state, f" {REASON} ").history[-1] == (state, REASON)


def test_admitting_needs_no_reason():
    made = at(State.INSPECTED).moved(State.ADMITTED, "")
    assert made.state is State.ADMITTED


def test_after_an_appeal_it_can_still_go_both_ways():
    appealed = at(State.INSPECTED, State.REFUSED, State.APPEALED)
    assert appealed.moved(State.ADMITTED, "").state is State.ADMITTED
    assert appealed.moved(State.REFUSED, REASON).state is State.REFUSED
    assert not appealed.may(State.SUBMITTED)
    assert at(State.WITHDRAWN, State.SUBMITTED).state is State.SUBMITTED
