# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How evenly something is divided: the further below the straight line, the less even."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot, isfinite

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from mediawijs.i18n import _
from mediawijs.presenters.charts import Lorenz, Values
from mediawijs.presenters.figures import percent
from mediawijs.ui.parts.charts.axes import Axes
from mediawijs.ui.parts.charts.legend import Entry, Legend
from mediawijs.ui.parts.charts.marks import line_pen, marker, soft, stroke
from mediawijs.ui.parts.charts.words import Words
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_BEFORE_LEGEND = 24.0
_WIDEST = 1.5  # the plot may be so much wider than it is high


class LorenzPicture:
    """The ground between the first curve and the straight line is filled. The names stand beside it or below."""

    def __init__(self, look: Look, chart: Lorenz) -> None:
        self._look, self._chart = look, chart
        self._axes = Axes(
            look, (0.0, 1.0), [percent(share) for share in _SHARES], percent_of=True, most_steps=4
        )
        self._axes.name_axes(chart.x_label, chart.y_label)
        self._small = Words(look, Role.SMALL)
        self._even = _("iedereen evenveel")
        self._legend = Legend(
            look, [Entry(one.name, one.colour, n, dashed=one.dashed) for n, one in enumerate(chart.series)]
        )

    def height(self, width: int) -> int:
        plain = min(max(round(width * 0.75), self._look.px(150)), self._look.px(270))
        return plain + (0 if self._fits_beside(width, plain) else self._legend_height(width))

    def least_width(self) -> int:
        return self._look.px(130)

    def least_height(self, width: int) -> int:
        plain = round(self._axes.around(width)) + self._look.px(70)
        if self._fits_beside(width, plain):
            return plain
        if self._fits_wrapped(width):
            return max(plain, round(self._legend.height(self._legend.least_width())))
        return plain + self._legend_height(width)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        column = self._column(rect)
        below = 0 if column else self._legend_height(rect.width())
        above = rect.adjusted(0, 0, -column - _BEFORE_LEGEND if column else 0.0, -below)
        plot = self._axes.plot(above, self._small.width("100%") / 2)
        plot.setWidth(min(plot.width(), plot.height() * _WIDEST))
        self._axes.draw(painter, above, plot, [plot.left() + share * plot.width() for share in _SHARES])
        curves = [_curve(plot, one.values) for one in self._chart.series]
        self._fill(painter, plot, curves)
        self._draw_even(painter, plot)
        self._draw_curves(painter, plot, curves)
        if column:
            self._legend.draw(painter, QPointF(plot.right() + _BEFORE_LEGEND, plot.top()), column)
        else:
            at = QPointF(rect.left(), rect.bottom() - self._legend.height(rect.width()))
            self._legend.draw(painter, at, rect.width())

    def _legend_height(self, width: float) -> int:
        return round(self._legend.height(width)) + 6 if self._chart.series else 0

    def _fits_beside(self, width: float, height: float) -> bool:
        plot = min(height * 1.15, width)
        return bool(self._chart.series) and width - plot >= self._legend.natural_width() + _BEFORE_LEGEND

    def _fits_wrapped(self, width: float) -> bool:
        room = width - self._legend.least_width() - _BEFORE_LEGEND
        return bool(self._chart.series) and room >= self._look.px(130)

    def _column(self, rect: QRectF) -> float:
        """How wide the names at the right are; 0 when they go below."""
        if self._fits_beside(rect.width(), rect.height()):
            return self._legend.natural_width()
        left = rect.height() - self._legend_height(rect.width()) - self._axes.around(rect.width())
        if left >= self._look.px(90) or not self._fits_wrapped(rect.width()):
            return 0.0
        return self._legend.least_width()

    def _fill(self, painter: QPainter, plot: QRectF, curves: Sequence[QPolygonF]) -> None:
        if not curves or curves[0].size() < 2:
            return
        path = QPainterPath()
        path.addPolygon(QPolygonF([*curves[0].toList(), plot.topRight(), plot.bottomLeft()]))
        ground = soft(self._look, self._chart.series[0].colour)
        ground.setAlphaF(0.7)
        painter.fillPath(path, ground)

    def _draw_even(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("edge"), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(plot.bottomLeft(), plot.topRight())
        length, width = hypot(plot.width(), plot.height()), self._small.width(self._even)
        if width > length * 0.7 or plot.height() < self._small.line * 4:
            return
        painter.save()
        painter.translate(plot.center())
        painter.rotate(-degrees(atan2(plot.height(), plot.width())))
        self._small.draw(painter, -width / 2, -self._small.line - 2, self._even)
        painter.restore()

    def _draw_curves(self, painter: QPainter, plot: QRectF, curves: Sequence[QPolygonF]) -> None:
        for number, (one, curve) in enumerate(zip(self._chart.series, curves, strict=True)):
            colour = stroke(self._look, one.colour)
            painter.setPen(line_pen(colour, 2.4 * min(self._look.scale, 1.4), dashed=one.dashed))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(curve)
            for at in _spread(curve):
                marker(painter, at, self._look.px(4), number, colour, self._look.colour("card"))


def _curve(plot: QRectF, values: Values) -> QPolygonF:
    """Inside `plot`; what is no share is left out."""
    step = plot.width() / max(len(values) - 1, 1)
    return QPolygonF(
        [
            QPointF(plot.left() + step * number, plot.bottom() - min(max(value, 0.0), 1.0) * plot.height())
            for number, value in enumerate(values)
            if value is not None and isfinite(value)
        ]
    )


def _spread(curve: QPolygonF) -> list[QPointF]:
    """A few points to put a marker on, not at the ends: there all curves meet."""
    many = curve.size()
    if many < 4:
        return [curve.at(number) for number in range(many)]
    return [curve.at(round((many - 1) * share)) for share in (0.35, 0.65, 0.85)]
