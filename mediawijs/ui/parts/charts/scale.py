# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Round numbers for axes."""

from __future__ import annotations

from itertools import count
from math import ceil, floor, isclose, isfinite, log10

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST = 1e-9  # a shorter axis cannot be told from none
_MOST = 1e15  # beyond it round steps cannot be told apart either
_FEW = 13


def bounds(low: float, high: float) -> tuple[float, float]:
    """Two ends that can be drawn between, whatever was given."""
    if not (isfinite(low) and isfinite(high)) or max(abs(low), abs(high)) > _MOST:
        return 0.0, 1.0
    size = max(1.0, abs(low))
    return (low, high) if high - low > _LEAST * size else (low, low + size)


def round_step(span: float, most: int) -> float:
    """The smallest round number that divides `span` in at most `most` steps."""
    rough = span / max(most, 1)
    size = 10.0 ** floor(log10(rough))
    return next((one * size for one in _ROUND if one * size >= rough * 0.999), 10.0 * size)


def axis_step(low: float, high: float, most: int) -> float:
    """A round step that ends on both ends, when there is one of about the right size."""
    rough = (high - low) / max(most, 1)
    size = 10.0 ** floor(log10(rough))
    near = [one * size for one in sorted((*_ROUND, 4.0)) if one * size >= rough * 0.999][:3]
    fitting = (step for step in near if _divides(step, low) and _divides(step, high))
    return next(fitting, round_step(high - low, most))


def _divides(step: float, value: float) -> bool:
    return abs(value / step - round(value / step)) < 1e-6


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round numbers from `low` to `high`."""
    step = axis_step(low, high, most)
    first, last = ceil(low / step - 1e-6), floor(high / step + 1e-6)
    return tuple(number * step for number in range(first, last + 1))


def tick_decimals(at: tuple[float, ...], *, percent_of: bool) -> int:
    """As few as tell the numbers on an axis apart."""
    shown = [one * (100 if percent_of else 1) for one in at]
    exact = (
        digits
        for digits in range(9)
        if all(isclose(round(one, digits), one, rel_tol=1e-9, abs_tol=1e-9) for one in shown)
    )
    return next(exact, 2)


def round_top(value: float) -> float:
    """The end of an axis from zero on which `value` fits."""
    if not isfinite(value) or value < _LEAST:
        return 1.0
    step = round_step(value, 4)
    return step * ceil(value / step - 1e-6)


def every(many: int, apart: float, needed: float) -> int:
    """Every how many names one is written, so that each gets `needed` pixels.

    Of a few names the first and the last always are; of many it goes in steps that people count in.
    """
    if 1 < many <= _FEW:
        steps = (step for step in range(1, many) if (many - 1) % step == 0)
        return next((step for step in steps if needed <= step * apart), many - 1)
    fit = max(int(many * apart / max(needed, 1.0)), 1)
    sizes = (one * int(10**size) for size in count() for one in (1, 2, 5))
    return next(size for size in sizes if many / size <= fit)
