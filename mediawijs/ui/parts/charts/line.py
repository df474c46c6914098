# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines over time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from mediawijs.presenters.charts import LineChart, Series
from mediawijs.ui.parts.charts.axes import Axes
from mediawijs.ui.parts.charts.ends import BEFORE, End, EndNames
from mediawijs.ui.parts.charts.legend import Entry, Legend
from mediawijs.ui.parts.charts.marks import line_pen, marker, stroke
from mediawijs.ui.theme.look import Look

_FEW = 13  # so few points get a marker each
_SHARE, _MOST_SHARE = 0.36, 0.46  # of the width, for names at the ends of the lines


class LinePicture:
    """Names stand at the ends of the lines when there is room, else below in a row."""

    def __init__(self, look: Look, chart: LineChart) -> None:
        self._look, self._chart = look, chart
        self._axes = Axes(look, (chart.low, chart.high), chart.x, percent_of=chart.percent)
        self._axes.name_axes(chart.x_label, chart.y_label)
        self._names = EndNames(look, chart.series)
        self._legend = Legend(
            look, [Entry(one.name, one.colour, n, dashed=one.dashed) for n, one in enumerate(chart.series)]
        )

    def height(self, width: int) -> int:
        plain = min(max(round(width * 0.42), self._look.px(110)), self._look.px(210))
        plain += round(self._axes.around(width))
        return plain + (0 if self._fits_on_lines(width, plain) else self._legend_height(width))

    def least_width(self) -> int:
        return self._look.px(120)

    def least_height(self, width: int) -> int:
        plain = round(self._axes.around(width)) + self._look.px(60)
        wrapped = self._names.least_width
        if self._fits_on_lines(width, plain):
            return plain
        if self._fits_wrapped(width):
            return max(plain, round(self._names.height(wrapped)))
        return plain + self._legend_height(width)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        column = self._column(rect)
        above = rect if column else rect.adjusted(0, 0, 0, -self._legend_height(rect.width()))
        plot = self._axes.plot(above, column + BEFORE if column else float(self._look.px(5)))
        places = self._places(plot)
        self._axes.draw(painter, above, plot, places)
        self._axes.draw_zero(painter, plot)
        ends = self._draw_lines(painter, plot, places, few=column > 0)
        if column:
            self._names.draw(painter, QRectF(plot.right(), rect.top(), column + BEFORE, rect.height()), ends)
        else:
            at = QPointF(rect.left(), rect.bottom() - self._legend.height(rect.width()))
            self._legend.draw(painter, at, rect.width())
        self._names.draw_marks(painter, ends)

    def _legend_height(self, width: float) -> int:
        return round(self._legend.height(width)) + 6 if self._chart.series else 0

    def _fits_on_lines(self, width: float, height: float) -> bool:
        """Whether each name fits at the end of its line without being broken."""
        names = self._names.natural_width
        return names + BEFORE <= width * _SHARE and self._names.height(names) <= height * 0.8

    def _fits_wrapped(self, width: float) -> bool:
        return self._names.least_width + BEFORE <= width * _MOST_SHARE

    def _column(self, rect: QRectF) -> float:
        """How wide the names at the right are; 0 when they go below."""
        if self._fits_on_lines(rect.width(), rect.height()):
            return self._names.natural_width
        left = rect.height() - self._legend_height(rect.width()) - self._axes.around(rect.width())
        if left >= self._look.px(80) or not self._fits_wrapped(rect.width()):
            return 0.0
        names = self._names.least_width
        return names if self._names.height(names) <= rect.height() else 0.0

    def _places(self, plot: QRectF) -> list[float]:
        many = len(self._chart.x)
        if many == 1:
            return [plot.center().x()]
        step = plot.width() / max(many - 1, 1)
        return [plot.left() + step * number for number in range(many)]

    def _draw_lines(self, painter: QPainter, plot: QRectF, places: list[float], *, few: bool) -> list[End]:
        """Gives where they end. Markers on the way help to tell lines apart that have no name at their end."""
        room, ends = float(self._look.px(5)), []
        painter.save()
        painter.setClipRect(plot.adjusted(-room, -room, room, room))
        for number, one in enumerate(self._chart.series):
            colour = stroke(self._look, one.colour)
            points: list[QPointF] = []
            for points in self._pieces(one, plot, places):
                painter.setPen(line_pen(colour, 2.2 * min(self._look.scale, 1.4), dashed=one.dashed))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(QPolygonF(points))
                for point in _marked(points, all_of=len(places) <= _FEW, few=few):
                    marker(painter, point, self._look.px(3.4), number, colour)
            if points:
                last = QPointF(points[-1].x(), min(max(points[-1].y(), plot.top()), plot.bottom()))
                ends.append(End(number, last))
        painter.restore()
        return ends

    def _pieces(self, series: Series, plot: QRectF, places: list[float]) -> Iterator[list[QPointF]]:
        """The stretches without a gap."""
        points = (
            QPointF(x, self._axes.y(plot, value)) if value is not None and isfinite(value) else None
            for x, value in zip(places, series.values, strict=False)
        )
        for gap, piece in groupby(points, lambda point: point is None):
            if not gap:
                yield [point for point in piece if point is not None]


def _marked(points: list[QPointF], *, all_of: bool, few: bool) -> list[QPointF]:
    if all_of or len(points) == 1:
        return points
    return [] if few else points[:: max(len(points) // 4, 1)][:4]
