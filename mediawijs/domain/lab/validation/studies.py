# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What doing a study over gives: checks that pass or fail. A fail is a result too, and is shown as one.

A study runs the same town under several recommenders, with the same people, posts and dice, so that all that differs comes from
the recommender; then again in other towns, one a seed. What was published, and the bounds that follow from it, is data
(assets/lab/studies.toml); nothing here knows a published value, so nothing here can be bent to it.

What is measured differs from the papers in ways that the data tells: people of the town are made up, its quarrels belong to no
party, and a deviation is that of single cards or people of the town, not of a panel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Ints
from mediawijs.domain.lab.behave import Session
from mediawijs.domain.lab.pool import SITTINGS
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Size
from mediawijs.domain.lab.simulate import Ground, Simulation

Kind = Literal["sign", "size", "order"]
Make = Callable[[int], Ground]
Recommenders = Mapping[str, Recommender]
Found = Mapping[str, float]
"""Check -> what one town gives."""

TOWN = Size(1200, 5000, 30)
"""The town that the bounds are meant for. With more posts a recommender has more to choose from, and every effect is larger."""
DAYS = 28
WEEK = 7
SURE = 2.0
"""Standard errors that a sign or an order must be away from its bound: what could be luck does not pass."""


@dataclass(frozen=True, slots=True)
class Band:
    """What a check asks for. A sign or an order has one bound; a size one or two, and both belong to it."""

    kind: Kind
    low: float | None
    high: float | None


Bands = Mapping[str, Band]


@dataclass(frozen=True, slots=True)
class Check:
    """`found` is the mean over seeds, `spread` their standard deviation; 0 for a single seed."""

    id: str
    kind: Kind
    found: float
    spread: float
    low: float | None
    high: float | None
    passed: bool


@dataclass(frozen=True, slots=True)
class StudyResult:
    id: str
    checks: tuple[Check, ...]

    @property
    def passed(self) -> int:
        """How many checks did."""
        return sum(check.passed for check in self.checks)


def judged(study: str, bands: Bands, towns: Sequence[Found]) -> StudyResult:
    """One check for each band, in their order; `towns` has what each seed gave, at least one. KeyError for a band that nobody measured."""
    return StudyResult(
        study, tuple(_check(name, band, [town[name] for town in towns]) for name, band in bands.items())
    )


def _check(name: str, band: Band, values: Sequence[float]) -> Check:
    found = fmean(values)
    spread = stdev(values) if len(values) > 1 else 0.0
    room = 0.0 if band.kind == "size" else SURE * spread / sqrt(len(values))
    above = band.low is None or _beyond(found - band.low, room, band.kind)
    below = band.high is None or _beyond(band.high - found, room, band.kind)
    return Check(name, band.kind, found, spread, band.low, band.high, above and below)


def _beyond(away: float, room: float, kind: Kind) -> bool:
    return away >= 0 if kind == "size" else away > room


def sittings(simulation: Simulation, days: int) -> Iterator[tuple[Session, Ints]]:
    """Plays `days`; each sitting with the places in the catalogue of its slates (A, K), -1 for no card."""
    for _ in range(days * SITTINGS):
        posts = simulation.pool.posts
        session = simulation.sit()
        places = posts[np.maximum(session.slate, 0)] if len(posts) else np.full_like(session.slate, -1)
        yield session, np.where(session.slate >= 0, places, -1).astype(np.int32)


def mean(values: NDArray[np.generic], none: float = 0.0) -> float:
    """In double precision; `none` when there is nothing to take the mean of."""
    return float(values.astype(np.float64).mean()) if values.size else none


def shift(values: NDArray[np.generic], base: NDArray[np.generic], scale: NDArray[np.generic]) -> float:
    """How many standard deviations of `scale` the mean of `values` lies above that of `base`; 0 when `scale` has none."""
    deviation = float(scale.astype(np.float64).std()) if scale.size else 0.0
    return (mean(values) - mean(base)) / deviation if deviation else 0.0
