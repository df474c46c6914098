# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Expose the tricks on drawn screens: tap what is not fair, and name the trick. Some screens are fine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.ui.exercises.base import exercise_of, verdicts
from mediawijs.ui.exercises.drawn_screen import DrawnScreen, centred
from mediawijs.ui.exercises.naming_exercise import NamingExercise
from mediawijs.ui.exercises.tappable import step_focus
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.step_dots import StepDots
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role


class HotspotsWidget(NamingExercise):
    """The drawn screen, with the names of the tricks and the flags as aside."""

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Hotspots)
        screen = exercise.screen(question.item or exercise.screens[-1].id)
        self.begin({element.id: element.slot.label for element in screen.elements}, exercise.families)
        self._names = {key: slot.label for key, slot in exercise.families}
        self._flags = Prose(self.look, "", Role.SMALL)
        self.card.column.addWidget(self._flags)
        self.drawn = DrawnScreen(self.look, screen, self.media, flaggable=True)
        self.drawn.tapped.connect(self.tap)
        for key, view in self.drawn.views.items():
            view.removed.connect(lambda key=key: self.take_off(key))
            view.stepped.connect(lambda step: step_focus(list(self.drawn.views.values()), step))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(10))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(
            TextColumn(self.look, screen.situation.text, self.media), 1, Qt.AlignmentFlag.AlignVCenter
        )
        head.addWidget(self._progress(exercise, screen.id), 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addLayout(centred(self.drawn))
        return body

    def refresh(self, question: Question) -> None:
        super().refresh(question)
        right = verdicts(question)
        flags = pairs(question.pending)
        lines = []
        for key, view in self.drawn.views.items():
            number = list(flags).index(key) + 1 if key in flags else 0
            name = self._names.get(flags.get(key, ""), "")
            view.show_flag(number, name, right.get(key) if number else None)
            view.show_open(key == self.opened)
            view.setEnabled(not question.locked)
            if number:
                lines.append(f"{number}. {view.element.slot.label}: {name}")
        self._flags.set_text("\n".join(lines))
        self._flags.setVisible(bool(lines))

    def part(self, key: str) -> QWidget:
        return self.drawn.views[key]

    def idle(self) -> str:
        return _("Klik op wat niet eerlijk is. Kies daarna welke truc het is. Niets te vinden? Dat kan ook.")

    def _progress(self, exercise: Hotspots, at: str) -> StepDots:
        count = len(exercise.screens)
        number = [screen.id for screen in exercise.screens].index(at) + 1
        dots = StepDots(self.look, count, number)
        dots.setAccessibleName(_("scherm {number} van {count}").format(number=number, count=count))
        return dots
