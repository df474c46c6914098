# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lays things out in rows that wrap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from mediawijs.ui.parts.items_layout import ItemsLayout


class FlowLayout(ItemsLayout):
    """Left to right at the width each thing asks for, and on to the next row when it is full.

    With `cell` (pixels) all things get one width: as many columns as fit with at least `cell` each,
    at most `most` pixels wide, and rows of one height.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, cell: int = 0, most: int = 0
    ) -> None:
        super().__init__(parent, spacing)
        self._cell, self._most = cell, most

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        widths = [self._cell or item.sizeHint().width() for item in shown]
        width = sum(widths) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(width, self.heightForWidth(width)) if shown else QSize(0, 0)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height used, in pixels."""
        top = rect.y()
        row: list[tuple[QLayoutItem, int]] = []
        room = rect.width()
        for item, width in self._sized(room):
            used = sum(w for _, w in row) + self.spacing() * len(row)
            if row and used + width > room:
                top += self._place(row, rect.x(), top, move) + self.spacing()
                row = []
            row.append((item, width))
        if row:
            top += self._place(row, rect.x(), top, move)
        return top - rect.y()

    def _sized(self, room: int) -> list[tuple[QLayoutItem, int]]:
        shown = self._shown()
        if not self._cell:
            return [(item, min(item.sizeHint().width(), room)) for item in shown]
        columns = max((room + self.spacing()) // (self._cell + self.spacing()), 1)
        if not self._most:
            columns = min(columns, max(len(shown), 1))
        width = (room - self.spacing() * (columns - 1)) // columns
        return [(item, min(width, self._most) if self._most else width) for item in shown]

    def _place(self, row: list[tuple[QLayoutItem, int]], left: int, top: int, move: bool) -> int:
        heights = [_height(item, width) for item, width in row]
        tallest = max(heights)
        if move:
            for (item, width), height in zip(row, heights, strict=True):
                full = tallest if self._cell else height
                y = top + (0 if self._cell else (tallest - height) // 2)
                item.setGeometry(QRect(QPoint(left, y), QSize(width, full)))
                left += width + self.spacing()
        return tallest


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
