# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far along: dots for the steps of a lesson."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.theme.look import Look

_DOT, _AT, _GAP, _HEIGHT = 18, 34, 6, 8


class StepDots(QWidget):
    """`at` counts from 1. Steps before it are done (green, with a notch for who sees no colour)."""

    def __init__(self, look: Look, count: int = 0, at: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._count, self._at = look, count, at
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_steps(count, at)

    def set_steps(self, count: int, at: int) -> None:
        self._count, self._at = count, at
        self.setAccessibleName(_("stap {at} van {count}").format(at=at, count=count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = max(self._count - 1, 0) * (_DOT + _GAP) + _AT
        return QSize(width, _HEIGHT + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._count * 9 + 16), _HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._count:
            return
        painter = brush(self)
        shrink = min(self.width() / self.sizeHint().width(), 1.0)
        left, top = 0.0, (self.height() - _HEIGHT) / 2
        for number in range(1, self._count + 1):
            width = (_AT if number == self._at else _DOT) * shrink
            role = "mint" if number < self._at else "violet" if number == self._at else "track"
            colour = self._look.colour(role)
            if role == "track":
                colour = colour.darker(106)
            box(painter, QRectF(left, top, width, _HEIGHT), _HEIGHT / 2, colour)
            left += width + _GAP * shrink
        painter.end()
