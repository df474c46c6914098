# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The thread on which the towns of the Algoritmelab run, so that the window stays fluid.

Orders go in and frames come out as queued signals; nothing else is shared. Frames are values, so nobody needs a lock.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from mediawijs.content.lab import LabStock, load_lab
from mediawijs.domain.lab.inspect_town import Town, audit_steps, town_for
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Size, hidden_town, make_ground, standard_town
from mediawijs.presenters.inspection import Measured
from mediawijs.presenters.lab_run import LabRun, Side

_TURNS = 3


class _Inside(QObject):
    """Lives on the thread."""

    loaded = Signal(object)
    framed = Signal(object)
    measured = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stock: LabStock | None = None
        self._run: LabRun | None = None
        self._timer: QTimer | None = None
        self._test_towns: dict[bool, Town] = {}

    @Slot(object, int, str)
    def build(self, size: Size, seed: int, preset: str) -> None:
        self.stop()
        if self._stock is None:
            self._stock = load_lab()
        person = 0 if self._run is None else self._run.person
        if self._stock.place is not None:
            ground = make_ground(self._stock.place, self._stock.constants.preset(preset), size, seed)
            self._run = LabRun(self._stock.place, ground, size.days)
            self._run.person = person
        self.loaded.emit(self._stock)

    @Slot(object)
    def begin(self, recommenders: Mapping[Side, Recommender]) -> None:
        if self._run is not None:
            self._run.restart(recommenders)
            self._tell()

    @Slot(object, object)
    def use(self, side: Side, recommender: Recommender | None) -> None:
        if self._run is not None:
            self._run.use(side, recommender)
            self._tell()

    @Slot(int)
    def follow(self, person: int) -> None:
        if self._run is not None:
            self._run.person = person
            self._tell()

    @Slot(int)
    def play(self, pause: int) -> None:
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._day)
        self._timer.start(pause)

    @Slot()
    def stop(self) -> None:
        if self._timer is not None and self._timer.isActive():
            self._timer.stop()
            self._tell()

    @Slot()
    def step(self) -> None:
        if self._run is not None and not self._run.over:
            self._run.advance()
        self._tell()

    @Slot()
    def end(self) -> None:
        """On the thread itself: a timer cannot be stopped from another."""
        if self._timer is not None:
            self._timer.stop()
        QThread.currentThread().quit()

    @Slot(object, bool)
    def audit(self, recommender: Recommender, hidden: bool) -> None:
        """Test after test, told as they come."""
        if self._stock is None:
            self._stock = load_lab()
        if self._stock.place is None:
            return
        town = self._test_towns.get(hidden)
        if town is None:
            make = hidden_town if hidden else standard_town
            town = self._test_towns[hidden] = town_for(
                make(self._stock.place, self._stock.constants.preset("gemeten"))
            )
        for test, value in audit_steps(recommender, town, _microseconds):
            if QThread.currentThread().isInterruptionRequested():
                return
            self.measured.emit(Measured(hidden, recommender, test, value))
        self.measured.emit(Measured(hidden, recommender, None, 0.0))

    def _day(self) -> None:
        if self._run is None:
            return
        self._run.advance()
        if self._run.day >= self._run.days:
            self.stop()
        else:
            self._tell(feed=False)

    def _tell(self, *, feed: bool = True) -> None:
        playing = self._timer is not None and self._timer.isActive()
        frames = () if self._run is None else self._run.frames(feed=feed and not playing)
        if frames:
            self.framed.emit(frames)


class LabThread(QObject):
    """What the presenter gives orders to. `close` waits for the day or the test that is at work; nothing is told after it."""

    _build = Signal(object, int, str)
    _begin = Signal(object)
    _use = Signal(object, object)
    _follow = Signal(int)
    _play = Signal(int)
    _stop = Signal()
    _step = Signal()
    _audit = Signal(object, bool)
    _end = Signal()
    loaded = Signal(object)
    framed = Signal(object)
    measured = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread()
        self._inside = _Inside()
        self._inside.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._build.connect(self._inside.build, queued)
        self._begin.connect(self._inside.begin, queued)
        self._use.connect(self._inside.use, queued)
        self._follow.connect(self._inside.follow, queued)
        self._play.connect(self._inside.play, queued)
        self._stop.connect(self._inside.stop, queued)
        self._step.connect(self._inside.step, queued)
        self._audit.connect(self._inside.audit, queued)
        self._end.connect(self._inside.end, queued)
        self._inside.loaded.connect(self.loaded, queued)
        self._inside.measured.connect(self.measured, queued)
        self._inside.framed.connect(self.framed, queued)
        self._thread.start()

    def build(self, size: Size, seed: int, preset: str) -> None:
        self._build.emit(size, seed, preset)

    def begin(self, recommenders: Mapping[Side, Recommender]) -> None:
        self._begin.emit(recommenders)

    def use(self, side: Side, recommender: Recommender | None) -> None:
        self._use.emit(side, recommender)

    def follow(self, person: int) -> None:
        self._follow.emit(person)

    def play(self, pause: int) -> None:
        self._play.emit(pause)

    def stop(self) -> None:
        self._stop.emit()

    def step(self) -> None:
        self._step.emit()

    def audit(self, recommender: Recommender, *, hidden: bool) -> None:
        self._audit.emit(recommender, hidden)

    def close(self) -> None:
        self._thread.requestInterruption()
        self._end.emit()
        self._thread.wait()
        self.blockSignals(True)  # what is under way would come to screens that are gone


def _microseconds(call: Callable[[], object]) -> float:
    """The quickest of a few: the window draws meanwhile, and that is not what is measured."""
    return min(_once(call) for _turn in range(_TURNS))


def _once(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return 1e6 * (time.perf_counter() - begun)
