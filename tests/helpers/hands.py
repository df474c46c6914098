# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pupil without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.walks import name_of

_MOST = 150


class Hands:
    """Presses keys and nothing else. The keyboard must always be somewhere, in sight, and have a name."""

    def __init__(self, qtbot, window: QWidget) -> None:
        self.qtbot = qtbot
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        _settle()

    @property
    def focus(self) -> QWidget:
        focus: QWidget | None = QApplication.focusWidget()
        assert focus is not None, "the keyboard is nowhere"
        assert focus.isVisible(), f"the keyboard is on something that cannot be seen: {focus}"
        return focus

    @property
    def name(self) -> str:
        """A combo box is called after what is chosen in it, on Linux only."""
        return self.focus.accessibleName() or name_of(self.focus)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus, key)
            _settle()

    def tab_to(self, words: str) -> None:
        """Tabs until there. Never finding it fails, and so does coming across something out of sight."""
        passed: list[str] = []
        while not self.name.startswith(words):
            assert len(passed) < _MOST, (words, passed)
            passed.append(self.name)
            assert self.name, self.focus
            self.press(Qt.Key.Key_Tab)
            self.assert_in_sight()

    def do(self, words: str) -> None:
        self.tab_to(words)
        self.press(Qt.Key.Key_Return)

    def assert_in_sight(self) -> None:
        """Scrolled to, at least in part."""
        assert not self.focus.visibleRegion().isEmpty(), f"{self.name} is out of sight"


def _settle() -> None:
    for _turn in range(8):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
