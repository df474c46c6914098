# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why one person sees one post: what each column added, exactly, and where the post would stand without it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.columns import Columns
from mediawijs.domain.lab.recommender import Recommender


@dataclass(frozen=True, slots=True)
class Reason:
    """`name` is a column, or the source of a part of a formula. `amount` is what it added over its mean for this person's choice;
    `place_without` is where the post would stand if it were average in this one thing."""

    name: str
    amount: float
    place_without: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """The score is `base` plus the amounts of all reasons, largest first. `place` counts from 1."""

    place: int
    score: float
    base: float
    reasons: tuple[Reason, ...]


def explain(
    recommender: Recommender,
    columns: Columns,
    person: int,
    post: int,
    there: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> Explanation:
    """`post` is a place in the pool; `there` (P,) is which posts this person could be shown now, `post` among them."""
    parts = score_parts(recommender, columns, person)
    scores = np.zeros(len(columns.maker), np.float32)
    for values in parts.values():
        scores += values
    base = sum(float(values[there].mean()) for values in parts.values())
    others = there.copy()
    others[post] = False
    reasons = [
        Reason(
            name,
            amount := float(values[post] - values[there].mean()),
            _place(scores, scores[post] - amount, others),
        )
        for name, values in parts.items()
        if name
    ]
    reasons.sort(key=lambda reason: -abs(reason.amount))
    return Explanation(_place(scores, scores[post], others), float(scores[post]), base, tuple(reasons))


def score_parts(recommender: Recommender, columns: Columns, person: int) -> dict[str, Floats]:
    """Name -> what it adds for every post of the pool, (P,) each. They add up to the score before it is cut to the limits."""
    one = np.array([person])
    size = len(columns.maker)

    def column(name: str) -> Floats:
        return np.array(np.broadcast_to(columns.values(name, one), (1, size))[0])

    weights = recommender.linear
    if weights is not None:
        return {
            name: np.float32(weight) * column(name) if name else np.full(size, weight, np.float32)
            for name, weight in weights.items()
            if weight
        }
    assert recommender.formula is not None
    read = {name: column(name) for name in recommender.formula.columns}
    parts: dict[str, Floats] = {}
    for term in recommender.formula.terms:
        sign = "−" if term.sign < 0 else ""
        values = np.array(np.broadcast_to(term.evaluate(read), (size,)))
        name = sign + term.text
        parts[name] = parts[name] + values if name in parts else values
    return parts


def _place(scores: Floats, score: float, others: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    return 1 + int(((scores > score) & others).sum())
