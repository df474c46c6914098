# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cards of the home screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mediawijs.presenters.home import GoOn, ModuleCard, Refresh
from mediawijs.ui.parts.artwork import Artwork, rounded
from mediawijs.ui.parts.button import BigButton, WordButton
from mediawijs.ui.parts.card import RADIUS, Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look
from mediawijs.ui.theme.svg import renderer

Pictures = Callable[[str], bytes | None]
"""The picture of a lesson, by the lesson's id."""


class Hero(QWidget):
    """A picture on the violet card: a lesson's own as an inset, or the one that stands on the bottom edge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._standing = Artwork(look.art("hero-home.svg"))
        self._own = Artwork(None)
        self.setAccessibleName("")
        self.setMinimumWidth(40)

    def set_picture(self, data: bytes | None) -> None:
        self._own = Artwork(data)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        ratio = self.devicePixelRatioF()
        if self._own.whole:
            made = self._own.pixmap(
                self.width() - 16, self.height() - 32, ratio, cover=True, corners=(12.0, 12.0)
            )
            painter.drawPixmap(0, 16, made)
        elif self._standing.whole:
            height = min(self.height() - 14, round(self.width() * 0.86))
            width = round(height * self._standing.size.width() / self._standing.size.height())
            at = QPointF((self.width() - width) / 2, self.height() - height)
            painter.drawPixmap(at, self._standing.pixmap(width, height, ratio))
        painter.end()


class GoOnCard(QWidget):
    """The next step, on violet."""

    opened = Signal(str)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._lesson, self._shown = "", ""
        self.chip = Chip(look, "", "on_violet")
        self.heading = Prose(look, "", Role.TITLE, "on_violet")
        self.text = Prose(look, "", Role.BODY, "on_violet")
        self.button = BigButton(look, "", "on_violet", "arrow-right", icon_after=True)
        self.button.clicked.connect(lambda: self.opened.emit(self._lesson))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addStretch(1)
        column.addSpacing(10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hero = Hero(look)
        halves = SideBySide(self, shares=(56, 44), least=look.px(500), spacing=0, drop=True)
        halves.addWidget(words)
        halves.addWidget(self.hero)
        self.setMinimumHeight(262)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_part(self, page: GoOn) -> None:
        self._lesson = page.lesson
        self.chip.set_text(page.chip)
        self.heading.set_text(page.title)
        self.text.set_text(page.text)
        self.button.setVisible(bool(page.button))
        if page.button:
            self.button.set_words(page.button, "arrow-right")
        if page.lesson != self._shown:
            self._shown = page.lesson
            self.hero.set_picture(self._pictures(page.lesson) if page.lesson else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        ground = renderer(_blend(self.size(), self._look))
        if ground is not None:
            ground.render(painter, QRectF(self.rect()))
        painter.end()


def _blend(size: QSize, look: Look) -> bytes:
    """A rounded box from violet to lighter violet, as a drawing: QLinearGradient brings an enum of 180 members along."""
    width, height = max(size.width(), 1), max(size.height(), 1)
    ends = look.tokens.violet, look.tokens.violet_end
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{width}" y2="{height}">'
        f'<stop offset="0" stop-color="{ends[0]}"/><stop offset="1" stop-color="{ends[1]}"/></linearGradient>'
        f'<rect width="{width}" height="{height}" rx="{RADIUS}" fill="url(#g)"/></svg>'
    ).encode()


class FadingBars(QWidget):
    """What one remembers, a little less each week: decoration beside the words that say it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        width = (self.width() - 18) / 4
        for number, (height, strength) in enumerate(((26, 1.0), (24, 0.7), (14, 0.45), (9, 0.22))):
            colour = self._look.colour("violet")
            colour.setAlphaF(strength)
            spot = QRectF(number * (width + 6), 28 - height, width, height)
            box(painter, spot, min(7.0, height / 2), colour)
        painter.end()


class RefreshCard(Card):
    """Review cards, only when they are due: it never nags."""

    started = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.chip = Chip(look, "", "sun")
        self.heading = Prose(look, "", Role.HEADING)
        self.text = Prose(look, "", Role.BODY, "quiet")
        self.bars = FadingBars(look)
        self.button = BigButton(look, "", "quiet")
        self.button.clicked.connect(self.started)
        self.column.setSpacing(8)
        self.column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(4)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.text)
        self.column.addWidget(self.bars)
        self.column.addStretch(1)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_part(self, page: Refresh) -> None:
        self.chip.set_text(page.chip)
        self.heading.set_text(page.title)
        self.text.set_text(page.text)
        self.button.setVisible(bool(page.button))
        if page.button:
            self.button.set_words(page.button)


class ModuleTile(WordButton):
    """A module of the route: banner, title, how many of its lessons are done. Opens its lessons."""

    def __init__(self, look: Look) -> None:
        super().__init__("")
        self._look = look
        self._page: ModuleCard | None = None
        self._title = Typeset(look, Role.LABEL, "")
        self._count = Typeset(look, Role.FIGURES, "")
        self._banner = Artwork(None)
        self.setProperty("ring_radius", RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def module(self) -> str:
        return "" if self._page is None else self._page.id

    def show_part(self, page: ModuleCard) -> None:
        if page == self._page:
            return
        if self._page is None or page.picture != self._page.picture:
            self._banner = Artwork(self._look.art(page.picture) if page.picture else None)
        self._page = page
        self._title = Typeset(self._look, Role.LABEL, page.title)
        self._count = Typeset(self._look, Role.FIGURES, page.words)
        self.words = page.title
        self.setText(page.title.replace("&", "&&"))
        self.setAccessibleName(f"{page.title}, {page.words}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 34
        return self._banner_height(width) + 15 + self._title.height(room) + self._count.height(room) + 38

    def sizeHint(self) -> QSize:
        width = self._look.px(260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._title.least_width() + 34, 120)

    def _banner_height(self, width: int) -> int:
        return round(width * 148 / 520)

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._page
        if page is None:
            return
        painter = brush(self)
        colour, rect = self._look.colour, QRectF(self.rect())
        line = colour("violet") if page.current or self.underMouse() else colour("line")
        width = 2.0 if page.current else 1.0
        box(painter, rect, RADIUS, colour("card"))
        self._draw_banner(painter, page)
        self._draw_words(painter, page)
        box(painter, rect, RADIUS, QColor(0, 0, 0, 0), line, width)
        painter.end()

    def _draw_banner(self, painter: QPainter, page: ModuleCard) -> None:
        height = self._banner_height(self.width())
        if self._banner.whole:
            ratio = self.devicePixelRatioF()
            corners = (float(RADIUS), 0.0)
            made = self._banner.pixmap(self.width(), height, ratio, cover=True, corners=corners)
            painter.drawPixmap(0, 0, made)
        else:
            path = rounded(QRectF(0, 0, self.width(), height), RADIUS, 0)
            painter.fillPath(path, self._look.colour(f"{page.tint}_soft"))

    def _draw_words(self, painter: QPainter, page: ModuleCard) -> None:
        colour, room = self._look.colour, self.width() - 34
        top = float(self._banner_height(self.width()) + 15)
        self._title.draw(painter, QPointF(17, top), room, colour("ink"))
        top += self._title.height(room)
        self._count.draw(painter, QPointF(17, top), room, colour("quiet"))
        top = self.height() - 26.0
        bar = QRectF(17, top, room, 8)
        box(painter, bar, 4, colour("track"))
        if page.percent:
            full = QRectF(17, top, max(room * page.percent / 100, 8), 8)
            box(painter, full, 4, colour("mint" if page.done else "violet"))
