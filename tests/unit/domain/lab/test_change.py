# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a sitting leaves behind: the direction of each change, its bounds, and the way back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.change import Inner, after_day, after_session
from tests.helpers.lab import BEHAVIOUR, WATCH, ground, played, posts, sitting

STRONG = replace(
    BEHAVIOUR,
    interest_rate=0.3,
    stance_own=0.1,
    stance_other=0.05,
    stance_backfire=0.08,
    warmth_attack=7.0,
    warmth_bridge=3.0,
)


def person(stance: tuple[float, float] = (0.0, 0.0), warmth: float = 50.0) -> Inner:
    """One person of the town with these opinions."""
    inner = Inner(ground().people)
    inner.stance[0], inner.warmth[0] = stance, warmth
    return inner


def watch(inner: Inner, some: Catalogue, rules: Behaviour = STRONG, **done: object) -> Inner:
    """The first person watches every post of `some` once."""
    slate = np.arange(len(some), dtype=np.int32)[None]
    after_session(inner, sitting(slate, [0], **{"watched": True, **done}), some, slate, rules)
    return inner


# Interests


def test_what_is_watched_grows_and_the_rest_makes_room():
    inner = person()
    inner.interests[0] = [0.4, 0.3, 0.2, 0.1]
    watch(inner, posts(2, topic=[2, 2]), replace(STRONG, interest_rate=0.1))
    assert inner.interests[0] == pytest.approx([0.32, 0.24, 0.36, 0.08], abs=1e-6)


def test_one_card_is_enough():
    inner = person()
    inner.interests[0] = [0.4, 0.3, 0.2, 0.1]
    watch(inner, posts(1, topic=2), replace(STRONG, interest_rate=0.1))
    assert inner.interests[0] == pytest.approx([0.36, 0.27, 0.28, 0.09], abs=1e-6)


def test_one_sitting_changes_at_most_half():
    inner = person()
    inner.interests[0] = [1, 0, 0, 0]
    watch(inner, posts(20, topic=[3] * 20))
    assert inner.interests[0] == pytest.approx([0.5, 0, 0, 0.5])


def test_a_card_scrolled_past_changes_nothing():
    inner, before = person((0.5, 0.5)), person((0.5, 0.5))
    watch(inner, posts(3, topic=1, side=[[1, 0]] * 3, dispute=True, hostility=1.0), watched=False)
    for name in ("interests", "stance", "warmth", "follows"):
        assert np.array_equal(getattr(inner, name), getattr(before, name)), name


# Opinions and warmth

QUARREL = {"side": [[1, 0]], "dispute": True}


@pytest.mark.parametrize(
    ("stance", "hostility", "move", "warmth"),
    [
        (0.5, 0.0, 0.1 * 0.5, 0),  # own side, calm
        (0.5, 1.0, 0.1 * 0.5, -7),  # own side, hard on the others
        (-0.5, 0.0, 0.05 * 0.5, 3),  # the other side, calm: towards it, and a bridge
        (-0.5, 1 / 3, 0, 0),  # the other side, neither calm nor hard
        (-0.5, 1.0, -0.08 * 0.5, -7),  # the other side, hard: away from it
        (0.0, 0.0, 0.05, 3),  # no opinion yet
        (1.0, 0.0, 0, 0),  # no room left
    ],
)
def test_which_way_a_card_moves_somebody(stance, hostility, move, warmth):
    inner = watch(person((stance, 0.2)), posts(1, hostility=hostility, **QUARREL))
    assert inner.stance[0].tolist() == pytest.approx([stance + move, 0.2])
    assert inner.warmth[0].tolist() == pytest.approx([50 + warmth, 50])


def test_the_sides_are_mirrors_of_each_other():
    for hostility in (0.0, 1.0):
        one = watch(person((0.3, 0)), posts(1, side=[[1, 0]], dispute=True, hostility=hostility))
        other = watch(person((-0.3, 0)), posts(1, side=[[-1, 0]], dispute=True, hostility=hostility))
        assert one.stance[0, 0] == -other.stance[0, 0]
        assert one.warmth[0, 0] == other.warmth[0, 0]


def test_a_quarrel_without_a_side_moves_nobody():
    inner = watch(person((0.5, 0.5)), posts(3, dispute=True, hostility=1.0))
    assert inner.stance[0].tolist() == [0.5, 0.5]
    assert inner.warmth[0].tolist() == [50, 50]


def test_one_sitting_moves_an_opinion_at_most_a_fifth():
    inner = watch(person((0.1, 0)), posts(20, side=[[1, 0]] * 20, dispute=True))
    assert inner.stance[0, 0] == pytest.approx(0.3)


# Following


def test_who_follows_keeps_following():
    inner = person()
    inner.follows[0] = 0
    watch(inner, posts(2, maker=[1, 3]), followed=[[False, True]], liked=[[False, True]])
    assert inner.follows[0, :5].tolist() == [0, 0, 0, 1, 0]
    assert inner.follows[0].sum() == 1


