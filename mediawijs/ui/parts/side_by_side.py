# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two things beside each other, or below each other when there is little room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from mediawijs.ui.parts.items_layout import ItemsLayout


class SideBySide(ItemsLayout):
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
        super().__init__(parent, spacing)
        self._shares, self._least, self._drop = shares, least, drop

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
