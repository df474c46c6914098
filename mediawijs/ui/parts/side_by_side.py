# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two things beside each other, or below each other when there is little room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class SideBySide(QLayout):
    """Add two widgets. Beside each other they share the width as `shares` says and get one height.

    Narrower than `least` pixels they are stacked; with `drop` the second is then left out instead.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] = (1, 1),
        least: int = 720,
        spacing: int = 18,
        drop: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._shares, self._least, self._drop = shares, least, drop
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def is_stacked(self, width: int) -> bool:
        return width < self._least or len(self._shown()) < 2

    def heightForWidth(self, width: int) -> int:
        shown = self._shown()
        if not self.is_stacked(width):
            return max(map(_height, shown, self._widths(width)))
        stack = shown[:1] if self._drop else shown
        gaps = self.spacing() * max(len(stack) - 1, 0)
        return sum(_height(item, width) for item in stack) + gaps

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        shown = self._shown()
        if self.is_stacked(rect.width()):
            self._stack(shown, rect)
            return
        left = rect.x()
        for item, width in zip(shown, self._widths(rect.width()), strict=True):
            item.setGeometry(QRect(left, rect.y(), width, rect.height()))
            left += width + self.spacing()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        if not shown:
            return QSize(0, 0)
        width = max(sum(item.sizeHint().width() for item in shown) + self.spacing(), self._least)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(width, max((item.minimumSize().height() for item in shown), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _widths(self, width: int) -> tuple[int, int]:
        room = width - self.spacing()
        first = round(room * self._shares[0] / sum(self._shares))
        return first, room - first

    def _stack(self, shown: list[QLayoutItem], rect: QRect) -> None:
        top = rect.y()
        spare = rect.height() - self.heightForWidth(rect.width())
        for number, item in enumerate(shown):
            if number and self._drop:
                item.setGeometry(QRect(rect.x(), -10_000, 0, 0))
                continue
            height = _height(item, rect.width()) + (spare if number == 0 and self._drop else 0)
            item.setGeometry(QRect(rect.x(), top, rect.width(), height))
            top += height + self.spacing()


def _height(item: QLayoutItem, width: int) -> int:
    least = item.minimumSize().height()
    own = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(own, least)
