# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lessen: all lessons, per module."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.presenters.home import LessonState
from mediawijs.presenters.lessons import LessonGroup, LessonsPage, LessonTile
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import RADIUS, Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.home_cards import Pictures
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_TINTS = {LessonState.NEW: "quiet", LessonState.BUSY: "violet", LessonState.DONE: "mint"}


class LessonsScreen(ScrollPage):
    """Each signal gives a lesson's id. Modules of one lesson share a grid; others get a heading and their own."""

    opened = Signal(str)
    restarted = Signal(str)
    notes_opened = Signal(str)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__(look)
        self._pictures = pictures
        self._places: dict[str, QWidget] = {}
        self._page: LessonsPage | None = None

    def show_page(self, page: LessonsPage) -> None:
        if page == self._page:
            return
        self._page = page
        self.set_head(page.title, page.line)
        self._places.clear()
        body, column = blank()
        column.setSpacing(14)
        if page.trouble:
            column.addWidget(Notice(self.look, page.trouble, "sun"))
        grid: FlowLayout | None = None
        for group in page.groups:
            alone = len(group.tiles) == 1
            if not alone:
                self._add_heading(column, group)
            if grid is None or not alone:
                grid = FlowLayout(spacing=18, cell=self.look.px(300), most=self.look.px(352))
                column.addLayout(grid)
            for tile in group.tiles:
                card = self._tile(tile, page.notes, group.title if alone else "")
                self._places.setdefault(group.module, card)
                grid.addWidget(card)
            grid = grid if alone else None
        self.set_body(body)

    def show_module(self, module: str) -> None:
        """Scrolls to a module; nothing happens when it is not there."""
        place = self._places.get(module)
        if place is not None:
            self.area.ensureWidgetVisible(place, 0, 20)

    def _add_heading(self, column: QVBoxLayout, group: LessonGroup) -> None:
        heading = Prose(self.look, group.title, Role.HEADING)
        self._places[group.module] = heading
        column.addSpacing(6)
        column.addWidget(heading)

    def _tile(self, tile: LessonTile, notes: str, module: str) -> QWidget:
        card = Card(self.look, padding=0)
        if tile.main:
            card.set_tint("card", "violet", 2.0)
        picture = PictureView(
            self.look,
            self._pictures(tile.id),
            "",
            corners=(RADIUS - 1, 0),
            height=176,
            cover=True,
        )
        card.column.setContentsMargins(1, 1, 1, 0)
        card.column.addWidget(picture)
        words = QVBoxLayout()
        words.setContentsMargins(19, 8, 19, 18)
        words.setSpacing(8)
        card.column.addLayout(words)
        chips = FlowLayout(spacing=8)
        chips.addWidget(Chip(self.look, tile.state_words, _TINTS[tile.state]))
        chips.addWidget(Prose(self.look, tile.line, Role.FIGURES, "quiet"))
        words.addLayout(chips)
        if module:
            words.addWidget(Prose(self.look, module, Role.CHIP, f"{tile.tint}_ink"))
        words.addWidget(Prose(self.look, tile.title, Role.HEADING))
        words.addWidget(Prose(self.look, tile.blurb, Role.BODY, "quiet"))
        words.addStretch(1)
        words.addSpacing(6)
        words.addLayout(self._buttons(tile, notes))
        return card

    def _buttons(self, tile: LessonTile, notes: str) -> FlowLayout:
        flow = FlowLayout(spacing=8)
        main = BigButton(self.look, tile.button, "main" if tile.main else "quiet")
        restarts = tile.state is LessonState.DONE
        signal = self.restarted if restarts else self.opened
        main.clicked.connect(lambda: signal.emit(tile.id))
        flow.addWidget(main)
        main.setAccessibleDescription(tile.title)
        if tile.again:
            again = BigButton(self.look, tile.again, "quiet")
            again.clicked.connect(lambda: self.restarted.emit(tile.id))
            again.setAccessibleDescription(tile.title)
            flow.addWidget(again)
        teacher = BigButton(self.look, notes, "plain", role=Role.LABEL)
        teacher.clicked.connect(lambda: self.notes_opened.emit(tile.id))
        teacher.setAccessibleDescription(tile.title)
        flow.addWidget(teacher)
        flow.setAlignment(Qt.AlignmentFlag.AlignBottom)
        return flow
