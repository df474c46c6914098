# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreement, held against published worked examples."""

from __future__ import annotations

from random import Random

import pytest

from mediawijs.domain.rating.agreement import agreement, enough, interval, splits, spreads

AGES = (0, 6, 9, 12, 14, 16, 18)

# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: 4 observers, 12 units, missing data.
TABLE = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def ratings(table):
    return {
        f"rater{row}": {f"post{place}": value for place, value in enumerate(values) if value is not None}
        for row, values in enumerate(table)
    }


def test_the_published_example_with_four_observers():
    assert agreement(ratings(TABLE), (1, 2, 3, 4, 5)) == pytest.approx(0.815, abs=0.0005)


def test_only_the_order_of_the_scale_counts():
    ages = {1: 0, 2: 6, 3: 9, 4: 12, 5: 18}
    other = [[None if value is None else ages[value] for value in row] for row in TABLE]
    assert agreement(ratings(other), (0, 6, 9, 12, 18)) == pytest.approx(
        agreement(ratings(TABLE), (1, 2, 3, 4, 5))
    )


def test_two_observers_and_two_values_are_as_nominal():
    """The same paper, section A: 2 observers, 10 units, yes or no: 0.095."""
    table = [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]
    assert agreement(ratings(table), (0, 1)) == pytest.approx(0.095, abs=0.0005)


def by_the_book(table, scale):
    """Ordinal alpha written out another way: pair by pair, from the values themselves."""
    units = [[row[place] for row in table if row[place] is not None] for place in range(len(table[0]))]
    units = [unit for unit in units if len(unit) > 1]
    flat = [value for unit in units for value in unit]

    def apart(one, other):
        low, high = sorted((scale.index(one), scale.index(other)))
        between = sum(1 for value in flat if low <= scale.index(value) <= high)
        return (between - (flat.count(one) + flat.count(other)) / 2) ** 2

    seen = sum(
        apart(a, b) / (len(unit) - 1)
        for unit in units
        for i, a in enumerate(unit)
        for j, b in enumerate(unit)
        if i != j
    ) / len(flat)
    chance = sum(apart(a, b) for i, a in enumerate(flat) for j, b in enumerate(flat) if i != j)
    return 1 - seen / (chance / (len(flat) * (len(flat) - 1)))


@pytest.mark.parametrize("seed", range(20))
def test_the_short_way_is_the_long_way(seed):
    chance = Random(seed)
    table = [[chance.choice((*AGES, None)) for _post in range(9)] for _rater in range(6)]
    assert agreement(ratings(table), AGES) == pytest.approx(by_the_book(table, AGES))


def test_near_misses_count_less_than_far_ones():
    near = [[0, 6, 9, 12, 14, 16], [6, 9, 12, 14, 16, 18]]
    far = [[0, 6, 9, 12, 14, 16], [16, 14, 12, 9, 6, 0]]
    assert (agreement(ratings(near), AGES) or 0) > 0.7
    assert (agreement(ratings(far), AGES) or 0) < 0


def test_full_agreement_is_one():
    assert agreement(ratings([[0, 9, 18], [0, 9, 18]]), AGES) == 1


@pytest.mark.parametrize("table", [[], [[9, 12]], [[9, None], [None, 12]], [[9, 9], [9, 9]]])
def test_when_it_cannot_be_told(table):
    assert agreement(ratings(table), AGES) is None
    assert interval(ratings(table), AGES, Random(1).random, 20) is None


def test_ages_off_the_scale_do_not_count():
    assert agreement(ratings([[0, 9, 7], [0, 9, 12]]), AGES) == 1


def test_too_few_answers():
    assert enough(ratings([[9] * 8] * 5))
    assert not enough(ratings([[9] * 7] * 5))
    assert not enough(ratings([[9] * 8] * 4))
    assert not enough({})


def test_the_interval_holds_alpha_and_is_the_same_every_time():
    chance = Random(7)
    table = [[chance.choice(AGES[place % 5 : place % 5 + 3]) for place in range(12)] for _rater in range(6)]
    value = agreement(ratings(table), AGES)
    first = interval(ratings(table), AGES, Random(1).random, 300)
    assert first == interval(ratings(table), AGES, Random(1).random, 300)
    assert first is not None
    assert value is not None
    assert first.low < value < first.high <= 1


def test_the_interval_draws_whole_posts():
    """Chance that is always 0 draws the first post only; then everybody chose one age, so there is no alpha."""
    table = [[0, 9, 18], [0, 9, 12]]
    assert interval(ratings(table), AGES, lambda: 0.0, 5) is None
    always_last = interval(ratings(table), AGES, lambda: 0.999999, 5)
    assert always_last is not None
    assert always_last.low < 1


def test_how_many_chose_the_same():
    [one] = spreads({f"r{n}": {"brug": age} for n, age in enumerate([12, 12, 12, 14, 18])}, AGES)
    assert (one.raters, one.same, one.near, one.common) == (5, 3, 4, (12,))
    assert one.counts == ((12, 3), (14, 1), (18, 1))
    [tied] = spreads({"a": {"brug": 0}, "b": {"brug": 18}}, AGES)
    assert (tied.common, tied.near) == ((0, 18), 1)


def test_the_question_that_divides_most_comes_first():
    answers = {
        "a": {"brug": {"gevaar": "groot", "eng": "nee", "los": "ja"}},
        "b": {"brug": {"gevaar": "leven", "eng": "nee"}},
        "c": {"brug": {"gevaar": "groot", "eng": "nee"}},
    }
    first, second = splits(answers)
    assert (first.question, first.raters, second.question) == ("gevaar", 3, "eng")
    assert [answer for answer, _share in first.shares] == ["groot", "leven"]
    assert [share for _answer, share in first.shares] == pytest.approx([2 / 3, 1 / 3])
    assert [first.split, second.split] == pytest.approx([2 / 3, 0])
