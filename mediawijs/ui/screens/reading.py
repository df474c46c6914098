# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A calm page to read, like the notes for a teacher."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mediawijs.i18n import _
from mediawijs.presenters.lessons import ReadingPage
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ReadingScreen(ScrollPage):
    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Om te lezen"), widest=760)
        self.add_back(_("Terug")).clicked.connect(self.back)

    def show_page(self, page: ReadingPage) -> None:
        self.set_head(page.title, page.line)
        body, column = blank()
        for section in page.sections:
            card = Card(self.look, padding=24)
            if section.heading:
                card.column.addWidget(Prose(self.look, section.heading, Role.HEADING))
            card.column.addWidget(TextColumn(self.look, section.text))
            column.addWidget(card)
        self.set_body(body)
        self.to_top()
