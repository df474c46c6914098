# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Feedback: what is said after an answer. It explains, for right and wrong alike."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Judgement, Remark, Result
from mediawijs.domain.lessons.kinds import Exercise
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.mark import Mark
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.rate import Rate
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.domain.lessons.kinds.redesign import Redesign
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.weigh import Weigh
from mediawijs.domain.lessons.lesson import Phase, Step
from mediawijs.domain.lessons.session import Given
from mediawijs.domain.lessons.text import Text
from mediawijs.i18n import _


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """`label` names the part it is about; "" when there is only one."""

    label: str
    text: Text
    right: bool


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    result: Result
    title: str
    lines: tuple[FeedbackLine, ...]


TRIES_BEFORE_TELLING = 2


def feedback_page(step: Step, item: str, judged: Judgement, given: Given | None = None) -> FeedbackPage:
    """What is said. After a second try the tricks that were missed are told as well: nobody leaves without knowing."""
    lines = tuple(
        FeedbackLine(label_of(step.exercise, item, remark.about), remark.text, remark.right)
        for remark in _worth_saying(step.exercise, judged)
    )
    if given is not None and given.attempts >= TRIES_BEFORE_TELLING:
        lines += _missed(step.exercise, item, given)
    return FeedbackPage(judged.result, _title(step, judged), lines)


def _missed(exercise: Exercise, item: str, given: Given) -> tuple[FeedbackLine, ...]:
    match exercise:
        case Mark():
            missed = exercise.missed(given.answer)
        case Hotspots():
            missed = exercise.missed(item, given.answer)
        case _:
            missed = ()
    found = _("Deze zat er ook in: {label}")
    return tuple(
        FeedbackLine(found.format(label=label_of(exercise, item, r.about)), r.text, right=False)
        for r in missed
    )


def _worth_saying(exercise: Exercise, judged: Judgement) -> tuple[Remark, ...]:
    """Long lists only speak about what needs another look; everything else is marked where it stands."""
    remarks = tuple(remark for remark in judged.remarks if remark.text)
    if isinstance(exercise, Order | Sort) and judged.result is not Result.RIGHT:
        return tuple(remark for remark in remarks if not remark.right)
    return remarks


def _title(step: Step, judged: Judgement) -> str:
    if step.phase is Phase.BEFORE:
        return _("Jouw voorspelling staat")
    if judged.result is Result.OPEN:
        return _open_title(step)
    if judged.result is Result.RIGHT:
        return _("Goed gezien")
    if judged.result is Result.PARTLY and judged.total > 1:
        return _("Bijna: {right} van {total}").format(right=judged.right_count, total=judged.total)
    if judged.result is Result.PARTLY:
        return _("Bijna")
    return _("Kijk nog eens")


def _open_title(step: Step) -> str:
    if step.kind == "rate":
        return _("Zo telt het mee")
    return _("Dit gebeurt er") if step.kind in ("chat", "spin", "recipe") else _("Jouw keuze")


def label_of(exercise: Exercise, item: str, part: str) -> str:  # noqa: PLR0911, C901 - one line per kind
    """The words on the screen for one part of an answer; "" when it needs none."""
    match exercise:
        case Choice(options=options) if len(options) > 1 and exercise.multiple:
            return dict(options)[part].label
        case Order(items=items):
            return dict(items)[part].label
        case Sort(items=sorted_items):
            return next(slot.label for key, _group, slot in sorted_items if key == part)
        case Mark(passages=passages):
            return "“" + next(p.slot.label for p in passages if p.id == part).strip() + "”"
        case Hotspots() if part:
            return exercise.screen(item).element(part).slot.label
        case Weigh(measures=measures):
            return next(m.slot.label for m in measures if m.id == part)
        case Rate() if part:
            return part  # the rule's own name, as on its list
        case Recipe() if part:
            return _("Hoogste schuif: {name}").format(name=exercise.knob(part).slot.label)
        case Redesign(knobs=knobs) if part:
            return next(knob.slot.label for knob in knobs if knob.id == part)
        case _:
            return ""
