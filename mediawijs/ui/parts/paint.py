# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Strokes of the brush that several parts share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen

SHADOW = 22  # how far a soft shadow reaches, in pixels


def brush(device: QPaintDevice) -> QPainter:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose line lies inside `rect`."""
    inset = width / 2 if line is not None else 0.0
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def shadow(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """A soft shadow round `rect`, reaching `SHADOW` pixels."""
    soft = QColor(colour)
    soft.setAlphaF(0.011)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    for reach in range(SHADOW, 0, -2):
        spread = rect.adjusted(-reach, -reach + 8, reach, reach).intersected(
            rect.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        )
        painter.drawRoundedRect(spread, radius + reach, radius + reach)


def check_mark(painter: QPainter, rect: QRectF, colour: QColor, width: float = 2.5) -> None:
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [(0.24, 0.54), (0.43, 0.72), (0.77, 0.30)]
    painter.drawPolyline(
        [QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in points]
    )
