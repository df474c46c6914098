# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of lines, where the lines end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mediawijs.presenters.charts import Series
from mediawijs.ui.parts.charts.marks import letters, line_pen, marker, stroke
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

BEFORE = 13.0  # between the end of a line and its name


class End(NamedTuple):
    """Where line `number` ends."""

    number: int
    at: QPointF


class EndNames:
    """Stand in a column at the right. Widths are those of the column without `BEFORE`."""

    def __init__(self, look: Look, series: Sequence[Series]) -> None:
        self._look, self._series = look, series
        self._names = [Typeset(look, Role.CHIP, one.name) for one in series]

    @property
    def natural_width(self) -> float:
        return float(max((name.natural_width() for name in self._names), default=0))

    @property
    def least_width(self) -> float:
        return float(max((name.least_width() for name in self._names), default=0))

    def height(self, width: float) -> float:
        """Of all names below each other."""
        return float(sum(name.height(width) for name in self._names))

    def draw(self, painter: QPainter, column: QRectF, ends: Sequence[End]) -> None:
        """Each name beside its line, or as near as the others leave room for, with a thin line to it."""
        ends = sorted(ends, key=lambda end: end.at.y())
        for end, middle in zip(ends, self._middles(column, ends), strict=True):
            series, name = self._series[end.number], self._names[end.number]
            left = column.left() + BEFORE
            if abs(middle - end.at.y()) > 4 or end.at.x() < column.left() - 1:
                painter.setPen(line_pen(stroke(self._look, series.colour), 1))
                painter.drawLine(end.at, QPointF(left - 3, middle))
            width = column.width() - BEFORE
            at = QPointF(left, middle - name.height(width) / 2)
            name.draw(painter, at, width, letters(self._look, series.colour))

    def draw_marks(self, painter: QPainter, ends: Sequence[End]) -> None:
        for end in ends:
            colour = stroke(self._look, self._series[end.number].colour)
            marker(painter, end.at, self._look.px(5), end.number, colour, self._look.colour("card"))

    def _middles(self, column: QRectF, ends: Sequence[End]) -> list[float]:
        """Down as far as is needed from the top, and then up again from the bottom."""
        heights = [self._names[end.number].height(column.width() - BEFORE) for end in ends]
        middles: list[float] = []
        free = column.top()
        for end, height in zip(ends, heights, strict=True):
            middles.append(max(end.at.y(), free + height / 2))
            free = middles[-1] + height / 2
        free = column.bottom()
        for number in reversed(range(len(middles))):
            middles[number] = min(middles[number], free - heights[number] / 2)
            free = middles[number] - heights[number] / 2
        return middles
