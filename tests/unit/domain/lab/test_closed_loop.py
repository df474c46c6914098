# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The laboratory loop: what a slate is, what people take, how tastes turn, and that the shortcuts change nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.validation import closed_loop, solvers
from mediawijs.domain.lab.validation.closed_loop import (
    DRIFT,
    choose,
    gini,
    make_world,
    recommender,
    run_in,
    run_loop,
    turn,
)
from mediawijs.domain.lab.validation.recommenders import Factors, Model, blocks
from mediawijs.domain.lab.validation.slates import BLOCK, SLATE, Places, renew, strip, subsets, top

PEOPLE, ITEMS, STEPS = 300, 60, 6

seeds = st.integers(0, 10_000)
models = st.sampled_from(Model)
sizes = st.sampled_from([11, 50, 300])  # with 300 a row is crowded at times


def dice(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def best_of(scores: Floats, row: int) -> set[int]:
    return set(np.argsort(-scores[row])[:SLATE].tolist())


# Slates


@given(seeds)
def test_the_top_is_that_of_sorting(seed: int) -> None:
    scores = dice(seed).random((7, 40), dtype=np.float32)
    places, values = top(scores.copy(), SLATE)
    assert (places == np.argsort(-scores, axis=1)[:, :SLATE]).all()
    assert (values == np.take_along_axis(scores, places, axis=1)).all()


@given(seeds, st.integers(1, 10), st.integers(0, 30))
def test_subsets_have_no_duplicates(seed: int, count: int, more: int) -> None:
    drawn = subsets(dice(seed), 20, count + more, count)
    assert all(len(set(row)) == count for row in drawn.tolist())
    assert drawn.min() >= 0
    assert drawn.max() < count + more


def test_every_subset_is_as_likely() -> None:
    drawn = np.sort(subsets(dice(1), 30_000, 5, 2), axis=1)
    _, counts = np.unique(drawn, axis=0, return_counts=True)
    assert len(counts) == 10
    assert np.abs(counts - 3000).max() < 5 * 3000**0.5


@given(seeds, sizes, st.floats(0, 2))
def test_a_renewed_slate_is_that_of_the_new_scores(seed: int, items: int, change: float) -> None:
    chance = dice(seed)
    scores = chance.random((12, items), dtype=np.float32) - np.float32(0.9)
    slate, _ = top(scores.copy(), SLATE)
    scores += np.float32(change) * chance.random(scores.shape, dtype=np.float32)
    renew(scores, slate, chance)
    for row in range(len(scores)):
        assert set(slate[row].tolist()) == best_of(scores, row)


@given(seeds, sizes, st.integers(1, 6), st.sampled_from([np.float32, np.uint8, np.uint16, np.uint32]))
def test_a_renewed_slate_with_equals_leaves_nothing_better_out(
    seed: int, items: int, highest: int, kind: type[np.generic]
) -> None:
    chance = dice(seed)
    scores = chance.integers(0, highest, (12, items)).astype(kind)
    if kind is np.float32:
        scores -= scores.dtype.type(2)
    before, slate = scores.copy(), subsets(chance, 12, items, SLATE)
    renew(scores, slate, chance)
    assert (scores == before).all()
    for row, chosen in zip(scores, slate.tolist(), strict=True):
        assert len(set(chosen)) == SLATE
        assert row[chosen].min() >= np.delete(row, chosen).max()


@pytest.mark.parametrize("items", [50, 150])
@pytest.mark.parametrize("kind", [np.float32, np.uint16])
def test_among_equals_chance_decides_and_only_the_generator(items: int, kind: type[np.generic]) -> None:
    """Item 7 is best, the other places are for any: also for those that were in the last slate."""
    scores = np.ones((3000, items), kind)
    scores[:, 7] = scores.dtype.type(2)

    def shown(seed: int) -> Places:
        slate = subsets(dice(99), len(scores), items, SLATE)
        slate[:, :2] = [3, 4]
        chance = dice(seed)
        for rows in blocks(slice(0, len(scores)), BLOCK):
            renew(scores[rows], slate[rows], chance)
        return slate

    assert (shown(1) == shown(1)).all()
    assert (shown(1) != shown(2)).any()
    often = np.bincount(shown(1).reshape(-1), minlength=items)
    assert often[7] == len(scores)
    fair = len(scores) * 9 / (items - 1)
    assert np.abs(np.delete(often, 7) - fair).max() < 6 * fair**0.5


def test_zero_and_minus_zero_are_equals() -> None:
    scores = np.zeros((200, 20), np.float32)
    scores[:, ::2] *= -1
    slate = np.tile(np.arange(SLATE), (200, 1))
    renew(scores, slate, dice())
    assert np.bincount(slate.reshape(-1), minlength=20).min() > 60  # 100 each on average


def test_a_strip_has_independent_numbers_in_a_row() -> None:
    noise = strip(dice(), 5, 100)
    assert noise.shape == (5, 100)
    assert len(np.unique(noise[0])) == 100
    assert (noise[1, :-1] == noise[0, 1:]).all()


def test_blocks_cover_everybody_once() -> None:
    assert [*blocks(slice(3, 10), 3)] == [slice(3, 6), slice(6, 9), slice(9, 10)]


# What people do


@given(seeds)
def test_people_take_the_best_of_their_slate(seed: int) -> None:
    world = make_world(30, ITEMS, dice(seed))
    slates = subsets(dice(seed), 30, ITEMS, SLATE)
    picks, worth = choose(world.tastes, world.attributes, slates)
    true = world.tastes @ world.attributes.T
    for person, slate in enumerate(slates):
        assert picks[person] in slate
        assert worth[person] == pytest.approx(true[person, slate].max(), abs=1e-5)


@given(seeds, st.floats(0, 1))
def test_a_taste_keeps_length_one_and_turns_by_its_share_of_the_angle(seed: int, share: float) -> None:
    tastes, directions = unit_rows(dice(seed)), unit_rows(dice(seed + 1))
    cosines = (tastes * directions).sum(axis=1)
    turned = tastes.copy()
    turn(turned, directions, cosines, share)
    assert np.allclose(np.linalg.norm(turned, axis=1), 1, atol=1e-6)
    before, after = np.arccos(cosines), np.arccos(np.clip((turned * directions).sum(axis=1), -1, 1))
    assert np.allclose(after, (1 - share) * before, atol=2e-3)


def unit_rows(chance: np.random.Generator) -> Floats:
    rows = chance.standard_normal((9, 20), dtype=np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize("side", [1, -1])
def test_a_taste_that_is_there_or_straight_opposite_stays(side: int) -> None:
    tastes = unit_rows(dice())
    turned = tastes.copy()
    turn(turned, np.float32(side) * tastes, np.full(len(tastes), side, np.float32))
    assert np.allclose(turned, tastes, atol=1e-6)


# The recommenders


@given(models, seeds)
def test_slates_have_no_duplicates_whatever_was_learned(model: Model, seed: int) -> None:
    world = make_world(PEOPLE, ITEMS, dice(seed))
    guide = recommender(model, world, STEPS, dice(seed))
    for _ in range(STEPS):
        slates = np.concatenate([guide.slates(rows) for rows in blocks(slice(0, PEOPLE), 128)])
        assert (np.diff(np.sort(slates, axis=1), axis=1) > 0).all()
        assert slates.min() >= 0
        assert slates.max() < ITEMS
        guide.learn(choose(world.tastes, world.attributes, slates)[0])


@given(models, seeds)
def test_nothing_fits_better_than_what_the_ideal_one_shows(model: Model, seed: int) -> None:
    world = make_world(PEOPLE, ITEMS, dice(seed))
    everybody = slice(0, PEOPLE)
    ideal = recommender(Model.IDEAL, world, STEPS, dice(seed))
    guide = recommender(model, world, STEPS, dice(seed))
    for _ in range(3):
        picks, worth = choose(world.tastes, world.attributes, guide.slates(everybody))
        _, best = choose(world.tastes, world.attributes, ideal.slates(everybody))
        assert (worth <= best + 1e-5).all()
        guide.learn(picks)


def test_popularity_shows_what_was_taken_most() -> None:
    world = make_world(PEOPLE, ITEMS, dice())
    guide = recommender(Model.POPULARITY, world, STEPS, dice())
    picks = dice(2).integers(0, 5, PEOPLE)
    picks[:3] = 50
    guide.learn(picks)
    slates = guide.slates(slice(0, PEOPLE))
    assert all({0, 1, 2, 3, 4, 50} < set(row) for row in slates.tolist())
    assert len(np.unique(slates)) == ITEMS  # the other four places are for any of the equals


def test_popularity_shows_everybody_the_same_when_ten_stand_out() -> None:
    guide = recommender(Model.POPULARITY, make_world(PEOPLE, ITEMS, dice()), STEPS, dice())
    guide.learn(np.arange(PEOPLE) % SLATE)
    assert np.unique(guide.slates(slice(0, PEOPLE))).tolist() == list(range(SLATE))


def test_social_counts_what_the_people_followed_took() -> None:
    world = make_world(PEOPLE, ITEMS, dice())
    guide = recommender(Model.SOCIAL, world, STEPS, dice())
    history = [dice(step).integers(0, ITEMS, PEOPLE) for step in range(3)]
    for picks in history:
        guide.learn(picks)
    slates = guide.slates(slice(0, PEOPLE))
    for person in range(PEOPLE):
        friends = world.follows[person]
        counts = np.bincount(np.concatenate([picks[friends] for picks in history]), minlength=ITEMS)
        assert np.sort(counts[slates[person]])[0] >= np.delete(counts, slates[person]).max()


def test_nobody_follows_themselves_or_somebody_twice() -> None:
    world = make_world(PEOPLE, ITEMS, dice())
    assert (world.follows != np.arange(PEOPLE)[:, None]).all()
    assert (np.diff(np.sort(world.follows, axis=1), axis=1) > 0).all()
    assert world.follows.max() < PEOPLE


@given(seeds)
def test_least_squares_without_negative_weights_ends_where_it_should(seed: int) -> None:
    """Karush-Kuhn-Tucker: no weight below zero, no slope where it is above, no gain where it is zero."""
    chance = dice(seed)
    items = chance.integers(0, 2, (40, 8)).astype(np.float32)
    items[0] = 1  # every attribute is somewhere
    counts = chance.integers(0, 3, (40, 5)).astype(np.float32)
    solver = solvers.NonNegative(items)
    weights = np.zeros((8, 5), np.float32)
    solver.sweep(weights, np.ascontiguousarray((items.T @ counts) * solver.scale[:, None]), 400)
    slope = items.T @ (counts - items @ weights)
    assert weights.min() >= 0
    assert slope.max() < 1e-2
    assert np.abs(slope[weights > 1e-4]).max(initial=0) < 1e-2


def test_an_attribute_that_no_item_has_gets_no_weight() -> None:
    items = np.zeros((4, 2), np.float32)
    items[:, 0] = 1
    solver = solvers.NonNegative(items)
    weights = np.zeros((2, 1), np.float32)
    solver.sweep(weights, np.array([[1], [0]], np.float32), 3)
    assert weights.tolist() == [[1], [0]]


@given(seeds)
def test_half_a_round_of_factors_solves_its_equations(seed: int) -> None:
    chance = dice(seed)
    other = chance.standard_normal((30, 5), dtype=np.float32)
    taken = (chance.random((8, 30)) < 0.2).astype(np.float32) * chance.integers(1, 3, (8, 30)).astype(
        np.float32
    )
    side = np.zeros((8, 5), np.float32)
    for _ in range(60):
        solvers.alternate(side, other.T @ other, solvers.trusted(taken) @ other, solvers.toward(taken, other))
    for row in range(8):
        left = (other.T * (1 + solvers.TRUST * taken[row])) @ other + solvers.RIDGE * np.eye(5)
        right = other.T @ (solvers.TRUST * taken[row] + np.minimum(taken[row], 1))
        assert np.allclose(side[row], np.linalg.solve(left, right), atol=2e-3)


def test_factors_in_blocks_are_those_of_all_people_at_once() -> None:
    world = make_world(PEOPLE, ITEMS, dice())
    guide = recommender(Model.FACTORS, world, STEPS, dice())
    assert isinstance(guide, Factors)
    guide.learn(dice(3).integers(0, ITEMS, PEOPLE))
    tastes, traits, taken = guide._tastes.copy(), guide._traits.copy(), guide._taken.astype(np.float32)
    weighed = solvers.trusted(taken)
    solvers.alternate(tastes, traits.T @ traits, weighed @ traits, solvers.toward(taken, traits))
    solvers.alternate(traits, tastes.T @ tastes, weighed.T @ tastes, solvers.toward(taken.T, tastes))
    guide._fit_items(guide._fit_people())
    near = 1e-3 * np.abs(traits).max()
    assert np.allclose(guide._tastes, tastes, atol=near)
    assert np.allclose(guide._traits, traits, atol=near)


# The loop


@pytest.mark.parametrize("model", Model)
def test_the_same_seed_gives_the_same_result(model: Model) -> None:
    one, other = run_loop(model, PEOPLE, ITEMS, STEPS, 7), run_loop(model, PEOPLE, ITEMS, STEPS, 7)
    assert (one.taken == other.taken).all()
    assert (one.ginis, one.scores) == (other.ginis, other.scores)
    assert one.scores != run_loop(model, PEOPLE, ITEMS, STEPS, 8).scores


@pytest.mark.parametrize("model", Model)
def test_everybody_takes_one_thing_a_step(model: Model) -> None:
    result = run_loop(model, PEOPLE, ITEMS, STEPS, 1)
    assert result.taken.sum() == result.user_steps == PEOPLE * STEPS
    assert len(result.ginis) == len(result.scores) == STEPS
    assert 0 <= result.gini <= 1
    assert result.mean_true_score == result.scores[-1]


@pytest.mark.parametrize("model", Model)
def test_tastes_keep_length_one_and_move(model: Model) -> None:
    world = make_world(PEOPLE, ITEMS, dice())
    before = world.tastes.copy()
    run_in(world, model, 30, dice())
    assert np.allclose(np.linalg.norm(world.tastes, axis=1), 1, atol=1e-6)
    assert (world.tastes != before).any(axis=1).all()


def test_one_step_by_hand() -> None:
    """Blocks of people, shared tables and all: the same as one person after the other."""
    world = make_world(1500, ITEMS, dice())
    before = world.tastes.astype(np.float64)
    attributes = world.attributes.astype(np.float64)
    result = run_in(world, Model.IDEAL, 1, dice())
    true = before @ attributes.T
    picks = true.argmax(axis=1)
    assert result.scores[0] == pytest.approx(true.max(axis=1).mean(), abs=1e-5)
    assert (result.taken == np.bincount(picks, minlength=ITEMS)).all()
    for person in range(0, 1500, 50):
        goal = attributes[picks[person]] / np.linalg.norm(attributes[picks[person]])
        angle = np.arccos(before[person] @ goal)
        turned = np.sin((1 - DRIFT) * angle) * before[person] + np.sin(DRIFT * angle) * goal
        assert np.allclose(world.tastes[person], turned / np.sin(angle), atol=1e-5)


def test_the_loop_narrows_what_is_taken_in_the_order_of_the_reference() -> None:
    """1,000 x 1,000 and 50 steps, beside T-RECS: popularity and social near 1, content lower, random lowest of what learns not."""
    ginis = {
        model: run_loop(model, 1000, 1000, 50, 3).gini
        for model in (Model.POPULARITY, Model.SOCIAL, Model.CONTENT, Model.RANDOM)
    }
    assert ginis[Model.POPULARITY] > 0.98
    assert ginis[Model.SOCIAL] > 0.95
    assert 0.6 < ginis[Model.CONTENT] < 0.8
    assert ginis[Model.POPULARITY] > ginis[Model.RANDOM]


def test_gini_of_equals_and_of_one_that_takes_all() -> None:
    assert gini(np.full(10, 4)) == pytest.approx(0)
    assert gini(np.array([0, 0, 0, 9])) == pytest.approx(0.75)


@pytest.mark.parametrize(("people", "items"), [(1, ITEMS), (PEOPLE, SLATE - 1)])
def test_a_world_too_small_is_refused(people: int, items: int) -> None:
    with pytest.raises(ValueError, match="slate"):
        make_world(people, items, dice())


@pytest.mark.parametrize("model", Model)
def test_the_smallest_world_works(model: Model) -> None:
    result = run_loop(model, 2, SLATE, 3, 0)
    assert result.taken.sum() == 6


def test_an_item_without_attributes_turns_nobody() -> None:
    directions, lengths = closed_loop._units(np.zeros((1, 3), np.float32))
    tastes = np.array([[0, 0.6, 0.8]], np.float32)
    turned = tastes.copy()
    turn(turned, directions, np.zeros(1, np.float32) / lengths)
    assert np.allclose(turned, tastes, atol=1e-6)
