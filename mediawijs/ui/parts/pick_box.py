# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One of many, from a list that opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.look import Look


class PickBox(QComboBox):
    """`options` are (key, text); `picked` tells the key. The list is as wide as its texts, the box need not be."""

    picked = Signal(str)

    def __init__(self, look: Look, options: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux Qt tells the chosen text as the name
        self.setProperty("ring_radius", 10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, text in options:
            self.addItem(text, key)
        self.activated.connect(lambda at: self.picked.emit(str(self.itemData(at))))

    def choose(self, key: str) -> None:
        """Shows `key` without a signal; one that is not there clears the choice."""
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(44, self._look.px(44)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), max(44, self._look.px(44)))

    def showPopup(self) -> None:
        view = self.view()
        wide = view.sizeHintForColumn(0) + 40
        view.setMinimumWidth(min(max(wide, self.width()), self.window().width() - 40))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel scrolls the page; it never changes a choice by accident."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = brush(self)
        size = self._look.px(5)
        x, y = self.width() - 20.0, self.height() / 2 + size / 2
        painter.setPen(QPen(self._look.colour("ink"), 2))
        painter.drawPolyline([QPointF(x - size, y - size), QPointF(x, y), QPointF(x + size, y - size)])
        painter.end()
