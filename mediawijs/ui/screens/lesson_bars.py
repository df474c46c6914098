# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bars above and below a lesson: where you are, and what you can do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.step_dots import StepDots
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_ROOM_FOR_TITLE, _ROOM_FOR_DOTS = 600, 400
"""Pixels at 100 %."""


class TopBar(QWidget):
    """A way out, the title, and how far along."""

    def __init__(self, look: Look, leave: str) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 12, 28, 13)
        row.setSpacing(16)
        self.leave = BigButton(look, leave, "quiet", "arrow-left")
        self.title = Prose(look, "", Role.HEADING)
        self.dots = StepDots(look)
        self.place = Prose(look, "", Role.SMALL, "quiet")
        row.addWidget(self.leave)
        row.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the way out and the number of the step remain: half a line of words helps nobody."""
        super().resizeEvent(event)
        self.title.setVisible(self.width() >= self._look.px(_ROOM_FOR_TITLE))
        self.dots.setVisible(self.width() >= self._look.px(_ROOM_FOR_DOTS))

    def show_place(self, title: str, count: int, at: int, words: str) -> None:
        self.title.set_text(title)
        self.dots.set_steps(count, at)
        self.place.set_text(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.fillRect(self.rect(), self._look.colour("card"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
        painter.end()


class BottomBar(QWidget):
    """The next step first; what also can be done after it. It never scrolls away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(34, 10, 34, 22)
        whole.setSpacing(10)
        self.trouble = Notice(look, "", "sun")
        whole.addWidget(self.trouble)
        row = FlowLayout(spacing=14)
        self.main = BigButton(look, "", "main")
        self.retry = BigButton(look, _("Probeer nog eens"), "quiet", "replay")
        self.hint = BigButton(look, _("Hint"), "quiet", "hint")
        self.why = Prose(look, "", Role.SMALL, "quiet")
        for widget in (self.main, self.retry, self.hint, self.why):
            row.addWidget(widget)
        whole.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def align(self, side: int) -> None:
        """Begins `side` pixels from the left, under the text."""
        self._whole.setContentsMargins(side, 10, side, 22)

    def show_main(self, words: str, *, enabled: bool, why: str = "") -> None:
        """`why` says what is still missing when the button cannot be used."""
        self.main.set_words(words)
        self.main.setEnabled(enabled)
        self.main.setAccessibleDescription(why)
        self.why.set_text(why)
        self.why.setVisible(bool(why))
