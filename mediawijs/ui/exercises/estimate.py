# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Estimate a number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.i18n import _, language
from mediawijs.presenters.lesson_page import Question
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of
from mediawijs.ui.exercises.number_slider import NumberSlider
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role


class EstimateWidget(ExerciseWidget):
    """The number large above a slider."""

    side_by_side = True

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Estimate)
        card = Card(self.look, padding=self.look.px(28))
        name = _("Jouw schatting, {unit}").format(unit=exercise.unit)
        self.slider = NumberSlider(self.look, exercise.low, exercise.high, exercise.step, name)
        self.slider.chosen.connect(lambda number: self.changed.emit((str(number),)))
        self._number = Prose(self.look, "", Role.TITLE, "violet_ink", centred=True)
        self._unit = Prose(self.look, exercise.unit, Role.BODY, "quiet", centred=True)
        self._answer = Prose(self.look, "", Role.BODY_STRONG, "mint_ink", centred=True)
        card.column.addWidget(self._number)
        card.column.addWidget(self._unit)
        card.column.addWidget(self.slider)
        ends = QHBoxLayout()
        ends.addWidget(Prose(self.look, grouped(exercise.low), Role.SMALL, "quiet"))
        ends.addStretch(1)
        ends.addWidget(
            Prose(self.look, grouped(exercise.high), Role.SMALL, "quiet"), 0, Qt.AlignmentFlag.AlignRight
        )
        card.column.addLayout(ends)
        card.column.addWidget(self._answer)
        return card

    def refresh(self, question: Question) -> None:
        exercise = exercise_of(question, Estimate)
        number = int(question.pending[0]) if question.pending else None
        self.slider.show_number(number)
        self.slider.setEnabled(not question.locked)
        self._number.set_text(_("Schuif naar jouw schatting") if number is None else grouped(number))
        judged = question.judgement
        # An open judgement has no answer to give away.
        known = judged is not None and judged.result is not Result.OPEN
        self.slider.show_answer(exercise.answer if known else None)
        self._answer.set_text(
            _("Het antwoord: {number} {unit}").format(number=grouped(exercise.answer), unit=exercise.unit)
            if known
            else ""
        )
        self._answer.setVisible(known)


def grouped(number: int) -> str:
    """With a mark between thousands, as the language has it."""
    text = f"{number:,}"
    return text if language() == "en" else text.replace(",", ".")
