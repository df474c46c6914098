# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round of review cards, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.i18n import _, ngettext
from mediawijs.presenters.review import ReviewPage
from mediawijs.ui.exercises.base import stops
from mediawijs.ui.exercises.choice import ChoiceWidget
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.screens.lesson_bars import BottomBar, TopBar
from mediawijs.ui.screens.lesson_cards import feedback_card, spoken_feedback
from mediawijs.ui.screens.lesson_columns import Slot, may_take_focus
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_WIDEST = 720


def _no_picture(_source: str) -> None:
    """Review cards have no pictures."""


class ReviewScreen(QWidget):
    """Shows a `ReviewPage`.

    Signals:
        changed: the whole new answer.
        acted: the main button: check, or go on.
        home: the round is over and the pupil goes back; also when it is left early.
    """

    changed = Signal(tuple)
    acted = Signal()
    home = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: ReviewPage | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._bring_into_view)
        self.top, self.bottom = TopBar(look, _("Stop")), BottomBar(look)
        self.bottom.hint.hide()
        self.bottom.retry.hide()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(16)
        self._area = Scroll(look, inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.bottom)
        self._make_card()
        self.top.leave.clicked.connect(self.home)
        self.bottom.main.clicked.connect(self._press)

    def show_page(self, page: ReviewPage) -> None:
        before, self._page = self._page, page
        had_focus = may_take_focus(self)
        over = page.question is None
        place = _("kaart {number} van {count}").format(number=page.number, count=page.count)
        self.top.show_place(_("Even opfrissen"), page.count, page.number, "" if over else place)
        self.bottom.show_main(page.main, enabled=page.can_act)
        self.bottom.trouble.say(page.trouble)
        self._asking.setVisible(not over)
        self._ending.fill(*([self._end(page)] if over else []))
        if page.question is not None:
            self._lesson.set_text(page.lesson)
            self._prompt.set_text(page.prompt)
            self.exercise.show_question(page.question)
        if before is None or before.feedback != page.feedback:
            told = [feedback_card(self._look, page.feedback, _no_picture)] if page.feedback else []
            self._feedback.fill(*told)
        self._move_focus(page, before, had_focus=had_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.bottom.main.isEnabled() and not event.isAutoRepeat():
                self._press()
        elif event.key() == Qt.Key.Key_Escape:
            self.home.emit()
        else:
            super().keyPressEvent(event)

    def _make_card(self) -> None:
        self._asking = QWidget()
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._lesson = Chip(self._look, "")
        self._prompt = Prose(self._look, "", Role.QUESTION)
        self.exercise = ChoiceWidget(self._look, _no_picture)
        self.exercise.changed.connect(self.changed)
        self._feedback = Slot()
        for widget in (self._lesson, self._prompt, self.exercise, self._feedback):
            column.addWidget(widget)
        self._ending = Slot()
        self._column.addWidget(self._asking)
        self._column.addWidget(self._ending)
        self._column.addStretch(1)

    def _end(self, page: ReviewPage) -> Card:
        card = Card(self._look)
        title = _("Dat waren ze voor vandaag")
        card.column.addWidget(IconText(self._look, "cards", title, Role.HEADING, "violet_ink"))
        words = ngettext(
            "Je had {count} kaart, en wist er nog {right}.",
            "Je had {count} kaarten, en wist er nog {right}.",
            page.count,
        ).format(right=page.right, count=page.count)
        card.column.addWidget(Prose(self._look, words))
        when = _(
            "Wat je nog wist, komt later terug: na een week, dan na drie weken, en steeds iets later. "
            "De andere kaarten zie je over twee dagen weer."
        )
        card.column.addWidget(Prose(self._look, when, Role.BODY, "quiet"))
        return card

    def _press(self) -> None:
        if self._page is not None and self._page.question is None:
            self.home.emit()
        else:
            self.acted.emit()

    def _move_focus(self, page: ReviewPage, before: ReviewPage | None, *, had_focus: bool) -> None:
        target: QWidget | None = None
        if page.question is None:
            target = self.bottom.main
        elif before is None or before.number != page.number:
            announce(self, page.prompt)
            target = next(iter(stops(self.exercise)), None)
            self._area.verticalScrollBar().setValue(0)
        elif page.feedback is not None and before.feedback is None:
            announce(self, spoken_feedback(page.feedback))
            target = self.bottom.main
            self._later.start()
        if target is not None and had_focus:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_into_view(self) -> None:
        self._area.ensureWidgetVisible(self._feedback, 0, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(34, (self.width() - self._look.px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, 28, side, 18)
        self.bottom.align(side)
