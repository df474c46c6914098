# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What collected answers say about items and about a class."""

from __future__ import annotations

from math import sqrt
from random import Random
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lessons.judgement import Confidence
from mediawijs.domain.level import Level
from mediawijs.domain.meter.items import Answer, Form, Item, Moment, Session
from mediawijs.domain.meter.signal import Counts, class_mean, expected_rates
from mediawijs.domain.meter.statistics import (
    LEAST_ANSWERS,
    LEAST_PUPILS,
    Flag,
    Words,
    class_summary,
    item_statistics,
)

ITEMS = {
    f"{kind}{number}": Item(f"{kind}{number}", "Een bericht.", kind == "fake", Level.O, (), 0.3, Form.A)
    for kind in ("fake", "real")
    for number in range(10)
}
NAMES = list(ITEMS)


def session(rights, confidence=None):
    """A session from right or wrong per item, in the order of NAMES; None is not answered."""
    answers = [
        Answer(name, ITEMS[name].fake == right, confidence)
        for name, right in zip(NAMES, rights, strict=False)
        if right is not None
    ]
    return Session(Form.A, Level.O, Moment.BEFORE, tuple(answers))


def pupil(hits, trusted):
    """The first `hits` fake items recognised and the first `trusted` real ones trusted."""
    return session([*(place < hits for place in range(10)), *(place < trusted for place in range(10))])


def by_hand(rows, column):
    """r = (M₁ − M₀)/s · √(p q): the textbook's point-biserial, with the score on the other items."""
    rest = [sum(row) - row[column] for row in rows]
    right = [score for row, score in zip(rows, rest, strict=True) if row[column]]
    wrong = [score for row, score in zip(rows, rest, strict=True) if not row[column]]
    share = len(right) / len(rows)
    return (fmean(right) - fmean(wrong)) / pstdev(rest) * sqrt(share * (1 - share))


def test_item_rest_correlation_against_the_textbook_formula():
    dice = Random(2)
    rows = [[dice.random() < chance for _item in range(8)] for chance in (0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)]
    found = item_statistics([session(row) for row in rows], ITEMS)
    assert [one.item for one in found] == NAMES[:8]
    for column, one in enumerate(found):
        assert one.right == sum(row[column] for row in rows)
        assert one.right_share == pytest.approx(one.right / 7)
        assert one.rest == pytest.approx(by_hand(rows, column))


def test_item_rest_correlation_by_hand():
    """Right on the item: rest 3 and 2; wrong: rest 1 and 0. r = 2/√5."""
    rows = [[True, True, True, True], [True, True, True, False], [False, True, False, False], [False] * 4]
    (first, *_others) = item_statistics([session(row) for row in rows], ITEMS)
    assert first.rest == pytest.approx(2 / sqrt(5))


def test_no_correlation_without_difference():
    alike = item_statistics([session([True, False])] * 30, ITEMS)
    assert [one.rest for one in alike] == [None, None]
    assert item_statistics([session([True])] * 30, ITEMS)[0].rest is None
    assert item_statistics([], ITEMS) == ()


def test_an_item_that_was_skipped_is_not_counted():
    found = item_statistics([session([True, None, False]), session([True, True])], ITEMS)
    assert [(one.item, one.answers, one.right) for one in found] == [
        ("fake0", 2, 2),
        ("fake2", 1, 0),
        ("fake1", 1, 1),
    ]


def flags_of(rights, others):
    rows = [[right, *rest] for right, rest in zip(rights, others, strict=True)]
    return item_statistics([session(row) for row in rows], ITEMS)[0].flags


def test_flags():
    mixed = [[place % 2 == 0, place % 4 == 0] for place in range(40)]
    assert flags_of([place < 7 for place in range(40)], mixed) == (Flag.TOO_HARD,)
    assert flags_of([place != 1 for place in range(40)], mixed) == (Flag.TOO_EASY,)
    assert flags_of([place % 2 == 1 for place in range(40)], mixed) == (Flag.NEGATIVE,)
    assert flags_of([place % 2 == 0 for place in range(40)], mixed) == ()
    assert flags_of([place % 40 == 1 for place in range(40)], mixed) == (Flag.TOO_HARD, Flag.NEGATIVE)


def test_the_limits_themselves_are_fine():
    mixed = [[place % 2 == 0] for place in range(40)]
    assert Flag.TOO_HARD not in flags_of([place < 8 for place in range(40)], mixed)
    assert Flag.TOO_EASY not in flags_of([place < 38 for place in range(40)], mixed)


def test_few_answers_flag_nothing():
    few = LEAST_ANSWERS - 1
    assert flags_of([False] * few, [[True]] * few) == ()
    assert flags_of([False] * LEAST_ANSWERS, [[True]] * LEAST_ANSWERS) == (Flag.TOO_HARD,)


@given(st.lists(st.lists(st.sampled_from([True, False, None]), min_size=20, max_size=20), max_size=25))
def test_statistics_stay_in_bounds(rows):
    for one in item_statistics([session(row) for row in rows], ITEMS):
        assert 0 <= one.right <= one.answers <= len(rows)
        assert one.rest is None or -1 - 1e-9 <= one.rest <= 1 + 1e-9


def test_a_class():
    pupils = [pupil(9, 8), pupil(10, 4), pupil(7, 7), pupil(6, 9), pupil(8, 6)]
    found = class_summary(pupils, ITEMS)
    assert (found.pupils, found.hit, found.trusted) == (5, 0.8, 0.68)
    counts = [
        Counts(9, 10, 2, 10),
        Counts(10, 10, 6, 10),
        Counts(7, 10, 3, 10),
        Counts(6, 10, 1, 10),
        Counts(8, 10, 4, 10),
    ]
    assert found.signal == class_mean(counts)
    assert found.words == (Words.NOT_A_MARK,)


def test_fewer_than_five_pupils_are_not_shown():
    found = class_summary([pupil(9, 8)] * (LEAST_PUPILS - 1), ITEMS)
    assert (found.signal, found.hit, found.trusted, found.calibration) == (None, None, None, None)
    assert found.words == (Words.NOT_A_MARK, Words.TOO_FEW_PUPILS)


def test_pupils_with_few_answers_do_not_make_five():
    found = class_summary([*[pupil(9, 8)] * 4, session([True] * 15)], ITEMS)
    assert (found.pupils, found.signal) == (4, None)


@pytest.mark.parametrize("pupils", [0, 1, 4, 5, 30])
def test_it_is_never_a_mark(pupils):
    assert Words.NOT_A_MARK in class_summary([pupil(9, 8)] * pupils, ITEMS).words


def test_a_class_and_how_sure_it_was():
    found = class_summary([session([True] * 10 + [False] * 10, Confidence.SURE)] * 5, ITEMS).calibration
    assert found is not None
    assert (found.sure_right, found.sure_wrong, found.excess) == (50, 50, 0.5)


def test_a_planted_class_is_found_back():
    """200 pupils of d′ 1.2 who say "nep" too soon."""
    dice = Random(8)
    true = expected_rates(1.2, -0.3)
    sessions = [
        session([dice.random() < (true.hit if item.fake else 1 - true.alarm) for item in ITEMS.values()])
        for _pupil in range(200)
    ]
    signal = class_summary(sessions, ITEMS).signal
    assert signal is not None
    assert signal.d.value == pytest.approx(1.2, abs=0.1)
    assert signal.c.value == pytest.approx(-0.3, abs=0.05)
    assert signal.lean.value == "distrusts"
