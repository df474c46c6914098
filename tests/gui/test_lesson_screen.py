# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lesson screen, and the screens after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mediawijs.domain.lessons.events import Event
from mediawijs.domain.lessons.lesson import Lesson, Phase
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.lesson_page import FinishPage
from mediawijs.ui.exercises.chat_column import Bubble
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.screens.finish import FinishScreen
from mediawijs.ui.theme.fonts import load_first
from mediawijs.ui.theme.look import Look
from tests.helpers.builders import a_chat, a_choice, a_lesson, a_step, an_estimate, an_exercise
from tests.helpers.desk import ASSETS, SIZE, Desk, a_look, words_on
from tests.helpers.fakes import MemoryLog

Open = Callable[..., Desk]


@pytest.fixture
def open_lesson(qtbot: QtBot) -> Open:
    def opened(lesson: Lesson, look: Look | None = None, size: tuple[int, int] = SIZE) -> Desk:
        load_first(ASSETS / "fonts")
        desk = Desk(lesson, look or a_look(), size)
        qtbot.addWidget(desk.screen)
        desk.sit_down()
        return desk

    return opened


def test_shows_where_the_pupil_is(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice(), "een"), a_step(a_choice(), "twee")))

    words = words_on(desk.screen)

    assert "De zes trucs van nepnieuws" in words
    assert "stap 1 van 2" in words
    assert "Doen · kies" in words
    assert "Waar word jij bespeeld?" in words
    assert desk.screen.top.dots.accessibleName() == "stap 1 van 2"


def test_shows_words_facts_and_help_of_the_step(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice(), full=True)))

    words = words_on(desk.screen)

    assert "donker patroon" in words
    assert "Een toezichthouder gaf een boete." in words
    assert "Bron: ACM, 2024 · nagekeken op 21-11-2026" in words
    assert "https://acm.example/boete" in words
    assert "Wet: BW 6:193" in words
    assert "Zit je ergens mee?" in words


def test_no_help_where_it_is_not_asked(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice())))

    assert "Zit je ergens mee?" not in words_on(desk.screen)


def test_the_fact_with_the_answer_comes_after_the_answer(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_estimate(), full=True)))
    assert "toezichthouder" not in words_on(desk.screen)

    desk.presenter.change(("40",))
    desk.presenter.act()
    desk.settle()

    assert "toezichthouder" in words_on(desk.screen)


def test_after_a_check_the_feedback_is_in_sight_and_the_main_button_has_the_focus(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_exercise("sort"), full=True)), a_look(scale=2.0))
    desk.presenter.change(("trein=feit", "stom=feit", "lama=feit"))

    desk.act_by_key()

    assert desk.on(desk.screen.bottom.main)
    title = next(label for label in desk.screen.findChildren(QLabel) if label.text() == "Bijna: 2 van 3")
    area = desk.screen.columns.left
    top = title.mapTo(area, QPoint(0, 0)).y()
    assert 0 <= top < area.height()


def test_try_again_gives_the_exercise_back(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice())))
    desk.keys("1")
    desk.act_by_key()
    assert "Kijk nog eens" in words_on(desk.screen)

    desk.click(desk.screen.bottom.retry)

    assert "Kijk nog eens" not in words_on(desk.screen)
    assert not desk.screen.bottom.retry.isVisible()
    desk.keys("2")
    desk.act_by_key()
    assert "Goed gezien" in words_on(desk.screen)


def test_a_hint_is_shown_once(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice())))

    desk.click(desk.screen.bottom.hint)

    assert "Kijk wie er aan het woord is." in words_on(desk.screen)
    assert not desk.screen.bottom.hint.isVisible()


def test_enter_checks_when_the_focus_is_on_no_button(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_estimate())))

    desk.keys(Qt.Key.Key_Right, Qt.Key.Key_Return)

    assert desk.answered[-1].answer == ("55",)


def test_enter_does_nothing_without_an_answer(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_estimate())))

    desk.keys(Qt.Key.Key_Return)

    assert desk.answered == []


def test_stop_leaves(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson())
    left: list[bool] = []
    desk.screen.left.connect(lambda: left.append(True))

    desk.click(desk.screen.top.leave)
    desk.keys(Qt.Key.Key_Escape)

    assert left == [True, True]


def test_tab_goes_from_stop_through_the_exercise_to_the_main_button(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_exercise("order"), confidence=True)))
    desk.presenter.change(("kijk", "deel", "zoek"))
    desk.screen.top.leave.setFocus()
    seen: list[QWidget] = []

    for _ in range(20):
        desk.keys(Qt.Key.Key_Tab)
        seen.append(desk.focus)
        if desk.on(desk.screen.bottom.hint):
            break

    inside = [widget for widget in seen if desk.exercise.isAncestorOf(widget)]
    assert seen[: len(inside)] == inside
    assert len(inside) == 7  # three rows with two arrows each, without up on the first and down on the last
    assert seen[len(inside)] in desk.screen.confidence.buttons()
    assert seen[-1] is desk.screen.bottom.hint


class FullDisk(MemoryLog):
    """Refuses for as long as `full`."""

    full = True

    def append(self, *events: Event) -> None:
        if self.full:
            raise Trouble("De schijf is vol.", "Maak wat ruimte en probeer het nog eens.")
        super().append(*events)


def test_trouble_is_told_in_a_calm_line_and_nothing_is_lost(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson())
    disk = FullDisk()
    desk.presenter._log = disk
    desk.keys("2")

    desk.act_by_key()
    assert "De schijf is vol." in words_on(desk.screen)
    assert desk.page.question.pending == ("b",)
    disk.full = False
    desk.act_by_key()

    assert "De schijf is vol." not in words_on(desk.screen)
    assert "Goed gezien" in words_on(desk.screen)


