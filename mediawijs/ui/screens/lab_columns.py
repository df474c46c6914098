# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three columns that scroll on their own; two, or one, when there is less room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.look import Look

_THREE, _TWO = 960, 640
_SHARES = (25, 29, 46)
_PLACES = {3: ((0,), (1,), (2,)), 2: ((1, 0), (), (2,)), 1: ((2, 1, 0), (), ())}
"""How many columns -> which parts stand in each, from above."""


class LabColumns(QWidget):
    """`parts` from left to right, with a name each for screen readers. In one column the last stands first: it moves.

    `arranged` when they stand otherwise than before.
    """

    arranged = Signal()

    def __init__(
        self, look: Look, parts: tuple[QWidget, QWidget, QWidget], names: tuple[str, str, str]
    ) -> None:
        super().__init__()
        self._look, self._parts = look, parts
        self._many = 0
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self._columns: list[QBoxLayout] = []
        self.scrolls: list[Scroll] = []
        for name, share in zip(names, _SHARES, strict=True):
            inside = QWidget()
            column = QVBoxLayout(inside)
            column.setContentsMargins(0, 0, 4, 0)
            column.setSpacing(14)
            column.addStretch(1)
            scroll = Scroll(look, inside)
            scroll.setAccessibleName(name)
            scroll.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(scroll, share)
            self._columns.append(column)
            self.scrolls.append(scroll)
        self._arrange(3)

    def sequence(self) -> tuple[int, ...]:
        """The parts by number, in the order in which they stand."""
        return tuple(part for column in _PLACES[self._many] for part in column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, some = self._look.px(_THREE), self._look.px(_TWO)
        self._arrange(3 if self.width() >= wide else 2 if self.width() >= some else 1)

    def _arrange(self, many: int) -> None:
        if many == self._many:
            return
        self._many = many
        focus: QWidget | None = self.window().focusWidget()
        for column in self._columns:
            for part in self._parts:
                column.removeWidget(part)
        for column, scroll, here in zip(self._columns, self.scrolls, _PLACES[many], strict=True):
            for number in here:
                column.insertWidget(column.count() - 1, self._parts[number])
                self._parts[number].show()
            scroll.setVisible(bool(here))
        self._row.setStretch(0, _SHARES[0] if many == 3 else _SHARES[1])
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arranged.emit()
