# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pupil who does everything, for the pictures, the self-test and the demo."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from mediawijs.domain.lessons.judgement import Answer, Confidence
from mediawijs.domain.lessons.kinds import Exercise
from mediawijs.domain.lessons.kinds.chat import Chat
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.mark import Mark
from mediawijs.domain.lessons.kinds.market import Market, chosen, ruled
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.rate import GUT, Rate
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.domain.lessons.kinds.redesign import Redesign
from mediawijs.domain.lessons.kinds.round import Round
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.spin import Spin
from mediawijs.domain.lessons.kinds.weigh import Weigh
from mediawijs.presenters.lesson import LessonPresenter
from mediawijs.presenters.lesson_page import Act, LessonPage

A_MONDAY = date(2026, 11, 23)


@dataclass
class TourClock:
    """A day that only changes when told, and a second that passes with every look."""

    day: date = A_MONDAY
    ticks: float = field(default=0.0)

    def today(self) -> date:
        return self.day

    def seconds(self) -> float:
        self.ticks += 1.0
        return self.ticks

    def wait(self, days: int) -> None:
        self.day += timedelta(days=days)


def without_screen() -> None:
    """Draws in memory, also where there is a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


@contextmanager
def folder_for(data: Path | None) -> Iterator[Path]:
    """The given folder, or one that is gone afterwards."""
    if data is not None:
        data.mkdir(parents=True, exist_ok=True)
        yield data
        return
    with TemporaryDirectory(prefix="mediawijs-") as made:
        yield Path(made)


def right_answer(exercise: Exercise, item: str) -> Answer:  # noqa: C901, PLR0911, PLR0912 - one line per kind
    """An answer that is right, or kind, or simply possible where there is no right one."""
    match exercise:
        case Choice(options=options, correct=correct):
            return tuple(key for key, _slot in options if key in correct) or (options[0][0],)
        case Order(items=items):
            return tuple(key for key, _slot in items)
        case Sort(items=sorted_items):
            return tuple(f"{key}={group}" for key, group, _slot in sorted_items)
        case Mark(passages=passages):
            return tuple(f"{p.id}={p.trick}" for p in passages if p.trick)
        case Hotspots():
            return tuple(f"{key}={trick}" for key, trick in exercise.screen(item).tricks.items())
        case Estimate(answer=answer):
            return (str(answer),)
        case Round():
            return (exercise.item(item).label,)
        case Chat():
            return (max(exercise.node(item).choices, key=lambda choice: choice.kindness).id,)
        case Weigh(measures=measures, pick=pick):
            return tuple(measure.id for measure in measures[:pick])
        case Redesign(knobs=knobs):
            return tuple(f"{k.id}={next(o.id for o in k.options if o.honest)}" for k in knobs)
        case Rate():
            reference = exercise.post.reference.get(exercise.rules.id, {})
            return (
                reference.get(item) or exercise.rules.question(item).answers[0].id if item != GUT else "12",
            )
        case Recipe():
            return exercise.way(item)
        case Market():
            if exercise.inspects:
                return ruled(exercise.case(item).verdict)
            return chosen(min(exercise.goal(item).good))
        case Spin(cards=cards):
            return (cards[int(item.removeprefix("r")) % len(cards)].id,)
        case _:
            return ()


def take_a_step(presenter: LessonPresenter, look: Callable[[str], None]) -> None:
    """Answers the item on show, or goes on. `look` is called with "answer" once an answer was given."""
    page = page_of(presenter)
    if page is None:
        return
    if page.act is Act.GO_ON:
        presenter.act()
        return
    if page.asks_confidence:
        presenter.be_sure(Confidence.THINK)
    presenter.change(right_answer(page.question.exercise, page.question.item))
    chat = isinstance(page.question.exercise, Chat)
    if not chat:
        presenter.act()
    look("answer")


def page_of(presenter: LessonPresenter) -> LessonPage | None:
    """What is on screen now; None after the last step."""
    shown = presenter.shown
    return shown if isinstance(shown, LessonPage) else None
