# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A screen that scrolls, with a title: the ground of most screens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.focus import focus_same, focused_inside, sign_of
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ScrollPage(QWidget):
    """Put things in `.column`, or replace all of them at once with `set_body`.

    `name` makes the page itself focusable, for pages with little to press. `widest` is in pixels at 100 %.
    """

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
        self._body: QWidget | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def set_head(self, title: str, line: str) -> None:
        self.title.set_text(title)
        self.line.set_text(line)
        self.line.setVisible(bool(line))

    def set_body(self, body: QWidget) -> None:
        """Replaces all below the head. The keyboard stays where it was, if that is still there."""
        earlier, sign = self._body, None
        if earlier is not None:
            focus = focused_inside(earlier)
            sign = None if focus is None else sign_of(focus)
            self.column.removeWidget(earlier)
            earlier.hide()
            earlier.deleteLater()
        else:
            self.column.addStretch(1)
        self._body = body
        self.column.insertWidget(self.column.count() - 1, body)
        body.show()
        if sign is not None:
            focus_same(body, sign)

    def add_back(self, text: str) -> BigButton:
        """A button above the title."""
        back = BigButton(self.look, text, "quiet", "arrow-left")
        self.column.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignLeft)
        return back

    def to_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)


def blank() -> tuple[QWidget, QVBoxLayout]:
    """A widget to fill and hand to `set_body`, and its column."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(18)
    return body, column
