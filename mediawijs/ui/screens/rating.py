# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Keurkamer at work: the post at the left, one thing to do, the advice growing at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.ports import Media
from mediawijs.presenters.rating_pages import AskPart, Body, CardPart, GutPart, RatingPage, SpotPart
from mediawijs.presenters.rating_result import ComparePage, WhatIfPage, WhyPage
from mediawijs.presenters.rating_steps import Stage
from mediawijs.presenters.rating_words import Sign
from mediawijs.ui.exercises.base import number_key
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton, IconButton
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import stops, tab_through
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.pictogram import Pictogram
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.screens.lesson_columns import Slot, may_take_focus
from mediawijs.ui.screens.rating_advice import AdvicePanel
from mediawijs.ui.screens.rating_bodies import AskBody, CardBody, GutBody, RatingBody, SpotBody
from mediawijs.ui.screens.rating_columns import RatingColumns
from mediawijs.ui.screens.rating_post import PostView
from mediawijs.ui.screens.rating_result import CompareBody, DisagreeBody, WhatIfBody, WhyBody
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class RatingScreen(QWidget):
    """Shows a `RatingPage`. `media` gives pictures as "<post>/1.svg".

    Signals:
        felt: an age; ticked, answered, changed: a question, an answer, a question of the card.
        looked, tried: a question and an answer of "what if"; more: all questions there.
        disagreed: a rule or question; acted, went_back: the buttons; part: a step of the result.
        again: rate it from the start; left: back to all posts.
    """

    felt = Signal(int)
    ticked = Signal(str)
    answered = Signal(str)
    changed = Signal(str)
    looked = Signal(str)
    tried = Signal(str)
    more = Signal()
    disagreed = Signal(str)
    acted = Signal()
    went_back = Signal()
    part = Signal(str)
    again = Signal()
    left = Signal()

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__()
        self.look = look
        self._page: RatingPage | None = None
        self.body: RatingBody | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self.post, self.advice = PostView(look, media), AdvicePanel(look)
        self._work, self._foot = self._make_work(), self._make_foot()
        self.columns = RatingColumns(look, self.post, self._work, self._foot, self.advice)
        self._later.timeout.connect(self._to_start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 18, 26, 20)
        whole.setSpacing(12)
        whole.addWidget(self._make_head())
        self.trouble, self.notice = Notice(look, "", "sun"), Notice(look, "", "mint")
        whole.addWidget(self.trouble)
        whole.addWidget(self.notice)
        whole.addWidget(self.columns, 1)

    def show_page(self, page: RatingPage) -> None:
        before, self._page = self._page, page
        had_focus = may_take_focus(self)
        self._title.set_text(page.title)
        self.notice.say(page.notice)
        self._line.set_text(page.line)
        self._version.set_text(page.version)
        self.post.show_part(page.post)
        self.advice.show_part(page.advice, page.how)
        self.trouble.say(page.trouble)
        self._head.set_text(page.head)
        self._place.set_text(page.place)
        self._place.setVisible(bool(page.place))
        if before is None or before.sign != page.sign:
            self._show_sign(page.sign)
        self._show_parts(page)
        self._show_foot(page)
        self._show_body(page, before)
        if self.body is not None:
            tab_through(
                *(self.leave, self.redo, self.trouble, self.notice, self.columns.reading, self.post),
                *(self._parts, self.body, self.back, self.main),
            )
        if before is None or before.key != page.key:
            self._later.start()
            announce(self, " ".join(filter(None, (page.head, page.place, _question(page.body)))))
            if had_focus:
                self.focus_start()

    def focus_start(self) -> None:
        """The keyboard goes to what is to be done: in one column that is looking at the post, to begin with."""
        if self._page is not None and self._page.stage is Stage.GUT and self.columns.count == 1:
            self.columns.reading.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next(iter(stops(self._work)), None) or self.main
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = number_key(event.key())
        keys = self.body.choices() if self.body is not None else ()
        if index is not None and index < len(keys) and not event.isAutoRepeat():
            key = keys[index]
            key.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(key, QAbstractButton):
                key.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.main.isEnabled():
            self.acted.emit()
        elif event.key() == Qt.Key.Key_Backspace and self.back.isVisible() and not event.isAutoRepeat():
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    # Making

    def _make_head(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.leave = IconButton(self.look, "arrow-left", _("Terug naar alle posts"))
        self.leave.clicked.connect(self.left)
        self.redo = BigButton(self.look, "", "plain", "replay", role=Role.LABEL)
        self.redo.clicked.connect(self.again)
        self._title = Prose(self.look, "", Role.TITLE)
        self._line = Prose(self.look, "", Role.FIGURES, "quiet")
        self._version = Chip(self.look, "", "quiet")
        words = FlowLayout(spacing=14)
        for widget in (self._title, self._line):
            words.addWidget(widget)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.redo, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._version, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _make_work(self) -> QWidget:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row, head = QHBoxLayout(), FlowLayout(spacing=12)
        row.setSpacing(12)
        self._head = Prose(self.look, "", Role.HEADING)
        self._place = Prose(self.look, "", Role.FIGURES, "quiet")
        for widget in (self._head, self._place):
            head.addWidget(widget)
        self._sign = Slot()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(head, 1)
        column.addLayout(row)
        self._parts = Slot()
        self._body_slot = Slot(empty=False)
        column.addWidget(self._parts)
        column.addWidget(self._body_slot)
        column.addStretch(1)
        return work

    def _make_foot(self) -> QWidget:
        foot = _Foot(self.look)
        foot.setMinimumHeight(max(44, self.look.px(44)) + 28)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 18)
        row.setSpacing(10)
        self.back = BigButton(self.look, "", "quiet", "arrow-left")
        self.main = BigButton(self.look, "", "main", "arrow-right", icon_after=True)
        self._steps = foot.steps = Prose(self.look, "", Role.FIGURES, "quiet", centred=True)
        self.back.clicked.connect(self.went_back)
        self.main.clicked.connect(self.acted)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.back, 0, middle)
        row.addWidget(self._steps, 1, middle)
        row.addWidget(self.main, 0, middle)
        return foot

    # Showing

    def _show_sign(self, sign: Sign | None) -> None:
        """Of the theme of the question; its name stands beside it."""
        self._sign.setVisible(sign is not None)
        if sign is None:
            self._sign.fill()
            return
        picture = Pictogram(self.look, sign.theme, sign.title, 40)
        self._sign.fill(picture)
        picture.show()

    def _show_parts(self, page: RatingPage) -> None:
        if self._page_parts == page.parts:
            return
        self._page_parts = page.parts
        if not page.parts:
            self._parts.fill()
            return
        row = SegmentRow(
            self.look, [(one.id, one.text, "") for one in page.parts], _("Na de vragen"), small=True
        )
        row.choose(next((one.id for one in page.parts if one.chosen), ""))
        row.chosen.connect(self.part)
        self._parts.fill(row)

    _page_parts: tuple[object, ...] = ()

    def _show_foot(self, page: RatingPage) -> None:
        self.back.setVisible(bool(page.back))
        self.back.set_words(page.back, "arrow-left")
        self.main.set_words(page.main, "arrow-right")
        self.main.setEnabled(page.can_act)
        after = page.stage.after_questions
        self.redo.set_words(page.again, "replay")
        self.redo.setVisible(bool(page.again))
        self._steps.set_text("" if after else f"{page.at}/{page.count}")
        spoken = _("stap {at} van {count}").format(at=page.at, count=page.count)
        self.main.setAccessibleDescription(spoken)

    def _show_body(self, page: RatingPage, before: RatingPage | None) -> None:
        same = before is not None and before.key == page.key and self.body is not None
        if same and before is not None and _same_shape(before.body, page.body) and self.body is not None:
            self.body.update_part(page.body)
            return
        self.body = self._make_body(page.body)
        self._body_slot.fill(self.body)
        self.body.show()
        if same:  # another question of "what if": the keyboard goes to its answers
            self.focus_body()

    def _to_start(self) -> None:
        """Looking comes first, and then what is to be done."""
        self.columns.to_top(post=self._page is not None and self._page.stage is Stage.GUT)

    def focus_body(self) -> None:
        """To what is chosen among the choices, else to the first of them."""
        choices = self.body.choices() if self.body is not None else ()
        chosen = (one for one in choices if isinstance(one, QAbstractButton) and one.isChecked())
        first = next(chosen, next(iter(choices), None))
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.columns.show_work(first)

    def _make_body(self, part: Body) -> RatingBody:
        look = self.look
        if isinstance(part, WhatIfPage):
            what_if = WhatIfBody(look, part)
            what_if.tried.connect(self.tried)
            what_if.more.connect(self.more)
            what_if.chose.connect(self.looked)
            return what_if
        if isinstance(part, GutPart):
            gut = GutBody(look, part)
            gut.chose.connect(lambda age: self.felt.emit(int(age)))
            gut.settled.connect(self.acted)
            return gut
        return self._make_plain_body(part)

    def _make_plain_body(self, part: Body) -> RatingBody:
        body: RatingBody
        match part:
            case SpotPart():
                body = SpotBody(self.look, part)
                body.chose.connect(self.ticked)
            case AskPart():
                body = AskBody(self.look, part)
                body.chose.connect(self.answered)
                body.settled.connect(self.acted)
            case CardPart():
                body = CardBody(self.look, part)
                body.chose.connect(self.changed)
            case ComparePage():
                body = CompareBody(self.look, part)
            case WhyPage():
                body = WhyBody(self.look, part)
            case _:
                body = DisagreeBody(self.look, part)  # type: ignore[arg-type] # the last kind
                body.chose.connect(self.disagreed)
        return body


class _Foot(QWidget):
    """How far one is gives way when the buttons need the room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.steps: QWidget | None = None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Never below one button: a layout may ask before the buttons have their words."""
        layout = self.layout()
        own = 0 if layout is None else layout.totalHeightForWidth(width)
        return max(own, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.steps is not None:
            self.steps.setVisible(self.width() >= self._look.px(390))


def _question(body: Body) -> str:
    """For who hears the page: what is asked now."""
    return body.text if isinstance(body, GutPart | SpotPart | AskPart | CardPart) else ""


def _same_shape(before: Body, now: Body) -> bool:
    """Whether only choices differ, so that nothing has to be built anew."""
    if isinstance(before, WhatIfPage) and isinstance(now, WhatIfPage):
        return before._replace(options=(), sentence="") == now._replace(options=(), sentence="")
    return type(before) is type(now)
