# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A count as dots in a row, with its sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.look import Look

_MOST = 12


class Dots(QWidget):
    """At most twelve dots, whole or open: decoration, the number stands in the sentence."""

    def __init__(self, look: Look, count: int, tint: str, *, whole: bool) -> None:
        super().__init__()
        self._look, self._count, self._tint, self._whole = look, min(count, _MOST), tint, whole
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        step = self._look.px(16)
        return QSize(step * 5, step * (1 + max(0, self._count - 1) // 5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, step = brush(self), self._look.px(16)
        painter.setPen(QPen(self._look.colour(self._tint), 2.5))
        painter.setBrush(self._look.colour(self._tint) if self._whole else Qt.BrushStyle.NoBrush)
        for number in range(self._count):
            spot = QPointF(step * (number % 5 + 0.5), step * (number // 5 + 0.5))
            painter.drawEllipse(spot, step * 0.32, step * 0.32)
        painter.end()


class DotLine(QWidget):
    """Dots and the sentence that says how many."""

    def __init__(self, look: Look, count: int, tint: str, sentence: str, *, whole: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Dots(look, count, tint, whole=whole), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Prose(look, sentence), 1, Qt.AlignmentFlag.AlignVCenter)
