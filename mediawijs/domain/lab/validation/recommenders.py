# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The six recommenders of the laboratory loop. Each keeps what it learned; nobody ever sees all scores of all people at once.

Shapes: N people, B of them at a time, I items, A attributes, F factors, K places of a slate.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import numpy as np

from mediawijs.domain.lab.arrays import Floats, floats
from mediawijs.domain.lab.validation import solvers
from mediawijs.domain.lab.validation.slates import BLOCK, SLATE, Counts, Places, renew, subsets
from mediawijs.domain.lab.validation.solvers import FACTORS

_SWEEPS = 8
_CHUNK = 1024


class Model(StrEnum):
    POPULARITY = "popularity"
    CONTENT = "content"
    SOCIAL = "social"
    FACTORS = "factors"
    RANDOM = "random"
    IDEAL = "ideal"


class Recommender:
    """Chance decides between equals, so one that knows nothing yet shows anything."""

    def __init__(self, people: int, items: int, chance: np.random.Generator) -> None:
        self.people, self.items, self.chance = people, items, chance

    def slates(self, rows: slice) -> Places:
        """(B, K): what it shows these people now, nothing twice; the order means nothing."""
        raise NotImplementedError

    def learn(self, picks: Places) -> None:
        """`picks` (N,): what everybody took from their slate."""


class Random(Recommender):
    """Any K items, as likely as any others."""

    def slates(self, rows: slice) -> Places:
        return subsets(self.chance, rows.stop - rows.start, self.items, SLATE)


class Popularity(Recommender):
    """What was taken most so far, by everybody."""

    def __init__(self, people: int, items: int, chance: np.random.Generator) -> None:
        super().__init__(people, items, chance)
        self._taken = np.zeros(items, np.int64)

    def slates(self, rows: slice) -> Places:
        """Everybody has the same scores, so only the last places can differ: those that equals compete for."""
        least = np.partition(self._taken, -SLATE)[-SLATE]
        sure, equal = np.flatnonzero(self._taken > least), np.flatnonzero(self._taken == least)
        made = np.empty((rows.stop - rows.start, SLATE), np.intp)
        made[:, : len(sure)] = sure
        left = SLATE - len(sure)
        if left == len(equal):
            made[:, len(sure) :] = equal
        else:
            made[:, len(sure) :] = equal[subsets(self.chance, len(made), len(equal), left)]
        return made

    def learn(self, picks: Places) -> None:
        self._taken += np.bincount(picks, minlength=self.items)


class Scored(Recommender):
    """One with scores of its own for everybody: made a block at a time, forgotten when the slates are known."""

    def __init__(self, people: int, items: int, chance: np.random.Generator) -> None:
        super().__init__(people, items, chance)
        self._slates = subsets(chance, people, items, SLATE)
        self._scores = np.empty((BLOCK, items), np.float32)

    def slates(self, rows: slice) -> Places:
        for block in blocks(rows, BLOCK):
            scores = self._scores[: block.stop - block.start]
            self.score(block, scores)
            renew(scores, self._slates[block], self.chance)
        return self._slates[rows]

    def score(self, rows: slice, into: Floats) -> None:
        """Fills `into` (B, I)."""
        raise NotImplementedError


class Ideal(Scored):
    """Knows everybody's true taste (N, A), also after it moved: the yardstick."""

    def __init__(self, tastes: Floats, attributes: Floats, chance: np.random.Generator) -> None:
        super().__init__(len(tastes), len(attributes), chance)
        self._tastes, self._attributes = tastes, np.ascontiguousarray(attributes.T)

    def score(self, rows: slice, into: Floats) -> None:
        np.matmul(self._tastes[rows], self._attributes, out=into)


