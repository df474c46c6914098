# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every measure against an answer known beforehand, and within its bounds whatever comes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.measures import (
    HUMPS,
    Measures,
    Now,
    bimodality,
    difference,
    divergence,
    esteban_ray,
    gini,
    histogram,
    lorenz,
    measure,
    variety,
)
from mediawijs.domain.lab.tally import Day, add, new_day
from mediawijs.domain.lab.world import EMOTIONS
from tests.helpers.lab import posts, sitting

counts = st.lists(st.integers(0, 1000), min_size=1, max_size=40)
opinions = st.lists(st.floats(-1, 1, width=32), min_size=1, max_size=60)
CALM, ANGER = EMOTIONS.index("calm"), EMOTIONS.index("anger")


def floats(values: object) -> np.ndarray:
    return np.array(values, np.float32)


def shares(rows: list[list[int]]) -> np.ndarray:
    made = floats(rows)
    return floats(made / made.sum(axis=1, keepdims=True))


two_rows = st.integers(2, 8).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 50), min_size=size, max_size=size).filter(any), min_size=2, max_size=2
    )
)


# Inequality of makers


@pytest.mark.parametrize(
    ("cards", "expected"),
    [([5, 5, 5, 5], 0), ([0, 0, 0, 9], 3 / 4), ([0] * 99 + [1], 0.99), ([1, 3], 0.25), ([0, 0], 0), ([7], 0)],
)
def test_gini_of_known_spreads(cards, expected):
    assert gini(floats(cards)) == pytest.approx(expected)


@given(counts, st.integers(1, 9))
def test_gini_is_within_bounds_and_does_not_care_about_size_or_order(cards, times):
    made = gini(floats(cards))
    assert -1e-9 <= made <= (len(cards) - 1) / len(cards) + 1e-9
    assert gini(floats(cards[::-1]) * times) == pytest.approx(made, abs=1e-6)


@given(counts)
def test_the_lorenz_curve_hangs_below_the_diagonal_and_ends_at_0_and_1(cards):
    assume(sum(cards))
    curve = lorenz(floats(cards))
    assert len(curve) == 21
    assert curve[0] == 0
    assert curve[-1] == pytest.approx(1)
    assert all(a <= b + 1e-9 for a, b in pairwise(curve))
    assert all(share <= place / 20 + 1e-9 for place, share in enumerate(curve))


def test_the_lorenz_curve_of_known_spreads():
    assert lorenz(floats([2, 2, 2, 2]), 5) == pytest.approx((0, 0.25, 0.5, 0.75, 1))
    assert lorenz(floats([0, 0, 0, 4]), 5) == pytest.approx((0, 0, 0, 0, 1))
    assert lorenz(floats([4, 1, 3, 2]), 5) == pytest.approx((0, 0.1, 0.3, 0.6, 1))


# Polarisation


@pytest.mark.parametrize(
    ("opinion", "expected"),
    [([-1, 1], 1), ([-1] * 50 + [1] * 50, 1), ([0.3] * 40, 0), ([1], 0), ([-0.02, -0.03], 0)],
)
def test_esteban_ray_of_known_towns(opinion, expected):
    assert esteban_ray(floats(opinion)) == pytest.approx(expected)


def test_esteban_ray_by_hand():
    """Three quarters at -0.95, a quarter at 0.05: bins 1 apart, against two camps 1.9 apart."""
    expected = (0.75**2.3 * 0.25 + 0.25**2.3 * 0.75) * 1.0 / (2 * 0.5**2.3 * 0.5 * 1.9)
    assert esteban_ray(floats([-0.95] * 3 + [0.05])) == pytest.approx(expected)


@given(opinions)
def test_esteban_ray_is_0_to_1(opinion):
    assert -1e-9 <= esteban_ray(floats(opinion)) <= 1 + 1e-9


@given(st.lists(st.integers(0, 19), min_size=1, max_size=60))
def test_esteban_ray_names_no_side(bins):
    opinion = floats([-0.95 + 0.1 * one for one in bins])
    assert esteban_ray(-opinion) == pytest.approx(esteban_ray(opinion), abs=1e-9)


def test_camps_further_apart_are_more_polarised():
    made = [esteban_ray(floats([-x, x])) for x in (0.05, 0.3, 0.6, 0.99)]
    assert made == sorted(made)
    assert made[0] < made[1] < made[2] < made[3]


@pytest.mark.parametrize(
    ("opinion", "expected"),
    [
        ([-1, 1], 1),
        ([-0.2] * 9 + [0.7] * 9, 1),
        ([-0.2] * 9 + [0.7], 1),  # two points, however unequal
        ([0.4] * 7, 0),
        (np.linspace(-1, 1, 4001), HUMPS),
    ],
)
def test_bimodality_of_known_towns(opinion, expected):
    assert bimodality(floats(opinion)) == pytest.approx(expected, abs=1e-3)


