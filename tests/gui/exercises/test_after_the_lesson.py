# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes after a lesson: its last page, and the review cards."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediawijs.domain.lessons.events import Reviewed
from mediawijs.presenters.lesson_page import FinishPage
from mediawijs.presenters.review import ReviewCard, ReviewPresenter
from mediawijs.ui.screens.finish import FinishScreen
from mediawijs.ui.screens.review import ReviewScreen
from mediawijs.ui.theme.fonts import load_first
from tests.helpers.builders import a_lesson, a_text
from tests.helpers.desk import ASSETS, SIZE, a_look, words_on
from tests.helpers.fakes import MemoryLog, SteadyClock


def test_the_end_of_a_lesson(qtbot: QtBot) -> None:
    screen = FinishScreen(a_look())
    qtbot.addWidget(screen)
    screen.resize(*SIZE)
    screen.show()
    page = FinishPage("proefles", "De zes trucs", ("vo-dg-21B-2",), 4, a_text("Wie stuurde ooit iets door?"))

    screen.show_page(page, ("Ik herken trucs in nieuws.",))
    QApplication.processEvents()

    words = words_on(screen)
    assert "Ik herken trucs in nieuws." in words
    assert "Over twee dagen komen er 4 kaarten terug." in words
    assert "Wie stuurde ooit iets door?" in words
    with qtbot.waitSignal(screen.home):
        QTest.keyClick(screen.home_button, Qt.Key.Key_Return)


@dataclass
class Round:
    """A review round at its screen."""

    screen: ReviewScreen
    presenter: ReviewPresenter
    log: MemoryLog

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            focus: QWidget | None = self.screen.focusWidget()
            target = self.screen if focus is None else focus
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)
            for _ in range(4):
                QApplication.processEvents()


@pytest.fixture
def review(qtbot: QtBot) -> Round:
    load_first(ASSETS / "fonts")
    lesson = a_lesson()
    screen, log = ReviewScreen(a_look()), MemoryLog()
    qtbot.addWidget(screen)
    screen.resize(*SIZE)
    presenter = ReviewPresenter(
        (ReviewCard(lesson, lesson.cards[0]),) * 2, log, SteadyClock(), screen.show_page
    )
    screen.changed.connect(presenter.change)
    screen.acted.connect(presenter.act)
    screen.show()
    screen.activateWindow()
    presenter.start()
    QApplication.processEvents()
    return Round(screen, presenter, log)


def test_review_cards_one_at_a_time(review: Round, qtbot: QtBot) -> None:
    assert "kaart 1 van 2" in words_on(review.screen)
    assert "Wat doe je eerst?" in words_on(review.screen)

    review.press("2")
    QTest.mouseClick(review.screen.bottom.main, Qt.MouseButton.LeftButton)
    assert "Onthouden" in words_on(review.screen)
    review.press(Qt.Key.Key_Return, "1")
    QTest.mouseClick(review.screen.bottom.main, Qt.MouseButton.LeftButton)
    assert "kaart 2 van 2" in words_on(review.screen)
    review.press(Qt.Key.Key_Return)

    assert "Je had 2 kaarten, en wist er nog 1." in words_on(review.screen)
    assert [type(event) for event in review.log.kept] == [Reviewed, Reviewed]
    with qtbot.waitSignal(review.screen.home):
        review.press(Qt.Key.Key_Return)


def test_a_review_can_be_left(review: Round, qtbot: QtBot) -> None:
    with qtbot.waitSignal(review.screen.home):
        review.press(Qt.Key.Key_Escape)

    assert review.log.kept == []
