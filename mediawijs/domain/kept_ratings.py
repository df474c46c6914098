# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rating as it is kept: what a pupil felt and answered, and what the rules of that day made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Ages = tuple[int, int]
"""The lowest and the highest age that is possible, in years; equal when there is no doubt."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out, so that it can be shown again when the rules have changed long since.

    Attributes:
        content, environment, age: None when the rules give no age.
        pictograms, labels: ids of themes.
        stops: "report", "help" or "no-rating".
        disagrees: "rule:<id>", "question:<id>", or "" for nothing.
    """

    content: Ages | None = None
    environment: Ages | None = None
    age: Ages | None = None
    pictograms: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    disagrees: str = ""


@dataclass(frozen=True, slots=True)
class KeptRating:
    """One post or service, rated once. `version` names the rules that made `outcome`."""

    post: str
    rule_set: str
    version: str
    gut_age: int
    answers: Mapping[str, str]
    outcome: Outcome
    day: date
    seq: int = field(default=0, compare=False)
