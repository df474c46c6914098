# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a week with the own recommender shows, as values. Made by `presenters.recipe_week`, which costs numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mediawijs.domain.lessons.judgement import Answer
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.presenters.charts import Bars

CARDS = 4
"""Posts on a phone: the first ones are the ones that most people see."""


class WeekOrder(NamedTuple):
    """Play a week with these sliders for this goal."""

    exercise: Recipe
    item: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class PostPart:
    """A post on a phone. `why` has a bar for each reason; `without` is where it would stand without the first one."""

    head: str
    text: str
    feeling: str
    angry: bool
    why: Bars
    without: str


@dataclass(frozen=True, slots=True)
class PhonePart:
    id: str
    name: str
    posts: tuple[PostPart, ...]
    topics: Bars
    mood: Bars


@dataclass(frozen=True, slots=True)
class WeekPage:
    """`result` is what the goal is measured by. `message` says the week in one sentence."""

    result: int
    message: str
    phones: tuple[PhonePart, ...]
    town: Bars
