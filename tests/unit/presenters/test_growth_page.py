# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mijn groei: sentences and counts, no marks."""

from __future__ import annotations

import pytest

from mediawijs.domain.lessons.growth import Growth, Stage
from mediawijs.presenters.growth import goal_code, growth_page


def goal(
    name: str, stage: Stage, tried: int = 0, right: int = 0, reviewed: int = 0, remembered: int = 0
) -> Growth:
    return Growth(name, stage, tried, right, reviewed, remembered, ())


def test_what_grew_most_comes_first_and_seeds_stand_apart():
    goals = (
        goal("po-dg-21A-1", Stage.SEED),
        goal("po-dg-22B-4", Stage.SPROUT),
        goal("vo-dg-21B-4", Stage.BLOOM),
    )
    page = growth_page(goals, {one.goal: "Ik kan iets." for one in goals})
    assert [plant.stage for plant in page.plants] == [Stage.BLOOM, Stage.SPROUT]
    assert [plant.goal for plant in page.seeds] == ["po-dg-21A-1"]
    assert page.seeds_title
    assert page.empty == ""


def test_what_was_done_is_told_in_words():
    page = growth_page((goal("po-dg-22B-4", Stage.PLANT, 5, 3, 2, 2),), {"po-dg-22B-4": "Ik zie het."})
    plant = page.plants[0]
    assert plant.line == "3 van de 5 in één keer, 2 kaarten gehad, 2 onthouden"
    assert plant.code == "kerndoel 22B (basisonderwijs)"
    assert plant.words.startswith("plant")
    assert page.seeds_title == ""


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((0, 0, 0, 0), ""),
        ((1, 1, 0, 0), "1 van de 1 in één keer"),
        ((0, 0, 1, 0), "1 kaart gehad, 0 onthouden"),
    ],
)
def test_what_was_not_done_is_left_out(counts, line):
    page = growth_page((goal("vo-dg-21B-4", Stage.SPROUT, *counts),), {"vo-dg-21B-4": "Ik."})
    assert page.plants[0].line == line


def test_an_empty_garden_says_what_to_do():
    page = growth_page((goal("vo-dg-21B-4", Stage.SEED),), {"vo-dg-21B-4": "Ik."})
    assert page.plants == ()
    assert "eerste les" in page.empty


def test_goals_without_a_sentence_are_left_out():
    assert growth_page((goal("vo-dg-21B-4", Stage.BLOOM),), {"vo-dg-21B-4": ""}).plants == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("vo-dg-21B-4", "kerndoel 21B (voortgezet onderwijs)"),
        ("mbo-x-9-1", "kerndoel 9 (mbo)"),
        ("los", "los"),
    ],
)
def test_codes(name, code):
    assert goal_code(name) == code
