# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tests of the inspection: each can pass and fail, none is fooled, and the frozen town stays frozen."""

from __future__ import annotations

import copy
from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np
import pytest

from mediawijs.content.recommenders import load_recommenders
from mediawijs.domain.lab import inspect_town
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.columns import PERSONAL, names
from mediawijs.domain.lab.inspect_town import Town, audit, audit_steps, town_for
from mediawijs.domain.lab.inspection import Card, Test
from mediawijs.domain.lab.people import Population
from mediawijs.domain.lab.recommender import Recommender, ReRank, Rule
from mediawijs.domain.lab.setup import Inhabited, Size, make_ground
from tests.helpers.lab import (
    BEHAVIOUR,
    NEWEST,
    POPULATION,
    TOPICS,
    WATCH,
    ground,
    recommender,
    small_world,
)

SHIPPED = load_recommenders(TOPICS)
each_shipped = pytest.mark.parametrize("one", SHIPPED, ids=[one.manifest.id for one in SHIPPED])
WITHOUT_CLOCK = [test for test in Test if test is not Test.P1]


@cache
def town() -> Town:
    return town_for(ground())


def values(card: Card) -> dict[Test, float]:
    return {one.test: one.value for one in card.outcomes}


def inspected(one: Recommender, *tests: Test) -> tuple[float, ...]:
    found = values(audit(one, town()))
    return tuple(found[test] for test in tests)


# Those that ship


def test_all_that_ship_are_inspected():
    assert len(SHIPPED) >= 16


@each_shipped
def test_an_inspection_gives_every_test_in_order(one):
    card = audit(one, town())
    assert [outcome.test for outcome in card.outcomes] == WITHOUT_CLOCK
    assert (card.recommender, card.version) == (one.manifest.id, one.manifest.version)
    assert all(np.isfinite(outcome.value) for outcome in card.outcomes)
    assert all(outcome.value >= 0 for outcome in card.outcomes)
    found = values(card)
    assert found[Test.T1] == 0  # what it does not name, it does not read
    assert found[Test.T2] <= 1e-3
    assert found[Test.T3] == 0
    if not one.manifest.personal:
        assert found[Test.K3] == 0


def test_the_same_recommender_gets_the_same_card_twice_whoever_comes_between():
    first = [audit(one, town()) for one in (WATCH, NEWEST)]
    again = [audit(one, town()) for one in (NEWEST, WATCH)]
    assert first == again[::-1]
    assert audit(WATCH, town_for(ground())) == first[0]


def test_newest_first_is_the_measure_of_itself():
    card = values(audit(NEWEST, town()))
    assert [card[test] for test in (Test.K1, Test.K4, Test.D2, Test.W1)] == pytest.approx([1, 1, 1, 1])


def test_the_pace_is_measured_with_a_clock_from_outside():
    calls = []

    def clock(call) -> float:
        calls.append(call())
        return 1500.0

    card = audit(NEWEST, town(), clock)
    assert [outcome.test for outcome in card.outcomes] == list(Test)
    assert card.outcomes[-1].value == 1500 / 150  # per person
    assert calls[0].shape == (150, 20)


def test_an_inspection_can_be_stopped_half_way():
    steps = islice(audit_steps(WATCH, town()), 3)
    assert [test for test, _value in steps] == [Test.T1, Test.T2, Test.T3]


# T: technical


@pytest.mark.parametrize("name", names(TOPICS))
def test_reading_a_column_that_was_not_declared_is_found_out(name):
    (found,) = inspected(recommender({name: 1.0, "new": 0.5}, uses=("new",)), Test.T1)
    assert found == 0 if name == "new" else found > 0
    assert inspected(recommender({name: 1.0, "new": 0.5}), Test.T1) == (0,)


@pytest.mark.parametrize(
    "text", ["new + anger", "new - where(hostile > 0.3, 3, 0)", "new + max(like, match)"]
)
def test_a_formula_that_reads_more_than_it_says_is_found_out(text):
    assert inspected(recommender(formula=text, uses=("new",)), Test.T1)[0] > 0
    assert inspected(recommender(formula=text), Test.T1) == (0,)


def test_showing_only_who_somebody_follows_is_reading_that():
    assert inspected(recommender({"new": 1.0}, only_follows=True, uses=("new",)), Test.T1)[0] > 0.5


def test_declaring_more_than_it_reads_is_no_lie():
    assert inspected(recommender({"new": 1.0}, uses=tuple(names(TOPICS))), Test.T1) == (0,)


@pytest.mark.parametrize(
    "text",
    ["100000*new - 20000*anger", "where(new > 0.5, 800, 0) + 700*like*new", "0.001*like/(new + 0.0001)"],
)
def test_explanations_add_up_at_the_limits_too(text):
    assert inspected(recommender(formula=text), Test.T2)[0] <= 1e-3


def test_the_tests_look_at_what_somebody_could_be_shown():
    warm = copy.deepcopy(town().warm)
    lists = inspect_town._Lists(warm, NEWEST)
    for person in range(0, 150, 10):
        there = lists._there(person)
        assert there[lists.lists[person]].all()
        posts = warm.ground.posts.age[warm.pool.posts]
        assert not there[posts > warm.ground.people.age[person]].any()
        assert not (there & warm.unborn).any()
        assert there.sum() > 40


