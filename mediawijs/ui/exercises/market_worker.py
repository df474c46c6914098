# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures recommenders away from the thread of the window: a week in the small town, or the whole inspection.

Loading the town takes a fifth of a second and a week a tenth, so everything is kept: equal questions have equal answers.
"""

from __future__ import annotations

import atexit
from collections.abc import Mapping, Sequence
from functools import cache
from threading import Event, Lock
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, SignalInstance

if TYPE_CHECKING:  # numpy, which costs more than a frame: the worker imports it
    from mediawijs.content.lab import LabStock
    from mediawijs.domain.lab.inspect_town import Town
    from mediawijs.domain.lab.inspection import Card
    from mediawijs.domain.lab.recommender import Manifest, Recommender
    from mediawijs.domain.lab.simulate import Ground
    from mediawijs.domain.lab.week import Week
    from mediawijs.domain.lab.world import Words


class WeekOrder(NamedTuple):
    """A week under this recommender, looked at on the phone of this person."""

    recommender: str
    person: str


class CardOrder(NamedTuple):
    """The inspection of this recommender, in the town that everybody knows or in the hidden one."""

    recommender: str
    hidden: bool


Order = WeekOrder | CardOrder


class WeekFound(NamedTuple):
    order: WeekOrder
    week: Week
    manifest: Manifest
    topics: Mapping[str, Words]


class CardFound(NamedTuple):
    order: CardOrder
    card: Card
    manifest: Manifest


class NotFound(NamedTuple):
    """There is no town, or no such recommender."""

    order: Order


Found = WeekFound | CardFound | NotFound


class Errand(QRunnable):
    """Does orders one after the other and tells each as it is done; `stop` ends it after the one at hand."""

    def __init__(self, orders: Sequence[Order], told: SignalInstance) -> None:
        super().__init__()
        self._orders, self._told, self._stopped = tuple(orders), told, Event()

    def stop(self) -> None:
        self._stopped.set()

    def run(self) -> None:
        for order in self._orders:
            if self._stopped.is_set():
                return
            found: Found = NotFound(order)
            try:
                with _LOCK:
                    found = measure(order)
            finally:
                self._told.emit(found)  # or somebody would wait for ever


class Courier(QObject):
    """Carries what was found to the thread of the window. It outlives every widget, so an errand may end when it likes."""

    told = Signal(object)


@cache
def courier() -> Courier:
    atexit.register(
        QThreadPool.globalInstance().waitForDone
    )  # Python must still be there when an errand ends
    return Courier()


_LOCK = Lock()


def listen(receiver: object) -> None:
    """`receiver` is a slot of a QObject; it hears of every errand, and simply no more once that object is gone."""
    courier().told.connect(receiver, Qt.ConnectionType.QueuedConnection)


def send(orders: Sequence[Order]) -> Errand:
    errand = Errand(orders, courier().told)
    QThreadPool.globalInstance().start(errand)
    return errand


@cache
def measure(order: Order) -> Found:
    """Takes up to a second the first time: not on the thread of the window."""
    stock = _stock()
    recommender = stock.find(order.recommender)
    if stock.place is None or recommender is None:
        return NotFound(order)
    return _week(order, recommender) if isinstance(order, WeekOrder) else _card(order, recommender)


def _week(order: WeekOrder, recommender: Recommender) -> Found:
    from mediawijs.domain.lab.week import play_week

    place = _stock().place
    people = [] if place is None else [one.id for one in place.personas]
    if place is None or order.person not in people:
        return NotFound(order)
    week = play_week(place, _ground(), recommender, people.index(order.person))
    return WeekFound(order, week, recommender.manifest, {one.id: one.title for one in place.world.topics})


def _card(order: CardOrder, recommender: Recommender) -> Found:
    from mediawijs.domain.lab.inspect_town import audit

    return CardFound(order, audit(recommender, _test_town(order.hidden)), recommender.manifest)


@cache
def _stock() -> LabStock:
    from mediawijs.content.lab import load_lab

    return load_lab()


@cache
def _ground() -> Ground:
    from mediawijs.domain.lab.setup import STANDARD_SEED
    from mediawijs.domain.lab.week import small_town

    place = _stock().place
    if place is None:
        raise RuntimeError("asked only when there is a town")
    return small_town(place, _stock().constants.preset("gemeten"), STANDARD_SEED)


@cache
def _test_town(hidden: bool) -> Town:
    from mediawijs.domain.lab.inspect_town import town_for
    from mediawijs.domain.lab.setup import hidden_town, standard_town

    place = _stock().place
    if place is None:
        raise RuntimeError("asked only when there is a town")
    make = hidden_town if hidden else standard_town
    return town_for(make(place, _stock().constants.preset("gemeten")))
