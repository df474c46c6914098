# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Build your own recommender: turn sliders, play a week, and look at what it did."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Answer
from mediawijs.domain.lessons.kinds.recipe import Recipe, Sense
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.recipe_pages import WeekOrder, WeekPage
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of
from mediawijs.ui.exercises.recipe_goal import GoalCard
from mediawijs.ui.exercises.recipe_phone import RecipePhone
from mediawijs.ui.exercises.recipe_sliders import SliderCard
from mediawijs.ui.exercises.recipe_worker import week_desk
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.charts.frame import ChartFrame
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.theme.fonts import Role


class RecipeWidget(ExerciseWidget):
    """The goal, and below it the phones and the town after a week; the sliders are the aside.

    Weeks are played elsewhere. One is played unasked, to see how things are at the start, or were when somebody comes back; a week
    that was asked for counts only when no slider was turned meanwhile.
    """

    side_by_side = True
    aside_first = True
    continues = True
    comfortable = 0

    def must_rebuild(self, before: Question, now: Question) -> bool:
        return before.exercise != now.exercise or before.runs != now.runs

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Recipe)
        self._item, self._order, self._counts = "", 0, False
        self._week: WeekPage | None = None
        self._ordered: dict[str, int] | None = None
        self._no_town = False
        self._tries: tuple[int, ...] = ()
        self.sliders = SliderCard(self.look, exercise)
        self.sliders.turned.connect(self._turn)
        self.aside = self.sliders
        self.goal = GoalCard(self.look)
        self.goal.wanted.connect(self.play)
        week_desk().played.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(14))
        column.addWidget(self.goal)
        column.addWidget(self._make_results(exercise))
        return body

    @property
    def busy(self) -> bool:
        """While a week is played that is to be shown here."""
        return bool(self._order)

    def refresh(self, question: Question) -> None:
        exercise = exercise_of(question, Recipe)
        if question.item and question.item != self._item:
            self._begin(exercise, question.item)
        if not self._item:
            return
        goal, result = exercise.goal(self._item), exercise.result(question.pending)
        self.sliders.show_positions(
            exercise.positions(question.pending), still=goal.still, locked=question.locked
        )
        self.sliders.show_sum(exercise.sum_of(question.pending))
        self.goal.show_goal(goal, result, self._tries)
        self.goal.play.setEnabled(not question.locked)
        self.goal.say(self._note(question))
        played = result is not None and exercise.positions(question.pending) != self._ordered
        if self._ordered is None or played:
            self._send(counts=False)

    def play(self) -> None:
        if not (self.busy and self._counts) and not self.question.locked:
            self._send(counts=True)
            self.refresh(self.question)

    def tab_stops(self) -> list[QWidget]:
        return [one for one in super().tab_stops() if one.isVisibleTo(self.window())]

    # The week

    def _send(self, *, counts: bool) -> None:
        exercise = exercise_of(self.question, Recipe)
        self._counts, self._ordered = counts, exercise.positions(self.question.pending)
        self._order = week_desk().order(WeekOrder(exercise, self._item, self.question.pending))

    def _arrived(self, number: int, page: WeekPage | None) -> None:
        if number != self._order:
            return
        self._order, self._week, self._no_town = 0, page, page is None
        if page is None:
            self.refresh(self.question)
            return
        self._show_week()
        exercise, pending = exercise_of(self.question, Recipe), self.question.pending
        if self._counts:
            announce(self, page.message)
            self.changed.emit(exercise.played(exercise.positions(pending), page.result))
        elif exercise.result(pending) is None:
            self._tries = (*self._tries, page.result)
        self.refresh(self.question)

    def _turn(self, knob: str, value: int) -> None:
        exercise, pending = exercise_of(self.question, Recipe), self.question.pending
        if exercise.positions(pending)[knob] == value:
            return
        result = exercise.result(pending)
        if result is not None:
            self._tries = (*self._tries, result)
        if self._counts:
            self._order = 0
        self.changed.emit(exercise.turned(pending, knob, value))

    def _begin(self, exercise: Recipe, item: str) -> None:
        """Another goal: nothing was played for it yet."""
        self._item, self._order, self._week, self._tries = item, 0, None, ()
        self._ordered = None
        self.results.hide()
        who = exercise.goal(item).who.id
        self.people.choose(who or exercise.dwellers[0].id)

    # Showing

    def _make_results(self, exercise: Recipe) -> QWidget:
        self.results = QWidget()
        column = QVBoxLayout(self.results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(12))
        people = [(one.id, one.name, "") for one in exercise.dwellers]
        self.people = SegmentRow(self.look, people, _("Wiens telefoon?"), small=True)
        self.people.chosen.connect(self._look_at)
        self.people.setVisible(len(people) > 1)
        pair = FlowLayout(spacing=14, cell=self.look.px(330))
        self.phone = RecipePhone(self.look)
        self._charts = [ChartFrame(self.look, Role.SMALL) for _number in range(3)]
        side = QWidget()
        cards = QVBoxLayout(side)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(self.look.px(12))
        for chart in self._charts:
            card = Card(self.look, padding=16)
            card.column.addWidget(chart)
            cards.addWidget(card)
        cards.addStretch(1)
        pair.addWidget(self.phone)
        pair.addWidget(side)
        column.addWidget(self.people)
        column.addLayout(pair)
        self.results.hide()
        return self.results

    def _look_at(self, who: str) -> None:
        self.people.choose(who)
        self._show_week()

    def _show_week(self) -> None:
        week = self._week
        if week is None:
            return
        phone = next(one for one in week.phones if one.id == self.people.key)
        self.phone.show_posts(phone.name, phone.posts)
        for frame, chart in zip(self._charts, (phone.topics, phone.mood, week.town), strict=True):
            frame.show_data(chart)
        self.results.show()

    def _note(self, question: Question) -> str:
        if self._no_town:
            return _("De stad kan niet worden gelezen. Vraag je docent om MediaWijs opnieuw te installeren.")
        if self.busy and self._counts:
            return _("De week wordt gespeeld…")
        if question.locked:
            return ""
        return self._advice(exercise_of(question, Recipe), question.pending)

    def _advice(self, exercise: Recipe, pending: Answer) -> str:
        goal, result = exercise.goal(self._item), exercise.result(pending)
        if result is None:
            if exercise.positions(pending) == self._ordered:
                return _("Zo staat Flits nu. Draai aan een schuif en speel een week.")
            return _("Je draaide aan een schuif. Speel de week opnieuw.")
        if goal.sense is Sense.OPEN:
            return _("Tevreden? Lever in. Of draai verder.")
        if goal.met_by(result):
            return _("Doel gehaald. Lever in, of probeer nog iets.")
        return _("Nog niet. Draai aan een schuif en speel opnieuw.")
