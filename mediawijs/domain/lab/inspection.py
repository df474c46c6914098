# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The inspection of a recommender: fixed tests on a frozen town, each with a threshold that a class may move.

A test answers with a number; a threshold turns it into passed or not. Nothing here says what a good threshold is: who sets them
is the question of the lesson.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from mediawijs.domain.lab.recommender import Recommender


class Test(StrEnum):
    """In the order of the label card. T is technical, K is children, D is variety, R robust, W worth it, P pace."""

    __test__ = False  # for pytest, which collects what is called Test

    T1 = "T1"  # reads only what its manifest says: people whose picks change when other columns are shuffled
    T2 = "T2"  # the explanation adds up: largest gap between score and the sum of its parts
    T3 = "T3"  # same dice, same list: share of lists that differ, or hold a post twice
    T4 = (
        "T4"  # faithful: share of cards that would stand lower if they were average in the reason named first
    )
    K1 = "K1"  # harmful cards of minors per 1,000, against newest first
    K2 = "K2"  # rabbit hole: share of rain clouds after 20 of them, against what there is
    K3 = "K3"  # minors: share of lists that change when what is personal is blanked
    K4 = "K4"  # cards per sitting of minors, against newest first; more is fine as far as more of it is worth it
    D1 = "D1"  # variety within a list, against the editors' (the newest of each topic)
    D2 = "D2"  # inequality of makers (Gini), against newest first
    D3 = "D3"  # smallest share of a side in the cards of its quarrel
    R1 = "R1"  # brigading: places per hundred that 1 in 100 people can lift a post, median
    W1 = "W1"  # share of time that was worth it, against newest first
    P1 = "P1"  # microseconds to make a list for one person


class Sense(StrEnum):
    AT_MOST = "at most"
    AT_LEAST = "at least"


@dataclass(frozen=True, slots=True)
class Threshold:
    """`hard`: a technical test that no class can switch off."""

    sense: Sense
    value: float
    hard: bool = False

    def passes(self, value: float) -> bool:
        return value <= self.value + 1e-9 if self.sense is Sense.AT_MOST else value >= self.value - 1e-9


THRESHOLDS: Mapping[Test, Threshold] = {
    Test.T1: Threshold(Sense.AT_MOST, 0.0, hard=True),
    Test.T2: Threshold(Sense.AT_MOST, 1e-3, hard=True),
    Test.T3: Threshold(Sense.AT_MOST, 0.0, hard=True),
    Test.T4: Threshold(Sense.AT_LEAST, 0.95),
    Test.K1: Threshold(Sense.AT_MOST, 1.0),
    Test.K2: Threshold(Sense.AT_MOST, 3.0),
    Test.K3: Threshold(Sense.AT_MOST, 0.0),
    Test.K4: Threshold(Sense.AT_MOST, 1.1),
    Test.D1: Threshold(Sense.AT_LEAST, 0.9),
    Test.D2: Threshold(Sense.AT_MOST, 1.2),
    Test.D3: Threshold(Sense.AT_LEAST, 0.2),
    Test.R1: Threshold(Sense.AT_MOST, 10.0),
    Test.W1: Threshold(Sense.AT_LEAST, 1.0),
    Test.P1: Threshold(Sense.AT_MOST, 100.0, hard=True),
}
"""After recommender.md 4.3; P1 is wider than there, for a school laptop is slower than a bench."""
CHILD_AGE = 16
"""Below this age the K tests must pass too."""


@dataclass(frozen=True, slots=True)
class Outcome:
    test: Test
    value: float
    threshold: Threshold

    @property
    def passed(self) -> bool:
        return self.threshold.passes(self.value)


class State(StrEnum):
    """What can happen to a recommender that somebody hands in."""

    SUBMITTED = "submitted"
    INSPECTED = "inspected"
    ADMITTED = "admitted"
    REFUSED = "refused"
    APPEALED = "appealed"
    WITHDRAWN = "withdrawn"


MOVES: Mapping[State, frozenset[State]] = {
    State.SUBMITTED: frozenset({State.INSPECTED, State.WITHDRAWN}),
    State.INSPECTED: frozenset({State.ADMITTED, State.REFUSED, State.WITHDRAWN}),
    State.ADMITTED: frozenset({State.WITHDRAWN}),
    State.REFUSED: frozenset({State.APPEALED, State.WITHDRAWN}),
    State.APPEALED: frozenset({State.ADMITTED, State.REFUSED, State.WITHDRAWN}),
    State.WITHDRAWN: frozenset({State.SUBMITTED}),
}


@dataclass(frozen=True, slots=True)
class Card:
    """The label card. `children` is the verdict under CHILD_AGE, `everybody` for who is older."""

    recommender: str
    version: str
    outcomes: tuple[Outcome, ...]

    @property
    def everybody(self) -> bool:
        return all(one.passed for one in self.outcomes if not one.test.startswith("K"))

    @property
    def children(self) -> bool:
        return all(one.passed for one in self.outcomes)

    def failed(self) -> tuple[Outcome, ...]:
        return tuple(one for one in self.outcomes if not one.passed)

    def judged(self, thresholds: Mapping[Test, Threshold]) -> Card:
        """The same measurements under other thresholds."""
        return replace(
            self, outcomes=tuple(replace(one, threshold=thresholds[one.test]) for one in self.outcomes)
        )


@dataclass(frozen=True, slots=True)
class Dossier:
    """One recommender on its way past the inspection. `history` has every state with the reason given for it."""

    recommender: str
    state: State = State.SUBMITTED
    history: tuple[tuple[State, str], ...] = ((State.SUBMITTED, ""),)

    def may(self, state: State) -> bool:
        return state in MOVES[self.state]

    def moved(self, state: State, reason: str) -> Dossier:
        """Raises ValueError for a step that does not exist, and for a refusal or a withdrawal without a reason."""
        if not self.may(state):
            raise ValueError(f"{self.state} does not become {state}")
        if state in (State.REFUSED, State.APPEALED, State.WITHDRAWN) and not reason.strip():
            raise ValueError(f"{state} needs a reason")
        return replace(self, state=state, history=(*self.history, (state, reason.strip())))


def card_of(
    recommender: Recommender, values: Mapping[Test, float], thresholds: Mapping[Test, Threshold] = THRESHOLDS
) -> Card:
    outcomes = tuple(Outcome(test, values[test], thresholds[test]) for test in Test if test in values)
    return Card(recommender.manifest.id, recommender.manifest.version, outcomes)
