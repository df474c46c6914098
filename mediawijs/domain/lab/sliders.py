# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sliders of a recipe and what they weigh. Without numpy: a lesson that asks for them is read on the thread of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mediawijs.domain.level import Level

SIDES = "sides"
"""Not a column but a rule for the finished list."""
DICE = "dice"
FULL, STEP = 100, 5
"""A slider runs from 0 to FULL in steps."""


class Slider(NamedTuple):
    """At FULL the column weighs `full`, chosen so that full sliders pull about equally hard."""

    name: str
    full: float
    start: int
    levels: str


SLIDERS = (
    Slider("watch", 4.0, 60, "POB"),
    Slider("follow", 1.5, 20, "POB"),
    Slider("anger", 2.0, 0, "POB"),
    Slider("new", 2.0, 20, "OB"),
    Slider("trusted", 1.5, 0, "OB"),
    Slider("unseen", 1.5, 0, "OB"),
    Slider("stated", 3.0, 0, "B"),
    Slider("similar", 0.6, 0, "B"),
    Slider("reply", 20.0, 0, "B"),
    Slider(SIDES, 1.0, 0, "B"),
)


def sliders(level: Level) -> tuple[Slider, ...]:
    return tuple(slider for slider in SLIDERS if level.value in slider.levels)


def start_values(level: Level) -> dict[str, int]:
    return {slider.name: slider.start for slider in sliders(level)}


def weights(values: Mapping[str, int]) -> dict[str, float]:
    """Column -> weight. With everything at 0 it is left to the dice."""
    made = {
        slider.name: slider.full * values[slider.name] / FULL
        for slider in SLIDERS
        if values.get(slider.name) and slider.name != SIDES
    }
    return made or {DICE: 1.0}


def as_sum(columns: Mapping[str, float]) -> str:
    """The sum as it is computed, for who wants to see it."""
    terms = [f"{weight:g}*{name}" for name, weight in columns.items() if weight]
    return " + ".join(terms).replace("+ -", "- ")
