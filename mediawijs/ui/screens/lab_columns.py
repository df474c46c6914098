# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three columns that scroll on their own, or one below the other when there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.look import Look

_WIDE = 960
_SHARES = (25, 29, 46)


class LabColumns(QWidget):
    """`parts` from left to right, with a name each for screen readers. Narrow: in the order that `narrow` gives."""

    def __init__(
        self, look: Look, parts: tuple[QWidget, QWidget, QWidget], names: tuple[str, str, str]
    ) -> None:
        super().__init__()
        self._look, self._parts = look, parts
        self._wide: bool | None = None
        row = QHBoxLayout(self)
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
        self._arrange(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= self._look.px(_WIDE))

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        focus: QWidget | None = self.window().focusWidget()
        for place, part in enumerate(self._parts):
            for column in self._columns:
                column.removeWidget(part)
            column = self._columns[place if wide else 0]
            column.insertWidget(column.count() - 1, part)
            part.show()
        for scroll in self.scrolls[1:]:
            scroll.setVisible(wide)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
