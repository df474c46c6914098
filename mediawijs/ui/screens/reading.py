# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A calm page to read, like the notes for a teacher."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from mediawijs.i18n import _
from mediawijs.presenters.lessons import ReadingPage
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.screens.page import ScrollPage
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ReadingScreen(ScrollPage):
    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Om te lezen"), widest=760)
        self._body = QVBoxLayout()
        self._body.setSpacing(18)
        back = BigButton(look, _("Terug"), "quiet", "arrow-left")
        back.clicked.connect(self.back)
        self.column.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._body)
        self.column.addStretch(1)

    def show_page(self, page: ReadingPage) -> None:
        self.set_head(page.title, page.line)
        clear(self._body)
        for section in page.sections:
            card = Card(self.look, padding=24)
            if section.heading:
                card.column.addWidget(Prose(self.look, section.heading, Role.HEADING))
            card.column.addWidget(TextColumn(self.look, section.text))
            self._body.addWidget(card)
        self.to_top()
