# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wat weet deze app van mij?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

if TYPE_CHECKING:  # this presenter brings the store along, which is not needed to draw a page
    from mediawijs.presenters.my_data import Confirm, Known, LessonRecords, MyDataPage

PickFile = Callable[[QWidget, str, str], str]
"""Asks where to save: parent, proposed name, ending. Gives a path, or "" when the pupil changed their mind."""


def pick_file(parent: QWidget, name: str, ending: str) -> str:
    path, _filter = QFileDialog.getSaveFileName(
        parent, _("Waar wil je het bewaren?"), f"{name}.{ending}", f"*.{ending}"
    )
    return path


class MyDataScreen(ScrollPage):
    """`exported` gives "json" or "csv" and the path; `toggled` and `erase_one` a lesson's id."""

    exported = Signal(str, Path)
    toggled = Signal(str)
    erase_one = Signal(str)
    erase_all = Signal()
    yes = Signal()
    no = Signal()
    back = Signal()

    def __init__(self, look: Look, pick: PickFile = pick_file) -> None:
        super().__init__(look, name=_("Wat weet deze app van mij?"))
        self._pick = pick
        self.add_back(_("Terug")).clicked.connect(self.back)
        self._file_name = ""

    def show_page(self, page: MyDataPage) -> None:
        self.set_head(page.title, page.intro)
        self._file_name = page.file_name
        keep: BigButton | None = None
        body, column = blank()
        if page.trouble:
            column.addWidget(Notice(self.look, page.trouble, "coral"))
        if page.notice:
            column.addWidget(Notice(self.look, page.notice, "mint"))
        if page.confirm is not None:
            card, keep = self._question(page.confirm)
            column.addWidget(card)
        pair = SideBySide(shares=(56, 44), least=self.look.px(800))
        pair.addWidget(self._kept(page))
        pair.addWidget(self._yours(page))
        column.addLayout(pair)
        column.addWidget(self._lessons(page))
        self.set_body(body)
        if page.confirm or page.notice or page.trouble:
            self.to_top()
        if keep is not None:
            keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self, question: Confirm) -> tuple[QWidget, BigButton]:
        card = Card(self.look, "sun_soft")
        card.column.addWidget(Prose(self.look, question.title, Role.HEADING))
        card.column.addWidget(Prose(self.look, question.consequence))
        flow = FlowLayout(spacing=12)
        keep = self._button(flow, question.no, "quiet", "", self.no.emit)
        self._button(flow, question.yes, "quiet", "trash", self.yes.emit)
        card.column.addLayout(flow)
        return card, keep

    def _kept(self, page: MyDataPage) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for title, known in (
            (_("Over jou"), page.you),
            (_("Hoe jij het wilt"), page.preferences),
            (_("Over deze computer"), page.laptop),
        ):
            if known:
                column.addWidget(self._known(title, known))
        column.addStretch(1)
        return holder

    def _known(self, title: str, known: tuple[Known, ...]) -> QWidget:
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, title, Role.HEADING))
        for one in known:
            row = QVBoxLayout()
            row.setSpacing(0)
            row.addWidget(Prose(self.look, one.label, Role.SMALL, "quiet"))
            row.addWidget(Prose(self.look, one.value, Role.BODY_STRONG))
            if one.meaning:
                row.addWidget(Prose(self.look, one.meaning, Role.SMALL, "quiet"))
            card.column.addLayout(row)
        return card

    def _yours(self, page: MyDataPage) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, _("Het is van jou"), Role.HEADING))
        if page.folder:
            card.column.addWidget(Prose(self.look, _("Alles staat in deze map:"), Role.SMALL, "quiet"))
            card.column.addWidget(Prose(self.look, page.folder, Role.BODY_STRONG))
        flow = FlowLayout(spacing=8)
        self._button(flow, _("Neem mee als tabel (CSV)"), "quiet", "download", lambda: self._export("csv"))
        self._button(flow, _("Neem mee als JSON"), "quiet", "download", lambda: self._export("json"))
        self._button(flow, _("Wis alles van mij"), "quiet", "trash", self.erase_all.emit)
        card.column.addLayout(flow)
        column.addWidget(card)
        missing = Card(self.look, "mint_soft")
        missing.column.addWidget(Prose(self.look, _("Wat hier niet staat"), Role.HEADING))
        for line in page.not_kept:
            missing.column.addWidget(IconText(self.look, "cross", line, Role.BODY, "ink", "mint_ink"))
        column.addWidget(missing)
        column.addStretch(1)
        return holder

    def _lessons(self, page: MyDataPage) -> QWidget:
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, _("Wat je in de lessen deed"), Role.HEADING))
        card.column.addWidget(Prose(self.look, page.total, Role.FIGURES, "quiet"))
        for lesson in page.lessons:
            card.column.addLayout(self._lesson(lesson))
        return card

    def _lesson(self, lesson: LessonRecords) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Prose(self.look, lesson.title, Role.LABEL))
        column.addWidget(Prose(self.look, lesson.summary, Role.FIGURES, "quiet"))
        flow = FlowLayout(spacing=8)
        words = _("Sluit") if lesson.is_open else _("Bekijk alle regels")
        about = lesson.title
        show = self._button(flow, words, "quiet", "", lambda: self.toggled.emit(lesson.lesson))
        show.setAccessibleDescription(about)
        erase = self._button(
            flow,
            lesson.erase or _("Wis deze les"),
            "quiet",
            "trash",
            lambda: self.erase_one.emit(lesson.lesson),
        )
        erase.setAccessibleDescription(about)
        column.addLayout(flow)
        for one in lesson.entries:
            head = " · ".join(part for part in (str(one.number), one.day, one.more) if part)
            column.addWidget(Prose(self.look, head, Role.FIGURES, "quiet"))
            column.addWidget(Prose(self.look, one.what, Role.BODY))
        return column

    def _button(
        self, flow: FlowLayout, text: str, kind: str, icon: str, do: Callable[[], object]
    ) -> BigButton:
        button = BigButton(self.look, text, kind, icon or None, role=Role.LABEL)
        button.clicked.connect(lambda: do())
        flow.addWidget(button)
        return button

    def _export(self, ending: str) -> None:
        path = self._pick(self, self._file_name, ending)
        if path:
            self.exported.emit(ending, Path(path))
