# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The goal of the own recommender: what there is to reach, how far it is, and the button that plays a week."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mediawijs.domain.lessons.kinds.recipe import Goal, Sense
from mediawijs.i18n import _
from mediawijs.presenters.recipe_words import gauge_words, measured_words, scale_of, target_words
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_BAR = 14


class GoalCard(Card):
    """Signals: `wanted` a week."""

    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=18)
        self.column.setSpacing(look.px(8))
        self._text = Prose(look, "", Role.QUESTION)
        self._gauge = Prose(look, "", Role.SMALL, "quiet")
        self._number = Prose(look, "", Role.HEADING, "violet_ink")
        self._target = Prose(look, "", Role.LABEL)
        self.bar = GoalBar(look)
        self.play = BigButton(look, _("Speel een week"), "quiet", "play")
        self.play.clicked.connect(self.wanted)
        self._note = Prose(look, "", Role.SMALL, "quiet")
        figures, buttons = QHBoxLayout(), QHBoxLayout()
        figures.addWidget(self._number, 1, Qt.AlignmentFlag.AlignBottom)
        figures.addWidget(self._target, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        buttons.setSpacing(14)
        buttons.addWidget(self.play, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._text)
        self.column.addWidget(self._gauge)
        self.column.addLayout(figures)
        self.column.addWidget(self.bar)
        self.column.addLayout(buttons)

    def show_goal(self, goal: Goal, result: int | None, tries: tuple[int, ...]) -> None:
        """`tries`: what earlier weeks gave."""
        self._text.set_text(goal.slot.text)
        self._gauge.set_text(gauge_words(goal))
        self._number.set_text(_told(goal, result, tries))
        self._target.set_text(target_words(goal))
        self._target.setVisible(goal.sense is not Sense.OPEN)
        self.bar.show_goal(goal, result, tries)

    def say(self, note: str) -> None:
        self._note.set_text(note)


class GoalBar(QWidget):
    """A bar with a flag at the goal and a notch for each earlier try."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._goal: Goal | None = None
        self._result: int | None = None
        self._tries: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_goal(self, goal: Goal, result: int | None, tries: tuple[int, ...]) -> None:
        self._goal, self._result, self._tries = goal, result, tries
        self.setAccessibleName(f"{gauge_words(goal)}: {_told(goal, result, tries)}")
        self.setAccessibleDescription(target_words(goal))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(18) + _BAR + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._look.px(18) + _BAR + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, goal = brush(self), self._look, self._goal
        track = QRectF(0, look.px(18), self.width(), _BAR)
        box(painter, track, _BAR / 2, look.colour("track"))
        if goal is not None:
            if self._result is not None:
                reached = goal.sense is not Sense.OPEN and goal.met_by(self._result)
                width = max(self._x(self._result), float(_BAR))
                full = QRectF(track.x(), track.y(), width, track.height())
                box(painter, full, _BAR / 2, look.colour("mint" if reached else "violet"))
            for one in self._tries:
                painter.setPen(QPen(look.colour("quiet"), 2))
                x = self._x(one)
                painter.drawLine(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 4))
            if goal.sense is not Sense.OPEN:
                self._draw_flag(painter, self._x(goal.target), track, at_most=goal.sense is Sense.AT_MOST)
        painter.end()

    def _x(self, value: int) -> float:
        most = 1 if self._goal is None else scale_of(self._goal)
        return self.width() * min(max(value / most, 0.0), 1.0)

    def _draw_flag(self, painter: QPainter, x: float, track: QRectF, *, at_most: bool) -> None:
        """It blows towards where the goal is met."""
        colour, size = self._look.colour("ink"), self._look.px(12)
        top, turn = track.top() - self._look.px(16), -1 if at_most else 1
        painter.setPen(QPen(colour, 2.4))
        painter.drawLine(QPointF(x, top), QPointF(x, track.bottom() + 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip = QPointF(x + turn * size * 1.3, top + size / 2)
        painter.drawPolygon([QPointF(x, top), tip, QPointF(x, top + size)])


def _told(goal: Goal, result: int | None, tries: tuple[int, ...]) -> str:
    if result is not None:
        return measured_words(goal, result)
    if tries:
        return _("Vorige week: {measured}").format(measured=measured_words(goal, tries[-1]))
    return _("Nog niet gespeeld")
