# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pupils whose d′ and c are known: the meter finds them back, and its 95 % intervals hold them 95 times in 100."""

from __future__ import annotations

from collections import Counter
from itertools import product
from math import comb
from random import Random
from statistics import fmean

import pytest

from mediawijs.domain.meter.signal import Counts, class_mean, expected_rates, measure, rates

PUPILS = 40_000
CLASSES = 2500
PLANTED_C = (-0.5, -0.25, 0, 0.25, 0.5)
PLANTED = [
    *((10, d, c) for d, c in product((0, 0.5, 1, 1.5), PLANTED_C)),
    *((20, d, c) for d, c in product((0, 0.5, 1, 1.5, 2), PLANTED_C)),
]


def measured(counts):
    signal = measure(counts)
    assert signal is not None
    return signal


def class_measured(many):
    signal = class_mean(many)
    assert signal is not None
    return signal


def said_fake(chance, items, dice):
    return sum(dice.random() < chance for _item in range(items))


def pupil(items, d, c, dice):
    """What somebody with this d′ and c answers, on so many fake and as many real items."""
    true = expected_rates(d, c)
    return Counts(said_fake(true.hit, items, dice), items, said_fake(true.alarm, items, dice), items)


def binomial(chance, items):
    return [comb(items, k) * chance**k * (1 - chance) ** (items - k) for k in range(items + 1)]


def pupils_alike(items, d, c, dice):
    """As `pupil`, for many at once: what came out, and how often."""
    true = expected_rates(d, c)
    hits = dice.choices(range(items + 1), binomial(true.hit, items), k=PUPILS)
    alarms = dice.choices(range(items + 1), binomial(true.alarm, items), k=PUPILS)
    came_out = Counter(zip(hits, alarms, strict=True))
    return [(measured(Counts(h, items, a, items)), times / PUPILS) for (h, a), times in came_out.items()]


def outcomes(items, d, c):
    """Everything that can come out, with its chance: no dice needed."""
    true = expected_rates(d, c)
    for (hits, one), (alarms, other) in product(
        enumerate(binomial(true.hit, items)), enumerate(binomial(true.alarm, items))
    ):
        yield Counts(hits, items, alarms, items), one * other


@pytest.mark.parametrize(("items", "d", "c"), PLANTED)
def test_pupils(items, d, c):
    found = pupils_alike(items, d, c, Random(f"{items} {d} {c}"))
    assert sum(share for one, share in found if one.d.low <= d <= one.d.high) == pytest.approx(0.95, abs=0.02)
    assert sum(share for one, share in found if one.c.low <= c <= one.c.high) == pytest.approx(0.95, abs=0.02)
    assert sum(share * one.d.value for one, share in found) == pytest.approx(
        d, abs=0.1 if items == 10 else 0.07
    )
    assert sum(share * one.c.value for one, share in found) == pytest.approx(
        c, abs=0.05 if items == 10 else 0.04
    )


@pytest.mark.parametrize("items", [10, 20])
def test_pupils_of_all_sorts(items):
    """Not one d′ and c, but as a year group may have them, also far out."""
    dice = Random(items)
    inside = []
    for _pupil in range(4000):
        d, c = dice.gauss(1, 0.7), dice.gauss(-0.1, 0.4)
        signal = measured(pupil(items, d, c, dice))
        inside.append((signal.d.low <= d <= signal.d.high, signal.c.low <= c <= signal.c.high))
    assert fmean(d for d, _c in inside) == pytest.approx(0.95, abs=0.01)
    assert fmean(c for _d, c in inside) == pytest.approx(0.95, abs=0.01)


