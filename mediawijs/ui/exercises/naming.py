# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Naming a trick: a card with the names, and the stretch of text or the button that is being named."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from mediawijs.domain.lessons.text import Slot, plain
from mediawijs.i18n import _
from mediawijs.ui.exercises.tappable import Tappable, step_focus
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_TINTS = ("coral", "sky", "sun", "mint", "violet")
_LINES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


@dataclass(frozen=True)
class TrickStyle:
    """A name, and how it is told apart: by colour and by the line under it."""

    label: str
    tint: str
    line: Qt.PenStyle


def trick_styles(tricks: tuple[tuple[str, Slot], ...]) -> dict[str, TrickStyle]:
    """Five colours and four kinds of line: twenty tricks before one comes back."""
    return {
        key: TrickStyle(slot.label, _TINTS[n % len(_TINTS)], _LINES[n % len(_LINES)])
        for n, (key, slot) in enumerate(tricks)
    }


def draw_underline(
    painter: QPainter, look: Look, style: TrickStyle, start: QPointF, end: QPointF, width: float = 2.2
) -> None:
    pen = QPen(look.colour(style.tint), width, style.line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(start, end)


class TrickChip(Tappable):
    """The name of one trick as a button: a legend until there is something to name."""

    def __init__(self, look: Look, style: TrickStyle, meaning: str) -> None:
        super().__init__(look, style.label, cancels=True)
        self._style = style
        self._set = Typeset(look, Role.CHIP, style.label)
        self._chosen = False
        self.setAccessibleDescription(meaning)
        self.setProperty("ring_radius", look.px(14))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chosen(self, chosen: bool) -> None:
        self._chosen = chosen
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set.height(width - self._sides) + self.look.px(15)

    def sizeHint(self) -> QSize:
        width = self._set.natural_width() + self._sides
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._set.least_width() + self._sides, self._set.line)

    @property
    def _sides(self) -> int:
        return 2 * self.look.px(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        tint, rect = self._style.tint, QRectF(self.rect())
        line = self.look.colour(tint) if self._chosen or self.hovered else None
        box(painter, rect, self.look.px(14), self.look.colour(f"{tint}_soft"), line, 2)
        side, bottom = self._sides / 2, rect.height() - self.look.px(6)
        at = QPointF(side, self.look.px(5))
        self._set.draw(painter, at, rect.width() - 2 * side, self.look.colour(f"{tint}_ink"))
        draw_underline(
            painter, self.look, self._style, QPointF(side, bottom), QPointF(rect.width() - side, bottom)
        )
        painter.end()


class NamingCard(Card):
    """`names` are the tricks with their meaning as feedback; `idle` says what to do first.

    Signals:
        named: the id of the chosen trick.
        unnamed: take the mark away.
        cancelled: the pupil left it as it was.
    """

    named = Signal(str)
    unnamed = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, title: str, idle: str, names: tuple[tuple[str, Slot], ...]) -> None:
        super().__init__(look, padding=16)
        self._look, self._idle, self._open = look, idle, False
        self._meanings = {key: plain(slot.note) for key, slot in names}
        self.column.setSpacing(8)
        self.column.addWidget(Prose(look, title, Role.LABEL))
        self._about = Prose(look, idle, Role.SMALL, "quiet")
        self.column.addWidget(self._about)
        flow = FlowLayout(spacing=8)
        self.chips: dict[str, TrickChip] = {}
        for key, style in trick_styles(names).items():
            chip = TrickChip(look, style, self._meanings[key])
            chip.clicked.connect(lambda _checked=False, key=key: self._pick(key))
            chip.stepped.connect(lambda step: step_focus(list(self.chips.values()), step))
            chip.removed.connect(self._remove)
            chip.cancelled.connect(self.cancelled)
            self.chips[key] = chip
            flow.addWidget(chip)
        self.column.addLayout(flow)
        self._remove_button = BigButton(look, _("Haal weg"), "quiet", "close", role=Role.LABEL)
        self._remove_button.clicked.connect(self._remove)
        self.column.addWidget(self._remove_button)
        self.close_naming()

    def open_for(self, what: str, chosen: str = "") -> None:
        """Asks for the trick of `what` (its own words); `chosen` is the trick it has already."""
        self._open = True
        self._about.set_text(_("Welke truc is dit? “{words}”").format(words=_short(what)))
        self._about.set_colour("ink")
        self.set_tint("card", "violet", 2)
        for key, chip in self.chips.items():
            chip.setEnabled(True)
            chip.show_chosen(key == chosen)
        self._remove_button.setVisible(bool(chosen))
        first = self.chips.get(chosen) or next(iter(self.chips.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._about.text())

    def close_naming(self, idle: str | None = None) -> None:
        """Back to a legend. The chips stay in sight, but do nothing."""
        self._open = False
        self._idle = self._idle if idle is None else idle
        self._about.set_text(self._idle)
        self._about.setVisible(bool(self._idle))
        self._about.set_colour("quiet")
        self.set_tint("card")
        self._remove_button.hide()
        for chip in self.chips.values():
            chip.show_chosen(False)
            chip.setEnabled(False)

    def _pick(self, key: str) -> None:
        if self._open:
            self.named.emit(key)

    def _remove(self) -> None:
        if self._open:
            self.unnamed.emit()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
