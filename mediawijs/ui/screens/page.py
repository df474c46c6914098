# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A screen that scrolls, with a title: the ground of most screens."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ScrollPage(QWidget):
    """Put things in `.column`. `name` makes the page itself focusable, for pages with little to press."""

    def __init__(self, look: Look, *, name: str = "", widest: int = 0) -> None:
        super().__init__()
        self.look = look
        inside = QWidget()
        if widest:
            inside.setMaximumWidth(look.px(widest) + 68)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(34, 26, 34, 26)
        self.column.setSpacing(18)
        self.title = Prose(look, "", Role.TITLE)
        self.line = Prose(look, "", Role.BODY, "quiet")
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.line)
        self.column.addLayout(head)
        self.area = Scroll(look, inside, name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def set_head(self, title: str, line: str) -> None:
        self.title.set_text(title)
        self.line.set_text(line)
        self.line.setVisible(bool(line))

    def to_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)
