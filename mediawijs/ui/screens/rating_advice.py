# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice as it grows, and why."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.rating_advice import AdvicePage, Reason, StopCard
from mediawijs.presenters.rating_words import AgeView, Sign
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.pictogram import AgeTile, Pictogram
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_BAR = 4


class ReasonRow(QWidget):
    """One reason with a bar: sun for what counts, grey for what was outvoted, dashed for what is still open.

    `side` is the size of the sign of its theme; 0 leaves it out, for who shows that elsewhere.
    """

    def __init__(self, look: Look, reason: Reason, side: int = 32) -> None:
        super().__init__()
        self._look, self._state = look, reason.state
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(14, 0, 0, 0)
        row.setSpacing(10)
        if reason.sign is not None and side:
            sign = Pictogram(look, reason.sign.theme, reason.sign.title, side)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        quiet = reason.state == "outvoted"
        column.addWidget(Prose(look, reason.head, Role.CHIP, "quiet" if quiet else "ink"))
        column.addWidget(Prose(look, reason.text, Role.SMALL, "quiet" if quiet else "ink"))
        if reason.state in ("outvoted", "softened"):
            column.addWidget(Prose(look, reason.state_words, Role.SMALL, "quiet"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        tint = {"fired": "sun", "softened": "mint", "possible": "violet"}.get(self._state, "edge")
        pen = QPen(self._look.colour(tint), _BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if self._state == "possible":
            pen.setDashPattern([1.6, 0.9])
        painter.setPen(pen)
        painter.drawLine(QPointF(_BAR / 2, 0), QPointF(_BAR / 2, self.height()))
        painter.end()


class AdvicePanel(QWidget):
    """Shows an `AdvicePage`, or how it goes as long as there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: object = None
        self._sign = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_part(self, page: AdvicePage | None, how: tuple[str, ...]) -> None:
        shown = page or how
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        cards = [self._how(how)] if page is None else self._cards(page)
        for card in cards:
            self._column.addWidget(card)
            card.show()  # at once: a column that is measured before its cards are shown comes out too low
        if page is None:
            self._column.addStretch(1)
        else:
            self._column.setStretch(len(cards) - 1, 1)
        sign = "" if page is None else page.age.sign
        if page is not None and self._sign and self._sign != sign:
            announce(self, f"{page.title}: {page.age.words}")
        self._sign = sign

    def _cards(self, page: AdvicePage) -> list[Card]:
        why = [self._why(page)] if page.why else []
        return [self._advice(page), *map(self._stop, page.stops), *why]

    def _how(self, lines: tuple[str, ...]) -> Card:
        card = Card(self._look, "sun_soft", 18)
        card.column.addWidget(Prose(self._look, _("Zo gaat het"), Role.LABEL))
        for number, line in enumerate(lines, 1):
            row = QHBoxLayout()
            row.setSpacing(10)
            figure = Prose(self._look, str(number), Role.LABEL, "sun_ink")
            row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Prose(self._look, line, Role.BODY), 1)
            card.column.addLayout(row)
        card.column.addStretch(1)
        return card

    def _advice(self, page: AdvicePage) -> Card:
        look = self._look
        card = Card(look, padding=18)
        card.column.addWidget(Prose(look, page.title, Role.LABEL))
        card.column.addLayout(self._age(page) if page.aside is None else self._two_ages(page, page.aside))
        for one in page.labels:
            card.column.addLayout(self._named(one, 28, Role.SMALL))
        for text in (page.split, page.note):
            if text:
                card.column.addWidget(Prose(look, text, Role.SMALL, "quiet"))
        card.column.addStretch(1)
        return card

    def _age(self, page: AdvicePage) -> QHBoxLayout:
        """With why beside it."""
        row, names = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(14)
        names.setSpacing(6)
        tile = AgeTile(self._look, page.age.sign, page.age.words)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        for one in page.pictograms:
            names.addLayout(self._named(one, 48, Role.CHIP))
        names.addStretch(1)
        row.addLayout(names, 1)
        return row

    def _two_ages(self, page: AdvicePage, aside: AgeView) -> QVBoxLayout:
        column, ages = QVBoxLayout(), FlowLayout(spacing=10)
        ages.addWidget(AgeTile(self._look, page.age.sign, page.age.words))
        ages.addWidget(Prose(self._look, page.aside_words, Role.LABEL, "quiet"))
        ages.addWidget(AgeTile(self._look, aside.sign, aside.words, "plan"))
        column.addLayout(ages)
        for one in page.pictograms:
            column.addLayout(self._named(one, 48, Role.CHIP))
        return column

    def _named(self, sign: Sign, side: int, role: Role) -> QHBoxLayout:
        """A sign with its words beside it."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Pictogram(self._look, sign.theme, sign.title, side))
        row.addWidget(Prose(self._look, sign.title, role), 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _stop(self, stop: StopCard) -> Card:
        card = Card(self._look, "coral_soft", 16)
        card.column.setSpacing(5)
        card.column.addWidget(IconText(self._look, "hand", stop.title, Role.LABEL, "coral_ink"))
        card.column.addWidget(Prose(self._look, stop.text))
        for line in stop.help:
            card.column.addWidget(IconText(self._look, "heart", line, Role.SMALL, "ink", "coral_ink"))
        return card

    def _why(self, page: AdvicePage) -> Card:
        card = Card(self._look, padding=18)
        card.column.setSpacing(12)
        card.column.addWidget(Prose(self._look, page.why, Role.LABEL))
        for reason in page.reasons:
            card.column.addWidget(ReasonRow(self._look, reason))
        if not page.reasons:
            card.column.addWidget(Prose(self._look, page.empty, Role.SMALL, "quiet"))
        card.column.addStretch(1)
        return card
