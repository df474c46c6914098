# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How people stand to each other, drawn as a circle with lines."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.domain.lessons.kinds.chat import YOU, Tie
from mediawijs.i18n import _
from mediawijs.ui.exercises.chart_card import ChartCard
from mediawijs.ui.exercises.people import People
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

Ties = tuple[Tie, ...]
_MILLISECONDS = 240
_FEW = 7
"""With more ties than this only what changed or hurts gets its number: the table has them all."""


def strength_word(strength: int) -> str:
    """A tie in a word, -3 to 3."""
    words = {
        -3: _("ruzie"), -2: _("boos"), -1: _("stroef"), 0: _("neutraal"),
        1: _("oké"), 2: _("goed"), 3: _("heel hecht"),
    }  # fmt: skip
    return words[max(-3, min(3, strength))]


class RelationMap(QWidget):
    """Thick and whole: close. Dashed: trouble. Dotted: nothing yet. The number on the line says the same."""

    def __init__(self, look: Look, people: People) -> None:
        super().__init__()
        self._look, self._people = look, people
        self._ties: Ties = ()
        self._changed: frozenset[frozenset[str]] = frozenset()
        self._pulse = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(_MILLISECONDS)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.valueChanged.connect(self._step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_ties(self, ties: Ties, changed: frozenset[frozenset[str]] = frozenset()) -> None:
        """`changed` are the pairs that are different now: they swell for a moment."""
        self._ties, self._changed = ties, changed
        if changed and not self._look.still and self.isVisible():
            self._motion.start()
        self.updateGeometry()
        self.setAccessibleName(_("Wie hoe met wie omgaat"))
        self.setAccessibleDescription(". ".join(self.sentence(tie) for tie in ties))
        self.update()

    def sentence(self, tie: Tie) -> str:
        return _("{one} en {other}: {word}").format(
            one=self._people.name(tie.one),
            other=self._people.name(tie.other),
            word=strength_word(tie.strength),
        )

    def sizeHint(self) -> QSize:
        side = self._look.px(280 if len(self._ties) <= _FEW else 330)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(180), self._look.px(210))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        spots = self._spots()
        for tie in self._ties:
            if tie.one in spots and tie.other in spots:
                self._draw_line(painter, tie, spots[tie.one], spots[tie.other])
        for who, spot in spots.items():
            self._draw_person(painter, who, spot)
        few = len(self._ties) <= _FEW
        for tie in self._ties:
            telling = few or tie.pair in self._changed or tie.strength < 0
            if telling and tie.one in spots and tie.other in spots:
                # Off the middle: lines that cross there keep their numbers apart.
                self._draw_number(painter, tie, spots[tie.one] * 0.6 + spots[tie.other] * 0.4)
        painter.end()

    def _step(self, value: object) -> None:
        self._pulse = float(str(value))
        self.update()

    def _spots(self) -> dict[str, QPointF]:
        """The pupil stands at the bottom, the others round the circle."""
        met = {who for tie in self._ties for who in (tie.one, tie.other)}
        everybody = [YOU, *(who for who in self._people.ids if who != YOU)]
        everybody += sorted(met - set(everybody))
        face, label = self._look.px(22), self._look.px(20)
        across = self.width() / 2 - face - self._look.px(12)
        down = (self.height() - label) / 2 - face - 4
        middle = QPointF(self.width() / 2, (self.height() - label) / 2)
        turn = 2 * pi / len(everybody)
        return {
            who: middle + QPointF(across * sin(n * turn), down * cos(n * turn))
            for n, who in enumerate(everybody)
        }

    def _draw_line(self, painter: QPainter, tie: Tie, start: QPointF, end: QPointF) -> None:
        role, style = "edge", Qt.PenStyle.DotLine
        if tie.strength > 0:
            role, style = "mint", Qt.PenStyle.SolidLine
        elif tie.strength < 0:
            role, style = "coral", Qt.PenStyle.DashLine
        width = 1.5 + 1.7 * abs(tie.strength)
        if tie.pair in self._changed:
            width += 7 * self._pulse
        painter.setPen(QPen(self._look.colour(role), width, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(start, end)

    def _draw_number(self, painter: QPainter, tie: Tie, middle: QPointF) -> None:
        look = self._look
        tint = "mint" if tie.strength > 0 else "coral" if tie.strength < 0 else "violet"
        wide, high = look.px(28), look.px(20)
        spot = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        new = tie.pair in self._changed
        line = look.colour("ink") if new else look.colour(tint)
        box(painter, spot, high / 2, look.colour(f"{tint}_soft"), line, 2 if new else 1)
        painter.setFont(look.font(Role.CHIP))
        painter.setPen(look.colour(f"{tint}_ink"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, signed(tie.strength))

    def _draw_person(self, painter: QPainter, who: str, spot: QPointF) -> None:
        look, face = self._look, self._look.px(22)
        painter.setPen(QPen(look.colour("card"), 4))
        painter.setBrush(look.colour("card"))
        painter.drawEllipse(spot, face + 2, face + 2)
        self._people.draw(painter, who, spot, face)
        painter.setFont(look.font(Role.CHIP))
        painter.setPen(look.colour("ink"))
        wide = look.px(120)
        label = QRectF(spot.x() - wide / 2, spot.y() + face + 1, wide, look.px(20))
        label.moveLeft(max(0.0, min(label.left(), self.width() - wide)))
        side = Qt.AlignmentFlag.AlignHCenter
        if label.left() == 0.0:
            side = Qt.AlignmentFlag.AlignLeft
        elif label.right() >= self.width():
            side = Qt.AlignmentFlag.AlignRight
        name, where = self._people.name(who), side | Qt.AlignmentFlag.AlignTop
        ground = painter.boundingRect(label, where, name).adjusted(-3, 0, 3, 0)
        painter.fillRect(ground, look.colour("card"))
        painter.drawText(label, where, name)


class RelationCard(ChartCard):
    """The map with what changed in a sentence, or as a table."""

    def __init__(self, look: Look, people: People, title: str) -> None:
        self.map = RelationMap(look, people)
        super().__init__(look, title, self.map, (_("Wie"), _("Eerst"), _("Nu")))
        self._people = people

    def show_ties(self, before: Ties, now: Ties) -> None:
        """`before` is what a change is told against."""
        old = {tie.pair: tie.strength for tie in before}
        changed = [tie for tie in now if old.get(tie.pair, 0) != tie.strength]
        self.map.show_ties(now, frozenset(tie.pair for tie in changed))
        rows = [
            (
                _("{one} en {other}").format(
                    one=self._people.name(tie.one), other=self._people.name(tie.other)
                ),
                _cell(old.get(tie.pair, 0)),
                _cell(tie.strength),
            )
            for tie in now
        ]
        told = " · ".join(self.map.sentence(tie) for tie in changed)
        calm = _("Dikke lijn: hecht. Streepjes: ruzie. Stippels: nog niets.")
        self.say(_("Veranderd: {changes}.").format(changes=told) if told else calm, rows)


def signed(strength: int) -> str:
    return f"+{strength}" if strength > 0 else f"−{-strength}" if strength < 0 else "0"


def _cell(strength: int) -> str:
    return f"{strength_word(strength)} ({signed(strength)})"