@pytest.mark.parametrize(
    ("items", "highest_d", "least", "most", "bias"),
    [(7, 1.5, 0.915, 0.98, 0.2), (10, 1.5, 0.93, 0.975, 0.1), (20, 2, 0.93, 0.97, 0.07)],
)
def test_the_exact_cover_everywhere_in_the_range(items, highest_d, least, most, bias):
    """Not only at round values. The fewer outcomes there are, the more the cover jumps about: 97.3 % at most with 10."""
    for step, half in product(range(int(highest_d * 10) + 1), range(6)):
        d, c = step / 10, -half / 10
        cover_d = cover_c = mean_d = mean_c = 0.0
        for counts, chance in outcomes(items, d, c):
            signal = measured(counts)
            cover_d += chance * (signal.d.low <= d <= signal.d.high)
            cover_c += chance * (signal.c.low <= c <= signal.c.high)
            mean_d += chance * signal.d.value
            mean_c += chance * signal.c.value
        assert least <= cover_d <= most, (d, c)
        assert least <= cover_c <= most, (d, c)
        assert -bias < mean_d - d < 0.001, (d, c)
        assert -0.001 < mean_c - c < bias / 2, (d, c)


@pytest.mark.parametrize(("d", "c"), [(0, 0), (1, 0), (1, -0.5), (2, 0.25)])
@pytest.mark.parametrize("items", [10, 20])
def test_the_standard_error_is_the_real_spread(items, d, c):
    found = [(measured(counts), chance) for counts, chance in outcomes(items, d, c)]
    mean = sum(chance * one.d.value for one, chance in found)
    spread = sum(chance * (one.d.value - mean) ** 2 for one, chance in found) ** 0.5
    assert sum(chance * one.d.error for one, chance in found) == pytest.approx(spread, rel=0.07)


@pytest.mark.parametrize("items", [6, 7, 10, 20])
def test_no_interval_has_a_hole(items):
    """What is found by halving is the whole set: inside every value fits, outside none does."""
    for hits, alarms in product(range(items + 1), range(0, items + 1, 4)):
        counts = Counts(hits, items, alarms, items)
        seen, signal = rates(counts), measured(counts)
        for step in range(-46, 47):
            d = step / 10
            if abs(d - signal.d.low) > 1e-6 and abs(d - signal.d.high) > 1e-6:
                assert fits(counts, seen, d) == (signal.d.low < d < signal.d.high), (counts, d)


def fits(counts, seen, d):
    """The definition, written out for d′ with the chances of all outcomes of each kind."""
    true = expected_rates(d, seen.c)
    mean = variance = 0.0
    for sign, chance, items in ((1, true.hit, counts.fakes), (-1, true.alarm, counts.reals)):
        shares = binomial(chance, items)
        values = [rates(Counts(k, items, 0, 1)) for k in range(items + 1)]
        zs = [value.d / 2 - value.c for value in values]
        first = sum(share * z for share, z in zip(shares, zs, strict=True))
        mean += sign * first
        variance += sum(share * (z - first) ** 2 for share, z in zip(shares, zs, strict=True))
    return (seen.d - mean) ** 2 <= 1.959964**2 * variance


@pytest.mark.parametrize("spread", [0, 0.5])
@pytest.mark.parametrize("d", [0, 0.75, 1.5])
@pytest.mark.parametrize(("pupils", "items"), [(5, 7), (25, 7), (5, 10), (25, 10), (25, 20)])
def test_classes(pupils, items, d, spread):
    """The interval of a class holds the mean of its own pupils, whether they are alike or not."""
    dice = Random(f"{pupils} {items} {d} {spread}")
    chances = [bunch(d, -0.2, spread, pupils, dice) for _class in range(CLASSES)]
    inside_d, inside_c, off = [], [], []
    for true in chances:
        mean = class_measured([pupil(items, one_d, one_c, dice) for one_d, one_c in true])
        true_d, true_c = fmean(one for one, _c in true), fmean(one for _d, one in true)
        inside_d.append(mean.d.low <= true_d <= mean.d.high)
        inside_c.append(mean.c.low <= true_c <= mean.c.high)
        off.append(mean.d.value - true_d)
    assert fmean(inside_d) == pytest.approx(0.95, abs=0.02)
    assert fmean(inside_c) == pytest.approx(0.95, abs=0.02)
    assert fmean(off) == pytest.approx(0, abs=0.07)


def bunch(d, c, spread, pupils, dice):
    return [(dice.gauss(d, spread), dice.gauss(c, spread / 2)) for _pupil in range(pupils)]
