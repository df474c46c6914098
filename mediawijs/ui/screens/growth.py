# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mijn groei."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.growth import GoalPlant, GrowthPage
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.screens.plant import Plant
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class GrowthScreen(ScrollPage):
    my_data_opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Mijn groei"))
        self._page: GrowthPage | None = None

    def show_page(self, page: GrowthPage) -> None:
        if page == self._page:
            return
        self._page = page
        self.set_head(page.title, page.line)
        body, column = blank()
        if page.empty:
            column.addWidget(self._empty(page.empty))
        self._add_grid(column, page.plants)
        if page.seeds:
            column.addWidget(Prose(self.look, page.seeds_title, Role.HEADING))
            self._add_grid(column, page.seeds)
        button = BigButton(self.look, page.my_data, "quiet", "eye")
        button.clicked.connect(self.my_data_opened)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_body(body)

    def _add_grid(self, column: QVBoxLayout, plants: tuple[GoalPlant, ...]) -> None:
        if plants:
            grid = FlowLayout(spacing=15, cell=self.look.px(330), most=self.look.px(460))
            for plant in plants:
                grid.addWidget(self._plant(plant))
            column.addLayout(grid)

    def _plant(self, plant: GoalPlant) -> QWidget:
        card = Card(self.look, padding=18)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Plant(self.look, plant.stage), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Prose(self.look, plant.sentence, Role.BODY_STRONG))
        words.addWidget(Prose(self.look, plant.words, Role.SMALL, "mint_ink"))
        if plant.line:
            words.addWidget(Prose(self.look, plant.line, Role.FIGURES))
        words.addWidget(Prose(self.look, plant.code, Role.FIGURES, "quiet"))
        words.addStretch(1)
        row.addLayout(words, 1)
        card.column.addLayout(row)
        return card

    def _empty(self, text: str) -> QWidget:
        card = Card(self.look)
        alt = _("Een plantje in een pot voor het raam.")
        picture = PictureView(self.look, self.look.art("growth-empty.svg"), alt, max_width=self.look.px(260))
        card.column.addWidget(picture)
        card.column.addWidget(Prose(self.look, text, Role.QUESTION))
        return card
