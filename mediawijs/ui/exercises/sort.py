# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sort items into groups: click item and group, drag, or move with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of, number_key, paired, verdicts
from mediawijs.ui.exercises.tappable import Tappable
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

TRAY = ""
"""The "group" of what has no place yet."""


class SortCard(Tappable):
    """One item to place.

    Signals:
        sent: a key 1 to 9 asked for that group (from 0).
        dropped: dragged and let go, at this place on the screen.
    """

    sent = Signal(int)
    dropped = Signal(QPoint)

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, cancels=True)
        self._set = Typeset(look, Role.BODY, text)
        self._picked = False
        self._right: bool | None = None
        self._grabbed_at: QPointF | None = None
        self._ghost: QLabel | None = None

    def show_state(self, *, picked: bool, group: str, right: bool | None, locked: bool) -> None:
        self._picked, self._right = picked, right
        self.setEnabled(not locked)
        words = [_("ligt bij {group}").format(group=group) if group else _("nog niet geplaatst")]
        if picked:
            words.append(_("opgepakt: kies nu een groep"))
        if right is not None:
            words.append(_("goed") if right else _("kijk nog eens"))
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_key(event.key())
        if number is None:
            super().keyPressEvent(event)
        else:
            self.sent.emit(number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at = event.position()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at = event.position()  # no second click, but it may be dragged from here

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._grabbed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (event.position() - self._grabbed_at).manhattanLength()
        if self._ghost is None and far >= QApplication.startDragDistance():
            self._ghost = self._make_ghost()
        if self._ghost is not None:
            corner = self.mapTo(self.window(), (event.position() - self._grabbed_at).toPoint())
            self._ghost.move(corner)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ghost, self._ghost, self._grabbed_at = self._ghost, None, None
        if ghost is None:
            super().mouseReleaseEvent(event)
            return
        ghost.hide()
        ghost.deleteLater()
        self.setDown(False)
        self.dropped.emit(event.globalPosition().toPoint())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._set.height(width - self._sides) + self.look.px(20), self.look.px(44))

    def sizeHint(self) -> QSize:
        width = min(self._set.natural_width() + self._sides, self.look.px(340))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._set.least_width() + self._sides, self.look.px(44))

    @property
    def _sides(self) -> int:
        return 28 + (self.look.px(28) if self._right is not None else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        look, rect = self.look, QRectF(self.rect())
        if self._right is not None:
            tint = "mint" if self._right else "coral"
            box(painter, rect, 12, look.colour(f"{tint}_soft"), look.colour(tint), 2)
            size = look.px(20)
            spot = QPointF(rect.right() - 12 - size, rect.center().y() - size / 2)
            painter.drawPixmap(
                spot, look.pixmap("check" if self._right else "look-again", f"{tint}_ink", size)
            )
        elif self._picked:
            box(painter, rect, 12, look.colour("violet_soft"), look.colour("violet"), 2)
        else:
            line = look.colour("violet") if self.hovered else look.colour("line").darker(106)
            box(painter, rect, 12, look.colour("card"), line, 1.4)
        room = rect.width() - self._sides
        top = (rect.height() - self._set.height(room)) / 2
        self._set.draw(painter, QPointF(14, top), room, look.colour("ink"))
        painter.end()

    def _make_ghost(self) -> QLabel:
        ghost = QLabel(self.window())
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.setPixmap(self.grab())
        ghost.adjustSize()
        ghost.show()
        ghost.raise_()
        return ghost


class GroupCard(Card):
    """A group with its button "put it here" and the items that lie in it."""

    wanted = Signal()

    def __init__(self, look: Look, name: str, number: int) -> None:
        super().__init__(look, padding=14)
        self.setMinimumHeight(look.px(150))
        text = _("{number}. {group}").format(number=number, group=name)
        self.button = BigButton(look, text, "quiet", role=Role.LABEL)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.button.setSizePolicy(policy)
        self.button.clicked.connect(self.wanted)
        self.items = QVBoxLayout()
        self.items.setSpacing(8)
        self.column.addWidget(self.button)
        self.column.addLayout(self.items)
        self.column.addStretch(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card takes the item, not only its button."""
        self.wanted.emit()


class SortWidget(ExerciseWidget):
    """A tray with what is left, and a column per group."""

    comfortable = 0

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, media)
        self.picked = ""

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Sort)
        self.picked = ""
        self._items = tuple(key for key, _group, _slot in exercise.items)
        self._names = {key: slot.label for key, slot in exercise.groups}
        self._keys = list(self._names)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(14))
        self._tray = FlowLayout(spacing=10)
        self._help = Prose(self.look, "", Role.SMALL, "quiet")
        column.addWidget(self._help)
        column.addLayout(self._tray)
        columns = FlowLayout(spacing=14, cell=self.look.px(210))
        self.groups: dict[str, GroupCard] = {}
        for number, (key, name) in enumerate(self._names.items(), start=1):
            group = GroupCard(self.look, name, number)
            group.wanted.connect(lambda key=key: self._put_picked(key))
            self.groups[key] = group
            columns.addWidget(group)
        column.addLayout(columns)
        self.cards = {key: self._card(key, slot.label) for key, _group, slot in exercise.items}
        return body

    def refresh(self, question: Question) -> None:
        placed, right = pairs(question.pending), verdicts(question)
        if question.locked:
            self.picked = ""
        focus = QApplication.focusWidget()
        for key, card in self.cards.items():
            group = placed.get(key, TRAY)
            home = self.groups[group].items if group else self._tray
            if home.indexOf(card) < 0:
                for layout in (self._tray, *(each.items for each in self.groups.values())):
                    layout.removeWidget(card)
                home.addWidget(card)
                card.show()
            name = self._names.get(group, "")
            card.show_state(
                picked=key == self.picked, group=name, right=right.get(key), locked=question.locked
            )
        if focus is not None and focus in self.cards.values():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)  # moving to another group took it away
        for group_card in self.groups.values():
            group_card.button.setEnabled(not question.locked)
        self._say_what_to_do(len(self._items) - len(placed), question.locked)

    def tab_stops(self) -> list[QWidget]:
        """What is left first, then group by group."""
        placed = pairs(self.question.pending)
        found: list[QWidget] = [card for key, card in self.cards.items() if key not in placed]
        for group, group_card in self.groups.items():
            found.append(group_card.button)
            found += [card for key, card in self.cards.items() if placed.get(key) == group]
        return [stop for stop in found if stop.isEnabled()]

    def _card(self, key: str, text: str) -> SortCard:
        card = SortCard(self.look, text)
        card.clicked.connect(lambda: self._pick(key))
        card.cancelled.connect(lambda: self._pick(""))
        card.stepped.connect(lambda step: self._shift(key, step))
        card.removed.connect(lambda: self._put(key, TRAY))
        card.sent.connect(lambda number: self._send(key, number))
        card.dropped.connect(lambda spot: self._drop(key, spot))
        return card

    def _say_what_to_do(self, left: int, locked: bool) -> None:
        if self.picked:
            words = _("Kies nu een groep.")
        elif left:
            words = ngettext("Nog {left} te verdelen.", "Nog {left} te verdelen.", left).format(left=left)
            words += " " + _("Klik of sleep. Op het toetsenbord: pijl naar links of rechts, of een cijfer.")
        else:
            words = _("Alles heeft een plek. Verplaatsen kan nog.")
        self._help.set_text(words)
        self._help.setVisible(not locked)

    def _pick(self, key: str) -> None:
        self.picked = "" if key == self.picked else key
        self.refresh(self.question)

    def _put_picked(self, group: str) -> None:
        if self.picked:
            self._put(self.picked, group)

    def _put(self, key: str, group: str) -> None:
        placed = pairs(self.question.pending)
        if self.question.locked or placed.get(key, TRAY) == group:
            return
        if group:
            placed[key] = group
            announce(self, _("ligt nu bij {group}").format(group=self._names[group]))
        else:
            del placed[key]
        self.picked = ""
        self.changed.emit(paired(placed, self._items))

    def _send(self, key: str, number: int) -> None:
        if number < len(self._keys):
            self._put(key, self._keys[number])

    def _shift(self, key: str, step: int) -> None:
        """One group to the right or left; the tray lies left of the first group."""
        places = [TRAY, *self._keys]
        at = places.index(pairs(self.question.pending).get(key, TRAY))
        self._put(key, places[max(0, min(len(places) - 1, at + step))])

    def _drop(self, key: str, spot: QPoint) -> None:
        for group, card in self.groups.items():
            if card.rect().contains(card.mapFromGlobal(spot)):
                self._put(key, group)
