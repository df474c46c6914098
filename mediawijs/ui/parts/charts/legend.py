# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of the series in rows that wrap, for when they do not fit at the ends of the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mediawijs.ui.parts.charts.marks import filled, line_pen, marker, stroke
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_BETWEEN, _AFTER_SWATCH = 16.0, 7.0


class Entry(NamedTuple):
    """`number` picks marker or pattern. `kind`: "line", "fill" or "outline" (a line without a marker)."""

    name: str
    colour: str
    number: int
    kind: str = "line"
    dashed: bool = False


class Legend:
    """Asks and draws, at a width in pixels."""

    def __init__(self, look: Look, entries: Sequence[Entry]) -> None:
        self._look = look
        self._entries = [(entry, Typeset(look, Role.FIGURES, entry.name)) for entry in entries]
        self._line = look.line(Role.FIGURES)

    def _swatch(self, entry: Entry) -> float:
        return float(self._look.px(14 if entry.kind == "fill" else 26))

    def natural_width(self) -> float:
        """All names below each other."""
        return max(
            (self._swatch(entry) + _AFTER_SWATCH + words.natural_width() for entry, words in self._entries),
            default=0.0,
        )

    def least_width(self) -> float:
        """With long names broken between their words."""
        return max(
            (self._swatch(entry) + _AFTER_SWATCH + words.least_width() for entry, words in self._entries),
            default=0.0,
        )

    def height(self, width: float) -> float:
        return max((box.bottom() for _entry, _words, box in self._placed(width)), default=0.0)

    def _placed(self, width: float) -> Iterator[tuple[Entry, Typeset, QRectF]]:
        left = top = tallest = 0.0
        for entry, words in self._entries:
            before = self._swatch(entry) + _AFTER_SWATCH
            room = max(min(float(words.natural_width()), width - before), 1.0)
            height = float(words.height(room))
            if left and left + before + room > width:
                left, top, tallest = 0.0, top + tallest, 0.0
            yield entry, words, QRectF(left, top, before + room, height)
            left += before + room + _BETWEEN
            tallest = max(tallest, height)

    def draw(self, painter: QPainter, at: QPointF, width: float) -> None:
        for entry, words, box in self._placed(width):
            spot = box.translated(at)
            swatch = self._swatch(entry)
            self._draw_swatch(painter, entry, QRectF(spot.left(), spot.top(), swatch, self._line))
            room = box.width() - swatch - _AFTER_SWATCH
            words.draw(painter, QPointF(spot.right() - room, spot.top()), room, self._look.colour("ink"))

    def _draw_swatch(self, painter: QPainter, entry: Entry, spot: QRectF) -> None:
        middle = spot.center()
        if entry.kind == "fill":
            side = spot.width()
            box = QRectF(spot.left(), middle.y() - side / 2, side, side)
            filled(painter, self._look, box, entry.colour, entry.number)
            return
        colour = stroke(self._look, entry.colour)
        painter.setPen(line_pen(colour, self._look.px(2.2), dashed=entry.dashed))
        painter.drawLine(QPointF(spot.left() + 1, middle.y()), QPointF(spot.right() - 1, middle.y()))
        if entry.kind == "line":
            marker(painter, middle, self._look.px(4), entry.number, colour, self._look.colour("card"))
