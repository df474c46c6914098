# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: the next step first, then what there is to remember, then the whole route."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from mediawijs.domain.level import Level
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.names import animal_name, level_name

if TYPE_CHECKING:
    from datetime import date

    from mediawijs.domain.pupils import Alias

_MINUTES_PER_CARD = 0.6
_LONGEST_GAP = 140  # days; see domain.lessons.review.GAPS


class LessonState(StrEnum):
    NEW = "new"
    BUSY = "busy"
    DONE = "done"


class LessonCard(NamedTuple):
    """What a screen knows of a lesson. `step` counts from 1 and is 0 when it was not begun."""

    id: str
    title: str
    blurb: str
    minutes: int
    module: str
    number: int
    state: LessonState = LessonState.NEW
    step: int = 0
    steps: int = 0


class ModuleInfo(NamedTuple):
    """`picture` is the file name of its banner, `tint` one of violet, sun, mint, coral, sky."""

    id: str
    title: str
    picture: str
    tint: str


class Cards(NamedTuple):
    """The review cards of this pupil. `next_day` is when the next come, None when there are none yet."""

    due: int = 0
    next_day: date | None = None


class GoOn(NamedTuple):
    """The most visible thing on the screen. A `button` without a `lesson` leads to all lessons."""

    chip: str
    title: str
    text: str
    button: str
    lesson: str = ""


class Refresh(NamedTuple):
    """Without a `button` there is nothing to do now."""

    chip: str
    title: str
    text: str
    button: str = ""


class ModuleCard(NamedTuple):
    """`percent` of its lessons done, `words` says the same."""

    id: str
    title: str
    words: str
    percent: int
    done: bool
    current: bool
    picture: str
    tint: str


class HomePage(NamedTuple):
    greeting: str
    line: str
    go_on: GoOn
    refresh: Refresh
    route: str
    route_words: str
    modules: tuple[ModuleCard, ...]


class HomeInput(NamedTuple):
    """`known` is False while the pupil's progress is still being read: then nothing is said about it."""

    alias: Alias | None
    level: Level
    lessons: tuple[LessonCard, ...]
    modules: tuple[ModuleInfo, ...]
    cards: Cards
    today: date
    known: bool = True


def home_page(given: HomeInput) -> HomePage:
    current = next_lesson(given.lessons)
    modules = tuple(_module(one, given, current) for one in used_modules(given.modules, given.lessons))
    return HomePage(
        greeting=_greeting(given.alias),
        line=_line(given),
        go_on=_go_on(given, current),
        refresh=_refresh(given),
        route=_("Jouw route"),
        route_words=_counts(len(modules), len(given.lessons)),
        modules=modules,
    )


def next_lesson(lessons: Iterable[LessonCard]) -> LessonCard | None:
    """The one that was begun, else the first new one; None when all are done."""
    ordered = sorted(lessons, key=lambda lesson: (lesson.number, lesson.id))
    busy = [lesson for lesson in ordered if lesson.state is LessonState.BUSY]
    new = [lesson for lesson in ordered if lesson.state is LessonState.NEW]
    return next(iter([*busy, *new]), None)


def used_modules(modules: tuple[ModuleInfo, ...], lessons: tuple[LessonCard, ...]) -> tuple[ModuleInfo, ...]:
    """Those with a lesson, in the order of the route; a module that nobody declared comes last."""
    used = {lesson.module for lesson in lessons}
    known = [module for module in modules if module.id in used]
    strange = sorted(used - {module.id for module in known})
    return (*known, *(ModuleInfo(name, _("Meer lessen"), "", "sky") for name in strange))


def _greeting(alias: Alias | None) -> str:
    if alias is None:
        return _("Hoi, waar gaan we vandaag doorheen prikken?")
    return _("Hoi {name}, waar gaan we vandaag doorheen prikken?").format(name=animal_name(alias.animal))


