# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Something to rate: its first scene, what it is called, and what one made of it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from mediawijs.presenters.rating_posts import PostCard
from mediawijs.ui.parts.artwork import Artwork, rounded
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.card import RADIUS
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.pictogram import is_name
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look
from mediawijs.ui.theme.tokens import Tokens

_SIDES = 16
_PICTURE = 1.0  # its height as a share of the width: whole, or a label such as "advert" would be cut off


class PostTile(WordButton):
    """A button as large as the card."""

    def __init__(self, look: Look, page: PostCard, picture: bytes | None) -> None:
        super().__init__(page.title)
        self._look, self._page = look, page
        self._art = Artwork(picture)
        self._title = Typeset(look, Role.LABEL, page.title)
        self._line = Typeset(look, Role.FIGURES, " · ".join(filter(None, (page.kind, page.account))))
        self._state = Typeset(look, Role.SMALL, page.state)
        self._age = Typeset(look, Role.HEADING, page.age.sign if page.age else "")
        self._signs = [
            Artwork(look.art(f"themes/{one.theme}.svg")) for one in page.signs if is_name(one.theme)
        ]
        told = (f"{page.kind} {page.account}", page.state, *(one.title for one in page.signs))
        self.setAccessibleName(", ".join((page.title, *told)))
        self.setToolTip(escape(", ".join(one.title for one in page.signs)))
        self.setProperty("ring_radius", RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def post(self) -> str:
        return self._page.id

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * _SIDES
        words = sum(one.height(room) for one in (self._title, self._line, self._state))
        return self._picture_height(width) + 13 + words + 6 + 14

    def sizeHint(self) -> QSize:
        width = self._look.px(200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._title.least_width() + 2 * _SIDES, 150)

    def _picture_height(self, width: int) -> int:
        return round(width * _PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour, rect = self._look.colour, QRectF(self.rect())
        box(painter, rect, RADIUS, colour("card"))
        self._draw_picture(painter)
        self._draw_words(painter)
        if self._page.age is not None:
            self._draw_signs(painter, self._draw_age(painter))
        active = self.underMouse() or self.isDown()
        box(painter, rect, RADIUS, QColor(0, 0, 0, 0), colour("violet" if active else "line"), 1.4)
        painter.end()

    def _draw_picture(self, painter: QPainter) -> None:
        height = self._picture_height(self.width())
        if self._art.whole:
            corners = (float(RADIUS), 0.0)
            ratio = self.devicePixelRatioF()
            made = self._art.pixmap(self.width(), height, ratio, cover=True, corners=corners)
            painter.drawPixmap(0, 0, made)
        else:
            path = rounded(QRectF(0, 0, self.width(), height), RADIUS, 0)
            painter.fillPath(path, self._look.colour("violet_soft"))

    def _draw_words(self, painter: QPainter) -> None:
        colour, room = self._look.colour, self.width() - 2 * _SIDES
        top = float(self._picture_height(self.width()) + 13)
        state = "violet_ink" if self._page.age or self._page.busy else "quiet"
        for words, ink, gap in ((self._title, "ink", 0), (self._line, "quiet", 6), (self._state, state, 0)):
            words.draw(painter, QPointF(_SIDES, top), room, colour(ink))
            top += words.height(room) + gap

    def _draw_signs(self, painter: QPainter, left: float) -> None:
        """Why, to the left of the age: the most important one nearest."""
        side = self._look.px(32)
        top = self._picture_height(self.width()) - self._look.px(44) * 0.22 - side / 2
        for art in self._signs:
            left -= side + 6
            if not art.whole or left < 8:
                continue
            frame = QRectF(left - 2, top - 2, side + 4, side + 4)
            box(painter, frame, side * 0.26 + 2, self._look.colour("card"))
            painter.drawPixmap(QPointF(left, top), art.pixmap(side, side, self.devicePixelRatioF()))

    def _draw_age(self, painter: QPainter) -> float:
        """At the corner of the picture, as a stamp. Where it begins."""
        width = max(self._age.natural_width() + self._look.px(18), self._look.px(44))
        side = self._look.px(44)
        spot = QRectF(
            self.width() - width - 12, self._picture_height(self.width()) - side * 0.72, width, side
        )
        box(painter, spot, side * 0.26, self._look.colour("sun"), self._look.colour("card"), 2.5)
        at = QPointF(
            spot.x() + (width - self._age.natural_width()) / 2, spot.y() + (side - self._age.line) / 2
        )
        self._age.draw(painter, at, width, QColor(Tokens().ink))
        return spot.x()
