# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers as they are written in the language on screen: 1.234,5 in Dutch and 1,234.5 in English."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from mediawijs import i18n

NONE = "–"
MINUS = "−"
_DUTCH = str.maketrans(",.", ".,")


def number(value: float | None, decimals: int = 0) -> str:
    """A dash for what is no number."""
    if value is None or not isfinite(value):
        return NONE
    text = f"{abs(value):,.{decimals}f}"
    if i18n.language() == i18n.SOURCE:
        text = text.translate(_DUTCH)
    below_zero = value < 0 and any(letter in "123456789" for letter in text)
    return MINUS + text if below_zero else text


def percent(share: float | None, decimals: int = 0) -> str:
    """0.62 as "62%"; a dash for what is no number."""
    if share is None or not isfinite(share):
        return NONE
    return number(share * 100, decimals) + "%"


def written(value: float | None, decimals: int, *, percent_of: bool) -> str:
    return percent(value, decimals) if percent_of else number(value, decimals)


def decimals_of(values: Iterable[float | None], *, percent_of: bool = False) -> int:
    """How many decimals tell these numbers apart without telling more than anybody reads: 0, 1 or 2."""
    known = [value * (100 if percent_of else 1) for value in values if value is not None and isfinite(value)]
    if all(abs(value - round(value)) < 1e-6 for value in known):
        return 0
    return 1 if percent_of or max(map(abs, known)) >= 10 else 2
