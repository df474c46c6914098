# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bars that are divided into the same parts, above each other."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from mediawijs.presenters.charts import Split, SplitRow
from mediawijs.presenters.figures import percent
from mediawijs.ui.parts.charts.legend import Entry, Legend
from mediawijs.ui.parts.charts.marks import filled
from mediawijs.ui.parts.charts.words import Words
from mediawijs.ui.parts.paint import box
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class Piece(NamedTuple):
    """One part of one bar: from `begin` to `end`, as shares of the width."""

    number: int
    share: float
    begin: float
    end: float


class SplitPicture:
    """How much each part is stands below it, where that fits. The names are in a row below."""

    def __init__(self, look: Look, chart: Split) -> None:
        self._look, self._chart = look, chart
        self._figures = Words(look, Role.FIGURES, "ink")
        self._names = [Typeset(look, Role.SMALL, row.label) for row in chart.rows]
        self._legend = Legend(
            look, [Entry(part.name, part.colour, n, "fill") for n, part in enumerate(chart.parts)]
        )
        self._thick, self._air = float(look.px(24)), float(look.px(10))

    def height(self, width: int) -> int:
        rows = sum(self._row(names, width) for names in self._names)
        return round(rows + self._legend.height(width))

    def least_width(self) -> int:
        return max(*(names.least_width() for names in self._names), self._look.px(120), 0)

    def least_height(self, width: int) -> int:
        return self.height(width)

    def _row(self, names: Typeset, width: float) -> float:
        return names.height(width) + 3 + self._thick + self._figures.line + self._air

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        top = rect.top()
        for row, names in zip(self._chart.rows, self._names, strict=True):
            names.draw(painter, QPointF(rect.left(), top), rect.width(), self._look.colour("ink"))
            bar = QRectF(rect.left(), top + names.height(rect.width()) + 3, rect.width(), self._thick)
            pieces = _pieces(row, len(self._chart.parts))
            self._draw_bar(painter, bar, pieces)
            self._draw_shares(painter, bar, pieces)
            top += self._row(names, rect.width())
        self._legend.draw(painter, QPointF(rect.left(), top), rect.width())

    def _draw_bar(self, painter: QPainter, bar: QRectF, pieces: list[Piece]) -> None:
        box(painter, bar, 6, self._look.colour("track"))
        for piece in pieces:
            left, right = (bar.left() + share * bar.width() for share in (piece.begin, piece.end))
            if right - left > 0:
                spot = QRectF(left, bar.top(), max(right - left - 2, 1.0), bar.height())
                part = self._chart.parts[piece.number]
                filled(painter, self._look, spot, part.colour, piece.number, 5)

    def _draw_shares(self, painter: QPainter, bar: QRectF, pieces: list[Piece]) -> None:
        """Below each part how much it is, when that fits there."""
        painter.setPen(QPen(self._look.colour("ink")))
        for piece in pieces:
            text = percent(piece.share)
            width = (piece.end - piece.begin) * bar.width()
            if self._figures.width(text) <= width - 2:
                self._figures.draw(
                    painter, bar.left() + piece.begin * bar.width() + 1, bar.bottom() + 1, text
                )


def _pieces(row: SplitRow, many: int) -> list[Piece]:
    """More than everything is brought back to everything."""
    shares = [_known(value) for value in row.shares[:many]]
    whole, at, pieces = max(sum(shares), 1.0), 0.0, []
    for number, share in enumerate(shares):
        if share > 0:
            pieces.append(Piece(number, share, at / whole, (at + share) / whole))
        at += share
    return pieces


def _known(value: float | None) -> float:
    return max(value, 0.0) if value is not None and isfinite(value) else 0.0
