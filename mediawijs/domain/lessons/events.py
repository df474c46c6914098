# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened, one fact each. Progress, growth, review and export are all read from these, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediawijs.domain.lessons.judgement import Answer, Confidence, Result


@dataclass(frozen=True, slots=True)
class Where:
    """In which lesson, as it was then."""

    lesson: str
    version: str
    level: str


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to one item. `seconds` is in steps of five, at most 600: log answers, never behaviour."""

    where: Where
    step: str
    item: str
    answer: Answer
    result: Result
    confidence: Confidence | None
    attempt: int
    seconds: int
    day: date


@dataclass(frozen=True, slots=True)
class WentOn:
    """The pupil went on from an item, or from a step when `item` is ""."""

    where: Where
    step: str
    item: str
    day: date


@dataclass(frozen=True, slots=True)
class Rewound:
    """The pupil replays a step from this item on ("" is from its start), or with `step` "" the whole lesson.

    What was answered before is kept in the log.
    """

    where: Where
    step: str
    item: str
    day: date


@dataclass(frozen=True, slots=True)
class Finished:
    where: Where
    day: date


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review card was answered; `step` is the card's id."""

    where: Where
    step: str
    answer: Answer
    result: Result
    day: date


Event = Answered | WentOn | Rewound | Finished | Reviewed


def coarse_seconds(seconds: float) -> int:
    """Steps of five, at most 600: enough for "that took long", too coarse to follow somebody."""
    return int(min(600.0, max(0.0, seconds)) // 5 * 5)
