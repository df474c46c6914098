# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""After the last step: what you can do now, and what comes next. No confetti."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _, ngettext
from mediawijs.presenters.lesson_page import FinishPage
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_WIDEST, _ROOM_FOR_PICTURE = 1040, 600


class FinishScreen(QWidget):
    """Shows a `FinishPage`. Its `goals` are given here as sentences ("Ik …"), because the page has their codes.

    Signals:
        home: back to Vandaag.
    """

    home = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture: PictureView | None = None
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(18)
        self._area = Scroll(look, inside, _("Les af"))
        self.trouble = Notice(look, "", "sun")
        self.home_button = BigButton(look, _("Naar Vandaag"), "main", "home")
        self.home_button.clicked.connect(self.home)
        self._foot = foot = QVBoxLayout()
        foot.addWidget(self.trouble)
        foot.addWidget(self.home_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(34, (self.width() - self._look.px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, 30, side, 20)
        self._foot.setContentsMargins(side, 10, side, 22)
        self._show_picture()

    def show_page(self, page: FinishPage, goals: tuple[str, ...]) -> None:
        self._picture = None
        clear(self._column)
        self._column.addLayout(self._head(page))
        self._show_picture()  # not before it stands on the page: it would be a window of its own for a moment
        cards = FlowLayout(spacing=18, cell=self._look.px(330))
        if goals:
            cards.addWidget(self._can_do(goals))
        cards.addWidget(self._later(page))
        self._column.addLayout(cards)
        self._column.addStretch(1)
        self.trouble.say(page.trouble)
        self.home_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, page: FinishPage) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(28)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        words.addWidget(Prose(look, _("Deze les is af"), Role.TITLE))
        words.addWidget(Prose(look, page.title, Role.QUESTION, "quiet"))
        words.addStretch(1)
        row.addLayout(words, 1)
        data = look.art("finish.svg")
        if data is not None:
            picture = PictureView(look, data, "", height=look.px(230), corners=18)
            picture.setFixedWidth(look.px(360))
            row.addWidget(picture)
            self._picture = picture
        return row

    def _show_picture(self) -> None:
        """Where there is little room the words come first."""
        if self._picture is not None:
            self._picture.setVisible(self.width() >= self._look.px(_ROOM_FOR_PICTURE))

    def _can_do(self, goals: tuple[str, ...]) -> Card:
        card = Card(self._look, "mint_soft")
        card.column.addWidget(Prose(self._look, _("Dit kun je nu"), Role.HEADING, "mint_ink"))
        for goal in goals:
            card.column.addWidget(IconText(self._look, "check", goal, Role.BODY, "ink", "mint_ink"))
        card.column.addStretch(1)
        return card

    def _later(self, page: FinishPage) -> QWidget:
        look, whole = self._look, QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        if page.cards:
            soon = Card(look)
            words = ngettext(
                "Over twee dagen komt er {count} kaart terug. Kijk dan wat je nog weet.",
                "Over twee dagen komen er {count} kaarten terug. Kijk dan wat je nog weet.",
                page.cards,
            )
            soon.column.addWidget(IconText(look, "cards", _("Even opfrissen"), Role.LABEL, "violet_ink"))
            soon.column.addWidget(Prose(look, words.format(count=page.cards)))
            column.addWidget(soon)
        if page.talk:
            talk = Card(look)
            talk.column.addWidget(IconText(look, "chat", _("Om over te praten"), Role.LABEL, "sky_ink"))
            talk.column.addWidget(TextColumn(look, page.talk))
            column.addWidget(talk)
        column.addStretch(1)
        return whole
