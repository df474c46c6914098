# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Upright axis with light lines, and names below the points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from mediawijs.presenters.figures import written
from mediawijs.ui.parts.charts.marks import contrast
from mediawijs.ui.parts.charts.names import ShortNames, WrappedNames
from mediawijs.ui.parts.charts.scale import bounds, tick_decimals, ticks
from mediawijs.ui.parts.charts.words import Words
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_GAP = 8.0


def grid_colour(look: Look) -> QColor:
    """The quieter of the two colours for lines: in the theme with the most contrast one of them shouts."""
    card = look.colour("card")
    return min((look.colour("line"), look.colour("track")), key=lambda colour: contrast(colour, card))


class Axes:
    """`labels` are the names of the points; with `wrap` each has a bar, and its name may take a few lines.

    Ask `plot` for what is left to draw in. `most_steps`: no more than so many between the lines.
    """

    def __init__(
        self,
        look: Look,
        ends: tuple[float, float],
        labels: Sequence[str],
        *,
        percent_of: bool,
        wrap: bool = False,
        most_steps: int = 5,
    ) -> None:
        self.low, self.high = bounds(*ends)
        self._look, self._percent, self._most_steps = look, percent_of, most_steps
        self._figures = Words(look)
        self._names = WrappedNames(look, labels) if wrap else ShortNames(look, labels)
        self._spaces = max(len(labels) if wrap else len(labels) - 1, 1)
        self.name_axes("", "")

    def name_axes(self, x_label: str, y_label: str) -> None:
        self._x_label = Typeset(self._look, Role.SMALL, x_label, centred=True)
        self._y_label = Typeset(self._look, Role.SMALL, y_label)

    def plot(self, rect: QRectF, right: float = 0.0) -> QRectF:
        """What is left to draw in, with `right` pixels free at that side."""
        above, right = self._above(rect.width()), max(right, _GAP / 2)
        gutter = self._gutter(rect.height() - above)
        apart = (rect.width() - gutter - right) / self._spaces
        below = _GAP / 2 + self._names.height(apart)
        if self._x_label.plain:
            below += self._drop if self._beside(gutter) else self._x_label.height(rect.width()) + _GAP / 2
        plot = rect.adjusted(gutter, above, -right, -below)
        plot.setWidth(max(plot.width(), 1.0))
        plot.setHeight(max(plot.height(), 1.0))
        return plot

    def around(self, width: float) -> float:
        """The height that all but the plot takes, when it is `width` pixels wide."""
        whole = QRectF(0, 0, width, self._look.px(250))
        return whole.height() - self.plot(whole).height()

    def y(self, plot: QRectF, value: float) -> float:
        """What is far off the axis is brought nearer: a painter cannot draw to any height."""
        share = (value - self.low) / (self.high - self.low)
        return plot.bottom() - min(max(share, -1.0), 2.0) * plot.height()

    def draw(self, painter: QPainter, rect: QRectF, plot: QRectF, places: Sequence[float]) -> None:
        """Lines, numbers and names; the points are at `places` (x)."""
        quiet = self._look.colour("quiet")
        if self._y_label.plain:
            self._y_label.draw(painter, rect.topLeft(), rect.width(), quiet)
        marks = self._marks(rect.height() - self._above(rect.width()))
        painter.setPen(QPen(grid_colour(self._look), 1))
        heights = [self.y(plot, at) for at, _text in marks]
        painter.drawLines([QLineF(plot.left(), y, plot.right(), y) for y in heights])
        for y, (_at, text) in zip(heights, marks, strict=True):
            self._figures.draw_before(painter, plot.left() - _GAP, y - self._figures.line / 2, text)
        below = QRectF(rect.left(), plot.bottom() + _GAP / 2, rect.width(), rect.bottom() - plot.bottom())
        if self._x_label.plain:
            below = self._draw_x_label(painter, below, plot.left() - rect.left())
        self._names.draw(painter, below, places, plot.width() / self._spaces)

    def draw_zero(self, painter: QPainter, plot: QRectF) -> None:
        """A firmer line at zero, or at the end that is nearest to it."""
        y = self.y(plot, min(max(0.0, self.low), self.high))
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _draw_x_label(self, painter: QPainter, below: QRectF, gutter: float) -> QRectF:
        """Gives where the names can go."""
        quiet = self._look.colour("quiet")
        if self._beside(gutter):
            width = self._x_label.natural_width()
            below.setTop(below.top() + self._drop)
            self._x_label.draw(painter, below.topLeft() - QPointF(0, self._lead), width, quiet)
            return below.adjusted(width, 0, 0, 0)
        height = self._x_label.height(below.width())
        at = QPointF(below.left(), below.bottom() - _GAP / 2 - height)
        self._x_label.draw(painter, at, below.width(), quiet)
        return below

    def _marks(self, height: float) -> tuple[tuple[float, str], ...]:
        lines = int((height / self._figures.line - 2) / 1.5)
        at = ticks(self.low, self.high, min(max(lines, 1), self._most_steps))
        if len(at) < 3 and (at[:1], at[-1:]) != ((self.low,), (self.high,)):
            at = (self.low, self.high)  # one or two lines somewhere in between say little
        digits = tick_decimals(at, percent_of=self._percent)
        return tuple((one, written(one, digits, percent_of=self._percent)) for one in at)

    def _gutter(self, height: float) -> float:
        return self._figures.widest(tuple(text for _at, text in self._marks(height))) + _GAP

    def _above(self, width: float) -> float:
        label = self._y_label.height(width) if self._y_label.plain else 0.0
        return label + self._figures.line / 2

    def _beside(self, gutter: float) -> bool:
        """Whether the name of the axis has room at the left of the names of the points."""
        return self._x_label.natural_width() + _GAP / 2 <= gutter - self._names.before()

    @property
    def _drop(self) -> float:
        """So much lower, or the name of the axis would touch the lowest number."""
        return self._figures.line * 0.35

    @property
    def _lead(self) -> float:
        """What a line of text is higher than its figures, above the letters."""
        return (self._x_label.line - self._figures.line) / 2
