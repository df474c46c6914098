# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weigh measures: what can you do, what must the maker do, what must the government do."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.weigh import Weigh, Who
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.lesson_page import MeterLevels, Question
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.meter import Meter
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role

_TINTS = ("sky", "violet", "mint", "sun", "coral")


class WeighWidget(ExerciseWidget):
    """Meters on top, and the measures in three groups of equal weight."""

    comfortable = 0

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Weigh)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(14))
        column.addWidget(self._make_meters(exercise))
        self._left = Prose(self.look, "", Role.BODY_STRONG)
        column.addWidget(self._left)
        groups = FlowLayout(spacing=14, cell=self.look.px(230))
        self.rows: dict[str, ChoiceRow] = {}
        for who in Who:
            if any(measure.who is who for measure in exercise.measures):
                groups.addWidget(self._group(exercise, who))
        column.addLayout(groups)
        return body

    def refresh(self, question: Question) -> None:
        exercise, chosen = exercise_of(question, Weigh), question.pending
        for key, row in self.rows.items():
            row.setChecked(key in chosen)
            row.setEnabled(not question.locked)
        if isinstance(question.preview, MeterLevels):
            start = {meter.id: meter.start for meter in exercise.meters}
            for key, level in question.preview.levels:
                self.meters[key].set_value(level, start[key] if level != start[key] else None)
        self._left.set_text(_left_to_choose(exercise.pick - len(chosen)))
        self._left.setVisible(not question.locked)

    def _make_meters(self, exercise: Weigh) -> Card:
        card = Card(self.look, padding=18)
        flow = FlowLayout(spacing=22, cell=self.look.px(200))
        self.meters: dict[str, Meter] = {}
        for number, meter in enumerate(exercise.meters):
            side = _("hoger is beter") if meter.good_high else _("lager is beter")
            label = f"{meter.slot.label} ({side})"
            self.meters[meter.id] = Meter(self.look, label, meter.start, _TINTS[number % len(_TINTS)])
            flow.addWidget(self.meters[meter.id])
        card.column.addLayout(flow)
        return card

    def _group(self, exercise: Weigh, who: Who) -> Card:
        names = {Who.YOU: _("Jij"), Who.MAKER: _("De maker"), Who.GOVERNMENT: _("De overheid")}
        card = Card(self.look, padding=16)
        card.column.addWidget(Prose(self.look, names[who], Role.HEADING))
        for measure in exercise.measures:
            if measure.who is not who:
                continue
            row = ChoiceRow(self.look, measure.slot.label, multiple=True)
            row.clicked.connect(lambda _checked=False, key=measure.id: self._toggle(key))
            self.rows[measure.id] = row
            card.column.addWidget(row)
        card.column.addStretch(1)
        return card

    def _toggle(self, key: str) -> None:
        exercise = exercise_of(self.question, Weigh)
        chosen = set(self.question.pending) ^ {key}
        if len(chosen) > exercise.pick:
            self.refresh(self.question)  # the row put itself on; it goes off again
            announce(self, self._left.text())
            return
        self.changed.emit(tuple(measure.id for measure in exercise.measures if measure.id in chosen))


def _left_to_choose(left: int) -> str:
    if left <= 0:
        return _("Je hebt alles gekozen. Iets anders? Haal er dan eerst één weg.")
    return ngettext("Nog {left} te kiezen.", "Nog {left} te kiezen.", left).format(left=left)