class Content(Scored):
    """Guesses from the attributes of what somebody took how much they weigh for this person."""

    def __init__(self, people: int, attributes: Floats, chance: np.random.Generator) -> None:
        super().__init__(people, len(attributes), chance)
        self._solver = solvers.NonNegative(attributes)
        self._attributes = np.ascontiguousarray(attributes.T)
        self._gains = attributes * self._solver.scale
        self._aims = floats(attributes.shape[1], people)
        self._weights = floats(attributes.shape[1], people)

    def score(self, rows: slice, into: Floats) -> None:
        np.matmul(self._weights[:, rows].T, self._attributes, out=into)

    def learn(self, picks: Places) -> None:
        for rows in blocks(slice(0, self.people), _CHUNK):
            self._aims[:, rows] += np.take(self._gains, picks[rows], axis=0).T
            weights = np.ascontiguousarray(self._weights[:, rows])
            self._solver.sweep(weights, np.ascontiguousarray(self._aims[:, rows]), _SWEEPS)
            self._weights[:, rows] = weights


class Social(Recommender):
    """What the people somebody follows (N, D) took, counted."""

    def __init__(self, follows: Places, items: int, steps: int, chance: np.random.Generator) -> None:
        super().__init__(len(follows), items, chance)
        self._follows = follows
        kind = np.min_scalar_type(follows.shape[1] * steps)
        self._taken: Counts = np.zeros((self.people, items), kind)
        self._slates = subsets(chance, self.people, items, SLATE)

    def slates(self, rows: slice) -> Places:
        for block in blocks(rows, BLOCK):
            renew(self._taken[block], self._slates[block], self.chance)
        return self._slates[rows]

    def learn(self, picks: Places) -> None:
        flat, one = self._taken.reshape(-1), self._taken.dtype.type(1)
        for rows in blocks(slice(0, self.people), _CHUNK):
            own = np.arange(rows.start, rows.stop)[:, None] * self.items
            np.add.at(flat, (own + picks[self._follows[rows]]).reshape(-1), one)


class Factors(Scored):
    """Matrix factorisation: a few factors per person and item that explain who took what. One round after each step."""

    def __init__(self, people: int, items: int, steps: int, chance: np.random.Generator) -> None:
        super().__init__(people, items, chance)
        self._taken: Counts = np.zeros((people, items), np.min_scalar_type(steps))
        self._tastes = floats(people, FACTORS)
        self._traits = solvers.seedlings(chance, items, FACTORS)
        self._shown = floats(FACTORS, items)

    def score(self, rows: slice, into: Floats) -> None:
        np.matmul(self._tastes[rows], self._shown, out=into)

    def learn(self, picks: Places) -> None:
        self._taken[np.arange(self.people), picks] += 1
        self._fit_items(self._fit_people())
        self._shown[:] = solvers.filled(self._traits, self._taken).T

    def _block(self, rows: slice) -> Floats:
        return self._taken[rows].astype(np.float32)

    def _fit_people(self) -> Floats:
        """Gives the right-hand side (I, F) for the items, now that all weights are at hand."""
        gram, aim = self._traits.T @ self._traits, floats(*self._traits.shape)
        for rows in blocks(slice(0, self.people), BLOCK):
            taken, tastes = self._block(rows), self._tastes[rows]
            weighed = solvers.trusted(taken)
            solvers.alternate(tastes, gram, weighed @ self._traits, solvers.toward(taken, self._traits))
            aim += weighed.T @ tastes
        return aim

    def _fit_items(self, aim: Floats) -> None:
        def apply(step: Floats) -> Floats:
            made = floats(*step.shape)
            for rows in blocks(slice(0, self.people), BLOCK):
                tastes = self._tastes[rows]
                met = tastes @ step.T
                met *= self._block(rows)
                made += met.T @ tastes
            return made

        solvers.alternate(self._traits, self._tastes.T @ self._tastes, aim, apply)


def blocks(rows: slice, size: int) -> Iterator[slice]:
    """`rows` in pieces of at most `size`."""
    for start in range(rows.start, rows.stop, size):
        yield slice(start, min(start + size, rows.stop))