def test_text_and_exercise_stand_side_by_side_without_scrolling(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice(), confidence=True)))

    columns = desk.screen.columns

    assert columns.side_by_side
    assert columns.left.verticalScrollBar().maximum() == 0
    assert columns.right.verticalScrollBar().maximum() == 0


def test_at_200_percent_all_is_one_column_and_the_bar_stays(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice(), confidence=True, full=True)), a_look(scale=2.0))
    columns, bottom = desk.screen.columns, desk.screen.bottom

    assert not columns.side_by_side
    assert not columns.right.isVisible()
    assert columns.left.verticalScrollBar().maximum() > 0
    columns.left.verticalScrollBar().setValue(10_000)
    desk.settle()
    assert bottom.main.mapTo(desk.screen, bottom.main.rect().bottomLeft()).y() < desk.screen.height()


def test_a_smaller_window_puts_the_exercise_below_and_back(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_exercise("mark"))))

    desk.screen.resize(800, 700)
    desk.settle()
    beside = [desk.screen.columns.side_by_side]
    assert desk.exercise.isVisible()
    desk.screen.resize(*SIZE)
    desk.settle()

    beside.append(desk.screen.columns.side_by_side)
    assert beside == [False, True]
    assert desk.exercise.isVisible()
    aside = desk.exercise.aside
    assert aside is not None
    assert aside.isVisible()


def test_steps_of_different_kinds_follow_each_other(open_lesson: Open) -> None:
    kinds = ("mark", "chat", "hotspots", "spin", "redesign", "choice")
    desk = open_lesson(a_lesson(*(a_step(an_exercise(kind), kind) for kind in kinds)))
    answers = {"mark": ("p1=emotie",), "choice": ("b",), "redesign": ("nee-knop=klein",), "spin": ("emotie",)}

    for _ in range(20):
        if desk.finished:
            break
        page = desk.page
        aside = desk.exercise.aside
        assert desk.exercise.isVisible()
        assert aside is None or aside.isVisible()
        if page.question.item and not page.question.locked:
            if page.step.kind == "chat":
                desk.presenter.change(("stop",) if page.question.item == "begin" else ("sorry",))
            else:
                desk.presenter.change(answers.get(page.step.kind, ()))
                desk.presenter.act()
        desk.presenter.act()
        desk.settle()

    assert desk.finished


def test_a_prediction_is_not_scored(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice(), phase=Phase.BEFORE)))

    desk.keys("1")
    desk.act_by_key()

    assert "Jouw voorspelling staat" in words_on(desk.screen)
    assert not desk.screen.bottom.retry.isVisible()


def test_a_conversation_has_nothing_to_check(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_chat())))
    assert not desk.screen.bottom.main.isVisible()

    desk.keys(Qt.Key.Key_Return)

    assert desk.screen.bottom.main.isVisible()
    assert desk.on(desk.screen.bottom.main)


def in_sight(desk: Desk, widget: QWidget) -> bool:
    area = desk.screen.columns.right if desk.screen.columns.side_by_side else desk.screen.columns.left
    top = widget.mapTo(area, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= area.height()


def test_new_messages_are_in_sight(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_chat())), size=(1366, 500))
    desk.keys("1", Qt.Key.Key_Return, "1", Qt.Key.Key_Return)

    said = {bubble.text(): bubble for bubble in desk.exercise.findChildren(Bubble)}

    assert in_sight(desk, said["Sem: Dank je"])
    assert not in_sight(desk, said["Daan: Kijk deze foto van Sem"])


def test_focus_out_of_sight_goes_to_the_text_and_tab_goes_on_from_there(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(a_choice(), full=True)), a_look(scale=2.0), (1366, 560))
    assert desk.on(desk.screen.columns.left)

    desk.keys(Qt.Key.Key_PageDown)
    assert desk.screen.columns.left.verticalScrollBar().value() > 0
    desk.keys(Qt.Key.Key_Tab)

    assert desk.exercise.isAncestorOf(desk.focus)


def test_a_long_page_is_read_with_the_keys_and_left_with_enter(open_lesson: Open) -> None:
    desk = open_lesson(a_lesson(a_step(an_exercise("read"), full=True)), a_look(scale=2.0))

    desk.keys(Qt.Key.Key_PageDown)
    assert desk.screen.columns.left.verticalScrollBar().value() > 0
    desk.keys(Qt.Key.Key_Return)

    assert desk.finished


def test_in_a_small_window_the_bar_keeps_the_way_out_and_the_step(open_lesson: Open) -> None:
    lesson = a_lesson(a_step(a_choice(), "een"), a_step(a_choice(), "twee"))
    big = open_lesson(lesson).screen.top
    assert (big.title.isVisible(), big.dots.isVisible()) == (True, True)

    small = open_lesson(lesson, a_look(scale=2.0), (640, 480)).screen.top

    assert (small.title.isVisible(), small.dots.isVisible()) == (False, False)
    assert small.leave.isVisible()
    assert small.place.height() >= small.place.heightForWidth(small.place.width())


def test_the_end_of_a_lesson_fits_a_small_window(qtbot: QtBot) -> None:
    load_first(ASSETS / "fonts")
    screen = FinishScreen(a_look(scale=2.0))
    qtbot.addWidget(screen)
    screen.resize(640, 480)
    screen.show_page(FinishPage("les", "De groepsapp ontploft", (), 4, (), ""), ("Ik herken een truc.",))
    screen.show()
    settle()
    area = screen.findChildren(QScrollArea)[0]
    inside = area.widget()
    assert inside is not None
    assert inside.width() <= area.viewport().width()
    screen.resize(1366, 768)
    settle()
    assert any(one.isVisible() for one in screen.findChildren(PictureView))


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()
