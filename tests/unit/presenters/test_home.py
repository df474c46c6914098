# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: one next step, no nagging, and nothing said before it is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.home import (
    Cards,
    HomeInput,
    LessonCard,
    LessonState,
    ModuleInfo,
    home_page,
    next_lesson,
)

VOS = Alias("vos", 12)
TODAY = date(2026, 11, 21)
MODULES = (
    ModuleInfo("trucs", "Trucs", "banner-trucs.svg", "sun"),
    ModuleInfo("leeg", "Leeg", "x.svg", "sky"),
)


def lesson(
    number: int, state: LessonState = LessonState.NEW, module: str = "trucs", step: int = 0
) -> LessonCard:
    return LessonCard(
        f"les-{number}", f"Les {number}", "Waar het over gaat.", 12, module, number, state, step, 9
    )


def given(*lessons: LessonCard, alias: Alias | None = VOS, **more) -> HomeInput:
    return HomeInput(alias, Level.O, lessons, MODULES, more.pop("cards", Cards()), TODAY, **more)


def test_a_pupil_is_greeted_by_animal_and_a_guest_without():
    assert home_page(given(lesson(1))).greeting.startswith("Hoi Vos,")
    guest = home_page(given(lesson(1), alias=None))
    assert guest.greeting.startswith("Hoi, ")
    assert "niets bewaard" in guest.line


def test_what_was_begun_goes_before_what_is_new():
    busy = lesson(3, LessonState.BUSY, step=4)
    assert next_lesson((lesson(1), busy)) == busy
    page = home_page(given(lesson(1), busy))
    assert (page.go_on.lesson, page.go_on.button) == ("les-3", "Ga verder")
    assert "stap 4 van 9" in page.go_on.chip


def test_the_first_new_lesson_is_next_by_number():
    page = home_page(given(lesson(5), lesson(2), lesson(1, LessonState.DONE)))
    assert (page.go_on.lesson, page.go_on.button) == ("les-2", "Begin")
    assert "12 minuten" in page.go_on.chip


def test_when_all_is_done_the_lessons_are_next_and_without_lessons_nothing_is():
    done = home_page(given(lesson(1, LessonState.DONE)))
    assert (done.go_on.button, done.go_on.lesson) == ("Bekijk de lessen", "")
    assert "hele route" in done.go_on.title
    assert home_page(given()).go_on.button == ""


def test_before_progress_is_known_nothing_is_said_about_it():
    page = home_page(given(lesson(1, LessonState.DONE), lesson(2), known=False, cards=Cards(5)))
    assert page.go_on.button == ""
    assert page.refresh.button == ""
    assert [module.percent for module in page.modules] == [0]
    assert not page.modules[0].current
    assert "van" not in page.modules[0].words
    assert "gedaan" not in page.line


def test_before_it_is_known_who_is_here_nobody_is_told_that_nothing_is_kept():
    page = home_page(given(lesson(1), alias=None, known=False))
    assert "bewaard" not in page.line
    assert "Onderbouw" not in page.line


@pytest.mark.parametrize(("due", "words"), [(1, "1 korte vraag"), (5, "5 korte vragen")])
def test_due_cards_are_offered(due, words):
    page = home_page(given(lesson(1, LessonState.DONE), cards=Cards(due)))
    assert page.refresh.text.startswith(words)
    assert page.refresh.button == "Start opfrissen"


@pytest.mark.parametrize(("days", "words"), [(-3, "Morgen"), (1, "Morgen"), (6, "Over 6 dagen")])
def test_cards_that_come_later_ask_nothing_now(days, words):
    page = home_page(given(lesson(1), cards=Cards(0, TODAY + timedelta(days=days))))
    assert page.refresh.text.startswith(words)
    assert page.refresh.button == ""


def test_without_cards_it_says_what_they_are():
    assert "na 2 dagen" in home_page(given(lesson(1))).refresh.text


def test_modules_with_lessons_are_shown_with_how_far_one_is():
    page = home_page(given(lesson(1, LessonState.DONE), lesson(2), lesson(3, module="onbekend")))
    known, strange = page.modules
    assert (known.title, known.words, known.percent, known.current) == ("Trucs", "1 van 2", 50, True)
    assert (strange.title, strange.picture, strange.current) == ("Meer lessen", "", False)
    assert page.route_words == "2 modules · 3 lessen"


def test_a_whole_module_says_so_in_words():
    module = home_page(given(lesson(1, LessonState.DONE))).modules[0]
    assert module.done
    assert module.words == "1 van 1 · klaar"


@pytest.mark.parametrize(("done", "words"), [(0, "eerste les"), (1, "1 les gedaan"), (2, "2 lessen gedaan")])
def test_the_line_counts_lessons_and_nothing_else(done, words):
    lessons = [lesson(n, LessonState.DONE if n <= done else LessonState.NEW) for n in (1, 2, 3)]
    assert words in home_page(given(*lessons)).line
