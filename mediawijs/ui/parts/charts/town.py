# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The people of the town as dots that move."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.ui.parts.charts.dots import DotSheet, Floats, Groups, Kind
from mediawijs.ui.parts.charts.marks import marker, stroke
from mediawijs.ui.parts.charts.words import narrowest
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_GROUPS = 7
_BEHIND = _GROUPS  # the kind of the second layer
_MILLISECONDS = 200
_NONE = np.zeros(0, dtype=np.float32)


class People(NamedTuple):
    """Where they are, from 0 to 1 in both directions, and which group each belongs to."""

    x: Floats = _NONE
    y: Floats = _NONE
    group: Groups = _NONE.astype(np.intp)


class TownView(QWidget):
    """Up to 5,000 dots. Group 0 is coral and large, group 6 sky and small, with quiet grey between them.

    `x` runs from left to right and `y` from top to bottom. Somebody who is nowhere (no number) is not drawn.
    """

    def __init__(
        self, look: Look, left: str = "", right: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._from = self._to = self._behind = People()
        self._marked: int | None = None
        self._sheet: DotSheet | None = None
        self._stale = True
        self._captions = (Typeset(look, Role.SMALL, left), Typeset(look, Role.SMALL, right))
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(_MILLISECONDS)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._step)
        self._at = 1.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_people(self, x: ArrayLike, y: ArrayLike, group: ArrayLike) -> None:
        """Moves them there from where they are. With more or fewer people than before nobody moves: they are there."""
        people = _people(x, y, group, _GROUPS - 1)
        moves = len(people.x) == len(self._to.x) and not self._look.still and self.isVisible()
        if len(people.x) != len(self._to.x):
            self._sheet = None  # how large the dots are depends on how many there are
        self._from = self._now() if moves else people
        self._to = people
        self._motion.stop()
        self._step(0.0 if moves else 1.0)
        if moves:
            self._motion.start()

    def compare(self, x: ArrayLike = (), y: ArrayLike = ()) -> None:
        """Puts a quiet second layer below the people, such as where they began; nothing takes it away."""
        self._behind = _people(x, y, np.full(np.size(x), _BEHIND), _BEHIND)
        self._refresh()

    def set_captions(self, left: str, right: str) -> None:
        self._captions = (Typeset(self._look, Role.SMALL, left), Typeset(self._look, Role.SMALL, right))
        self._sheet = None
        self._refresh()

    def mark(self, index: int | None) -> None:
        """A ring round one person; one that is not there gets none."""
        self._marked = index
        self.update()

    def describe(self, text: str) -> None:
        """What there is to see, for who does not see it."""
        self.setAccessibleDescription(text)

    @property
    def moving(self) -> bool:
        return self._motion.state() is QVariantAnimation.State.Running

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(360), self._look.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet = None
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        ground = self._ground()
        self._draw_captions(painter, ground)
        self._draw_middle(painter, ground)
        sheet = self._drawn(ground)
        ratio = self.devicePixelRatioF()
        painter.drawImage(ground.topLeft() - QPointF(sheet.margin, sheet.margin) / ratio, sheet.image)
        self._draw_ring(painter, ground)
        painter.end()

    def _step(self, value: object) -> None:
        self._at = float(str(value))
        self._refresh()

    def _refresh(self) -> None:
        self._stale = True
        self.update()

    def _now(self) -> People:
        """Where they are at this moment of the motion."""
        if self._at >= 1.0:
            return self._to
        along = np.float32(self._at)
        return People(
            self._from.x + (self._to.x - self._from.x) * along,
            self._from.y + (self._to.y - self._from.y) * along,
            self._to.group,
        )

    def _ground(self) -> QRectF:
        """Where the dots are: all but the captions."""
        height = (
            max(words.height(self._half()) for words in self._captions if words.plain)
            if self._captioned
            else 0
        )
        below = height + 6 if height else 0
        ground = QRectF(self.rect()).adjusted(0, 0, 0, -below)
        ground.setHeight(max(ground.height(), 1.0))
        return ground

    @property
    def _captioned(self) -> bool:
        return any(words.plain for words in self._captions)

    def _half(self) -> float:
        return (self.width() - 16) / 2

    def _radius(self) -> float:
        """The more people, the smaller: between a speck and a dot that does not hide the next one."""
        ground = self._ground()
        room = ground.width() * ground.height() / max(len(self._to.x), 1)
        return float(min(max(0.3 * room**0.5, 1.6), 4.5))

    def _kinds(self) -> tuple[Kind, ...]:
        radius = self._radius() * self.devicePixelRatioF()
        coral, grey, sky = (stroke(self._look, role) for role in ("coral", "edge", "sky"))
        behind = self._look.colour("edge")
        behind.setAlphaF(0.35)
        kinds = []
        for group in range(_GROUPS):
            away = 1 - group / 3
            colour = _mixed(grey, coral if away > 0 else sky, abs(away) ** 0.6)
            kinds.append(Kind(colour, radius * (1 + 0.22 * away)))
        return (*kinds, Kind(behind, radius * 0.8))

    def _drawn(self, ground: QRectF) -> DotSheet:
        ratio = self.devicePixelRatioF()
        sheet = self._sheet
        if sheet is None or sheet.ratio != ratio:
            across, down = round(ground.width() * ratio), round(ground.height() * ratio)
            sheet = self._sheet = DotSheet(across, down, self._kinds(), ratio)
            self._stale = True
        if self._stale:
            people = _together(self._now(), self._behind)
            x, y = self._in_ground(ground, people)
            sheet.draw(x * np.float32(ratio), y * np.float32(ratio), people.group)
            self._stale = False
        return sheet

    def _in_ground(self, ground: QRectF, people: People) -> tuple[Floats, Floats]:
        """Pixels from the corner of the ground, so far from its edge that whole dots fit."""
        edge = self._radius() * 1.3 + 1
        return (
            np.float32(edge) + people.x * np.float32(max(ground.width() - 2 * edge, 1.0)),
            np.float32(edge) + people.y * np.float32(max(ground.height() - 2 * edge, 1.0)),
        )

    def _draw_captions(self, painter: QPainter, ground: QRectF) -> None:
        half, top = self._half(), ground.bottom() + 6
        left, right = self._captions
        left.draw(painter, QPointF(0, top), half, self._look.colour("quiet"))
        width = narrowest(right, half)
        right.draw(painter, QPointF(self.width() - width, top), width, self._look.colour("quiet"))

    def _draw_middle(self, painter: QPainter, ground: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("line"), 1))
        x = round(ground.center().x()) + 0.5
        painter.drawLine(QPointF(x, ground.top()), QPointF(x, ground.bottom()))

    def _draw_ring(self, painter: QPainter, ground: QRectF) -> None:
        now = self._now()
        if self._marked is None or not 0 <= self._marked < len(now.x):
            return
        x, y = self._in_ground(ground, now)
        at = ground.topLeft() + QPointF(float(x[self._marked]), float(y[self._marked]))
        if not (np.isfinite(at.x()) and np.isfinite(at.y())):
            return
        kind = self._kinds()[now.group[self._marked]]
        marker(painter, at, kind.radius / self.devicePixelRatioF() + 1, 0, kind.colour)
        radius = self._radius() + 6
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("card", 5.0), ("ink", 2.4)):
            painter.setPen(QPen(self._look.colour(role), width))
            painter.drawEllipse(at, radius, radius)


def _people(x: ArrayLike, y: ArrayLike, group: ArrayLike, last: int) -> People:
    """Raises ValueError when there are not as many of each."""
    xs, ys = (np.array(one, dtype=np.float32).ravel() for one in (x, y))
    groups = np.clip(np.array(group, dtype=np.intp).ravel(), 0, last)
    if not len(xs) == len(ys) == len(groups):
        raise ValueError(f"{len(xs)} times x, {len(ys)} times y, {len(groups)} groups")
    return People(np.clip(xs, 0, 1), np.clip(ys, 0, 1), groups)


def _together(people: People, behind: People) -> People:
    """Both layers, without who is nowhere."""
    if len(behind.x):
        people = People(
            np.concatenate((behind.x, people.x)),
            np.concatenate((behind.y, people.y)),
            np.concatenate((behind.group, people.group)),
        )
    known = np.isfinite(people.x) & np.isfinite(people.y)
    return people if known.all() else People(people.x[known], people.y[known], people.group[known])


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of the other."""
    pairs = ((one.redF(), other.redF()), (one.greenF(), other.greenF()), (one.blueF(), other.blueF()))
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return QColor.fromRgbF(red, green, blue)
