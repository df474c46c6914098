# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed loop in the laboratory: what is shown decides what is taken, and that decides what is shown.

The semantics are those of T-RECS (Lucherini et al. 2021, arXiv 2107.08959): each step everybody gets a slate of ten, equals
in random order; takes from it what fits their true taste best; the recommender learns from that; and the taste turns a
little towards what was taken. Shapes: N people, B of them at a time, I items, A attributes, D people followed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.validation import recommenders as made_of
from mediawijs.domain.lab.validation.recommenders import Model, Recommender, blocks
from mediawijs.domain.lab.validation.slates import SLATE, Places, subsets

ATTRIBUTES = 20
FOLLOWED = 20
DRIFT = 0.05
_CHUNK = 1024
_STRAIGHT = np.float32(1e-3)


@dataclass(frozen=True, slots=True)
class World:
    """`tastes` (N, A) of length one; `attributes` (I, A), 0 or 1 as in T-RECS; `follows` (N, D) without oneself."""

    tastes: Floats
    attributes: Floats
    follows: Places


@dataclass(frozen=True, slots=True)
class LoopResult:
    """What a run led to.

    `taken` (I,): how often each item was taken in all. `ginis` and `scores` (steps,): per step how unequally the items were
    taken (0 all alike, near 1 one item takes all) and how well what was taken fitted, taste x attributes.
    """

    model: Model
    people: int
    steps: int
    taken: Places
    ginis: tuple[float, ...]
    scores: tuple[float, ...]

    @property
    def gini(self) -> float:
        """Of the last step."""
        return self.ginis[-1]

    @property
    def mean_true_score(self) -> float:
        """Of the last step."""
        return self.scores[-1]

    @property
    def user_steps(self) -> int:
        return self.people * self.steps


def make_world(people: int, items: int, chance: np.random.Generator) -> World:
    """Normal tastes, fair coins for attributes, and everybody follows FOLLOWED others."""
    if items < SLATE or people < 2:
        raise ValueError(f"a slate of {SLATE} needs as many items, and following needs two people")
    tastes = chance.standard_normal((people, ATTRIBUTES), dtype=np.float32)
    tastes /= np.linalg.norm(tastes, axis=1, keepdims=True)
    attributes = chance.integers(0, 2, (items, ATTRIBUTES)).astype(np.float32)
    follows = subsets(chance, people, people - 1, min(FOLLOWED, people - 1))
    follows += follows >= np.arange(people)[:, None]  # nobody follows themselves
    return World(tastes, attributes, follows)


def recommender(model: Model, world: World, steps: int, chance: np.random.Generator) -> Recommender:
    """One that knows nothing yet; the ideal one looks on at `world.tastes`. `steps`: how often it will learn at most."""
    people, items = len(world.tastes), len(world.attributes)
    match model:
        case Model.POPULARITY:
            return made_of.Popularity(people, items, chance)
        case Model.CONTENT:
            return made_of.Content(people, world.attributes, chance)
        case Model.SOCIAL:
            return made_of.Social(world.follows, items, steps, chance)
        case Model.FACTORS:
            return made_of.Factors(people, items, steps, chance)
        case Model.RANDOM:
            return made_of.Random(people, items, chance)
        case Model.IDEAL:
            return made_of.Ideal(world.tastes, world.attributes, chance)


def run_loop(model: Model, people: int, items: int, steps: int, seed: int) -> LoopResult:
    """The same seed gives everybody the same taste whatever the model, and the same result on the same machine."""
    world_seed, ties_seed = np.random.SeedSequence(seed).spawn(2)
    world = make_world(people, items, np.random.default_rng(world_seed))
    return run_in(world, model, steps, np.random.default_rng(ties_seed))


def run_in(world: World, model: Model, steps: int, chance: np.random.Generator) -> LoopResult:
    """As `run_loop`, in a world that was made before: its tastes have moved afterwards."""
    guide = recommender(model, world, steps, chance)
    units = _units(world.attributes)
    taken = np.zeros(len(world.attributes), np.intp)
    ginis, scores = [], []
    for _ in range(steps):
        picks, worth = _step(world, units, guide)
        guide.learn(picks)
        now = np.bincount(picks, minlength=len(taken))
        taken += now
        ginis.append(gini(now))
        scores.append(float(worth.mean(dtype=np.float64)))
    return LoopResult(model, len(world.tastes), steps, taken, tuple(ginis), tuple(scores))


def _step(world: World, units: tuple[Floats, Floats], guide: Recommender) -> tuple[Places, Floats]:
    """Shows, lets everybody take and turns their tastes: what each took (N,) and what it was worth to them (N,)."""
    people = len(world.tastes)
    picks, worth = np.empty(people, np.intp), np.empty(people, np.float32)
    for rows in blocks(slice(0, people), _CHUNK):
        tastes = world.tastes[rows]
        took, value = choose(tastes, world.attributes, guide.slates(rows))
        picks[rows], worth[rows] = took, value
        directions, lengths = units
        turn(tastes, np.take(directions, took, axis=0), value / lengths[took])
    return picks, worth


def choose(tastes: Floats, attributes: Floats, slates: Places) -> tuple[Places, Floats]:
    """From each slate (B, K) the item with the largest taste x attributes (B,), and how large that is (B,)."""
    shown = np.take(attributes, slates, axis=0)
    values = np.matmul(shown, tastes[:, :, None])[:, :, 0]
    everyone, best = np.arange(len(slates)), values.argmax(axis=1)
    return slates[everyone, best], values[everyone, best]


def turn(tastes: Floats, directions: Floats, cosines: Floats, share: float = DRIFT) -> None:
    """Turns each taste (B, A) in place by `share` of its angle to `directions` (B, A), both of length one.

    Slerp (Shoemake 1985, SIGGRAPH): (sin((1 - s) w) taste + sin(s w) direction) / sin w. For nearly equal directions its
    limit, 1 - s and s; two that are exactly opposite have no plane to turn in and stay as they are.
    """
    angles = np.arccos(np.clip(cosines, -1, 1))
    sines = np.sin(angles)
    bent = sines > _STRAIGHT
    sines[~bent] = 1
    keep = np.where(bent, np.sin((1 - share) * angles) / sines, 1 - share).astype(np.float32)
    pull = np.where(bent, np.sin(share * angles) / sines, share).astype(np.float32)
    tastes *= keep[:, None]
    tastes += pull[:, None] * directions
    tastes /= np.sqrt(np.einsum("ba,ba->b", tastes, tastes))[:, None]


def gini(counts: Places) -> float:
    """Of counts (I,), not all zero: sum of (2 j - I - 1) c_j over I x sum of c, with c rising and j from 1."""
    rising = np.sort(counts).astype(np.float64)
    size = len(rising)
    return float((2 * np.arange(1, size + 1) - size - 1) @ rising / (size * rising.sum()))


def _units(attributes: Floats) -> tuple[Floats, Floats]:
    """(I, A) of length one, and (I,) the lengths; an item without attributes points nowhere and turns nobody."""
    lengths = np.linalg.norm(attributes, axis=1)
    lengths[lengths == 0] = 1
    return attributes / lengths[:, None], lengths
