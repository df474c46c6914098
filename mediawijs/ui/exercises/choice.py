# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Single and multiple choice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Answer
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.text import Slot
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, number_key, verdicts
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ChoiceRows:
    """Answer rows by their id, shared by `choice` and `round`. The rows still need a place in a layout."""

    def __init__(self, look: Look, options: tuple[tuple[str, Slot], ...], *, multiple: bool) -> None:
        self.rows = {key: ChoiceRow(look, slot.label, multiple) for key, slot in options}

    def show(self, question: Question) -> None:
        right = verdicts(question)
        for key, row in self.rows.items():
            chosen = key in question.pending
            if row.isChecked() != chosen:
                # Exclusive buttons refuse to be unchecked one by one.
                exclusive = row.autoExclusive()
                row.setAutoExclusive(False)
                row.setChecked(chosen)
                row.setAutoExclusive(exclusive)
            row.setEnabled(not question.locked)
            verdict = right.get(key) if chosen else None
            row.set_mark({None: "", True: "right", False: "look_again"}[verdict])

    def pick(self, number: int) -> bool:
        """As if row `number` (from 0) was clicked; False when there is none."""
        rows = list(self.rows.values())
        if number >= len(rows) or not rows[number].isEnabled():
            return False
        rows[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        rows[number].click()
        return True


class ChoiceWidget(ExerciseWidget):
    """Rows under each other; keys 1 to 9 pick."""

    side_by_side = True

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Choice)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(12))
        if exercise.multiple:
            column.addWidget(Prose(self.look, _("Je mag er meer dan één kiezen."), Role.SMALL, "quiet"))
        self.rows = ChoiceRows(self.look, exercise.options, multiple=exercise.multiple)
        for key, row in self.rows.rows.items():
            row.clicked.connect(lambda _checked=False, key=key: self._picked(key))
            column.addWidget(row)
        return body

    def refresh(self, question: Question) -> None:
        self.rows.show(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_key(event.key())
        if number is None or not self.rows.pick(number):
            super().keyPressEvent(event)

    def _picked(self, key: str) -> None:
        exercise = exercise_of(self.question, Choice)
        chosen: Answer = (key,)
        if exercise.multiple:
            toggled = set(self.question.pending) ^ {key}
            chosen = tuple(option for option, _slot in exercise.options if option in toggled)
        self.changed.emit(chosen)
