# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turn it round: set the knobs until saying no is as easy as saying yes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.kinds.redesign import Knob, Redesign
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question, Redesigned
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, paired, verdicts
from mediawijs.ui.exercises.click_trail import ClickTrail
from mediawijs.ui.exercises.drawn_screen import DrawnScreen, centred
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class KnobRow(QWidget):
    """A knob with its options as equal buttons, and a sign once it has been judged."""

    def __init__(self, look: Look, knob: Knob) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        name = knob.slot.label
        column.addWidget(Prose(look, name, Role.BODY_STRONG))
        self.options = SegmentRow(look, [(o.id, o.slot.label, "") for o in knob.options], name)
        column.addWidget(self.options)
        self._good = IconText(look, "check", _("eerlijk"), Role.SMALL, "mint_ink")
        self._again = IconText(look, "look-again", _("kijk nog eens"), Role.SMALL, "coral_ink")
        column.addWidget(self._good)
        column.addWidget(self._again)

    def show_state(self, chosen: str, right: bool | None, *, locked: bool) -> None:
        self.options.choose(chosen)
        self.options.setEnabled(not locked)
        self._good.setVisible(right is True)
        self._again.setVisible(right is False)


class RedesignWidget(ExerciseWidget):
    """The screen as it is now, with the clicks it costs; the knobs are the aside."""

    side_by_side = True
    aside_first = True

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Redesign)
        self._order = tuple(knob.id for knob in exercise.knobs)
        self.aside = self._make_knobs(exercise)
        self.drawn = DrawnScreen(self.look, exercise.screen, self.media, flaggable=False)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(12))
        column.addLayout(centred(self.drawn))
        counters = Card(self.look, padding=12)
        counters.column.setSpacing(0)
        self.yes, self.no = ClickTrail(self.look, _("Ja")), ClickTrail(self.look, _("Nee"))
        counters.column.addWidget(self.yes)
        counters.column.addWidget(self.no)
        column.addWidget(counters)
        return body

    def refresh(self, question: Question) -> None:
        exercise, right = exercise_of(question, Redesign), verdicts(question)
        for knob, option in exercise.chosen(question.pending):
            self.knobs[knob.id].show_state(option.id, right.get(knob.id), locked=question.locked)
        if isinstance(question.preview, Redesigned):
            self.drawn.show_screen(question.preview.screen)
            self.yes.show_clicks(question.preview.clicks.yes)
            self.no.show_clicks(question.preview.clicks.no)

    def _make_knobs(self, exercise: Redesign) -> Card:
        card = Card(self.look, padding=18)
        card.column.setSpacing(self.look.px(14))
        self.knobs: dict[str, KnobRow] = {}
        for knob in exercise.knobs:
            row = KnobRow(self.look, knob)
            row.options.chosen.connect(lambda option, key=knob.id: self._turn(key, option))
            self.knobs[knob.id] = row
            card.column.addWidget(row)
        return card

    def _turn(self, knob: str, option: str) -> None:
        chosen = {**pairs(self.question.pending), knob: option}
        self.changed.emit(paired(chosen, self._order))
