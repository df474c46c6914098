# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put items in order: with buttons, by dragging, or with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, verdicts
from mediawijs.ui.exercises.paint import draw_disc
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import IconButton
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Place(QWidget):
    """The number of the place, in a circle; a sign with it once it has been judged."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._number = look, 0
        self._right: bool | None = None
        side = look.px(34)
        self.setFixedSize(QSize(side, side))

    def show_place(self, number: int, right: bool | None) -> None:
        self._number, self._right = number, right
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        look, area = self._look, QRectF(self.rect())
        tint = {None: "violet_soft", True: "mint_soft", False: "coral_soft"}[self._right]
        draw_disc(painter, area.center(), area.width() / 2, look.colour(tint), "", look.font(Role.LABEL))
        if self._right is None:
            painter.setPen(look.colour("violet_ink"))
            painter.setFont(look.font(Role.LABEL))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
        else:
            name, ink = ("check", "mint_ink") if self._right else ("look-again", "coral_ink")
            size = look.px(20)
            corner = area.center() - QPointF(size / 2, size / 2)
            painter.drawPixmap(corner, look.pixmap(name, ink, size))
        painter.end()


class OrderRow(QFrame):
    """One item.

    Signals:
        moved: up (-1) or down (1), by button or key.
        dragged: the middle of the row, in pixels of its parent, while it is dragged.
        stepped: focus goes up or down.
    """

    moved = Signal(int)
    dragged = Signal(float)
    stepped = Signal(int)

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look, self._text = look, text
        self._grabbed_at: QPointF | None = None
        self._dragging = False
        self._right: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", 12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.place = Place(look)
        self.up = IconButton(look, "order-up", _("Zet hoger: {item}").format(item=text))
        self.down = IconButton(look, "order-down", _("Zet lager: {item}").format(item=text))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.place)
        row.addWidget(Prose(look, text), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.up)
        row.addWidget(self.down)

    def show_place(self, number: int, count: int, right: bool | None, *, locked: bool) -> None:
        self._right = right
        self.place.show_place(number, right)
        self.up.setEnabled(not locked and number > 1)
        self.down.setEnabled(not locked and number < count)
        self.setEnabled(not locked)
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.OpenHandCursor)
        name = _("{item}, plaats {number} van {count}").format(item=self._text, number=number, count=count)
        self.setAccessibleName(name)
        words = {
            None: _("Alt met pijl omhoog of omlaag verplaatst."),
            True: _("goed"),
            False: _("kijk nog eens"),
        }
        self.setAccessibleDescription(words[right])
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            self.stepped.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is None:
            return
        far = (event.position() - self._grabbed_at).manhattanLength()
        if self._dragging or far >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(float(self.mapToParent(event.position().toPoint()).y()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at, self._dragging = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        tint = {None: "violet", True: "mint", False: "coral"}[self._right]
        strong = self._dragging or self._right is not None
        ground = f"{tint}_soft" if strong else "card"
        line = self._look.colour(tint) if strong else self._look.colour("line").darker(106)
        box(painter, QRectF(self.rect()), 12, self._look.colour(ground), line, 2 if strong else 1.4)
        painter.end()


class OrderWidget(ExerciseWidget):
    """Rows that change places."""

    side_by_side = True

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Order)
        self._names = {key: slot.label for key, slot in exercise.items}
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.look.px(10))
        self._help = Prose(
            self.look,
            _("Sleep, of gebruik de pijlen. Op het toetsenbord: Alt met ↑ of ↓."),
            Role.SMALL,
            "quiet",
        )
        self._column.addWidget(self._help)
        self.rows: dict[str, OrderRow] = {}
        for key in question.pending or exercise.shown:
            row = OrderRow(self.look, self._names[key])
            row.moved.connect(lambda step, key=key: self._move(key, step))
            row.dragged.connect(lambda y, key=key: self._drag(key, y))
            row.stepped.connect(lambda step, key=key: self._step(key, step))
            self.rows[key] = row
            self._column.addWidget(row)
        return body

    def refresh(self, question: Question) -> None:
        right = verdicts(question)
        order = question.pending
        self._help.setVisible(not question.locked)
        for number, key in enumerate(order):
            row = self.rows[key]
            if self._column.indexOf(row) != number + 1:
                self._column.removeWidget(row)
                self._column.insertWidget(number + 1, row)
            row.show_place(number + 1, len(order), right.get(key), locked=question.locked)

    def tab_stops(self) -> list[QWidget]:
        rows = [self.rows[key] for key in self.question.pending]
        found = [stop for row in rows for stop in (row, row.up, row.down)]
        return [stop for stop in found if stop.isEnabled()]

    def _move(self, key: str, step: int) -> None:
        order = list(self.question.pending)
        at = order.index(key)
        to = at + step
        if self.question.locked or not 0 <= to < len(order):
            return
        order.insert(to, order.pop(at))
        row = self.rows[key]
        had_button = row.up.hasFocus() or row.down.hasFocus()
        self.changed.emit(tuple(order))
        if had_button and not (row.up.hasFocus() or row.down.hasFocus()):
            row.setFocus(Qt.FocusReason.OtherFocusReason)  # its button cannot go further
        announce(row, _("{item}: nu op plaats {number}").format(item=self._names[key], number=to + 1))

    def _drag(self, key: str, y: float) -> None:
        order = self.question.pending
        at = order.index(key)
        if at > 0 and y < self.rows[order[at - 1]].geometry().center().y():
            self._move(key, -1)
        elif at < len(order) - 1 and y > self.rows[order[at + 1]].geometry().center().y():
            self._move(key, 1)

    def _step(self, key: str, step: int) -> None:
        order = self.question.pending
        to = order.index(key) + step
        if 0 <= to < len(order):
            self.rows[order[to]].setFocus(Qt.FocusReason.TabFocusReason)
