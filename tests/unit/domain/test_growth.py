# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Growth in words and plants: never a mark, and it never goes back by playing again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lessons.events import Event
from mediawijs.domain.lessons.growth import Calibration, Stage, calibration, growth
from mediawijs.domain.lessons.judgement import Confidence, Result
from tests.helpers import events as made
from tests.helpers.events import an_answer, finished, reviewed
from tests.helpers.fakes import DAY

GOALS = {"proefles": ("doel-1", "doel-2"), "andere": ("doel-2",)}

answers = st.builds(
    lambda lesson, result, attempt: replace(an_answer(lesson=lesson, attempt=attempt), result=result),
    st.sampled_from(["proefles", "andere", "weg"]),
    st.sampled_from(Result),
    st.integers(1, 3),
)
cards = st.builds(
    lambda lesson, result: reviewed("k", result, DAY, lesson),
    st.sampled_from(["proefles", "andere"]),
    st.sampled_from(Result),
)
ends = st.builds(finished, st.sampled_from(["proefles", "andere", "weg"]))
histories = st.lists(st.one_of(answers, cards, ends, made.events), max_size=25)


def _stage(*events: Event) -> Stage:
    return growth(events, {"proefles": ("doel-1",)})[0].stage


def test_a_plant_grows_in_four_stages() -> None:
    right, wrong = an_answer(), replace(an_answer(), result=Result.LOOK_AGAIN)
    remembered = [reviewed("k", Result.RIGHT, DAY)] * 3

    assert _stage() is Stage.SEED
    assert _stage(wrong) is Stage.SPROUT
    assert _stage(right) is Stage.SPROUT  # not finished yet
    assert _stage(right, wrong, wrong, finished()) is Stage.SPROUT
    assert _stage(right, wrong, finished()) is Stage.PLANT
    assert _stage(right, finished(), *remembered[:2]) is Stage.PLANT
    assert _stage(right, finished(), *remembered) is Stage.BLOOM


def test_cards_can_make_up_for_a_hard_lesson() -> None:
    wrong = replace(an_answer(), result=Result.PARTLY)
    cards = [reviewed("k", Result.RIGHT, DAY), reviewed("k", Result.RIGHT, DAY)]

    assert _stage(wrong, finished(), *cards) is Stage.PLANT
    assert _stage(wrong, finished(), *cards, *[reviewed("k", Result.LOOK_AGAIN, DAY)] * 2) is Stage.SPROUT


def test_only_first_tries_and_only_answers_that_can_be_right_count() -> None:
    opinion = replace(an_answer(), result=Result.OPEN)
    again = an_answer(attempt=2)

    (grown,) = growth([opinion, again, an_answer()], {"proefles": ("doel-1",)})

    assert (grown.tried, grown.right) == (1, 1)


def test_goals_stand_in_the_order_they_are_given() -> None:
    found = growth([], GOALS, ["doel-9", "doel-2"])

    assert [grown.goal for grown in found] == ["doel-9", "doel-2", "doel-1"]


@given(histories)
def test_counts_never_say_more_than_happened(history: list[Event]) -> None:
    for grown in growth(history, GOALS):
        mine = [event for event in history if grown.goal in GOALS.get(event.where.lesson, ())]

        assert 0 <= grown.right <= grown.tried <= len(mine)
        assert 0 <= grown.remembered <= grown.reviewed <= len(mine)
        assert (grown.stage is Stage.SEED) == (not mine)
        assert set(grown.lessons) == {event.where.lesson for event in mine}


@given(histories, st.lists(st.builds(lambda n: an_answer(attempt=n), st.integers(2, 9)), max_size=5))
def test_trying_again_never_costs_anything(history: list[Event], again: list[Event]) -> None:
    order = list(Stage)

    before = growth([*history, an_answer()], GOALS)
    after = growth([*history, an_answer(), *again], GOALS)

    for one, other in zip(before, after, strict=True):
        assert order.index(other.stage) >= order.index(one.stage)
        assert (other.tried, other.right) == (one.tried, one.right)


@given(histories, histories)
def test_another_lesson_never_changes_a_goal(history: list[Event], more: list[Event]) -> None:
    elsewhere = [event for event in more if event.where.lesson != "proefles"]

    assert growth([*history, *elsewhere], {"proefles": ("doel-1",)}) == growth(
        history, {"proefles": ("doel-1",)}
    )


@given(st.lists(st.tuples(st.none() | st.sampled_from(Confidence), st.sampled_from(Result))))
def test_calibration_counts_every_answer_that_says_something(
    given_answers: list[tuple[Confidence | None, Result]],
) -> None:
    found = calibration(given_answers)
    telling = [(sure, went) for sure, went in given_answers if sure is not None and went is not Result.OPEN]

    total = found.sure_right + found.sure_wrong + found.unsure_right + found.unsure_wrong
    assert total == len(telling)
    assert found.sure_right == telling.count((Confidence.SURE, Result.RIGHT))


def test_calibration_tells_sure_from_unsure() -> None:
    answers = [
        (Confidence.SURE, Result.RIGHT),
        (Confidence.SURE, Result.PARTLY),
        (Confidence.SURE, Result.LOOK_AGAIN),
        (Confidence.THINK, Result.RIGHT),
        (Confidence.GUESS, Result.LOOK_AGAIN),
        (None, Result.RIGHT),
        (Confidence.SURE, Result.OPEN),
    ]

    assert calibration(answers) == Calibration(1, 2, 1, 1)
