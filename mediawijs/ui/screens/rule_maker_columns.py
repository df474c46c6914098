# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two columns that scroll on their own; one, with the second part above the first, when there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.look import Look

_WIDE = 800


class TwoColumns(QWidget):
    """`head` always stands above `main`. `aside` stays in sight beside it while `main` scrolls."""

    def __init__(
        self, look: Look, head: QWidget, main: QWidget, aside: QWidget, names: tuple[str, str]
    ) -> None:
        super().__init__()
        self._look, self._aside = look, aside
        self._wide: bool | None = None
        inside, beside = QWidget(), QWidget()
        self._column, self._other = QVBoxLayout(inside), QVBoxLayout(beside)
        for column in (self._column, self._other):
            column.setContentsMargins(0, 0, 4, 0)
            column.setSpacing(12)
        self._column.addWidget(head)
        self._column.addWidget(main)
        self._column.addStretch(1)
        self.left, self.right = Scroll(look, inside), Scroll(look, beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for scroll, name, share in ((self.left, names[0], 63), (self.right, names[1], 37)):
            scroll.setAccessibleName(name)
            scroll.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(scroll, share)
        self._arrange(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= self._look.px(_WIDE))

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        focus: QWidget | None = self.window().focusWidget()
        self._column.removeWidget(self._aside)
        self._other.removeWidget(self._aside)
        if wide:
            self._other.addWidget(self._aside)
        else:
            self._column.insertWidget(1, self._aside)
        self._aside.show()
        self.right.setVisible(wide)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
