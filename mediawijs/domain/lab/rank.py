# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From columns to slates: score, hide what may not be seen, take the best, and apply the rules of the recommender."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats, Ints, floats
from mediawijs.domain.lab.columns import LOOKED_UP, Columns
from mediawijs.domain.lab.pool import HIDDEN
from mediawijs.domain.lab.recommender import Recommender, ReRank, Rule

BLOCK = 256
"""People at a time: their scores then stay in the cache of the processor."""
CARDS = 20
"""Longest list that is made at one sitting."""
CHOICE = 64
"""From how many of the best the rules choose."""
_LIMIT = np.float32(1000)
_BLOCKED = np.float32(HIDDEN / 2)


def rank(
    recommender: Recommender,
    columns: Columns,
    gate: Floats,
    people: NDArray[np.integer],
    hidden: NDArray[np.bool_] | None = None,
    cards: int = CARDS,
) -> Ints:
    """(len(people), cards): places in the pool, best first, -1 when there is no more to show.

    `gate` is (all people, P); `hidden` (P,) leaves out posts for everybody.
    """
    made = np.full((len(people), cards), -1, np.int32)
    score = Scorer(recommender, columns)
    for start in range(0, len(people), BLOCK):
        rows = people[start : start + BLOCK]
        values = score(rows)
        values += gate[rows]
        if hidden is not None:
            values[:, hidden] = HIDDEN
        if recommender.only_follows:
            values[columns.values("follow", rows) == 0] = HIDDEN
        made[start : start + BLOCK] = take(values, cards, recommender.rules, columns)
    return made


class Scorer:
    """Scores a block of people at a time. The matrices of a weighted sum are put together once."""

    def __init__(self, recommender: Recommender, columns: Columns) -> None:
        self._columns = columns
        self._formula = recommender.formula
        self._weights = recommender.linear
        if self._weights is not None:
            self._row, self._left, self._right = _combined(self._weights, columns)
            self._looked_up = [
                (name, np.float32(self._weights[name])) for name in LOOKED_UP if self._weights.get(name)
            ]

    def __call__(self, rows: NDArray[np.integer]) -> Floats:
        """(B, P), within -1000 and 1000."""
        size = len(self._columns.maker)
        if self._weights is None:
            assert self._formula is not None
            columns = {name: self._columns.values(name, rows) for name in self._formula.columns}
            values = np.empty((len(rows), size), np.float32)
            values[:] = self._formula.evaluate(columns)
            return values
        if self._right is None:
            values = np.empty((len(rows), size), np.float32)
            values[:] = self._row
        else:
            values = self._left[rows] @ self._right
            values += self._row
        for name, weight in self._looked_up:
            values += weight * self._columns.values(name, rows)
        np.clip(values, -_LIMIT, _LIMIT, out=values)
        return values


def _combined(weights: Mapping[str, float], columns: Columns) -> tuple[Floats, Floats, Floats | None]:
    """A weighted sum of columns as one row (P,), one left (N, k) and one right (k, P)."""
    row = floats(len(columns.maker)) + np.float32(weights.get("", 0))
    rights: dict[str, Floats] = {}
    for name, weight in weights.items():
        if not weight or name == "" or name in LOOKED_UP:
            continue
        factor = np.float32(weight)
        if name in columns.rows:
            row = row + factor * columns.rows[name]
        if name in columns.products:
            left, right = columns.products[name]
            rights[left] = rights[left] + factor * right if left in rights else factor * right
    if not rights:
        return row, floats(0, 0), None
    left_side = np.concatenate([columns.people[left] for left in rights], axis=1)
    return row, np.ascontiguousarray(left_side), np.concatenate(list(rights.values()))


def take(values: Floats, cards: int, rules: tuple[ReRank, ...], columns: Columns) -> Ints:
    """The best `cards` of each row, best first. `values` is used up."""
    if not rules:
        return best(values, cards)
    count = min(CHOICE, values.shape[1])
    keys = (
        values - np.arange(values.shape[1]) * 1e-8
    )  # less than the grid: ties go to the older post, on every processor
    choice = np.argpartition(keys, values.shape[1] - count, axis=1)[:, -count:]
    choice.sort(axis=1)
    return _by_rules(
        np.take_along_axis(values, choice, axis=1), choice.astype(np.int32), cards, rules, columns
    )


def best(values: Floats, cards: int) -> Ints:
    """As many times the largest as there are cards: exact, sorted, and for some twenty cards quicker than sorting."""
    made = np.full((len(values), cards), -1, np.int32)
    everyone = np.arange(len(values))
    for card in range(min(cards, values.shape[1])):
        place = values.argmax(axis=1)
        there = values[everyone, place] > _BLOCKED
        made[:, card] = np.where(there, place, -1)
        values[everyone, place] = HIDDEN
    return made


def _by_rules(values: Floats, choice: Ints, cards: int, rules: tuple[ReRank, ...], columns: Columns) -> Ints:
    """Card after card: the best left, after what each rule gives or takes. `values` and `choice` are (B, C)."""
    made = np.full((len(values), cards), -1, np.int32)
    everyone = np.arange(len(values))
    sieves = [_SIEVES[rule.rule](rule.amount, choice, columns) for rule in rules]
    for card in range(min(cards, values.shape[1])):
        place = values.argmax(axis=1)
        there = values[everyone, place] > _BLOCKED
        made[:, card] = np.where(there, choice[everyone, place], -1)
        values[everyone, place] = HIDDEN
        for sieve in sieves:
            sieve.took(values, everyone, place)
    return made


class _Sieve:
    """Changes the values (B, C) of what is left each time that a card was taken."""

    def __init__(self, amount: float, choice: Ints, columns: Columns) -> None:
        self.amount = np.float32(amount)

    def took(self, values: Floats, everyone: NDArray[np.integer], place: NDArray[np.integer]) -> None:
        raise NotImplementedError


class _Variety(_Sieve):
    def __init__(self, amount: float, choice: Ints, columns: Columns) -> None:
        super().__init__(amount, choice, columns)
        self._topic = columns.topic[choice]

    def took(self, values: Floats, everyone: NDArray[np.integer], place: NDArray[np.integer]) -> None:
        values -= self.amount * (self._topic == self._topic[everyone, place][:, None])


class _Makers(_Sieve):
    def __init__(self, amount: float, choice: Ints, columns: Columns) -> None:
        super().__init__(amount, choice, columns)
        self._maker = columns.maker[choice].astype(np.int16)
        self._count = np.zeros(choice.shape, np.int8)

    def took(self, values: Floats, everyone: NDArray[np.integer], place: NDArray[np.integer]) -> None:
        self._count += self._maker == self._maker[everyone, place][:, None]
        values[self._count >= self.amount] = HIDDEN


class _Sides(_Sieve):
    """A post of the side that was just taken loses `amount`, one of the other side of that quarrel gains it."""

    def __init__(self, amount: float, choice: Ints, columns: Columns) -> None:
        super().__init__(amount, choice, columns)
        self._side = np.ascontiguousarray(columns.side[choice].transpose(2, 0, 1))

    def took(self, values: Floats, everyone: NDArray[np.integer], place: NDArray[np.integer]) -> None:
        for side in self._side:
            taken = side[everyone, place]
            rows = np.flatnonzero(taken)
            values[rows] -= self.amount * side[rows] * taken[rows][:, None]


_SIEVES: dict[Rule, type[_Sieve]] = {Rule.VARIETY: _Variety, Rule.MAKERS: _Makers, Rule.SIDES: _Sides}
