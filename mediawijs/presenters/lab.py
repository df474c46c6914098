# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab: who is on the phone, which recommender runs, and which days of the film are shown.

The town itself runs elsewhere (`lab_run`), on a thread of its own; here frames come in and orders go out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import LIVE, SMALL, STANDARD_SEED, Size
from mediawijs.domain.level import Level
from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import LabPage, Tab
from mediawijs.presenters.lab_parts import FOR_P, LabState, Stock, page_of
from mediawijs.presenters.lab_recipe import MINE, recipe, start_values
from mediawijs.presenters.lab_run import Frame, Side

SPEEDS = {"calm": 700, "quick": 200, "all": 0}
"""Milliseconds to wait after each day."""
LONGEST_ID = 40
SOMEBODY = {"nl": "iemand anders", "en": "somebody else"}
SOMEBODYS_RECIPE = {"nl": "Recept van een ander", "en": "Somebody else's recipe"}
"""What a recipe is called where it was taken to."""


class Worker(Protocol):
    """The thread on which the town runs. Every call returns at once; frames come back through `LabPresenter.framed`."""

    def build(self, size: Size, seed: int, preset: str) -> None: ...
    def begin(self, recommenders: Mapping[Side, Recommender]) -> None: ...
    def use(self, side: Side, recommender: Recommender | None) -> None: ...
    def follow(self, person: int) -> None: ...
    def play(self, pause: int) -> None: ...
    def stop(self) -> None: ...
    def step(self) -> None: ...


