# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Starts the app: first the home screen, and everything heavy after it was painted."""

from __future__ import annotations

import gc
from pathlib import Path

# The garbage collector would look through everything that is being imported, again and again, before the first paint.
gc.disable()

from PySide6.QtCore import QObject, QTimer, Signal  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from mediawijs import paths  # noqa: E402
from mediawijs.app.clock import SystemClock  # noqa: E402
from mediawijs.app.coordinator import Coordinator  # noqa: E402
from mediawijs.app.desk import Desk  # noqa: E402
from mediawijs.presenters.ports import Clock  # noqa: E402
from mediawijs.ui.theme import fonts  # noqa: E402
from mediawijs.ui.theme.stylesheet import application  # noqa: E402


class _Warm(QObject):
    """Tells the main thread that the heavy libraries are there."""

    done = Signal()


def make_app() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else application()
    app.setApplicationName("MediaWijs")
    QGuiApplication.setDesktopFileName("mediawijs")
    fonts.load_first(paths.assets() / "fonts")
    return app


def make_coordinator(data: Path, clock: Clock | None = None) -> Coordinator:
    """Everything wired and dressed, nothing shown yet."""
    coordinator = Coordinator(make_app(), Desk(data, clock or SystemClock()))
    coordinator.dress_rest()
    return coordinator


def first_paint(data: Path, clock: Clock | None = None) -> Coordinator:
    """The home screen, shown and painted; nothing heavy was imported yet."""
    coordinator = Coordinator(make_app(), Desk(data, clock or SystemClock()))
    coordinator.show_home()
    coordinator.window.show_within(coordinator.app.primaryScreen().availableSize())
    coordinator.app.processEvents()
    return coordinator


def run(data: Path | None) -> int:
    """Shows the window and stays until it is closed."""
    coordinator = first_paint(paths.user_data(data))
    from mediawijs.app.errors import watch

    warm = _Warm()
    warm.done.connect(lambda: _open(coordinator))
    QTimer.singleShot(0, lambda: _after_first_paint(coordinator, warm))
    watch(coordinator)
    code = coordinator.app.exec()
    coordinator.close_lab()
    coordinator.desk.close()
    return code


def _after_first_paint(coordinator: Coordinator, warm: _Warm) -> None:
    from threading import Thread

    gc.enable()
    coordinator.dress_rest()
    fonts.load_rest(paths.assets() / "fonts")
    Thread(target=_prepare, args=(coordinator.desk, warm), daemon=True).start()


def _prepare(desk: Desk, warm: _Warm) -> None:
    """Off the main thread, so that the window stays fluid: opens the store, and then what the first lesson needs."""
    _ = desk.store
    warm.done.emit()
    import_for_lessons()
    import_for_lab()


def import_for_lessons() -> None:
    """So that the first lesson opens at once."""
    import markdown  # noqa: F401

    import mediawijs.app.lesson_flow
    import mediawijs.content.pack  # noqa: F401


def import_for_lab() -> None:
    """So that the lab opens at once: it brings numpy along."""
    import mediawijs.app.lab_flow  # noqa: F401


def _open(coordinator: Coordinator) -> None:
    """The store, unless the pupil was quicker and opened it by going somewhere."""
    if not coordinator.desk.pupil.known:
        coordinator.welcome()
