# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The post that is rated, as it stands in the app."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from mediawijs.presenters.ports import Media
from mediawijs.presenters.rating_pages import PostPart
from mediawijs.ui.parts.card import RADIUS, Card
from mediawijs.ui.parts.clip import Clip, ClipScene
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class PostView(Card):
    """Who made it, the clip, what stands under it, and how the app around it is set."""

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, padding=0)
        self._media = media
        self._page: PostPart | None = None
        self.clip = Clip(look, radius=RADIUS - 1)
        self._account = Prose(look, "", Role.LABEL)
        self._caption = Prose(look, "", Role.BODY)
        self._around = Prose(look, "", Role.SMALL, "quiet")
        self.column.setContentsMargins(1, 1, 1, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.clip)
        words = QVBoxLayout()
        words.setContentsMargins(18, 8, 18, 16)
        words.setSpacing(6)
        for prose in (self._account, self._caption, self._around):
            words.addWidget(prose)
        self.column.addLayout(words)
        self.column.addStretch(1)

    def show_part(self, page: PostPart) -> None:
        if page == self._page:
            return
        self._page = page
        self._account.set_text(page.account)
        self._caption.set_text(page.caption)
        self._around.set_text(page.around)
        scenes = [
            ClipScene(self._media(one.picture), one.alt, one.sound, one.motion, one.seconds)
            for one in page.scenes
        ]
        self.clip.show_clip(scenes, page.length)
