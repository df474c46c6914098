# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the recommenders of the studies learn with. Shapes: N people, I items, A attributes, F factors."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.validation.slates import Counts

FACTORS = 20
TRUST = np.float32(40)
RIDGE = np.float32(0.1)
"""Confidence in one choice and ridge, as Hu, Koren & Volinsky 2008 and LensKit have them."""
_STEPS = 3
_TINY = np.float32(1e-30)


class NonNegative:
    """Least squares with no weight below zero, for many people at once: min |X w - c|, w >= 0.

    X (I, A) are the items and c (I,) how often one person took each. In normal equations that is G w = b with G = X'X, the
    same for everybody, and b = X'c, to which a choice only adds the attributes of one item. Coordinate descent: in turn each
    weight becomes max(0, b_a - sum of G_ab w_b over b != a) / G_aa. It starts from where the last one ended.
    """

    def __init__(self, items: Floats) -> None:
        gram = items.T @ items
        size = np.diag(gram)
        self.scale: Floats = np.where(size > 0, 1 / np.maximum(size, _TINY), 0).astype(np.float32)
        self._gram = gram * self.scale[:, None]
        np.fill_diagonal(self._gram, 0)

    def sweep(self, weights: Floats, aims: Floats, times: int) -> None:
        """Improves `weights` (A, N) in place. `aims` (A, N) is X'c times `scale`."""
        left = np.empty(weights.shape[1], np.float32)
        for _ in range(times):
            for row, aim, weight in zip(self._gram, aims, weights, strict=True):
                np.dot(row, weights, out=left)
                np.subtract(aim, left, out=left)
                np.maximum(left, 0, out=weight)


def toward(taken: Floats, other: Floats) -> Callable[[Floats], Floats]:
    """p (B, F) -> (taken * p other') other: what `taken` (B, M) adds to the equations of B rows against M others."""

    def apply(step: Floats) -> Floats:
        met: Floats = step @ other.T
        met *= taken
        made: Floats = met @ other
        return made

    return apply


def trusted(taken: Floats) -> Floats:
    """(B, M): what the right-hand side of the equations weighs the others with: 1 + TRUST * times, 0 if never taken."""
    weighed = TRUST * taken
    weighed += taken > 0
    return weighed


def alternate(side: Floats, gram: Floats, aim: Floats, apply: Callable[[Floats], Floats]) -> None:
    """Half a round of alternating least squares for implicit choices, `side` (B, F) improved in place.

    Solves (O'O + TRUST * sum of n_i o_i o_i' + RIDGE) s = aim for each row with a few steps of conjugate gradients from where
    it stood (Takacs, Pilaszy & Tikk 2011, RecSys). `gram` (F, F) is O'O of the other side.
    """
    ridged = gram + RIDGE * np.eye(len(gram), dtype=np.float32)
    residue = aim - side @ ridged - TRUST * apply(side)
    step = residue.copy()
    size = np.einsum("bf,bf->b", residue, residue)
    for _ in range(_STEPS):
        image = step @ ridged + TRUST * apply(step)
        length = size / np.maximum(np.einsum("bf,bf->b", step, image), _TINY)
        side += length[:, None] * step
        residue -= length[:, None] * image
        before, size = size, np.einsum("bf,bf->b", residue, residue)
        step *= (size / np.maximum(before, _TINY))[:, None]
        step += residue


def seedlings(chance: np.random.Generator, rows: int, factors: int) -> Floats:
    """(rows, factors): small and above zero, so that the first round has something to pull at."""
    drawn = np.float32(0.01) * chance.standard_normal((rows, factors), dtype=np.float32)
    return drawn * drawn


def filled(traits: Floats, taken: Floats | Counts) -> Floats:
    """`traits` (M, F), with for items that nobody took yet the mean of those that were, as T-RECS has new items.

    `taken` (N, M): by whom. Somebody must have taken something.
    """
    known = taken.max(axis=0) > 0
    return np.where(known[:, None], traits, traits[known].mean(axis=0))
