# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab: who is on the phone, which recommender runs, and which days of the film are shown.

The town itself runs elsewhere (`lab_run`), on a thread of its own; here frames come in and orders go out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import LIVE, SMALL, STANDARD_SEED, Size
from mediawijs.domain.level import Level
from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import LabPage, Tab
from mediawijs.presenters.lab_parts import LabState, Stock, page_of
from mediawijs.presenters.lab_recipe import MINE, recipe, start_values
from mediawijs.presenters.lab_run import Frame, Side

SPEEDS = {"calm": 700, "quick": 200, "all": 0}
"""Milliseconds to wait after each day."""


class Worker(Protocol):
    """The thread on which the town runs. Every call returns at once; frames come back through `LabPresenter.framed`."""

    def build(self, size: Size, seed: int, preset: str) -> None: ...
    def use(self, side: Side, recommender: Recommender | None) -> None: ...
    def follow(self, person: int) -> None: ...
    def play(self, pause: int) -> None: ...
    def stop(self) -> None: ...
    def step(self) -> None: ...


class LabPresenter:
    def __init__(self, worker: Worker, level: Level, show: Callable[[LabPage], None]) -> None:
        self._worker, self._show = worker, show
        self.state = LabState(level=level, recipe=start_values(level))
        self.size = SMALL if level is Level.P else LIVE
        self.seed = STANDARD_SEED

    @property
    def page(self) -> LabPage:
        return page_of(self.state)

    def start(self) -> None:
        """The first time, or after the look changed."""
        if self.state.stock is None and not self.state.trouble:
            self._worker.build(self.size, self.seed, self.state.preset)
        self._tell()

    # From the worker

    def loaded(self, stock: Stock) -> None:
        """The town is there. Its problems, when it is not, are told and nothing else happens."""
        if stock.place is None:
            self._change(
                trouble=_(
                    "De stad van het lab kan niet worden gelezen. Vraag je docent om MediaWijs opnieuw te installeren."
                )
            )
            return
        first = (
            self.state.first
            if stock.find(self.state.first) or self.state.first == MINE
            else stock.recommenders[0].manifest.id
        )
        self.state = replace(self.state, stock=stock, first=first, films={}, at=None)
        self._worker.follow(self.state.person)
        for side, name in ((Side.FIRST, first), (Side.SECOND, self.state.second)):
            if name:
                self._worker.use(side, self._recommender(name))
        self._tell()

    def framed(self, frames: tuple[Frame, ...]) -> None:
        """A day was played, or the phone was asked for."""
        films = {side: list(film) for side, film in self.state.films.items()}
        for frame in frames:
            film = films.setdefault(frame.side, [])
            del film[frame.day :]
            film.extend([frame] * (frame.day + 1 - len(film)))
        known = {frame.side for frame in frames}
        over = bool(frames) and max(frame.day for frame in frames) >= self.size.days
        self._change(
            films={side: tuple(film) for side, film in films.items() if side in known},
            playing=self.state.playing and not over,
        )

    # From the pupil

    def choose(self, name: str) -> None:
        """Another algorithm in the first town, from the day that it has come to."""
        self._change(first=name, open_card=-1, at=None)
        self._worker.use(Side.FIRST, self._recommender(name))

    def compare(self, name: str) -> None:
        """A second town beside the first, or none with "". Both start again, or the comparison would not be fair."""
        second = "" if name == self.state.second else name
        self._change(second=second, films={}, at=None, playing=False)
        self.again()

    def again(self) -> None:
        """Back to the first day, with the same dice."""
        self._worker.stop()
        self._change(films={}, at=None, playing=False, open_card=-1)
        self._worker.use(Side.SECOND, None)
        self._worker.build(self.size, self.seed, self.state.preset)

    def use_preset(self, preset: str) -> None:
        self._change(preset=preset)
        self.again()

    def play(self) -> None:
        """Plays or stops."""
        if self.state.playing:
            self._worker.stop()
            self._change(playing=False)
        elif self.state.day < self.size.days:
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
        """A slider of the recipe. The recipe then is what runs."""
        self.state = replace(
            self.state, recipe={**self.state.recipe, slider: value}, first=MINE, open_card=-1, at=None
        )
        self._worker.use(Side.FIRST, self._recommender(MINE))
        self._tell()

    def show_tab(self, tab: str) -> None:
        self._change(tab=Tab(tab))

    def show_quarrel(self, quarrel: str) -> None:
        self._change(quarrel=int(quarrel))

    def add(self, recommender: Recommender) -> None:
        """A recommender from a file: it joins the list and runs. One with the same id is replaced."""
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

    @property
    def at_work(self) -> Recommender:
        """What runs in the first town, to be taken along."""
        return self._recommender(self.state.first)

    def _recommender(self, name: str) -> Recommender:
        if name == MINE:
            return recipe(self.state.recipe)
        found = next((one for one in self.state.guests if one.manifest.id == name), None)
        if found is None and self.state.stock is not None:
            found = self.state.stock.find(name)
        return found or recipe(self.state.recipe)

    def _change(self, **values: object) -> None:
        self.state = replace(self.state, **values)  # type: ignore[arg-type] # fields of LabState by name
        self._tell()

    def _tell(self) -> None:
        self._show(self.page)
