# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chaney, Stewart & Engelhardt 2018 done over: the signs and sizes of row V1, over 25 simulations of each training."""

from __future__ import annotations

from statistics import fmean

import numpy as np
import pytest

from mediawijs.domain.lab.validation.chaney import (
    ITEMS,
    NEW,
    PEOPLE,
    START_REPEATED,
    STEPS,
    STUDIED,
    ChaneyResult,
    Panel,
    alike,
    chaney,
    draw_panel,
    nearest,
    simulate,
)
from mediawijs.domain.lab.validation.recommenders import Model

SIMULATIONS = 25
LEARNING = (Model.POPULARITY, Model.CONTENT, Model.SOCIAL, Model.FACTORS)

Runs = dict[bool, list[ChaneyResult]]


@pytest.fixture(scope="module")
def runs() -> Runs:
    return {again: [chaney(seed, repeated=again) for seed in range(SIMULATIONS)] for again in (True, False)}


@pytest.fixture(scope="module")
def panel() -> Panel:
    return draw_panel(np.random.default_rng(5))


def mean_nearest(results: list[ChaneyResult]) -> dict[Model, float]:
    return {model: fmean(result.nearest[model] for result in results) for model in STUDIED}


def test_repeated_training_makes_the_nearest_more_alike_in_the_published_order(runs: Runs) -> None:
    near = mean_nearest(runs[True])
    assert near[Model.POPULARITY] >= 0.20
    assert 0.10 <= near[Model.CONTENT] <= 0.16
    assert near[Model.CONTENT] > near[Model.SOCIAL] > near[Model.FACTORS] > 0.03
    assert abs(near[Model.RANDOM]) < 0.03


def test_training_once_makes_them_less_alike_for_all_four(runs: Runs) -> None:
    often, once = mean_nearest(runs[True]), mean_nearest(runs[False])
    for model in LEARNING:
        assert once[model] < often[model], model


def test_it_is_not_worth_more_than_the_ideal(runs: Runs) -> None:
    """On average; in one simulation it may be a hair more, for the ideal one does not plan ahead either."""
    for results in runs.values():
        for model in STUDIED:
            utility = [result.utility[model] for result in results]
            assert fmean(utility) <= 1, model
            assert max(utility) <= 1.01, model


def test_what_learns_is_worth_more_than_chance(runs: Runs) -> None:
    for results in runs.values():
        utility = {model: fmean(result.utility[model] for result in results) for model in STUDIED}
        assert all(utility[model] > utility[Model.RANDOM] for model in LEARNING)


def test_strangers_become_alike_when_everybody_sees_the_same(runs: Runs) -> None:
    apart = {model: fmean(result.strangers[model] for result in runs[True]) for model in STUDIED}
    assert apart[Model.POPULARITY] >= 0.20
    assert apart[Model.SOCIAL] > 0.05
    assert abs(apart[Model.CONTENT]) < 0.03


def test_the_same_seed_gives_the_same_result(runs: Runs) -> None:
    for again in (True, False):
        assert chaney(3, repeated=again) == runs[again][3]
    assert runs[True][3].nearest != runs[True][4].nearest


@pytest.mark.parametrize("model", Model)
def test_everybody_takes_one_item_a_step_and_none_twice(panel: Panel, model: Model) -> None:
    taken, views = simulate(panel, model, repeated=True, chance=np.random.default_rng(1))
    assert (taken.sum(axis=1) == STEPS).all()
    assert taken.shape == (PEOPLE, ITEMS)
    assert len(views) == PEOPLE
    assert np.isfinite(views).all()


def test_before_the_recommender_starts_everybody_takes_of_the_newest_ten(panel: Panel) -> None:
    taken, _ = simulate(panel, Model.RANDOM, repeated=True, chance=np.random.default_rng(1))
    for step in range(START_REPEATED):
        # more may be taken of these later, when they are ranked
        assert (taken[:, step * NEW : (step + 1) * NEW].sum(axis=1) >= 1).all()


def test_the_ideal_recommender_gives_more_than_chance_does(panel: Panel) -> None:
    worth = {}
    for model in (Model.IDEAL, Model.RANDOM):
        taken, _ = simulate(panel, model, repeated=True, chance=np.random.default_rng(1))
        worth[model] = panel.true[taken].mean()
    assert worth[Model.IDEAL] > worth[Model.RANDOM]


def test_utilities_lie_between_nothing_and_all_and_are_known_in_part(panel: Panel) -> None:
    assert panel.true.min() >= 0
    assert panel.true.max() <= 1
    seen = panel.true > 1e-3
    assert np.allclose(panel.known[seen] / panel.true[seen], 0.98, atol=1e-3)


def test_everybody_has_somebody_in_the_network(panel: Panel) -> None:
    assert panel.network.any(axis=1).all()
    assert (panel.network == panel.network.T).all()


def test_people_are_paired_with_who_is_seen_as_most_like_them() -> None:
    views = np.array([[1, 0], [0.9, 0.1], [0, 1], [0.1, 0.9]], np.float32)
    pairs = nearest(views, np.random.default_rng(0))
    assert pairs.tolist() == [[0, 1], [1, 0], [2, 3], [3, 2]]


def test_people_who_are_seen_as_one_are_paired_at_random_but_never_with_themselves() -> None:
    views = np.ones((50, 1), np.float32)
    pairs = nearest(views, np.random.default_rng(0))
    assert (pairs[:, 0] != pairs[:, 1]).all()
    assert len(set(pairs[:, 1].tolist())) > 20


def test_alike_is_what_both_took_over_what_either_took() -> None:
    taken = np.array([[1, 1, 1, 0], [0, 1, 1, 1], [1, 0, 0, 0]], np.bool_)
    assert alike(taken, np.array([[0, 1]])) == pytest.approx(0.5)
    assert alike(taken, np.array([[0, 1], [0, 2]])) == pytest.approx((1 / 2 + 1 / 3) / 2)
