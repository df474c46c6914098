# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pupil's way through one lesson. A session is a fold over events: opening a lesson again is replaying them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from mediawijs.domain.lessons.events import Answered, Event, Finished, Rewound, WentOn, coarse_seconds
from mediawijs.domain.lessons.events import Where as LessonWhere
from mediawijs.domain.lessons.judgement import Answer, Confidence, Judgement
from mediawijs.domain.lessons.lesson import Lesson, Step


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to one item, and how often it was tried."""

    answer: Answer
    confidence: Confidence | None
    attempts: int
    first: Answer  # the first answer: growth looks at this one


@dataclass(frozen=True, slots=True)
class StepState:
    """Answers of one step, in the order in which they were given, and the items already left behind."""

    answers: tuple[tuple[str, Given], ...] = ()
    passed: tuple[str, ...] = ()
    runs: int = 1  # a replayed conversation counts up

    def given(self, item: str) -> Given | None:
        return next((given for key, given in self.answers if key == item), None)

    def behind(self) -> dict[str, Answer]:
        """Item -> answer for the items left behind, in order."""
        return {key: given.answer for key, given in self.answers if key in self.passed}

    def with_answer(self, item: str, given: Given) -> StepState:
        others = tuple(pair for pair in self.answers if pair[0] != item)
        return replace(self, answers=(*others, (item, given)))

    def rewound_to(self, item: str) -> StepState:
        """Forgets `item` and everything after it; "" forgets all."""
        keys = [key for key, _ in self.answers]
        keep = frozenset(keys[: keys.index(item)] if item in keys else ())
        return StepState(
            tuple(pair for pair in self.answers if pair[0] in keep),
            tuple(key for key in self.passed if key in keep),
            self.runs + 1,
        )


@dataclass(frozen=True, slots=True)
class LessonSession:
    """Where a pupil is. Immutable: every change gives a new session and the event to remember."""

    lesson: Lesson
    at: int = 0
    states: tuple[StepState, ...] = ()
    finished: bool = False

    @classmethod
    def start(cls, lesson: Lesson, events: Iterable[Event] = ()) -> LessonSession:
        session = cls(lesson, states=(StepState(),) * len(lesson.steps))
        for event in events:
            session = session.apply(event)
        return session

    @property
    def where(self) -> LessonWhere:
        return LessonWhere(self.lesson.id, self.lesson.version, self.lesson.level)

    @property
    def step(self) -> Step | None:
        """The step to show; None when the last one is behind."""
        return self.lesson.steps[self.at] if self.at < len(self.lesson.steps) else None

    @property
    def state(self) -> StepState:
        return self.states[self.at]

    @property
    def item(self) -> str | None:
        """The item to show (perhaps answered already); None when the step asks nothing more."""
        step = self.step
        return None if step is None else step.exercise.item_after(self.state.behind())

    @property
    def given(self) -> Given | None:
        """What was answered to the item on show."""
        item = self.item
        return None if item is None else self.state.given(item)

    @property
    def judgement(self) -> Judgement | None:
        item, given, step = self.item, self.given, self.step
        if item is None or given is None or step is None:
            return None
        return step.exercise.judge(item, given.answer, self.state.behind())

    def state_of(self, step_id: str) -> StepState:
        for step, state in zip(self.lesson.steps, self.states, strict=True):
            if step.id == step_id:
                return state
        return StepState()

    def answer(
        self, answer: Answer, day: date, *, confidence: Confidence | None = None, seconds: float = 0
    ) -> tuple[LessonSession, Answered]:
        """Answers the item on show, for the first time or again.

        Raises:
            ValueError: nothing is asked now, or the item cannot have this answer.
        """
        step, item = self.step, self.item
        if step is None or item is None:
            raise ValueError("nothing is asked now")
        if not step.exercise.accepts(item, answer):
            raise ValueError(f"{answer!r} is no answer to {step.id}/{item}")
        judged = step.exercise.judge(item, answer, self.state.behind())
        before = self.given
        attempt = 1 if before is None else before.attempts + 1
        event = Answered(
            self.where,
            step.id,
            item,
            answer,
            judged.result,
            confidence,
            attempt,
            coarse_seconds(seconds),
            day,
        )
        return self.apply(event), event

    def go_on(self, day: date) -> tuple[LessonSession, tuple[Event, ...]]:
        """From an answered item to the next one, from a done step to the next step, and from the last one to the end.

        Raises:
            ValueError: the item on show has not been answered, or the lesson is over.
        """
        step, item = self.step, self.item
        if step is None:
            raise ValueError("the lesson is over")
        if item is not None and self.given is None:
            raise ValueError(f"{step.id}/{item} has not been answered")
        events: list[Event] = []
        after = self
        if item is not None:
            events.append(WentOn(self.where, step.id, item, day))
            after = after.apply(events[-1])
        if after.item is None and not (item is not None and _has_closing_page(step)):
            events.append(WentOn(self.where, step.id, "", day))
            after = after.apply(events[-1])
        if after.step is None and not after.finished:
            events.append(Finished(self.where, day))
            after = after.apply(events[-1])
        return after, tuple(events)

    def rewind(self, item: str, day: date) -> tuple[LessonSession, Rewound]:
        """Plays the step on show again from `item` ("" is from its start)."""
        if self.step is None:
            raise ValueError("the lesson is over")
        event = Rewound(self.where, self.step.id, item, day)
        return self.apply(event), event

    def apply(self, event: Event) -> LessonSession:
        """Takes one remembered event in. Events of other lessons, and of questions that no longer exist, change nothing."""
        match event:
            case Answered() if event.where.lesson == self.lesson.id:
                return self._answered(event)
            case WentOn() if event.where.lesson == self.lesson.id:
                return self._went_on(event)
            case Rewound() if event.where.lesson == self.lesson.id and not event.step:
                return LessonSession.start(self.lesson)
            case Rewound() if event.where.lesson == self.lesson.id:
                index = self._index(event.step)
                return self if index is None else self._with(index, self.states[index].rewound_to(event.item))
            case Finished() if event.where.lesson == self.lesson.id:
                return replace(self, finished=True)
            case _:
                return self

    def restart(self, day: date) -> tuple[LessonSession, Rewound]:
        """The same lesson from its beginning; what was answered before stays in the log."""
        event = Rewound(self.where, "", "", day)
        return self.apply(event), event

    def _answered(self, event: Answered) -> LessonSession:
        index = self._index(event.step)
        if index is None or not self.lesson.steps[index].exercise.accepts(event.item, event.answer):
            return self
        state = self.states[index]
        before = state.given(event.item)
        first = event.answer if before is None else before.first
        given = Given(event.answer, event.confidence, event.attempt, first)
        return self._with(index, state.with_answer(event.item, given))

    def _went_on(self, event: WentOn) -> LessonSession:
        index = self._index(event.step)
        if index is None:
            return self
        if event.item:
            state = self.states[index]
            if event.item in state.passed or state.given(event.item) is None:
                return self
            return self._with(index, replace(state, passed=(*state.passed, event.item)))
        return replace(self, at=max(self.at, index + 1))

    def _index(self, step_id: str) -> int | None:
        return next((n for n, step in enumerate(self.lesson.steps) if step.id == step_id), None)

    def _with(self, index: int, state: StepState) -> LessonSession:
        return replace(self, states=(*self.states[:index], state, *self.states[index + 1 :]))


def _has_closing_page(step: Step) -> bool:
    """A conversation and a rating end on a page of their own: how it ended, and what one can compare."""
    return step.kind in ("chat", "rate")
