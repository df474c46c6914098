# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from mediawijs.presenters.home import HomePage
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.home_cards import GoOnCard, ModuleTile, Pictures, RefreshCard
from mediawijs.ui.screens.page import ScrollPage
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class HomeScreen(ScrollPage):
    """`opened` gives a lesson's id, `module_opened` a module's ("" for all), `refreshed` asks for a round of review cards."""

    opened = Signal(str)
    module_opened = Signal(str)
    refreshed = Signal()

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__(look)
        self.go_on = GoOnCard(look, pictures)
        self.refresh = RefreshCard(look)
        self.go_on.opened.connect(self._open)
        self.refresh.started.connect(self.refreshed)
        pair = SideBySide(shares=(62, 38), least=look.px(760))
        pair.addWidget(self.go_on)
        pair.addWidget(self.refresh)
        self.column.addLayout(pair)
        self.route = Prose(look, "", Role.HEADING)
        self.route_words = Prose(look, "", Role.FIGURES, "quiet")
        head = QHBoxLayout()
        head.addWidget(self.route, 1)
        head.addWidget(self.route_words, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self._grid = FlowLayout(spacing=15, cell=look.px(236), most=look.px(300))
        self._tiles: list[ModuleTile] = []
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def show_page(self, page: HomePage) -> None:
        self.set_head(page.greeting, page.line)
        self.go_on.show_part(page.go_on)
        self.refresh.show_part(page.refresh)
        self.route.set_text(page.route)
        self.route_words.set_text(page.route_words)
        while len(self._tiles) < len(page.modules):
            self._add_tile()
        for tile in self._tiles[len(page.modules) :]:
            tile.hide()
        for tile, module in zip(self._tiles, page.modules, strict=False):
            tile.show_part(module)
            tile.show()

    def focus_start(self) -> None:
        """The next step has the keyboard. Looking for it by Qt's own order would make the first screen slower."""
        self.go_on.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, lesson: str) -> None:
        if lesson:
            self.opened.emit(lesson)
        else:
            self.module_opened.emit("")

    def _add_tile(self) -> None:
        tile = ModuleTile(self.look)
        tile.clicked.connect(lambda: self.module_opened.emit(tile.module))
        self._tiles.append(tile)
        self._grid.addWidget(tile)
