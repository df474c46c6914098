# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a recommender does to a town, in numbers. Each is defined once here; several are only meant to be read together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.tally import Day

HUMPS = 5 / 9
"""Sarle's bimodality coefficient of an even spread; above it there may be two humps. It also fires on a skew."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one stretch of days. Shares are 0 to 1.

    Attributes:
        variety: within one person, 1 - sum of squared topic shares, mean over people (Gini-Simpson).
        difference: across people, 1 - mean cosine of their topic shares. Always shown beside `variety`.
        calibration: mean Jensen-Shannon divergence between what people really like and what they saw, by topic (after Steck 2018).
        fragmentation, activation, representation, voices: RADio's rank-aware divergences (Vrijenhoek et al. 2022): lists of pairs of
            people, how much lists stir, sides of quarrels, small makers; the last three against everything that could be shown.
        congenial: of the cards of a quarrel, the share of the reader's own side. 0.5 is even.
        polarisation: Esteban-Ray with alpha 1.3 on 20 bins of opinion, as a share of two equal camps at the ends; mean over both quarrels.
        bimodality: Sarle's coefficient, the mean over both quarrels; see HUMPS.
        warmth: for the other side, 0 to 100.
        inequality: Gini of cards per maker.
        coverage: share of what was posted that was seen at all.
        harm, untrue, minors_harm: per 1,000 cards; half a truth counts half.
        cards: per sitting. sittings: per person per day. minutes: per person per day.
        minutes_lost: those not worth it to who spent them, per person per day.
        looked: share of cards that were looked at. glad: share of cards that people were glad of. value: their mean worth.
        anger: mean of the strength of anger.
    """

    variety: float
    difference: float
    calibration: float
    fragmentation: float
    activation: float
    representation: float
    voices: float
    congenial: float
    polarisation: float
    bimodality: float
    warmth: float
    inequality: float
    coverage: float
    harm: float
    untrue: float
    minors_harm: float
    cards: float
    sittings: float
    minutes: float
    minutes_lost: float
    looked: float
    glad: float
    value: float
    anger: float


@dataclass(frozen=True, slots=True)
class Now:
    """How people are at the end of the stretch: stance and warmth (n, 2), interests (n, T); and which posts were posted in it."""

    stance: Floats
    warmth: Floats
    interests: Floats
    posted: frozenset[int]


def measure(days: Sequence[Day], now: Now, posts: Catalogue, pool: NDArray[np.int32]) -> Measures:
    """`days` at least one; `pool` is what could be shown at the last sitting, in places of the catalogue."""
    people = len(now.stance)
    seen = sum((day.topics for day in days), start=np.zeros_like(days[0].topics))
    shares = seen / np.maximum(seen.sum(axis=1, keepdims=True), 1)
    active = seen.sum(axis=1) > 0
    makers = sum((day.makers for day in days), start=np.zeros_like(days[0].makers))
    cards = max(sum(day.cards for day in days), 1)
    sessions = max(sum(day.sessions for day in days), 1)
    told = max(sum(day.own + day.other for day in days), 1)
    spent = len(days) * people * 60
    lists = _Lists(days[-1], posts, pool, makers)
    return Measures(
        variety=float(variety(shares[active]).mean()) if active.any() else 0.0,
        difference=difference(shares[active]),
        calibration=float(divergence(now.interests[active], shares[active]).mean()) if active.any() else 0.0,
        fragmentation=lists.fragmentation(),
        activation=lists.activation(),
        representation=lists.representation(),
        voices=lists.voices(),
        congenial=sum(day.own for day in days) / told if told > 1 else 0.5,
        polarisation=float(np.mean([esteban_ray(now.stance[:, side]) for side in (0, 1)])),
        bimodality=float(np.mean([bimodality(now.stance[:, side]) for side in (0, 1)])),
        warmth=float(now.warmth.mean()),
        inequality=gini(makers),
        coverage=len(set().union(*(day.posts for day in days)) & now.posted) / max(len(now.posted), 1),
        harm=1000 * sum(day.harm for day in days) / cards,
        untrue=1000 * sum(day.untrue for day in days) / cards,
        minors_harm=1000
        * sum(day.minors_harm for day in days)
        / max(sum(day.minors_cards for day in days), 1),
        cards=cards / sessions,
        sittings=sessions / (len(days) * people),
        minutes=sum(day.seconds for day in days) / spent,
        minutes_lost=sum(day.seconds_lost for day in days) / spent,
        looked=sum(day.watched for day in days) / cards,
        glad=sum(day.glad for day in days) / cards,
        value=sum(day.value for day in days) / cards,
        anger=sum(day.anger for day in days) / cards,
    )


def variety(shares: Floats) -> Floats:
    """(n, T) shares -> (n,) 1 - sum of squares: 0 is one topic, 1 - 1/T is all alike."""
    made: Floats = 1 - (shares**2).sum(axis=1)
    return made


def difference(shares: Floats) -> float:
    """1 - the mean cosine of all pairs of people; 0 is everybody the same."""
    count = len(shares)
    if count < 2:
        return 0.0
    unit = shares / np.maximum(np.linalg.norm(shares, axis=1, keepdims=True), 1e-9)
    total = float(np.sum(unit.sum(axis=0, dtype=np.float64) ** 2))
    return 1 - (total - count) / (count * (count - 1))


