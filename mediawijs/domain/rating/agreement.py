# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a class agrees: plain counts for pupils, Krippendorff's alpha for teachers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

LEAST_POSTS = 8
LEAST_RATERS = 5
BOOTSTRAPS = 500

Ratings = Mapping[str, Mapping[str, int]]
"""Rater -> post -> age in years. Missing ratings are simply not there."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of alphas over resampled posts."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PostSpread:
    """One post: how many raters chose the most chosen age, and how many at most one step from it.

    `common` are the ages chosen most often: more than one when tied. `counts` per chosen age, rising.
    """

    post: str
    raters: int
    same: int
    near: int
    common: tuple[int, ...]
    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class QuestionSplit:
    """How answers to one question of one post were divided: shares from 0 to 1, largest first.

    `split` is the chance that two raters differ: 0 all agree; the larger, the more there is to talk about.
    """

    post: str
    question: str
    raters: int
    shares: tuple[tuple[str, float], ...]
    split: float


def enough(ratings: Ratings) -> bool:
    """Whether an alpha means something: at least LEAST_POSTS posts that LEAST_RATERS people rated."""
    raters = Counter(post for mine in ratings.values() for post in mine)
    return sum(1 for count in raters.values() if count >= LEAST_RATERS) >= LEAST_POSTS


def agreement(ratings: Ratings, ages: Sequence[int]) -> float | None:
    """Krippendorff's ordinal alpha: 1 is full agreement, 0 is what chance gives, below 0 is worse than chance.

    `ages` is the scale, rising; only its order counts. None when it cannot be told: nobody rated the same post, or
    everybody chose one age everywhere.
    """
    return alpha(_units(ratings, ages), len(ages))


def interval(
    ratings: Ratings, ages: Sequence[int], chance: Callable[[], float], times: int = BOOTSTRAPS
) -> Interval | None:
    """How much alpha hangs on these very posts. `chance` gives numbers from 0 up to 1. None as for `agreement`."""
    units = _units(ratings, ages)
    found = []
    for _time in range(times):
        drawn = [units[min(int(chance() * len(units)), len(units) - 1)] for _unit in units]
        value = alpha(drawn, len(ages))
        if value is not None:
            found.append(value)
    if not found:
        return None
    found.sort()
    last = len(found) - 1
    return Interval(found[round(0.025 * last)], found[round(0.975 * last)])


def alpha(units: Sequence[Mapping[int, int]], steps: int) -> float | None:
    """Ordinal alpha. Each unit maps a place on the scale (0 up to `steps`) to how many raters chose it.

    K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), with his ordinal difference.
    """
    counted = [unit for unit in units if sum(unit.values()) > 1]
    total = [sum(unit.get(place, 0) for unit in counted) for place in range(steps)]
    pairs = [(one, other) for other in range(steps) for one in range(other) if total[one] and total[other]]
    observed = expected = 0.0
    for one, other in pairs:
        apart = (sum(total[one : other + 1]) - (total[one] + total[other]) / 2) ** 2
        met = sum(unit.get(one, 0) * unit.get(other, 0) / (sum(unit.values()) - 1) for unit in counted)
        observed += met * apart
        expected += total[one] * total[other] * apart
    return None if expected == 0 else 1 - (sum(total) - 1) * observed / expected


def _units(ratings: Ratings, ages: Sequence[int]) -> list[Counter[int]]:
    place = {age: number for number, age in enumerate(ages)}
    units: dict[str, Counter[int]] = {}
    for mine in ratings.values():
        for post, age in mine.items():
            if age in place:
                units.setdefault(post, Counter())[place[age]] += 1
    return list(units.values())


def spreads(ratings: Ratings, ages: Sequence[int]) -> tuple[PostSpread, ...]:
    """Per post how the ages lie, in the order in which the posts are first met."""
    found: dict[str, Counter[int]] = {}
    for mine in ratings.values():
        for post, age in mine.items():
            if age in ages:
                found.setdefault(post, Counter())[age] += 1
    return tuple(_spread(post, counts, ages) for post, counts in found.items())


def _spread(post: str, counts: Counter[int], ages: Sequence[int]) -> PostSpread:
    same = max(counts.values())
    common = tuple(sorted(age for age, count in counts.items() if count == same))
    places = {ages.index(age): count for age, count in counts.items()}
    near = max(sum(places.get(ages.index(age) + step, 0) for step in (-1, 0, 1)) for age in common)
    return PostSpread(post, counts.total(), same, near, common, tuple(sorted(counts.items())))


def splits(answers: Mapping[str, Mapping[str, Mapping[str, str]]]) -> tuple[QuestionSplit, ...]:
    """Rater -> post -> question -> answer: every question that at least two people answered, most divided first."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for posts in answers.values():
        for post, given in posts.items():
            for question, answer in given.items():
                found.setdefault((post, question), Counter())[answer] += 1
    made = [_split(key, counts) for key, counts in found.items() if counts.total() > 1]
    return tuple(sorted(made, key=lambda one: -one.split))


def _split(key: tuple[str, str], counts: Counter[str]) -> QuestionSplit:
    raters = counts.total()
    shares = tuple((answer, count / raters) for answer, count in counts.most_common())
    differ = 1 - sum(count * (count - 1) for count in counts.values()) / (raters * (raters - 1))
    return QuestionSplit(key[0], key[1], raters, shares, differ)
