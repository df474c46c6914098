# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is here now, and everything their screens are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mediawijs.app.library import Library, module_infos
from mediawijs.content.shelf import ShelfLesson
from mediawijs.domain.level import Level
from mediawijs.presenters.home import Cards, HomeInput, LessonCard, LessonState

if TYPE_CHECKING:
    from datetime import date

    from mediawijs.domain.lessons.events import Event
    from mediawijs.domain.lessons.review import CardState
    from mediawijs.domain.pupils import Profile
    from mediawijs.presenters.review import ReviewCard


class Pupil(NamedTuple):
    """`profile` is None for somebody "zonder profiel". `events` are all of this pupil, in order."""

    profile: Profile | None
    level: Level
    events: tuple[Event, ...] = ()
    known: bool = True

    @property
    def profile_id(self) -> int | None:
        return None if self.profile is None else self.profile.id


def lesson_cards(pupil: Pupil, library: Library, language: str) -> tuple[LessonCard, ...]:
    shelf = library.shelf(language, pupil.level)
    return tuple(_card(lesson, pupil) for lesson in shelf.lessons)


def _card(lesson: ShelfLesson, pupil: Pupil) -> LessonCard:
    state, step = _state(lesson, pupil.events)
    steps = lesson.steps if state is LessonState.BUSY else 0
    return LessonCard(
        lesson.id,
        lesson.title,
        lesson.blurb,
        lesson.minutes,
        lesson.module,
        lesson.number,
        state,
        min(step, steps),
        steps,
    )


def _state(lesson: ShelfLesson, events: tuple[Event, ...]) -> tuple[LessonState, int]:
    """How far this lesson is, and the step the pupil is at (from 1)."""
    mine = [event for event in events if event.where.lesson == lesson.id]
    if not mine:
        return LessonState.NEW, 0
    from mediawijs.domain.lessons.events import Answered, Finished, Rewound, WentOn

    state, passed = LessonState.NEW, 0
    for event in mine:
        if isinstance(event, Finished):
            state = LessonState.DONE
        elif isinstance(event, Rewound) and not event.step:
            state, passed = LessonState.BUSY, 0
        elif isinstance(event, WentOn) and not event.item:
            passed += 1
            state = LessonState.BUSY if state is LessonState.NEW else state
        elif isinstance(event, Answered) and state is LessonState.NEW:
            state = LessonState.BUSY
    return state, passed + 1


def home_input(pupil: Pupil, library: Library, language: str, today: date) -> HomeInput:
    return HomeInput(
        alias=None if pupil.profile is None else pupil.profile.alias,
        level=pupil.level,
        lessons=lesson_cards(pupil, library, language),
        modules=module_infos(language),
        cards=cards_of(pupil, library, language, today) if pupil.events else Cards(),
        today=today,
        known=pupil.known,
    )


def cards_of(pupil: Pupil, library: Library, language: str, today: date) -> Cards:
    from mediawijs.domain.lessons.review import due, next_due

    states = card_states_of(pupil, library, language)
    return Cards(len(due(states, today)), next_due(states))


def card_states_of(pupil: Pupil, library: Library, language: str) -> tuple[CardState, ...]:
    """The review cards of all finished lessons. Only those lessons are read."""
    from mediawijs.domain.lessons.events import Finished
    from mediawijs.domain.lessons.review import card_states

    finished = dict.fromkeys(e.where.lesson for e in pupil.events if isinstance(e, Finished))
    lessons = {key: library.lesson(key, language, pupil.level) for key in finished}
    cards = {key: tuple(card.id for card in one.cards) for key, one in lessons.items() if one is not None}
    return card_states(pupil.events, cards)


def due_cards(pupil: Pupil, library: Library, language: str, today: date) -> tuple[ReviewCard, ...]:
    from mediawijs.domain.lessons.review import due
    from mediawijs.presenters.review import ReviewCard

    found = []
    for state in due(card_states_of(pupil, library, language), today):
        lesson = library.lesson(state.lesson, language, pupil.level)
        card = None if lesson is None else next((c for c in lesson.cards if c.id == state.card), None)
        if lesson is not None and card is not None:
            found.append(ReviewCard(lesson, card))
    return tuple(found)
