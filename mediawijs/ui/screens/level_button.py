# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A big choice with a title and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_PADDING = 20


class LevelButton(WordButton):
    def __init__(self, look: Look, title: str, line: str) -> None:
        super().__init__(title)
        self._look = look
        self._title = Typeset(look, Role.HEADING, title)
        self._line = Typeset(look, Role.BODY, line)
        self.setAccessibleDescription(line)
        self.setProperty("ring_radius", 18)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * _PADDING
        return self._title.height(room) + 6 + self._line.height(room) + 2 * _PADDING

    def sizeHint(self) -> QSize:
        width = self._look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._title.least_width() + 2 * _PADDING, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour = self._look.colour
        active = self.underMouse() or self.isDown()
        line = colour("violet") if active else colour("line")
        box(painter, QRectF(self.rect()), 18, colour("violet_soft" if active else "card"), line, 1.4)
        room = self.width() - 2 * _PADDING
        self._title.draw(painter, QPointF(_PADDING, _PADDING), room, colour("ink"))
        top = _PADDING + self._title.height(room) + 6
        self._line.draw(painter, QPointF(_PADDING, top), room, colour("quiet"))
        painter.end()
