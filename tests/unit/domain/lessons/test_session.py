# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session is a fold over events: closing anywhere and replaying gives the same session back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.content.pack import load_lesson
from mediawijs.domain.lessons.events import Answered, Event, Finished, Rewound, WentOn, Where, coarse_seconds
from mediawijs.domain.lessons.judgement import Confidence, Result
from mediawijs.domain.lessons.lesson import Lesson
from mediawijs.domain.lessons.session import LessonSession, StepState
from tests.helpers.packs import RIGHT, write_pack

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    loaded = load_lesson(write_pack(tmp_path_factory.mktemp("packs")), "nl", "O")
    assert loaded.lesson is not None
    return loaded.lesson


def play(lesson: Lesson, steps: int = 10_000) -> tuple[LessonSession, list[Event]]:
    """Plays with right answers, at most `steps` moves. Gives the session and all events."""
    session = LessonSession.start(lesson)
    events: list[Event] = []
    for _move in range(steps):
        if session.step is None:
            break
        if session.item is not None and session.given is None:
            answer = RIGHT[session.step.id][len(session.state.passed)]
            session, event = session.answer(answer, DAY, confidence=Confidence.THINK, seconds=12)
            events.append(event)
        else:
            session, more = session.go_on(DAY)
            events.extend(more)
    return session, events


def test_a_whole_lesson_ends_finished(lesson):
    session, events = play(lesson)
    assert session.finished
    assert session.step is None
    assert isinstance(events[-1], Finished)
    assert all(e.result in (Result.RIGHT, Result.OPEN) for e in events if isinstance(e, Answered))


@settings(max_examples=60)
@given(moves=st.integers(0, 60))
def test_closing_anywhere_and_opening_resumes_there(lesson_cache, moves):
    session, events = play(lesson_cache, moves)
    assert LessonSession.start(lesson_cache, events) == session


@pytest.fixture(scope="module")
def lesson_cache(lesson):
    return lesson


@settings(max_examples=60)
@given(st.data())
def test_lost_or_strange_events_never_break_a_session(lesson_cache, data):
    _session, events = play(lesson_cache)
    kept = data.draw(st.lists(st.sampled_from(events), max_size=40))
    where = Where("proefles", "0.1", "O")
    strange = [
        Answered(where, "weg", "-", ("a",), Result.RIGHT, None, 1, 0, DAY),
        Answered(where, "vooraf", "-", ("zzz",), Result.RIGHT, None, 1, 0, DAY),
        WentOn(where, "weg", "", DAY),
        WentOn(where, "vooraf", "nooit", DAY),
        Rewound(where, "weg", "", DAY),
        Answered(replace(where, lesson="andere"), "vooraf", "-", ("a",), Result.RIGHT, None, 1, 0, DAY),
    ]
    mixed = data.draw(st.permutations([*kept, *strange]))
    session = LessonSession.start(lesson_cache, mixed)
    assert 0 <= session.at <= len(lesson_cache.steps)
    assert session.judgement is None or session.given is not None


def test_answers_count_attempts_and_keep_the_first(lesson):
    session = LessonSession.start(lesson)
    session, first = session.answer(("a",), DAY)
    session, second = session.answer(("b",), DAY)
    assert (first.attempt, first.result) == (1, Result.LOOK_AGAIN)
    assert (second.attempt, second.result) == (2, Result.RIGHT)
    given_now = session.given
    assert given_now is not None
    assert (given_now.first, given_now.answer) == (("a",), ("b",))


def test_an_answer_that_cannot_be_is_refused(lesson):
    session = LessonSession.start(lesson)
    with pytest.raises(ValueError, match="no answer"):
        session.answer(("zzz",), DAY)
    with pytest.raises(ValueError, match="not been answered"):
        session.go_on(DAY)
    done, _events = play(lesson)
    with pytest.raises(ValueError, match="nothing is asked"):
        done.answer(("a",), DAY)
    with pytest.raises(ValueError, match="over"):
        done.go_on(DAY)
    with pytest.raises(ValueError, match="over"):
        done.rewind("", DAY)


def at_step(lesson: Lesson, step: str) -> LessonSession:
    for moves in range(100):
        session, _events = play(lesson, moves)
        if session.step is not None and session.step.id == step:
            return session
    raise AssertionError(step)


def test_a_conversation_has_a_closing_page_and_can_be_played_again(lesson):
    session = at_step(lesson, "praat")
    session, _event = session.answer(("door",), DAY)
    session, _events = session.go_on(DAY)
    assert session.step is not None
    assert (session.step.id, session.item) == ("praat", None)
    again, event = session.rewind("begin", DAY)
    assert isinstance(event, Rewound)
    assert (again.item, again.state.runs) == ("begin", 2)
    again, _event = again.answer(("vraag",), DAY)
    assert again.given is not None
    assert again.given.answer == ("vraag",)


def test_rewinding_forgets_what_came_after():
    state = StepState((), ())
    assert state.rewound_to("x").runs == 2


def test_a_lesson_can_be_done_again_from_the_start(lesson):
    session, events = play(lesson)
    again, event = session.restart(DAY)
    assert (again.at, again.finished) == (0, False)
    assert LessonSession.start(lesson, [*events, event]) == again
    assert session.state_of("nergens") == StepState()


@pytest.mark.parametrize(("seconds", "stored"), [(-3, 0), (0, 0), (4.9, 0), (12, 10), (10_000, 600)])
def test_times_are_stored_coarsely(seconds, stored):
    assert coarse_seconds(seconds) == stored