def divergence(p: Floats, q: Floats) -> Floats:
    """Jensen-Shannon divergence in bits of rows that add up to 1, (…, k) -> (…,): 0 is the same, 1 has nothing in common."""
    middle = (p + q) / 2

    def against(one: Floats) -> Floats:
        ratio = np.where(one > 0, one / np.maximum(middle, np.float32(1e-12)), np.float32(1))
        made: Floats = (one * np.log2(ratio)).sum(axis=-1)
        return made

    total = against(p) + against(q)
    total *= np.float32(0.5)
    return total


def gini(counts: Floats) -> float:
    """0 is all alike, near 1 is all for one: sum((2j - n - 1) c_j) / (n sum(c)), c sorted upwards."""
    total = float(counts.sum())
    if total <= 0:
        return 0.0
    order = np.sort(counts.astype(np.float64))
    n = len(order)
    return float(((2 * np.arange(1, n + 1) - n - 1) * order).sum() / (n * total))


def lorenz(counts: Floats, points: int = 21) -> tuple[float, ...]:
    """The share of all cards that goes to the smallest makers: at 0, 1/20, 2/20 … of them."""
    order = np.concatenate([[0.0], np.cumsum(np.sort(counts.astype(np.float64)))])
    total = max(order[-1], 1e-9)
    places = np.linspace(0, len(order) - 1, points)
    return tuple(float(x) for x in np.interp(places, np.arange(len(order)), order / total))


def esteban_ray(opinion: Floats, alpha: float = 1.3, bins: int = 20) -> float:
    """Esteban & Ray 1994: sum over bins i, j of share_i^(1+alpha) share_j |y_i - y_j|, opinions of -1 to 1, divided by what two equal
    camps at the ends give: 0 is everybody alike, 1 is two camps."""
    counts, edges = np.histogram(opinion, bins, (-1, 1))
    share = counts / max(len(opinion), 1)
    middle = (edges[:-1] + edges[1:]) / 2
    most = (edges[-2] - edges[0]) * 0.5 ** (1 + alpha)
    return float((share ** (1 + alpha) * (np.abs(middle[:, None] - middle) @ share)).sum() / most)


def bimodality(opinion: Floats) -> float:
    """Sarle's coefficient, (skewness^2 + 1) / kurtosis; of a normal spread 1/3, of an even one 5/9, of two points 1."""
    away = opinion.astype(np.float64) - float(opinion.mean())
    spread = float(np.mean(away**2))
    if spread < 1e-9:
        return 0.0
    skew = float(np.mean(away**3)) / spread**1.5
    return float((skew**2 + 1) / (float(np.mean(away**4)) / spread**2))


def histogram(opinion: Floats, bins: int = 20) -> tuple[float, ...]:
    """Shares of people from -1 to 1."""
    counts, _edges = np.histogram(opinion, bins, (-1, 1))
    return tuple(float(x) for x in counts / max(len(opinion), 1))


class _Lists:
    """RADio: distributions over a list, with less weight further down (1 / log2(rank + 1)), against those of the pool."""

    def __init__(self, day: Day, posts: Catalogue, pool: NDArray[np.int32], makers: Floats) -> None:
        self._lists = day.lists[(day.lists >= 0).any(axis=1)]
        self._posts, self._pool, self._makers = posts, pool, makers
        rank = np.arange(1, day.lists.shape[1] + 1)
        weight = np.where(self._lists >= 0, 1 / np.log2(rank + 1), 0).astype(np.float32)
        self._weight = weight / np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)

    def fragmentation(self) -> float:
        """Between each list and that of the next person: 1 is no post in common."""
        if len(self._lists) < 2:
            return 0.0
        first, second = self._lists[:-1], self._lists[1:]
        same = (first[:, :, None] == second[:, None, :]) & (first[:, :, None] >= 0)
        shared = np.minimum(self._weight[:-1][:, :, None], self._weight[1:][:, None, :]) * same
        return float(1 - shared.sum(axis=(1, 2)).mean())

    def activation(self) -> float:
        """Three classes: hardly, somewhat and strongly stirring; calm posts hardly stir."""
        stir = np.digitize(self._posts.strength * (self._posts.emotion != 2), [0.3, 0.65])
        return self._against(stir.astype(np.int32), 3)

    def representation(self) -> float:
        """Five classes: each side of each quarrel, and the rest."""
        side = self._posts.side
        code = np.where(
            side[:, 0] != 0, 1 + (side[:, 0] > 0), np.where(side[:, 1] != 0, 3 + (side[:, 1] > 0), 0)
        )
        return self._against(code.astype(np.int32), 5)

    def voices(self) -> float:
        """Two classes: makers in the smaller half of what is seen, and the others."""
        small = self._makers <= np.median(self._makers)
        return self._against(small[self._posts.maker].astype(np.int32), 2)

    def _against(self, code: NDArray[np.int32], classes: int) -> float:
        if not len(self._lists) or not len(self._pool):
            return 0.0
        supply = np.bincount(code[self._pool], minlength=classes).astype(np.float32)
        supply /= supply.sum()
        cells = np.arange(len(self._lists))[:, None] * classes + code[np.maximum(self._lists, 0)]
        got = np.bincount(cells.ravel(), self._weight.ravel(), len(self._lists) * classes)
        return float(divergence(got.reshape(-1, classes).astype(np.float32), supply).mean())
