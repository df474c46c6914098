# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items, answers and sessions of the Echt/nep-meter, and counting them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lessons.judgement import Confidence
from mediawijs.domain.level import Level
from mediawijs.domain.meter.signal import Counts


class Form(StrEnum):
    """Three sets of items that are as hard as each other."""

    A = "A"
    B = "B"
    C = "C"


class Moment(StrEnum):
    """When the meter is taken: before module 1, after module 3, and six weeks later."""

    BEFORE = "before"
    AFTER = "after"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Item:
    """A claim that is real or `fake`. `techniques` are the labels of the tricks in it, or that it seems to use.

    `difficulty` is the share of pupils that we expect to get it wrong, 0 to 1, until answers tell. `form` is None for an
    item in reserve.
    """

    id: str
    claim: str
    fake: bool
    level: Level
    techniques: tuple[str, ...]
    difficulty: float
    form: Form | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.difficulty <= 1:
            raise ValueError(f"difficulty of {self.id} is not from 0 to 1: {self.difficulty}")

    @property
    def words(self) -> int:
        return len(self.claim.split())


@dataclass(frozen=True, slots=True)
class Answer:
    """`said_fake` is the answer "nep"."""

    item: str
    said_fake: bool
    confidence: Confidence | None = None

    def right(self, item: Item) -> bool:
        return self.said_fake == item.fake


@dataclass(frozen=True, slots=True)
class Session:
    """One form, taken once by one pupil. `answers` in the order given; an item may be missing."""

    form: Form
    level: Level
    moment: Moment
    answers: tuple[Answer, ...]


def form_at(moment: Moment, swapped: bool) -> Form:
    """Half of a class is `swapped` and takes B before A, so that a difference between the two is not taken for growth."""
    if moment is Moment.LATER:
        return Form.C
    return Form.B if (moment is Moment.AFTER) != swapped else Form.A


def judged(session: Session, items: Mapping[str, Item]) -> tuple[tuple[Item, Answer], ...]:
    """Each item with the first answer to it. Answers to items that no longer exist are left out."""
    first: dict[str, Answer] = {}
    for answer in session.answers:
        first.setdefault(answer.item, answer)
    return tuple((items[name], answer) for name, answer in first.items() if name in items)


def count(pairs: Iterable[tuple[Item, Answer]]) -> Counts:
    """How many fake and real items there were, and how many of each were called "nep"."""
    said = {True: [0, 0], False: [0, 0]}  # fake or not: called "nep", of all
    for item, answer in pairs:
        said[item.fake][0] += answer.said_fake
        said[item.fake][1] += 1
    return Counts(*said[True], *said[False])
