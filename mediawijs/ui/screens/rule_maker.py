# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regelmaker: rules at the left, and at the right which posts shift."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.rule_maker_pages import FormPart, RuleMakerPage
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton, IconButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import focus_first, focus_same, focused_inside, sign_of, tab_through
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.screens.lesson_columns import Slot
from mediawijs.ui.screens.my_data import PickFile, pick_file
from mediawijs.ui.screens.rule_maker_columns import TwoColumns
from mediawijs.ui.screens.rule_maker_form import RuleForm
from mediawijs.ui.screens.rule_maker_rows import ChangeList, RuleView
from mediawijs.ui.screens.rule_maker_themes import ThemeRow
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

OpenFile = Callable[[QWidget], str]
"""Asks which file to open. Gives a path, or "" when the pupil changed their mind."""


def open_rules(parent: QWidget) -> str:
    path, _filter = QFileDialog.getOpenFileName(parent, _("Welke regels wil je openen?"), "", "*.toml")
    return path


class RuleMakerScreen(QWidget):
    """Signals: `set_chosen`, `theme_chosen`; `stepped` a rule and +1 or -1, `undone` and `removed` a rule; `renamed`
    what is typed; `exported` and `opened` a path; the others are buttons. `form` is connected by whoever listens.
    """

    set_chosen = Signal(str)
    theme_chosen = Signal(str)
    stepped = Signal(str, int)
    undone = Signal(str)
    removed = Signal(str)
    renamed = Signal(str)
    saved = Signal()
    undone_all = Signal()
    form_wanted = Signal()
    form_made = Signal(RuleForm)
    exported = Signal(Path)
    opened = Signal(Path)
    left = Signal()

    def __init__(self, look: Look, pick: PickFile = pick_file, choose: OpenFile = open_rules) -> None:
        super().__init__()
        self.look, self._pick, self._choose = look, pick, choose
        self._page: RuleMakerPage | None = None
        self.rows: dict[str, RuleView] = {}
        self._sets, self._themes, self._rules, self._form = Slot(), Slot(), Slot(10), Slot()
        self._theme_row: ThemeRow | None = None
        self._shifted, self._changes = Prose(look, "", Role.HEADING), ChangeList(look)
        self._hint, self._note = Prose(look, "", Role.BODY, "quiet"), Prose(look, "", Role.SMALL, "quiet")
        self._idle = Slot(8)
        self._counts, self._theme_title = Prose(look, "", Role.SMALL, "quiet"), Prose(look, "", Role.HEADING)
        self.name = QLineEdit()
        self.name.setMaxLength(40)
        self.name.setPlaceholderText(_("Naam van jouw regels"))
        self.name.setAccessibleName(_("Naam van jouw regels"))
        self.name.setMinimumWidth(look.px(220))
        self.name.setMinimumHeight(max(44, look.px(44)))
        self.name.textEdited.connect(self.renamed)
        self.new_rule = self._button(_("Maak een nieuwe regel"), "quiet", "plus", self.form_wanted.emit)
        aside = Card(look, padding=16)
        for widget in (self._shifted, self._hint, self._idle, self._changes, self._note):
            aside.column.addWidget(widget)
        aside.column.addStretch(1)
        columns = TwoColumns(
            look, self._head_card(), self._middle(), aside, (_("Regels"), _("Wat er schuift"))
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 18, 26, 20)
        whole.setSpacing(12)
        whole.addLayout(self._title_row())
        self.trouble, self.notice = Notice(look, "", "sun"), Notice(look, "", "mint")
        whole.addWidget(self.trouble)
        whole.addWidget(self.notice)
        whole.addWidget(columns, 1)

    def show_page(self, page: RuleMakerPage) -> None:
        before, self._page = self._page, page
        self._title.set_text(page.title)
        self._line.set_text(page.line)
        self.trouble.say(page.trouble)
        self.notice.say(page.notice)
        self._counts.set_text(page.counts)
        if self.name.text() != page.name:
            self.name.setText(page.name)
        self.save.setEnabled(page.can_save)
        self.undo_all.setEnabled(page.can_undo_all)
        if before is None or before.sets != page.sets:
            self._show_sets(page)
        if before is None or before.themes != page.themes:
            self._show_themes(page, before)
        self._show_rules(page, before)
        if before is None or before.form != page.form:
            self._show_form(page.form)
        self.new_rule.setVisible(page.form is None)
        if before is None or _shifting(before) != _shifting(page):
            self._show_changes(page, tell=before is not None)
        self._order()

    def _order(self) -> None:
        """As it stands on the page."""
        tab_through(
            *(self.back, self.open_file, self.take_along, self.trouble, self.notice),
            *(self._sets, self.name, self.save, self.undo_all),
            *(self._themes, self.new_rule, self._form, self._rules),
        )

    def focus_start(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    # Making

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.back = IconButton(self.look, "arrow-left", _("Terug naar de Keurkamer"))
        self.back.clicked.connect(self.left)
        self._title, self._line = (
            Prose(self.look, "", Role.TITLE),
            Prose(self.look, "", Role.FIGURES, "quiet"),
        )
        words = FlowLayout(spacing=14)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        files = FlowLayout(spacing=8)
        self.open_file = self._button(_("Open regels"), "quiet", "export", self._open)
        self.take_along = self._button(_("Neem mee"), "quiet", "download", self._export)
        files.addWidget(self.open_file)
        files.addWidget(self.take_along)
        row.addLayout(files, 0)
        return row

    def _head_card(self) -> Card:
        card = Card(self.look, padding=16)
        card.column.addWidget(self._sets)
        card.column.addWidget(self._counts)
        self.save = self._button(_("Bewaar"), "main", "check", self.saved.emit)
        self.undo_all = self._button(_("Zet alles terug"), "quiet", "undo", self.undone_all.emit)
        flow = FlowLayout(spacing=8)
        for widget in (self.name, self.save, self.undo_all):
            flow.addWidget(widget)
        card.column.addLayout(flow)
        return card

    def _middle(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._themes)
        head = FlowLayout(spacing=16)
        for widget in (self._theme_title, self.new_rule):
            head.addWidget(widget)
        column.addLayout(head)
        for slot in (self._form, self._rules):
            column.addWidget(slot)
        return holder

    def _button(self, text: str, kind: str, icon: str, do: Callable[[], object]) -> BigButton:
        button = BigButton(self.look, text, kind, icon, role=Role.LABEL)
        button.clicked.connect(lambda: do())
        return button

    # Showing

    def _show_sets(self, page: RuleMakerPage) -> None:
        row = SegmentRow(self.look, [(one.id, one.title, "") for one in page.sets], _("Welke regels?"))
        row.choose(next((one.id for one in page.sets if one.chosen), ""))
        row.chosen.connect(self.set_chosen)
        self._refill(self._sets, Prose(self.look, _("Welke regels?"), Role.LABEL), row)

    def _show_themes(self, page: RuleMakerPage, before: RuleMakerPage | None) -> None:
        if before is not None and self._theme_row is not None and _same_themes(before, page):
            self._theme_row.show_words(page.themes)
            return
        row = self._theme_row = ThemeRow(self.look, page.themes)
        row.chosen.connect(self.theme_chosen)
        self._refill(self._themes, row)

    def _show_rules(self, page: RuleMakerPage, before: RuleMakerPage | None) -> None:
        if before is not None and before.key == page.key:
            for row in page.rows:
                self.rows[row.id].show_row(row)
            return
        self.rows = {row.id: RuleView(self.look, row) for row in page.rows}
        for view in self.rows.values():
            view.stepped.connect(self.stepped)
            view.undone.connect(self.undone)
            view.removed.connect(self.removed)
        self._theme_title.set_text(next((one.title for one in page.themes if one.chosen), ""))
        self._refill(self._rules, *self.rows.values())

    def _show_form(self, part: FormPart | None) -> None:
        """The keyboard goes into a form that opens, and back to the button when it closes."""
        inside = focused_inside(self._form) is not None
        if part is None:
            self._form.fill()
            self.new_rule.show()
            if inside:
                self.new_rule.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        opens = self.new_rule.hasFocus()
        form = RuleForm(self.look, part)
        self.form_made.emit(form)
        self._refill(self._form, form)
        if opens:
            focus_first(form)

    def _show_changes(self, page: RuleMakerPage, *, tell: bool) -> None:
        self._shifted.set_text(page.changes_title)
        self._hint.set_text(page.hint)
        self._hint.setVisible(bool(page.hint))
        self._idle.fill(
            *(IconText(self.look, "info", line, Role.SMALL, "ink", "violet_ink") for line in page.idle)
        )
        self._changes.show_rows(page.changes)
        self._note.set_text(page.note)
        if tell:
            announce(self, page.changes_title)

    def _refill(self, slot: Slot, *widgets: QWidget) -> None:
        """Built anew, with the keyboard on what looks the same."""
        focus = focused_inside(slot)
        sign = None if focus is None else sign_of(focus)
        slot.fill(*widgets)
        for widget in widgets:
            widget.show()
        if sign is not None:
            focus_same(slot, sign)

    def _export(self) -> None:
        path = self._pick(self, "" if self._page is None else self._page.file_name, "toml")
        if path:
            self.exported.emit(Path(path))

    def _open(self) -> None:
        path = self._choose(self)
        if path:
            self.opened.emit(Path(path))


def _shifting(page: RuleMakerPage) -> tuple[object, ...]:
    return (page.changes_title, page.hint, page.idle, page.changes)


def _same_themes(before: RuleMakerPage, now: RuleMakerPage) -> bool:
    return [(one.id, one.chosen) for one in before.themes] == [(one.id, one.chosen) for one in now.themes]
