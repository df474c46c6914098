# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A day is counted right: by hand on two people, and against the sittings of a real day."""

from __future__ import annotations

import numpy as np
import pytest

from mediawijs.domain.lab.tally import SAMPLE, Day, add, new_day
from tests.helpers.lab import WATCH, ground, played, posts, sitting


def counted() -> Day:
    """Person 0, a minor, sees posts 0 and 1 and looks at 0; person 2 sees posts 1 and 2 and looks at both; person 1 is away."""
    some = posts(
        3,
        topic=[0, 1, 1],
        maker=[0, 3, 3],
        hostility=[0.0, 2 / 3, 1.0],
        untrue=[0.0, 0.5, 1.0],
        advert=[1.0, 0.0, 0.0],
        dispute=[False, True, True],
    )
    one = sitting(
        [[0, 1, 2], [1, 2, -1]],
        [0, 2],
        viewed=[[True, True, False], [True, True, False]],
        watched=[[True, False, False], [True, True, False]],
        value=[[0.5, -1.0, 9.0], [-0.25, -0.25, 9.0]],
        seconds=[[10.0, 2.0, 0.0], [10.0, 20.0, 0.0]],
        agree=[[0.0, 0.3, 0.0], [-0.3, -0.2, 0.0]],
    )
    day = new_day(3, 4, 5)
    add(
        day,
        one,
        some,
        np.maximum(one.slate, 0),
        np.array([0.2, 0.4, 0.8], np.float32),
        np.array([True, False, False]),
    )
    return day


def test_cards_per_topic_maker_and_post():
    day = counted()
    assert day.topics.tolist() == [[1, 1, 0, 0], [0, 0, 0, 0], [0, 2, 0, 0]]
    assert day.makers.tolist() == [1, 0, 0, 3, 0]
    assert day.posts == {0, 1, 2}
    assert (day.sessions, day.cards, day.watched) == (2, 4, 3)


def test_lists_are_whole_slates_of_who_looked():
    day = counted()
    assert day.who.tolist() == [0, 2]
    assert day.lists.tolist() == [[0, 1, 2], [1, 2, -1]]


def test_what_it_was_worth():
    day = counted()
    assert day.seconds == pytest.approx(42)
    assert day.seconds_lost == pytest.approx(32)
    assert day.value == pytest.approx(-1.0)
    assert day.glad == 1


def test_what_was_in_it():
    day = counted()
    assert day.anger == pytest.approx(0.2 + 0.4 + 0.4 + 0.8)
    assert day.hostility == pytest.approx(2 / 3 + 2 / 3 + 1)
    assert day.untrue == pytest.approx(0.5 + 0.5 + 1)
    assert (day.harm, day.adverts) == (3, 1)
    assert (day.own, day.other) == (1, 2)
    assert (day.minors, day.minors_cards, day.minors_harm) == (1, 2, 1)


def test_sittings_of_a_day_add_up():
    simulation, sittings = played(WATCH, 0), []
    for _ in range(3):
        sittings.append(simulation.sit())
    day = simulation.days[0]
    cards = sum(int(one.viewed.sum()) for one in sittings)
    assert day.cards == cards == day.topics.sum() == day.makers.sum()
    assert day.sessions == sum(len(one.people) for one in sittings)
    assert day.seconds == pytest.approx(sum(float(one.seconds.sum()) for one in sittings), rel=1e-5)
    young = [simulation.ground.people.age[one.people] < 18 for one in sittings]
    assert day.minors == sum(int(some.sum()) for some in young)
    assert day.minors_cards == sum(
        int(one.viewed[some].sum()) for one, some in zip(sittings, young, strict=True)
    )
    assert day.lists.shape == sittings[-1].slate.shape
    assert len(simulation.days) == 2
    assert simulation.days[1].cards == 0


def test_lists_are_kept_of_a_sample_alone():
    day = played(WATCH, 3, ground(SAMPLE + 100, 600)).days[0]
    assert day.sessions > SAMPLE
    assert day.who.max() < SAMPLE
    assert len(day.who) == len(day.lists) > SAMPLE / 4