def test_bimodality_of_a_normal_spread():
    opinion = floats(np.random.default_rng(1).normal(0, 0.2, 100_000))
    assert bimodality(opinion) == pytest.approx(1 / 3, abs=0.01)


@given(opinions)
def test_bimodality_is_0_to_1(opinion):
    assert -1e-6 <= bimodality(floats(opinion)) <= 1 + 1e-6


@given(opinions)
def test_a_histogram_holds_everybody(opinion):
    made = histogram(floats(opinion))
    assert len(made) == 20
    assert sum(made) == pytest.approx(1)


def test_a_histogram_by_hand():
    assert histogram(floats([-1, -0.6, 0.6, 1]), 4) == (0.5, 0, 0, 0.5)


# Spread of topics


def test_variety_of_known_lists():
    made = variety(shares([[4, 0, 0, 0], [1, 1, 1, 1], [2, 1, 1, 0]]))
    assert made == pytest.approx([0, 0.75, 1 - (0.25 + 0.125)])


def test_difference_of_known_people():
    assert difference(shares([[1, 2, 3]] * 9)) == pytest.approx(0, abs=1e-6)
    assert difference(shares([[1, 0, 0], [0, 1, 0], [0, 0, 1]])) == pytest.approx(1)
    assert difference(shares([[1, 0], [1, 1]])) == pytest.approx(1 - np.sqrt(0.5))
    assert difference(shares([[1, 2]])) == 0


@given(two_rows)
def test_difference_is_that_of_all_pairs(rows):
    some = shares([*rows, *rows, rows[0]])
    unit = some / np.linalg.norm(some, axis=1, keepdims=True)
    pairs = (unit @ unit.T)[np.triu_indices(5, 1)]
    assert difference(some) == pytest.approx(1 - pairs.mean(), abs=1e-5)


def test_divergence_of_known_pairs():
    p = shares([[1, 0, 0], [1, 1, 0], [1, 2, 3], [1, 0, 0]])
    q = shares([[0, 1, 0], [0, 0, 1], [1, 2, 3], [1, 1, 0]])
    half = 0.5 * np.log2(1 / 0.75) + 0.5 * (0.5 * np.log2(0.5 / 0.75) + 0.5 * np.log2(0.5 / 0.25))
    assert divergence(p, q) == pytest.approx([1, 1, 0, half], abs=1e-6)


@given(two_rows)
def test_divergence_is_0_to_1_and_goes_both_ways(rows):
    p, q = shares(rows)
    made = float(divergence(p, q))
    assert -1e-6 <= made <= 1 + 1e-6
    assert made == pytest.approx(float(divergence(q, p)), abs=1e-6)
    assert float(divergence(p, p)) == pytest.approx(0, abs=1e-6)


# A whole day


def day_of(some: Catalogue, slate: object, **done: object) -> Day:
    made, one = new_day(3, 4, 5), sitting(slate, **done)
    minor = np.array([True, False, False])
    add(made, one, some, np.maximum(one.slate, 0), some.strength * (some.emotion == ANGER), minor)
    return made


def measured(some: Catalogue, *days: Day, pool: list[int] | None = None, **now: object) -> Measures:
    then = Now(
        floats(now.get("stance", np.zeros((3, 2)))),
        floats(now.get("warmth", np.full((3, 2), 50))),
        floats(now.get("interests", np.full((3, 4), 0.25))),
        frozenset(range(len(some))),
    )
    at = np.arange(len(some)) if pool is None else np.array(pool)
    return measure(days, then, some, at.astype(np.int32))


def test_a_day_by_hand():
    some = posts(
        4,
        topic=[0, 1, 2, 3],
        maker=[0, 0, 1, 2],
        hostility=[1.0, 0, 0, 0],
        untrue=[0.5, 0, 1.0, 0],
        emotion=[ANGER, CALM, CALM, CALM],
        strength=0.8,
    )
    day = day_of(
        some,
        [[0, 1], [2, -1], [0, 0]],
        viewed=[[True, True], [True, False], [True, False]],
        watched=[[True, False], [True, False], [False, False]],
        value=[[1.0, -2.0], [0.5, 0], [-0.5, 0]],
        seconds=[[30.0, 2.0], [12.0, 0], [2.0, 0]],
        agree=[[0.5, -0.1], [0, 0], [0.2, 0]],
    )
    made = measured(some, day, stance=[[-1, 0.5], [1, 0.5], [1, 0.5]], warmth=[[40, 60]] * 3)
    assert made.variety == pytest.approx(0.5 / 3)
    assert made.difference == pytest.approx(1 - np.sqrt(0.5) / 3)
    assert made.congenial == pytest.approx(2 / 3)
    assert made.warmth == 50
    assert made.inequality == pytest.approx(gini(floats([3, 1, 0, 0, 0])))
    assert made.coverage == pytest.approx(3 / 4)
    assert made.harm == pytest.approx(1000 * 2 / 4)
    assert made.minors_harm == pytest.approx(1000 / 2)
    assert made.untrue == pytest.approx(1000 * 2.0 / 4)
    assert made.cards == pytest.approx(4 / 3)
    assert made.sittings == 1
    assert made.minutes == pytest.approx(46 / 180)
    assert made.minutes_lost == pytest.approx(4 / 180)
    assert (made.looked, made.glad) == (0.5, 0.5)
    assert made.value == pytest.approx(-1 / 4)
    assert made.anger == pytest.approx(2 * 0.8 / 4)
    assert made.polarisation == pytest.approx(esteban_ray(floats([-1, 1, 1])) / 2)
    assert made.bimodality == pytest.approx(0.5)


