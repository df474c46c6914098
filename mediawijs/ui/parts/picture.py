# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures from data: drawings and photographs alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look
from mediawijs.ui.theme.svg import renderer

_PLACEHOLDER = QSize(320, 140)


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
        self._corners = corners if isinstance(corners, tuple) else (corners, corners)
        self._drawing: QSvgRenderer | None = None
        self._image = QImage()
        self._made = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not height)
        self.setSizePolicy(policy)
        self.set_picture(data, alt)

    def set_picture(self, data: bytes | None, alt: str) -> None:
        self._alt = Typeset(self._look, Role.SMALL, alt, centred=True)
        self._drawing = renderer(data) if data else None
        self._image = (
            QImage.fromData(data) if data and self._drawing is None and not _is_text(data) else QImage()
        )
        self._made = QPixmap()
        self.setAccessibleName(alt)
        self.setAccessibleDescription("" if self.is_whole else _("Deze tekening ontbreekt."))
        self.updateGeometry()
        self.update()

    @property
    def is_whole(self) -> bool:
        return self._drawing is not None or not self._image.isNull()

    def _natural(self) -> QSize:
        if self._drawing is not None:
            return self._drawing.defaultSize()
        return self._image.size() if not self._image.isNull() else _PLACEHOLDER

    def hasHeightForWidth(self) -> bool:
        return not self._height

    def heightForWidth(self, width: int) -> int:
        if self._height:
            return self._height
        if not self.is_whole:
            return max(self._alt.height(max(width - 32, 1)) + self._look.px(80), self._look.px(140))
        natural = self._natural()
        used = min(width, self._max_width) if self._max_width else width
        return max(round(natural.height() * used / natural.width()), 1)

    def sizeHint(self) -> QSize:
        width = self._max_width or min(self._natural().width(), 560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._max_width or 60, 60), self._height or 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        if not self.is_whole:
            self._draw_placeholder(painter)
        else:
            ratio = self.devicePixelRatioF()
            wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
            if self._made.size() != wanted:
                self._made = self._render(wanted)
                self._made.setDevicePixelRatio(ratio)
            painter.drawPixmap(0, 0, self._made)
        painter.end()

    def _render(self, size: QSize) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = brush(pixmap)
        spot = self._spot(size)
        if any(self._corners):
            painter.setClipPath(self._outline(QRectF(QPointF(0, 0), size).intersected(spot)))
        if self._drawing is not None:
            self._drawing.render(painter, spot)
        else:
            painter.drawImage(spot, self._image)
        painter.end()
        return pixmap

    def _spot(self, size: QSize) -> QRectF:
        mode = (
            Qt.AspectRatioMode.KeepAspectRatioByExpanding
            if self._cover
            else Qt.AspectRatioMode.KeepAspectRatio
        )
        room = QSize(size)
        if self._max_width and not self._cover:
            room.setWidth(min(size.width(), round(self._max_width * self.devicePixelRatioF())))
        shown = self._natural().scaled(room, mode)
        left = (size.width() - shown.width()) / 2 if self._cover else 0.0
        return QRectF(left, (size.height() - shown.height()) / 2, shown.width(), shown.height())

    def _outline(self, rect: QRectF) -> QPainterPath:
        """`rect` in device pixels, with its top and bottom corners rounded."""
        ratio = self.devicePixelRatioF()
        top, bottom = (radius * ratio for radius in self._corners)
        path = QPainterPath()
        path.moveTo(rect.left(), rect.top() + top)
        path.arcTo(rect.left(), rect.top(), 2 * top, 2 * top, 180, -90)
        path.arcTo(rect.right() - 2 * top, rect.top(), 2 * top, 2 * top, 90, -90)
        path.arcTo(rect.right() - 2 * bottom, rect.bottom() - 2 * bottom, 2 * bottom, 2 * bottom, 0, -90)
        path.arcTo(rect.left(), rect.bottom() - 2 * bottom, 2 * bottom, 2 * bottom, 270, -90)
        path.closeSubpath()
        return path

    def _draw_placeholder(self, painter: QPainter) -> None:
        box(painter, QRectF(self.rect()), max(self._corners), self._look.colour("violet_soft"))
        room = max(self.width() - 32, 1)
        size = self._look.px(28)
        height = self._alt.height(room) + size + 8
        top = max((self.height() - height) / 2, 4.0)
        pixmap = self._look.pixmap("image", "violet_ink", size)
        painter.drawPixmap(QPointF((self.width() - size) / 2, top), pixmap)
        self._alt.draw(painter, QPointF(16, top + size + 8), room, self._look.colour("ink"))


def _is_text(data: bytes) -> bool:
    """Drawings that were refused must not get a second chance with the readers of images."""
    return b"<svg" in data or data.lstrip()[:1] == b"<" or data[:2] == b"\x1f\x8b"
