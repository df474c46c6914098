# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Expose the tricks on drawn screens: tap what is not fair, and name the trick. Some screens are fine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.i18n import _
from mediawijs.presenters.lesson import Question
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, paired, verdicts
from mediawijs.ui.exercises.drawn_screen import DrawnScreen
from mediawijs.ui.exercises.naming import NamingCard
from mediawijs.ui.exercises.tappable import step_focus
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.step_dots import StepDots
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class HotspotsWidget(ExerciseWidget):
    """The drawn screen stands at the right; the names of the tricks and the flags are the aside."""

    side_by_side = True

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, media)
        self._open = ""

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Hotspots)
        screen = exercise.screen(question.item or exercise.screens[-1].id)
        self._open = ""
        self._order = tuple(element.id for element in screen.elements)
        self._words = {element.id: element.slot.label for element in screen.elements}
        self._names = {key: slot.label for key, slot in exercise.families}
        self.screen = DrawnScreen(self.look, screen, self.media, flaggable=True)
        self.screen.tapped.connect(self._tapped)
        for key, view in self.screen.views.items():
            view.removed.connect(lambda key=key: self._remove(key))
            view.stepped.connect(lambda step: step_focus(list(self.screen.views.values()), step))
        self.aside = self._make_aside(exercise)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(10))
        column.addWidget(self._progress(exercise, screen.id), 0, Qt.AlignmentFlag.AlignHCenter)
        if screen.situation.text:
            column.addWidget(TextColumn(self.look, screen.situation.text, self.media))
        column.addWidget(self.screen, 0, Qt.AlignmentFlag.AlignHCenter)
        return body

    def refresh(self, question: Question) -> None:
        right = verdicts(question)
        if question.locked:
            self._open = ""
        if not self._open:
            self.card.close_naming("" if question.locked else _idle())
        flags = pairs(question.pending)
        lines = []
        for key, view in self.screen.views.items():
            number = list(flags).index(key) + 1 if key in flags else 0
            name = self._names.get(flags.get(key, ""), "")
            view.show_flag(number, name, right.get(key) if number else None)
            view.show_open(key == self._open)
            view.setEnabled(not question.locked)
            if number:
                lines.append(f"{number}. {self._words[key]}: {name}")
        self._flags.set_text("\n".join(lines))
        self._flags.setVisible(bool(lines))

    def _make_aside(self, exercise: Hotspots) -> QWidget:
        self.card = NamingCard(self.look, _("Trucs"), _idle(), exercise.families)
        self.card.named.connect(self._name)
        self.card.unnamed.connect(lambda: self._remove(self._open))
        self.card.cancelled.connect(self._cancel)
        self._flags = Prose(self.look, "", Role.SMALL)
        self.card.column.addWidget(self._flags)
        return self.card

    def _progress(self, exercise: Hotspots, at: str) -> StepDots:
        count = len(exercise.screens)
        number = [screen.id for screen in exercise.screens].index(at) + 1
        dots = StepDots(self.look, count, number)
        dots.setAccessibleName(_("scherm {number} van {count}").format(number=number, count=count))
        return dots

    def _tapped(self, key: str) -> None:
        if key == self._open:
            self._cancel()
            return
        self._open = key
        self.refresh(self.question)
        self.card.open_for(self._words[key], pairs(self.question.pending).get(key, ""))

    def _cancel(self) -> None:
        self._close()
        self.refresh(self.question)

    def _close(self) -> None:
        key, self._open = self._open, ""
        if key:
            self.screen.views[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, family: str) -> None:
        chosen = {**pairs(self.question.pending), self._open: family}
        self._close()
        self.changed.emit(paired(chosen, self._order))

    def _remove(self, key: str) -> None:
        chosen = pairs(self.question.pending)
        self._close()
        if chosen.pop(key, None) is None:
            self.refresh(self.question)
        else:
            self.changed.emit(paired(chosen, self._order))


def _idle() -> str:
    return _("Klik op wat niet eerlijk is. Kies daarna welke truc het is. Niets te vinden? Dat kan ook.")
