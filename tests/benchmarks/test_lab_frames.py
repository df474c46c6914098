# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fluid the window is while 5,000 people play at full speed on the other thread, beside how fluid it is at rest."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from mediawijs.app.coordinator import Coordinator
from mediawijs.app.lab_tour import open_lab, wait_until
from mediawijs.app.run import make_coordinator
from mediawijs.app.tour import TourClock
from mediawijs.domain.lab.setup import Size
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.shell import Place
from mediawijs.ui.screens.lab import LabScreen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
FRAMES = 1200
CROWD = Size(5000, 12_500, 30)


class Frames(QObject):
    """Paints the town every 16 ms and keeps when."""

    def __init__(self, main: Coordinator) -> None:
        super().__init__()
        self._main = main
        self.at: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._paint)

    def run(self, keep_going: Callable[[], None]) -> np.ndarray:
        """Milliseconds between frames."""
        self.at.clear()
        self._timer.start(16)

        def enough() -> bool:
            keep_going()
            return len(self.at) > FRAMES

        wait_until(self._main, enough)
        self._timer.stop()
        return np.array([1000 * (after - before) for before, after in pairwise(self.at)])

    def _paint(self) -> None:
        self.at.append(time.perf_counter())
        screen = self._main.window.screen_of(Place.LAB)
        assert isinstance(screen, LabScreen)
        view = screen.town.towns[0].view
        if view is not None:
            view.repaint()


def told(what: str, took: np.ndarray) -> str:
    p50, p95, p99 = np.percentile(took, (50, 95, 99))
    return (
        f"{what}: {1000 / took.mean():.0f} frames a second; between two p50 {p50:.1f}, p95 {p95:.1f}, "
        f"p99 {p99:.1f}, longest {took.max():.1f} ms"
    )


def test_frames_while_the_town_plays(tmp_path):
    main = make_coordinator(tmp_path, TourClock())
    profile = main.desk.store.profiles.create(Alias("otter", 1), Level.O, main.desk.clock.today())
    main.window.show()
    main.enter(profile, profile.level)
    lab = main.lab.presenter
    lab.size = CROWD
    open_lab(main)
    lab.use_speed("all")
    played = 0

    def keep_playing() -> None:
        nonlocal played
        if not lab.state.playing and not lab.waiting:
            if lab.state.day:
                played += lab.state.day
                lab.again()
            else:
                lab.play()

    frames = Frames(main)
    idle = frames.run(lambda: None)
    busy = frames.run(keep_playing)
    played += lab.state.day
    main.close_lab()
    main.desk.close()
    print(
        f"\n{CROWD.people:,} people, switch interval {1000 * sys.getswitchinterval():g} ms; asked: 60, p99 < 33"
    )
    print(told("  at rest", idle))
    print(told(f"  while {played} days play", busy))
