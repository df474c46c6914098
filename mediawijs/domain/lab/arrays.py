# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names for the arrays of the lab. Shapes use N people, P posts of the pool, K cards of a slate, T topics."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Small = NDArray[np.int8]
Flags = NDArray[np.bool_]


def floats(*shape: int) -> Floats:
    return np.zeros(shape, np.float32)


def one_hot(codes: NDArray[np.integer], width: int) -> Floats:
    """(n,) codes -> (n, width); a code below zero gives a row of zeros."""
    made = floats(len(codes), width)
    known = codes >= 0
    made[np.flatnonzero(known), codes[known]] = 1
    return made


def sigmoid(x: Floats) -> Floats:
    """1 / (1 + e^-x), written with tanh: no overflow, and one pass."""
    half = np.multiply(x, np.float32(0.5))
    np.tanh(half, out=half)
    half += 1
    half *= np.float32(0.5)
    return half
