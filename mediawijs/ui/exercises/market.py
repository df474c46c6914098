# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The market of recommenders: stalls side by side to choose from, or one label card after the other to judge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.market import Market, Verdict, chosen, picked, ruled
from mediawijs.domain.lessons.text import Paragraph, Span
from mediawijs.domain.lessons.text import Slot as Words
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.market import StallPart, as_table, label_card, reads, stall_part
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, number_key, stops
from mediawijs.ui.exercises.choice import ChoiceRows
from mediawijs.ui.exercises.market_card import LabelCard
from mediawijs.ui.exercises.market_stall import TINTS, OpenStall, StallView
from mediawijs.ui.exercises.market_worker import (
    CardFound,
    CardOrder,
    Errand,
    Found,
    NotFound,
    Order,
    WeekFound,
    WeekOrder,
    listen,
    send,
)
from mediawijs.ui.exercises.people import People
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.charts.table import ChartTable
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_FEW = 4
"""So few stalls stand two by two."""


class MarketWidget(ExerciseWidget):
    """Everything is there from the start; what is measured fills in as it comes."""

    side_by_side = True
    comfortable = 0

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, media)
        listen(self.measured)

    def must_rebuild(self, before: Question, now: Question) -> bool:
        return before.exercise != now.exercise or before.runs != now.runs

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Market)
        self._found: dict[Order, Found] = {}
        self._errand: Errand | None = None
        self._asked: tuple[Order, ...] = ()
        self.rows: ChoiceRows | None = None
        self.aside = None
        return self._build_inspection(exercise) if exercise.inspects else self._build_market(exercise)

    def refresh(self, question: Question) -> None:
        exercise = exercise_of(question, Market)
        self._ask_for(_orders(exercise, self._item(question)))
        if exercise.inspects:
            self._show_inspection(exercise, question)
        else:
            self._show_market(exercise, question)

    def tab_stops(self) -> list[QWidget]:
        """The stalls or the verdict, and then the table."""
        if self.rows is not None:
            return [row for row in self.rows.rows.values() if row.isEnabled()]
        rows = [stall.row for stall in self.stalls.values() if stall.row.isEnabled()]
        return [*rows, *(one for one in stops(self) if one not in rows)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_key(event.key())
        if number is None or not self._pick(number):
            super().keyPressEvent(event)

    # Measuring

    def _ask_for(self, orders: tuple[Order, ...]) -> None:
        if orders == self._asked:
            return
        self._asked = orders
        if self._errand is not None:
            self._errand.stop()
        missing = [order for order in orders if order not in self._found]
        self._errand = send(missing) if missing else None
        if self._errand is not None:
            self.destroyed.connect(self._errand.stop)

    @Slot(object)
    def measured(self, found: Found) -> None:
        """What came back; also hears what other markets asked for."""
        if found.order not in self._asked or found.order in self._found or self._question is None:
            return
        self._found[found.order] = found
        self.refresh(self.question)
        if not self.busy:
            announce(self, _("Alles is gemeten."))

    @property
    def busy(self) -> bool:
        """Whether something is still being measured for what is on show."""
        return any(order not in self._found for order in self._asked)

    @property
    def _lost(self) -> bool:
        return any(isinstance(self._found.get(order), NotFound) for order in self._asked)

    # Choosing

    def _build_market(self, exercise: Market) -> QWidget:
        look, body = self.look, QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._wish = _Wish(
            look, People(look, self.media, {goal.person: goal.name for goal in exercise.goals})
        )
        column.addWidget(self._wish)
        self.stalls: dict[str, StallView] = {}
        self._group = QButtonGroup(body)
        flow = FlowLayout(spacing=14, cell=look.px(300 if len(exercise.stalls) <= _FEW else 215))
        for number, stall in enumerate(exercise.stalls):
            view = StallView(look, stall, TINTS[number % len(TINTS)], exercise.measures)
            view.row.clicked.connect(lambda _checked=False, key=stall.id: self.changed.emit(chosen(key)))
            self.stalls[stall.id] = view
            self._group.addButton(view.row)
            flow.addWidget(view)
        column.addLayout(flow)
        self._note = Prose(look, "", Role.SMALL, "quiet")
        self.as_table = BigButton(look, _("Toon als tabel"), "plain", "menu", role=Role.CHIP)
        self.as_table.clicked.connect(self._turn)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self.as_table)
        column.addLayout(foot)
        self.table = _Table(look)
        self.table.setAccessibleName(_("Alle kramen"))
        self.table.hide()
        column.addWidget(self.table)
        self.aside = self.inside = OpenStall(look)
        return body

    def _show_market(self, exercise: Market, question: Question) -> None:
        goal = exercise.goal(self._item(question))
        at, judged = picked(question.pending), question.judgement
        self._wish.show_wish(goal.person, goal.slot)
        self._group.setExclusive(False)
        parts = {key: self._part(exercise, key, goal.person) for key in self.stalls}
        for key, view in self.stalls.items():
            view.row.setChecked(key == at)
            view.row.setEnabled(not question.locked)
            mark = "" if judged is None or key != at else "right" if judged.right else "look_again"
            view.row.set_mark(mark)
            part = parts[key]
            if part is not None:
                view.show_part(part)
        self._group.setExclusive(True)
        self._say_how_far()
        names = tuple(exercise.stall(key).name for key in self.stalls)
        self.table.show_rows(as_table(names, tuple(parts.values()), exercise.measures))
        if at:
            self.inside.show_stall(exercise.stall(at), goal.name, parts[at])
        else:
            self.inside.show_nothing()

    def _part(self, exercise: Market, stall: str, person: str) -> StallPart | None:
        found = self._found.get(WeekOrder(stall, person))
        if not isinstance(found, WeekFound):
            return None
        return stall_part(found.week, found.manifest, found.topics, exercise.measures)

    def _say_how_far(self) -> None:
        if self._lost:
            words = _("Meten lukt nu niet. Lees wat elke maker zegt en kies zelf.")
        elif self.busy:
            words = _("De proefstad draait een week bij elke kraam…")
        else:
            words = _("Net gemeten: een week in een proefstad met 500 bewoners. Groen: meer is beter. Rood: minder is beter.")  # fmt: skip
        self._note.set_text(words)

    def _turn(self) -> None:
        shown = self.table.isHidden()
        self.table.setVisible(shown)
        self.as_table.set_words(_("Verberg de tabel") if shown else _("Toon als tabel"), "menu")
        if shown:
            self.wants_view.emit(self.table)

    # Inspecting

    def _build_inspection(self, exercise: Market) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.card = LabelCard(self.look, len(exercise.tests), hidden=exercise.hidden)
        column.addWidget(self.card)
        column.addWidget(Prose(self.look, _("Mag dit naar kinderen onder de 16?"), Role.QUESTION))
        words = {Verdict.ADMIT: _("Laat toe"), Verdict.REFUSE: _("Weiger")}
        options = tuple(
            (verdict.value, Words((Paragraph((Span(text),)),))) for verdict, text in words.items()
        )
        self.rows = ChoiceRows(self.look, options, multiple=False)
        labels = FlowLayout(spacing=12, cell=self.look.px(170))
        for key, row in self.rows.rows.items():
            row.clicked.connect(lambda _checked=False, key=key: self.changed.emit(ruled(Verdict(key))))
            labels.addWidget(row)
        column.addLayout(labels)
        return body

    def _show_inspection(self, exercise: Market, question: Question) -> None:
        stall, case = exercise.stall(self._item(question)), exercise.case(self._item(question))
        at, judged = picked(question.pending), question.judgement
        for key, row in (self.rows.rows if self.rows is not None else {}).items():
            row.setAutoExclusive(False)
            row.setChecked(key == at)
            row.setAutoExclusive(True)
            row.setEnabled(not question.locked)
            row.set_mark("" if judged is None or key != at else "right" if judged.right else "look_again")
        found = self._found.get(CardOrder(stall.id, hidden=False))
        hidden = self._found.get(CardOrder(stall.id, hidden=True))
        if not isinstance(found, CardFound) or (exercise.hidden and not isinstance(hidden, CardFound)):
            busy = _("Meten lukt nu niet. Ga verder met de les.") if self._lost else _("De keuring loopt…")
            self.card.show_busy(stall, case.slot.text, busy)
            return
        elsewhere = hidden.card if exercise.hidden and isinstance(hidden, CardFound) else None
        parts = label_card(found.card, exercise.tests, elsewhere)
        self.card.show_card(stall, case.slot.text, reads(found.manifest), parts, told=judged is not None)

    def _item(self, question: Question) -> str:
        return question.item or exercise_of(question, Market).items[-1]

    def _pick(self, number: int) -> bool:
        if self.rows is not None:
            return self.rows.pick(number)
        rows = [stall.row for stall in self.stalls.values()]
        if number >= len(rows) or not rows[number].isEnabled():
            return False
        rows[number].setFocus()
        rows[number].click()
        return True


