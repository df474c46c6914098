# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an answer went, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lessons.text import Text

Answer = tuple[str, ...]
"""What a pupil answered, as short tokens (ids) that can be stored, shown and judged again."""


class Result(StrEnum):
    """Wrong is a step, not a penalty: it is called "look again"."""

    RIGHT = "right"
    PARTLY = "partly"
    LOOK_AGAIN = "look-again"
    OPEN = "open"  # no right answer: an opinion, a choice, an experiment


class Confidence(StrEnum):
    """How sure the pupil said to be, asked before the answer counts."""

    GUESS = "guess"
    THINK = "think"
    SURE = "sure"


@dataclass(frozen=True, slots=True)
class Remark:
    """Feedback on one part of an answer. `about` is the id of that part, or "" for the whole."""

    about: str
    text: Text
    right: bool = True


@dataclass(frozen=True, slots=True)
class Judgement:
    result: Result
    remarks: tuple[Remark, ...] = ()
    right_count: int = 0  # of parts that were to be found or placed
    total: int = 0

    @property
    def right(self) -> bool:
        return self.result in (Result.RIGHT, Result.OPEN)


def by_count(right_count: int, total: int, remarks: tuple[Remark, ...], *, faults: int = 0) -> Judgement:
    """All right and nothing too much: RIGHT; something right: PARTLY; otherwise LOOK_AGAIN."""
    if right_count == total and faults == 0:
        result = Result.RIGHT
    elif right_count > 0:
        result = Result.PARTLY
    else:
        result = Result.LOOK_AGAIN
    return Judgement(result, remarks, right_count, total)
