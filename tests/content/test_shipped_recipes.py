# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lessons say about the small town is measured in it: goals can be reached, feeds stand in the right order."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from mediawijs import paths
from mediawijs.content.lab import load_lab
from mediawijs.content.pack import load_lesson
from mediawijs.domain.lab.setup import Inhabited
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.recipe import Goal, Recipe, Sense
from mediawijs.domain.lessons.lesson import Lesson, Phase
from mediawijs.domain.level import Level
from mediawijs.presenters.recipe_pages import WeekOrder
from mediawijs.presenters.recipe_week import measured, played, week_page

LESSON = paths.lessons() / "waarom-zie-ik-dit"


class Asked(NamedTuple):
    """One goal of one lesson at one level."""

    pack: str
    level: Level
    step: str
    item: str


@cache
def lesson_of(pack: Path, level: Level) -> Lesson:
    lesson = load_lesson(pack, "nl", level.value).lesson
    assert lesson is not None
    return lesson


@cache
def place() -> Inhabited:
    found = load_lab().place
    assert found is not None
    return found


def goals() -> list[Asked]:
    packs = [path for path in sorted(paths.lessons().iterdir()) if (path / "pack.toml").is_file()]
    using = [path for path in packs if 'kind = "recipe"' in (path / "pack.toml").read_text("utf-8")]
    return [
        Asked(pack.name, level, step.id, goal.id)
        for pack in using
        for level in Level
        for step in lesson_of(pack, level).steps
        if isinstance(step.exercise, Recipe)
        for goal in step.exercise.goals
    ]


def recipe_of(asked: Asked) -> tuple[Recipe, Goal]:
    step = lesson_of(paths.lessons() / asked.pack, asked.level).step(asked.step)
    assert step is not None
    exercise = cast(Recipe, step.exercise)
    return exercise, exercise.goal(asked.item)


@cache
def town_anger(slider: str) -> int:
    """Angry posts of every 100 in the whole town with this slider full and the others at 0."""
    exercise, _goal = recipe_of(Asked(LESSON.name, Level.P, "bouw", "rust"))
    goal = exercise.goal("rust")
    return measured(goal, played(place(), {slider: 100}, exercise.dwellers[:1])[0])


def test_there_are_recipes() -> None:
    assert len(goals()) >= 9


@pytest.mark.parametrize("asked", goals(), ids=lambda asked: "-".join(asked))
def test_a_goal_can_be_reached_and_not_by_doing_nothing(asked: Asked) -> None:
    exercise, goal = recipe_of(asked)
    start = week_page(WeekOrder(exercise, goal.id, exercise.at_first))
    assert start is not None
    if goal.sense is Sense.OPEN:
        return
    assert not goal.met_by(start.result), f"reached at the start: {start.result}"
    way = exercise.way(goal.id)
    assert exercise.accepts(goal.id, way)
    reached = week_page(WeekOrder(exercise, goal.id, way))
    assert reached is not None
    assert goal.met_by(reached.result), f"not reached: {reached.result}"
    assert abs(reached.result - goal.target) >= 3, "too close to be sure on another machine"


@pytest.mark.parametrize("level", Level)
def test_the_prediction_is_what_the_town_does(level: Level) -> None:
    step = lesson_of(LESSON, level).steps[0]
    assert step.phase is Phase.BEFORE
    exercise = cast(Choice, step.exercise)
    angriest = max((slider for slider, _slot in exercise.options), key=town_anger)
    assert exercise.correct == {angriest}


@pytest.mark.parametrize("level", Level)
def test_the_feeds_stand_from_angry_to_calm(level: Level) -> None:
    step = lesson_of(LESSON, level).step("doelen")
    assert step is not None
    anger = [town_anger(slider) for slider, _slot in cast(Order, step.exercise).items]
    assert anger == sorted(anger, reverse=True)
    assert min(one - other for one, other in pairwise(anger)) >= 10


def test_numbers_that_the_texts_tell() -> None:
    """ "More than 90", "more than 40", "below 20", "fewer than 10", "about 10" in the Markdown."""
    assert town_anger("reply") > 90
    assert town_anger("watch") > 40
    assert max(town_anger(slider) for slider in ("new", "follow", "trusted", "stated", "dice")) < 20
    assert town_anger("trusted") < 10
    assert 7 <= town_anger("stated") <= 13


def test_every_phone_has_posts_with_reasons_in_the_words_of_the_lesson() -> None:
    exercise, goal = recipe_of(Asked(LESSON.name, Level.O, "bouw", "boos"))
    page = week_page(WeekOrder(exercise, goal.id, exercise.at_first))
    assert page is not None
    assert [phone.id for phone in page.phones] == [one.id for one in exercise.dwellers]
    names = {knob.slot.label for knob in exercise.knobs}
    for phone in page.phones:
        assert len(phone.posts) == 4
        assert {row.label for post in phone.posts for row in post.why.rows} <= names
        assert phone.topics.rows
