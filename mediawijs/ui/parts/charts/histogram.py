# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many there are of each."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from mediawijs.presenters.charts import Histogram, Series
from mediawijs.presenters.figures import decimals_of, written
from mediawijs.ui.parts.charts.axes import Axes
from mediawijs.ui.parts.charts.legend import Entry, Legend
from mediawijs.ui.parts.charts.marks import filled, line_pen, stroke
from mediawijs.ui.parts.charts.scale import round_top
from mediawijs.ui.parts.charts.words import Words
from mediawijs.ui.theme.look import Look

_AIR = 0.22  # of the room of one group, between it and the next


class HistogramPicture:
    """Bars of several series stand side by side, each with its own pattern; a dashed series is an outline over them."""

    def __init__(self, look: Look, chart: Histogram) -> None:
        self._look, self._chart = look, chart
        self._bars = [one for one in chart.series if not one.dashed]
        self._outlines = [one for one in chart.series if one.dashed]
        self._headroom = 1.2 if len(chart.series) == 1 else 1.0  # for figures over the bars
        values = [known(value) for one in chart.series for value in one.values]
        self._axes = Axes(
            look,
            (0.0, round_top(max(values, default=0.0) * self._headroom)),
            chart.labels,
            percent_of=chart.percent,
            wrap=True,
        )
        self._axes.name_axes(chart.x_label, chart.y_label)
        self._figures = Words(look, colour="ink")
        self._digits = decimals_of(values, percent_of=chart.percent)
        self._figured = self._figures.widest(
            tuple(written(value, self._digits, percent_of=chart.percent) for value in values)
        )
        entries = [Entry(one.name, one.colour, n, "fill") for n, one in enumerate(self._bars)]
        entries += [Entry(one.name, one.colour, 0, "outline", dashed=True) for one in self._outlines]
        self._legend = Legend(look, entries if len(entries) > 1 else ())

    def height(self, width: int) -> int:
        plain = min(max(round(width * 0.36), self._look.px(100)), self._look.px(180))
        plain += round(self._axes.around(width))
        return plain + self._legend_height(width)

    def least_width(self) -> int:
        return self._look.px(120)

    def least_height(self, width: int) -> int:
        return round(self._axes.around(width)) + self._look.px(50) + self._legend_height(width)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        legend = self._legend_height(rect.width())
        above = rect.adjusted(0, 0, 0, -legend)
        plot = self._axes.plot(above)
        slot = plot.width() / max(len(self._chart.labels), 1)
        middles = [plot.left() + slot * (number + 0.5) for number in range(len(self._chart.labels))]
        self._axes.draw(painter, above, plot, middles)
        self._draw_bars(painter, plot, slot)
        for one in self._outlines:
            self._draw_outline(painter, plot, slot, one)
        self._axes.draw_zero(painter, plot)
        if legend:
            at = QPointF(rect.left(), rect.bottom() - self._legend.height(rect.width()))
            self._legend.draw(painter, at, rect.width())

    def _legend_height(self, width: float) -> int:
        height = round(self._legend.height(width))
        return height + 6 if height else 0

    def _draw_bars(self, painter: QPainter, plot: QRectF, slot: float) -> None:
        air = min(slot * _AIR, 14.0)
        width = (slot - air) / max(len(self._bars), 1)
        for number, one in enumerate(self._bars):
            for place, value in self._heights(one):
                if value <= 0:
                    continue
                left = plot.left() + slot * place + air / 2 + width * number
                top = self._axes.y(plot, value)
                box = QRectF(left, top, max(width - 1, 1.0), plot.bottom() - top)
                filled(painter, self._look, box, one.colour, number, 3)
                self._draw_figure(painter, box, value, slot)

    def _draw_figure(self, painter: QPainter, box: QRectF, value: float, slot: float) -> None:
        """How many, over its bar: only with one series and wide bars, or it is a swarm."""
        if len(self._chart.series) == 1 and self._figured + 6 <= slot:
            text = written(value, self._digits, percent_of=self._chart.percent)
            left = box.center().x() - self._figures.width(text) / 2
            self._figures.draw(painter, left, box.top() - self._figures.line, text)

    def _draw_outline(self, painter: QPainter, plot: QRectF, slot: float, one: Series) -> None:
        points = [plot.bottomLeft()]
        for place, value in self._heights(one):
            y = self._axes.y(plot, value)
            left = plot.left() + slot * place
            points += [QPointF(left, y), QPointF(left + slot, y)]
        points.append(QPointF(points[-1].x(), plot.bottom()))
        painter.setPen(
            line_pen(stroke(self._look, one.colour), 2.2 * min(self._look.scale, 1.4), dashed=True)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _heights(self, series: Series) -> Iterator[tuple[int, float]]:
        pairs = zip(self._chart.labels, series.values, strict=False)
        return ((place, known(value)) for place, (_label, value) in enumerate(pairs))


def known(value: float | None) -> float:
    """Nothing has no height, and neither has less than nothing."""
    return max(value, 0.0) if value is not None and isfinite(value) else 0.0
