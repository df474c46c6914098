# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window: the rail at the left, one screen at a time beside it. It knows no screen by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.shell import Place, ShellPage
from mediawijs.ui.parts.focus import focus_at, focus_first, focus_place
from mediawijs.ui.parts.focus_ring import FocusRing
from mediawijs.ui.screens.rail import Rail
from mediawijs.ui.theme.look import Look

if TYPE_CHECKING:
    from mediawijs.ui.parts.notice import Notice

_SIZE = QSize(1366, 768)
_FRAME = 40
"""Pixels that the title bar of a desktop takes, at most."""
_NARROW_BELOW = 900
_NARROW_SCALE = 1.5


class MainWindow(QMainWindow):
    """Screens are added by key; those that are added `whole` take the window without the rail.

    Signals: `went` tells a place that was asked for, `left` that Esc was pressed, `resized_text` +1 or -1, `closing`
    that the window is about to close.
    """

    went = Signal(str)
    left = Signal()
    resized_text = Signal(int)
    closing = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("MediaWijs")
        self.setMinimumSize(640, 480)
        self.resize(_SIZE)
        self.ring: FocusRing | None = None
        self._whole: set[str] = set()
        self._screens: dict[str, QWidget] = {}
        self._at = ""
        self._shortcuts()
        self.set_look(look)

    def show_within(self, room: QSize) -> None:
        """Shows it at its own size; on a screen where that and a title bar do not fit, as large as the screen."""
        if room.width() < _SIZE.width() or room.height() < _SIZE.height() + _FRAME:
            self.showMaximized()
        else:
            self.show()

    def set_look(self, look: Look) -> None:
        """Builds everything anew in another look; all screens are gone and must be added again."""
        self.look = look
        self._screens.clear()
        self._whole.clear()
        self._at = ""
        self.rail = Rail(look)
        self.rail.went.connect(self.went)
        self.notice: Notice | None = None
        self._stack = QStackedWidget()
        self._stack.setAccessibleName(_("Scherm"))
        beside = self._beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._stack, 1)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(beside, 1)
        self.setCentralWidget(ground)
        if self.isVisible():
            ground.show()  # at once, or nothing on it can take the focus yet
        self._fit()
        if self.ring is not None:
            self.ring.deleteLater()
        self.ring = FocusRing(look, self)

    def add_screen(self, key: str, screen: QWidget, *, whole: bool = False) -> None:
        """An earlier screen with this key is thrown away."""
        earlier = self._screens.pop(key, None)
        if earlier is not None:
            self._stack.removeWidget(earlier)
            earlier.deleteLater()
        self._whole.discard(key)
        if whole:
            self._whole.add(key)
        self._screens[key] = screen
        self._stack.addWidget(screen)

    def screen_of(self, key: str) -> QWidget | None:
        return self._screens.get(key)

    def show_screen(self, key: str) -> None:
        """Raises KeyError when there is no such screen. The focus goes to its first thing, or where its own
        `focus_start` wants it."""
        screen = self._screens[key]
        changed = self._stack.currentWidget() is not screen or self._at != key
        self._at = key
        self.rail.setVisible(key not in self._whole)
        self._stack.setCurrentWidget(screen)
        if changed:
            self._focus(screen)

    @property
    def at(self) -> str:
        return self._at

    @property
    def focus_place(self) -> int | None:
        """Where the keyboard is on this screen, to be given to `focus_at` when it was built anew."""
        screen = self._screens.get(self._at)
        return None if screen is None else focus_place(screen)

    def focus_at(self, place: int) -> None:
        focus_at(self._screens[self._at], place)

    def show_shell(self, page: ShellPage) -> None:
        self.rail.show_shell(page)

    def say(self, text: str) -> None:
        """A calm sentence above the screen; "" takes it away."""
        if self.notice is None:
            from mediawijs.ui.parts.notice import Notice  # seldom needed, and never for the first screen

            self.notice = Notice(self.look)
            self._beside.insertWidget(0, self.notice)
        self.notice.say(text)

    def _focus(self, screen: QWidget) -> None:
        start = getattr(screen, "focus_start", None)
        if callable(start):
            start()
        else:
            focus_first(screen)

    def _fit(self) -> None:
        self.rail.set_narrow(self.width() < _NARROW_BELOW or self.look.scale >= _NARROW_SCALE)

    def _shortcuts(self) -> None:
        for number, place in enumerate((Place.HOME, Place.LESSONS, Place.GROWTH, Place.RATINGS), 1):
            self._on(f"Alt+{number}", lambda place=place: self.went.emit(place))
        self._on("F1", lambda: self.went.emit(Place.ABOUT))
        self._on("Esc", self.left.emit)
        for keys in ("Ctrl++", "Ctrl+="):
            self._on(keys, lambda: self.resized_text.emit(1))
        self._on("Ctrl+-", lambda: self.resized_text.emit(-1))

    def _on(self, keys: str, do: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(do)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