class LabPresenter:
    """A town is ordered with `build` and begins once it is there; frames of the one before it are let go."""

    def __init__(
        self, worker: Worker, level: Level, show: Callable[[LabPage], None], first: str = "kijktijd"
    ) -> None:
        """`first`: the algorithm that this pupil chose earlier; one that is not offered at this level gives way."""
        self._worker, self._show = worker, show
        offered = level is not Level.P or first in (*FOR_P, MINE)
        self.state = LabState(level=level, recipe=start_values(level), first=first if offered else "kijktijd")
        self.size = SMALL if level is Level.P else LIVE
        self.seed = STANDARD_SEED
        self._awaited = 0

    @property
    def page(self) -> LabPage:
        return page_of(self.state)

    @property
    def waiting(self) -> bool:
        """For a town that was ordered."""
        return self._awaited > 0

    def start(self) -> None:
        """The first time, or after the look changed."""
        if self.state.stock is None and not self.state.trouble and not self.waiting:
            self._build()
        self._tell()

    # From the worker

    def loaded(self, stock: Stock) -> None:
        """The town is there. Its problems, when it is not, are told and nothing else happens."""
        self._awaited -= 1
        if self.waiting:
            return
        if stock.place is None:
            self._change(
                playing=False,
                trouble=_(
                    "De stad van het lab kan niet worden gelezen. Vraag je docent om MediaWijs opnieuw te installeren."
                ),
            )
            return
        first_time, self.state = self.state.stock is None, replace(self.state, stock=stock, films={}, at=None)
        if not self._is_known(self.state.first):
            first = next((one.manifest.id for one in stock.recommenders), MINE)
            self.state = replace(self.state, first=first)
        self._worker.follow(self.state.person)
        self._worker.begin({side: self._recommender(name) for side, name in self.state.running})
        if first_time:
            self._tell()

    def framed(self, frames: tuple[Frame, ...]) -> None:
        """A day was played, or the phone was asked for."""
        if self.waiting or not frames:
            return
        films = {frame.side: _with(self.state.films.get(frame.side, ()), frame) for frame in frames}
        over = max(frame.day for frame in frames) >= self.size.days
        self._change(films=films, playing=self.state.playing and not over)

    # From the pupil

    def choose(self, name: str) -> None:
        """Another algorithm in the first town, from the day that it has come to."""
        self._change(first=name, open_card=-1, at=None)
        self._worker.use(Side.FIRST, self._recommender(name))

    def compare(self, name: str) -> None:
        """A second town beside the first, or none with "". Both start again, or the comparison would not be fair."""
        if name != self.state.second:
            first = {side: film for side, film in self.state.films.items() if side is Side.FIRST}
            self._restart(second=name, films=first)

    def again(self) -> None:
        """Back to the first day, with the same dice."""
        self._restart()

    def use_preset(self, preset: str) -> None:
        if preset != self.state.preset:
            self._restart(preset=preset)

    def play(self) -> None:
        """Plays or stops."""
        if self.state.playing:
            self._worker.stop()
            self._change(playing=False)
        elif (self.state.ready or self.waiting) and self.state.day < self.size.days:
            self._change(playing=True, at=None, open_card=-1)
            self._worker.play(SPEEDS[self.state.speed])

    def step(self) -> None:
        self._worker.stop()
        self._change(playing=False, at=None)
        self._worker.step()

    def use_speed(self, speed: str) -> None:
        self._change(speed=speed)
        if self.state.playing:
            self._worker.play(SPEEDS[speed])

    def look_at(self, day: int) -> None:
        """Back in the film; the phone stays at the last day, for only there the app can be opened."""
        self._change(at=None if day >= self.state.day else day)

    def follow(self, person: int) -> None:
        self._change(person=person, open_card=-1)
        self._worker.follow(person)

    def why(self, card: int) -> None:
        """Opens or closes the reasons of a card."""
        self._change(open_card=-1 if self.state.open_card == card else card)

    def turn(self, slider: str, value: int) -> None:
        """A slider of the recipe. The recipe then is what runs: in the second town if it ran there, else in the first."""
        state = replace(self.state, recipe={**self.state.recipe, slider: value}, open_card=-1, at=None)
        if MINE not in (state.first, state.second):
            state = replace(state, first=MINE)
        self.state = state
        for side, name in state.running:
            if name == MINE:
                self._worker.use(side, self._recommender(MINE))
        self._tell()

    def show_tab(self, tab: str) -> None:
        self._change(tab=Tab(tab))

    def show_quarrel(self, quarrel: str) -> None:
        self._change(quarrel=int(quarrel))

    def add(self, recommender: Recommender) -> None:
        """A recommender from a file: it joins the list and runs. An earlier one from a file with the same id is replaced;
        one with the id of ours, or of the recipe of somebody else, comes beside it."""
        recommender = self._as_guest(recommender)
        others = tuple(one for one in self.state.guests if one.manifest.id != recommender.manifest.id)
        self._change(
            guests=(*others, recommender),
            notice=_("Toegevoegd. Hij draait nu in de eerste stad."),
            trouble="",
        )
        self.choose(recommender.manifest.id)

    def refuse(self, why: str) -> None:
        """A file that cannot be used."""
        self._change(trouble=why, notice="")

    def tell(self, what: str) -> None:
        """Something went well."""
        self._change(notice=what, trouble="")

    def put_away(self) -> None:
        """The message was read. That there is no town stays."""
        if self.state.ready:
            self._change(trouble="", notice="")

    @property
    def at_work(self) -> Recommender:
        """What runs in the first town, to be taken along."""
        return self._recommender(self.state.first)

    def _as_guest(self, recommender: Recommender) -> Recommender:
        manifest = recommender.manifest
        shipped = self.state.stock is not None and self.state.stock.find(manifest.id) is not None
        if manifest.id != MINE and not shipped:
            return recommender
        manifest = replace(manifest, id=f"van-{manifest.id}"[:LONGEST_ID])
        if recommender.manifest.id == MINE:
            manifest = replace(manifest, name=SOMEBODYS_RECIPE, maker=SOMEBODY)
        return replace(recommender, manifest=manifest)

    def _is_known(self, name: str) -> bool:
        return name == MINE or self._find(name) is not None

    def _find(self, name: str) -> Recommender | None:
        shipped = () if self.state.stock is None else self.state.stock.recommenders
        return next((one for one in (*self.state.guests, *shipped) if one.manifest.id == name), None)

    def _recommender(self, name: str) -> Recommender:
        return self._find(name) or recipe(self.state.recipe)

    def _restart(self, **values: object) -> None:
        """What was shown stays until the new town is there."""
        self._change(at=None, playing=False, open_card=-1, **values)
        self._build()

    def _build(self) -> None:
        self._awaited += 1
        self._worker.build(self.size, self.seed, self.state.preset)

    def _change(self, **values: object) -> None:
        self.state = replace(self.state, **values)  # type: ignore[arg-type] # fields of LabState by name
        self._tell()

    def _tell(self) -> None:
        self._show(self.page)


def _with(film: tuple[Frame, ...], frame: Frame) -> tuple[Frame, ...]:
    """The film up to and with this frame; days that were missed stand still."""
    before = film[: frame.day]
    return (*before, *[frame] * (frame.day + 1 - len(before)))
