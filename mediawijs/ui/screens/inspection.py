# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The label card of a recommender: tests, thresholds, and what the pupil decides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.inspection import STEPS, Choice, InspectionPage, TestRow
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import focus_first, focused_inside, tab_through
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.lab_recipe import CalmSlider
from mediawijs.ui.screens.page import ScrollPage
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SIGNS = {"good": ("check", "mint_ink"), "look_again": ("look-again", "coral_ink"), "": ("clock", "quiet")}
MOST_REASON = 300


class InspectionScreen(ScrollPage):
    """Signals: `moved` to a state with a reason; `threshold_turned` a test and a place; the others are buttons."""

    moved = Signal(str, str)
    threshold_turned = Signal(str, int)
    hidden_wanted = Signal()
    reset = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=_("Keuring"))
        self.back = self.add_back(_("Terug naar het lab"))
        self.back.clicked.connect(self.left)
        self.rows: dict[str, _Row] = {}
        self._ordered: tuple[QWidget, ...] = ()
        self._asking: Choice | None = None
        self._choices: tuple[Choice, ...] = ()
        self.column.addWidget(self._about_card())
        self.column.addWidget(self._tests_card())
        self.column.addWidget(self._decision_card())
        self.column.addStretch(1)

    def show_page(self, page: InspectionPage) -> None:
        self.set_head(page.title, page.purpose)
        self._maker.set_text(page.maker)
        self._reads.set_text(page.reads)
        self._busy.set_text(page.busy)
        self._busy.setVisible(bool(page.busy))
        self._show_verdicts(page)
        self._advice.set_text(page.advice)
        self._advice.setVisible(bool(page.advice))
        self._show_rows(page.rows)
        self.reset_button.setVisible(page.moved)
        self.hidden_button.setVisible(page.may_look_hidden)
        self.hidden_note.say(page.hidden_note)
        self._state.set_text(page.state)
        self._history.set_text(" → ".join(page.history))
        self._question.set_text(page.question)
        if page.choices != self._choices:
            self._show_choices(page.choices)
        self._order()

    def _order(self) -> None:
        """Tab goes as it stands on the page. What was made just now would come last of all."""
        order = (
            *(self.back, *self.rows.values(), self.reset_button, self.hidden_button),
            *(*self.decisions.values(), self._form),
        )
        if order != self._ordered:
            self._ordered = order
            tab_through(*order)

    def focus_start(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _about_card(self) -> Card:
        card = Card(self.look)
        self._maker, self._reads = Prose(self.look, "", Role.LABEL), Prose(self.look, "", Role.BODY, "quiet")
        self._busy, self._advice = Prose(self.look, "", Role.BODY), Prose(self.look, "", Role.BODY_STRONG)
        self._chips = FlowLayout(spacing=8)
        card.column.addWidget(self._maker)
        card.column.addWidget(self._reads)
        card.column.addWidget(self._busy)
        card.column.addLayout(self._chips)
        card.column.addWidget(self._advice)
        self._verdicts: list[Chip] = []
        return card

    def _tests_card(self) -> Card:
        card = Card(self.look)
        card.column.addWidget(Prose(self.look, _("De proeven"), Role.HEADING))
        card.column.addWidget(
            Prose(
                self.look,
                _("Met een schuif maak je een grens soepeler of strenger. De meting blijft gelijk."),
                Role.SMALL,
                "quiet",
            )
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        card.column.addLayout(self._list)
        buttons = FlowLayout(spacing=8)
        self.reset_button = BigButton(self.look, _("Zet de grenzen terug"), "quiet", "undo", role=Role.LABEL)
        self.reset_button.clicked.connect(self.reset)
        self.hidden_button = BigButton(
            self.look, _("Kijk in een stad die de maker niet kent"), "quiet", "search", role=Role.LABEL
        )
        self.hidden_button.clicked.connect(self.hidden_wanted)
        buttons.addWidget(self.reset_button)
        buttons.addWidget(self.hidden_button)
        card.column.addLayout(buttons)
        self.hidden_note = Notice(self.look, "", "sun", closable=False)
        card.column.addWidget(self.hidden_note)
        return card

    def _decision_card(self) -> Card:
        card = self._decision = Card(self.look)
        row = QHBoxLayout()
        row.addWidget(Prose(self.look, _("Jouw besluit"), Role.HEADING), 1)
        self._state = Chip(self.look, "", "violet")
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        self._history = Prose(self.look, "", Role.SMALL, "quiet")
        card.column.addWidget(self._history)
        self._buttons = FlowLayout(spacing=8)
        card.column.addLayout(self._buttons)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        self._why = Prose(
            self.look, _("Waarom? Schrijf het zo dat de maker er iets mee kan. Noem geen namen."), Role.BODY
        )
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(_("Reden"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self.look.px(80))
        self.reason.textChanged.connect(self._typed)
        self.send = BigButton(self.look, _("Bewaar besluit"), "main", "check")
        self.send.clicked.connect(self._decide)
        form.addWidget(self._why)
        form.addWidget(self.reason)
        form.addWidget(self.send, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self._form)
        self._form.hide()
        self._question = Prose(self.look, "", Role.BODY_STRONG)
        card.column.addWidget(self._question)
        self.decisions: dict[str, BigButton] = {}
        return card

    def _show_verdicts(self, page: InspectionPage) -> None:
        while len(self._verdicts) < len(page.verdicts):
            chip = Chip(self.look, "", "quiet")
            self._chips.addWidget(chip)
            self._verdicts.append(chip)
        for number, chip in enumerate(self._verdicts):
            chip.setVisible(number < len(page.verdicts))
            if number < len(page.verdicts):
                text, good = page.verdicts[number]
                chip.set_text(text, "mint" if good else "coral")

    def _show_rows(self, rows: tuple[TestRow, ...]) -> None:
        for row in rows:
            view = self.rows.get(row.id)
            if view is None:
                view = self.rows[row.id] = _Row(self.look, row)
                view.turned.connect(self.threshold_turned)
                self._list.addWidget(view)
            view.show_row(row)

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        self._choices = choices
        here = focused_inside(self._decision) is not None
        clear(self._buttons)
        self.decisions = {}
        self._asking = None
        self._form.hide()
        for choice in choices:
            button = BigButton(self.look, choice.text, "quiet", role=Role.LABEL)
            button.clicked.connect(lambda _on=False, one=choice: self._chosen(one))
            self._buttons.addWidget(button)
            button.show()
            self.decisions[choice.state] = button
        if here:
            focus_first(self._decision)

    def _chosen(self, choice: Choice) -> None:
        if not choice.needs_reason:
            self.moved.emit(choice.state, "")
            return
        self._asking = choice
        self.reason.clear()
        self._typed()
        self._form.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        text = self.reason.toPlainText()
        if len(text) > MOST_REASON:
            self.reason.setPlainText(text[:MOST_REASON])
            self.reason.moveCursor(QTextCursor.MoveOperation.End)
        self.send.setEnabled(bool(text.strip()))

    def _decide(self) -> None:
        if self._asking is not None:
            self.moved.emit(self._asking.state, self.reason.toPlainText())


class _Row(QWidget):
    """One test: sign and name, what was done, number and limit, and a slider for the limit."""

    turned = Signal(str, int)

    def __init__(self, look: Look, row: TestRow) -> None:
        super().__init__()
        self._look, self._id = look, row.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._sign = ""
        self._name = IconText(look, "clock", row.name, Role.BODY_STRONG, "ink", "quiet")
        self._why = Prose(look, row.why, Role.SMALL, "quiet")
        line = QHBoxLayout()
        self._value = Prose(look, "", Role.FIGURES)
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setFixedWidth(look.px(180))
        self.slider.setMinimumHeight(max(30, look.px(30)))
        self.slider.setAccessibleName(_("Grens van {test}").format(test=row.name))
        self.slider.valueChanged.connect(lambda place: self.turned.emit(self._id, place))
        line.addWidget(self._value, 1)
        line.addWidget(self.slider, 0)
        column.addWidget(self._name)
        column.addWidget(self._why)
        column.addLayout(line)
        self._column = column

    def show_row(self, row: TestRow) -> None:
        if row.verdict != self._sign:
            self._sign = row.verdict
            icon, colour = _SIGNS[row.verdict]
            fresh = IconText(self._look, icon, row.name, Role.BODY_STRONG, "ink", colour)
            self._column.replaceWidget(self._name, fresh)
            self._name.hide()
            self._name.deleteLater()
            self._name = fresh
        text = _("{value} · {limit}").format(value=row.value, limit=row.limit)
        if row.hidden_value:
            text = _("{text} · in de onbekende stad {hidden}").format(text=text, hidden=row.hidden_value)
        verdict = {"good": _("goed"), "look_again": _("niet goed"), "": ""}[row.verdict]
        self._value.set_text(f"{verdict}: {text}" if verdict else text)
        self.slider.setVisible(not row.fixed)
        self.slider.blockSignals(True)
        self.slider.setValue(row.place)
        self.slider.blockSignals(False)
