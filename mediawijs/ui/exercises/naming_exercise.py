# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What `mark` and `hotspots` share: tap a part, then name its trick."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.text import Slot
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import ExerciseWidget, paired
from mediawijs.ui.exercises.naming import NamingCard
from mediawijs.ui.theme.look import Look


class NamingExercise(ExerciseWidget):
    """The object stands at the right, the card with names is the aside. `opened` is the part being named."""

    side_by_side = True

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, media)
        self.opened = ""
        self._words: dict[str, str] = {}

    def begin(self, words: dict[str, str], names: tuple[tuple[str, Slot], ...]) -> None:
        """Starts anew with these parts (id -> words on the screen) and these tricks; makes the aside."""
        self.opened = ""
        self._words = words
        self.card = NamingCard(self.look, _("Trucs"), self.idle(), names)
        self.card.named.connect(self._name)
        self.card.unnamed.connect(lambda: self.take_off(self.opened))
        self.card.cancelled.connect(self._cancel)
        self.aside = self.card

    def part(self, key: str) -> QWidget:
        """The widget of one part, for the focus."""
        raise NotImplementedError

    def idle(self) -> str:
        """What to do first, in a sentence."""
        raise NotImplementedError

    def refresh(self, question: Question) -> None:
        if question.locked:
            self.opened = ""
        if not self.opened:
            self.card.close_naming("" if question.locked else self.idle())

    def tap(self, key: str) -> None:
        """A part was chosen: ask for its trick; the same part again means never mind."""
        if self.question.locked:
            return
        if key == self.opened:
            self._cancel()
            return
        self.opened = key
        self.refresh(self.question)
        self.card.open_for(self._words[key], pairs(self.question.pending).get(key, ""))

    def take_off(self, key: str) -> None:
        """Takes the mark off a part, if it has one."""
        chosen = pairs(self.question.pending)
        self._close()
        if self.question.locked or chosen.pop(key, None) is None:
            self.refresh(self.question)
        else:
            self.changed.emit(paired(chosen, tuple(self._words)))

    def _name(self, trick: str) -> None:
        chosen = {**pairs(self.question.pending), self.opened: trick}
        self._close()
        self.changed.emit(paired(chosen, tuple(self._words)))

    def _cancel(self) -> None:
        self._close()
        self.refresh(self.question)

    def _close(self) -> None:
        key, self.opened = self.opened, ""
        if key:
            self.part(key).setFocus(Qt.FocusReason.OtherFocusReason)
