# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""An age on a tile, and the sign of a theme. Both are told in words to who cannot see them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mediawijs.ui.parts.artwork import Artwork
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look
from mediawijs.ui.theme.tokens import Tokens

_ROUND = 0.24  # corner as a share of the side
_FILL = 0.80  # share of the side that an age may take


class _Tile(QLabel):
    """A square of a fixed size whose text is only for screen readers: subclasses paint."""

    def __init__(self, look: Look, words: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._side = look, side
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        side = self.look.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class AgeTile(_Tile):
    """`sign` is what is drawn ("12", "9–16"), `words` what is read out ("12 jaar").

    `tint`: "sun" for the advice, "violet" for what a pupil feels, "sky" for somebody else's, "plan" (dashed) for
    what would be. `side` is in pixels at 100 %.
    """

    def __init__(self, look: Look, sign: str, words: str, tint: str = "sun", side: int = 74) -> None:
        super().__init__(look, words, side)
        self._sign, self._tint = sign, tint

    def set_age(self, sign: str, words: str, tint: str | None = None) -> None:
        self._sign, self._tint = sign, tint or self._tint
        if self.text() != words:
            self.setText(words)
        self.update()

    @property
    def sign(self) -> str:
        return self._sign

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        side = self.width()
        ground, line, ink = self._colours()
        inset = line.widthF() / 2
        painter.setPen(line if inset else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, side * _ROUND, side * _ROUND)
        font = self.look.font(Role.NUMBER)
        font.setPixelSize(max(8, round(side * 0.48)))
        wide = QFontMetricsF(font).horizontalAdvance(self._sign)
        if wide > side * _FILL:
            font.setPixelSize(max(8, int(font.pixelSize() * side * _FILL / wide)))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.end()

    def _colours(self) -> tuple[QColor, QPen, QColor]:
        colour = self.look.colour
        if self._tint == "sun":
            # The sun is bright in every theme, so what stands on it is dark in every theme.
            return colour("sun"), QPen(Qt.PenStyle.NoPen), QColor(Tokens().ink)
        if self._tint == "plan":
            return colour("sun_soft"), QPen(colour("sun_ink"), 2.5, Qt.PenStyle.DashLine), colour("sun_ink")
        tint = self._tint
        return colour(f"{tint}_soft"), QPen(colour(tint), 2.0), colour(f"{tint}_ink")


class Pictogram(_Tile):
    """The sign of a theme; the theme's `title` is read out, and shown when somebody points at it."""

    def __init__(self, look: Look, theme: str, title: str, side: int = 60) -> None:
        super().__init__(look, title, side)
        self.setToolTip(title.replace("&", "&amp;").replace("<", "&lt;"))
        self._art = Artwork(look.art(f"themes/{theme}.svg") if is_name(theme) else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        side = self.width()
        if self._art.whole:
            painter.drawPixmap(0, 0, self._art.pixmap(side, side, self.devicePixelRatioF()))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("violet_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), side * _ROUND, side * _ROUND)
            painter.setPen(self.look.colour("violet_ink"))
            painter.setFont(self.look.font(Role.LABEL))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text()[:1].upper())
        painter.end()


def is_name(theme: str) -> bool:
    """Themes of somebody's own rules must not name another file."""
    return theme.replace("_", "").isalnum() and theme.isascii()
