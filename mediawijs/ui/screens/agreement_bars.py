# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many people chose each age."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from mediawijs.i18n import _
from mediawijs.presenters.agreement_pages import Bar
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_HIGH = 66


class AgeBars(QLabel):
    """A bar per age with how many people below its top; the ages stand under it. Its text is all of that in words."""

    def __init__(self, look: Look, bars: tuple[Bar, ...]) -> None:
        super().__init__()
        self._look, self._bars = look, bars
        self.setTextFormat(Qt.TextFormat.PlainText)
        chosen = [_("{age}: {people}").format(age=bar.sign, people=bar.people) for bar in bars if bar.people]
        self.setText(" · ".join(chosen))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(320), look.px(_HIGH) + look.line(Role.FIGURES) + look.line(Role.CHIP) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        top, high = look.line(Role.CHIP) + 2, look.px(_HIGH)
        most = max((bar.people for bar in self._bars), default=1) or 1
        step = self.width() / max(len(self._bars), 1)
        for number, bar in enumerate(self._bars):
            share = bar.people / most
            left, width = number * step + step * 0.16, step * 0.68
            height = max(high * share, 3.0)
            rect = QRectF(left, top + high - height, width, height)
            tint = "violet" if bar.most else "sky" if bar.people else "track"
            box(painter, rect, min(7.0, height / 2), look.colour(tint))
            if bar.people:
                self._word(painter, str(bar.people), Role.CHIP, left + width / 2, rect.y() - top, "ink")
            self._word(painter, bar.sign, Role.FIGURES, left + width / 2, top + high + 4, "quiet")
        painter.end()

    def _word(self, painter: QPainter, text: str, role: Role, middle: float, top: float, ink: str) -> None:
        words = Typeset(self._look, role, text)
        width = words.natural_width()
        at = QPointF(middle - width / 2, max(top, 0.0))
        words.draw(painter, at, width, self._look.colour(ink))
