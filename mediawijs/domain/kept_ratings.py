# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ratings as they are kept: what a pupil felt and answered, and what the rules of that day made of it and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mediawijs.domain.rating.rules import Words

Ages = tuple[int, int]
"""The lowest and the highest age that is possible, in years; equal when there is no doubt."""


@dataclass(frozen=True, slots=True)
class KeptReason:
    """A rule that had a say: its age in years (None for a label), and its sentence in each language.

    `state` is "fired", "softened" or "outvoted"; `but` is the sentence of the softening.
    """

    rule: str
    theme: str
    age: int | None
    state: str
    text: Words
    but: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out, so that it can be shown again when the rules have changed long since.

    Attributes:
        content, environment, age: None when the rules give no age.
        pictograms, labels: ids of themes.
        stops: "report", "help" or "no-rating".
        disagrees: "rule:<id>", "question:<id>", or "" for nothing.
        reasons: None when they were not kept, as in the first version of this app.
    """

    content: Ages | None = None
    environment: Ages | None = None
    age: Ages | None = None
    pictograms: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    disagrees: str = ""
    reasons: tuple[KeptReason, ...] | None = None


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


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A rating that is not finished.

    Attributes:
        gut_age: None when nothing was felt yet.
        ticked, opened: questions that were ticked in a list, and those that were taken off the card.
        step: where the pupil was: the kind of step and its questions, with spaces between.
    """

    post: str
    rule_set: str
    version: str
    gut_age: int | None
    answers: Mapping[str, str]
    ticked: tuple[str, ...]
    opened: tuple[str, ...]
    step: str
    day: date
