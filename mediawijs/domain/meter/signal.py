# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""d′ and c: telling real from fake, apart from how soon one says "nep". The signal is fake; "nep" is yes.

Equal-variance signal detection: D. M. Green & J. A. Swets, Signal Detection Theory and Psychophysics (1966); formulas as
in H. Stanislaw & N. Todorov, Calculation of signal detection theory measures, Behavior Research Methods, Instruments, &
Computers 31 (1999) 137-149. Both are in standard deviations of what makes an item look fake to this pupil.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import sqrt

from mediawijs.domain.meter.sampling import (
    NORMAL,
    SURE_95,
    Moments,
    approximate_variance,
    corrected_rate,
    moments,
    unbiased,
)

LEAST_OF_EACH = 6
"""With five, even one mistake of each kind cannot be told from guessing. Forms of 7 and 7 may miss one of each."""

CEILING_C = NORMAL.inv_cdf(0.99)
CEILING_D = 2 * CEILING_C
"""4.65: rates of .99 and .01. Where counts set no end to an interval, it ends here."""

STEPS = 40  # halvings of at most 10: an interval to better than 1e-10


@dataclass(frozen=True, slots=True)
class Counts:
    """`hits` of `fakes` fake items, and `alarms` of `reals` real items, were called "nep"."""

    hits: int
    fakes: int
    alarms: int
    reals: int

    def __post_init__(self) -> None:
        if not (0 <= self.hits <= self.fakes and 0 <= self.alarms <= self.reals):
            raise ValueError(f"counts do not fit: {self}")

    @property
    def trusted(self) -> int:
        """Real items that were called real: "Echt vertrouwd", beside `hits`, "Nep herkend"."""
        return self.reals - self.alarms

    @property
    def enough(self) -> bool:
        """Whether d′ and c say something; below this they say nothing yet."""
        return min(self.fakes, self.reals) >= LEAST_OF_EACH


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares of "nep" among fake (`hit`) and real (`alarm`) items, above 0 and below 1."""

    hit: float
    alarm: float

    @property
    def d(self) -> float:
        """d′ = z(H) − z(F): 0 cannot tell them apart; the larger, the better."""
        return NORMAL.inv_cdf(self.hit) - NORMAL.inv_cdf(self.alarm)

    @property
    def c(self) -> float:
        """c = −½ (z(H) + z(F)): below 0 says "nep" too soon, above 0 believes too soon."""
        return -0.5 * (NORMAL.inv_cdf(self.hit) + NORMAL.inv_cdf(self.alarm)) + 0.0  # no "-0"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number, its standard error, and the 95 % interval `low` to `high`, which need not be symmetric."""

    value: float
    error: float
    low: float
    high: float


class Lean(StrEnum):
    """Which way c leans, as far as its interval allows to say."""

    DISTRUSTS = "distrusts"  # zegt te snel nep
    BELIEVES = "believes"  # gelooft te snel
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Signal:
    d: Estimate
    c: Estimate

    @property
    def lean(self) -> Lean:
        if self.c.high < 0:
            return Lean.DISTRUSTS
        return Lean.BELIEVES if self.c.low > 0 else Lean.NEITHER


def rates(counts: Counts) -> Rates:
    """H = (h + ½)/(Nf + 1) and F = (a + ½)/(Nr + 1)."""
    return Rates(corrected_rate(counts.hits, counts.fakes), corrected_rate(counts.alarms, counts.reals))


def expected_rates(d: float, c: float) -> Rates:
    """The chances of "nep" of a pupil with this d′ and c: H = Φ(d′/2 − c), F = Φ(−d′/2 − c)."""
    return Rates(_chance(d / 2 - c), _chance(-d / 2 - c))


