# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many clicks an answer costs, drawn as a trail."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from mediawijs.i18n import ngettext
from mediawijs.ui.exercises.paint import draw_disc
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ClickTrail(QLabel):
    """One row: the answer, a numbered dot per click, and the count in words. All trails look the same."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name, self._clicks = look, name, 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_clicks(1)

    def show_clicks(self, clicks: int) -> None:
        self._clicks = clicks
        words = ngettext("{count} klik", "{count} klikken", clicks).format(count=clicks)
        self._head = Typeset(self._look, Role.LABEL, self._name)
        self._tail = Typeset(self._look, Role.LABEL, words)
        self.setText(f"{self._name}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(340), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = brush(self), self._look
        middle = self.height() / 2
        head, tail = look.px(52), self._tail.natural_width()
        top = middle - self._head.line / 2
        self._head.draw(painter, QPointF(0, top), head, look.colour("ink"))
        self._tail.draw(painter, QPointF(self.width() - tail, top), tail, look.colour("ink"))
        trail = QRectF(head, 0, self.width() - head - tail - look.px(14), self.height())
        radius = look.px(12)
        room = max(0.0, trail.width() - 2 * radius)
        step = min(look.px(38), room / max(1, self._clicks - 1))
        spots = [QPointF(trail.left() + radius + n * step, middle) for n in range(self._clicks)]
        painter.setPen(QPen(look.colour("edge"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(spots[0], spots[-1])
        for number, spot in enumerate(spots, start=1):
            draw_disc(painter, spot, radius, look.colour("violet"), str(number), look.font(Role.CHIP))
        painter.end()
