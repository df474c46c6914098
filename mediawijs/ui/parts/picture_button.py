# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Something to pick by its picture, with its name below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.ui.parts.artwork import Artwork
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class PictureButton(WordButton):
    """`side` is the picture's size in pixels. `icon` is drawn at the picture's corner; it needs words in the name."""

    def __init__(
        self,
        look: Look,
        text: str,
        data: bytes | None,
        side: int = 76,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._side, self._icon = look, side, icon
        self._art = Artwork(data)
        self._set = Typeset(look, Role.LABEL, text, centred=True)
        self.setProperty("ring_radius", 14)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 10 + self._side + 6 + self._set.height(width - 12) + 10

    def sizeHint(self) -> QSize:
        width = max(self._side + 32, self._set.natural_width() + 14)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(self._side + 20, self._set.natural_width() + 14)
        return QSize(width, self._side + self._set.line + 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour = self._look.colour
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        line = colour("violet") if active else colour("line")
        box(painter, QRectF(self.rect()), 14, colour("violet_soft" if active else "card"), line, 1.4)
        left = (self.width() - self._side) / 2
        if self._art.whole:
            painter.drawPixmap(
                QPointF(left, 10), self._art.pixmap(self._side, self._side, self.devicePixelRatioF())
            )
        else:
            painter.drawPixmap(QPointF(left, 10), self._look.pixmap("user", "quiet", self._side))
        at = QPointF(6, 10 + self._side + 6)
        self._set.draw(painter, at, self.width() - 12, colour("ink"))
        if self._icon:
            self._draw_sign(painter, left)
        painter.end()

    def _draw_sign(self, painter: QPainter, left: float) -> None:
        size = self._look.px(26)
        spot = QRectF(left + self._side - size * 0.8, 8 + self._side - size, size, size)
        box(painter, spot, size / 2, self._look.colour("card"), self._look.colour("edge"), 1.4)
        sign = round(size * 0.6)
        at = QPointF(spot.center().x() - sign / 2, spot.center().y() - sign / 2)
        painter.drawPixmap(at, self._look.pixmap(self._icon, "ink", sign))
