# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Niets gaat het internet op: the page that proves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mediawijs.i18n import _
from mediawijs.presenters.privacy import PrivacyPage, Proof
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class PrivacyScreen(ScrollPage):
    my_data_opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Niets gaat het internet op"))

    def show_page(self, page: PrivacyPage) -> None:
        self.set_head(page.title, page.line)
        body, column = blank()
        top = SideBySide(shares=(64, 36), least=self.look.px(780))
        top.addWidget(self._proofs(page))
        top.addWidget(self._picture())
        column.addLayout(top)
        below = SideBySide(shares=(50, 50), least=self.look.px(780))
        below.addWidget(self._list(page.check_title, page.checks, "search"))
        below.addWidget(self._kept(page))
        column.addLayout(below)
        self.set_body(body)

    def _proofs(self, page: PrivacyPage) -> QWidget:
        card = Card(self.look)
        card.column.setSpacing(12)
        card.column.addWidget(Prose(self.look, page.proofs_title, Role.HEADING))
        for proof in page.proofs:
            card.column.addWidget(self._proof(proof))
        card.column.addStretch(1)
        return card

    def _proof(self, proof: Proof) -> QWidget:
        tint, icon = ("mint", "check") if proof.good else ("sun", "warning")
        card = Card(self.look, f"{tint}_soft", 14)
        card.column.setSpacing(2)
        head = IconText(self.look, icon, proof.title, Role.LABEL, f"{tint}_ink")
        card.column.addWidget(head)
        card.column.addWidget(Prose(self.look, proof.text, Role.BODY))
        return card

    def _picture(self) -> QWidget:
        card = Card(self.look)
        alt = _("Een laptop met de kabel eruit. Hij kijkt tevreden.")
        card.column.addStretch(1)
        card.column.addWidget(PictureView(self.look, self.look.art("offline.svg"), alt))
        card.column.addStretch(1)
        return card

    def _list(self, title: str, lines: tuple[str, ...], icon: str) -> Card:
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, title, Role.HEADING))
        for line in lines:
            card.column.addWidget(
                IconText(self.look, icon, line, Role.BODY, "ink", "violet_ink"), 0, Qt.AlignmentFlag.AlignTop
            )
        card.column.addStretch(1)
        return card

    def _kept(self, page: PrivacyPage) -> QWidget:
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, page.kept_title, Role.HEADING))
        for line in page.kept:
            card.column.addWidget(IconText(self.look, "document", line, Role.BODY, "ink", "violet_ink"))
        if page.folder:
            card.column.addWidget(IconText(self.look, "home", page.where, Role.BODY, "ink", "violet_ink"))
            card.column.addWidget(Prose(self.look, page.folder, Role.BODY_STRONG))
            card.column.addWidget(Prose(self.look, page.files, Role.SMALL, "quiet"))
        card.column.addStretch(1)
        button = BigButton(self.look, page.my_data, "quiet", "eye")
        button.clicked.connect(self.my_data_opened)
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card
