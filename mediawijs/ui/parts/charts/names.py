# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names below an axis: as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mediawijs.ui.parts.charts.scale import every
from mediawijs.ui.parts.charts.words import Words
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_AIR = 8.0


class Names(Protocol):
    """`apart` is how far the points are from each other, in pixels."""

    def height(self, apart: float) -> float: ...

    def before(self) -> float:
        """How far the first name reaches to the left of its point."""
        ...

    def draw(self, painter: QPainter, rect: QRectF, places: Sequence[float], apart: float) -> None:
        """Inside `rect`, below the points at `places` (x)."""
        ...


class ShortNames:
    """On one line, such as the numbers of days."""

    def __init__(self, look: Look, labels: Sequence[str]) -> None:
        self._words, self._labels = Words(look), tuple(labels)
        self._widest = self._words.widest(self._labels)

    def height(self, apart: float) -> float:
        return self._words.line if self._labels else 0.0

    def before(self) -> float:
        return self._words.width(self._labels[0]) / 2 if self._labels else 0.0

    def draw(self, painter: QPainter, rect: QRectF, places: Sequence[float], apart: float) -> None:
        for number in range(0, len(self._labels), every(len(self._labels), apart, self._widest + _AIR)):
            text = self._words.shortened(self._labels[number], rect.width() / 2)
            width = self._words.width(text)
            left = min(max(places[number] - width / 2, rect.left()), rect.right() - width)
            self._words.draw(painter, left, rect.top(), text)


class WrappedNames:
    """On a few lines, such as what somebody thinks."""

    def __init__(self, look: Look, labels: Sequence[str]) -> None:
        # Numbers look calmer in the letters for figures, words are narrower in those for text.
        role = Role.FIGURES if any(letter.isdigit() for label in labels for letter in label) else Role.SMALL
        self._colour = look.colour("quiet")
        self._labels = [Typeset(look, role, label, centred=True) for label in labels]
        words = tuple(word for label in labels for word in label.split())
        self._longest = Words(look, role).widest(words) + 4

    def height(self, apart: float) -> float:
        step = self._step(apart)
        return float(
            max((words.height(self._room(step, apart)) for words in self._labels[::step]), default=0)
        )

    def before(self) -> float:
        return float("inf")  # the name of the axis never stands beside these

    def draw(self, painter: QPainter, rect: QRectF, places: Sequence[float], apart: float) -> None:
        step = self._step(apart)
        room = self._room(step, apart)
        for words, place in zip(self._labels[::step], places[::step], strict=True):
            width = min(float(words.natural_width()), room)
            left = min(max(place - width / 2, rect.left()), rect.right() - width)
            words.draw(painter, QPointF(left, rect.top()), width, self._colour)

    def _step(self, apart: float) -> int:
        return every(len(self._labels), apart, self._longest)

    def _room(self, step: int, apart: float) -> float:
        """Of two names each may take half of what there is."""
        return max(step * apart if step < len(self._labels) - 1 else len(self._labels) * apart / 2, 4.0) - 4
