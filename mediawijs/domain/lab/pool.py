# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The posts that can be shown on one day, and who may see which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats, Ints, floats, one_hot
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.dice import Purpose, generator
from mediawijs.domain.lab.world import EMOTIONS

WINDOW = 3
"""Days that a post can be shown."""
SITTINGS = 3
"""Moments a day at which people may look."""
GRID = np.float32(3072)
"""Added to every score. Between 2048 and 4096 a float32 has steps of 1/4096, so that adding this rounds scores of -1024 to 1023 to
that grid: bits that differ between processors cannot change an order. It costs nothing, for what hides posts is added anyway."""
SIDES = 4
"""Two disputes with two sides each."""
HIDDEN = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Pool:
    """P posts of one day.

    Attributes:
        posts: (P,) their place in the catalogue, oldest first.
        sitting: (P,) from which sitting of today they are there; 0 for those of earlier days.
        topics: (T, P) which topic each has, as ones.
        kinds: (T + emotions + sides, P) the same for topic, emotion and side; a side is one of four, or none.
    """

    posts: Ints
    sitting: Ints
    topics: Floats
    kinds: Floats

    def __len__(self) -> int:
        return len(self.posts)


def pool_of(catalogue: Catalogue, topics: int, day: int) -> Pool:
    first, last = np.searchsorted(catalogue.day, [day - WINDOW + 1, day + 1])
    posts = np.arange(first, last, dtype=np.int32)
    today = catalogue.day[posts] == day
    sitting = np.zeros(len(posts), np.int32)
    sitting[today] = np.arange(today.sum()) * SITTINGS // max(int(today.sum()), 1)
    by_topic = one_hot(catalogue.topic[posts], topics).T
    by_emotion = one_hot(catalogue.emotion[posts], len(EMOTIONS)).T
    by_side = one_hot(camps(catalogue, posts), SIDES).T
    return Pool(
        posts, sitting, np.ascontiguousarray(by_topic), np.concatenate([by_topic, by_emotion, by_side])
    )


def camps(catalogue: Catalogue, posts: Ints) -> Ints:
    """(P,) 0 to 3 for side a or b of the first or second dispute, -1 for none."""
    side = catalogue.side[posts]
    made = np.where(side[:, 1] != 0, 2 + (side[:, 1] > 0), np.where(side[:, 0] != 0, side[:, 0] > 0, -1))
    return made.astype(np.int32)


def gate(catalogue: Catalogue, posts: Ints, age: Ints, seed: int, day: int) -> Floats:
    """(people, posts): what is added to each score. HIDDEN is a post that this person is too young for: the host sees to that,
    before any recommender. The rest is GRID, and one step of it by chance, so that ties fall differently for everybody."""
    made = floats(len(age), len(posts))
    made += GRID
    ties = generator(seed, Purpose.TIES, day).integers(0, 2, len(posts) + len(age)).astype(np.float32) / 4096
    for person in range(len(age)):
        made[person] += ties[person : person + len(posts)]
    for limit in np.unique(catalogue.age[posts]):
        made[np.ix_(np.flatnonzero(age < limit), np.flatnonzero(catalogue.age[posts] == limit))] = HIDDEN
    return made
