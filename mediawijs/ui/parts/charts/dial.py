# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One value on half a circle."""

from __future__ import annotations

from math import cos, isfinite, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mediawijs.presenters.charts import Dial
from mediawijs.ui.parts.charts.marks import stroke
from mediawijs.ui.parts.charts.words import Words, narrowest
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_TONES = {"good": ("mint", "check"), "watch": ("sun", "warning"), "look_again": ("coral", "look-again")}


class DialPicture:
    """The text stands in the middle, the sign of the tone above it, the two ends are named below."""

    def __init__(self, look: Look, chart: Dial) -> None:
        self._look, self._chart = look, chart
        self._number = Words(look, Role.NUMBER, "ink")
        self._label = Words(look, Role.LABEL, "ink")
        self._low = Typeset(look, Role.SMALL, chart.low_label)
        self._high = Typeset(look, Role.SMALL, chart.high_label)
        self._thick = float(look.px(16))
        value = chart.value
        self._value = min(max(value, 0.0), 1.0) if value is not None and isfinite(value) else None

    def height(self, width: int) -> int:
        radius = min(width, self._look.px(210)) / 2
        return round(radius + self._thick / 2 + self._ends(width))

    def least_width(self) -> int:
        ends = max(self._low.least_width(), self._high.least_width())
        return max(2 * ends + 12, self._look.px(110))

    def least_height(self, width: int) -> int:
        return min(self.height(width), round(self._look.px(70) + self._ends(width)))

    def _ends(self, width: float) -> float:
        room = (width - 12) / 2
        return max(self._low.height(room), self._high.height(room)) + 6.0

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        ends = self._ends(rect.width())
        radius = (
            min(rect.width() / 2, rect.height() - ends - self._thick / 2, self._look.px(130))
            - self._thick / 2
        )
        radius = max(radius, self._thick)
        spare = rect.height() - ends - self._thick - radius
        middle = QPointF(rect.center().x(), rect.top() + self._thick / 2 + radius + max(spare, 0.0) / 2)
        self._draw_arc(painter, middle, radius)
        self._draw_text(painter, middle, radius - self._thick / 2)
        self._draw_ends(painter, rect, middle, radius)

    def _draw_arc(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        circle = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen("track"))
        painter.drawArc(circle, 0, 180 * 16)
        if self._value is None:
            return
        role, _icon = _TONES[self._chart.tone]
        painter.setPen(self._pen(role))
        painter.drawArc(circle, 180 * 16, -round(180 * 16 * self._value))
        angle = pi * (1 - self._value)
        tip = middle + QPointF(cos(angle), -sin(angle)) * radius
        painter.setPen(QPen(stroke(self._look, role), self._thick * 0.2))
        painter.setBrush(self._look.colour("card"))
        painter.drawEllipse(tip, self._thick * 0.52, self._thick * 0.52)

    def _pen(self, role: str) -> QPen:
        return QPen(self._look.colour(role), self._thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _draw_text(self, painter: QPainter, middle: QPointF, inside: float) -> None:
        text = self._chart.shown
        words = self._number if self._number.width(text) <= inside * 1.7 else self._label
        text = words.shortened(text, inside * 1.9)
        top = middle.y() + self._thick / 2 - words.line
        words.draw(painter, middle.x() - words.width(text) / 2, top, text)
        size = self._look.px(20)
        role, icon = _TONES[self._chart.tone]
        if self._value is not None and inside - words.line > size * 0.9:
            pixmap = self._look.pixmap(icon, f"{role}_ink", size)
            painter.drawPixmap(QPointF(middle.x() - size / 2, top - size - 1), pixmap)

    def _draw_ends(self, painter: QPainter, rect: QRectF, middle: QPointF, radius: float) -> None:
        room, quiet = (rect.width() - 12) / 2, self._look.colour("quiet")
        top = middle.y() + self._thick / 2 + 6
        half = self._thick / 2
        left = min(middle.x() - radius - half, middle.x() - 6 - narrowest(self._low, room))
        self._low.draw(painter, QPointF(max(left, rect.left()), top), room, quiet)
        width = narrowest(self._high, room)
        left = max(middle.x() + radius + half - width, middle.x() + 6)
        self._high.draw(painter, QPointF(left, top), width, quiet)
