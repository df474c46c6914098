# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colours, markers and patterns that tell series apart: always by form as well as by colour."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from mediawijs.ui.theme.look import Look
from mediawijs.ui.theme.tokens import ROLES

_SEEN = 3.0  # what a line needs against its ground (WCAG 1.4.11)
_INSIDE = {1: 2.2, 3: 3.4, 4: 2.8}  # how thick the stripes or dots of a pattern are
_STEP = 7.0
_FORMS = (
    (),  # a round
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0.0, -1.2), (1.1, 0.8), (-1.1, 0.8)),
    ((0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)),
    ((0.0, 1.2), (1.1, -0.8), (-1.1, -0.8)),
)


def _light(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """From 1 (the same) to 21 (black on white)."""
    bright, dim = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def stroke(look: Look, role: str) -> QColor:
    """The colour `role`, made stronger until a line of it can be seen on a card."""
    colour, card = look.colour(role), look.colour("card")
    for _step in range(12):
        if contrast(colour, card) >= _SEEN:
            break
        colour = colour.lighter(108) if look.tokens.dark else colour.darker(108)
    return colour


def letters(look: Look, role: str) -> QColor:
    """The colour of words about `role`."""
    return look.colour(f"{role}_ink" if f"{role}_ink" in ROLES else "ink")


def soft(look: Look, role: str) -> QColor:
    return look.colour(f"{role}_soft" if f"{role}_soft" in ROLES else "track")


def on_top(look: Look, ground: QColor) -> QColor:
    """Ink or card: whichever can be seen best on `ground`."""
    return max((look.colour("ink"), look.colour("card")), key=lambda colour: contrast(colour, ground))


def line_pen(colour: QColor, width: float, *, dashed: bool = False) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3.2, 2.0])
    return pen


def marker(
    painter: QPainter, at: QPointF, radius: float, form: int, colour: QColor, halo: QColor | None = None
) -> None:
    """`form` is the number of the series: round, square, triangle, diamond, triangle upside down."""
    painter.setPen(QPen(halo, radius * 0.45) if halo is not None else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = _FORMS[form % len(_FORMS)]
    if corners:
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) * radius for x, y in corners]))
    else:
        painter.drawEllipse(at, radius, radius)


def filled(painter: QPainter, look: Look, rect: QRectF, role: str, pattern: int, radius: float = 3.0) -> None:
    """A box: full, striped, light with a line round it, striped the other way, dotted, and so on in turn."""
    edge = stroke(look, role)
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    pattern %= 5
    full = look.colour(role) if pattern == 0 else soft(look, role)
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    painter.fillPath(shape, full)
    if pattern in _INSIDE:
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(edge, _INSIDE[pattern], Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        _draw_inside(painter, rect, pattern)
        painter.restore()
    if pattern or edge != full:
        width = 1.5 if pattern else 1.0
        inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(edge, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, radius, radius)


def _draw_inside(painter: QPainter, rect: QRectF, pattern: int) -> None:
    across, down = int(rect.width() / _STEP) + 1, int(rect.height() / _STEP) + 1
    if pattern == 4:
        painter.drawPoints(
            QPolygonF(
                [
                    QPointF(rect.left() + _STEP * (x + 0.5 + 0.5 * (y % 2)), rect.top() + _STEP * (y + 0.5))
                    for x in range(-1, across)
                    for y in range(down)
                ]
            )
        )
        return
    lean = -rect.height() if pattern == 1 else rect.height()
    painter.drawLines(
        [
            QLineF(rect.left() + _STEP * x, rect.top(), rect.left() + _STEP * x + lean, rect.bottom())
            for x in range(-down, across + down)
        ]
    )
