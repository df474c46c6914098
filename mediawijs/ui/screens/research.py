# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Klopt dit met onderzoek? A card for each study, with what fails as well."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from mediawijs.i18n import _
from mediawijs.presenters.research import CheckRow, ResearchPage, StudyCard
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SIGNS = {True: ("check", "mint_ink"), False: ("look-again", "coral_ink"), None: ("clock", "quiet")}


class ResearchScreen(ScrollPage):
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Klopt dit met onderzoek?"), widest=900)
        self.back = self.add_back(_("Terug naar het lab"))
        self.back.clicked.connect(self.left)

    def show_page(self, page: ResearchPage) -> None:
        self.set_head(page.title, page.line)
        body, column = blank()
        if page.trouble:
            column.addWidget(Notice(self.look, page.trouble, "sun", closable=False))
        if page.summary:
            column.addWidget(Prose(self.look, page.summary, Role.BODY_STRONG))
        for card in page.cards:
            column.addWidget(self._card(card))
        if page.limits:
            limits = Card(self.look, "sun_soft")
            limits.column.addWidget(Prose(self.look, page.limits_title, Role.HEADING))
            for limit in page.limits:
                limits.column.addWidget(IconText(self.look, "question", limit, Role.BODY, "ink", "sun_ink"))
            column.addWidget(limits)
        self.set_body(body)

    def focus_start(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, part: StudyCard) -> Card:
        look, card = self.look, Card(self.look)
        row = QHBoxLayout()
        row.addWidget(Prose(look, part.title, Role.HEADING), 1)
        row.addWidget(Chip(look, part.score, "violet"), 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        for found in part.found:
            card.column.addWidget(IconText(look, "newspaper", found, Role.BODY, "ink", "violet_ink"))
        for paper in part.papers:
            card.column.addWidget(Prose(look, paper, Role.SMALL, "quiet"))
        card.column.addWidget(Prose(look, part.tested, Role.BODY))
        for check in part.rows:
            card.column.addWidget(self._row(check))
            if check.numbers:
                card.column.addWidget(Prose(look, check.numbers, Role.SMALL, "quiet"))
        if part.differs:
            card.column.addWidget(Prose(look, part.differs, Role.SMALL, "quiet"))
        return card

    def _row(self, check: CheckRow) -> IconText:
        icon, colour = _SIGNS[check.passed]
        return IconText(self.look, icon, f"{check.text} ({check.verdict})", Role.BODY, "ink", colour)
