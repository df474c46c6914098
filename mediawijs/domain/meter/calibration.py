# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How sure, against how right: "zeker en goed", "zeker en fout", and whether somebody is too sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import fmean, variance

from mediawijs.domain.lessons.judgement import Confidence
from mediawijs.domain.meter.sampling import SURE_95

STATED = {Confidence.GUESS: 0.5, Confidence.THINK: 0.75, Confidence.SURE: 1.0}
"""What each step says about the chance to be right. With two answers a guess is right half of the time."""

LEAST_ANSWERS = 16


class Tendency(StrEnum):
    TOO_SURE = "too-sure"
    NOT_SURE_ENOUGH = "not-sure-enough"
    FITS = "fits"
    NOTHING_YET = "nothing-yet"


@dataclass(frozen=True, slots=True)
class Step:
    """One of the three steps of confidence: how many answers with it were right and wrong, and which part of all it is."""

    confidence: Confidence
    right: int
    wrong: int
    share: float  # of all answers with a confidence, 0 to 1; 0 when there are none

    @property
    def right_share(self) -> float | None:
        """0 to 1; None when this step was never chosen."""
        total = self.right + self.wrong
        return self.right / total if total else None


@dataclass(frozen=True, slots=True)
class Calibration:
    """`steps` from guess to sure. `excess`: mean of what was stated minus the share that was right, −½ to 1, or None.

    Above 0 is too sure. S. Lichtenstein, B. Fischhoff & L. D. Phillips, Calibration of probabilities: The state of the
    art to 1980, in Judgment under Uncertainty (1982): over/underconfidence, on the half-range scale.
    """

    steps: tuple[Step, ...]
    excess: float | None
    tendency: Tendency

    @property
    def sure_right(self) -> int:
        return self.steps[-1].right

    @property
    def sure_wrong(self) -> int:
        return self.steps[-1].wrong

    @property
    def answers(self) -> int:
        return sum(step.right + step.wrong for step in self.steps)


def calibrate(answers: Iterable[tuple[Confidence | None, bool]]) -> Calibration:
    """From (how sure, was it right); answers without confidence are left out.

    Somebody is called too sure, or not sure enough, only when the excess is more than 1.96 of its standard errors from
    0 and there are at least LEAST_ANSWERS.
    """
    told = [(confidence, right) for confidence, right in answers if confidence is not None]
    counts = Counter(told)
    steps = tuple(_step(step, counts[(step, True)], counts[(step, False)], len(told)) for step in Confidence)
    gaps = [STATED[confidence] - right for confidence, right in told]
    return Calibration(steps, fmean(gaps) if gaps else None, _tendency(gaps))


def _step(confidence: Confidence, right: int, wrong: int, total: int) -> Step:
    return Step(confidence, right, wrong, (right + wrong) / total if total else 0.0)


def _tendency(gaps: Sequence[float]) -> Tendency:
    if len(gaps) < LEAST_ANSWERS:
        return Tendency.NOTHING_YET
    excess = fmean(gaps)
    if abs(excess) <= SURE_95 * sqrt(variance(gaps) / len(gaps)):
        return Tendency.FITS
    return Tendency.TOO_SURE if excess > 0 else Tendency.NOT_SURE_ENOUGH
