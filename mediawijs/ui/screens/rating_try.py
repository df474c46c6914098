# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What if: a question with the ages that another answer would give."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from mediawijs.presenters.rating_result import Try
from mediawijs.ui.parts.button import RADIUS, WordButton
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SIDE, _GAP = 16, 12


class TryRow(WordButton):
    """The question at the left, the ages at the right; the one that is tried has a violet ground and a tick."""

    def __init__(self, look: Look, one: Try) -> None:
        super().__init__(" ".join(filter(None, (one.text, one.ages))))
        self._look, self._current = look, one.current
        self._text, self._ages = Typeset(look, Role.BODY, one.text), Typeset(look, Role.LABEL, one.ages)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._text.height(self._room(width)) + self._look.px(24), self._look.px(46))

    def sizeHint(self) -> QSize:
        width = min(self._text.natural_width(), self._look.px(360)) + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._text.least_width() + self._around(), self._look.px(46))

    def _around(self) -> int:
        ages = self._ages.natural_width()
        return 2 * _SIDE + (ages + _GAP if ages else 0) + self._mark()

    def _mark(self) -> int:
        return self._look.px(18) + 8 if self._current else 0

    def _room(self, width: int) -> int:
        return max(width - self._around(), self._text.least_width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour, rect = self._look.colour, QRectF(self.rect())
        active = self.underMouse() or self.isDown()
        ground = colour("violet_soft" if self._current or active else "card")
        line: QColor = colour("violet") if self._current or active else colour("line").darker(106)
        box(painter, rect, RADIUS, ground, line, 1.4)
        left = _SIDE
        if self._current:
            size = self._look.px(18)
            mark = self._look.pixmap("check", "violet_ink", size)
            painter.drawPixmap(QPointF(left, (self.height() - size) / 2), mark)
            left += self._mark()
        room = self._room(self.width())
        self._text.draw(
            painter, QPointF(left, (self.height() - self._text.height(room)) / 2), room, colour("ink")
        )
        ages = self._ages.natural_width()
        at = QPointF(self.width() - _SIDE - ages, (self.height() - self._ages.line) / 2)
        self._ages.draw(painter, at, ages, colour("violet_ink"))
        painter.end()
