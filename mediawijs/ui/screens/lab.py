# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab: phone, algorithm and recipe, town."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import LabPage
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton, IconButton
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.lab_columns import LabColumns
from mediawijs.ui.screens.lab_phone import Phone
from mediawijs.ui.screens.lab_recipe import AlgorithmCard, MoreCard, RecipeCard
from mediawijs.ui.screens.lab_town import TownCard
from mediawijs.ui.screens.my_data import PickFile, pick_file
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

OpenFile = Callable[[QWidget], str]
"""Asks which file to open. Gives a path, or "" when the pupil changed their mind."""


def open_recommender(parent: QWidget) -> str:
    path, _filter = QFileDialog.getOpenFileName(parent, _("Welk algoritme wil je openen?"), "", "*.toml")
    return path


class LabScreen(QWidget):
    """The signals are those of the parts; `opened` and `exported` are paths."""

    played = Signal()
    stepped = Signal()
    again = Signal()
    speed_chosen = Signal(str)
    preset_chosen = Signal(str)
    research_wanted = Signal()
    opened = Signal(Path)
    exported = Signal(Path)

    def __init__(self, look: Look, pick: PickFile = pick_file, choose: OpenFile = open_recommender) -> None:
        super().__init__()
        self.look, self._pick, self._choose = look, pick, choose
        self._page: LabPage | None = None
        self.phone = Phone(look)
        self.algorithms, self.recipe, self.town = AlgorithmCard(look), RecipeCard(look), TownCard(look)
        self.more = MoreCard(look)
        self.more.import_wanted.connect(self._open)
        self.more.export_wanted.connect(self._export)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.algorithms)
        column.addWidget(self.recipe)
        column.addWidget(self.more)
        self.columns = LabColumns(
            look, (self.phone, middle, self.town), (_("De telefoon"), _("Het algoritme"), _("De stad"))
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 18, 22, 16)
        whole.setSpacing(12)
        whole.addLayout(self._head())
        self.trouble, self.notice = Notice(look, "", "sun"), Notice(look, "", "mint")
        whole.addWidget(self.trouble)
        whole.addWidget(self.notice)
        self._busy = Prose(look, "", Role.BODY, "quiet")
        whole.addWidget(self._busy)
        whole.addWidget(self.columns, 1)

    def show_page(self, page: LabPage) -> None:
        before, self._page = self._page, page
        self._title.set_text(page.title)
        self._chip.set_text(page.chip)
        self.trouble.say(page.trouble)
        self.notice.say(page.notice)
        self._busy.set_text(page.busy)
        self._busy.setVisible(bool(page.busy))
        self.columns.setEnabled(not page.busy)
        self.play.set_words(_("Stop") if page.playing else _("Speel af"), "pause" if page.playing else "play")
        at_end = page.known >= page.days
        for button in (self.play, self.step):
            button.setEnabled(not at_end)
        self.preset.choose(page.preset)
        self.preset.setToolTip(page.preset_note)
        self.speed.choose(page.speed)
        self.phone.show_part(page.people, page.person, page.cards, page.open_card, page.phone)
        self.algorithms.show_parts(page.algorithms)
        self.more.show_parts(page.algorithms)
        self.recipe.show_parts(page.recipe, page.formula, on=page.recipe_on)
        self.town.show_page(page)
        if before is not None and before.playing and not page.playing:
            announce(self, page.message)

    def focus_start(self) -> None:
        self.play.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._title, self._chip = Prose(self.look, "", Role.TITLE), Chip(self.look, "", "violet")
        words = FlowLayout(spacing=12)
        words.addWidget(self._title)
        words.addWidget(self._chip)
        row.addLayout(words, 1)
        buttons = FlowLayout(spacing=8)
        self.preset = PickBox(
            self.look,
            [("gemeten", _("gemeten")), ("karikatuur", _("karikatuur"))],
            _("Hoe sterk werkt alles?"),
        )
        self.preset.picked.connect(self.preset_chosen)
        self.speed = PickBox(
            self.look,
            [("calm", _("rustig")), ("quick", _("vlot")), ("all", _("meteen"))],
            _("Hoe snel?"),
        )
        self.speed.picked.connect(self.speed_chosen)
        self.research = BigButton(self.look, _("Klopt dit?"), "plain", "question", role=Role.LABEL)
        self.research.clicked.connect(self.research_wanted)
        self.step = IconButton(self.look, "step", _("Eén dag verder"))
        self.step.clicked.connect(self.stepped)
        self.back = BigButton(self.look, _("Opnieuw"), "quiet", "replay")
        self.back.clicked.connect(self.again)
        self.play = BigButton(self.look, _("Speel af"), "main", "play")
        self.play.clicked.connect(self.played)
        for widget in (self.preset, self.speed):
            widget.setMaximumWidth(self.look.px(150))
            row.addWidget(widget, 0)
        for button in (self.research, self.step, self.back, self.play):
            buttons.addWidget(button)
        row.addLayout(buttons, 2)
        return row

    def _open(self) -> None:
        path = self._choose(self)
        if path:
            self.opened.emit(Path(path))

    def _export(self) -> None:
        parts = () if self._page is None else self._page.algorithms
        name = next((one.id for one in parts if one.chosen), "algoritme")
        path = self._pick(self, name, "toml")
        if path:
            self.exported.emit(Path(path))
