# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A branching conversation: read along, choose what you say, and see what it does to people."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Answer
from mediawijs.domain.lessons.kinds.chat import YOU, Chat, Node
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, number_key
from mediawijs.ui.exercises.chat_column import ChatColumn, Message
from mediawijs.ui.exercises.people import People
from mediawijs.ui.exercises.relation_map import RelationCard, RelationMap
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ChatWidget(ExerciseWidget):
    """The messages and what you can say; the map of relations is the aside."""

    side_by_side = True
    continues = True
    answers_at_once = True

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, media)
        self.choices: dict[str, ChoiceRow] = {}
        self.replays: dict[str, BigButton] = {}
        self._foot_for: object = None

    def must_rebuild(self, before: Question, now: Question) -> bool:
        """The next message belongs under the ones that are there already."""
        return before.exercise != now.exercise or before.runs != now.runs

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Chat)
        names = {person.id: person.name for person in exercise.people}
        self._people = people = People(self.look, self.media, names)
        self._foot_for = None
        self.relations = RelationCard(self.look, people, _("Wie staat hoe met wie?"))
        self.aside = self.relations
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(14))
        phone = Card(self.look, padding=18)
        self.messages = ChatColumn(self.look, people)
        self.messages.grown.connect(self.wants_view)
        phone.column.addWidget(self.messages)
        column.addWidget(phone)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(self.look.px(10))
        column.addLayout(self._foot)
        return body

    def refresh(self, question: Question) -> None:
        exercise = exercise_of(question, Chat)
        answers = dict(question.given)
        if question.locked and question.item and question.pending:
            answers[question.item] = question.pending
        self.messages.show_messages(_script(exercise, answers, question))
        ended = not question.item
        before = exercise.ties if ended else exercise.relations(question.given)
        self.relations.show_ties(before, exercise.relations(answers))
        self._show_foot(exercise, question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_key(event.key())
        rows = list(self.choices.values())
        if event.key() == Qt.Key.Key_Space:
            self.messages.show_all()
        elif number is not None and number < len(rows) and rows[number].isEnabled():
            rows[number].click()
        else:
            super().keyPressEvent(event)

    def _show_foot(self, exercise: Chat, question: Question) -> None:
        """What stands under the messages: what you can say, or how it ended."""
        wanted = (question.item, question.locked, tuple(question.given))
        if wanted == self._foot_for:
            return
        self._foot_for = wanted
        clear(self._foot)
        self.choices, self.replays = {}, {}
        if not question.item:
            ending = self._ending(exercise, question)
            self._foot.addWidget(ending)
            if not exercise.path(question.given)[-1].lines:
                self.wants_view.emit(ending)
        elif not question.locked:
            self._offer(exercise.node(question.item))

    def _offer(self, node: Node) -> None:
        self._foot.addWidget(Prose(self.look, _("Wat zeg of doe jij?"), Role.LABEL))
        for choice in node.choices:
            row = ChoiceRow(self.look, choice.slot.label)
            row.setAutoExclusive(False)  # a choice counts at once: the arrows must not make it
            row.clicked.connect(lambda _checked=False, key=choice.id: self.changed.emit((key,)))
            self.choices[choice.id] = row
            self._foot.addWidget(row)
            row.show()

    def _ending(self, exercise: Chat, question: Question) -> Card:
        end = exercise.path(question.given)[-1]
        card = Card(self.look, "sky_soft")
        card.column.addWidget(Prose(self.look, _("Zo liep het af"), Role.HEADING, "sky_ink"))
        card.column.addWidget(TextColumn(self.look, end.slot.text, self.media))
        if end.slot.note:
            card.column.addWidget(TextColumn(self.look, end.slot.note, self.media))
        card.column.addLayout(self._before_and_after(exercise, question))
        card.column.addWidget(Prose(self.look, _("Jouw keuzes"), Role.LABEL))
        for number, (node_id, answer) in enumerate(_own_choices(exercise, question).items(), start=1):
            label = exercise.node(node_id).choice(answer[0]).slot.label
            card.column.addWidget(Prose(self.look, f"{number}. {label}"))
            button = BigButton(self.look, _("Speel vanaf hier opnieuw"), "quiet", "undo", role=Role.LABEL)
            button.setAccessibleName(_("Speel opnieuw vanaf: {choice}").format(choice=label))
            button.clicked.connect(lambda _checked=False, key=node_id: self.rewound.emit(key))
            self.replays[node_id] = button
            card.column.addWidget(button)
        whole = BigButton(self.look, _("Speel helemaal opnieuw"), "quiet", "replay")
        whole.clicked.connect(lambda: self.rewound.emit(""))
        self.replays[""] = whole
        card.column.addWidget(whole)
        return card

    def _before_and_after(self, exercise: Chat, question: Question) -> FlowLayout:
        """How people stood to each other at first and now, side by side."""
        pair = FlowLayout(spacing=12, cell=self.look.px(230))
        for title, ties in ((_("Eerst"), exercise.ties), (_("Nu"), exercise.relations(question.given))):
            half = Card(self.look, padding=10)
            drawing = RelationMap(self.look, self._people)
            drawing.show_ties(ties)
            half.column.addWidget(Prose(self.look, title, Role.LABEL))
            half.column.addWidget(drawing)
            pair.addWidget(half)
        return pair


def _own_choices(exercise: Chat, question: Question) -> dict[str, Answer]:
    return {
        node.id: question.given[node.id]
        for node in exercise.path(question.given)
        if node.id in question.given and not node.is_end
    }


def _script(exercise: Chat, answers: dict[str, Answer], question: Question) -> list[Message]:
    """Everything said so far; the open node last. A locked answer is said, but not yet answered."""
    messages: list[Message] = []
    for node in exercise.path(answers):
        if question.locked and question.item and node.id not in answers:
            break
        if node.slot.text and not node.is_end:
            messages.append(Message("", node.slot.label))
        messages += [Message(line.who, line.slot.label, line.private) for line in node.lines]
        if node.id in answers and not node.is_end:
            messages.append(Message(YOU, node.choice(answers[node.id][0]).slot.label))
    return messages
