# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round of review cards: one question at a time, and when each card comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mediawijs.domain.lessons.events import Reviewed, Where
from mediawijs.domain.lessons.judgement import Answer, Judgement
from mediawijs.domain.lessons.kinds.base import WHOLE
from mediawijs.domain.lessons.lesson import Card, Lesson
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.presenters.feedback import FeedbackLine, FeedbackPage
from mediawijs.presenters.lesson import Question
from mediawijs.presenters.ports import Clock, ProgressLog


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """A card and the lesson it comes from."""

    lesson: Lesson
    card: Card


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One card on screen; `question` is None after the last one."""

    number: int  # from 1
    count: int
    lesson: str
    prompt: str
    question: Question | None
    feedback: FeedbackPage | None
    main: str
    can_act: bool
    right: int  # cards remembered so far
    trouble: str = ""


class ReviewPresenter:
    """Saves each answer before its feedback shows; a card that was left unanswered simply stays due."""

    def __init__(
        self,
        cards: tuple[ReviewCard, ...],
        log: ProgressLog,
        clock: Clock,
        show: Callable[[ReviewPage], None],
    ) -> None:
        self._cards = cards
        self._log = log
        self._clock = clock
        self._show = show
        self._at = 0
        self._right = 0
        self._pending: Answer = ()
        self._judged: Judgement | None = None
        self._trouble = ""

    def start(self) -> None:
        self._refresh()

    def change(self, answer: Answer) -> None:
        if self._judged is None:
            self._pending = answer
            self._refresh()

    def act(self) -> None:
        """Checks the answer, or goes on to the next card."""
        if self._at >= len(self._cards):
            return
        if self._judged is None:
            self._check(self._cards[self._at])
        else:
            self._at += 1
            self._pending, self._judged = (), None
        self._refresh()

    def _check(self, asked: ReviewCard) -> None:
        exercise = asked.card.exercise
        if not exercise.accepts(WHOLE, self._pending):
            return
        judged = exercise.judge(WHOLE, self._pending, {})
        lesson = asked.lesson
        where = Where(lesson.id, lesson.version, lesson.level)
        event = Reviewed(where, asked.card.id, self._pending, judged.result, self._clock.today())
        try:
            self._log.append(event)
        except Trouble as trouble:
            self._trouble = f"{trouble.what} {trouble.do}"
            return
        self._trouble = ""
        self._judged = judged
        self._right += int(judged.right)

    def _refresh(self) -> None:
        count = len(self._cards)
        if self._at >= count:
            self._show(ReviewPage(count, count, "", "", None, None, _("Naar Vandaag"), True, self._right))
            return
        asked = self._cards[self._at]
        exercise, judged = asked.card.exercise, self._judged
        question = Question(exercise, WHOLE, self._pending, judged is not None, judged, {})
        self._show(
            ReviewPage(
                number=self._at + 1,
                count=count,
                lesson=asked.lesson.title,
                prompt=asked.card.question,
                question=question,
                feedback=None if judged is None else _feedback(judged),
                main=_("Controleer") if judged is None else _("Ga verder"),
                can_act=judged is not None or exercise.accepts(WHOLE, self._pending),
                right=self._right,
                trouble=self._trouble,
            )
        )


def _feedback(judged: Judgement) -> FeedbackPage:
    title = _("Onthouden") if judged.right else _("Kijk nog eens")
    lines = tuple(FeedbackLine("", remark.text, remark.right) for remark in judged.remarks)
    return FeedbackPage(judged.result, title, lines)
