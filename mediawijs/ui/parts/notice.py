# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A calm sentence on the page, that can be put away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import IconButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_ICONS = {"mint": "check", "coral": "warning", "sun": "hint", "sky": "info"}


class Notice(Card):
    """Hidden while it has no text. `tint`: "sun", "mint", "coral" or "sky". `closable` gives it a close button."""

    closed = Signal()

    def __init__(
        self,
        look: Look,
        text: str = "",
        tint: str = "sun",
        *,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, f"{tint}_soft", 12, parent=parent)
        row = QHBoxLayout()
        self.words = IconText(look, _ICONS.get(tint, "info"), text, Role.BODY, "ink", f"{tint}_ink")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        if closable:
            close = IconButton(look, "close", _("Sluit deze melding"))
            close.clicked.connect(self._close)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        if not text:  # never shown from here: without a parent it would be a window of its own for a moment
            self.hide()

    def say(self, text: str) -> None:
        """An empty text hides it."""
        if text and text != self.words.prose.text():
            announce(self, text)
        self.words.set_text(text)
        self.setVisible(bool(text))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
