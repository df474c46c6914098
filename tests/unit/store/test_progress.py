# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log: all or nothing, in order, for one pupil, and never stopped by a row it cannot read."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.domain.lessons.events import Event
from mediawijs.domain.lessons.session import LessonSession
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.ports import ProgressLog
from mediawijs.store.database import GUEST, Store
from mediawijs.store.migrations import TABLES
from mediawijs.store.rows import event_of, row_of
from tests.helpers import events as made
from tests.helpers.builders import a_chat, a_choice, a_lesson, a_step, some_hotspots
from tests.helpers.events import an_answer, finished, some_events
from tests.helpers.fakes import DAY


@given(st.lists(made.events, max_size=12), st.integers(0, 12))
@settings(deadline=None)
def test_what_goes_in_comes_out_in_order(events: list[Event], cut: int) -> None:
    store = Store.in_memory()
    log: ProgressLog = store.log(GUEST)
    log.append(*events[:cut])
    log.append(*events[cut:])

    assert log.events() == tuple(events)
    store.close()


@given(made.events)
def test_an_event_and_its_row_are_the_same_thing(event: Event) -> None:
    row = row_of(1, event)

    assert event_of(row) == event
    assert list(row) == list(TABLES["events"][1:])


def test_nothing_to_save_is_fine(store: Store, pupil: Profile) -> None:
    store.log(pupil.id).append()

    assert store.log(pupil.id).events() == ()


def test_all_or_nothing(store: Store, pupil: Profile) -> None:
    unsavable = an_answer("\ud800")  # half a character: SQLite has no way to keep it

    with pytest.raises(UnicodeEncodeError):
        store.log(pupil.id).append(an_answer("a"), unsavable)

    assert store.log(pupil.id).events() == ()
    store.log(pupil.id).append(an_answer("b"))
    assert store.log(pupil.id).events() == (an_answer("b"),)


def test_pupils_do_not_see_each_other(store: Store, pupil: Profile) -> None:
    other = store.profiles.create(Alias("uil", 1), Level.P, DAY)
    store.log(pupil.id).append(an_answer("van vos"))
    store.log(other.id).append(an_answer("van uil"))

    assert store.log(pupil.id).events() == (an_answer("van vos"),)
    assert store.log(other.id).events() == (an_answer("van uil"),)


def test_a_pupil_who_was_erased_elsewhere_cannot_save_here(store: Store, pupil: Profile) -> None:
    log = store.log(pupil.id)
    store.profiles.delete(pupil.id)

    with pytest.raises(Trouble, match="staat niet meer op deze computer"):
        log.append(an_answer())


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "dreamed"},
        {"answer": None},
        {"answer": "geen json"},
        {"answer": "{}"},
        {"answer": "[1]"},
        {"answer": "[" * 100_000},
        {"result": "splendid"},
        {"result": None},
        {"confidence": "no idea"},
        {"attempt": None},
        {"seconds": None},
        {"day": "gisteren"},
        {"day": "2026-02-30"},
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_and_left_alone(
    store: Store, pupil: Profile, change: dict[str, object]
) -> None:
    log = store.log(pupil.id)
    log.append(an_answer("voor"), an_answer("stuk"), an_answer("na"))
    (column, value) = next(iter(change.items()))
    store.db.execute(f"UPDATE events SET {column} = ? WHERE seq = 2", [value])

    assert log.events() == (an_answer("voor"), an_answer("na"))
    assert [event is None for _row, event in log.stored()] == [False, True, False]


def test_a_damaged_letter_does_not_hide_the_rest(store: Store, pupil: Profile) -> None:
    log = store.log(pupil.id)
    log.append(an_answer("een"), an_answer("twee"))
    store.db.execute("UPDATE events SET step = CAST(x'73ff' AS TEXT) WHERE seq = 1")

    assert log.events() == (an_answer("een", step="s\ufffd"), an_answer("twee"))


def test_a_number_where_text_belongs_is_no_event() -> None:
    row = row_of(1, an_answer())

    assert event_of({**row, "lesson": 7}) is None
    assert event_of({**row, "attempt": "een"}) is None


def test_forgetting_one_lesson_leaves_the_others(store: Store, pupil: Profile, folder: Path) -> None:
    log = store.log(pupil.id)
    log.append(an_answer(lesson="badeenden"), an_answer(lesson="trucs"), finished("badeenden"))
    Store.open(folder, DAY + timedelta(days=1)).store.close()

    log.forget("badeenden")

    assert log.events() == (an_answer(lesson="trucs"),)
    assert not any(b"badeenden" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_answers_are_readable_text_in_the_file(store: Store, pupil: Profile) -> None:
    store.log(pupil.id).append(an_answer("café", "ja"))

    (text,) = store.db.execute("SELECT answer FROM events").fetchone()

    assert json.loads(text) == ["café", "ja"]
    assert "café" in text


@given(st.lists(st.integers(0, 5), max_size=25))
@settings(deadline=None)
def test_opening_a_lesson_again_is_replaying_the_log(moves: list[int]) -> None:
    """However a pupil walked through it; and once more gives the same again."""
    lesson = a_lesson(a_step(a_choice(), "kies"), a_step(a_chat(), "praat"), a_step(some_hotspots(), "speur"))
    session, store = LessonSession.start(lesson), Store.in_memory()
    log = store.log(GUEST)
    for move in moves:
        if session.step is None:
            break
        session = _moved(session, log, move)

    assert LessonSession.start(lesson, log.events()) == session
    assert LessonSession.start(lesson, log.events()) == session
    store.close()


def _moved(session: LessonSession, log: ProgressLog, move: int) -> LessonSession:
    """Answers, plays again, or goes on."""
    step, item = session.step, session.item
    assert step is not None
    if move == 0 and session.state.answers:
        session, rewound = session.rewind("", DAY)
        log.append(rewound)
    elif item is not None and (session.given is None or move == 1):
        tried = [("a",), ("b",), ("door",), ("stop",), ("sorry",), ("klok=misleiden",), ()]
        answers = [answer for answer in tried if step.exercise.accepts(item, answer)]
        session, answered = session.answer(answers[move % len(answers)], DAY, seconds=move)
        log.append(answered)
    else:
        session, went = session.go_on(DAY)
        log.append(*went)
    return session


def test_some_events_are_of_every_kind() -> None:
    assert len({type(event) for event in some_events()}) == 5
