# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was measured: a name, a value in words, and a thin bar under them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.presenters.market import BarPart
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_BAR = 5
_GAP = 1
_BESIDE = 10  # between name and value, in pixels


class ValueBar(QWidget):
    """A value that does not fit beside its name stands below it. A notch in the bar is the limit."""

    def __init__(self, look: Look, part: BarPart) -> None:
        super().__init__()
        self._look, self._part, self._tint = look, part, ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_part(part)

    @property
    def part(self) -> BarPart:
        return self._part

    def show_part(self, part: BarPart, tint: str = "") -> None:
        """`tint` takes the place of the colour that says which side is better."""
        tint = tint or ("mint" if part.good else "coral")
        if (part, tint) == (self._part, self._tint):
            return
        self._part, self._tint = part, tint
        self._name = Typeset(self._look, Role.SMALL, part.name)
        self._value = Typeset(self._look, Role.LABEL, part.value)
        self.setAccessibleName(f"{part.name}: {part.value}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._name.height(self._room(width))
        if not self._beside(width):
            words += self._value.height(width)
        return max(words, self._value.line) + (_GAP + _BAR if self._part.share is not None else 0) + 2

    def sizeHint(self) -> QSize:
        width = self._name.natural_width() + _BESIDE + self._value.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            max(self._name.least_width(), self._value.least_width()), self._value.line + _GAP + _BAR + 2
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = brush(self), self.width()
        room = self._room(width)
        self._name.draw(painter, QPointF(0, 0), room, self._look.colour("ink"))
        value = min(self._value.natural_width(), width)
        top = 0 if self._beside(width) else self._name.height(room)
        left = width - value if self._beside(width) else 0
        self._value.draw(painter, QPointF(left, top), value, self._look.colour("ink"))
        if self._part.share is not None:
            bar = QRectF(0, self.height() - _BAR - 2, width, _BAR)
            box(painter, bar, _BAR / 2, self._look.colour("track"))
            full = bar.width() * max(0.0, min(1.0, self._part.share))
            if full >= 1:
                bar.setWidth(max(full, _BAR))
                box(painter, bar, _BAR / 2, self._look.colour(self._tint))
            if self._part.limit is not None:
                x = 1 + (width - 2) * min(1.0, self._part.limit)
                painter.setPen(QPen(self._look.colour("ink"), 2))
                painter.drawLine(QPointF(x, self.height() - _BAR - 5), QPointF(x, self.height()))
        painter.end()

    def _beside(self, width: int) -> bool:
        return self._name.least_width() + _BESIDE + self._value.natural_width() <= width

    def _room(self, width: int) -> int:
        return width - _BESIDE - self._value.natural_width() if self._beside(width) else width
