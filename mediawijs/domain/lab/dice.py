# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chance, split by purpose: switching the algorithm must leave everybody's dice as they were.

Each purpose, day and sitting has a generator of its own (numpy's SeedSequence with a spawn key), and what one person thinks
of one post comes from a hash of both, so that it does not depend on when or where the post was shown.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats


class Purpose(IntEnum):
    """The numbers are part of every result: never renumber."""

    WORLD = 1
    PEOPLE = 2
    POSTS = 3
    TIES = 4
    OPEN = 5
    BEHAVE = 6
    SHUFFLE = 7
    FACTORS = 8


def generator(seed: int, purpose: Purpose, *when: int) -> np.random.Generator:
    """The dice for one purpose at one moment, for example day and sitting."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(int(purpose), *when))))


def opinions(seed: int, people: NDArray[np.integer], posts: NDArray[np.integer]) -> Floats:
    """What each person has with each post, beside all that is known of both: about normal, mean 0, deviation 1.

    `people` and `posts` are ids that broadcast. The sum of the two halves of 16 bits instead of a normal quantile: triangular, near
    enough, and much cheaper.
    """
    mixed = _mixed(seed, people, posts)
    halves = (mixed & np.uint32(0xFFFF)).astype(np.float32)
    halves += (mixed >> np.uint32(16)).astype(np.float32)
    halves -= np.float32(65535)
    halves *= np.float32(np.sqrt(6) / 65535)
    return halves


def coins(seed: int, people: NDArray[np.integer], posts: NDArray[np.integer]) -> Floats:
    """0 to 1, always the same for the same person and post. Ids as in `opinions`; take another seed than there."""
    made: Floats = (_mixed(seed, people, posts) >> np.uint32(8)).astype(np.float32)
    made *= np.float32(2**-24)
    return made


def _mixed(seed: int, people: NDArray[np.integer], posts: NDArray[np.integer]) -> NDArray[np.uint32]:
    """Two rounds of the 32-bit mixer of lowbias32 (Ellis 2018)."""
    with np.errstate(over="ignore"):
        mixed = people.astype(np.uint32) * np.uint32(0x9E3779B1) + posts.astype(np.uint32) * np.uint32(
            0x85EBCA77
        )
        mixed ^= np.uint32(seed & 0xFFFFFFFF)
        for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
            mixed ^= mixed >> np.uint32(shift)
            mixed *= np.uint32(factor)
        mixed ^= mixed >> np.uint32(16)
    return mixed