def _orders(exercise: Market, item: str) -> tuple[Order, ...]:
    """What has to be measured for this item."""
    if not exercise.inspects:
        person = exercise.goal(item).person
        return tuple(WeekOrder(stall.id, person) for stall in exercise.stalls)
    towns = (False, True) if exercise.hidden else (False,)
    return tuple(CardOrder(item, hidden) for hidden in towns)


class _Wish(Card):
    """Who it is for, and what they want."""

    def __init__(self, look: Look, people: People) -> None:
        super().__init__(look, "violet_soft", padding=8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._face = _Face(look, people)
        self._text = Prose(look, "", Role.BODY_STRONG)
        row.addWidget(self._face)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)

    def show_wish(self, person: str, slot: Words) -> None:
        self._face.show_person(person)
        self._text.set_text(slot.text)


class _Face(QWidget):
    """Decoration: the name is in the words beside it."""

    def __init__(self, look: Look, people: People) -> None:
        super().__init__()
        self._people, self._who = people, ""
        self.setFixedSize(QSize(look.px(38), look.px(38)))

    def show_person(self, who: str) -> None:
        self._who = who
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._who:
            painter, half = brush(self), self.width() / 2
            self._people.draw(painter, self._who, QPointF(half, half), half - 1)
            painter.end()


class _Table(ChartTable):
    """As high as its rows."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.wanted(event.size().width()))
