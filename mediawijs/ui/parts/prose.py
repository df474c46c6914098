# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

if TYPE_CHECKING:
    from mediawijs.domain.lessons.text import Text

_COMFORTABLE = 68  # letters on a line before it is hard to find the next one


class Prose(QLabel):
    """A label that wraps at any width, with bold runs, and never parses what it shows.

    It takes the width it is given; alone in a row it asks for the width of its text.
    """

    def __init__(
        self,
        look: Look,
        text: Text | str = "",
        role: Role = Role.BODY,
        colour: str = "ink",
        *,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._colour, self._centred = look, role, colour, centred
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._given: Text | str | None = None
        self._set = Typeset(look, role, "")
        self.set_text(text)

    def set_text(self, text: Text | str) -> None:
        """Nothing is laid out again when nothing changed."""
        if text == self._given:
            return
        self._given = text
        self._set = Typeset(self._look, self._role, text, centred=self._centred)
        if self.text() != self._set.plain:
            self.setText(self._set.plain)
        self.updateGeometry()
        self.update()

    def set_colour(self, role: str) -> None:
        self._colour = role
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set.height(width)

    def sizeHint(self) -> QSize:
        widest = int(self._look.px(self._role.value.size) * _COMFORTABLE * 0.5)
        width = min(self._set.natural_width(), widest)
        return QSize(width, self._set.height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._set.least_width(), self._set.line if self.text() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._set.draw(painter, QPointF(0, 0), self.width(), self._look.colour(self._colour))
        painter.end()
