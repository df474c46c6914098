# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short texts in a drawing: always plain, on one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class Words:
    """Measures and draws texts in one kind of letters. `line` is the height of one, in pixels."""

    def __init__(self, look: Look, role: Role = Role.FIGURES, colour: str = "quiet") -> None:
        self.font = look.font(role)
        self.colour = look.colour(colour)
        self._metrics = QFontMetricsF(self.font)
        self.line = self._metrics.height()
        self._up = self._metrics.ascent()

    def width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def widest(self, texts: tuple[str, ...]) -> float:
        return max(map(self.width, texts), default=0.0)

    def shortened(self, text: str, room: float) -> str:
        """Ends in an ellipsis when there is no room for all of it."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0))

    def draw(
        self, painter: QPainter, left: float, top: float, text: str, colour: QColor | None = None
    ) -> None:
        painter.setFont(self.font)
        painter.setPen(colour if colour is not None else self.colour)
        painter.drawText(QPointF(left, top + self._up), text)

    def draw_before(self, painter: QPainter, right: float, top: float, text: str) -> None:
        """Ends at `right`."""
        self.draw(painter, right - self.width(text), top, text)


def narrowest(words: Typeset, most: float) -> float:
    """The width at which the text still takes as few lines: its block can then stand at the right."""
    width = min(float(words.natural_width()), most)
    while width - 4 > words.least_width() and words.height(width - 4) == words.height(most):
        width -= 4
    return width