def test_two_days_are_one_stretch():
    some = posts(4, topic=[0, 1, 2, 3])
    days = [day_of(some, [[0], [1], [-1]]), day_of(some, [[1], [1], [-1]])]
    made = measured(some, *days)
    assert made.variety == pytest.approx((0.5 + 0) / 2)  # who saw nothing does not count
    assert made.sittings == 1
    assert made.cards == pytest.approx(4 / 6)
    assert made.coverage == 0.5


def test_who_sees_what_they_like_is_calibrated():
    some = posts(4, topic=[0, 1, 2, 3])
    day = day_of(some, [[0, 1, 2, 3]] * 3)
    assert measured(some, day).calibration == pytest.approx(0, abs=1e-6)
    apart = day_of(some, [[0, 0, 0, 0]] * 3)
    assert measured(some, apart, interests=[[0, 1, 0, 0]] * 3).calibration == pytest.approx(1)


def test_a_day_on_which_nobody_looked():
    made = measured(posts(4), new_day(3, 4, 5))
    assert (made.cards, made.congenial, made.variety, made.fragmentation) == (1, 0.5, 0, 0)
    assert all(np.isfinite(getattr(made, name)) for name in Measures.__dataclass_fields__)


# RADio: lists


def test_fragmentation_of_known_lists():
    some = posts(6)
    assert measured(some, day_of(some, [[0, 1]] * 3)).fragmentation == pytest.approx(0, abs=1e-6)
    assert measured(some, day_of(some, [[0, 1], [2, 3], [4, 5]])).fragmentation == pytest.approx(1)
    half = measured(some, day_of(some, [[0, 1], [0, 2], [0, 3]])).fragmentation
    low = measured(some, day_of(some, [[0, 1], [2, 1], [3, 1]])).fragmentation
    assert 0 < half < low < 1  # sharing the top counts more


def test_empty_lists_are_left_out():
    some = posts(6)
    assert measured(some, day_of(some, [[0, 1], [-1, -1], [0, 1]])).fragmentation == pytest.approx(
        0, abs=1e-6
    )
    made = measured(some, day_of(some, [[-1, -1]] * 3))
    assert (made.fragmentation, made.activation, made.representation, made.voices) == (0, 0, 0, 0)


def test_activation_is_how_much_lists_stir_against_what_there_is():
    some = posts(4, emotion=[CALM, CALM, ANGER, ANGER], strength=[1.0, 0.1, 1.0, 1.0])
    stirring, calm, mixed = [[2, 3]] * 3, [[0, 1]] * 3, [[2, 0], [0, 3], [1, 2]]
    assert measured(some, day_of(some, stirring), pool=[0, 1]).activation == pytest.approx(1)
    assert measured(some, day_of(some, calm), pool=[0, 1]).activation == pytest.approx(0, abs=1e-6)
    assert measured(some, day_of(some, mixed)).activation < measured(some, day_of(some, stirring)).activation


def test_representation_is_sides_against_what_there_is():
    some = posts(5, side=[[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1]], dispute=[False] + [True] * 4)
    one_side = day_of(some, [[1], [1], [1]])
    assert measured(some, one_side, pool=[2]).representation == pytest.approx(1)
    assert measured(some, one_side, pool=[1]).representation == pytest.approx(0, abs=1e-6)
    assert measured(some, one_side, pool=[0]).representation == pytest.approx(1)
    for one in (3, 4):
        told = day_of(some, [[one], [one], [one]])
        assert measured(some, told, pool=[0]).representation == pytest.approx(1)
        assert measured(some, told, pool=[7 - one]).representation == pytest.approx(1)
    other_quarrel = measured(some, one_side, pool=[3]).representation
    assert other_quarrel == pytest.approx(1)


def test_voices_are_small_makers_against_what_there_is():
    some = posts(5, maker=[0, 1, 2, 3, 4])
    loud = day_of(some, [[0, 1]] * 3)
    assert measured(some, loud, pool=[2, 3, 4]).voices == pytest.approx(1)
    assert measured(some, loud, pool=[0, 1]).voices == pytest.approx(0, abs=1e-6)
