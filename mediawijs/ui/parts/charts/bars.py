# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Named bars below each other."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from mediawijs.presenters.charts import BarRow, Bars
from mediawijs.ui.parts.charts.marks import filled, letters
from mediawijs.ui.parts.charts.words import Words
from mediawijs.ui.parts.paint import box
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_GAP = 10.0


class Plan(NamedTuple):
    """Where things go at a width: names in a column, or above their bars. `zero` and `unit` are in pixels."""

    stacked: bool
    names: float
    left: float
    right: float
    zero: float
    unit: float


class BarsPicture:
    """What is below zero goes to the left, in coral and with a minus sign."""

    def __init__(self, look: Look, chart: Bars) -> None:
        self._look, self._chart = look, chart
        self._figures = Words(look, Role.FIGURES, "ink")
        self._names = [Typeset(look, Role.SMALL, row.label) for row in chart.rows]
        self._values = [_known(row.value) for row in chart.rows]
        self._text = self._figures.widest(tuple(row.shown for row in chart.rows)) + 6
        full = chart.full if isfinite(chart.full) and chart.full > 0 else 1.0
        highest, lowest = max(self._values, default=0.0), min(self._values, default=0.0)
        only_below = lowest < 0 and highest <= 0
        self._most = 0.0 if only_below else full
        self._least = -full if only_below else min(max(lowest, -full), 0.0)
        self._thick = float(look.px(10))

    @property
    def _below(self) -> bool:
        return any(value < 0 for value in self._values)

    def height(self, width: int) -> int:
        plan = self._plan(width)
        return round(sum(self._row(plan, names) for names in self._names))

    def least_width(self) -> int:
        widest = max((names.least_width() for names in self._names), default=0)
        return max(widest, round(self._text) + self._look.px(30))

    def least_height(self, width: int) -> int:
        return self.height(width)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        plan, top = self._plan(rect.width()), rect.top()
        heights = [self._row(plan, names) for names in self._names]
        spare = max(rect.height() - sum(heights), 0.0) / max(len(heights), 1)
        spare = min(spare, float(self._look.px(12)))
        for row, names, value, height in zip(
            self._chart.rows, self._names, self._values, heights, strict=True
        ):
            self._draw_row(painter, QRectF(rect.left(), top, rect.width(), height), plan, (row, names, value))
            top += height + spare
        if self._below and not plan.stacked:
            self._draw_zero(painter, rect.left() + plan.zero, rect.top(), top - spare)

    def _draw_zero(self, painter: QPainter, x: float, top: float, bottom: float) -> None:
        painter.setPen(QPen(self._look.colour("quiet"), 1.4))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _plan(self, width: float) -> Plan:
        widest = max((float(names.natural_width()) for names in self._names), default=0.0)
        names = min(widest, width * 0.42)
        needed = self._text * (2 if self._least < 0 < self._most else 1)
        stacked = width - names - _GAP - needed < self._look.px(70)
        left = (self._text if self._least < 0 else 0.0) + (0.0 if stacked else names + _GAP)
        right = max(width - (self._text if self._most > 0 else 0.0), left + 1)
        unit = (right - left) / max(self._most - self._least, 1e-9)
        return Plan(stacked, width if stacked else names, left, right, left - self._least * unit, unit)

    def _row(self, plan: Plan, names: Typeset) -> float:
        air = self._look.px(8)
        if plan.stacked:
            return names.height(plan.names) + max(self._figures.line, self._thick) + air
        return max(float(names.height(plan.names)), self._figures.line, self._thick) + air

    def _draw_row(
        self, painter: QPainter, rect: QRectF, plan: Plan, what: tuple[BarRow, Typeset, float]
    ) -> None:
        row, names, value = what
        height = names.height(plan.names)
        inner = rect.adjusted(0, 0, 0, -self._look.px(8))
        top = inner.top() if plan.stacked else inner.center().y() - height / 2
        names.draw(painter, QPointF(inner.left(), top), plan.names, self._look.colour("ink"))
        middle = inner.center().y()
        if plan.stacked:
            middle = inner.bottom() - max(self._figures.line, self._thick) / 2
        self._draw_bar(painter, QPointF(inner.left(), middle), plan, row, value)

    def _draw_bar(self, painter: QPainter, at: QPointF, plan: Plan, row: BarRow, value: float) -> None:
        top, zero = at.y() - self._thick / 2, at.x() + plan.zero
        whole = QRectF(at.x() + plan.left, top, plan.right - plan.left, self._thick)
        if not self._below:
            box(painter, whole, self._thick / 2, self._look.colour("track"))
        end = min(max(zero + value * plan.unit, whole.left()), whole.right())
        role = "coral" if value < 0 else row.colour
        if value:
            # At least as long as it is thick, or a small one would be a splinter.
            length = max(abs(end - zero), self._thick if not self._below else 3.0)
            bar = QRectF(zero if value > 0 else zero - length, top, length, self._thick)
            filled(painter, self._look, bar, role, 0, self._thick / 2)
            end = bar.right() if value > 0 else bar.left()
        if self._below and plan.stacked:
            self._draw_zero(painter, zero, top - 4, whole.bottom() + 4)
        self._draw_text(painter, QPointF(end, at.y()), row, value, whole)

    def _draw_text(self, painter: QPainter, end: QPointF, row: BarRow, value: float, whole: QRectF) -> None:
        top = end.y() - self._figures.line / 2
        if value < 0:
            self._figures.colour = letters(self._look, "coral")
            self._figures.draw_before(painter, end.x() - 6, top, row.shown)
            self._figures.colour = self._look.colour("ink")
            return
        right = (
            whole.right() + self._text if not self._below else end.x() + 6 + self._figures.width(row.shown)
        )
        self._figures.draw_before(painter, right, top, row.shown)


def _known(value: float | None) -> float:
    return value if value is not None and isfinite(value) else 0.0
