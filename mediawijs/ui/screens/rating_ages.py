# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A row of ages to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import one_stop
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_ROUND = 14


class AgeButton(WordButton):
    """`sign` is drawn, `words` read out."""

    def __init__(self, look: Look, sign: str, words: str) -> None:
        super().__init__(sign)
        self._look = look
        self._set = Typeset(look, Role.HEADING if sign.isdigit() else Role.LABEL, sign)
        self.setAccessibleName(words)
        self.setProperty("ring_radius", _ROUND)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._look.px(48)
        return QSize(max(side, self._set.natural_width() + 14), side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour, rect = self._look.colour, QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, _ROUND, colour("violet"))
        elif self.underMouse():
            box(painter, rect, _ROUND, colour("violet_soft"), colour("violet"), 1.6)
        else:
            box(painter, rect, _ROUND, colour("card"), colour("edge"), 1.4)
        ink = "on_violet" if self.isChecked() else "ink"
        width = self._set.natural_width()
        at = QPointF((self.width() - width) / 2, (self.height() - self._set.line) / 2)
        self._set.draw(painter, at, width, colour(ink))
        painter.end()


class AgeRow(QWidget):
    """`options` are (key, sign, words). `chosen` tells the key; `settled` that it was pressed, not passed by arrows."""

    chosen = Signal(str)
    settled = Signal()

    def __init__(self, look: Look, options: Sequence[tuple[str, str, str]], name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, AgeButton] = {}
        flow = FlowLayout(self, spacing=6)
        for key, sign, words in options:
            button = AgeButton(look, sign, words)
            button.clicked.connect(partial(self._tell, key))
            self._group.addButton(button)
            self.buttons[key] = button
            flow.addWidget(button)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _tell(self, key: str, _checked: bool = False) -> None:
        passing = self.buttons[key].passed_by_arrow
        self.chosen.emit(key)
        if not passing:
            self.settled.emit()

    def choose(self, key: str) -> None:
        """Shows `key` as chosen, without a signal."""
        button = self.buttons.get(key)
        if button is not None and not button.isChecked():
            button.setChecked(True)
            one_stop(self.buttons.values())
