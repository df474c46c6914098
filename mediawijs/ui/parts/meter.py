# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bar with a name and a value."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_BAR = 10
_MILLISECONDS = 220


class Meter(QWidget):
    """`value` and `before` run from 0 to 100; `before` is drawn as a notch, so that a change can be seen."""

    def __init__(
        self,
        look: Look,
        label: str,
        value: int = 0,
        tint: str = "violet",
        before: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._label, self._tint = look, label, tint
        self._value, self._before, self._drawn = value, before, float(value)
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(_MILLISECONDS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._step)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._set_label()

    @property
    def value(self) -> int:
        return self._value

    def set_value(self, value: int, before: int | None = None) -> None:
        self._before = before
        self._motion.stop()
        if self._look.still or not self.isVisible():
            self._drawn = float(value)
        elif value != self._value:
            self._motion.setStartValue(self._drawn)
            self._motion.setEndValue(float(value))
            self._motion.start()
        self._value = value
        self._set_label()
        self.update()

    def _set_label(self) -> None:
        self._words = Typeset(self._look, Role.SMALL, self._label)
        self._number = Typeset(self._look, Role.LABEL, str(self._value))
        name = _("{label}: {value} van 100").format(label=self._label, value=self._value)
        if self._before is not None and self._before != self._value:
            name = _("{name}, eerst {before}").format(name=name, before=self._before)
        self.setAccessibleName(name)

    def _step(self, value: object) -> None:
        self._drawn = float(str(value))
        self.update()

    def _number_room(self) -> int:
        return self._look.px(34)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words.height(width - self._number_room()) + 5 + _BAR + 2

    def sizeHint(self) -> QSize:
        width = max(self._words.natural_width() + self._number_room(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.least_width() + self._number_room(), self._words.line + 5 + _BAR + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        room = self.width() - self._number_room()
        self._words.draw(painter, QPointF(0, 0), room, self._look.colour("ink"))
        number = self._number.natural_width()
        self._number.draw(painter, QPointF(self.width() - number, 0), number, self._look.colour("ink"))
        top = self._words.height(room) + 5
        self._draw_bar(painter, QRectF(0, top, self.width(), _BAR))
        painter.end()

    def _draw_bar(self, painter: QPainter, rect: QRectF) -> None:
        box(painter, rect, _BAR / 2, self._look.colour("track"))
        width = rect.width() * min(max(self._drawn, 0.0), 100.0) / 100
        if width > 0:
            full = QRectF(rect.x(), rect.y(), max(width, _BAR), rect.height())
            box(painter, full, _BAR / 2, self._look.colour(self._tint))
        if self._before is not None:
            x = rect.x() + rect.width() * self._before / 100
            painter.setPen(QPen(self._look.colour("ink"), 2))
            painter.drawLine(QPointF(x, rect.y() - 2), QPointF(x, rect.bottom() + 2))
