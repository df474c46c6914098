# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many pictures of a code were tapped; never which."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.theme.look import Look


class CodeDots(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._chosen, self._length = look, 0, 4
        self.set_dots(0, 4)

    def set_dots(self, chosen: int, length: int) -> None:
        self._chosen, self._length = chosen, length
        self.setAccessibleName(_("{chosen} van {length} gekozen").format(chosen=chosen, length=length))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(22)
        return QSize(self._length * (side + 12), side + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        side = self._look.px(22)
        for number in range(self._length):
            spot = QRectF(number * (side + 12) + 1, 2, side, side)
            if number < self._chosen:
                box(painter, spot, side / 2, self._look.colour("violet"))
            else:
                box(painter, spot, side / 2, QColor(0, 0, 0, 0), self._look.colour("edge"), 2)
        painter.end()