def _line(given: HomeInput) -> str:
    if not given.known:
        return _("Welkom in Schermstad")
    level = level_name(given.level)
    if given.alias is None:
        return _("{level} · zonder profiel: er wordt niets bewaard").format(level=level)
    done = sum(1 for lesson in given.lessons if lesson.state is LessonState.DONE)
    if not done:
        return _("{level} · je eerste les ligt klaar").format(level=level)
    words = ngettext("je hebt {n} les gedaan", "je hebt {n} lessen gedaan", done).format(n=done)
    return f"{level} · {words}"


def _go_on(given: HomeInput, current: LessonCard | None) -> GoOn:
    if not given.lessons:
        return GoOn(
            _("Geen lessen"),
            _("Er zijn hier nog geen lessen"),
            _("Vraag je docent om een lesmap, of installeer MediaWijs opnieuw."),
            "",
        )
    if not given.known:
        return GoOn(_("Even kijken"), _("Waar was je gebleven?"), _("Ik zoek het even op."), "")
    if current is None:
        return GoOn(
            _("Alles gedaan"),
            _("Je hebt de hele route gehad"),
            _("Opnieuw doen mag altijd. Vaak zie je de tweede keer andere dingen."),
            _("Bekijk de lessen"),
        )
    minutes = ngettext("{n} minuut", "{n} minuten", current.minutes).format(n=current.minutes)
    if current.state is LessonState.BUSY:
        chip = _("Verder met les {number} · stap {step} van {steps}").format(
            number=current.number, step=current.step, steps=current.steps
        )
        return GoOn(chip, current.title, current.blurb, _("Ga verder"), current.id)
    chip = _("Les {number} · {minutes}").format(number=current.number, minutes=minutes)
    return GoOn(chip, current.title, current.blurb, _("Begin"), current.id)


def _refresh(given: HomeInput) -> Refresh:
    due = given.cards.due
    if given.known and due:
        minutes = max(round(due * _MINUTES_PER_CARD), 1)
        return Refresh(
            _("Even opfrissen · {n} min").format(n=minutes),
            _("Weet je het nog?"),
            ngettext(
                "{n} korte vraag over wat je eerder deed. Wat je nu ophaalt, blijft langer hangen.",
                "{n} korte vragen over wat je eerder deed. Wat je nu ophaalt, blijft langer hangen.",
                due,
            ).format(n=due),
            _("Start opfrissen"),
        )
    if given.known and given.cards.next_day is not None:
        # A clock that was set back must not tell of ten thousand days.
        days = min(max((given.cards.next_day - given.today).days, 1), _LONGEST_GAP)
        text = ngettext(
            "Morgen komen er weer kaartjes langs. Nu hoef je niets.",
            "Over {n} dagen komen er weer kaartjes langs. Nu hoef je niets.",
            days,
        ).format(n=days)
        return Refresh(_("Opfrissen"), _("Je bent bij"), text)
    return Refresh(
        _("Opfrissen"),
        _("Weet je het later nog?"),
        _("Na een les komen de vragen terug: na 2 dagen, en dan steeds later. Zo onthoud je het."),
    )


def _module(module: ModuleInfo, given: HomeInput, current: LessonCard | None) -> ModuleCard:
    mine = [lesson for lesson in given.lessons if lesson.module == module.id]
    done = sum(1 for lesson in mine if lesson.state is LessonState.DONE) if given.known else 0
    whole = done == len(mine)
    words = _("{done} van {count}").format(done=done, count=len(mine))
    if not given.known:
        words = ngettext("{n} les", "{n} lessen", len(mine)).format(n=len(mine))
    elif whole:
        words = _("{words} · klaar").format(words=words)
    return ModuleCard(
        id=module.id,
        title=module.title,
        words=words,
        percent=round(100 * done / len(mine)),
        done=whole,
        current=given.known and current is not None and current.module == module.id,
        picture=module.picture,
        tint=module.tint,
    )


def _counts(modules: int, lessons: int) -> str:
    first = ngettext("{n} module", "{n} modules", modules).format(n=modules)
    second = ngettext("{n} les", "{n} lessen", lessons).format(n=lessons)
    return f"{first} · {second}"
