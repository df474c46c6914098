# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round of short items: one card at a time, one label each."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.round import Round, RoundItem
from mediawijs.domain.lessons.text import Paragraph, Spans, Text
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, number_key
from mediawijs.ui.exercises.choice import ChoiceRows
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.step_dots import StepDots
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role


class RoundWidget(ExerciseWidget):
    """The item as a card, and under it labels of equal size and weight."""

    side_by_side = True

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Round)
        item = exercise.item(question.item or exercise.items[-1].id)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(14))
        column.addWidget(self._progress(exercise, item))
        column.addWidget(self._card(item))
        self.rows = ChoiceRows(self.look, exercise.labels, multiple=False)
        labels = FlowLayout(spacing=12, cell=self.look.px(170))
        for key, row in self.rows.rows.items():
            row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            row.clicked.connect(lambda _checked=False, key=key: self.changed.emit((key,)))
            labels.addWidget(row)
        column.addLayout(labels)
        return body

    def refresh(self, question: Question) -> None:
        self.rows.show(question)
        judged = question.judgement
        if judged is not None:
            mark = "right" if judged.right else "look_again"
            for key in question.pending:
                self.rows.rows[key].set_mark(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_key(event.key())
        if number is None or not self.rows.pick(number):
            super().keyPressEvent(event)

    def _progress(self, exercise: Round, item: RoundItem) -> StepDots:
        number, count = exercise.items.index(item) + 1, len(exercise.items)
        dots = StepDots(self.look, count, number)
        dots.setAccessibleName(_("bericht {number} van {count}").format(number=number, count=count))
        return dots

    def _card(self, item: RoundItem) -> Card:
        card = Card(self.look, padding=0)
        if item.picture is not None:
            data = self.media(item.picture.source)
            height = self.look.px(170)
            card.column.addWidget(
                PictureView(self.look, data, item.picture.alt, corners=(17, 0), height=height, cover=True)
            )
        inside = QVBoxLayout()
        inside.setContentsMargins(22, 18, 22, 20)
        inside.setSpacing(8)
        headline, rest = split_headline(item.slot.text)
        if headline:
            inside.addWidget(Prose(self.look, (Paragraph(headline),), Role.HEADING))
        if rest:
            inside.addWidget(TextColumn(self.look, rest, self.media))
        card.column.addLayout(inside)
        return card


def split_headline(text: Text) -> tuple[Spans, Text]:
    """A first paragraph that is bold throughout is the headline; without one there is none."""
    if not text or not isinstance(text[0], Paragraph) or not text[0].spans:
        return (), text
    first = text[0].spans
    bold = [span for span in first if span.strong]
    if len(bold) == len(first):
        return first, text[1:]
    if first[0].strong and len(bold) == 1 and first[1].text.startswith("\n"):
        rest = (
            Paragraph((type(first[1])(first[1].text.lstrip("\n"), first[1].strong), *first[2:])),
            *text[1:],
        )
        return first[:1], rest
    return (), text
