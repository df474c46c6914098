# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tests of the inspection, each on the same frozen town: warmed up under newest first, so that nobody has an advantage.

`audit` runs them all in about a second. Where a test compares, it is with newest first on the same dice.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats, Ints
from mediawijs.domain.lab.columns import LOOKED_UP, PERSONAL, Columns
from mediawijs.domain.lab.explain import score_parts
from mediawijs.domain.lab.inspection import Card, Test, card_of
from mediawijs.domain.lab.measures import gini
from mediawijs.domain.lab.people import GROWN
from mediawijs.domain.lab.rank import Scorer, rank
from mediawijs.domain.lab.recommender import Manifest, Recommender
from mediawijs.domain.lab.simulate import Ground, Simulation

WARM_UP = 9
"""Sittings under newest first before a test looks."""
LOOKS = 18
"""Sittings that the tests on behaviour then play."""
PAIRS = 1000
LIST = 12
"""Cards of a list that the tests look at."""
NEWEST = Recommender(Manifest("newest", "1", {}, {}, {}, "", ("new",)), {"new": 10.0})
_HOLE = "regenwolken"


@dataclass(frozen=True, slots=True)
class Town:
    """The frozen town, and how newest first does there."""

    ground: Ground
    warm: Simulation
    base: _Played


@dataclass(frozen=True, slots=True)
class _Played:
    """What LOOKS sittings gave: cards per sitting and harm per 1,000 for minors, share of time that was worth it, Gini, sides (2, 2) of cards."""

    cards: float
    harm: float
    glad: float
    inequality: float
    sides: Floats

    def smaller_side(self) -> float:
        """Of the quarrel where it is smallest; a quarrel with fewer than 200 cards says nothing."""
        told = self.sides.sum(axis=1)
        return min(
            (float(side.min() / all_) for side, all_ in zip(self.sides, told, strict=True) if all_ >= 200),
            default=0.5,
        )


def town_for(ground: Ground) -> Town:
    """Takes a moment: made once, used for every recommender."""
    warm = Simulation(ground, NEWEST)
    for _ in range(WARM_UP):
        warm.sit()
    return Town(ground, warm, _play(warm, NEWEST))


def audit(
    recommender: Recommender, town: Town, microseconds: Callable[[Callable[[], object]], float] | None = None
) -> Card:
    """The whole inspection. `microseconds` times a call; without it P1 is left out, for the domain has no clock."""
    values: dict[Test, float] = {}
    for test, value in audit_steps(recommender, town, microseconds):
        values[test] = value
    return card_of(recommender, values)


def audit_steps(
    recommender: Recommender, town: Town, microseconds: Callable[[Callable[[], object]], float] | None = None
) -> Iterator[tuple[Test, float]]:
    """Test after test, so that a screen can show how far it is, and stop."""
    warm = copy.deepcopy(town.warm)
    warm.recommender = recommender
    warm.relearn()
    lists = _Lists(warm, recommender)
    yield Test.T1, lists.undeclared()
    yield Test.T2, lists.explanation_gap()
    yield Test.T3, lists.unstable()
    yield Test.T4, lists.faithful()
    played = _play(warm, recommender)
    yield Test.K1, played.harm / max(town.base.harm, 1e-9)
    yield Test.K2, _rabbit_hole(town.warm, recommender)
    yield Test.K3, lists.profiled()
    yield (
        Test.K4,
        played.cards / max(town.base.cards, 1e-9) * min(1.0, town.base.glad / max(played.glad, 1e-9)),
    )
    yield Test.D1, lists.variety() / max(lists.editors(), 1e-9)
    yield Test.D2, played.inequality / max(town.base.inequality, 1e-9)
    yield Test.D3, played.smaller_side()
    yield Test.R1, _brigade(town.warm, recommender)
    yield Test.W1, played.glad / max(town.base.glad, 1e-9)
    if microseconds is not None:
        people = np.arange(len(warm.ground.people))
        yield Test.P1, microseconds(lambda: rank(recommender, warm.columns, warm.gate, people)) / len(people)


