# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Build your own recommender: turn sliders, play a week in the small town, look, and hand in what reaches the goal.

The week is played while the pupil looks; an answer holds where the sliders stood and what was measured, so it can be judged again
without a town. A test of the lesson plays the weeks and sees that each goal can be reached.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lab.sliders import FULL, STEP, as_sum, weights
from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import Given, first_missing, pairs
from mediawijs.domain.lessons.text import Slot, Text

RESULT = "result"
"""The token of what the last week gave; it comes after those of the sliders."""
MOST = 9999
_SOME = 20


class Gauge(StrEnum):
    """What is measured, all in whole numbers: of every 100 posts, minutes in a week, or how often two posts differ in topic."""

    ANGER = "anger"
    GLAD = "glad"
    HARM = "harm"
    TOPIC = "topic"
    VARIETY = "variety"
    MINUTES = "minutes"


class Sense(StrEnum):
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Dweller:
    """Somebody of the town; `id` is that of the lab. "" is everybody."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Knob:
    """`id` is a slider of the lab. Its feedback is said when it was turned up highest."""

    id: str
    slot: Slot
    start: int


@dataclass(frozen=True, slots=True)
class Goal:
    """`topic` is an id of the lab and its name, or empty. `still`: sliders that stay at their start here. `way`: sliders that reach
    it, the others at their start."""

    id: str
    who: Dweller
    gauge: Gauge
    sense: Sense
    target: int
    slot: Slot
    topic: tuple[str, str] = ("", "")
    still: frozenset[str] = frozenset()
    way: tuple[tuple[str, int], ...] = ()

    def met_by(self, result: int) -> bool:
        match self.sense:
            case Sense.AT_LEAST:
                return result >= self.target
            case Sense.AT_MOST:
                return result <= self.target
            case Sense.OPEN:
                return True


@dataclass(frozen=True, slots=True)
class Recipe:
    """`phones`: whose phones can be looked at, besides those of the goals. `dice`: said when all sliders are at 0."""

    knobs: tuple[Knob, ...]
    goals: tuple[Goal, ...]
    phones: tuple[Dweller, ...]
    dice: Text
    shows_sum: bool = False

    def item_after(self, given: Given) -> str | None:
        return first_missing([goal.id for goal in self.goals], given)

    def length(self) -> int:
        return len(self.goals)

    def goal(self, item: str) -> Goal:
        return next(goal for goal in self.goals if goal.id == item)

    def knob(self, knob_id: str) -> Knob:
        return next(knob for knob in self.knobs if knob.id == knob_id)

    @property
    def dwellers(self) -> tuple[Dweller, ...]:
        """Whose phones there are to look at."""
        told = (*(goal.who for goal in self.goals), *self.phones)
        return tuple(dict.fromkeys(one for one in told if one.id))

    @property
    def at_first(self) -> Answer:
        """The sliders at their start, before a week was played."""
        return _tokens({knob.id: knob.start for knob in self.knobs})

    def positions(self, answer: Answer) -> dict[str, int]:
        """Each slider; at its start where the answer does not say."""
        told = pairs(answer)
        return {
            knob.id: int(told[knob.id]) if _is_number(told.get(knob.id, "")) else knob.start
            for knob in self.knobs
        }

    def result(self, answer: Answer) -> int | None:
        """What the last week gave; None when a slider was turned since."""
        told = pairs(answer).get(RESULT, "")
        return int(told) if _is_number(told) else None

    def turned(self, answer: Answer, knob: str, value: int) -> Answer:
        """Another position: what was measured before is no result of it."""
        return _tokens({**self.positions(answer), knob: value})

    def played(self, positions: Mapping[str, int], result: int) -> Answer:
        return (*_tokens({knob.id: positions[knob.id] for knob in self.knobs}), f"{RESULT}={result}")

    def way(self, item: str) -> Answer:
        """An answer that reaches the goal; for an open one some week or other."""
        goal = self.goal(item)
        result = _SOME if goal.sense is Sense.OPEN else goal.target
        return self.played({**self.positions(()), **dict(goal.way)}, result)

    def sum_of(self, answer: Answer) -> str:
        """The formula of these sliders."""
        return as_sum(weights(self.positions(answer)))

    def accepts(self, item: str, answer: Answer) -> bool:
        """Every slider at a place it has, and a result."""
        result = self.result(answer)
        if item not in {goal.id for goal in self.goals} or result is None or result > MOST:
            return False
        still, positions = self.goal(item).still, self.positions(answer)
        possible = all(
            value <= FULL and value % STEP == 0 and (knob.id not in still or value == knob.start)
            for knob, value in zip(self.knobs, positions.values(), strict=True)
        )
        return possible and answer == self.played(positions, result)

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        goal, result = self.goal(item), self.result(answer)
        reached = result is not None and goal.met_by(result)
        lifted = self._lifted(answer, reached)
        if goal.sense is Sense.OPEN:
            return Judgement(Result.OPEN, (Remark("", goal.slot.note), lifted))
        remark = Remark("", goal.slot.feedback(reached), reached)
        return Judgement(Result.RIGHT if reached else Result.LOOK_AGAIN, (remark, lifted), int(reached), 1)

    def _lifted(self, answer: Answer, reached: bool) -> Remark:
        """About the slider that pulled hardest; the first of equals."""
        positions = self.positions(answer)
        highest = max(positions, key=lambda knob: positions[knob])
        if not positions[highest]:
            return Remark("", self.dice, reached)
        return Remark(highest, self.knob(highest).slot.note, reached)


def _tokens(positions: Mapping[str, int]) -> Answer:
    return tuple(f"{knob}={value}" for knob, value in positions.items())


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(MOST))
