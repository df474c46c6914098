# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keurkamer: what there is to rate."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.ports import Media
from mediawijs.presenters.rating_posts import Offer, PostsPage
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.screens.posts_card import PostTile
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class PostsScreen(ScrollPage):
    """`media` gives pictures as "<post>/1.svg".

    Signals:
        opened: the id of what to rate.
        set_chosen: the id of a rule set.
        maker_wanted, agreement_wanted: the two buttons.
    """

    opened = Signal(str)
    set_chosen = Signal(str)
    maker_wanted = Signal()
    agreement_wanted = Signal()

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look)
        self._media = media
        self._page: PostsPage | None = None
        self._tiles: dict[str, PostTile] = {}
        self._wanted = ""
        self._later = QTimer(self)  # a grid knows its height only once it was laid out
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._scroll_to_wanted)

    def show_page(self, page: PostsPage) -> None:
        if page == self._page:
            return
        self._page = page
        self.set_head(page.title, page.line)
        body, column = blank()
        if page.trouble:
            column.addWidget(Notice(self.look, page.trouble, "sun"))
        if page.offer is not None:
            column.addWidget(self._offer(page.offer))
        column.addWidget(self._choice(page))
        grid = FlowLayout(spacing=16, cell=self.look.px(196), most=self.look.px(250))
        self._tiles = {}
        for card in page.cards:
            tile = PostTile(self.look, card, self._media(card.picture))
            tile.clicked.connect(lambda _checked=False, post=card.id: self.opened.emit(post))
            self._tiles[card.id] = tile
            grid.addWidget(tile)
        column.addLayout(grid)
        if page.note:
            column.addWidget(Prose(self.look, page.note, Role.SMALL, "quiet"))
        self.set_body(body)

    def show_post(self, post: str) -> None:
        """Scrolls to this one and puts the keyboard there; nothing when it is not there."""
        tile = self._tiles.get(post)
        if tile is not None:
            self._wanted = post
            tile.setFocus()
            self._later.start()

    def _scroll_to_wanted(self) -> None:
        tile = self._tiles.get(self._wanted)
        if tile is not None:
            self.area.ensureWidgetVisible(tile, 0, 40)

    def _offer(self, offer: Offer) -> QWidget:
        card = Card(self.look, "violet_soft", 14)
        row = FlowLayout(spacing=16)
        row.addWidget(IconText(self.look, "clock", offer.text, Role.BODY, "ink", "violet_ink"))
        button = BigButton(self.look, offer.button, "main", "arrow-right", icon_after=True, role=Role.LABEL)
        button.setAccessibleDescription(offer.text)
        button.clicked.connect(lambda: self.opened.emit(offer.post))
        row.addWidget(button)
        card.column.addLayout(row)
        return card

    def _choice(self, page: PostsPage) -> QWidget:
        card = Card(self.look, padding=16)
        pair = SideBySide(shares=(66, 34), least=self.look.px(820), spacing=20)
        left, right = QWidget(), QWidget()
        words = QVBoxLayout(left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        if page.sets:
            words.addWidget(Prose(self.look, page.sets_title, Role.LABEL))
            sets = SegmentRow(self.look, [(one.id, one.title, "") for one in page.sets], page.sets_title)
            sets.choose(next((one.id for one in page.sets if one.chosen), ""))
            sets.chosen.connect(self.set_chosen)
            words.addWidget(sets)
            words.addWidget(Prose(self.look, page.about, Role.SMALL, "quiet"))
            words.addWidget(Prose(self.look, page.version, Role.FIGURES, "quiet"))
        words.addStretch(1)
        buttons = QVBoxLayout(right)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for name, line, icon, signal in (
            (_("Open de Regelmaker"), _("Verander een regel. Welke posts schuiven mee?"), "slider", self.maker_wanted),
            (_("Hoe eens zijn we het?"), _("Leg jullie keuringen naast elkaar."), "people", self.agreement_wanted),
        ):  # fmt: skip
            button = BigButton(self.look, name, "quiet", icon, role=Role.LABEL)
            button.clicked.connect(signal)
            button.setAccessibleDescription(line)
            flow = FlowLayout()
            flow.addWidget(button)
            buttons.addLayout(flow)
            buttons.addWidget(Prose(self.look, line, Role.SMALL, "quiet"))
        buttons.addStretch(1)
        pair.addWidget(left)
        pair.addWidget(right)
        card.column.addLayout(pair)
        return card
