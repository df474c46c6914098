# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One or two towns on the same dice, day by day, and what there is to see of each. Lives on the thread of the worker."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.catalogue import makers_of, text_of
from mediawijs.domain.lab.explain import Explanation, explain
from mediawijs.domain.lab.measures import Measures, divergence, histogram, lorenz
from mediawijs.domain.lab.pool import SITTINGS
from mediawijs.domain.lab.rank import rank
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Inhabited
from mediawijs.domain.lab.simulate import Ground, Simulation
from mediawijs.domain.lab.world import EMOTIONS, FORMS, Words

CARDS = 8
"""Cards on the phone."""


class Side(StrEnum):
    """The first town, and the one it is compared with."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class FeedCard:
    """A post on the phone. `shows` is what a picture or video shows, in words; `topic` and `emotion` are ids."""

    post: int
    handle: str
    topic: str
    text: Words
    form: str
    shows: Words | None
    emotion: str
    advert: bool
    why: Explanation


@dataclass(frozen=True, slots=True)
class Frame:
    """How one town stands at the end of a day (0 is before the first).

    Attributes:
        stance: (n, 2) opinions, -1 to 1; bins: 20 shares per quarrel; lorenz: of cards over makers.
        likes, got: topic shares of the person on the phone: what they really like, what they were shown this week.
        feed: empty while the film runs, for it takes time and nobody can read that fast.
    """

    side: Side
    day: int
    stance: Floats
    measures: Measures | None
    bins: tuple[tuple[float, ...], ...]
    lorenz: tuple[float, ...]
    likes: tuple[float, ...]
    got: tuple[float, ...]
    mismatch: float
    feed: tuple[FeedCard, ...] = ()


class LabRun:
    """Everything that changes is here, and nowhere else."""

    def __init__(self, place: Inhabited, ground: Ground, days: int) -> None:
        self.place, self.ground, self.days = place, ground, days
        self.person = 0
        self._handles = makers_of(place.world).handles
        self._towns: dict[Side, Simulation] = {}

    @property
    def day(self) -> int:
        return max((town.day for town in self._towns.values()), default=0)

    @property
    def over(self) -> bool:
        return self.day >= self.days

    def use(self, side: Side, recommender: Recommender | None) -> None:
        """Another recommender from now on: the town and its people go on as they were. None takes the second town away.

        A second town starts as a copy of the first: until now they were the same.
        """
        if recommender is None:
            self._towns.pop(side, None)
        elif side in self._towns:
            self._towns[side].recommender = recommender
            self._towns[side].relearn()
        elif self._towns:
            twin = copy.deepcopy(next(iter(self._towns.values())))
            twin.recommender = recommender
            twin.relearn()
            self._towns[side] = twin
        else:
            self._towns[side] = Simulation(self.ground, recommender)

    def restart(self, recommenders: Mapping[Side, Recommender]) -> None:
        self._towns = {side: Simulation(self.ground, one) for side, one in recommenders.items()}

    def advance(self) -> None:
        """One day in every town."""
        for town in self._towns.values():
            for _ in range(SITTINGS):
                if town.day < self.days:
                    town.sit()

    def frames(self, *, feed: bool) -> tuple[Frame, ...]:
        return tuple(self._frame(side, town, feed=feed) for side, town in self._towns.items())

    def _frame(self, side: Side, town: Simulation, *, feed: bool) -> Frame:
        week = town.days[:-1][-7:] or town.days
        got = sum((day.topics[self.person] for day in week), start=np.zeros_like(town.days[0].topics[0]))
        shares = got / max(float(got.sum()), 1)
        likes = town.inner.interests[self.person]
        makers = sum((day.makers for day in week), start=np.zeros_like(town.days[0].makers))
        return Frame(
            side,
            town.day,
            town.inner.stance.copy(),
            town.measures() if town.day else None,
            tuple(histogram(town.inner.stance[:, quarrel]) for quarrel in (0, 1)),
            lorenz(makers) if makers.any() else (),
            tuple(float(one) for one in likes),
            tuple(float(one) for one in shares),
            float(divergence(likes, shares)) if got.any() else 0.0,
            self.feed(town) if feed else (),
        )

    def feed(self, town: Simulation) -> tuple[FeedCard, ...]:
        """What the person on the phone would get if they opened the app now, with the reasons of each card."""
        if not len(town.pool):
            return ()
        town.relearn()
        columns, one = town.columns, np.array([self.person])
        row = rank(town.recommender, columns, town.gate, one, town.unborn, CARDS)[0]
        there = (town.gate[self.person] > 0) & ~town.unborn
        return tuple(
            self._card(town, int(slot), explain(town.recommender, columns, self.person, int(slot), there))
            for slot in row
            if slot >= 0
        )

    def _card(self, town: Simulation, slot: int, why: Explanation) -> FeedCard:
        posts, world = self.ground.posts, self.place.world
        post = int(town.pool.posts[slot])
        source = int(posts.source[post])
        written = world.posts[source] if source >= 0 else None
        labels = written.labels if written is not None else world.crowd.lines[-1 - source].labels
        assert labels.form in FORMS
        return FeedCard(
            post,
            self._handles[int(posts.maker[post])],
            world.topics[int(posts.topic[post])].id,
            text_of(world, posts, post),
            labels.form,
            None if written is None else written.shows,
            EMOTIONS[int(posts.emotion[post])],
            labels.advert,
            why,
        )
