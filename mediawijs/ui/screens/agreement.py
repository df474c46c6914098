# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hoe eens zijn we het?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.agreement_pages import AgreementPage, PostAgreement
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.facts_table import FactsTable
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.agreement_bars import AgeBars
from mediawijs.ui.screens.my_data import PickFile, pick_file
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

PickFolder = Callable[[QWidget], str]
"""Asks for a folder. Gives its path, or "" when somebody changed their mind."""


def pick_folder(parent: QWidget) -> str:
    return QFileDialog.getExistingDirectory(parent, _("In welke map staan de antwoorden?"))


class AgreementScreen(ScrollPage):
    """`handed_in` gives where to save, `folder_opened` a folder."""

    set_chosen = Signal(str)
    handed_in = Signal(Path)
    folder_opened = Signal(Path)
    folder_closed = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        media: Media,
        pick: PickFile = pick_file,
        choose: PickFolder = pick_folder,
    ) -> None:
        super().__init__(look, name=_("Hoe eens zijn we het?"))
        self._media, self._pick, self._choose = media, pick, choose
        self._page: AgreementPage | None = None
        self._as_table = False
        self.add_back(_("Terug naar de Keurkamer")).clicked.connect(self.left)

    def show_page(self, page: AgreementPage) -> None:
        self._page = page
        self.set_head(page.title, page.line)
        body, column = blank()
        for text, tint in ((page.trouble, "sun"), (page.notice, "mint")):
            if text:
                column.addWidget(Notice(self.look, text, tint))
        pair = SideBySide(shares=(58, 42), least=self.look.px(820))
        pair.addWidget(self._whose(page))
        pair.addWidget(self._teacher(page))
        column.addLayout(pair)
        if page.empty:
            card = Card(self.look, "sun_soft")
            card.column.addWidget(IconText(self.look, "people", page.empty, Role.BODY, "ink", "sun_ink"))
            column.addWidget(card)
        else:
            column.addLayout(self._switch())
            grid = FlowLayout(spacing=16, cell=self.look.px(330))
            for post in page.posts:
                grid.addWidget(self._post(post))
            column.addLayout(grid)
        if page.left_out:
            column.addWidget(self._left_out(page))
        if page.note:
            column.addWidget(Prose(self.look, page.note, Role.SMALL, "quiet"))
        self.set_body(body)

    def _whose(self, page: AgreementPage) -> QWidget:
        card = Card(self.look, padding=16)
        card.column.addWidget(Prose(self.look, _("Met welke regels?"), Role.LABEL))
        sets = SegmentRow(self.look, [(one.id, one.title, "") for one in page.sets], _("Met welke regels?"))
        sets.choose(next((one.id for one in page.sets if one.chosen), ""))
        sets.chosen.connect(self.set_chosen)
        card.column.addWidget(sets)
        card.column.addWidget(Prose(self.look, page.sources, Role.FIGURES, "quiet"))
        flow = FlowLayout(spacing=8)
        self._button(flow, _("Open de map van de klas"), "export", self._open)
        if page.folder:
            closing = _("Sluit “{folder}”").format(folder=page.folder)
            self._button(flow, closing, "close", self.folder_closed.emit)
        give = self._button(flow, _("Lever in"), "download", self._give)
        give.setEnabled(page.can_hand_in)
        give.setAccessibleDescription(page.hand_in_words)
        card.column.addLayout(flow)
        card.column.addWidget(Prose(self.look, page.hand_in_words, Role.SMALL, "quiet"))
        card.column.addStretch(1)
        return card

    def _teacher(self, page: AgreementPage) -> QWidget:
        card = Card(self.look, "sky_soft", 16)
        card.column.setSpacing(6)
        card.column.addWidget(IconText(self.look, "scale", page.teacher_title, Role.LABEL, "sky_ink"))
        for number, line in enumerate(page.teacher):
            card.column.addWidget(Prose(self.look, line, Role.SMALL if number else Role.BODY_STRONG))
        card.column.addStretch(1)
        return card

    def _switch(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(
            Prose(self.look, _("Waar we het meest verschillen"), Role.HEADING),
            1,
            Qt.AlignmentFlag.AlignVCenter,
        )
        words = _("Bekijk als tekening") if self._as_table else _("Bekijk als tabel")
        button = BigButton(self.look, words, "plain", role=Role.LABEL)
        button.clicked.connect(self._toggle)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _post(self, post: PostAgreement) -> QWidget:
        card = Card(self.look, padding=16)
        head = QHBoxLayout()
        head.setSpacing(12)
        side = self.look.px(64)
        picture = PictureView(self.look, self._media(post.picture), "", corners=12, height=side, cover=True)
        picture.setFixedWidth(side)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Prose(self.look, post.title, Role.LABEL))
        words.addWidget(Prose(self.look, post.same, Role.BODY_STRONG))
        words.addWidget(Prose(self.look, post.near, Role.SMALL, "quiet"))
        head.addLayout(words, 1)
        card.column.addLayout(head)
        if self._as_table:
            table = FactsTable(self.look, post.title, (_("Leeftijd"), _("Hoeveel mensen")))
            table.show_rows([(bar.sign, str(bar.people)) for bar in post.bars])
            card.column.addWidget(table)
        else:
            card.column.addWidget(AgeBars(self.look, post.bars))
        if post.split:
            card.column.addWidget(IconText(self.look, "chat", post.split, Role.SMALL, "ink", "violet_ink"))
        card.column.addStretch(1)
        return card

    def _left_out(self, page: AgreementPage) -> QWidget:
        card = Card(self.look, padding=16)
        card.column.setSpacing(4)
        card.column.addWidget(Prose(self.look, _("Deze bestanden tellen niet mee"), Role.LABEL))
        for line in page.left_out:
            card.column.addWidget(Prose(self.look, line, Role.SMALL))
        return card

    def _toggle(self) -> None:
        self._as_table = not self._as_table
        if self._page is not None:
            self.show_page(self._page)

    def _button(self, flow: FlowLayout, text: str, icon: str, do: Callable[[], object]) -> BigButton:
        button = BigButton(self.look, text, "quiet", icon, role=Role.LABEL)
        button.clicked.connect(lambda: do())
        flow.addWidget(button)
        return button

    def _give(self) -> None:
        path = self._pick(self, "" if self._page is None else self._page.file_name, "json")
        if path:
            self.handed_in.emit(Path(path))

    def _open(self) -> None:
        path = self._choose(self)
        if path:
            self.folder_opened.emit(Path(path))