class _Lists:
    """Tests that look at lists for the first few hundred people, at one moment."""

    def __init__(self, warm: Simulation, recommender: Recommender) -> None:
        self.warm, self.recommender = warm, recommender
        self.people = np.arange(min(300, len(warm.ground.people)))
        self.lists = self._rank(warm.columns)

    def _rank(self, columns: Columns, people: NDArray[np.integer] | None = None) -> Ints:
        people = self.people if people is None else people
        return rank(self.recommender, columns, self.warm.gate, people, self.warm.unborn, LIST)

    def _there(self, person: int) -> NDArray[np.bool_]:
        there: NDArray[np.bool_] = (self.warm.gate[person] > 0) & ~self.warm.unborn
        return there

    def undeclared(self) -> float:
        """Share of lists that change when every column that the manifest does not name is put in disorder."""
        declared = set(self.recommender.manifest.uses)
        changed = _without(self.warm.columns, lambda name: name not in declared)
        return _differ(self.lists, self._rank(changed))

    def explanation_gap(self) -> float:
        """Largest gap between a score and the sum of its parts, over PAIRS of people and posts."""
        scorer = Scorer(self.recommender, self.warm.columns)
        each = max(1, PAIRS // 50)
        gaps = []
        for person in self.people[:50]:
            there = np.flatnonzero(self._there(int(person)))[-each:]
            parts = score_parts(self.recommender, self.warm.columns, int(person))
            total = np.sum(list(parts.values()), axis=0) if parts else np.zeros(len(self.warm.pool))
            gaps.append(
                np.abs(np.clip(total, -1000, 1000) - scorer(np.array([person]))[0])[there].max(initial=0)
            )
        return float(max(gaps, default=0))

    def unstable(self) -> float:
        twice = [len(set(row[row >= 0].tolist())) < int((row >= 0).sum()) for row in self.lists]
        return max(_differ(self.lists, self._rank(self.warm.columns)), float(np.mean(twice)))

    def faithful(self) -> float:
        """Share of cards, one per person, that stand lower without the reason that is named first. Nothing in favour: left out."""
        kept, asked = 0, 0
        for person in self.people[:100]:
            shown = self.lists[person][self.lists[person] >= 0]
            if not len(shown):
                continue
            there, post = self._there(int(person)), int(shown[len(shown) // 2])
            parts = score_parts(self.recommender, self.warm.columns, int(person))
            scores = np.sum(list(parts.values()), axis=0)
            amounts = {
                name: float(values[post] - values[there].mean()) for name, values in parts.items() if name
            }
            name = max(amounts, key=lambda one: amounts[one], default="")
            if not name or amounts[name] <= 1e-6:
                continue
            asked += 1
            kept += _worse(scores, parts[name], post, there)
        return kept / asked if asked else 1.0

    def profiled(self) -> float:
        """Share of minors' lists that change when everything personal is blanked."""
        minors = np.flatnonzero(self.warm.ground.people.age < GROWN)[:300]
        blank = _without(self.warm.columns, lambda name: name in PERSONAL, blank=True)
        return _differ(self._rank(self.warm.columns, minors), self._rank(blank, minors))

    def variety(self) -> float:
        """1 - sum of squared topic shares of a list, mean; lists that are empty count as 0."""
        return float(np.mean([_gini_simpson(self.warm, row) for row in self.lists]))

    def editors(self) -> float:
        """An editor's front page: the newest post of each topic in turn."""
        pool = self.warm.pool
        newest = [np.flatnonzero(topic)[-1] for topic in pool.topics if topic.any()]
        return _gini_simpson(self.warm, np.array(newest[:LIST], np.int32))


def _without(columns: Columns, which: Callable[[str], bool], *, blank: bool = False) -> Columns:
    """The columns for which `which` says so in disorder, or at nothing."""
    order = np.random.default_rng(7).permutation(len(columns.maker))

    def changed(values: Floats) -> Floats:
        if blank:
            return np.zeros_like(values)
        mixed = values[..., order]
        mixed += np.float32(0.37) * (1 + np.abs(mixed))
        return mixed

    rows = {
        name: changed(row) if which(name) and (not blank or name not in columns.products) else row
        for name, row in columns.rows.items()
    }
    products = {
        name: product._replace(right=changed(product.right)) if which(name) else product
        for name, product in columns.products.items()
    }
    follows, dice = columns.follows, columns.dice
    if which(LOOKED_UP[0]):
        follows = follows * np.float32(0) if blank else np.float32(1) - follows
    if which(LOOKED_UP[1]):
        dice = dice[::-1].copy()
    return replace(columns, rows=rows, products=products, follows=follows, dice=dice)


def _differ(one: Ints, other: Ints) -> float:
    return float((one != other).any(axis=1).mean()) if len(one) else 0.0


def _worse(scores: Floats, part: Floats, post: int, there: NDArray[np.bool_]) -> bool:
    """Whether it would stand lower if it were average in that one thing."""
    average = scores[post] - part[post] + part[there].mean()
    others = there.copy()
    others[post] = False
    return int(((scores > average) & others).sum()) > int(((scores > scores[post]) & others).sum())


def _gini_simpson(warm: Simulation, row: Ints) -> float:
    shown = row[row >= 0]
    if not len(shown):
        return 0.0
    share = warm.pool.topics[:, shown].sum(axis=1) / len(shown)
    return float(1 - (share**2).sum())


def _play(start: Simulation, recommender: Recommender) -> _Played:
    town = copy.deepcopy(start)
    town.recommender = recommender
    minor = town.ground.people.age < GROWN
    cards = sessions = harm = 0.0
    worth = seconds = 0.0
    makers = np.zeros(town.inner.follows.shape[1], np.float32)
    sides = np.zeros((2, 2), np.float32)
    posts = town.ground.posts
    for _ in range(LOOKS):
        pool = town.pool.posts
        session = town.sit()
        row, card = np.nonzero(session.viewed)
        at, who = pool[session.slate[row, card]], session.people[row]
        young = minor[who]
        cards += float(young.sum())
        sessions += float(minor[session.people].sum())
        harm += float((posts.hostility[at[young]] >= 0.5).sum())
        spent = session.seconds[row, card]
        worth += float(spent[session.value[row, card] > 0].sum())
        seconds += float(spent.sum())
        makers += np.bincount(posts.maker[at], minlength=len(makers))
        for dispute in (0, 1):
            sides[dispute] += [(posts.side[at, dispute] < 0).sum(), (posts.side[at, dispute] > 0).sum()]
    return _Played(
        cards / max(sessions, 1),
        1000 * harm / max(cards, 1),
        worth / max(seconds, 1),
        gini(makers),
        sides,
    )


def _rabbit_hole(start: Simulation, recommender: Recommender) -> float:
    """Twenty gloomy posts watched: how much of the next list is gloomy, against its share of what there is."""
    if _HOLE not in start.ground.topics:
        return 1.0
    town = copy.deepcopy(start)
    town.recommender = recommender
    hole = town.ground.topics.index(_HOLE)
    people = np.flatnonzero(town.ground.people.age < GROWN)[:200]
    gloomy = np.flatnonzero(town.pool.topics[hole])
    town.people.shown[people, hole] += 20
    town.people.worked[people, hole] += 30
    makers = np.unique(town.ground.posts.maker[town.pool.posts[gloomy]])
    town.people.maker_shown[np.ix_(people, makers)] += 20 / max(len(makers), 1)
    town.people.maker_worked[np.ix_(people, makers)] += 30 / max(len(makers), 1)
    town.people.worth[people, hole] += 1
    town.people.asked[people, hole] += 3
    town.relearn()
    lists = rank(recommender, town.columns, town.gate, people, town.unborn, LIST)
    there = (town.gate[people] > 0) & ~town.unborn
    base = float((town.pool.topics[hole] * there).sum() / max(there.sum(), 1))
    shown = lists >= 0
    share = float((town.pool.topics[hole][np.maximum(lists, 0)] * shown).sum() / max(shown.sum(), 1))
    return share / max(base, 1e-9)


def _brigade(start: Simulation, recommender: Recommender) -> float:
    """One in a hundred people all like, answer and share one post of a shrill kind: how many places it rises per hundred posts, median of ten."""
    town = copy.deepcopy(start)
    town.recommender = recommender
    people = np.arange(min(200, len(town.ground.people)))
    gang = max(1, len(town.ground.people) // 100)
    hostile = town.ground.posts.hostility[town.pool.posts] * ~town.unborn
    lifts = []
    calm = copy.deepcopy(town)
    calm.relearn()  # as a raid does
    for post in np.argsort(-hostile, kind="stable")[:10]:
        before = _places(calm, recommender, people, int(post))
        raided = copy.deepcopy(town)
        raided.raid(int(post), gang)
        after = _places(raided, recommender, people, int(post))
        lifts.append(float(np.median(before - after)))
    return max(0.0, 100 * float(np.median(lifts)) / len(town.pool))


def _places(town: Simulation, recommender: Recommender, people: NDArray[np.integer], post: int) -> Floats:
    """The place of one post for each of these people, from 1."""
    scores = Scorer(recommender, town.columns)(people)
    scores[:, town.unborn] = -1000
    made: Floats = (scores > scores[:, [post]]).sum(axis=1).astype(np.float32)
    made += 1
    return made
