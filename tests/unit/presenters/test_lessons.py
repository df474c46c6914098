# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lessen: grouped by module, one next step, damaged packs told."""

from __future__ import annotations

from mediawijs.domain.lessons.text import Paragraph, Span
from mediawijs.presenters.home import LessonState, ModuleInfo
from mediawijs.presenters.lessons import ReadingSection, lessons_page, teacher_page
from tests.unit.presenters.test_home import MODULES, lesson


def test_lessons_stand_in_their_module_by_number():
    modules = (ModuleInfo("samen", "Samen", "", "coral"), *MODULES)
    page = lessons_page((lesson(3), lesson(1), lesson(2, module="samen")), modules)
    assert [(group.title, [tile.id for tile in group.tiles]) for group in page.groups] == [
        ("Samen", ["les-2"]),
        ("Trucs", ["les-1", "les-3"]),
    ]
    assert page.groups[0].tiles[0].tint == "coral"


def test_each_state_has_its_own_words_and_button():
    lessons = (lesson(1, LessonState.DONE), lesson(2, LessonState.BUSY, step=4), lesson(3))
    done, busy, new = lessons_page(lessons, MODULES).groups[0].tiles
    assert (done.state_words, done.button, done.again) == ("klaar", "Doe opnieuw", "")
    assert (busy.state_words, busy.button, busy.again) == (
        "bezig, stap 4 van 9",
        "Ga verder",
        "Begin opnieuw",
    )
    assert (new.state_words, new.button, new.line) == ("nieuw", "Begin", "Les 3 · 12 minuten")


def test_only_one_lesson_is_the_next_step():
    lessons = (lesson(1), lesson(2), lesson(3, LessonState.BUSY))
    assert [tile.main for tile in lessons_page(lessons, MODULES).groups[0].tiles] == [False, False, True]
    finished = lessons_page((lesson(1, LessonState.DONE),), MODULES)
    assert not finished.groups[0].tiles[0].main


def test_no_lessons_and_damaged_ones_are_told():
    assert "nog geen lessen" in lessons_page((), MODULES).line
    assert lessons_page((lesson(1),), MODULES).trouble == ""
    assert "kapot-pak" in lessons_page((lesson(1),), MODULES, ("kapot-pak",)).trouble


def test_the_notes_of_the_teacher_are_open_to_all():
    section = ReadingSection("Doel", (Paragraph((Span("Leren kijken."),)),))
    page = teacher_page("Donkere patronen", (section,))
    assert page.title == "Donkere patronen"
    assert page.sections == (section,)
    assert "geheim" in page.line
