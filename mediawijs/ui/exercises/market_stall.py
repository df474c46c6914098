# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The stalls of the market, and what one looks like from inside."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.market import Stall
from mediawijs.i18n import _
from mediawijs.presenters.market import CARDS, PostPart, StallPart, empty_bar
from mediawijs.ui.exercises.market_bar import ValueBar
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

TINTS = ("violet", "sun", "mint", "coral", "sky")
_STRIPE = 26  # pixels
_HEIGHT = 20


class Awning(QWidget):
    """Stripes with a scalloped edge; only for the eye."""

    def __init__(self, look: Look, tint: str) -> None:
        super().__init__()
        self._look, self._tint = look, tint
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.setPen(Qt.PenStyle.NoPen)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(1, 1, self.width() - 2, self.height() * 2), 17, 17)
        painter.setClipPath(rounded)
        count = max(3, round(self.width() / _STRIPE)) | 1
        width = self.width() / count
        for number in range(count):
            painter.setBrush(self._look.colour(self._tint if number % 2 == 0 else f"{self._tint}_soft"))
            left = number * width
            painter.drawRect(QRectF(left, 0, width, _HEIGHT - width / 2 + 1))
            painter.drawPie(QRectF(left, _HEIGHT - width, width, width), 180 * 16, 180 * 16)
        painter.end()


class StallView(Card):
    """One stall: to be picked by its name, with its maker and its measures."""

    def __init__(self, look: Look, stall: Stall, tint: str, measures: tuple[str, ...]) -> None:
        super().__init__(look, padding=0)
        self.column.setSpacing(0)
        self.column.addWidget(Awning(look, tint))
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 8, 12, 10)
        inside.setSpacing(4)
        self.row = ChoiceRow(look, stall.name)
        inside.addWidget(self.row)
        inside.addWidget(Prose(look, _("van {maker}").format(maker=stall.maker), Role.SMALL, "quiet"))
        self.bars = {measure: ValueBar(look, empty_bar(measure)) for measure in measures}
        for bar in self.bars.values():
            inside.addWidget(bar)
        inside.addStretch(1)
        self.column.addLayout(inside, 1)

    def show_part(self, part: StallPart) -> None:
        for bar in part.bars:
            self.bars[bar.id].show_part(bar)


class OpenStall(Card):
    """Inside: what it is for, what it reads, and the first posts of somebody's feed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16)
        self.column.setSpacing(8)
        self._title = Prose(look, "", Role.HEADING)
        self._purpose = Prose(look, "", Role.BODY)
        self._reads = Prose(look, "", Role.SMALL, "quiet")
        self._whose = Prose(look, "", Role.LABEL)
        self._topics = Prose(look, "", Role.SMALL, "quiet")
        for prose in (self._title, self._purpose, self._reads, self._whose, self._topics):
            self.column.addWidget(prose)
        self.posts = [_PostView(look) for _number in range(CARDS)]
        for post in self.posts:
            self.column.addWidget(post)

    def show_nothing(self) -> None:
        self._say(_("Kies een kraam om erin te kijken."))
        self._show_posts(())

    def show_stall(self, stall: Stall, person: str, part: StallPart | None) -> None:
        """`part` None: it is still being measured."""
        purpose = _("Doel: {purpose}").format(purpose=stall.purpose)
        if part is None:
            self._say(stall.name, purpose, whose=_("De proefstad draait een week…"))
            self._show_posts(())
            return
        whose = _("De feed van {person}").format(person=person) if part.posts else _("Vandaag niets nieuws.")
        self._say(stall.name, purpose, part.reads, whose, part.topics)
        self._show_posts(part.posts)

    def _say(self, title: str, purpose: str = "", reads: str = "", whose: str = "", topics: str = "") -> None:
        words = {
            self._title: title,
            self._purpose: purpose,
            self._reads: reads,
            self._whose: whose,
            self._topics: topics,
        }
        for prose, text in words.items():
            prose.set_text(text)
            prose.setVisible(bool(text))

    def _show_posts(self, posts: tuple[PostPart, ...]) -> None:
        for number, view in enumerate(self.posts):
            view.setVisible(number < len(posts))
            if number < len(posts):
                view.show_part(posts[number])


class _PostView(Card):
    def __init__(self, look: Look) -> None:
        super().__init__(look, "paper", padding=10)
        self.column.setSpacing(2)
        self._head, self._text = Prose(look, "", Role.SMALL, "quiet"), Prose(look, "", Role.SMALL)
        self.column.addWidget(self._head)
        self.column.addWidget(self._text)

    def show_part(self, part: PostPart) -> None:
        self._head.set_text(part.head)
        self._text.set_text(part.text)
