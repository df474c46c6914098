# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""An icon with words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

if TYPE_CHECKING:
    from mediawijs.domain.lessons.text import Text


class IconText(QWidget):
    """The icon is decoration: the words say it all."""

    def __init__(
        self,
        look: Look,
        icon: str,
        text: Text | str,
        role: Role = Role.BODY,
        colour: str = "ink",
        icon_colour: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        size = look.px(role.value.size + 4)
        picture = QLabel()
        picture.setPixmap(look.pixmap(icon, icon_colour or colour, size))
        picture.setFixedSize(size, max(look.line(role), size))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.prose = Prose(look, text, role, colour)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.prose, 1)

    def set_text(self, text: Text | str) -> None:
        self.prose.set_text(text)
