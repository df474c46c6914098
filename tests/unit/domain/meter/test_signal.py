# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""d′ and c, held against worked examples of others, and what must hold for all counts."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediawijs.domain.meter.sampling import approximate_variance, corrected_rate, moments, scores
from mediawijs.domain.meter.signal import (
    CEILING_C,
    CEILING_D,
    LEAST_OF_EACH,
    Counts,
    Lean,
    Rates,
    class_mean,
    expected_rates,
    measure,
    rates,
)


@pytest.mark.parametrize(
    ("hits", "alarms", "d", "c"),
    [(9, 2, 1.84, -0.17), (10, 6, 1.46, -0.96), (10, 10, 0, -1.69)],
)
def test_the_examples_of_our_own_curriculum(hits, alarms, d, c):
    """curriculum.md 4.5; the last one is "everything is fake"."""
    seen = rates(Counts(hits, 10, alarms, 10))
    assert [seen.d, seen.c] == pytest.approx([d, c], abs=0.005)


def test_stanislaw_and_todorov():
    """Stanislaw & Todorov (1999), rates .99 (50 of 50, their other correction) and .68 (17 of 25).

    Their figures as tested in Statistics::SDT 0.07 (CPAN): d′ 1.86, c −1.40.
    """
    seen = Rates(0.99, 0.68)
    assert [seen.d, seen.c] == pytest.approx([1.86, -1.40], abs=0.005)


@pytest.mark.parametrize(("hit", "alarm", "d"), [(0.8, 0.4, 1.095), (0.32, 0.04, 1.283), (0.99, 0.01, 4.653)])
def test_macmillan_and_creelman(hit, alarm, d):
    """The yes/no examples of Detection Theory: A User's Guide, as tested in DetectionTheory.jl and R's psyphy."""
    assert Rates(hit, alarm).d == pytest.approx(d, abs=0.0006)


def test_wickens():
    """Elementary Signal Detection Theory (2002), 82 and 46 of 100, log-linear, as printed by R's statpsych::signal."""
    seen = rates(Counts(82, 100, 46, 100))
    assert seen.hit == pytest.approx(0.8168317, abs=5e-8)
    assert seen.alarm == pytest.approx(0.460396, abs=5e-7)
    assert [seen.d, seen.c] == pytest.approx([1.002793, -0.4019603], abs=5e-7)


@pytest.mark.parametrize(("items", "error"), [(8, 0.66), (10, 0.59), (16, 0.47), (20, 0.42)])
def test_gourevitch_and_galanter_as_in_our_own_curriculum(items, error):
    """curriculum.md 4.5: the standard error of d′ at p = .7."""
    variance = approximate_variance(0.7, items) + approximate_variance(0.3, items)
    assert sqrt(variance) == pytest.approx(error, abs=0.005)


def test_a_class_of_25():
    """curriculum.md 4.5: 0.12, for 25 pupils with 10 and 10 items."""
    mean = class_mean([Counts(7, 10, 3, 10)] * 25)
    assert mean is not None
    assert mean.d.error == pytest.approx(0.12, abs=0.005)
    assert mean.c.error == pytest.approx(0.06, abs=0.003)


def test_the_exact_moments_by_hand():
    """One item: z(¼) or z(¾), the second with chance 0.8. Two items: 1/9, 4/9 … written out."""
    one = moments(0.8, 1)
    assert one.mean == pytest.approx(0.6 * 0.6744898)
    assert one.variance == pytest.approx(0.6744898**2 * (1 - 0.36))
    two = moments(0.5, 2)
    assert [two.mean, two.variance] == pytest.approx([0, 0.9674216**2 / 2])


def test_too_few_items_say_nothing_yet():
    few = LEAST_OF_EACH - 1
    assert measure(Counts(3, few, 2, 20)) is None
    assert measure(Counts(3, 20, 2, few)) is None
    assert measure(Counts(3, LEAST_OF_EACH, 2, LEAST_OF_EACH)) is not None
    assert class_mean([Counts(3, few, 2, few)] * 30) is None
    assert class_mean([]) is None


def test_the_least_is_where_one_mistake_of_each_kind_begins_to_differ_from_guessing(monkeypatch):
    least = LEAST_OF_EACH
    assert measured(Counts(least - 1, least, 1, least)).d.low > 0
    monkeypatch.setattr("mediawijs.domain.meter.signal.LEAST_OF_EACH", least - 1)
    five = measured(Counts(least - 2, least - 1, 1, least - 1))
    measure.cache_clear()  # what was said under the other limit
    assert five.d.low < 0


def test_pupils_with_too_few_items_are_left_out_of_the_class():
    full = [Counts(8, 10, 3, 10), Counts(5, 10, 5, 10)]
    assert class_mean([*full, Counts(0, 3, 3, 3)]) == class_mean(full)


