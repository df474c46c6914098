# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes after the questions: compare, reasons, another answer, disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.rating_advice import FullReason
from mediawijs.presenters.rating_pages import Choice
from mediawijs.presenters.rating_result import (
    ComparePage,
    DisagreePage,
    NowPart,
    Tile,
    WhatIfPage,
    WhyPage,
)
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.pictogram import AgeTile, Pictogram
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.rating_advice import ReasonRow
from mediawijs.ui.screens.rating_bodies import RatingBody, Rows
from mediawijs.ui.screens.rating_try import TryRow
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class CompareBody(RatingBody):
    def __init__(self, look: Look, page: ComparePage) -> None:
        super().__init__(look)
        self.add(page.kept, Role.BODY_STRONG)
        self.column.addLayout(self._tiles(page.tiles))
        self.add(page.sentence, Role.QUESTION)
        if page.now is not None:
            self._add_now(page.now)
        if page.differences:
            card = Card(look, "sky_soft", 14)
            card.column.setSpacing(6)
            card.column.addWidget(Prose(look, page.differences_title, Role.LABEL, "sky_ink"))
            for line in page.differences:
                card.column.addWidget(Prose(look, line, Role.SMALL))
            self.column.addWidget(card)
        if page.talk:
            card = Card(look, "sun_soft", 14)
            card.column.addWidget(IconText(look, "chat", page.talk, Role.SMALL, "ink", "sun_ink"))
            self.column.addWidget(card)

    def _tiles(self, tiles: Iterable[Tile]) -> FlowLayout:
        flow = FlowLayout(spacing=12, cell=self.look.px(108))
        for tile in tiles:
            flow.addWidget(self._tile(tile))
        return flow

    def _add_now(self, now: NowPart) -> None:
        """In a card of its own: this is not what was said then."""
        card = Card(self.look, "violet_soft", 14)
        card.column.addWidget(Prose(self.look, now.title, Role.LABEL, "violet_ink"))
        card.column.addWidget(Prose(self.look, now.text))
        card.column.addLayout(self._tiles(now.tiles))
        self.column.addWidget(card)

    def _tile(self, tile: Tile) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(AgeTile(self.look, tile.age.sign, tile.age.words, tile.tint, 84))
        column.addWidget(Prose(self.look, tile.name, Role.SMALL))
        if tile.signs:
            signs = FlowLayout(spacing=6)
            for sign in tile.signs:
                signs.addWidget(Pictogram(self.look, sign.theme, sign.title, 36))
            column.addLayout(signs)
        column.addStretch(1)
        return whole


class WhyBody(RatingBody):
    def __init__(self, look: Look, page: WhyPage) -> None:
        super().__init__(look)
        self.add(page.line)
        for reason in page.reasons:
            self.column.addWidget(self._reason(reason))
        if not page.now_title:
            return
        apart = Card(look, "violet_soft", 14)
        apart.column.addWidget(Prose(look, page.now_title, Role.LABEL, "violet_ink"))
        apart.column.addWidget(Prose(look, page.now_line))
        for reason in page.now:
            apart.column.addWidget(self._reason(reason))
        self.column.addWidget(apart)

    def _reason(self, full: FullReason) -> Card:
        look = self.look
        card = Card(look, padding=14)
        card.column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Pictogram(look, full.sign.theme, full.sign.title, 40), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(ReasonRow(look, full.reason, 0), 1)
        card.column.addLayout(head)
        card.column.addWidget(Prose(look, full.sign.title, Role.SMALL, "quiet"))
        if not full.status:
            return card
        whose = FlowLayout(spacing=8)
        whose.addWidget(Chip(look, full.status, full.tint))
        whose.addWidget(Prose(look, full.meaning, Role.SMALL))
        card.column.addLayout(whose)
        for source in full.sources:
            card.column.addWidget(Prose(look, _("Bron: {source}").format(source=source), Role.SMALL, "quiet"))
        return card


class WhatIfBody(RatingBody):
    """`chose` gives a question, `tried` an answer, `more` asks for all questions."""

    tried = Signal(str)
    more = Signal()

    def __init__(self, look: Look, page: WhatIfPage) -> None:
        super().__init__(look)
        self.add(page.line, Role.BODY, "quiet")
        self.rows: Rows | None = None
        self._sentence: Prose | None = None
        if page.question:
            self._add_question(page)
        title = _("Alle vragen") if page.all_shown else _("Deze vragen maken verschil")
        if page.tries:
            self.add(title, Role.LABEL)
        elif not page.all_shown:
            self.add(_("Geen enkel ander antwoord verandert de leeftijd."), Role.BODY)
        for one in page.tries:
            row = TryRow(look, one)
            row.clicked.connect(self._tell(one.question))
            self.column.addWidget(row)
        words = _("Toon alleen wat verschil maakt") if page.all_shown else _("Toon alle vragen")
        more = BigButton(look, words, "plain", role=Role.LABEL)
        more.clicked.connect(self.more)
        self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def update_part(self, part: object) -> None:
        if isinstance(part, WhatIfPage) and self.rows is not None and self._sentence is not None:
            self.rows.choose([Choice(one.id, one.text, one.chosen) for one in part.options])
            if self._sentence.text() != part.sentence:
                self._sentence.set_text(part.sentence)
                announce(self, part.sentence)

    def choices(self) -> tuple[QWidget, ...]:
        return () if self.rows is None else tuple(self.rows.rows.values())

    def _add_question(self, page: WhatIfPage) -> None:
        card = Card(self.look, "violet_soft", 16)
        card.column.addWidget(Prose(self.look, page.text, Role.QUESTION))
        mine = _("{answer} (jouw antwoord)")
        options = [
            Choice(one.id, mine.format(answer=one.text) if one.mine else one.text, one.chosen)
            for one in page.options
        ]
        self.rows = Rows(self.look, options)
        self.rows.chose.connect(self.tried)
        self._sentence = Prose(self.look, page.sentence, Role.BODY_STRONG, "violet_ink")
        card.column.addWidget(self._sentence)
        card.column.addWidget(self.rows)
        self.column.addWidget(card)

    def _tell(self, question: str) -> Callable[[], None]:
        return lambda: self.chose.emit(question)


class DisagreeBody(RatingBody):
    def __init__(self, look: Look, page: DisagreePage) -> None:
        super().__init__(look)
        self.add(_("Regels zijn gemaakt door mensen. Jij mag er anders over denken."), Role.BODY, "quiet")
        self.rows = Rows(look, [Choice(o.key, o.text, o.key == page.chosen) for o in page.options])
        self.rows.chose.connect(self.chose)
        self.column.addWidget(self.rows)
        self._thanks = Prose(look, page.thanks, Role.BODY_STRONG, "mint_ink")
        self.column.addWidget(self._thanks)
        self._thanks.setVisible(bool(page.thanks))

    def update_part(self, part: object) -> None:
        if isinstance(part, DisagreePage):
            self.rows.choose([Choice(o.key, o.text, o.key == part.chosen) for o in part.options])
            self._thanks.set_text(part.thanks)
            self._thanks.setVisible(bool(part.thanks))
            announce(self, part.thanks)

    def choices(self) -> tuple[QWidget, ...]:
        return tuple(self.rows.rows.values())
