# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Instellingen: everything applies at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.settings import SettingRow, SettingsPage, You
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.page import ScrollPage
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
        self._shown: dict[str, SettingRow] = {}
        left, right = QWidget(), QWidget()
        self._rows = QVBoxLayout(left)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self._you = QVBoxLayout(right)
        self._you.setContentsMargins(0, 0, 0, 0)
        pair = SideBySide(shares=(62, 38), least=look.px(820))
        pair.addWidget(left)
        pair.addWidget(right)
        self.column.addLayout(pair)
        self.column.addStretch(1)
        self._you_shown: You | None = None

    def show_page(self, page: SettingsPage) -> None:
        self.set_head(page.title, "")
        if [row.key for row in page.rows] != list(self.rows):
            clear(self._rows)
            self.rows.clear()
            for row in page.rows:
                self._rows.addWidget(self._row(row))
            self._rows.addStretch(1)
        for row in page.rows:
            self.rows[row.key].choose(row.chosen)
        if page.you != self._you_shown:
            self._you_shown = page.you
            clear(self._you)
            self._you.addWidget(self._card(page.you))
            self._you.addStretch(1)

    def _row(self, row: SettingRow) -> QWidget:
        card = Card(self.look, padding=16)
        card.column.setSpacing(4)
        card.column.addWidget(Prose(self.look, row.title, Role.LABEL))
        card.column.addWidget(Prose(self.look, row.line, Role.SMALL, "quiet"))
        card.column.addSpacing(4)
        options = SegmentRow(self.look, [(one.key, one.text, one.icon) for one in row.options], row.title)
        options.chosen.connect(lambda key: self.changed.emit(row.key, key))
        self.rows[row.key] = options
        card.column.addWidget(options)
        return card

    def _card(self, you: You) -> QWidget:
        card = Card(self.look)
        head = QHBoxLayout()
        head.setSpacing(14)
        if you.animal:
            side = self.look.px(56)
            art = self.look.art(f"animals/{you.animal}.svg")
            picture = PictureView(self.look, art, "", max_width=side, height=side)
            picture.setFixedWidth(side)
            head.addWidget(picture)
        head.addWidget(Prose(self.look, you.name, Role.HEADING), 1, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(head)
        card.column.addWidget(Prose(self.look, you.line, Role.BODY, "quiet"))
        if you.lock_words:
            card.column.addWidget(Prose(self.look, you.lock_words, Role.BODY))
        buttons = FlowLayout(spacing=8)
        self._button(buttons, you.lock, "lock", self.lock_wanted)
        self._button(buttons, you.unlock, "unlock", self.unlock_wanted)
        self._button(buttons, you.change, "user", self.change_wanted)
        self._button(buttons, _("Wat weet deze app van mij?"), "eye", self.my_data_opened)
        self._button(buttons, _("Hulp en over MediaWijs"), "question", self.about_opened)
        card.column.addLayout(buttons)
        return card

    def _button(self, flow: FlowLayout, text: str, icon: str, signal: object) -> None:
        if text:
            button = BigButton(self.look, text, "quiet", icon, role=Role.LABEL)
            button.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined] # a signal of this screen
            flow.addWidget(button)
