# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lesson screen: one step, one question at a time, feedback at the spot."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Confidence
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.lesson import Fact
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Act, LessonPage
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises import EXERCISE_WIDGETS
from mediawijs.ui.exercises.base import ExerciseWidget
from mediawijs.ui.exercises.look_back import LookBackWidget
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.screens.lesson_bars import BottomBar, TopBar
from mediawijs.ui.screens.lesson_cards import (
    fact_card,
    feedback_card,
    help_card,
    hint_card,
    spoken_feedback,
    word_cards,
)
from mediawijs.ui.screens.lesson_columns import LessonColumns, Slot, may_take_focus
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_FEW_WORDS = 2
"""More new words than this come after the exercise, or they would push it out of sight."""


class LessonScreen(QWidget):
    """Shows a `LessonPage`; the whole window, without the rail.

    `media` gives the pictures of the lesson, and of people as "people:<id>". `help_lines` is where to get help: a
    question, and then the answers; shown in steps that ask for it.

    Signals:
        changed: the whole new answer of the item on show.
        acted: the main button.
        retried, hinted: the other buttons.
        sure: "guess", "think" or "sure".
        rewound: play a conversation again from this node ("" from its start).
        left: the pupil stops for now.
    """

    changed = Signal(tuple)
    acted = Signal()
    retried = Signal()
    hinted = Signal()
    sure = Signal(str)
    rewound = Signal(str)
    left = Signal()

    def __init__(self, look: Look, media: Media, help_lines: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.look, self._media, self._help_lines = look, media, help_lines
        self._page: LessonPage | None = None
        self.exercise: ExerciseWidget | None = None
        self._scroll: Callable[[], None] = self._to_top
        self._scrolls_left = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._scroll_now)
        self.top, self.bottom, self.columns = TopBar(look, _("Stop")), BottomBar(look), LessonColumns(look)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addWidget(self.columns, 1)
        whole.addWidget(self.bottom)
        self._make_text()
        self._make_work()
        self._make_after()
        self.columns.aligned.connect(self.bottom.align)
        self.top.leave.clicked.connect(self.left)
        self.bottom.main.clicked.connect(self.acted)
        self.bottom.retry.clicked.connect(self.retried)
        self.bottom.hint.clicked.connect(self.hinted)

    def show_page(self, page: LessonPage) -> None:
        before, self._page = self._page, page
        had_focus = may_take_focus(self)
        new_step = before is None or before.step is not page.step
        self._show_bars(page)
        if new_step:
            self._show_step(page)
        self._show_exercise(page, new_step=new_step)
        self._show_after(page, before)
        self._order_tabs()
        self._move_focus(page, before, had_focus=had_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.bottom.main.isEnabled() and not event.isAutoRepeat():
                self.acted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Making

    def _make_text(self) -> None:
        look, column = self.look, self.columns.text.column
        head = QHBoxLayout()
        head.setSpacing(12)
        self._chip = Chip(look, "")
        self._item_line = Prose(look, "", Role.SMALL, "quiet")
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._item_line, 1, Qt.AlignmentFlag.AlignVCenter)
        self._title = Prose(look, "", Role.TITLE)
        self._body = TextColumn(look, (), self._media)
        self._words = Slot()
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._body)
        column.addWidget(self._words)

    def _make_work(self) -> None:
        self._host = Slot()
        self._confidence = QWidget()
        row = QVBoxLayout(self._confidence)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        question = _("Hoe zeker ben je?")
        options = [
            (Confidence.GUESS.value, _("Gok"), ""),
            (Confidence.THINK.value, _("Denk ik"), ""),
            (Confidence.SURE.value, _("Zeker"), ""),
        ]
        self.confidence = SegmentRow(self.look, options, question)
        self.confidence.chosen.connect(self.sure)
        row.addWidget(Prose(self.look, question, Role.LABEL))
        row.addWidget(self.confidence)
        self.columns.work.column.addWidget(self._host)
        self.columns.work.column.addWidget(self._confidence)

    def _make_after(self) -> None:
        self._feedback, self._hint, self._facts, self._help = Slot(), Slot(), Slot(), Slot()
        self._more_words = Slot()
        for slot in (self._feedback, self._hint, self._more_words, self._facts, self._help):
            self.columns.after.column.addWidget(slot)

    # Showing

    def _show_bars(self, page: LessonPage) -> None:
        place = _("stap {at} van {count}").format(at=page.step_number, count=page.step_count)
        self.top.show_place(page.lesson, page.step_count, page.step_number, place)
        missing = page.asks_confidence and page.confidence is None and bool(page.question.pending)
        why = _("Kies ook hoe zeker je bent.") if missing and not page.can_act else ""
        self.bottom.show_main(page.main, enabled=page.can_act, why=why)
        at_once = EXERCISE_WIDGETS[page.step.kind].answers_at_once
        self.bottom.main.setVisible(not at_once or page.act is Act.GO_ON)
        for button, shown in ((self.bottom.hint, page.has_hint), (self.bottom.retry, page.can_retry)):
            if button.hasFocus() and not shown:
                self.bottom.main.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setVisible(shown)
        self.bottom.trouble.say(page.trouble)

    def _show_step(self, page: LessonPage) -> None:
        step = page.step
        self._chip.set_text(page.chip)
        self._title.set_text(page.title)
        self._body.set_text(page.body)
        self._body.setVisible(bool(page.body))
        words = [word_cards(self.look, step.words, self._media)] if step.words else []
        few = len(step.words) <= _FEW_WORDS
        self._words.fill(*(words if few else []))
        self._more_words.fill(*([] if few else words))
        shown = step.help and bool(self._help_lines)
        self._help.fill(*([help_card(self.look, self._help_lines)] if shown else []))
        widget_type = EXERCISE_WIDGETS[step.kind]
        if type(self.exercise) is not widget_type:
            self._replace_exercise(widget_type)
        self.columns.arrange_for(
            side_by_side=widget_type.side_by_side,
            comfortable=widget_type.comfortable,
            from_top=widget_type.continues,
            aside_first=widget_type.aside_first,
        )

    def _replace_exercise(self, widget_type: type[ExerciseWidget]) -> None:
        old, self.exercise = self.exercise, widget_type(self.look, self._media)
        self.columns.aside.lend(None)
        if old is not None:
            _throw_away(old.aside)
        self.exercise.changed.connect(self.changed)
        self.exercise.rewound.connect(self.rewound)
        self.exercise.wants_view.connect(self._read_on)
        self._host.fill(self.exercise)

    def _show_exercise(self, page: LessonPage, *, new_step: bool) -> None:
        widget = self.exercise
        if widget is None:
            return
        aside = widget.aside
        widget.show_question(page.question)
        if isinstance(widget, LookBackWidget) and page.look_back is not None:
            widget.show_look_back(page.look_back)
        if new_step or widget.aside is not aside:
            self.columns.aside.lend(widget.aside)
            if widget.aside is not aside:
                _throw_away(aside)
        self.columns.work.setVisible(page.step.kind != "read")
        self._item_line.set_text(page.item_line)
        self._confidence.setVisible(page.asks_confidence)
        self._confidence.setEnabled(not page.question.locked)
        self.confidence.choose(page.confidence.value if page.confidence else "")

    def _show_after(self, page: LessonPage, before: LessonPage | None) -> None:
        if before is None or before.feedback != page.feedback:
            page_feedback = page.feedback
            self._feedback.fill(
                *([feedback_card(self.look, page_feedback, self._media)] if page_feedback else [])
            )
        if before is None or before.hint != page.hint:
            self._hint.fill(*([hint_card(self.look, page.hint, self._media)] if page.hint else []))
            if page.hint:
                self._want_view(self._hint)
        facts = _facts_to_show(page)
        if before is None or before.step is not page.step or _facts_to_show(before) != facts:
            self._facts.fill(*(fact_card(self.look, fact, self._media) for fact in facts))

    def _move_focus(self, page: LessonPage, before: LessonPage | None, *, had_focus: bool) -> None:
        """After a check to the main button, at a new question to the exercise; otherwise it stays."""
        if before is None or _asked(before) != _asked(page):
            goes_on = before is not None and before.step is page.step and self._goes_on
            if not goes_on:
                self._scroll_later(self._to_top)
            announce(self, f"{page.title}. {page.item_line}" if page.item_line else page.title)
            if had_focus:
                self._focus_first()
        elif page.feedback is not None and before.feedback is None:
            announce(self, spoken_feedback(page.feedback))
            if had_focus:
                self.bottom.main.setFocus(Qt.FocusReason.OtherFocusReason)
            self._want_view(self._feedback)
        elif page.act is Act.CHECK and before.act is Act.GO_ON and had_focus:
            self._focus_first()

    def _to_top(self) -> None:
        self.columns.to_top()

    @property
    def _goes_on(self) -> bool:
        return self.exercise is not None and self.exercise.continues

    def _focus_first(self) -> None:
        """The first thing to do; the main button when there is nothing to answer."""
        first = self._first_stop()
        (first or self.bottom.main).setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_stop(self) -> QWidget | None:
        if self.exercise is None or self._page is None or self._page.question.locked:
            return None
        return next(iter(self.exercise.tab_stops()), None)

    def _order_tabs(self) -> None:
        """Stop, the exercise, how sure, and then what to do next."""
        inside = self.exercise.tab_stops() if self.exercise is not None else []
        foot = (self.bottom.main, self.bottom.retry, self.bottom.hint)
        # The columns are no stops, but Tab must go on from there when they scroll with the keys.
        head = (self.top.leave, self.columns.left, self.columns.right)
        for first, second in pairwise([*head, *inside, *self.confidence.buttons(), *foot]):
            QWidget.setTabOrder(first, second)

    def _want_view(self, widget: QWidget) -> None:
        """Scrolls to it as soon as everything has its place."""
        self._scroll_later(lambda: self.columns.bring_into_view(widget))

    def _read_on(self, widget: QWidget) -> None:
        self._scroll_later(lambda: self.columns.read_on_at(widget))

    def _scroll_later(self, scroll: Callable[[], None]) -> None:
        # More than once: heights settle level by level, and the last one may come late.
        self._scroll, self._scrolls_left = scroll, 4
        self._later.start()

    def _scroll_now(self) -> None:
        self._scrolls_left -= 1
        self._scroll()
        if self._scrolls_left > 0:
            self._later.start()
        elif may_take_focus(self):
            self._settle_focus()

    def _settle_focus(self) -> None:
        """Where the keys can be seen to work."""
        nothing_to_answer = (
            self._first_stop() is None and self._page is not None and self._page.feedback is None
        )
        if not (nothing_to_answer and self.bottom.main.hasFocus() and self.columns.scroll_with_keys()):
            self.columns.keep_focus_in_sight()


def _asked(page: LessonPage) -> tuple[str, str, int]:
    return page.step.id, page.question.item, page.question.runs


def _facts_to_show(page: LessonPage) -> tuple[Fact, ...]:
    """The fact that holds the answer of an estimate comes after the answer."""
    exercise = page.question.exercise
    if isinstance(exercise, Estimate) and page.feedback is None:
        return tuple(fact for fact in page.step.facts if fact.id != exercise.fact)
    return page.step.facts


def _throw_away(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