@pytest.mark.parametrize(("chance", "left"), [(0.0, 150), (1.0, 0)])
def test_hiding_a_post_can_end_following(chance, left):
    inner, everybody = Inner(ground().people), np.arange(150)
    inner.follows[:, 0] = 1
    one = sitting(np.zeros((150, 1)), everybody, hidden=True)
    after_session(inner, one, posts(1), np.zeros((150, 1), np.int32), replace(BEHAVIOUR, unfollow=chance))
    assert inner.follows[:, 0].sum() == left


def test_half_of_those_who_hide_stop_following():
    inner, slate = Inner(ground().people), np.tile(np.arange(100, dtype=np.int32), (150, 1))
    inner.follows[:] = 1
    some = posts(100, maker=range(100))
    after_session(inner, sitting(slate, hidden=True), some, slate, BEHAVIOUR)
    kept = inner.follows[:, :100]
    assert kept.mean() == pytest.approx(0.5, abs=0.02)
    people, makers = np.asarray(np.corrcoef(kept)), np.asarray(np.corrcoef(kept.T))
    alike = people[np.triu_indices(150, 1)]
    assert abs(alike.mean()) < 0.01
    assert np.abs(alike).max() < 0.5  # nobody decides as somebody else does, 5 deviations
    assert np.abs(makers[np.triu_indices(100, 1)]).max() < 0.5


# Days


def test_a_day_brings_people_back_to_who_they_were():
    inner = person()
    born = inner.born
    inner.interests[:] = [1, 0, 0, 0]
    inner.stance[:], inner.warmth[:], inner.habit[:] = 1, 0, 0.5
    after_day(inner, BEHAVIOUR)
    assert inner.interests == pytest.approx(np.array([1, 0, 0, 0]) * 0.95 + 0.05 * born.interests, abs=1e-6)
    assert inner.stance == pytest.approx(0.96 + 0.04 * born.stance, abs=1e-6)
    assert inner.warmth == pytest.approx(0.04 * born.warmth, abs=1e-4)
    assert inner.habit == pytest.approx(np.full(150, 0.46))


def test_after_very_many_days_people_are_who_they_were():
    inner = person()
    inner.interests[:], inner.stance[:], inner.warmth[:] = [0, 0, 0, 1], -1, 100
    for _ in range(400):
        after_day(inner, BEHAVIOUR)
    assert inner.interests == pytest.approx(inner.born.interests, abs=1e-4)
    assert inner.stance == pytest.approx(inner.born.stance, abs=1e-3)
    assert inner.warmth == pytest.approx(inner.born.warmth, abs=0.01)
    assert inner.habit.max() < 1e-6


def test_nobody_changes_without_a_sitting():
    town = replace(ground(), rules=replace(BEHAVIOUR, open_base=-50.0))
    inner = played(WATCH, 9, town).inner
    for name in ("interests", "stance", "follows", "warmth"):
        assert np.array_equal(getattr(inner, name), getattr(town.people, name)), name


def test_only_those_who_looked_change():
    inner, before = Inner(ground().people), Inner(ground().people)
    slate = np.arange(4, dtype=np.int32)[None].repeat(2, axis=0)
    some = posts(4, topic=1, side=[[1, 0]] * 4, dispute=True, hostility=1.0)
    after_session(inner, sitting(slate, [3, 5], watched=True), some, slate, STRONG)
    for name in ("interests", "stance", "warmth"):
        changed = (getattr(inner, name) != getattr(before, name)).any(axis=1)
        assert np.flatnonzero(changed).tolist() == [3, 5], name


# Bounds

rates = st.floats(0, 1)


@settings(max_examples=40)
@given(st.integers(0, 10_000), rates, rates, rates, st.floats(0, 40))
def test_bounds_hold_whatever_people_see(seed, interest, own, backfire, attack):
    rules = replace(
        BEHAVIOUR, interest_rate=interest, stance_own=own, stance_backfire=backfire, warmth_attack=attack
    )
    dice, town = np.random.default_rng(seed), ground()
    inner = Inner(town.people)
    for _ in range(12):
        slate = dice.integers(0, len(town.posts), (40, 20), np.int32)
        some = dice.choice(150, 40, replace=False)
        one = sitting(slate, some, watched=dice.random((40, 20)) < 0.7, hidden=dice.random((40, 20)) < 0.1)
        after_session(inner, one, town.posts, slate, rules)
        after_day(inner, rules)
    assert inner.interests.min() >= 0
    assert inner.interests.sum(axis=1) == pytest.approx(np.ones(150), abs=1e-4)
    assert np.abs(inner.stance).max() <= 1
    assert inner.warmth.min() >= 0
    assert inner.warmth.max() <= 100
    assert set(np.unique(inner.follows)) <= {0, 1}
