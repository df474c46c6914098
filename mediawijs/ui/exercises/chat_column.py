# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The messages of a conversation, one under the other, as in a message app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.chat import YOU
from mediawijs.i18n import _
from mediawijs.ui.exercises.people import People
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_MILLISECONDS = 200


@dataclass(frozen=True)
class Message:
    """`who` "" is a heading such as "an hour later"."""

    who: str
    text: str
    private: bool = False


class Bubble(QLabel):
    """One message. Three dots while somebody types (`text` empty)."""

    def __init__(self, look: Look, people: People, message: Message, *, first: bool = True) -> None:
        super().__init__()
        self._look, self._people, self._message, self._first = look, people, message, first
        self._mine = message.who == YOU
        self._name = Typeset(look, Role.CHIP, self._head())
        self._words = Typeset(look, Role.BODY, message.text or "• • •")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.spoken())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def spoken(self) -> str:
        text = self._message.text or _("typt")
        return f"{self._head() or self._people.name(self._message.who)}: {text}"

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words.height(self._room(width)) + self._look.px(18) + self._name_height

    def sizeHint(self) -> QSize:
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        words = self._words.natural_width()
        width = min(words, self._room(self.width())) + 2 * look.px(14)
        if self._first and self._head():
            width = max(width, min(self._name.natural_width() + look.px(24), self._room(self.width())))
        left = self.width() - width - 2 if self._mine else look.px(42)
        bubble = QRectF(left, self._name_height, width, self.height() - self._name_height - 2)
        self._draw_box(painter, bubble)
        ink = look.colour("on_violet" if self._mine else "ink")
        spot = QPointF(bubble.left() + look.px(14), bubble.top() + look.px(8))
        self._words.draw(painter, spot, bubble.width() - 2 * look.px(14), ink)
        if not self._mine and self._first:
            radius = look.px(16)
            self._people.draw(painter, self._message.who, QPointF(radius, bubble.top() + radius), radius)
        self._draw_head(painter, bubble)
        painter.end()

    def _head(self) -> str:
        name = "" if self._mine else self._people.name(self._message.who)
        if not self._message.private:
            return name
        return _("{name} · privé").format(name=name or self._people.name(YOU))

    @property
    def _name_height(self) -> int:
        return self._look.px(20) if self._first and self._head() else 0

    def _room(self, width: int) -> float:
        return max(40.0, (width - self._look.px(42)) * 0.86 - 2 * self._look.px(14))

    def _draw_box(self, painter: QPainter, bubble: QRectF) -> None:
        look = self._look
        if self._mine:
            box(painter, bubble, look.px(16), look.colour("violet"))
        elif self._message.private:
            box(painter, bubble, look.px(16), look.colour("sun_soft"), look.colour("sun"), 1.4)
        else:
            box(painter, bubble, look.px(16), look.colour("track"))

    def _draw_head(self, painter: QPainter, bubble: QRectF) -> None:
        if not self._name_height:
            return
        look = self._look
        left = bubble.left() + 4
        if self._message.private:
            size = look.px(14)
            painter.drawPixmap(QPointF(left, 2), look.pixmap("lock", "sun_ink", size))
            left += size + 4
        self._name.draw(painter, QPointF(left, 0), self.width(), look.colour("quiet"))


class ChatColumn(QWidget):
    """Messages that are new appear one by one.

    Signals:
        grown: the first of some new messages: reading goes on here.
    """

    grown = Signal(QWidget)

    def __init__(self, look: Look, people: People) -> None:
        super().__init__()
        self._look, self._people = look, people
        self._shown: tuple[Message, ...] = ()
        self._waiting: list[Message] = []
        self._fresh = False
        self._typing: Bubble | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_MILLISECONDS)
        self._clock.timeout.connect(self._next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(7))

    @property
    def shown(self) -> tuple[Message, ...]:
        """What is in sight now."""
        return self._shown

    def show_messages(self, messages: Sequence[Message]) -> None:
        """Adds what is new; starts over when the beginning is different."""
        known = (*self._shown, *self._waiting)
        if tuple(messages[: len(known)]) != known:
            self._begin_again()
            known = ()
        new = list(messages[len(known) :])
        self._fresh = self._fresh or bool(new)
        self._waiting += new
        if self._look.still or not self.isVisible() or (new and new[0].who == YOU):
            self.show_all()
        elif self._waiting and not self._clock.isActive():
            self._type()
            self._clock.start()

    def show_all(self) -> None:
        """Without waiting."""
        self._clock.stop()
        self._stop_typing()
        while self._waiting:
            self._add(self._waiting.pop(0))

    def _next(self) -> None:
        self._stop_typing()
        if self._waiting:
            self._add(self._waiting.pop(0))
        if self._waiting:
            self._type()
        else:
            self._clock.stop()

    def _begin_again(self) -> None:
        self._clock.stop()
        self._typing = None
        self._shown, self._waiting = (), []
        clear(self._column)

    def _add(self, message: Message) -> None:
        if message.who:
            before = self._shown[-1] if self._shown else None
            first = before is None or (before.who, before.private) != (message.who, message.private)
            widget: QWidget = Bubble(self._look, self._people, message, first=first)
            announce(self, widget.spoken() if isinstance(widget, Bubble) else message.text)
        else:
            widget = Prose(self._look, message.text, Role.SMALL, "quiet", centred=True)
        self._shown = (*self._shown, message)
        self._column.addWidget(widget)
        if self._fresh:
            self._fresh = False
            self.grown.emit(widget)

    def _type(self) -> None:
        who = self._waiting[0].who
        if who and who != YOU:
            self._typing = Bubble(self._look, self._people, Message(who, ""), first=False)
            self._column.addWidget(self._typing)

    def _stop_typing(self) -> None:
        if self._typing is not None:
            self._column.removeWidget(self._typing)
            self._typing.hide()
            self._typing.deleteLater()
            self._typing = None
