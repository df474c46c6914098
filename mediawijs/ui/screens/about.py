# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hulp: keys, where to find help, and whose work this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.about import AboutPage
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class AboutScreen(ScrollPage):
    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Hulp en over MediaWijs"))

    def show_page(self, page: AboutPage) -> None:
        self.set_head(page.title, page.line)
        body, column = blank()
        pair = SideBySide(shares=(46, 54), least=self.look.px(780))
        pair.addWidget(self._keys(page))
        right, stack = blank()
        if page.help:
            stack.addWidget(self._lines(page.help_title, page.help, "sun_soft"))
        stack.addWidget(self._lines(page.about_title, page.about, "card"))
        stack.addStretch(1)
        pair.addWidget(right)
        column.addLayout(pair)
        self.set_body(body)

    def _keys(self, page: AboutPage) -> QWidget:
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, page.keys_title, Role.HEADING))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(page.keys):
            grid.addWidget(Chip(self.look, line.keys, "quiet"), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Prose(self.look, line.does), row, 1)
        card.column.addLayout(grid)
        card.column.addStretch(1)
        return card

    def _lines(self, title: str, lines: tuple[str, ...], tint: str) -> QWidget:
        card = Card(self.look, tint)
        card.column.addWidget(Prose(self.look, title, Role.HEADING))
        for line in lines:
            card.column.addWidget(Prose(self.look, line))
        return card
