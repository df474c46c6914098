# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drawing or photograph from data, rendered at any size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainterPath, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.svg import renderer

Corners = tuple[float, float]


class Artwork:
    """`data` that is None or damaged makes an artwork that is not `whole`."""

    def __init__(self, data: bytes | None) -> None:
        self._drawing: QSvgRenderer | None = renderer(data) if data else None
        self._image = QImage()
        if data and self._drawing is None and not _is_text(data):
            self._image = QImage.fromData(data)
        self._made: dict[tuple[int, int, float, bool, Corners], QPixmap] = {}

    @property
    def whole(self) -> bool:
        return self._drawing is not None or not self._image.isNull()

    @property
    def size(self) -> QSize:
        """Its own size in pixels."""
        return self._drawing.defaultSize() if self._drawing is not None else self._image.size()

    def pixmap(
        self, width: int, height: int, ratio: float, *, cover: bool = False, corners: Corners = (0.0, 0.0)
    ) -> QPixmap:
        """Fitted into `width` by `height`, at the left; or filling it. `corners` are radii at the top and bottom.

        The last size asked for is kept.
        """
        key = (width, height, ratio, cover, corners)
        made = self._made.get(key)
        if made is None:
            made = self._render(QSize(round(width * ratio), round(height * ratio)), ratio, cover, corners)
            self._made = {key: made}
        return made

    def _render(self, size: QSize, ratio: float, cover: bool, corners: Corners) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        if not self.whole or size.isEmpty():
            return pixmap
        spot = self._spot(size, cover)
        painter = brush(pixmap)
        if any(corners):
            shown = spot.intersected(QRectF(0, 0, size.width(), size.height()))
            painter.setClipPath(rounded(shown, corners[0] * ratio, corners[1] * ratio))
        if self._drawing is not None:
            self._drawing.render(painter, spot)
        else:
            painter.drawImage(spot, self._image)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _spot(self, size: QSize, cover: bool) -> QRectF:
        modes = Qt.AspectRatioMode
        mode = modes.KeepAspectRatioByExpanding if cover else modes.KeepAspectRatio
        shown = QSizeF(self.size).scaled(QSizeF(size), mode)
        left = (size.width() - shown.width()) / 2 if cover else 0.0
        return QRectF(left, (size.height() - shown.height()) / 2, shown.width(), shown.height())


def rounded(rect: QRectF, top: float, bottom: float) -> QPainterPath:
    path = QPainterPath()
    high, low = max(top, 0.01), max(bottom, 0.01)  # an arc of no size is left out, and its corner with it
    path.moveTo(rect.left(), rect.top() + high)
    path.arcTo(rect.left(), rect.top(), 2 * high, 2 * high, 180, -90)
    path.arcTo(rect.right() - 2 * high, rect.top(), 2 * high, 2 * high, 90, -90)
    path.arcTo(rect.right() - 2 * low, rect.bottom() - 2 * low, 2 * low, 2 * low, 0, -90)
    path.arcTo(rect.left(), rect.bottom() - 2 * low, 2 * low, 2 * low, 270, -90)
    path.closeSubpath()
    return path


def _is_text(data: bytes) -> bool:
    """Drawings that were refused must not get a second chance with the readers of images."""
    return b"<svg" in data or data.lstrip()[:1] == b"<" or data[:2] == b"\x1f\x8b"
