# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chance of the lab: split by purpose, and the same for a person and a post wherever they meet."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.dice import Purpose, coins, generator, opinions

seeds = st.integers(0, 2**32 - 1)


def drawn(seed: int, purpose: Purpose, *when: int) -> list[float]:
    made: list[float] = generator(seed, purpose, *when).random(8).tolist()
    return made


@given(seeds, st.sampled_from(Purpose), st.integers(0, 400), st.integers(0, 2))
def test_the_same_moment_gives_the_same_dice(seed, purpose, day, sitting):
    assert drawn(seed, purpose, day, sitting) == drawn(seed, purpose, day, sitting)


def test_each_seed_purpose_and_moment_has_dice_of_its_own():
    moments = [
        (seed, purpose, *when)
        for seed in (1, 2)
        for purpose in Purpose
        for when in ((), (0,), (0, 1), (1, 0))
    ]
    for one, other in combinations([drawn(*moment) for moment in moments], 2):
        assert one != other


def test_purposes_keep_their_numbers():
    """They are part of every result that was ever shown."""
    assert {purpose.name: purpose.value for purpose in Purpose} == {
        "WORLD": 1,
        "PEOPLE": 2,
        "POSTS": 3,
        "TIES": 4,
        "OPEN": 5,
        "BEHAVE": 6,
        "SHUFFLE": 7,
        "FACTORS": 8,
    }


@given(
    seeds,
    st.lists(st.integers(0, 60_000), min_size=1, max_size=6),
    st.lists(st.integers(0, 60_000), min_size=1, max_size=6),
)
def test_an_opinion_belongs_to_a_person_and_a_post_and_not_to_a_place(seed, people, posts):
    table = opinions(seed, np.array(people)[:, None], np.array(posts)[None, :])
    assert table.dtype == np.float32
    assert table.shape == (len(people), len(posts))
    for row, person in enumerate(people):
        for column, post in enumerate(posts):
            alone = opinions(seed, np.array([person], np.int32), np.array([post], np.int64))
            assert alone[0] == table[row, column]
    assert np.abs(table).max() <= np.sqrt(6) + 1e-5


def test_opinions_are_about_normal():
    table = opinions(7, np.arange(400)[:, None], np.arange(500)[None, :]).astype(np.float64)
    size = np.sqrt(table.size)
    assert abs(table.mean()) < 5 / size
    assert table.std() == pytest.approx(1, abs=5 / size)
    assert abs((table**3).mean()) < 5 * np.sqrt(15) / size
    assert np.mean(np.abs(table) < 1) == pytest.approx(
        0.65, abs=0.01
    )  # of a triangle; 0.68 of a normal spread


def test_opinions_of_neighbours_have_nothing_to_do_with_each_other():
    table = opinions(7, np.arange(401)[:, None], np.arange(501)[None, :])
    other = opinions(8, np.arange(401)[:, None], np.arange(501)[None, :])
    for one, beside in (
        (table[1:], table[:-1]),
        (table[:, 1:], table[:, :-1]),
        (table[1:, :-1], table[:-1, 1:]),
        (table, other),
        (table[:400, :400], table[:400, :400].T),
    ):
        assert abs(np.corrcoef(one.ravel(), beside.ravel())[0, 1]) < 0.015  # 6 deviations of chance


def test_coins_are_even_and_have_nothing_to_do_with_opinions():
    people, posts = np.arange(400)[:, None], np.arange(500)[None, :]
    thrown = coins(7, people, posts)
    assert thrown.min() >= 0
    assert thrown.max() < 1
    counts = np.bincount((thrown.ravel() * 10).astype(int), minlength=10)
    assert np.abs(counts - 20_000).max() < 5 * np.sqrt(20_000)
    assert (thrown == coins(7, people, posts)).all()
    for beside in (opinions(8, people, posts), np.roll(thrown, 1, axis=0), np.roll(thrown, 1, axis=1)):
        assert abs(np.corrcoef(thrown.ravel(), beside.ravel())[0, 1]) < 0.015


def test_opinions_stay_what_they_are():
    """Whole numbers alone make them, so these values hold on every machine; changing them changes every result."""
    table = opinions(2026, np.array([[0], [1], [4999]]), np.array([[0, 1, 13_999]]))
    expected = [[0.2447, -0.9548, 1.8131], [-0.6276, 0.3036, 0.1977], [-1.7462, 1.6359, -1.0444]]
    assert table == pytest.approx(np.array(expected), abs=1e-4)