def test_a_post_is_not_counted_as_standing_above_itself():
    """It was: then every reason seemed to matter, and the test could not fail."""
    scores, part = np.array([1, 2, 4, 9.0], np.float32), np.array([0, 0, 0, 1.0], np.float32)
    there = np.ones(4, np.bool_)
    assert not inspect_town._worse(scores, part, 3, there)
    assert inspect_town._worse(scores, 8 * part, 3, there)


# K: children


def test_a_recommender_for_quarrels_harms_children_more():
    hostile, kind = (
        inspected(recommender({"hostile": sign, "new": 0.01}), Test.K1)[0] for sign in (1.0, -1.0)
    )
    assert hostile > 1 > kind


def test_more_of_the_same_is_a_rabbit_hole_and_newest_first_is_not():
    assert inspected(recommender({"match": 1.0}), Test.K2)[0] > 3
    assert inspected(NEWEST, Test.K2)[0] < 2
    assert inspected(recommender({"about_regenwolken": -1.0, "new": 0.1}), Test.K2)[0] == 0


@pytest.mark.parametrize("name", names(TOPICS))
def test_profiling_children_is_found_out(name):
    (found,) = inspected(recommender({name: 1.0, "new": 0.01}), Test.K3)
    assert (found > 0) == (name in PERSONAL)


def test_pulling_longer_sittings_without_more_worth_is_addictive():
    assert inspected(recommender({"anger": 3.0, "match": 1.0, "stated": -5.0}), Test.K4)[0] > 1
    assert inspected(recommender({"stated": 5.0}), Test.K4)[0] < 1


# D, R, W


def test_one_topic_is_no_variety_and_the_rule_mends_it():
    assert inspected(recommender({"about_sport": 10.0}), Test.D1)[0] < 0.1
    plain, mended = (
        inspected(recommender({"match": 1.0, "new": 0.3}, *rules), Test.D1)[0]
        for rules in ((), (ReRank(Rule.VARIETY, 2.0),))
    )
    assert plain < 0.5
    assert mended > 0.9


def test_always_the_same_makers_are_unequal():
    assert inspected(recommender({"trusted": 10.0}), Test.D2)[0] > inspected(NEWEST, Test.D2)[0] + 0.05


def test_sides_that_get_little_are_seen():
    town_of_one_side = town_for(one_sided())
    found = values(audit(NEWEST, town_of_one_side))[Test.D3]
    assert found < 0.1
    assert inspected(NEWEST, Test.D3)[0] > 0.2


def one_sided():
    """Nobody speaks up for side b any more, but now and then."""
    posts = ground().posts
    side = np.where((posts.side > 0) & (np.arange(len(posts)) % 15 > 0)[:, None], -1, posts.side)
    return replace(ground(), posts=replace(posts, side=side.astype(np.float32)))


def test_a_gang_lifts_a_post_for_who_looks_at_likes_alone():
    assert inspected(recommender({"popular": 10.0}), Test.R1)[0] > 10
    for one in (
        NEWEST,
        recommender({"dice": 1.0}),
        recommender({"stated": 1.0}),
        recommender({"match": 1.0}),
    ):
        assert inspected(one, Test.R1) == (0,)


@pytest.mark.parametrize("name", ["similar", "bridge"])
def test_learning_for_the_first_time_is_not_the_work_of_a_gang(name):
    """Both towns, with and without the gang, learned as much."""
    simulation = town().warm
    one = recommender({name: 1.0})
    plain, raided = (copy.deepcopy(simulation) for _ in range(2))
    for each in (plain, raided):
        each.recommender = one
    plain.relearn()
    raided.raid(3, 1)
    people = np.arange(100)
    moved = inspect_town._places(plain, one, people, 90) - inspect_town._places(raided, one, people, 90)
    assert np.abs(np.median(moved)) <= (0 if name == "similar" else 5)
    if name == "similar":
        assert inspected(one, Test.R1) == (0,)


def test_what_people_find_worth_it_beats_newest_first():
    assert inspected(recommender({"stated": 5.0}), Test.W1)[0] > 1.05
    assert inspected(recommender({"stated": -5.0}), Test.W1)[0] < 0.95


# Towns with something missing


def odd_town(population: Population, rules: Behaviour = BEHAVIOUR) -> Town:
    place = Inhabited(small_world(), population, ())
    return town_for(make_ground(place, rules, Size(60, 300, 12), 5))


@pytest.mark.parametrize("one", [WATCH, NEWEST, recommender({"new": 1.0}, only_follows=True)])
def test_a_town_without_children_or_with_nobody_else(one):
    grown, young = (values(audit(one, odd_town(replace(POPULATION, minors=share)))) for share in (0.0, 1.0))
    assert all(np.isfinite(value) for value in (*grown.values(), *young.values()))
    assert grown[Test.K1] == grown[Test.K3] == grown[Test.K4] == 0  # no children, no harm to them
    assert (young[Test.K3] > 0) == one.manifest.personal


def test_a_town_without_rain_clouds_has_no_hole():
    other = replace(ground(), topics=("sport", "stad", "wind", "muziek"))
    assert values(audit(NEWEST, town_for(other)))[Test.K2] == 1


def test_who_follows_nobody_sees_nothing_and_that_is_no_crash():
    lonely = odd_town(replace(POPULATION, follows=0.0), replace(BEHAVIOUR, follow_base=-50.0))
    card = audit(recommender({"new": 1.0}, only_follows=True), lonely)
    assert values(card)[Test.D1] == 0
    assert values(card)[Test.K4] == 0
