# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who lives in the town: draws within bounds, personas as they were written, and ties to makers."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.domain.lab.catalogue import make_catalogue, makers_of
from mediawijs.domain.lab.people import GROWN, People, Stage, make_people, makers_lean
from tests.helpers.lab import PERSONAS, POPULATION, TOPICS, posts, small_world

WORLD = small_world()
MAKERS = makers_of(WORLD)
STAGE = Stage(
    TOPICS, make_catalogue(WORLD, MAKERS, 600, 12, 1), MAKERS, tuple(maker.id for maker in WORLD.makers)
)


def town(count: int = 400, seed: int = 5, **changed: float) -> People:
    return make_people(replace(POPULATION, **changed), PERSONAS, STAGE, count, seed)  # type: ignore[arg-type]


@settings(max_examples=25)
@given(st.integers(1, 60), st.integers(0, 2**31))
def test_everybody_is_within_bounds(count, seed):
    people = town(count, seed)
    assert len(people) == count
    assert people.names == tuple(persona.name for persona in PERSONAS[:count])
    assert people.interests.sum(axis=1) == pytest.approx(np.ones(count), abs=1e-5)
    assert people.said.sum(axis=1) == pytest.approx(np.ones(count), abs=1e-5)
    assert people.interests.min() >= 0
    assert np.abs(people.stance).max() <= 1
    assert people.warmth.min() >= 0
    assert people.warmth.max() <= 100
    assert people.outrage.min() > 0
    assert ((people.age >= 10) & (people.age <= 80)).all()
    assert set(np.unique(people.follows)) <= {0, 1}
    assert people.home.min() >= 0
    assert people.home.max() < 1


def test_the_same_seed_gives_the_same_people():
    for field in fields(People):
        assert np.array_equal(getattr(town(), field.name), getattr(town(), field.name)), field.name
    assert not np.array_equal(town(seed=5).interests, town(seed=6).interests)


def test_personas_come_first_and_are_who_they_are():
    people = town()
    noor, ria = PERSONAS
    assert people.age[:2].tolist() == [noor.age, ria.age]
    assert people.stance[:2] == pytest.approx(np.array([noor.stance, ria.stance], np.float32))
    assert people.outrage[:2] == pytest.approx([noor.outrage, ria.outrage])
    assert people.interests[0] == pytest.approx(np.array([3, 1, 0.02, 0.02]) / 4.04, abs=1e-6)
    assert people.interests[1].argmax() == TOPICS.index("wind")
    for maker in noor.follows:
        assert people.follows[0, STAGE.maker_ids.index(maker)] == 1


def test_a_town_smaller_than_its_personas():
    assert town(1).names == ("Noor",)


def test_population_shares_hold():
    people = town(6000)
    assert np.mean(people.age < GROWN) == pytest.approx(POPULATION.minors, abs=0.03)
    assert people.interests.mean(axis=0) == pytest.approx(np.array(POPULATION.topic_share) / 11, abs=0.02)
    assert people.follows.sum(axis=1).mean() == pytest.approx(POPULATION.follows, rel=0.1)
    assert people.warmth.mean() == pytest.approx(50, abs=1.5)
    assert np.median(people.outrage) == pytest.approx(1, abs=0.05)


def test_more_focus_makes_people_more_many_sided():
    narrow, wide = town(2000, focus=1.0), town(2000, focus=50.0)
    assert (narrow.interests**2).sum(axis=1).mean() > (wide.interests**2).sum(axis=1).mean() + 0.1


def test_what_people_say_is_near_what_they_like_and_not_the_same():
    people = town()
    near = np.abs(people.said - people.interests).sum(axis=1).mean()
    far = np.abs(people.said - np.roll(people.interests, 1, axis=0)).sum(axis=1).mean()
    assert 0.02 < near < far
    assert town(said_noise=0.0).said == pytest.approx(people.interests, abs=1e-6)


def test_what_people_say_beside_the_truth_is_as_many_sided_as_they_are():
    people = town(3000, said_noise=1.0)
    assert people.said.mean(axis=0) == pytest.approx(people.interests.mean(axis=0), abs=0.02)
    one, other = ((some**2).sum(axis=1).mean() for some in (people.said, people.interests))
    assert one == pytest.approx(other, abs=0.02)


def test_the_lean_of_makers_is_the_mean_side_of_what_they_post():
    lean = makers_lean(
        posts(6, maker=[0, 0, 0, 1, 1, 2], side=[[-1, 0], [-1, 0], [1, 0], [0, 1], [0, 0], [0, 0]]), 4
    )
    assert lean == pytest.approx(np.array([[-1 / 3, 0], [0, 1], [0, 0], [0, 0]]), abs=1e-6)


def test_people_follow_who_agrees_with_them_when_they_are_like_minded():
    lean = makers_lean(STAGE.posts, len(MAKERS))

    def agreement(people: People) -> float:
        return float((people.follows * (people.stance @ lean.T)).sum() / people.follows.sum())

    some, none = town(2000, like_minded=2.0), town(2000, like_minded=0.0)
    assert agreement(some) > agreement(none) + 0.01
    assert abs(agreement(none)) < 0.01


def test_people_follow_makers_of_their_topics():
    people = town(2000)
    own = people.interests[:, np.maximum(MAKERS.topic, 0)]
    followed = (own * people.follows * (MAKERS.topic >= 0)).sum() / (
        people.follows * (MAKERS.topic >= 0)
    ).sum()
    assert followed > own[:, MAKERS.topic >= 0].mean() + 0.1
