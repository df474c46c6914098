# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front page of the village paper, with the headline that the pupil chose."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class _Rule(QWidget):
    """A line between the parts of a page."""

    def __init__(self, look: Look, height: int) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.fillRect(self.rect(), self._look.colour("ink"))
        painter.end()


class _SmallPrint(QWidget):
    """Grey bars for the text that nobody reads: two columns and a picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(84))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        gap, bar = look.px(12), look.px(13)
        column = (self.width() - 2 * gap) / 3
        picture = QRectF(0, 0, column, min(self.height(), look.px(170)))
        box(painter, picture, 4, look.colour("sun_soft"))
        hill = QRectF(column * 0.12, picture.height() * 0.45, column * 0.76, picture.height() * 0.42)
        box(painter, hill, 10, look.colour("sun"))
        for number in range(int(picture.height() // bar)):
            for place in (1, 2):
                width = column * (0.62 if number % 4 == 3 else 1.0)
                line = QRectF(place * (column + gap), number * bar + 2, width, bar * 0.45)
                box(painter, line, 2, look.colour("track").darker(104))
        painter.end()


class Newspaper(Card):
    """Its name, the edition, and one headline."""

    def __init__(self, look: Look, name: str, line: str) -> None:
        super().__init__(look, padding=18)
        self._motto = line
        self.column.setSpacing(7)
        self.column.addWidget(Prose(look, name, Role.NUMBER, centred=True))
        self.column.addWidget(_Rule(look, 3))
        self._edition = Prose(look, "", Role.SMALL, "quiet", centred=True)
        self.column.addWidget(self._edition)
        self.column.addWidget(_Rule(look, 1))
        self.headline = Prose(look, "", Role.TITLE, centred=True)
        self.column.addWidget(self.headline)
        self.column.addWidget(_SmallPrint(look), 1)

    def show_headline(self, headline: str, edition: int, *, published: bool) -> None:
        """An empty headline leaves the page open."""
        state = _("gedrukt en bezorgd") if published else _("nog niet gedrukt")
        self._edition.set_text(
            _("{paper} · nummer {edition} · {state}").format(paper=self._motto, edition=edition, state=state)
        )
        self.headline.set_text(headline or _("Kies een kaart. Dan staat hier jouw kop."))
        self.headline.set_colour("ink" if headline else "quiet")
