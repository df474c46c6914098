# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How sure, against how right."""

from __future__ import annotations

from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lessons.judgement import Confidence
from mediawijs.domain.meter.calibration import LEAST_ANSWERS, STATED, Tendency, calibrate

GUESS, THINK, SURE = Confidence
answers = st.lists(st.tuples(st.sampled_from([*Confidence, None]), st.booleans()), max_size=60)


def test_sure_and_right_sure_and_wrong():
    given_answers = [(SURE, True)] * 6 + [(SURE, False)] * 2 + [(THINK, True)] * 3 + [(GUESS, False)]
    found = calibrate([*given_answers, (None, True)])
    assert (found.sure_right, found.sure_wrong, found.answers) == (6, 2, 12)
    assert [(step.confidence, step.right, step.wrong) for step in found.steps] == [
        (GUESS, 0, 1),
        (THINK, 3, 0),
        (SURE, 6, 2),
    ]
    assert [step.share for step in found.steps] == pytest.approx([1 / 12, 1 / 4, 2 / 3])
    assert [step.right_share for step in found.steps] == [0, 1, 0.75]


def test_excess_by_hand():
    """Stated 1, 1, 0.75, 0.5: mean 0.8125. Right: half."""
    found = calibrate([(SURE, True), (SURE, False), (THINK, False), (GUESS, True)])
    assert found.excess == pytest.approx(0.3125)
    assert found.tendency is Tendency.NOTHING_YET


def test_nothing_answered():
    found = calibrate([])
    assert (found.excess, found.answers, found.tendency) == (None, 0, Tendency.NOTHING_YET)
    assert [(step.share, step.right_share) for step in found.steps] == [(0, None)] * 3


@pytest.mark.parametrize(
    ("pattern", "tendency"),
    [
        ([(SURE, True), (SURE, False)], Tendency.TOO_SURE),
        ([(GUESS, True)], Tendency.NOT_SURE_ENOUGH),
        ([(GUESS, True), (GUESS, False)], Tendency.FITS),
        ([(THINK, True), (THINK, True), (THINK, True), (THINK, False)], Tendency.FITS),
        ([(SURE, True)], Tendency.FITS),
    ],
)
def test_tendency(pattern, tendency):
    assert calibrate(pattern * LEAST_ANSWERS).tendency is tendency
    assert calibrate((pattern * LEAST_ANSWERS)[: LEAST_ANSWERS - 1]).tendency is Tendency.NOTHING_YET


def test_who_fits_is_seldom_told_otherwise():
    """Pupils whose steps mean what they say, with 20 answers: at most 1 in 14 hears that they are off."""
    dice = Random(5)
    told = []
    for _pupil in range(3000):
        steps = [dice.choice([GUESS, THINK, SURE]) for _answer in range(20)]
        told.append(calibrate([(step, dice.random() < STATED[step]) for step in steps]).tendency)
    assert fmean(one is not Tendency.FITS for one in told) < 0.07


@given(answers)
def test_bounds(pairs):
    found = calibrate(pairs)
    assert sum(step.share for step in found.steps) == pytest.approx(1 if found.answers else 0)
    assert found.answers == sum(confidence is not None for confidence, _right in pairs)
    if found.excess is not None:
        assert -0.5 <= found.excess <= 1


@given(answers, st.randoms())
def test_order_does_not_count(pairs, dice):
    mixed = pairs.copy()
    dice.shuffle(mixed)
    one, other = calibrate(pairs), calibrate(mixed)
    assert one.steps == other.steps
    assert one.excess == pytest.approx(other.excess)


@given(answers)
def test_one_more_sure_mistake_never_lowers_the_excess(pairs):
    before = calibrate(pairs).excess
    after = calibrate([*pairs, (SURE, False)]).excess
    assert after is not None
    assert before is None or after >= before - 1e-12
