# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be shown on a day, and who may see which."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.pool import GRID, HIDDEN, SIDES, SITTINGS, WINDOW, camps, gate, pool_of
from mediawijs.domain.lab.world import AGES, EMOTIONS
from tests.helpers.lab import posts

days = st.lists(st.integers(0, 9), min_size=1, max_size=60).map(sorted)


@given(days, st.integers(0, 14))
def test_a_pool_has_the_posts_of_three_days(when, day):
    pool = pool_of(posts(len(when), day=when), 4, day)
    assert pool.posts.tolist() == [row for row, one in enumerate(when) if day - WINDOW < one <= day]
    assert len(pool) == len(pool.posts)


@given(days, st.integers(0, 9))
def test_posts_of_today_come_in_over_the_sittings(when, day):
    pool = pool_of(posts(len(when), day=when), 4, day)
    today = np.array(when)[pool.posts] == day
    assert (pool.sitting[~today] == 0).all()
    assert (np.diff(pool.sitting[today]) >= 0).all()
    assert set(pool.sitting.tolist()) <= set(range(SITTINGS))
    per_sitting = np.bincount(pool.sitting[today], minlength=SITTINGS)
    assert per_sitting.max() - per_sitting.min() <= 1


def test_a_post_has_its_topic_emotion_and_side_as_ones():
    some = posts(
        3,
        topic=[0, 3, 2],
        emotion=[EMOTIONS.index("anger"), 0, 1],
        side=[[0, 0], [-1, 0], [0, 1]],
        dispute=[False, True, True],
    )
    pool = pool_of(some, 4, 0)
    assert pool.topics.T.tolist() == [[1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    assert pool.kinds.shape == (4 + len(EMOTIONS) + SIDES, 3)
    assert pool.kinds[:4].tolist() == pool.topics.tolist()
    assert pool.kinds[4:].sum(axis=0).tolist() == [1, 2, 2]
    assert pool.kinds[4 + EMOTIONS.index("anger"), 0] == 1
    assert pool.kinds[4 + len(EMOTIONS) :].argmax(axis=0).tolist() == [0, 0, 3]


def test_each_side_of_each_quarrel_is_a_camp():
    some = posts(5, side=[[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1]])
    assert camps(some, np.arange(5, dtype=np.int32)).tolist() == [-1, 0, 1, 2, 3]


@given(
    st.lists(st.sampled_from(AGES), min_size=1, max_size=12),
    st.lists(st.integers(8, 80), min_size=1, max_size=12),
    st.integers(0, 1000),
)
def test_nobody_is_let_near_what_they_are_too_young_for(limits, ages, seed):
    made = gate(
        posts(len(limits), age=limits),
        np.arange(len(limits), dtype=np.int32),
        np.array(ages, np.int32),
        seed,
        2,
    )
    too_young = np.array(ages)[:, None] < np.array(limits)[None, :]
    assert ((made == HIDDEN) == too_young).all()
    assert np.isin(made[~too_young], [GRID, GRID + np.float32(1 / 4096)]).all()


def test_ties_fall_differently_for_everybody_and_the_same_twice():
    few = posts(40)
    at, age = np.arange(40, dtype=np.int32), np.full(30, 20, np.int32)
    made = gate(few, at, age, 1, 0)
    assert len({row.tobytes() for row in made}) == 30
    assert (made == gate(few, at, age, 1, 0)).all()
    assert (made != gate(few, at, age, 1, 1)).any()
    assert (made != gate(few, at, age, 2, 0)).any()


@given(st.floats(-1000, 1000, width=32))
def test_the_gate_rounds_scores_to_a_grid(score):
    for start in (GRID, GRID + np.float32(1 / 4096)):
        put = float(np.float32(score) + start)
        assert put * 4096 == round(put * 4096)
        assert put - float(start) == pytest.approx(score, abs=0.5 / 4096 + 1e-9)
