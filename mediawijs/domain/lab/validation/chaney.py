# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chaney, Stewart & Engelhardt 2018 (RecSys, arXiv 1710.11214) done over: feedback loops make people alike without gain.

A hundred people, ten new items a step. First only new items are shown; then everything so far is ranked by a recommender, the
ten newest in between. Everybody takes, once, what promises most at its rank. Who takes the same things is compared with what
an ideal recommender, which knows all true utilities, would have led to. Details follow the replication of T-RECS
(Lucherini et al. 2021). Shapes: U people, I items, A attributes, n items that exist so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Flags, Floats
from mediawijs.domain.lab.validation import learners
from mediawijs.domain.lab.validation.recommenders import Model
from mediawijs.domain.lab.validation.slates import Places, subsets

PEOPLE, ATTRIBUTES, NEW, STEPS = 100, 20, 10, 100
ITEMS = NEW * STEPS
START_REPEATED, START_SINGLE = 10, 50
"""Steps before the recommender starts; in all there are STEPS. Single training learns once, from half of them."""
ATTENTION = -0.8
KNOWN, SPREAD = 0.98, 1e-5
"""The share of its utility people see before they take something, and the deviation of both beta distributions."""
PAIRS = 800
STUDIED = (Model.POPULARITY, Model.CONTENT, Model.SOCIAL, Model.FACTORS, Model.RANDOM)


@dataclass(frozen=True, slots=True)
class ChaneyResult:
    """Per recommender, after the last step.

    `nearest` and `strangers`: the mean Jaccard index of what two people took, less that of the same two with the ideal
    recommender: each with whom the recommender finds most like them, and pairs drawn at random. `utility`: the mean true
    utility of what was taken as a share of the ideal one.
    """

    seed: int
    repeated: bool
    nearest: Mapping[Model, float]
    strangers: Mapping[Model, float]
    utility: Mapping[Model, float]


@dataclass(frozen=True, slots=True)
class Panel:
    """`items` (I, A) in order of appearance; `true` and `known` utilities (U, I); `network` (U, U), 1 for who counts."""

    items: Floats
    true: Floats
    known: Floats
    network: Floats


def chaney(seed: int, repeated: bool = True) -> ChaneyResult:
    """One simulation of all recommenders with the same people and items. The same seed gives the same result."""
    panel_seed, pairs_seed, *seeds = np.random.SeedSequence(seed).spawn(len(STUDIED) + 3)
    panel = draw_panel(np.random.default_rng(panel_seed))
    chance = np.random.default_rng(pairs_seed)
    strangers = subsets(chance, PAIRS, PEOPLE, 2)
    ideal, _ = simulate(panel, Model.IDEAL, repeated, np.random.default_rng(seeds[-1]))
    best = float(panel.true[ideal].mean(dtype=np.float64))
    near: dict[Model, float] = {}
    apart: dict[Model, float] = {}
    utility: dict[Model, float] = {}
    for model, model_seed in zip(STUDIED, seeds[:-1], strict=True):
        dice = np.random.default_rng(model_seed)
        taken, views = simulate(panel, model, repeated, dice)
        pairs = nearest(views, dice)
        near[model] = alike(taken, pairs) - alike(ideal, pairs)
        apart[model] = alike(taken, strangers) - alike(ideal, strangers)
        utility[model] = float(panel.true[taken].mean(dtype=np.float64)) / best
    return ChaneyResult(seed, repeated, near, apart, utility)


def draw_panel(chance: np.random.Generator) -> Panel:
    """Tastes and items from Dirichlet distributions; true utility beta around their product, known utility a share of it."""
    tastes = chance.dirichlet(chance.dirichlet(np.ones(ATTRIBUTES)) * 10, PEOPLE)
    items = chance.dirichlet(chance.dirichlet(np.full(ATTRIBUTES, 100.0)) * 0.1, ITEMS)
    true = _beta(np.maximum(tastes @ items.T, 1e-9), chance)
    known = true * _beta(np.full(true.shape, KNOWN), chance)
    return Panel(
        items.astype(np.float32),
        true.astype(np.float32),
        known.astype(np.float32),
        _network(tastes).astype(np.float32),
    )


def _beta(mean: NDArray[np.float64], chance: np.random.Generator) -> NDArray[np.float64]:
    """Beta draws with this mean and deviation SPREAD (footnote 3 of the paper)."""
    first = ((1 - mean) / SPREAD**2 - 1 / mean) * mean**2
    return chance.beta(first, first * (1 / mean - 1))


def _network(tastes: NDArray[np.float64]) -> Flags:
    """(U, U): who counts for whom. As many of the largest covariances of tastes as give everybody somebody, at times themselves."""
    likeness = np.cov(tastes)
    most = np.sort(likeness, axis=None)[::-1][len(tastes)]
    return likeness >= min(float(likeness.max(axis=1).min()), float(most))


def simulate(panel: Panel, model: Model, repeated: bool, chance: np.random.Generator) -> tuple[Flags, Floats]:
    """What everybody took (U, I), and how the recommender sees them in the end (U, any)."""
    start = START_REPEATED if repeated else START_SINGLE
    guide = learners.learner(model, panel.items, panel.true, panel.network, chance)
    people = np.arange(PEOPLE)
    wanted = panel.known.copy()
    heed = (np.arange(1, ITEMS + 1) ** ATTENTION).astype(np.float32)
    taken = np.zeros((PEOPLE, ITEMS), np.bool_)
    for step in range(STEPS):
        older = step * NEW
        ranked = min(older, start * NEW) if not repeated else older
        slate = _shown(guide.scores(ranked) if step >= start else None, older, chance)
        promise = np.take_along_axis(wanted, slate, axis=1) * heed[: slate.shape[1]]
        picks = slate[people, promise.argmax(axis=1)]
        taken[people, picks] = True
        wanted[people, picks] = -np.inf  # nobody takes anything twice
        guide.note(picks)
        if step == start - 1 or (repeated and step >= start):
            guide.train(older + NEW)
    return taken, guide.views()


def _shown(scores: Floats | None, older: int, chance: np.random.Generator) -> Places:
    """(U, n + NEW): the ranked items by score (U, n), and in random places between them the new ones in random order."""
    fresh = older + chance.random((PEOPLE, NEW), dtype=np.float32).argsort(axis=1)
    if scores is None:
        return fresh
    slots = subsets(chance, PEOPLE, scores.shape[1] + NEW, NEW)
    between = np.zeros((PEOPLE, scores.shape[1] + NEW), np.bool_)
    np.put_along_axis(between, slots, True, axis=1)
    slate = np.empty(between.shape, np.intp)
    slate[between] = fresh.reshape(-1)
    slate[~between] = np.argsort(-scores, axis=1).reshape(-1)
    return slate


def nearest(views: Floats, chance: np.random.Generator) -> Places:
    """(U, 2): everybody with whom their row of `views` (U, any) has the largest cosine with; equals at random."""
    lengths = np.linalg.norm(views, axis=1, keepdims=True)
    units = views / np.where(lengths > 0, lengths, 1)
    likeness = (units @ units.T).astype(np.float64)
    likeness += 1e-6 * chance.random(likeness.shape)
    np.fill_diagonal(likeness, -np.inf)
    return np.stack([np.arange(len(views)), likeness.argmax(axis=1)], axis=1)


def alike(taken: Flags, pairs: Places) -> float:
    """Mean Jaccard index over `pairs` (n, 2) of what two people took: both / either."""
    one, other = taken[pairs[:, 0]], taken[pairs[:, 1]]
    return float(((one & other).sum(axis=1) / (one | other).sum(axis=1)).mean())
