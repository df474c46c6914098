# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of buttons that paint themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.theme.look import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Tappable(WordButton):
    """Click, Space or Enter. `text` is what a screen reader says.

    Signals:
        stepped: an arrow key: -1 back, 1 on.
        removed: Delete or Backspace.
        cancelled: Esc; only sent when `cancels`, otherwise Esc is left to the screen.
    """

    stepped = Signal(int)
    removed = Signal()
    cancelled = Signal()

    def __init__(
        self, look: Look, text: str, *, cancels: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.look = look
        self._cancels = cancels
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() in _BARE:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key == Qt.Key.Key_Escape and self._cancels:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    @property
    def hovered(self) -> bool:
        return self.underMouse() and self.isEnabled()


def step_focus(widgets: Sequence[QWidget], step: int) -> None:
    """Moves the focus to the next (1) or previous (-1) of these that can be used, round and round."""
    usable = [widget for widget in widgets if widget.isEnabled() and widget.isVisible()]
    at = next((n for n, widget in enumerate(usable) if widget.hasFocus()), None)
    if at is not None:
        usable[(at + step) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)
