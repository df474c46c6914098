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
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.home_cards import Pictures
from mediawijs.ui.screens.page import ScrollPage
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_TINTS = {LessonState.NEW: "quiet", LessonState.BUSY: "violet", LessonState.DONE: "mint"}


class LessonsScreen(ScrollPage):
    """Each signal gives a lesson's id."""

    opened = Signal(str)
    restarted = Signal(str)
    notes_opened = Signal(str)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__(look)
        self._pictures = pictures
        self._body = QVBoxLayout()
        self._body.setSpacing(14)
        self._groups: dict[str, QWidget] = {}
        self._page: LessonsPage | None = None
        self.column.addLayout(self._body)
        self.column.addStretch(1)

    def show_page(self, page: LessonsPage) -> None:
        if page == self._page:
            return
        self._page = page
        self.set_head(page.title, page.line)
        clear(self._body)
        self._groups.clear()
        if page.trouble:
            self._body.addWidget(Notice(self.look, page.trouble, "sun"))
        for group in page.groups:
            self._add_group(group, page.notes)

    def show_module(self, module: str) -> None:
        """Scrolls to a module; nothing happens when it is not there."""
        heading = self._groups.get(module)
        if heading is not None:
            self.layout().activate()  # type: ignore[union-attr] # made in the constructor
            self.area.verticalScrollBar().setValue(max(heading.y() - 20, 0))

    def _add_group(self, group: LessonGroup, notes: str) -> None:
        heading = Prose(self.look, group.title, Role.HEADING)
        self._groups[group.module] = heading
        self._body.addSpacing(6)
        self._body.addWidget(heading)
        grid = FlowLayout(spacing=18, cell=self.look.px(300), most=self.look.px(352))
        for tile in group.tiles:
            grid.addWidget(self._tile(tile, notes))
        self._body.addLayout(grid)

    def _tile(self, tile: LessonTile, notes: str) -> QWidget:
        card = Card(self.look, padding=0)
        if tile.main:
            card.set_tint("card", "violet", 2.0)
        picture = PictureView(
            self.look,
            self._pictures(tile.id),
            "",
            corners=(RADIUS - 1, 0),
            height=self.look.px(132),
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
        words.addWidget(Prose(self.look, tile.title, Role.HEADING))
        words.addWidget(Prose(self.look, tile.blurb, Role.BODY, "quiet"))
        words.addStretch(1)
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
