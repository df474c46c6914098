# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ten best of each row, with chance deciding between equals. Shapes: B people of a block, I items, K places of a slate."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats

Places = NDArray[np.intp]
Counts = NDArray[np.unsignedinteger]

SLATE = 10
BLOCK = 256
"""People at a time: their scores then stay in the cache of the processor. At most 256: see `_in_order`."""
_CROWD = 100
"""With more items than this above the bound, passing over the whole row is quicker than sorting them."""


def top(scores: Floats, count: int) -> tuple[Places, Floats]:
    """(B, count) twice: places and values of the largest of each row of `scores` (B, I), best first; `scores` loses them.

    As many times the largest as asked: exact, and for some twenty quicker than partitioning.
    """
    places, values = np.empty((len(scores), count), np.intp), np.empty((len(scores), count), np.float32)
    everyone = np.arange(len(scores))
    for place in range(count):
        best = scores.argmax(axis=1)
        places[:, place], values[:, place] = best, scores[everyone, best]
        scores[everyone, best] = -np.inf
    return places, values


def subsets(chance: np.random.Generator, rows: int, size: int, count: int) -> Places:
    """(rows, count): for each row a set of different numbers below `size`, every set as likely; the order is not random.

    Algorithm F2 of Floyd (Bentley & Floyd 1987, Communications of the ACM 30(9)), all rows at once.
    """
    made = np.empty((count, rows), np.intp)
    for place in range(count):
        last = size - count + place
        drawn = chance.integers(0, last, rows, endpoint=True)
        taken = (made[:place] == drawn).any(axis=0)
        made[place] = np.where(taken, last, drawn)
    return np.ascontiguousarray(made.T)


def strip(chance: np.random.Generator, rows: int, width: int) -> Floats:
    """(rows, width), above 0 and at most a half: one random strip, of which each row sees a window that is one further.

    Within a row all numbers are independent, which is what breaking ties needs; drawing rows x width would cost more than
    finding the slate. Never 0, so that times a mask it tells who takes part; at most a half, so that a count with it added
    stays below the next.
    """
    drawn = np.float32(0.5) * (1 - chance.random(rows + width, dtype=np.float32))
    return np.lib.stride_tricks.sliding_window_view(drawn, width)[:rows]


def renew(scores: Floats | Counts, slate: Places, chance: np.random.Generator) -> None:
    """Brings `slate` (B, K) up to date with `scores` (B, I): the K largest, with chance deciding between equals.

    The last slate bounds the K-th largest from below: only items that reach the least of it can be in the new one, and often
    these are just the same K. Rows with a few more are sorted, all at once; rows with many go the long way.
    """
    size = scores.shape[1]
    bound = np.take_along_axis(scores, slate, axis=1).min(axis=1)
    found = np.flatnonzero(scores >= bound[:, None])
    reached = np.diff(np.searchsorted(found, size * np.arange(len(scores) + 1)))
    crowded = np.flatnonzero(reached > _CROWD)
    if len(crowded):
        slate[crowded] = _passes(scores[crowded], slate.shape[1], chance)
    open_ = (reached > slate.shape[1]) & (reached <= _CROWD)
    rows = np.flatnonzero(open_)
    if len(rows):
        places = found[np.repeat(open_, reached)]
        values = scores.reshape(-1)[places]
        order = _in_order(values, reached[rows], chance)
        first = np.cumsum(reached[rows]) - reached[rows]
        slate[rows] = places[order[first[:, None] + np.arange(slate.shape[1])]] - size * rows[:, None]


def _in_order(values: Floats | Counts, lengths: Places, chance: np.random.Generator) -> Places:
    """Places of `values` (n,) by row (the first `lengths[0]` are of row 0), then from large to small, then by chance.

    One sort of whole numbers: 8 bits of row, 32 of value and 24 of chance; three sorts after each other are slower.
    """
    keys = np.repeat(np.arange(len(lengths), dtype=np.uint64) << np.uint64(56), lengths)
    keys |= (~_bits(values)).astype(np.uint64) << np.uint64(24)
    keys |= chance.integers(0, 1 << 24, len(keys), dtype=np.uint32)
    return keys.argsort()


def _bits(values: Floats | Counts) -> NDArray[np.uint32]:
    """(n,): whole numbers in the same order. A float of 32 bits above zero has that order in its bits, one below the reverse."""
    if values.dtype != np.float32:
        return values.astype(np.uint32)
    bits = (values + np.float32(0)).view(np.uint32)  # -0 is equal to 0 too
    return np.where(bits >> 31, ~bits, bits | np.uint32(1 << 31))


def _passes(scores: Floats | Counts, count: int, chance: np.random.Generator) -> Places:
    """The places of `top`; where equals compete for the last of them, chance decides between all of those.

    `scores` is used up.
    """
    left = scores.astype(np.float32, copy=False)
    if scores.dtype != np.float32:
        left += strip(chance, *left.shape)
    places, values = top(left, count)
    least = values[:, -1]
    torn = np.flatnonzero(left.max(axis=1) == least)
    if not len(torn):
        return places
    values, least = values[torn], least[torn, None]
    equal = left[torn] == least
    np.put_along_axis(equal, places[torn], values == least, axis=1)
    sure = (values > least).sum(axis=1, keepdims=True)
    draw = top(strip(chance, *equal.shape) * equal, count - int(sure.min()))[0]
    turn = np.arange(count) - sure
    drawn = np.take_along_axis(draw, np.maximum(turn, 0), axis=1)
    places[torn] = np.where(turn < 0, places[torn], drawn)
    return places
