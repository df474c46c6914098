# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A few small buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from mediawijs.ui.parts.after_arrow import AfterArrow
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import one_stop
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class Segment(WordButton):
    """One of them."""

    def __init__(self, look: Look, text: str, icon: str = "", *, small: bool = False) -> None:
        super().__init__(text)
        self._look, self._icon = look, icon
        self._padding = 12 if small else 16
        self._set = Typeset(look, Role.CHIP if small else Role.LABEL, text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._set.height(width - self._sides()) + self._look.px(22), 44)

    def sizeHint(self) -> QSize:
        width = self._set.natural_width() + self._sides()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._set.least_width() + self._sides(), 44)

    def _icon_size(self) -> int:
        return self._look.px(18) if self._icon else 0

    def _sides(self) -> int:
        return 2 * self._padding + (self._icon_size() + 8 if self._icon else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour, rect = self._look.colour, QRectF(self.rect())
        ink = "violet_ink" if self.isChecked() else "ink" if self.isEnabled() else "quiet"
        if self.isChecked():
            box(painter, rect, 12, colour("violet_soft"), colour("violet"), 2.0)
        elif self.isEnabled() and self.underMouse():
            box(painter, rect, 12, colour("card"), colour("violet"), 1.4)
        else:
            box(painter, rect, 12, colour("card"), colour("line").darker(106), 1.4)
        left = self._padding
        if self._icon:
            size = self._icon_size()
            painter.drawPixmap(
                QPointF(left, (self.height() - size) / 2), self._look.pixmap(self._icon, ink, size)
            )
            left += size + 8
        room = self.width() - left - self._padding
        top = (self.height() - self._set.height(room)) / 2
        self._set.draw(painter, QPointF(left, top), room, colour(ink))
        painter.end()


class SegmentRow(QWidget):
    """`options` are (key, text, icon or ""). `chosen` tells the key when a pupil picks one; none is picked at
    first. `name` is the question that it answers, for screen readers.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        options: Sequence[tuple[str, str, str]],
        name: str = "",
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        flow = FlowLayout(self, spacing=8)
        tell = AfterArrow(self.chosen.emit, self)
        for key, text, icon in options:
            button = Segment(look, text, icon, small=small)
            if name:
                button.setAccessibleDescription(name)
            tell.watch(button, key)
            self._group.addButton(button)
            self._buttons[key] = button
            flow.addWidget(button)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose(self, key: str) -> None:
        """Shows `key` as chosen, without a signal; a key that is not there clears the choice."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(each == key)
            button.setAutoExclusive(True)
        self._group.setExclusive(True)
        one_stop(self._buttons.values())

    @property
    def key(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def buttons(self) -> tuple[Segment, ...]:
        return tuple(self._buttons.values())
