# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drawn phone of the Algoritmelab: whose feed, its posts, and why each is there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import CardPart, PersonPart, ReasonPart
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_FORMS = {"picture": "image", "video": "play"}


class Phone(QWidget):
    """Signals: `followed` a person; `asked` why a card is there."""

    followed = Signal(int)
    asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[PersonPart, ...] = ()
        self.picker: PickBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 22, 22, 26)
        column.setSpacing(10)
        head = QHBoxLayout()
        self._app = Prose(look, "Flits", Role.HEADING)
        self._whose = Prose(look, "", Role.SMALL, "quiet")
        head.addWidget(self._app, 0)
        head.addWidget(self._whose, 1)
        column.addLayout(head)
        self._pick_row = QVBoxLayout()
        column.addLayout(self._pick_row)
        self._note = Prose(look, "", Role.SMALL, "quiet")
        column.addWidget(self._note)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column.addLayout(self._list)
        column.addStretch(1)
        self.cards: list[FeedCardView] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def order(self) -> tuple[QWidget, ...]:
        """For Tab."""
        return (*(() if self.picker is None else (self.picker,)), *self.cards)

    def show_part(
        self,
        people: tuple[PersonPart, ...],
        person: int,
        cards: tuple[CardPart, ...],
        open_card: int,
        note: str,
    ) -> None:
        if people != self._people:
            self._fill_people(people)
        if self.picker is not None:
            self.picker.choose(str(person))
        self._whose.set_text(note)
        self._note.set_text(
            _("Zodra de film stilstaat, staat hier wat de app nu laat zien.") if not cards else ""
        )
        self._note.setVisible(not cards)
        while len(self.cards) < len(cards):
            view = FeedCardView(self._look)
            view.asked.connect(self.asked)
            self._list.addWidget(view)
            self.cards.append(view)
        for number, view in enumerate(self.cards):
            view.setVisible(number < len(cards))
            if number < len(cards):
                view.show_part(cards[number], opened=cards[number].key == open_card)

    def _fill_people(self, people: tuple[PersonPart, ...]) -> None:
        self._people = people
        if self.picker is not None:
            self._pick_row.removeWidget(self.picker)
            self.picker.deleteLater()
        self.picker = PickBox(self._look, [(str(one.id), one.name) for one in people], _("Wiens telefoon?"))
        self.picker.picked.connect(lambda key: self.followed.emit(int(key)))
        self._pick_row.addWidget(self.picker)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        rect = QRectF(self.rect())
        box(painter, rect, 30, self._look.colour("rail"))
        box(painter, rect.adjusted(8, 8, -8, -8), 23, self._look.colour("paper"), self._look.colour("line"))
        painter.end()


class FeedCardView(Card):
    """One post. The reasons open below the question."""

    asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=12)
        self.column.setSpacing(6)
        self._part: CardPart | None = None
        top = QHBoxLayout()
        self._icon = QLabel()
        self._head = Prose(look, "", Role.SMALL, "quiet")
        self._advert = Chip(look, "", "sun")
        top.addWidget(self._icon)
        top.addWidget(self._head, 1)
        top.addWidget(self._advert)
        self.column.addLayout(top)
        self._text = Prose(look, "", Role.BODY_STRONG)
        self.column.addWidget(self._text)
        self._picture = _PictureBox(look)
        self.column.addWidget(self._picture)
        self.why = BigButton(look, _("Waarom zie ik dit?"), "plain", "question", role=Role.CHIP)
        self.why.clicked.connect(self._ask)
        self.column.addWidget(self.why)
        self._reasons = _Reasons(look)
        self._without = Prose(look, "", Role.SMALL)
        self.column.addWidget(self._reasons)
        self.column.addWidget(self._without)

    def _ask(self) -> None:
        if self._part is not None:
            self.asked.emit(self._part.key)

    def show_part(self, part: CardPart, *, opened: bool) -> None:
        if part != self._part:
            self._part = part
            tint = part.colour if part.colour != "ink" else "violet"
            self._icon.setPixmap(self._look.pixmap(part.icon, f"{tint}_ink", self._look.px(18)))
            self._head.set_text(part.head)
            self._advert.set_text(part.advert)
            self._advert.setVisible(bool(part.advert))
            self._text.set_text(part.text)
            self._picture.show_part(part)
            self._picture.setVisible(bool(part.shows))
            self.why.setAccessibleDescription(part.text)
            self._reasons.show_parts(part.reasons)
            self._without.set_text(part.without)
        self.why.set_words(_("Verberg de redenen") if opened else _("Waarom zie ik dit?"), "question")
        self._reasons.setVisible(opened and bool(part.reasons))
        self._without.setVisible(opened)


class _PictureBox(QWidget):
    """Where a picture or a video would be: what it shows, in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._tint, self._icon = look, "sky", "image"
        self._set = Typeset(look, Role.SMALL, "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_part(self, part: CardPart) -> None:
        self._tint = part.colour if part.colour != "ink" else "violet"
        self._icon = _FORMS.get(part.form, "image")
        self._set = Typeset(self._look, Role.SMALL, part.shows)
        self.setAccessibleName(part.shows)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set.height(width - self._left() - 10) + 20

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def _left(self) -> int:
        return self._look.px(18) + 20

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        box(painter, QRectF(self.rect()), 12, look.colour(f"{self._tint}_soft"))
        size = look.px(18)
        painter.drawPixmap(
            QPointF(10, (self.height() - size) / 2), look.pixmap(self._icon, f"{self._tint}_ink", size)
        )
        self._set.draw(
            painter, QPointF(self._left(), 10), self.width() - self._left() - 10, look.colour("ink")
        )
        painter.end()


class _Reasons(QWidget):
    """A bar for each reason: green lifted the post, red held it back; the number says so too."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[tuple[ReasonPart, Typeset, Typeset]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: tuple[ReasonPart, ...]) -> None:
        look = self._look
        self._rows = [
            (one, Typeset(look, Role.SMALL, one.name), Typeset(look, Role.FIGURES, one.text)) for one in parts
        ]
        self.setAccessibleName("; ".join(f"{one.name}: {one.text}" for one in parts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width))

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def _label(self, width: int) -> int:
        widest = max((name.natural_width() for _part, name, _text in self._rows), default=0)
        return min(widest, round(width * 0.46))

    def _heights(self, width: int) -> list[int]:
        return [name.height(self._label(width)) + 6 for _part, name, _text in self._rows]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        label = self._label(self.width())
        figures = max((text.natural_width() for _part, _name, text in self._rows), default=0)
        room = max(self.width() - label - figures - 20, 10)
        top = 0
        for (part, name, text), high in zip(self._rows, self._heights(self.width()), strict=True):
            name.draw(painter, QPointF(0, top + 2), label, look.colour("ink"))
            length = max(abs(part.share) * room, 4)
            colour = look.colour("mint" if part.share > 0 else "coral")
            box(painter, QRectF(label + 8, top + high / 2 - 4, length, 8), 4, colour)
            at = QPointF(self.width() - figures, top + (high - text.line) / 2)
            text.draw(painter, at, figures, look.colour("quiet"))
            top += high
        painter.end()