@pytest.mark.parametrize("counts", [(-1, 10, 0, 10), (11, 10, 0, 10), (0, 10, 11, 10), (0, 10, -1, 10)])
def test_counts_that_cannot_be(counts):
    with pytest.raises(ValueError, match="do not fit"):
        Counts(*counts)


def test_what_pupils_see():
    counts = Counts(8, 10, 4, 10)
    assert (counts.hits, counts.trusted) == (8, 6)


@pytest.mark.parametrize(
    ("counts", "lean"),
    [
        (Counts(10, 10, 6, 10), Lean.DISTRUSTS),
        (Counts(4, 10, 0, 10), Lean.BELIEVES),
        (Counts(9, 10, 2, 10), Lean.NEITHER),
        (Counts(20, 20, 20, 20), Lean.DISTRUSTS),
    ],
)
def test_which_way_somebody_leans(counts, lean):
    signal = measure(counts)
    assert signal is not None
    assert signal.lean is lean


# What must hold for all counts.

sizes = st.integers(LEAST_OF_EACH, 30)


@st.composite
def all_counts(draw):
    fakes, reals = draw(sizes), draw(sizes)
    return Counts(draw(st.integers(0, fakes)), fakes, draw(st.integers(0, reals)), reals)


def measured(counts):
    signal = measure(counts)
    assert signal is not None
    return signal


def turned(estimate):
    return (-estimate.value, estimate.error, -estimate.high, -estimate.low)


def plain(estimate):
    return (estimate.value, estimate.error, estimate.low, estimate.high)


@given(all_counts())
def test_always_saying_the_opposite_turns_both_round(counts):
    other = Counts(counts.fakes - counts.hits, counts.fakes, counts.trusted, counts.reals)
    one, two = measured(counts), measured(other)
    assert plain(two.d) == pytest.approx(turned(one.d), abs=1e-6)
    assert plain(two.c) == pytest.approx(turned(one.c), abs=1e-6)


@given(all_counts())
def test_exchanging_real_and_fake_turns_d_round_and_keeps_c(counts):
    one, two = measured(counts), measured(Counts(counts.alarms, counts.reals, counts.hits, counts.fakes))
    assert plain(two.d) == pytest.approx(turned(one.d), abs=1e-6)
    assert plain(two.c) == pytest.approx(plain(one.c), abs=1e-6)


@given(all_counts())
def test_another_hit_raises_d_and_lowers_c(counts):
    assume(counts.hits < counts.fakes)
    more = Counts(counts.hits + 1, counts.fakes, counts.alarms, counts.reals)
    assert rates(more).d > rates(counts).d
    assert rates(more).c < rates(counts).c


@given(all_counts())
def test_another_false_alarm_lowers_both(counts):
    assume(counts.alarms < counts.reals)
    more = Counts(counts.hits, counts.fakes, counts.alarms + 1, counts.reals)
    assert rates(more).d < rates(counts).d
    assert rates(more).c < rates(counts).c


@given(all_counts())
def test_an_interval_holds_its_estimate_and_stays_within_the_ceiling(counts):
    signal = measured(counts)
    for estimate, ceiling in ((signal.d, CEILING_D), (signal.c, CEILING_C)):
        assert -ceiling <= estimate.low < estimate.value < estimate.high <= ceiling
        assert estimate.error > 0


@given(all_counts(), st.integers(2, 4))
def test_more_items_of_the_same_narrow_the_interval(counts, times):
    more = measured(
        Counts(*(times * number for number in (counts.hits, counts.fakes, counts.alarms, counts.reals)))
    )
    less = measured(counts)
    assert more.d.high - more.d.low < less.d.high - less.d.low
    assert more.c.high - more.c.low < less.c.high - less.c.low


@given(st.floats(-4, 4), st.floats(-2, 2))
def test_chances_from_d_and_c_give_them_back(d, c):
    back = expected_rates(d, c)
    assert [back.d, back.c] == pytest.approx([d, c], abs=1e-6)


@given(st.integers(1, 60))
def test_scores_rise_and_are_symmetric(items):
    values = scores(items)
    assert list(values) == sorted(values)
    assert values == pytest.approx([-value for value in reversed(values)])
    assert 0 < corrected_rate(0, items) < corrected_rate(items, items) < 1


@given(st.floats(0.001, 0.999), st.integers(1, 60))
def test_moments_stay_between_the_scores(chance, items):
    found = moments(chance, items)
    assert scores(items)[0] <= found.mean <= scores(items)[-1]
    assert 0 <= found.variance <= scores(items)[-1] ** 2


@given(st.lists(all_counts(), min_size=1, max_size=30))
def test_a_class_lies_between_its_pupils_and_around_its_mean(many):
    mean = class_mean(many)
    assert mean is not None
    alone = [class_mean([counts]) for counts in many]
    values = [one.d.value for one in alone if one is not None]
    assert min(values) - 1e-9 <= mean.d.value <= max(values) + 1e-9
    assert mean.d.value - mean.d.low == pytest.approx(mean.d.high - mean.d.value)
