# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From sliders to a recommender, and to the sum that it is."""

from __future__ import annotations

import pytest

from mediawijs.domain.lab.columns import NAMES
from mediawijs.domain.lab.recommender import ReRank, Rule
from mediawijs.domain.level import Level
from mediawijs.presenters.lab_recipe import (
    MINE,
    SIDES,
    SLIDERS,
    about,
    formula,
    recipe,
    sliders,
    start_values,
    title,
)
from tests.helpers.lab import recommender


@pytest.mark.parametrize(("level", "count"), [(Level.P, 3), (Level.O, 6), (Level.B, 10)])
def test_higher_levels_have_the_sliders_of_lower_ones_and_more(level: Level, count: int) -> None:
    names = [one.name for one in sliders(level)]
    assert len(names) == count
    assert names == [one.name for one in SLIDERS][:count]
    assert set(start_values(level)) == set(names)


def test_a_slider_halfway_weighs_half() -> None:
    full = {one.name: one.full for one in SLIDERS}
    made = recipe({"watch": 50, "anger": 100, "new": 0})
    assert made.weights == {"watch": full["watch"] / 2, "anger": full["anger"]}
    assert made.manifest.uses == ("watch", "anger")
    assert (made.manifest.id, made.rules, made.formula) == (MINE, (), None)


def test_sides_is_a_rule_and_no_column() -> None:
    made = recipe({"new": 10, SIDES: 40})
    assert made.rules == (ReRank(Rule.SIDES, 0.4),)
    assert SIDES not in made.weights
    assert SIDES not in made.manifest.uses


def test_nothing_at_all_is_left_to_the_dice() -> None:
    for values in ({}, {"watch": 0}, {SIDES: 30}):
        made = recipe(values)
        assert made.weights == {"dice": 1.0}
        assert made.reads == frozenset({"dice"})


def test_it_says_what_it_reads() -> None:
    for level in Level:
        everything = recipe(dict.fromkeys(start_values(level), 100))
        assert set(everything.manifest.uses) == everything.reads
        assert everything.reads <= set(NAMES)


def test_every_slider_has_words() -> None:
    titles = [title(one.name) for one in SLIDERS]
    assert len(set(titles)) == len(SLIDERS)
    assert all(about(one.name).endswith((".", "?")) for one in SLIDERS)


def test_the_sum_as_it_is_computed() -> None:
    assert formula(recipe({"watch": 100, "follow": 10})) == "4*watch + 0.15*follow"
    assert formula(recommender({"new": 1.0, "hostile": -0.5, "joy": 0.0})) == "1*new - 0.5*hostile"
    assert formula(recommender(formula="new - where(anger > 0.7, 2, 0)")) == "new - where(anger > 0.7, 2, 0)"
