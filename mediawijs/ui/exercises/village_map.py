# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The people of the village and who talks to whom; a story lights them up wave by wave."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.domain.lessons.kinds.spin import Spin, Villager, Waves
from mediawijs.ui.exercises.paint import initials, ink_on
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_MILLISECONDS = 200
_TINTS = ("sky", "sun", "mint", "violet", "coral")
_CORNERS = (0, 4, 3, 5, 6)  # 0 is a circle


class VillageMap(QWidget):
    """Colour and shape tell the neighbourhood; who shares the story is filled and has a ring.

    Signals:
        settled: the last wave has been drawn.
    """

    settled = Signal()

    def __init__(self, look: Look, spin: Spin) -> None:
        super().__init__()
        self._look, self._spin = look, spin
        self._people = {villager.id: villager for villager in spin.villagers}
        self.groups = tuple(dict.fromkeys(villager.group for villager in spin.villagers))
        self._waves: Waves = ()
        self._drawn = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_MILLISECONDS)
        self._clock.timeout.connect(self._next)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_waves(self, waves: Waves) -> None:
        """Lets the story run; none puts everybody back to rest."""
        if waves == self._waves:
            return
        self._waves = waves
        self._clock.stop()
        at_once = self._look.still or not self.isVisible()
        self._drawn = len(waves) if at_once else min(1, len(waves))
        if self._drawn < len(waves):
            self._clock.start()
        self.update()

    @property
    def lit(self) -> frozenset[str]:
        """Who is drawn as sharing now."""
        return frozenset().union(*self._waves[: self._drawn])

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(360), self._look.px(250))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(220))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, lit = brush(self), self._look, self.lit
        for one, other in self._spin.ties:
            both = one in lit and other in lit
            painter.setPen(QPen(look.colour("coral" if both else "edge"), 2.4 if both else 1))
            painter.drawLine(self._spot(self._people[one]), self._spot(self._people[other]))
        for villager in self._spin.villagers:
            self._draw_villager(painter, villager, villager.id in lit)
        painter.end()

    def _next(self) -> None:
        self._drawn += 1
        self.update()
        if self._drawn >= len(self._waves):
            self._clock.stop()
            self.settled.emit()

    def _spot(self, villager: Villager) -> QPointF:
        edge = self._radius + 6
        across, down = self.width() - 2 * edge, self.height() - 2 * edge
        return QPointF(edge + across * villager.x / 100, edge + down * villager.y / 100)

    @property
    def _radius(self) -> float:
        return min(self._look.px(14), max(9.0, self.width() / 26))

    def _draw_villager(self, painter: QPainter, villager: Villager, lit: bool) -> None:
        look, spot, radius = self._look, self._spot(villager), self._radius
        place = self.groups.index(villager.group)
        tint = _TINTS[place % len(_TINTS)]
        ground = look.colour("coral") if lit else look.colour(f"{tint}_soft")
        if lit:
            painter.setPen(QPen(look.colour("ink"), 2.4))
        else:
            painter.setPen(QPen(look.colour(tint), 1.8))
        painter.setBrush(ground)
        draw_shape(painter, spot, radius, place)
        self._write(painter, villager, spot, ground)

    def _write(self, painter: QPainter, villager: Villager, spot: QPointF, ground: QColor) -> None:
        font = self._look.font(Role.CHIP)
        font.setPixelSize(max(9, round(self._radius * 0.8)))
        painter.setFont(font)
        painter.setPen(ink_on(ground))
        radius = self._radius
        area = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _mark(villager))


class GroupSign(QWidget):
    """The shape and colour of one neighbourhood, for the legend."""

    def __init__(self, look: Look, place: int) -> None:
        super().__init__()
        self._look, self._place = look, place
        self.setFixedSize(look.px(20), look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        tint = _TINTS[self._place % len(_TINTS)]
        painter.setPen(QPen(self._look.colour(tint), 1.8))
        painter.setBrush(self._look.colour(f"{tint}_soft"))
        draw_shape(painter, QRectF(self.rect()).center(), self.width() / 2 - 2, self._place)
        painter.end()


def draw_shape(painter: QPainter, spot: QPointF, radius: float, place: int) -> None:
    """A circle, square, triangle, pentagon or hexagon, in the pen and brush of the painter."""
    corners = _CORNERS[place % len(_CORNERS)]
    if not corners:
        painter.drawEllipse(spot, radius, radius)
        return
    reach, start = radius * 1.18, pi / 4 if corners == 4 else -pi / 2
    turn = 2 * pi / corners
    shape = [
        spot + QPointF(reach * cos(start + n * turn), reach * sin(start + n * turn)) for n in range(corners)
    ]
    painter.drawPolygon(QPolygonF(shape))


def _mark(villager: Villager) -> str:
    return villager.name[:2] if " " not in villager.name else initials(villager.name)
