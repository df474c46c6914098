# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A big slider for a number, with a place for the answer once it is known."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.theme.look import Look


class NumberSlider(QSlider):
    """From `low` to `high` in steps; the last step may be shorter.

    Signals:
        chosen: the number, by mouse or key, also when it stays the same (Space).
    """

    chosen = Signal(int)

    def __init__(self, look: Look, low: int, high: int, step: int, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._low, self._high, self._step = look, low, high, max(1, step)
        self._set = False
        self._answer: int | None = None
        self.setRange(0, -(-(high - low) // self._step))
        self.setPageStep(max(1, self.maximum() // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setProperty("ring_radius", 12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.actionTriggered.connect(self._acted)

    @property
    def number(self) -> int:
        return min(self._high, self._low + self.sliderPosition() * self._step)

    def show_number(self, number: int | None) -> None:
        """None: not chosen yet, the handle waits in the middle."""
        self._set = number is not None
        middle = (self._low + self._high) // 2
        place = round(((middle if number is None else number) - self._low) / self._step)
        self.blockSignals(True)
        self.setValue(place)
        self.blockSignals(False)
        self.update()

    def show_answer(self, answer: int | None) -> None:
        self._answer = answer
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._look.px(56))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self.number)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._jump(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press already counted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        middle, radius = self.height() / 2, self._radius
        groove = QRectF(radius, middle - 5, self.width() - 2 * radius, 10)
        box(painter, groove, 5, look.colour("track"))
        at = self._x(self.number)
        if self._set:
            box(
                painter, QRectF(groove.left(), groove.top(), at - groove.left(), 10), 5, look.colour("violet")
            )
        if self._answer is not None:
            self._draw_answer(painter, self._x(self._answer), middle)
        style = Qt.PenStyle.SolidLine if self._set else Qt.PenStyle.DashLine
        painter.setPen(QPen(look.colour("violet" if self._set else "edge"), 4 if self._set else 2, style))
        painter.setBrush(look.colour("card"))
        painter.drawEllipse(QPointF(at, middle), radius - 3, radius - 3)
        painter.end()

    def _draw_answer(self, painter: QPainter, x: float, middle: float) -> None:
        """A flag on a pole: seen apart from the handle without its colour."""
        look, height = self._look, self._look.px(26)
        painter.setPen(QPen(look.colour("mint"), 3))
        painter.drawLine(QPointF(x, middle - height), QPointF(x, middle + 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("mint"))
        top, size = middle - height, look.px(12)
        turn = -1 if x > self.width() / 2 else 1
        painter.drawPolygon(
            [QPointF(x, top), QPointF(x + turn * size * 1.3, top + size / 2), QPointF(x, top + size)]
        )

    @property
    def _radius(self) -> float:
        return self._look.px(17)

    def _x(self, number: int) -> float:
        room = self.width() - 2 * self._radius
        return self._radius + room * (number - self._low) / max(1, self._high - self._low)

    def _jump(self, x: float) -> None:
        room = max(1.0, self.width() - 2 * self._radius)
        share = min(1.0, max(0.0, (x - self._radius) / room))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setSliderPosition(round(share * (self._high - self._low) / self._step))
        self.chosen.emit(self.number)

    def _acted(self, _action: int) -> None:
        # The position is known before the value follows; both are equal after the slot.
        self.chosen.emit(self.number)
