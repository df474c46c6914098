# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling what was chosen, but not in the middle of an arrow key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from mediawijs.ui.parts.button import WordButton


class AfterArrow(QObject):
    """Calls `tell` with a key, at once when a button was pressed and after the arrow key when that went past it.

    Qt clicks the next button first and gives it the focus afterwards. Whoever puts a new row in the place of the old
    one in between has the keyboard on a button that is gone.
    """

    def __init__(self, tell: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell, self._key = tell, ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(lambda: self._tell(self._key))

    def watch(self, button: WordButton, key: str) -> None:
        button.clicked.connect(lambda: self._clicked(button, key))

    def _clicked(self, button: WordButton, key: str) -> None:
        if button.passed_by_arrow:
            self._key = key
            self._later.start()
        else:
            self._later.stop()
            self._tell(key)
