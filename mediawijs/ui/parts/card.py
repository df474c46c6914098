# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rounded box on the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mediawijs.ui.parts.paint import SHADOW, box, brush, shadow
from mediawijs.ui.theme.look import Look

RADIUS = 18
_LINES = {"card": "line", "paper": "line"}


class Card(QFrame):
    """Put things in `.column`. `raised` is for the one object that is being examined.

    A raised card keeps room for its shadow inside its own size (`paint.SHADOW` on each side).
    """

    def __init__(
        self,
        look: Look,
        tint: str = "card",
        padding: int = 20,
        *,
        raised: bool = False,
        line: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._tint, self._raised = look, tint, raised
        self._line = line or _LINES.get(tint, tint.removesuffix("_soft") + "_soft")
        self._line_width = 1.0
        self.column = QVBoxLayout(self)
        around = padding + (SHADOW if raised else 0)
        self.column.setContentsMargins(around, around, around, around)
        self.column.setSpacing(10)

    def set_tint(self, tint: str, line: str | None = None, line_width: float = 1.0) -> None:
        self._tint, self._line_width = tint, line_width
        self._line = line or _LINES.get(tint, tint)
        self.update()

    def box_rect(self) -> QRectF:
        """The visible box, without the room for the shadow."""
        gap = SHADOW if self._raised else 0
        return QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        if self._raised:
            shadow(painter, self.box_rect(), RADIUS, self._look.colour("shade"))
        line = self._look.colour(self._line)
        if self._tint.endswith("_soft"):
            line = self._look.colour(self._line.removesuffix("_soft"))
            line.setAlphaF(0.30 if not self._look.tokens.dark else 0.55)
        box(painter, self.box_rect(), RADIUS, self._look.colour(self._tint), line, self._line_width)
        painter.end()
