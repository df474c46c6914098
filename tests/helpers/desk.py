# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pupil at a desk: the real lesson screen on the real presenter, with a log and a clock in memory."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from mediawijs.domain.lessons.events import Answered
from mediawijs.domain.lessons.judgement import Answer, Confidence, Result
from mediawijs.domain.lessons.lesson import Lesson
from mediawijs.domain.lessons.session import LessonSession
from mediawijs.presenters.lesson import LessonPresenter
from mediawijs.presenters.lesson_page import FinishPage, LessonPage
from mediawijs.ui.exercises.base import ExerciseWidget
from mediawijs.ui.screens.lesson import LessonScreen
from mediawijs.ui.theme.look import Look, make_look
from tests.helpers.fakes import MemoryLog, SteadyClock

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SIZE = (1366, 768)

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 20"><rect width="56" height="20" fill="#fbe1c2"/></svg>'


def picture(_source: str) -> bytes | None:
    return PICTURE


def a_look(theme: str = "light", scale: float = 1.0, *, still: bool = True) -> Look:
    return make_look(ASSETS, theme, scale=scale, still=still)


class Desk:
    """Everything a pupil can do: press keys, click, and read what is there."""

    def __init__(self, lesson: Lesson, look: Look, size: tuple[int, int] = SIZE) -> None:
        self.screen = LessonScreen(
            look, picture, ("Zit je ergens mee?", "Praat met iemand die je vertrouwt.")
        )
        self.screen.resize(*size)
        self.log = MemoryLog()
        self.pages: list[LessonPage | FinishPage] = []
        self.changes: list[Answer] = []
        self.presenter = LessonPresenter(LessonSession.start(lesson), self.log, SteadyClock(), self._show)
        self.screen.changed.connect(self.changes.append)
        self.screen.changed.connect(self.presenter.change)
        self.screen.acted.connect(self.presenter.act)
        self.screen.retried.connect(self.presenter.retry)
        self.screen.hinted.connect(self.presenter.show_hint)
        self.screen.rewound.connect(self.presenter.rewind)
        self.screen.sure.connect(lambda key: self.presenter.be_sure(Confidence(key)))

    def sit_down(self) -> None:
        self.screen.show()
        self.screen.activateWindow()
        self.presenter.start()
        self.settle()

    def settle(self) -> None:
        """Lets layouts and zero timers have their turn."""
        for _ in range(10):
            QApplication.processEvents()

    @property
    def page(self) -> LessonPage:
        page = self.pages[-1]
        assert isinstance(page, LessonPage)
        return page

    @property
    def finished(self) -> bool:
        return isinstance(self.pages[-1], FinishPage)

    @property
    def exercise(self) -> ExerciseWidget:
        assert self.screen.exercise is not None
        return self.screen.exercise

    @property
    def answered(self) -> list[Answered]:
        return [event for event in self.log.kept if isinstance(event, Answered)]

    def last_result(self) -> Result:
        return self.answered[-1].result

    @property
    def focus(self) -> QWidget:
        widget: QWidget | None = self.screen.focusWidget()
        return widget if widget is not None else self.screen

    def on(self, widget: QWidget) -> bool:
        """Whether this has the focus."""
        return self.focus is widget

    # Keys

    def keys(self, *keys: Qt.Key | str, alt: bool = False) -> None:
        """Presses keys one after the other on whatever has the focus then."""
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.focus, key)
            else:
                QTest.keyClick(self.focus, key, modifier)
            self.settle()

    def tab_to(self, widget: QWidget) -> None:
        """Tab, until this has the focus."""
        for _ in range(80):
            if self.focus is widget:
                return
            self.keys(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {widget.accessibleName() or widget!r}")

    def act_by_key(self) -> None:
        self.tab_to(self.screen.bottom.main)
        self.keys(Qt.Key.Key_Return)

    # Mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible(), widget
        spot = at if at is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        self.settle()

    def drag(self, widget: QWidget, onto: QPoint) -> None:
        """From the middle of a widget to a place of the screen, in steps."""
        start = widget.rect().center()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for share in (0.2, 0.5, 0.8, 1.0):
            here = widget.mapTo(self.screen, start)
            step = here + (onto - here) * share
            QTest.mouseMove(widget, widget.mapFrom(self.screen, step))
            self.settle()
        end = widget.mapFrom(self.screen, onto)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        self.settle()

    def middle_of(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.screen, widget.rect().center())

    def button(self, text: str) -> QAbstractButton:
        """The visible button with these words."""
        found = [b for b in self.screen.findChildren(QAbstractButton) if b.isVisible() and b.text() == text]
        assert found, f"no button says {text!r}"
        return found[0]

    def act_by_mouse(self) -> None:
        self.click(self.screen.bottom.main)

    def _show(self, page: LessonPage | FinishPage) -> None:
        self.pages.append(page)
        if isinstance(page, LessonPage):
            self.screen.show_page(page)


def words_on(root: QWidget) -> str:
    """Everything that can be read on the screen now."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())
