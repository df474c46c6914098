# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Instellingen: everything applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.settings import SettingRow, SettingsPage, You
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class SettingsScreen(ScrollPage):
    """`changed` gives the setting and the option; the other signals are the buttons of "you"."""

    changed = Signal(str, str)
    lock_wanted = Signal()
    unlock_wanted = Signal()
    change_wanted = Signal()
    my_data_opened = Signal()
    about_opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: dict[str, SegmentRow] = {}
        self._page: SettingsPage | None = None

    def show_page(self, page: SettingsPage) -> None:
        if page == self._page:
            return
        self._page = page
        self.set_head(page.title, "")
        body, column = blank()
        self.rows = {}
        card = Card(self.look, padding=16)
        card.column.setSpacing(14)
        for row in page.rows:
            card.column.addLayout(self._row(row))
        column.addWidget(self._you(page.you))
        column.addWidget(card)
        self.set_body(body)

    def _row(self, row: SettingRow) -> SideBySide:
        pair = SideBySide(shares=(32, 68), least=self.look.px(720), spacing=14)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Prose(self.look, row.title, Role.LABEL))
        column.addWidget(Prose(self.look, row.line, Role.SMALL, "quiet"))
        column.addStretch(1)
        options = SegmentRow(self.look, [(one.key, one.text, one.icon) for one in row.options], row.title)
        options.choose(row.chosen)
        options.chosen.connect(lambda key: self.changed.emit(row.key, key))
        self.rows[row.key] = options
        pair.addWidget(words)
        pair.addWidget(options)
        return pair

    def _you(self, you: You) -> QWidget:
        card = Card(self.look, padding=16)
        row = QHBoxLayout()
        row.setSpacing(16)
        if you.animal:
            side = self.look.px(64)
            art = self.look.art(f"animals/{you.animal}.svg")
            picture = PictureView(self.look, art, "", max_width=side, height=side)
            picture.setFixedWidth(side)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Prose(self.look, you.name, Role.HEADING))
        words.addWidget(
            Prose(self.look, " ".join(filter(None, (you.line, you.lock_words))), Role.BODY, "quiet")
        )
        words.addSpacing(8)
        words.addLayout(self._buttons(you))
        row.addLayout(words, 1)
        card.column.addLayout(row)
        return card

    def _buttons(self, you: You) -> FlowLayout:
        flow = FlowLayout(spacing=8)
        for text, icon, do in (
            (you.change, "user", self.change_wanted.emit),
            (you.lock, "lock", self.lock_wanted.emit),
            (you.unlock, "unlock", self.unlock_wanted.emit),
            (_("Wat weet deze app van mij?"), "eye", self.my_data_opened.emit),
            (_("Hulp en over MediaWijs"), "question", self.about_opened.emit),
        ):
            if text:
                flow.addWidget(self._button(text, icon, do))
        return flow

    def _button(self, text: str, icon: str, do: Callable[[], object]) -> BigButton:
        button = BigButton(self.look, text, "quiet", icon, role=Role.LABEL)
        button.clicked.connect(lambda: do())
        return button
