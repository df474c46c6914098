# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer that can be picked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.paint import box, brush, check_mark
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_RADIUS = 12
_SIDE = 18  # left and right of the words
_MARKS = {"right": ("check", "mint"), "look_again": ("look-again", "coral"), "missed": ("hint", "sun")}


class ChoiceRow(WordButton):
    """Whole row clickable; Space or Enter picks, arrow keys move within a `QButtonGroup` (or one parent).

    `multiple` draws a square and lets several rows be picked.
    """

    def __init__(self, look: Look, text: str, multiple: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look, self._multiple, self._mark = look, multiple, ""
        self._set = Typeset(look, Role.BODY, text)
        self.setCheckable(True)
        self.setAutoExclusive(not multiple)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_mark(self, mark: str) -> None:
        """ "right", "look_again", "missed" (right, but not picked) or "" for none: icon, colour and words."""
        self._mark = mark
        words = {"right": _("goed"), "look_again": _("kijk nog eens"), "missed": _("dit hoorde er ook bij")}
        self.setAccessibleDescription(words.get(mark, ""))
        self.updateGeometry()
        self.update()

    @property
    def mark(self) -> str:
        return self._mark

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._before() - self._after()
        return max(self._set.height(room) + self._look.px(26), self._look.px(48))

    def sizeHint(self) -> QSize:
        width = min(self._set.natural_width(), self._look.px(480)) + self._before() + self._after()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._set.least_width() + self._before() + self._after()
        return QSize(width, self._look.px(48))

    def _box_size(self) -> int:
        return self._look.px(20)

    def _before(self) -> int:
        return _SIDE + self._box_size() + 12

    def _after(self) -> int:
        return _SIDE + (self._look.px(20) + 10 if self._mark else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        self._draw_ground(painter)
        side = self._box_size()
        spot = QRectF(_SIDE, (self.height() - side) / 2, side, side)
        self._draw_box(painter, spot)
        room = self.width() - self._before() - self._after()
        top = (self.height() - self._set.height(room)) / 2
        ink = "ink" if self.isEnabled() or self.isChecked() or self._mark else "quiet"
        self._set.draw(painter, QPointF(self._before(), top), room, self._look.colour(ink))
        if self._mark in _MARKS:
            icon, tint = _MARKS[self._mark]
            pixmap = self._look.pixmap(icon, f"{tint}_ink", side)
            painter.drawPixmap(QPointF(self.width() - _SIDE - side, spot.y()), pixmap)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        colour, rect = self._look.colour, QRectF(self.rect())
        if self._mark in _MARKS:
            tint = _MARKS[self._mark][1]
            box(painter, rect, _RADIUS, colour(f"{tint}_soft"), colour(tint), 2.0)
        elif self.isChecked():
            box(painter, rect, _RADIUS, colour("violet_soft"), colour("violet"), 2.0)
        elif self.isEnabled() and (self.underMouse() or self.isDown()):
            box(painter, rect, _RADIUS, colour("card"), colour("violet"), 1.4)
        else:
            box(painter, rect, _RADIUS, colour("card"), colour("line").darker(106), 1.4)

    def _draw_box(self, painter: QPainter, spot: QRectF) -> None:
        colour = self._look.colour
        tint = {"right": "mint", "look_again": "coral", "missed": "sun"}.get(self._mark, "violet")
        ring = colour(tint) if self.isChecked() else colour("edge")
        corner = 5.0 if self._multiple else spot.width() / 2
        if not self.isChecked():
            box(painter, spot, corner, colour("card"), ring, 2.0)
        elif self._multiple:
            box(painter, spot, corner, ring)
            check_mark(painter, spot, colour("on_violet" if tint == "violet" else "card"))
        else:
            painter.setPen(QPen(ring, spot.width() * 0.3))
            painter.setBrush(colour("card"))
            inset = spot.width() * 0.15
            painter.drawEllipse(spot.adjusted(inset, inset, -inset, -inset))
        painter.setPen(Qt.PenStyle.NoPen)
