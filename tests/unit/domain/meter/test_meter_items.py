# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items, answers, and counting them."""

from __future__ import annotations

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.meter.items import Answer, Form, Item, Moment, Session, count, form_at, judged
from mediawijs.domain.meter.signal import Counts

FAKE = Item("fake", "De brug stort morgen in, deel dit nu!", True, Level.P, ("haast",), 0.3)
REAL = Item("real", "De brug is morgen dicht.", False, Level.P, (), 0.4)
ITEMS = {item.id: item for item in (FAKE, REAL)}


def session(*answers):
    return Session(Form.A, Level.P, Moment.BEFORE, answers)


@pytest.mark.parametrize(
    ("fake", "real", "counts"),
    [
        (True, True, Counts(1, 1, 1, 1)),
        (True, False, Counts(1, 1, 0, 1)),
        (False, True, Counts(0, 1, 1, 1)),
        (False, False, Counts(0, 1, 0, 1)),
    ],
)
def test_counting(fake, real, counts):
    assert count(judged(session(Answer("fake", fake), Answer("real", real)), ITEMS)) == counts


def test_a_missing_answer_is_not_a_wrong_one():
    assert count(judged(session(Answer("real", False)), ITEMS)) == Counts(0, 0, 0, 1)
    assert count(()) == Counts(0, 0, 0, 0)


def test_the_first_answer_counts_and_items_that_are_gone_do_not():
    pairs = judged(session(Answer("fake", False), Answer("fake", True), Answer("gone", True)), ITEMS)
    assert pairs == ((FAKE, Answer("fake", False)),)


def test_right():
    assert Answer("fake", True).right(FAKE)
    assert not Answer("real", True).right(REAL)


def test_words():
    assert (FAKE.words, REAL.words) == (8, 5)


@pytest.mark.parametrize("difficulty", [-0.1, 1.1])
def test_difficulty_is_a_share(difficulty):
    with pytest.raises(ValueError, match="difficulty"):
        Item("x", "x", True, Level.P, (), difficulty)


def test_half_of_a_class_starts_with_b():
    assert [form_at(moment, False) for moment in Moment] == [Form.A, Form.B, Form.C]
    assert [form_at(moment, True) for moment in Moment] == [Form.B, Form.A, Form.C]
