# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small label on a tinted ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class Chip(QLabel):
    """Give it an alignment in a layout, or it stretches.

    `tint`: "violet", "sun", "mint", "coral", "sky", "quiet", or "on_violet" for a violet ground.
    """

    def __init__(self, look: Look, text: str, tint: str = "violet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._tint = look, tint
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._set = Typeset(look, Role.CHIP, "")
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str, tint: str | None = None) -> None:
        self._tint = tint or self._tint
        self._set = Typeset(self._look, Role.CHIP, text)
        self.setText(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set.height(width - self._sides()) + self._look.px(7)

    def sizeHint(self) -> QSize:
        width = self._set.natural_width() + self._sides()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._set.least_width() + self._sides(), self._set.line + self._look.px(7))

    def _sides(self) -> int:
        return 2 * self._look.px(11)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        ground, ink = self._colours()
        radius = min(self.height() / 2, self._look.px(13))
        box(painter, QRectF(self.rect()), radius, ground)
        at = QPointF(self._sides() / 2, self._look.px(7) / 2)
        self._set.draw(painter, at, self.width() - self._sides(), ink)
        painter.end()

    def _colours(self) -> tuple[QColor, QColor]:
        colour = self._look.colour
        if self._tint == "on_violet":
            ground = colour("on_violet")
            ground.setAlphaF(0.18)
            return ground, colour("on_violet")
        if self._tint == "quiet":
            return colour("track"), colour("ink")
        return colour(f"{self._tint}_soft"), colour(f"{self._tint}_ink")
