# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plays weeks away from the thread of the window. A widget that is gone simply hears no more."""

from __future__ import annotations

import atexit
from functools import cache

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from mediawijs.presenters.recipe_pages import WeekOrder, WeekPage


class WeekDesk(QObject):
    """Takes orders, does them one after the other, and outlives every widget.

    Signals:
        played: the number of the order, and its WeekPage (None when there is no town). Connect it queued.
    """

    played = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        atexit.register(self._pool.waitForDone)  # Python must still be there when a week is over

    def order(self, order: WeekOrder) -> int:
        """Returns at once; the number tells the answer apart from other answers."""
        self._count += 1
        self._pool.start(_Week(self, self._count, order))
        return self._count


class _Week(QRunnable):
    def __init__(self, desk: WeekDesk, number: int, order: WeekOrder) -> None:
        super().__init__()
        self._desk, self._number, self._order = desk, number, order

    def run(self) -> None:
        page: WeekPage | None = None
        try:
            from mediawijs.presenters.recipe_week import week_page  # numpy costs more than a frame

            page = week_page(self._order)
        finally:
            self._desk.played.emit(self._number, page)


@cache
def week_desk() -> WeekDesk:
    return WeekDesk()
