# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lab at one table: a real run and real tests behind a worker that does its work at once, or only when told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache

from mediawijs.content.behaviour import Constant, Constants
from mediawijs.content.lab import LabStock
from mediawijs.content.problems import Problem
from mediawijs.content.recommenders import load_recommenders
from mediawijs.domain.lab.inspect_town import Town, audit_steps, town_for
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Size, make_ground
from mediawijs.domain.level import Level
from mediawijs.presenters.inspection import InspectionPage, InspectionPresenter, Measured
from mediawijs.presenters.lab import LabPresenter
from mediawijs.presenters.lab_pages import LabPage
from mediawijs.presenters.lab_parts import Stock
from mediawijs.presenters.lab_run import LabRun, Side
from tests.helpers.lab import BEHAVIOUR, TOPICS, small_place, words

DAYS = 6
SIZE = Size(60, 240, DAYS)
MICROSECONDS = 20.0
"""What every test of pace says, so that no verdict hangs on the computer."""
STRONGER = {"pull_anger": 3.0, "stance_own": 0.05}


@cache
def small_stock() -> LabStock:
    """Recommenders are those that ship."""
    return LabStock(small_place(), Constants(_constants(), {}, ()), load_recommenders(TOPICS), ())


def _constants() -> tuple[Constant, ...]:
    return tuple(
        Constant(name, {"gemeten": value, "karikatuur": STRONGER.get(name, value)}, "eigen", words(name))
        for name, value in asdict(BEHAVIOUR).items()
    )


def no_town() -> LabStock:
    problem = Problem("world.toml", 3, "Dit is geen geldige TOML.", "Dan is er geen stad.", "Zet hem terug.")
    return small_stock()._replace(place=None, problems=(problem,))


@dataclass
class SteadyWorker:
    """Orders are done in the order in which they come. With `waits` only when `work` is called."""

    stock: LabStock = field(default_factory=small_stock)
    waits: bool = False
    orders: list[str] = field(default_factory=list)
    run: LabRun | None = None
    pause: int | None = None
    presenter: LabPresenter | None = None
    _todo: list[Callable[[], None]] = field(default_factory=list)
    _working: bool = False

    def build(self, size: Size, seed: int, preset: str) -> None:
        self._take(f"build {preset}", lambda: self._build(size, seed, preset))

    def begin(self, recommenders: Mapping[Side, Recommender]) -> None:
        self._take("begin", lambda: self._begin(recommenders))

    def use(self, side: Side, recommender: Recommender | None) -> None:
        name = "nothing" if recommender is None else recommender.manifest.id
        self._take(f"use {side} {name}", lambda: self._use(side, recommender))

    def follow(self, person: int) -> None:
        self._take(f"follow {person}", lambda: self._follow(person))

    def play(self, pause: int) -> None:
        self._take(f"play {pause}", lambda: self._set(pause))

    def stop(self) -> None:
        self._take("stop", self._stop)

    def step(self) -> None:
        self._take("step", self._step)

    def day(self) -> None:
        """The clock ticks once while the film runs."""
        assert self.run is not None
        if self.pause is not None:
            self.run.advance()
            if self.run.over:
                self.pause = None
            self._tell()

    def work(self) -> None:
        """Everything that was ordered, and what is ordered because of it."""
        while self._todo:
            self._todo.pop(0)()

    def work_once(self) -> None:
        self._todo.pop(0)()

    def _take(self, order: str, do: Callable[[], None]) -> None:
        """As on a thread: what is ordered while something is done comes after it."""
        self.orders.append(order)
        self._todo.append(do)
        if not self.waits and not self._working:
            self._working = True
            self.work()
            self._working = False

    def _build(self, size: Size, seed: int, preset: str) -> None:
        self.pause = None
        person = 0 if self.run is None else self.run.person
        if self.stock.place is not None:
            made = make_ground(self.stock.place, self.stock.constants.preset(preset), size, seed)
            self.run = LabRun(self.stock.place, made, size.days)
            self.run.person = person
        assert self.presenter is not None
        self.presenter.loaded(self.stock)

    def _begin(self, recommenders: Mapping[Side, Recommender]) -> None:
        if self.run is not None:
            self.run.restart(recommenders)
            self._tell()

    def _use(self, side: Side, recommender: Recommender | None) -> None:
        if self.run is not None:
            self.run.use(side, recommender)
            self._tell()

    def _follow(self, person: int) -> None:
        if self.run is not None:
            self.run.person = person
            self._tell()

    def _set(self, pause: int | None) -> None:
        self.pause = pause

    def _stop(self) -> None:
        self.pause = None
        self._tell()

    def _step(self) -> None:
        if self.run is not None and not self.run.over:
            self.run.advance()
        self._tell()

    def _tell(self) -> None:
        frames = () if self.run is None else self.run.frames(feed=self.pause is None)
        if frames and self.presenter is not None:
            self.presenter.framed(frames)


class LabRoom:
    """A presenter at work, with all that it showed."""

    def __init__(self, level: Level = Level.O, stock: Stock | None = None, *, waits: bool = False) -> None:
        self.worker = SteadyWorker(stock or small_stock(), waits)
        self.pages: list[LabPage] = []
        self.presenter = LabPresenter(self.worker, level, self.pages.append)
        self.presenter.size = SIZE
        self.worker.presenter = self.presenter
        self.presenter.start()

    @property
    def page(self) -> LabPage:
        return self.pages[-1]

    def days(self, count: int) -> None:
        """Played one by one."""
        for _day in range(count):
            self.presenter.step()

    def film(self) -> None:
        """To the end."""
        self.presenter.play()
        while self.worker.pause is not None:
            self.worker.day()

    def chosen(self) -> list[str]:
        return [one.id for one in self.page.algorithms if one.chosen]


@cache
def proof_town(*, hidden: bool) -> Town:
    """Of the inspection: small, and the hidden one has other dice."""
    return town_for(make_ground(small_place(), BEHAVIOUR, Size(80, 320, 8), 4 if hidden else 3))


class SteadyInspector:
    """Runs the real tests, and hands results over one by one when told."""

    def __init__(self, towns: Callable[..., Town] = proof_town) -> None:
        self._towns = towns
        self.asked: list[tuple[str, bool]] = []
        self.presenter: InspectionPresenter | None = None
        self._found: list[Measured] = []

    def audit(self, recommender: Recommender, *, hidden: bool) -> None:
        self.asked.append((recommender.manifest.id, hidden))
        steps = audit_steps(recommender, self._towns(hidden=hidden), lambda _call: MICROSECONDS * 80)
        self._found += [Measured(hidden, recommender, test, value) for test, value in steps]
        self._found.append(Measured(hidden, recommender, None, 0.0))

    def hand_one(self) -> Measured:
        found = self._found.pop(0)
        assert self.presenter is not None
        self.presenter.measured(found)
        return found

    def hand_all(self) -> None:
        while self._found:
            self.hand_one()


class InspectionRoom:
    def __init__(self, level: Level = Level.O, towns: Callable[..., Town] = proof_town) -> None:
        self.inspector = SteadyInspector(towns)
        self.pages: list[InspectionPage] = []
        self.presenter = InspectionPresenter(self.inspector, level, self.pages.append)
        self.inspector.presenter = self.presenter

    @property
    def page(self) -> InspectionPage:
        return self.pages[-1]

    def inspect(self, recommender: Recommender) -> InspectionPage:
        self.presenter.submit(recommender)
        self.inspector.hand_all()
        return self.page