@lru_cache(maxsize=4096)
def measure(counts: Counts) -> Signal | None:
    """d′ and c of one pupil. None: says nothing yet (fewer than LEAST_OF_EACH items of a kind).

    Standard errors are Miller's exact ones at the corrected rates, which did best of three in M. Suero, J. Privado & J.
    Botella, Methods to estimate the variance of some indices of the signal detection theory, Psicológica 38 (2017)
    149-175.

    The interval is every true d′ from which the one seen lies at most 1.96 of Miller's exact standard deviations from
    Miller's exact mean, with c as it was seen; and the other way round for c. Being made of the real distribution and not
    of a bell curve around the estimate, as Wilson's is for a share, it knows that d′ is pulled towards 0 and cannot grow
    on with ten items. It covers 93 to 97.5 % (95 on average) for every d′ from 0 to 1.5 and c from −½ to ½ with 10 and
    10 items, 93 to 97 % up to d′ 2 with 20 and 20, and 92 to 98 % with 6 to 8 of each. In that range and with 10 and 10 items Gourevitch and Galanter's
    covers up to 98 %, and the likelihood ratio's down to 89 %.
    """
    if not counts.enough:
        return None
    seen = rates(counts)
    d_error, c_error = _errors(seen, counts)
    d = _interval(seen.d, CEILING_D, lambda d: _d_moments(expected_rates(d, seen.c), counts))
    c = _interval(seen.c, CEILING_C, lambda c: _c_moments(expected_rates(seen.d, c), counts))
    return Signal(Estimate(seen.d, d_error, *d), Estimate(seen.c, c_error, *c))


def class_mean(many: Sequence[Counts]) -> Signal | None:
    """Mean d′ and c of these very pupils, for those with enough items. None: nobody has.

    Luck does not average out if everybody's d′ is pulled towards 0, so the mean is of d′ and c without that bias (see
    `unbiased`; up to 0.2 away from the plain mean at d′ 2). The standard error is √(Σ variance)/pupils with Gourevitch
    and Galanter's variances, and the interval 1.96 of those to both sides: covers 93 to 97 % with 5 or more pupils and a
    mean d′ from 0 to 1.5, from 6 and 6 items on. It is about luck in answering only; another class, or another day, differs more.
    """
    counted = [counts for counts in many if counts.enough]
    if not counted:
        return None
    pairs = [(unbiased(one.hits, one.fakes), unbiased(one.alarms, one.reals)) for one in counted]
    variance = sum(_approximate_variance(one) for one in counted) / len(counted) ** 2
    d = sum(hit - alarm for hit, alarm in pairs) / len(counted)
    c = sum(-0.5 * (hit + alarm) for hit, alarm in pairs) / len(counted)
    return Signal(_symmetric(d, sqrt(variance)), _symmetric(c, sqrt(variance) / 2))


def _chance(z: float) -> float:
    return min(max(NORMAL.cdf(z), 1e-12), 1 - 1e-12)


def _approximate_variance(counts: Counts) -> float:
    seen = rates(counts)
    return approximate_variance(seen.hit, counts.fakes) + approximate_variance(seen.alarm, counts.reals)


def _symmetric(value: float, error: float) -> Estimate:
    return Estimate(value, error, value - SURE_95 * error, value + SURE_95 * error)


def _errors(true: Rates, counts: Counts) -> tuple[float, float]:
    """Of d′, and of c, which is half of it: both come from the same two counts."""
    spread = sqrt(_d_moments(true, counts).variance)
    return spread, spread / 2


def _d_moments(true: Rates, counts: Counts) -> Moments:
    hit, alarm = moments(true.hit, counts.fakes), moments(true.alarm, counts.reals)
    return Moments(hit.mean - alarm.mean, hit.variance + alarm.variance)


def _c_moments(true: Rates, counts: Counts) -> Moments:
    hit, alarm = moments(true.hit, counts.fakes), moments(true.alarm, counts.reals)
    return Moments(-0.5 * (hit.mean + alarm.mean), 0.25 * (hit.variance + alarm.variance))


def _interval(seen: float, ceiling: float, at: Callable[[float], Moments]) -> tuple[float, float]:
    """Every value between the ceilings whose moments make what was seen likely enough. `seen` is one of them."""
    end = max(ceiling, abs(seen))

    def fits(value: float) -> bool:
        expected = at(value)
        return (seen - expected.mean) ** 2 <= SURE_95**2 * expected.variance

    return _edge(fits, seen, -end), _edge(fits, seen, end)


def _edge(fits: Callable[[float], bool], inside: float, outside: float) -> float:
    """Where `fits` ends on the way from `inside` to `outside`; `outside` when it does not."""
    if fits(outside):
        return outside
    for _step in range(STEPS):
        middle = (inside + outside) / 2
        if fits(middle):
            inside = middle
        else:
            outside = middle
    return inside
