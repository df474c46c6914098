# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new rule, as a sentence to fill in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediawijs.i18n import _
from mediawijs.presenters.rule_maker_pages import FormPart, FormRow, Pick
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class RuleForm(Card):
    """`asked` and `answered` give the row (from 0) and the id."""

    asked = Signal(int, str)
    answered = Signal(int, str)
    aged = Signal(int)
    reasoned = Signal(str)
    more = Signal()
    fewer = Signal()
    added = Signal()
    closed = Signal()

    def __init__(self, look: Look, part: FormPart) -> None:
        super().__init__(look, "violet_soft", 16)
        self._look = look
        self.column.addWidget(Prose(look, _("Een nieuwe regel"), Role.LABEL, "violet_ink"))
        for number, row in enumerate(part.rows):
            self.column.addWidget(Prose(look, _("Als je bij") if not number else _("en bij"), Role.SMALL))
            self.column.addLayout(self._row(part, number, row))
        self.column.addLayout(self._row_buttons(part))
        self.column.addLayout(self._outcome(part))
        if part.sentence or part.lacks:
            self.column.addWidget(
                Prose(look, part.sentence or part.lacks, Role.BODY_STRONG if part.sentence else Role.SMALL)
            )
        buttons = FlowLayout(spacing=8)
        add = self._button(buttons, _("Voeg de regel toe"), "main", "plus", self.added.emit)
        add.setEnabled(bool(part.sentence))
        self._button(buttons, _("Toch niet"), "quiet", "", self.closed.emit)
        self.column.addLayout(buttons)

    def _row(self, part: FormPart, number: int, row: FormRow) -> SideBySide:
        pair = SideBySide(shares=(55, 45), least=self._look.px(760), spacing=8)
        name = _("Voorwaarde {n}: vraag").format(n=number + 1)
        question = self._box(part.questions, row.question, name)
        question.picked.connect(lambda key: self.asked.emit(number, key))
        name = _("Voorwaarde {n}: antwoord").format(n=number + 1)
        answer = self._box(row.answers, row.answer, name)
        answer.setEnabled(bool(row.answers))
        answer.picked.connect(lambda key: self.answered.emit(number, key))
        pair.addWidget(question)
        pair.addWidget(answer)
        return pair

    def _row_buttons(self, part: FormPart) -> FlowLayout:
        flow = FlowLayout(spacing=6)
        if part.more:
            self._button(flow, _("Nog een voorwaarde"), "plain", "plus", self.more.emit)
        if len(part.rows) > 1:
            self._button(flow, _("Haal de laatste weg"), "plain", "minus", self.fewer.emit)
        return flow

    def _outcome(self, part: FormPart) -> SideBySide:
        pair = SideBySide(shares=(35, 65), least=self._look.px(420), spacing=8)
        age = self._box(part.ages, part.age, _("Leeftijd"))
        age.picked.connect(lambda key: self.aged.emit(int(key)))
        reason = self._box(part.reasons, part.reason, _("Waarom"))
        reason.picked.connect(self.reasoned)
        pair.addWidget(age)
        pair.addWidget(reason)
        return pair

    def _box(self, picks: tuple[Pick, ...], chosen: str, name: str) -> PickBox:
        box = PickBox(self._look, [(one.id, one.text) for one in picks], name)
        box.choose(chosen)
        return box

    def _button(self, flow: FlowLayout, text: str, kind: str, icon: str, do: Callable[[], object]) -> QWidget:
        button = BigButton(self._look, text, kind, icon or None, role=Role.LABEL)
        button.clicked.connect(lambda: do())
        flow.addWidget(button)
        return button
