# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lessons say about recommenders is true: every stall of every market and every verdict is measured here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mediawijs.content.pack import load_lesson
from mediawijs.domain.lab.inspection import Test
from mediawijs.domain.lessons.kinds.market import TESTS, Market, Verdict
from mediawijs.domain.level import Level
from mediawijs.paths import lessons
from mediawijs.presenters.market import label_card, meets
from mediawijs.ui.exercises.market_worker import CardFound, CardOrder, WeekFound, WeekOrder, measure

CARD_TESTS = {test.value for test in Test} - {"P1"}


def markets() -> Iterator[tuple[str, Market]]:
    for folder in sorted(lessons().iterdir()):
        text = folder / "pack.toml"
        if text.is_file() and 'kind = "market"' in text.read_text(encoding="utf-8"):
            for level in Level:
                lesson = load_lesson(folder, "nl", level.value).lesson
                for step in () if lesson is None else lesson.steps:
                    if isinstance(step.exercise, Market):
                        yield f"{folder.name}-{level}-{step.id}", step.exercise


ALL = list(markets())
CHOICES = [
    pytest.param(market, goal, stall, id=f"{name}-{goal.id}-{stall.id}")
    for name, market in ALL
    for goal in market.goals
    for stall in market.stalls
]
CASES = [pytest.param(market, case, id=f"{name}-{case.id}") for name, market in ALL for case in market.cases]


def test_there_is_a_market_to_check():
    assert CHOICES
    assert CASES


def test_the_tests_a_lesson_may_name_are_those_of_the_inspection():
    assert set(TESTS) == CARD_TESTS


@pytest.mark.parametrize(("market", "goal", "stall"), CHOICES)
def test_a_choice_is_good_exactly_when_its_week_meets_the_wish(market, goal, stall):
    found = measure(WeekOrder(stall.id, goal.person))

    assert isinstance(found, WeekFound)
    assert meets(goal.needs, found.week, found.manifest) == (stall.id in goal.good)


@pytest.mark.parametrize(("market", "case"), CASES)
def test_a_verdict_is_that_of_a_real_inspection(market, case):
    found = measure(CardOrder(case.id, market.hidden))

    assert isinstance(found, CardFound)
    assert found.card.children == (case.verdict is Verdict.ADMIT)


@pytest.mark.parametrize(("market", "case"), CASES)
def test_the_tests_on_show_lead_to_the_same_verdict(market, case):
    """Or a pupil who reads the card well would be told to look again."""
    found = measure(CardOrder(case.id, market.hidden))
    assert isinstance(found, CardFound)

    shown = label_card(found.card, market.tests)

    assert all(part.passed for part in shown) == (case.verdict is Verdict.ADMIT)


@pytest.mark.parametrize(("name", "market"), ALL, ids=[name for name, _market in ALL])
def test_not_everything_is_refused(name, market):
    """We teach telling apart, not distrust."""
    verdicts = [case.verdict for case in market.cases]
    assert not verdicts or verdicts.count(Verdict.ADMIT) >= len(verdicts) // 2 - market.hidden


def test_a_maker_can_learn_the_test_without_getting_better():
    everybody_knows, nobody_knows = (measure(CardOrder("braafste", hidden)) for hidden in (False, True))

    assert isinstance(everybody_knows, CardFound)
    assert isinstance(nobody_knows, CardFound)
    assert everybody_knows.card.children
    assert not nobody_knows.card.children
