# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab: phone, algorithm and recipe, town."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import LabPage
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton, IconButton, WordButton
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import tab_through
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
        self._ordered: tuple[QWidget, ...] = ()
        self.phone = Phone(look)
        self.algorithms, self.recipe, self.town = AlgorithmCard(look), RecipeCard(look), TownCard(look)
        self.more = MoreCard(look)
        self.town.research.clicked.connect(self.research_wanted)
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
        self.columns.arranged.connect(self._order)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 18, 22, 16)
        whole.setSpacing(12)
        whole.addLayout(self._head())
        self.trouble, self.notice = Notice(look, "", "sun"), Notice(look, "", "mint")
        whole.addWidget(self.trouble)
        whole.addWidget(self.notice)
        self._busy = Prose(look, "", Role.BODY, "quiet")
        self._caution = Prose(look, "", Role.SMALL, "quiet")
        whole.addWidget(self._busy)
        whole.addWidget(self._caution)
        whole.addWidget(self.columns, 1)

    def show_page(self, page: LabPage) -> None:
        before, self._page = self._page, page
        self._title.set_text(page.title)
        self._chip.set_text(page.chip)
        self.trouble.say(page.trouble)
        self.notice.say(page.notice)
        self._busy.set_text(page.busy)
        self._busy.setVisible(bool(page.busy))
        self.columns.setEnabled(page.ready)
        self.play.set_words(_("Stop") if page.playing else _("Speel af"), "pause" if page.playing else "play")
        self._allow_playing(page.known < page.days and (page.ready or not page.trouble))
        self.preset.choose(page.preset)
        self.preset.setToolTip(page.preset_note)
        self._caution.set_text(page.caution)
        self._caution.setVisible(bool(page.caution))
        self.speed.choose(page.speed)
        self.phone.show_part(page.people, page.person, page.cards, page.open_card, page.phone)
        self.algorithms.show_parts(page.algorithms)
        self.more.show_parts(page.algorithms)
        self.recipe.show_parts(page.recipe, page.formula, on=page.recipe_on)
        self.town.show_page(page)
        self._order()
        if before is not None and before.playing and not page.playing:
            announce(self, page.message)

    def _order(self) -> None:
        """Tab goes as it stands on the page. What was made just now would come last of all."""
        parts = (
            self.phone.order(),
            (*self.algorithms.order(), self.recipe, *self.more.order()),
            self.town.order(),
        )
        order = (
            *(self.preset, self.speed, self.step, self.back, self.play, self.trouble, self.notice),
            *(one for number in self.columns.sequence() for one in parts[number]),
        )
        if order != self._ordered:
            self._ordered = order
            tab_through(*order)

    def focus_start(self) -> None:
        (self.play if self.play.isEnabled() else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow_playing(self, may: bool) -> None:
        """At the end the keyboard goes to what can be done next."""
        if not may and (self.play.hasFocus() or self.step.hasFocus()):
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in (self.play, self.step):
            button.setEnabled(may)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._title, self._chip = Prose(self.look, "", Role.TITLE), Chip(self.look, "", "violet")
        words, buttons = FlowLayout(spacing=8), FlowLayout(spacing=8)
        words.addWidget(self._title)
        words.addWidget(self._chip)
        buttons.addWidget(_together(self._boxes()))
        buttons.addWidget(_together(self._buttons()))
        row.addLayout(words, 1)
        row.addLayout(buttons, 3)
        return row

    def _boxes(self) -> tuple[PickBox, ...]:
        self.preset = PickBox(
            self.look,
            [("gemeten", _("Effect: gemeten")), ("karikatuur", _("Effect: karikatuur"))],
            _("Hoe sterk werkt alles?"),
        )
        self.preset.picked.connect(self.preset_chosen)
        self.speed = PickBox(
            self.look,
            [("calm", _("Tempo: rustig")), ("quick", _("Tempo: vlot")), ("all", _("Tempo: meteen"))],
            _("Hoe snel?"),
        )
        self.speed.picked.connect(self.speed_chosen)
        for box in (self.preset, self.speed):
            box.setSizeAdjustPolicy(PickBox.SizeAdjustPolicy.AdjustToContents)
        return self.preset, self.speed

    def _buttons(self) -> tuple[WordButton, ...]:
        self.step = IconButton(self.look, "step", _("Eén dag verder"))
        self.step.clicked.connect(self.stepped)
        self.back = BigButton(self.look, _("Opnieuw"), "quiet", "replay")
        self.back.clicked.connect(self.again)
        self.play = BigButton(self.look, _("Speel af"), "main", "play")
        self.play.clicked.connect(self.played)
        return self.step, self.back, self.play

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


def _together(widgets: Sequence[QWidget]) -> QWidget:
    """They go to the next row as one."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return group
