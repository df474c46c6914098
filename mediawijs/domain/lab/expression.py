# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Arithmetic on whole columns that cannot fail: every value is finite, whatever the columns hold.

An `Expression` is put together from smaller ones by the functions below; what has no columns is worked out at once. Values
stay finite because columns are cleaned first, dividing by 0 gives 0, products and quotients are cut to ±FURTHEST, and sqrt
and log1p take what is below 0 as 0. Runs expect `np.errstate(all="ignore")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from mediawijs.domain.lab.arrays import Flags, Floats

Columns = Mapping[str, Floats]

Weights = Mapping[str, float]
"""Column name -> weight. "" is the constant, and always there."""

FURTHEST = 1e30  # hundreds of these added up still fit in a float32
WIDEST = 1e9
_LIGHTEST, _HEAVIEST = 1e-12, 1e12


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A number for every post.

    Attributes:
        run: clean columns -> values, in the shape that its columns broadcast to. A writeable result is the caller's.
        bound: no value is further from 0.
        weights: when it is Σ weight · column + constant and float32 can carry it; None when not.
        value: when there are no columns in it; None when there are.
    """

    run: Callable[[Columns], Floats]
    bound: float
    weights: Weights | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """Yes or no for every post; `constant` when there are no columns in it."""

    run: Callable[[Columns], Flags]
    constant: bool


def clean(columns: Columns, names: Iterable[str]) -> dict[str, Floats]:
    """The named columns as read-only float32 within ±WIDEST, NaN as 0. Good columns are not copied.

    Raises:
        KeyError: a column is missing.
    """
    return {name: _clean(columns[name]) for name in names}


def _clean(values: Floats) -> Floats:
    column: Floats = np.array(values, np.float32, ndmin=1, copy=None).view()
    # One fast pass: NaN fails the comparison, and so may very long good columns, which cleaning then leaves as they are.
    if not np.vdot(column, column) <= WIDEST**2:
        column = np.nan_to_num(column, nan=0.0, posinf=WIDEST, neginf=-WIDEST).clip(-WIDEST, WIDEST)
    column.flags.writeable = False
    return column


def number(value: float) -> Expression:
    scalar = np.array(value, np.float32)
    scalar.flags.writeable = False
    return Expression(lambda _: scalar, abs(value), {"": value}, value)


def column(name: str) -> Expression:
    return Expression(itemgetter(name), WIDEST, {name: 1.0, "": 0.0})


def plus(left: Expression, right: Expression) -> Expression:
    return _sum(np.add, left, right, 1)


def minus(left: Expression, right: Expression) -> Expression:
    return _sum(np.subtract, left, right, -1)


def _sum(ufunc: np.ufunc, left: Expression, right: Expression, sign: int) -> Expression:
    weights = None
    if left.weights is not None and right.weights is not None:
        names = dict.fromkeys((*left.weights, *right.weights))
        weights = {name: left.weights.get(name, 0) + sign * right.weights.get(name, 0) for name in names}
    made = Expression(
        lambda columns: _both(ufunc, left.run(columns), right.run(columns)), left.bound + right.bound, weights
    )
    return _folded(made, left, right)


def times(left: Expression, right: Expression) -> Expression:
    reach = left.bound * right.bound
    weights = None
    if right.value is not None:
        weights = _scaled(left.weights, right.value)
    elif left.value is not None:
        weights = _scaled(right.weights, left.value)
    made = Expression(
        lambda columns: _cut(_both(np.multiply, left.run(columns), right.run(columns)), reach),
        min(reach, FURTHEST),
        weights,
    )
    return _folded(made, left, right)


def over(left: Expression, right: Expression) -> Expression:
    """Left divided by right; 0 where right is 0."""
    reach = left.bound / abs(right.value) if right.value else np.inf
    weights = None
    if right.value is not None:
        weights = _scaled(left.weights, 1 / right.value if right.value else 0.0)

    def run(columns: Columns) -> Floats:
        divisor = right.run(columns)
        undefined = np.equal(divisor, 0)  # now, as the division may be written in `divisor`
        quotient = _both(np.divide, left.run(columns), divisor)
        if undefined.any():
            quotient = np.where(undefined, np.float32(0), quotient)
        return _cut(quotient, reach)

    return _folded(Expression(run, min(reach, FURTHEST), weights), left, right)


def negative(of: Expression) -> Expression:
    return _one(np.negative, of, of.bound, _scaled(of.weights, -1))


def absolute(of: Expression) -> Expression:
    return _one(np.absolute, of, of.bound)


def root(of: Expression) -> Expression:
    """The square root; 0 for what is below 0."""
    return _one(np.sqrt, most(of, number(0)), max(of.bound, 1))


def log1p(of: Expression) -> Expression:
    """The natural logarithm of 1 + x; 0 for what is below 0."""
    return _one(np.log1p, most(of, number(0)), of.bound)


def _one(ufunc: np.ufunc, of: Expression, bound: float, weights: Weights | None = None) -> Expression:
    def run(columns: Columns) -> Floats:
        values = of.run(columns)
        result: Floats = ufunc(values, out=_room(values, values))
        return result

    return _folded(Expression(run, bound, weights), of)


def least(left: Expression, right: Expression) -> Expression:
    return _extreme(np.minimum, left, right)


def most(left: Expression, right: Expression) -> Expression:
    return _extreme(np.maximum, left, right)


def clipped(of: Expression, low: Expression, high: Expression) -> Expression:
    """Where low > high, high wins."""
    return least(most(of, low), high)


def _extreme(ufunc: np.ufunc, left: Expression, right: Expression) -> Expression:
    def run(columns: Columns) -> Floats:
        return _both(ufunc, left.run(columns), right.run(columns))

    def run_clip(columns: Columns) -> Floats:
        return _clip(left.run(columns), low, high)

    if left.value is not None:
        left, right = right, left
    low, high = -np.inf, np.inf
    if right.value is not None:  # numpy clips to a number twice as fast as it takes the least of both
        low, high = (right.value, high) if ufunc is np.maximum else (low, right.value)
    made = Expression(run if right.value is None else run_clip, max(left.bound, right.bound))
    return _folded(made, left, right)


def choose(when: Condition, then: Expression, other: Expression) -> Expression:
    """`then` where the condition holds, else `other`."""

    # Values are finite, so times 1 and times 0 are exact; for mixed conditions much faster than np.where.
    def run(columns: Columns) -> Floats:
        mask = when.run(columns)
        if not other.bound:
            return _kept(then.run(columns), mask)
        rest = _kept(other.run(columns), np.logical_not(mask))
        return _both(np.add, _kept(then.run(columns), mask), rest) if then.bound else rest

    made = Expression(run, max(then.bound, other.bound))
    return _folded(made, then, other) if when.constant else made


def compared(ufunc: np.ufunc, left: Expression, right: Expression) -> Condition:
    """`ufunc`: np.less, np.equal, …"""

    def run(columns: Columns) -> Flags:
        mask: Flags = ufunc(left.run(columns), right.run(columns))
        return mask

    return Condition(run, left.value is not None and right.value is not None)


def joined(ufunc: np.ufunc, left: Condition, right: Condition) -> Condition:
    """`ufunc`: np.logical_and or np.logical_or."""

    def run(columns: Columns) -> Flags:
        mask: Flags = ufunc(left.run(columns), right.run(columns))
        return mask

    return Condition(run, left.constant and right.constant)


def denied(of: Condition) -> Condition:
    return Condition(lambda columns: np.logical_not(of.run(columns)), of.constant)


def _folded(made: Expression, *parts: Expression) -> Expression:
    if any(part.value is None for part in parts):
        return made
    with np.errstate(all="ignore"):
        return number(float(made.run({})))


def _scaled(weights: Weights | None, by: float) -> Weights | None:
    """None as well when float32 could not carry the weights, so that cutting never makes a linear formula bend."""
    if weights is None:
        return None
    made = {name: weight * by for name, weight in weights.items()}
    return made if all(not w or _LIGHTEST <= abs(w) <= _HEAVIEST for w in made.values()) else None


def _both(ufunc: np.ufunc, left: Floats, right: Floats) -> Floats:
    room = _room(left, right)
    result: Floats = ufunc(left, right, out=_room(right, left) if room is None else room)
    return result


def _kept(values: Floats, mask: Flags) -> Floats:
    """0 where the mask says no."""
    result: Floats = np.multiply(values, mask, out=_room(values, mask))
    return result


def _cut(values: Floats, reach: float) -> Floats:
    return values if reach <= FURTHEST else _clip(values, -FURTHEST, FURTHEST)


def _clip(values: Floats, low: float, high: float) -> Floats:
    result: Floats = np.clip(values, low, high, out=_room(values, values))
    return result


def _room(values: Floats, other: Floats | Flags) -> Floats | None:
    """`values` itself, if the result may be written there: a left-over of ours, of the shape both broadcast to."""
    free = values.flags.writeable and values.shape[values.ndim - other.ndim :] == other.shape
    return values if free else None
