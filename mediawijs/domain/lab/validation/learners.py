# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recommenders of Chaney et al. 2018: few people, so all scores at once. Shapes: U people, I items, n items so far."""

from __future__ import annotations

import numpy as np

from mediawijs.domain.lab.arrays import Floats, floats
from mediawijs.domain.lab.validation import solvers
from mediawijs.domain.lab.validation.recommenders import Model
from mediawijs.domain.lab.validation.slates import Places
from mediawijs.domain.lab.validation.solvers import FACTORS

_SWEEPS = 8
_ROUNDS = 2
_NEAR = np.float32(1e-5)
_ONCE = 10
"""Times more sweeps and rounds the first time, from nothing."""


class Learner:
    """Knows who took what: `taken` (U, I), 0 or 1."""

    def __init__(self, people: int, items: int, chance: np.random.Generator) -> None:
        self.chance = chance
        self.taken = floats(people, items)

    def note(self, picks: Places) -> None:
        """`picks` (U,): what each took now."""
        self.taken[np.arange(len(picks)), picks] = 1

    def train(self, n: int) -> None:
        """Learns from what was taken of the first `n` items."""

    def scores(self, n: int) -> Floats:
        """(U, n): how it ranks the first `n` items, with chance between equals."""
        raise NotImplementedError

    def views(self) -> Floats:
        """(U, any): how it sees people, to find who is alike."""
        raise NotImplementedError

    def _untied(self, scores: Floats) -> Floats:
        made = self.chance.random(scores.shape, dtype=np.float32)
        made *= _NEAR * np.abs(scores).max()
        made += scores
        return made


class Random(Learner):
    def scores(self, n: int) -> Floats:
        return self.chance.random((len(self.taken), n), dtype=np.float32)

    def views(self) -> Floats:
        return self.chance.random((len(self.taken), FACTORS), dtype=np.float32)


class Popularity(Learner):
    """All people are one to it."""

    def __init__(self, people: int, items: int, chance: np.random.Generator) -> None:
        super().__init__(people, items, chance)
        self._counts = floats(items)

    def train(self, n: int) -> None:
        self._counts[:n] = self.taken[:, :n].sum(axis=0)

    def scores(self, n: int) -> Floats:
        made = self.chance.random((len(self.taken), n), dtype=np.float32)
        made += self._counts[:n]
        return made

    def views(self) -> Floats:
        return np.ones((len(self.taken), 1), np.float32)


class Social(Learner):
    def __init__(self, network: Floats, items: int, chance: np.random.Generator) -> None:
        super().__init__(len(network), items, chance)
        self._network = network
        self._counts = floats(len(network), items)

    def train(self, n: int) -> None:
        self._counts[:, :n] = self._network @ self.taken[:, :n]

    def scores(self, n: int) -> Floats:
        made = self.chance.random((len(self.taken), n), dtype=np.float32)
        made += self._counts[:, :n]
        return made

    def views(self) -> Floats:
        return self._network


class Content(Learner):
    """Knows the attributes of the items (I, A)."""

    def __init__(self, people: int, attributes: Floats, chance: np.random.Generator) -> None:
        super().__init__(people, len(attributes), chance)
        self._attributes = attributes
        self._weights = floats(attributes.shape[1], people)

    def train(self, n: int) -> None:
        solver = solvers.NonNegative(self._attributes[:n])
        aims = (self.taken[:, :n] @ self._attributes[:n] * solver.scale).T
        times = _SWEEPS if self._weights.any() else _ONCE * _SWEEPS
        solver.sweep(self._weights, np.ascontiguousarray(aims), times)

    def scores(self, n: int) -> Floats:
        return self._untied(self._weights.T @ self._attributes[:n].T)

    def views(self) -> Floats:
        return self._weights.T


class Factors(Learner):
    """Matrix factorisation of who took what."""

    def __init__(self, people: int, items: int, chance: np.random.Generator) -> None:
        super().__init__(people, items, chance)
        self._people = floats(people, FACTORS)
        self._items = solvers.seedlings(chance, items, FACTORS)

    def train(self, n: int) -> None:
        taken = self.taken[:, :n]
        items = self._items[:n]
        for _ in range(_ROUNDS if self._people.any() else _ONCE * _ROUNDS):
            self._half(self._people, items, taken)
            self._half(items, self._people, taken.T)

    def _half(self, side: Floats, other: Floats, taken: Floats) -> None:
        aim = solvers.trusted(taken) @ other
        solvers.alternate(side, other.T @ other, aim, solvers.toward(taken, other))

    def scores(self, n: int) -> Floats:
        return self._untied(self._people @ solvers.filled(self._items[:n], self.taken[:, :n]).T)

    def views(self) -> Floats:
        return self._people


class Ideal(Learner):
    """Knows all true utilities (U, I)."""

    def __init__(self, true: Floats, chance: np.random.Generator) -> None:
        super().__init__(len(true), true.shape[1], chance)
        self._true = true

    def scores(self, n: int) -> Floats:
        return self._untied(self._true[:, :n])

    def views(self) -> Floats:
        return self._true


def learner(
    model: Model, attributes: Floats, true: Floats, network: Floats, chance: np.random.Generator
) -> Learner:
    """One that knows nothing yet, but for the ideal one."""
    people, items = true.shape
    match model:
        case Model.POPULARITY:
            return Popularity(people, items, chance)
        case Model.CONTENT:
            return Content(people, attributes, chance)
        case Model.SOCIAL:
            return Social(network, items, chance)
        case Model.FACTORS:
            return Factors(people, items, chance)
        case Model.RANDOM:
            return Random(people, items, chance)
        case Model.IDEAL:
            return Ideal(true, chance)
