# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plant in four stages: seed, sprout, plant, bloom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mediawijs.domain.lessons.growth import Stage
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.look import Look

_HIGH = {Stage.SEED: 0.0, Stage.SPROUT: 0.22, Stage.PLANT: 0.48, Stage.BLOOM: 0.46}


class Plant(QWidget):
    """Decoration: the stage also stands beside it in words."""

    def __init__(self, look: Look, stage: Stage, side: int = 88) -> None:
        super().__init__()
        self._look, self._stage, self._side = look, stage, look.px(side)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.scale(self._side / 100, self._side / 100)
        painter.setPen(Qt.PenStyle.NoPen)
        grounds = {Stage.SEED: "sun_soft", Stage.SPROUT: "sky_soft", Stage.PLANT: "mint_soft"}
        painter.setBrush(self._look.colour(grounds.get(self._stage, "violet_soft")))
        painter.drawEllipse(QRectF(0, 0, 100, 100))
        if self._stage is Stage.SEED:
            self._seed(painter)
        else:
            self._stem(painter)
        self._pot(painter)
        painter.end()

    def _seed(self, painter: QPainter) -> None:
        painter.setBrush(self._look.colour("sun"))
        painter.save()
        painter.translate(50, 57)
        painter.rotate(-24)
        painter.drawEllipse(QPointF(0, 0), 8.5, 6)
        painter.restore()

    def _stem(self, painter: QPainter) -> None:
        top = 66 - 100 * _HIGH[self._stage]
        green = self._look.colour("mint")
        painter.setPen(QPen(green, 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(50, 66), QPointF(50, top + 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(green)
        if self._stage is not Stage.BLOOM:
            self._leaf(painter, QPointF(50, top + 4), 17, -38)
            self._leaf(painter, QPointF(50, top + 4), 17, -142)
        if self._stage in (Stage.PLANT, Stage.BLOOM):
            painter.setBrush(green.lighter(118))
            self._leaf(painter, QPointF(50, 54), 21, -26)
            self._leaf(painter, QPointF(50, 48), 21, -154)
        if self._stage is Stage.BLOOM:
            self._flower(painter, QPointF(50, top))

    def _leaf(self, painter: QPainter, at: QPointF, size: float, angle: float) -> None:
        painter.save()
        painter.translate(at)
        painter.rotate(angle)
        leaf = QPainterPath()
        leaf.cubicTo(size * 0.3, -size * 0.55, size * 0.8, -size * 0.45, size, 0)
        leaf.cubicTo(size * 0.8, size * 0.35, size * 0.3, size * 0.4, 0, 0)
        painter.drawPath(leaf)
        painter.restore()

    def _flower(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.translate(at)
        painter.setBrush(self._look.colour("violet"))
        for _petal in range(6):
            painter.drawEllipse(QPointF(0, -9.5), 5.4, 7)
            painter.rotate(60)
        painter.setBrush(self._look.colour("sun"))
        painter.drawEllipse(QPointF(0, 0), 6, 6)
        painter.restore()

    def _pot(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("coral"))
        pot = QPainterPath()
        pot.moveTo(35, 68)
        pot.lineTo(65, 68)
        pot.lineTo(61, 87)
        pot.quadTo(60.5, 89, 58, 89)
        pot.lineTo(42, 89)
        pot.quadTo(39.5, 89, 39, 87)
        pot.closeSubpath()
        painter.drawPath(pot)
        painter.setBrush(self._look.colour("coral").darker(112))
        painter.drawRoundedRect(QRectF(32, 63, 36, 8), 3, 3)
