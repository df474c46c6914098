# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""When cards come back."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lessons.events import Event
from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.lessons.review import GAPS, CardState, card_states, due, next_due
from tests.helpers.events import an_answer, finished, reviewed
from tests.helpers.fakes import DAY

CARDS = {"les-a": ("a1", "a2"), "les-b": ("b1",)}

days = st.dates(date(2020, 1, 1), date(2035, 1, 1))
results = st.sampled_from(Result)
ends: st.SearchStrategy[Event] = st.builds(finished, st.sampled_from(["les-a", "les-b", "weg"]), days)
answers: st.SearchStrategy[Event] = st.builds(
    reviewed, st.sampled_from(["a1", "a2", "b1", "oud"]), results, days, st.sampled_from(["les-a", "les-b"])
)
histories: st.SearchStrategy[list[Event]] = st.lists(ends | answers, max_size=25)
states = st.lists(
    st.builds(
        CardState, st.sampled_from(["a", "b", "c"]), st.text("xyz", max_size=2), st.integers(0, 4), days
    ),
    max_size=20,
    unique_by=lambda state: (state.lesson, state.card),
)


def _after(*gone: tuple[Result, int]) -> CardState:
    """Card b1 after the lesson and these answers, each a number of days later."""
    day, events = DAY, list[Event]([finished("les-b")])
    for result, later in gone:
        day += timedelta(days=later)
        events.append(reviewed("b1", result, day, "les-b"))
    (state,) = card_states(events, CARDS)
    return state


def test_a_lesson_brings_its_cards_two_days_later() -> None:
    states = card_states([an_answer(lesson="les-b"), finished("les-a")], CARDS)

    assert [(state.card, state.box, state.due) for state in states] == [
        ("a1", 0, DAY + timedelta(days=2)),
        ("a2", 0, DAY + timedelta(days=2)),
    ]


def test_right_answers_make_the_gaps_grow_to_twenty_weeks_and_no_further() -> None:
    boxes = [_after(*[(Result.RIGHT, 1)] * times) for times in range(7)]

    assert [state.box for state in boxes] == [0, 1, 2, 3, 4, 4, 4]
    assert [(state.due - DAY).days - times for times, state in enumerate(boxes)] == [
        2,
        7,
        21,
        56,
        140,
        140,
        140,
    ]


def test_another_answer_brings_a_card_back_in_two_days() -> None:
    for result in (Result.LOOK_AGAIN, Result.PARTLY):
        state = _after((Result.RIGHT, 2), (Result.RIGHT, 7), (result, 21))

        assert (state.box, state.due) == (0, DAY + timedelta(days=2 + 7 + 21 + 2))


def test_doing_a_lesson_again_does_not_reset_its_cards() -> None:
    events: list[Event] = [finished("les-b"), reviewed("b1", Result.RIGHT, DAY, "les-b"), finished("les-b")]

    assert [state.box for state in card_states(events, CARDS)] == [1]


@given(histories)
def test_a_card_is_never_due_before_two_days_after_its_last_event(history: list[Event]) -> None:
    for state in card_states(history, CARDS):
        mine = [event.day for event in history if event.where.lesson == state.lesson]

        assert state.due - timedelta(days=GAPS[state.box]) in mine
        assert 0 <= state.box < len(GAPS)
        assert state.card in CARDS[state.lesson]


@given(histories)
def test_only_known_cards_and_each_once(history: list[Event]) -> None:
    found = [(state.lesson, state.card) for state in card_states(history, CARDS)]

    assert len(set(found)) == len(found)
    assert card_states(history, {}) == ()


@given(states, days, st.integers(0, 10))
def test_what_is_offered_is_due_and_no_more_than_asked(
    waiting: list[CardState], today: date, limit: int
) -> None:
    offered = due(waiting, today, limit)
    ready = [state for state in waiting if state.due <= today]

    assert len(offered) == min(limit, len(ready))
    assert len(set(offered)) == len(offered)
    assert set(offered) <= set(ready)


@given(states, days)
def test_lessons_take_turns(waiting: list[CardState], today: date) -> None:
    offered = due(waiting, today, limit=100)

    left = [state.lesson for state in offered]
    for at, lesson in enumerate(left[1:], start=1):
        assert lesson != left[at - 1] or set(left[at:]) == {lesson}


@given(states)
def test_the_next_day_is_the_first_on_which_something_is_due(waiting: list[CardState]) -> None:
    first = next_due(waiting)

    if first is None:
        assert waiting == []
    else:
        assert due(waiting, first)
        assert not due(waiting, first - timedelta(days=1))
