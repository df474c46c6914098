# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The market of recommenders: compare stalls and choose one for a goal, or be the inspection and admit or refuse.

What a stall does is measured in the town while the pupil looks. Nothing of it is needed to judge: the lesson says which stalls fit
a goal and which recommender passes, and a test of the lesson measures whether that is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import Given, first_missing
from mediawijs.domain.lessons.text import Slot, Text

CHOOSE = "choose"
VERDICT = "verdict"
MEASURES = ("worth", "lost", "variety", "anger", "children", "profile")
"""What every stall can be measured by, in the order on screen."""
TESTS = ("T1", "T2", "T3", "T4", "K1", "K2", "K3", "K4", "D1", "D2", "D3", "R1", "W1")
"""The tests of the inspection that need no clock (`domain.lab.inspection`, which costs numpy to import)."""


class Verdict(StrEnum):
    """For children: whoever is younger than 16."""

    ADMIT = "admit"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Stall:
    """A recommender as it introduces itself, in the language of the lesson; `id` is that of assets/recommenders."""

    id: str
    name: str
    maker: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Need:
    """What makes a stall fit a goal. `what` is a measure, or topics whose share of the feed counts, in percent."""

    what: tuple[str, ...]
    at_least: float | None = None
    at_most: float | None = None

    def met_by(self, value: float) -> bool:
        enough = self.at_least is None or value >= self.at_least
        return enough and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True, slots=True)
class Goal:
    """Somebody wants something. `person` is who of the town, called `name`; `notes`: what to say about each stall."""

    id: str
    person: str
    name: str
    slot: Slot
    good: frozenset[str]
    notes: tuple[tuple[str, Text], ...]
    needs: tuple[Need, ...] = ()

    def note(self, stall: str) -> Text:
        return dict(self.notes)[stall]


@dataclass(frozen=True, slots=True)
class Case:
    """A recommender before the inspection; `id` is that of its stall. `slot` has the feedback."""

    id: str
    slot: Slot
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Market:
    """`goals` to choose for, or `cases` to inspect. `hidden`: also look in the town that makers cannot train for."""

    stalls: tuple[Stall, ...]
    measures: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    tests: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    hidden: bool = False

    @property
    def inspects(self) -> bool:
        return bool(self.cases)

    @property
    def items(self) -> tuple[str, ...]:
        return (*(goal.id for goal in self.goals), *(case.id for case in self.cases))

    def stall(self, stall: str) -> Stall:
        return next(one for one in self.stalls if one.id == stall)

    def goal(self, item: str) -> Goal:
        return next(one for one in self.goals if one.id == item)

    def case(self, item: str) -> Case:
        return next(one for one in self.cases if one.id == item)

    def item_after(self, given: Given) -> str | None:
        return first_missing(self.items, given)

    def length(self) -> int:
        return len(self.items)

    def accepts(self, item: str, answer: Answer) -> bool:
        if item not in self.items or len(answer) != 1:
            return False
        what, _equals, value = answer[0].partition("=")
        if self.inspects:
            return what == VERDICT and value in set(Verdict)
        return what == CHOOSE and value in {one.id for one in self.stalls}

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        value = picked(answer)
        if self.inspects:
            case = self.case(item)
            right = value == case.verdict
            text = case.slot.feedback(right)
        else:
            goal = self.goal(item)
            right = value in goal.good
            text = goal.note(value)
        return Judgement(
            Result.RIGHT if right else Result.LOOK_AGAIN, (Remark(value, text, right),), int(right), 1
        )


def chosen(stall: str) -> Answer:
    return (f"{CHOOSE}={stall}",)


def ruled(verdict: Verdict) -> Answer:
    return (f"{VERDICT}={verdict.value}",)


def picked(answer: Answer) -> str:
    """What stands behind the "=" of an answer; "" for none."""
    return answer[0].partition("=")[2] if answer else ""
