# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lessen: everything there is, per module; and the teacher's notes of one lesson."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.text import Text
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.home import LessonCard, LessonState, ModuleInfo, next_lesson, used_modules


@dataclass(frozen=True, slots=True)
class LessonTile:
    """`main` marks the lesson that is the next step: only one has it. `again` is "" or the words of a button."""

    id: str
    title: str
    blurb: str
    line: str
    state: LessonState
    state_words: str
    button: str
    main: bool
    again: str
    tint: str


@dataclass(frozen=True, slots=True)
class LessonGroup:
    module: str
    title: str
    tiles: tuple[LessonTile, ...]


@dataclass(frozen=True, slots=True)
class LessonsPage:
    title: str
    line: str
    groups: tuple[LessonGroup, ...]
    notes: str  # the words of the button to the teacher's notes
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class ReadingSection:
    heading: str
    text: Text


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """Something to read calmly, like the notes for a teacher."""

    title: str
    line: str
    sections: tuple[ReadingSection, ...]


def lessons_page(
    lessons: tuple[LessonCard, ...], modules: tuple[ModuleInfo, ...], left_out: tuple[str, ...] = ()
) -> LessonsPage:
    """`left_out` names the folders of lessons that cannot be read."""
    upcoming = next_lesson(lessons)
    groups = tuple(_group(module, lessons, upcoming) for module in used_modules(modules, lessons))
    return LessonsPage(_("Lessen"), _line(lessons), groups, _("Voor de docent"), _trouble(left_out))


def teacher_page(lesson: str, sections: tuple[ReadingSection, ...]) -> ReadingPage:
    line = _("Voor de docent. Leerlingen mogen dit best lezen: er staat niets in wat geheim is.")
    return ReadingPage(lesson, line, sections)


def _line(lessons: tuple[LessonCard, ...]) -> str:
    if not lessons:
        return _("Er zijn hier nog geen lessen.")
    return _("Begin waar je wilt. De volgorde is een voorstel.")


def _group(module: ModuleInfo, lessons: tuple[LessonCard, ...], upcoming: LessonCard | None) -> LessonGroup:
    mine = sorted((one for one in lessons if one.module == module.id), key=lambda one: (one.number, one.id))
    tiles = tuple(_tile(one, module.tint, upcoming is not None and one.id == upcoming.id) for one in mine)
    return LessonGroup(module.id, module.title, tiles)


def _tile(lesson: LessonCard, tint: str, main: bool) -> LessonTile:
    minutes = ngettext("{n} minuut", "{n} minuten", lesson.minutes).format(n=lesson.minutes)
    states = {
        LessonState.NEW: _("nieuw"),
        LessonState.BUSY: _("bezig, stap {step} van {steps}").format(step=lesson.step, steps=lesson.steps),
        LessonState.DONE: _("klaar"),
    }
    buttons = {
        LessonState.NEW: _("Begin"),
        LessonState.BUSY: _("Ga verder"),
        LessonState.DONE: _("Doe opnieuw"),
    }
    return LessonTile(
        id=lesson.id,
        title=lesson.title,
        blurb=lesson.blurb,
        line=_("Les {number} · {minutes}").format(number=lesson.number, minutes=minutes),
        state=lesson.state,
        state_words=states[lesson.state],
        button=buttons[lesson.state],
        main=main,
        again=_("Begin opnieuw") if lesson.state is LessonState.BUSY else "",
        tint=tint,
    )


def _trouble(left_out: tuple[str, ...]) -> str:
    if not left_out:
        return ""
    names = ", ".join(left_out)
    return ngettext(
        "Deze lesmap is beschadigd en staat er daarom niet bij: {names}. De andere lessen werken gewoon.",
        "Deze lesmappen zijn beschadigd en staan er daarom niet bij: {names}. De andere lessen werken gewoon.",
        len(left_out),
    ).format(names=names)
