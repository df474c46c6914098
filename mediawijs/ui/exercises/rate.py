# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rate one post: watch, a gut age, a few questions, and the advice that grows with its reasons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.rate import GUT, Rate
from mediawijs.domain.lessons.text import Paragraph, Slot, Span
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question, Rated
from mediawijs.presenters.look_back import age_words
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, number_key, stops
from mediawijs.ui.exercises.choice import ChoiceRows
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.clip import Clip, ClipScene
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.pictogram import AgeTile, Pictogram
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role


class RateWidget(ExerciseWidget):
    """The post, the question, and the advice so far; at the end gut, rules and reference side by side."""

    side_by_side = True
    comfortable = 0
    continues = True

    def must_rebuild(self, before: Question, now: Question) -> bool:
        return before.exercise != now.exercise or before.runs != now.runs

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Rate)
        self._item: str | None = None
        self.rows: ChoiceRows | None = None
        body = QWidget()
        column = FlowLayout(body, spacing=16, cell=self.look.px(330), most=self.look.px(440))
        column.addWidget(self._post(exercise))
        self._asking = Card(self.look, padding=18)
        self._asking.column.setSpacing(self.look.px(10))
        column.addWidget(self._asking)
        self.aside = Card(self.look, padding=16)
        self._advice = QVBoxLayout()
        self._advice.setSpacing(8)
        self.aside.column.addLayout(self._advice)
        self._ask(exercise, question)
        return body

    def refresh(self, question: Question) -> None:
        exercise = exercise_of(question, Rate)
        if question.item != self._item:
            self._ask(exercise, question)
        if self.rows is not None:
            self.rows.show(question)
        if isinstance(question.preview, Rated):
            self._show_advice(exercise, question.preview)

    def tab_stops(self) -> list[QWidget]:
        """The question before the buttons of the clip: that is what there is to do."""
        return [
            *stops(self._asking),
            *(one for one in super().tab_stops() if not self._asking.isAncestorOf(one)),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_key(event.key())
        if number is None or self.rows is None or not self.rows.pick(number):
            super().keyPressEvent(event)

    def _post(self, exercise: Rate) -> QWidget:
        post, say = exercise.post, self._say
        card = Card(self.look, padding=0)
        clip = Clip(self.look)
        clip.show_clip(
            [
                ClipScene(
                    self.media(f"post:{post.id}/{scene.picture}"),
                    say(scene.alt, exercise),
                    say(scene.sound, exercise) if scene.sound else "",
                    scene.motion,
                    scene.seconds,
                )
                for scene in post.scenes
            ]
        )
        card.column.addWidget(clip)
        words = QVBoxLayout()
        words.setContentsMargins(18, 4, 18, 14)
        words.setSpacing(4)
        words.addWidget(Prose(self.look, f"{post.account} · {say(post.meta, exercise)}", Role.LABEL))
        words.addWidget(Prose(self.look, say(post.caption, exercise), Role.SMALL))
        words.addWidget(Prose(self.look, say(post.around, exercise), Role.SMALL, "quiet"))
        card.column.addLayout(words)
        return card

    def _ask(self, exercise: Rate, question: Question) -> None:
        clear(self._asking.column)
        self._item, self.rows = question.item, None
        if not question.item:
            self._asking.hide()
            return
        if question.item == GUT:
            words = _("Vanaf welke leeftijd is dit oké, zegt je gevoel?")
            options = tuple((str(age), _slot(age_words(age))) for age in exercise.rules.ages)
        else:
            asked = exercise.rules.question(question.item)
            words = self._say(asked.text, exercise)
            options = tuple((one.id, _slot(self._say(one.text, exercise))) for one in asked.answers)
        self._asking.column.addWidget(Prose(self.look, words, Role.QUESTION))
        self.rows = ChoiceRows(self.look, options, multiple=False)
        for key, row in self.rows.rows.items():
            row.clicked.connect(lambda _checked=False, key=key: self.changed.emit((key,)))
            self._asking.column.addWidget(row)
            row.setVisible(True)  # at once: the focus goes to the first one
        self._asking.column.addStretch(1)

    def _show_advice(self, exercise: Rate, rated: Rated) -> None:
        clear(self._advice)
        done = rated.reference is not None
        title = _("Drie keer een leeftijd") if done else _("Het advies tot nu toe")
        self._advice.addWidget(Prose(self.look, title, Role.LABEL))
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        if done and rated.gut is not None:
            self._tile(tiles, AgeRange(rated.gut, rated.gut), _("jouw gevoel"), "violet")
        if rated.advice.age is not None:
            self._tile(tiles, rated.advice.age, _("de regels"), "sun")
        if rated.reference is not None:
            self._tile(tiles, rated.reference, _("ons voorbeeld"), "sky")
        for theme in rated.advice.pictograms:
            sign = Pictogram(self.look, theme, self._say(exercise.rules.theme(theme).title, exercise))
            tiles.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        tiles.addStretch(1)
        self._advice.addLayout(tiles)
        for one in rated.advice.trace:
            if one.state != "possible":
                reason = self._say(exercise.rules.rule(one.rule).reason, exercise)
                quiet = "quiet" if one.state == "outvoted" else "ink"
                self._advice.addWidget(
                    Prose(self.look, _reason(one.rule, one.age, reason), Role.SMALL, quiet)
                )
        if done:
            self._advice.addWidget(TextColumn(self.look, exercise.after.note, self.media))
        self._advice.addWidget(
            Prose(self.look, self._say(exercise.rules.disclaimer, exercise), Role.SMALL, "quiet")
        )

    def _tile(self, row: QHBoxLayout, age: AgeRange, below: str, tint: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(2)
        low, high = (str(one) if one else _("alle") for one in (age.low, age.high))
        sign = low if age.exact else f"{low}–{high}"
        tile = AgeTile(self.look, sign, f"{below}: {sign}", tint, 62)
        column.addWidget(tile, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Prose(self.look, below, Role.SMALL, "quiet"))
        row.addLayout(column)

    def _say(self, words: object, exercise: Rate) -> str:
        """A text in the language of the lesson."""
        if not isinstance(words, dict):
            return str(words or "")
        return str(words.get(exercise.language) or words.get("nl", ""))


def _slot(text: str) -> Slot:
    return Slot((Paragraph((Span(text),)),))


def _reason(rule: str, age: int | None, reason: str) -> str:
    return f"{rule}: {reason}" if age is None else f"{rule} · {age_words(age)}: {reason}"
