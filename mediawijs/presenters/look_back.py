# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Terugkijken: the pupil's own answers, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mediawijs.domain.lessons.growth import Calibration, calibration
from mediawijs.domain.lessons.judgement import Answer, Confidence, Result
from mediawijs.domain.lessons.kinds import Exercise
from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.kinds.chat import Chat, Person, Tie
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.look_back import LookBack
from mediawijs.domain.lessons.kinds.mark import Mark
from mediawijs.domain.lessons.kinds.market import Market
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.rate import GUT, Rate
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.domain.lessons.kinds.redesign import Redesign
from mediawijs.domain.lessons.kinds.round import Round
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.spin import Spin
from mediawijs.domain.lessons.kinds.weigh import Weigh
from mediawijs.domain.lessons.session import Given, LessonSession
from mediawijs.i18n import _
from mediawijs.presenters.market import market_answer, market_item
from mediawijs.presenters.recipe_words import measured_words


@dataclass(frozen=True, slots=True)
class LookBackRow:
    about: str
    answer: str
    result: Result
    confidence: Confidence | None


@dataclass(frozen=True, slots=True)
class LookBackGroup:
    """One step: what was asked and what the pupil said."""

    title: str
    rows: tuple[LookBackRow, ...]
    runs: int = 1
    ties: tuple[Tie, ...] = ()
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class LookBackPage:
    groups: tuple[LookBackGroup, ...]
    calibration: Calibration


def look_back_page(session: LessonSession, exercise: LookBack) -> LookBackPage:
    groups, answers = [], []
    for step_id in exercise.of:
        step = session.lesson.step(step_id)
        if step is None:
            continue
        state = session.state_of(step_id)
        rows = []
        behind: dict[str, Answer] = {}
        for item, given in state.answers:
            result = step.exercise.judge(item, given.answer, behind).result
            rows.append(_row(step.exercise, item, given, result))
            answers.append((given.confidence, result))
            behind[item] = given.answer
        if rows:
            group = LookBackGroup(step.title, tuple(rows), state.runs)
            if isinstance(step.exercise, Chat):
                ties = step.exercise.relations(state.behind())
                group = replace(group, ties=ties, people=step.exercise.people)
            groups.append(group)
    return LookBackPage(tuple(groups), calibration(answers))


def _row(exercise: Exercise, item: str, given: Given, result: Result) -> LookBackRow:
    return LookBackRow(
        item_label(exercise, item), answer_label(exercise, item, given.answer), result, given.confidence
    )


def age_words(age: int) -> str:
    """An age in years; 0 is for everybody."""
    return _("vanaf {age} jaar").format(age=age) if age else _("voor iedereen")


def _said(words: Mapping[str, str], exercise: Rate) -> str:
    return words.get(exercise.language) or words["nl"]


def _recipe_label(exercise: Recipe, item: str, answer: Answer) -> str:
    """The sliders that were up, and what came of it."""
    up = [
        f"{exercise.knob(key).slot.label} {value}"
        for key, value in exercise.positions(answer).items()
        if value
    ]
    sliders = " · ".join(up) or _("Alles op 0")
    return f"{sliders}. {measured_words(exercise.goal(item), exercise.result(answer) or 0)}"


def item_label(exercise: Exercise, item: str) -> str:  # noqa: PLR0911 - one line per kind
    match exercise:
        case Hotspots():
            return exercise.screen(item).app
        case Round():
            return exercise.item(item).slot.label.partition("\n")[0]
        case Chat():
            lines = exercise.node(item).lines
            return lines[-1].slot.label if lines else ""
        case Rate():
            return _("Jouw gevoel") if item == GUT else _said(exercise.rules.question(item).text, exercise)
        case Spin():
            return _("Ronde {number}").format(number=item.removeprefix("r"))
        case Recipe():
            return exercise.goal(item).slot.label
        case Market():
            return market_item(exercise, item)
        case _:
            return ""


def answer_label(exercise: Exercise, item: str, answer: Answer) -> str:  # noqa: PLR0911, PLR0912, C901 - one line per kind
    """What the pupil answered, as it stood on the screen."""
    match exercise:
        case Choice(options=options):
            return " · ".join(slot.label for key, slot in options if key in answer)
        case Order(items=items):
            words = {key: slot.label for key, slot in items}
            return " · ".join(f"{place}. {words[key]}" for place, key in enumerate(answer, 1))
        case Sort(groups=groups, items=sorted_items):
            words = {key: slot.label for key, _group, slot in sorted_items}
            words |= {key: slot.label for key, slot in groups}
            return " · ".join(f"{words[one]}: {words[group]}" for one, group in pairs(answer).items())
        case Mark(tricks=tricks):
            found = [dict(tricks)[trick].label for trick in pairs(answer).values()]
            return " · ".join(found)
        case Hotspots(families=families):
            screen, names = exercise.screen(item), dict(families)
            flags = [f"{screen.element(k).slot.label}: {names[f].label}" for k, f in pairs(answer).items()]
            return " · ".join(flags) or _("In orde")
        case Estimate(unit=unit):
            return f"{answer[0]} {unit}".strip()
        case Round(labels=labels):
            return dict(labels)[answer[0]].label
        case Chat():
            return exercise.node(item).choice(answer[0]).slot.label
        case Weigh(measures=measures):
            return " · ".join(m.slot.label for m in measures if m.id in answer)
        case Redesign():
            clicks = exercise.clicks(answer)
            return _("ja kost {yes}, nee kost {no}").format(yes=clicks.yes, no=clicks.no)
        case Spin():
            return exercise.card(answer[0]).slot.label
        case Recipe():
            return _recipe_label(exercise, item, answer)
        case Market():
            return market_answer(exercise, answer)
        case Rate():
            if item == GUT:
                return age_words(int(answer[0]))
            return _said(exercise.rules.question(item).answer(answer[0]).text, exercise)
        case _:
            return ""
