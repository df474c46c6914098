# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text with lists and pictures, block by block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.text import Bullets, Paragraph, Picture, Spans, Text
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

Media = Callable[[str], bytes | None]


class TextColumn(QWidget):
    """`media` gives the bytes of a picture by its source."""

    def __init__(
        self,
        look: Look,
        text: Text = (),
        media: Media = lambda _source: None,
        role: Role = Role.BODY,
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._media, self._role, self._colour = look, media, role, colour
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.line(role) // 2)
        self._text: Text = ()
        self.set_text(text)

    def set_text(self, text: Text) -> None:
        if text == self._text:
            return
        self._text = text
        clear(self._column)
        for block in text:
            match block:
                case Paragraph(spans):
                    self._column.addWidget(self._prose(spans))
                case Bullets(items):
                    self._column.addLayout(self._list(items))
                case Picture(source, alt):
                    view = PictureView(self._look, self._media(source), alt, corners=14, max_width=560)
                    self._column.addWidget(view)

    def _prose(self, spans: Spans) -> Prose:
        return Prose(self._look, (Paragraph(spans),), self._role, self._colour)

    def _list(self, items: tuple[Spans, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._look.px(5))
        for item in items:
            row = QHBoxLayout()
            row.setSpacing(10)
            dot = Prose(self._look, "•", self._role, "violet_ink")
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._prose(item), 1)
            column.addLayout(row)
        return column
