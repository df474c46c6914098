# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a pupil can do, per goal, in plain words: no marks, no streaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lessons.events import Answered, Event, Finished, Reviewed
from mediawijs.domain.lessons.judgement import Confidence, Result


class Stage(StrEnum):
    """A plant in four stages."""

    SEED = "seed"  # nothing done yet
    SPROUT = "sprout"  # met it
    PLANT = "plant"  # does it, more often than not
    BLOOM = "bloom"  # does it, and still does after a while


@dataclass(frozen=True, slots=True)
class Growth:
    """One goal. Counts are of first tries in lessons, and of review cards."""

    goal: str
    stage: Stage
    tried: int
    right: int
    reviewed: int
    remembered: int
    lessons: tuple[str, ...]


def growth(
    events: Iterable[Event], goals_of: Mapping[str, tuple[str, ...]], all_goals: Iterable[str] = ()
) -> tuple[Growth, ...]:
    """Per goal what the first tries and the review cards show. `goals_of` maps a lesson to its goals."""
    events = tuple(events)
    order = list(dict.fromkeys([*all_goals, *(goal for goals in goals_of.values() for goal in goals)]))
    return tuple(_of_goal(goal, events, goals_of) for goal in order)


def _of_goal(goal: str, events: tuple[Event, ...], goals_of: Mapping[str, tuple[str, ...]]) -> Growth:
    mine = [event for event in events if goal in goals_of.get(event.where.lesson, ())]
    first = [e for e in mine if isinstance(e, Answered) and e.attempt == 1 and e.result is not Result.OPEN]
    cards = [e for e in mine if isinstance(e, Reviewed)]
    right = sum(1 for event in first if event.result is Result.RIGHT)
    remembered = sum(1 for event in cards if event.result is Result.RIGHT)
    finished = any(isinstance(event, Finished) for event in mine)
    lessons = tuple(dict.fromkeys(event.where.lesson for event in mine))
    stage = _stage(len(mine), len(first), right, finished, len(cards), remembered)
    return Growth(goal, stage, len(first), right, len(cards), remembered, lessons)


def _stage(met: int, tried: int, right: int, finished: bool, reviewed: int, remembered: int) -> Stage:
    if not met:
        return Stage.SEED
    mostly = 2 * right >= tried
    if finished and mostly and reviewed >= 3 and 3 * remembered >= 2 * reviewed:
        return Stage.BLOOM
    if finished and (mostly or 3 * remembered >= 2 * reviewed > 0):
        return Stage.PLANT
    return Stage.SPROUT


@dataclass(frozen=True, slots=True)
class Calibration:
    """How sure a pupil was, against how it went."""

    sure_right: int
    sure_wrong: int
    unsure_right: int
    unsure_wrong: int


def calibration(answers: Iterable[tuple[Confidence | None, Result]]) -> Calibration:
    """ "Sure" is the highest of the three steps; answers without a right one or without confidence are left out."""
    counts = {(sure, right): 0 for sure in (True, False) for right in (True, False)}
    for confidence, result in answers:
        if confidence is not None and result is not Result.OPEN:
            counts[(confidence is Confidence.SURE, result is Result.RIGHT)] += 1
    return Calibration(
        counts[(True, True)], counts[(True, False)], counts[(False, True)], counts[(False, False)]
    )
