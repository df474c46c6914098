# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The themes of a rule set, by their signs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from mediawijs.presenters.rule_maker_pages import ThemePick
from mediawijs.ui.parts.after_arrow import AfterArrow
from mediawijs.ui.parts.artwork import Artwork
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import one_stop
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SIGN, _ROUND = 32, 12


class ThemeButton(WordButton):
    """The sign, and the name of the one that is chosen: with twenty names nobody finds anything."""

    def __init__(self, look: Look, pick: ThemePick) -> None:
        super().__init__(pick.title)
        self._look = look
        safe = pick.id.replace("_", "").isalnum()
        self._art = Artwork(look.art(f"themes/{pick.id}.svg") if safe else None)
        self._set = Typeset(look, Role.CHIP, pick.title)
        self._named = pick.chosen
        self.setAccessibleName(pick.title)
        self.setToolTip(pick.title.replace("&", "&amp;").replace("<", "&lt;"))
        self.setAccessibleDescription(pick.words)
        self.setProperty("ring_radius", _ROUND)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setChecked(pick.chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._set.height(width - self._before() - 12) + 12 if self._named else 0
        return max(self._look.px(_SIGN) + 12, words, 44)

    def sizeHint(self) -> QSize:
        width = self._before() + self._set.natural_width() + 12 if self._named else self._bare()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._before() + self._set.least_width() + 12 if self._named else self._bare()
        return QSize(width, 44)

    def _bare(self) -> int:
        return max(self._look.px(_SIGN) + 12, 44)

    def _before(self) -> int:
        return 6 + self._look.px(_SIGN) + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour, rect = self._look.colour, QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, _ROUND, colour("violet_soft"), colour("violet"), 2.0)
        else:
            line = colour("violet") if self.underMouse() else colour("line").darker(106)
            box(painter, rect, _ROUND, colour("card"), line, 1.4)
        side = self._look.px(_SIGN)
        if self._art.whole:
            made = self._art.pixmap(side, side, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(6, (self.height() - side) / 2), made)
        if not self._named:
            painter.end()
            return
        room = self.width() - self._before() - 12
        at = QPointF(self._before(), (self.height() - self._set.height(room)) / 2)
        self._set.draw(painter, at, room, colour("violet_ink" if self.isChecked() else "ink"))
        painter.end()


class ThemeRow(QWidget):
    """`chosen` gives the id of a theme."""

    chosen = Signal(str)

    def __init__(self, look: Look, picks: tuple[ThemePick, ...]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, ThemeButton] = {}
        flow = FlowLayout(self, spacing=6)
        tell = AfterArrow(self.chosen.emit, self)
        for pick in picks:
            button = ThemeButton(look, pick)
            tell.watch(button, pick.id)
            self._group.addButton(button)
            self.buttons[pick.id] = button
            flow.addWidget(button)
        one_stop(self.buttons.values())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, picks: tuple[ThemePick, ...]) -> None:
        """The same themes, perhaps with other numbers of rules."""
        for pick in picks:
            self.buttons[pick.id].setAccessibleDescription(pick.words)
