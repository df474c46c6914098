# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures from data: drawings and photographs alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.artwork import Artwork
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_WIDEST = 560


class PictureView(QWidget):
    """Draws what `data` holds and opens nothing else. None or damaged data gives a calm box with `alt`.

    By default it takes the width it gets, keeps its shape, and is never wider than `max_width`. `cover` fills
    the whole widget and cuts off what sticks out; `height` then fixes the height in pixels. `corners` is the
    radius, or a pair (top, bottom). An empty `alt` marks a picture as decoration.
    """

    def __init__(  # noqa: PLR0913 - all about one picture
        self,
        look: Look,
        data: bytes | None,
        alt: str,
        *,
        corners: int | tuple[int, int] = 0,
        max_width: int = 0,
        height: int = 0,
        cover: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._cover, self._max_width, self._height = look, cover, max_width, height
        top, bottom = corners if isinstance(corners, tuple) else (corners, corners)
        self._corners = (float(top), float(bottom))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not height)
        self.setSizePolicy(policy)
        self.set_picture(data, alt)

    def set_picture(self, data: bytes | None, alt: str) -> None:
        self._alt = Typeset(self._look, Role.SMALL, alt, centred=True)
        self._art = Artwork(data)
        self.setAccessibleName(alt)
        self.setAccessibleDescription("" if self.is_whole else _("Deze tekening ontbreekt."))
        self.updateGeometry()
        self.update()

    @property
    def is_whole(self) -> bool:
        return self._art.whole

    def hasHeightForWidth(self) -> bool:
        return not self._height

    def heightForWidth(self, width: int) -> int:
        if self._height:
            return self._height
        if not self.is_whole:
            return max(self._alt.height(max(width - 32, 1)) + self._look.px(80), self._look.px(140))
        natural = self._art.size
        used = min(width, self._max_width) if self._max_width else width
        return max(round(natural.height() * used / natural.width()), 1)

    def sizeHint(self) -> QSize:
        own = self._art.size.width() if self.is_whole else self._look.px(320)
        width = self._max_width or min(own, _WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._max_width or 60, 60), self._height or 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        if self.is_whole:
            width = self.width()
            if self._max_width and not self._cover:
                width = min(width, self._max_width)
            made = self._art.pixmap(
                width, self.height(), self.devicePixelRatioF(), cover=self._cover, corners=self._corners
            )
            painter.drawPixmap(0, 0, made)
        else:
            self._draw_placeholder(painter)
        painter.end()

    def _draw_placeholder(self, painter: QPainter) -> None:
        box(painter, QRectF(self.rect()), max(self._corners), self._look.colour("violet_soft"))
        room = max(self.width() - 32, 1)
        size = self._look.px(28)
        height = self._alt.height(room) + size + 8
        top = max((self.height() - height) / 2, 4.0)
        pixmap = self._look.pixmap("image", "violet_ink", size)
        painter.drawPixmap(QPointF((self.width() - size) / 2, top), pixmap)
        self._alt.draw(painter, QPointF(16, top + size + 8), room, self._look.colour("ink"))
