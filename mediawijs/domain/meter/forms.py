# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the forms A, B and C of a level are as hard as each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from mediawijs.domain.level import Level
from mediawijs.domain.meter.items import Form, Item

TECHNIQUE_STEP = 1
"""Items with a technique: at most so many more in one form than in another."""

DIFFICULTY_STEP = 0.02
"""Of mean difficulty. On both sides it moves d′ by 0.12: the standard error of a class of 25 with 10 and 10 items."""

LENGTH_STEP = 0.1
"""Of the mean number of words, as a part of the mean of all forms."""


class Uneven(StrEnum):
    """In what forms can differ."""

    TWICE = "twice"  # the item named is there more than once
    SIZE = "size"  # numbers of items
    HALVES = "halves"  # numbers of fake minus real items
    TECHNIQUE = "technique"  # numbers of fake, or real, items with the technique named
    DIFFICULTY = "difficulty"  # mean difficulties of fake, or real, items
    LENGTH = "length"  # mean words of fake, or real, items


@dataclass(frozen=True, slots=True)
class Imbalance:
    """What is uneven at a level. `about` names an item or technique, `fake` the half of the form; `numbers` for A, B, C."""

    level: Level
    uneven: Uneven
    about: str
    fake: bool | None
    numbers: tuple[float, ...]


def imbalances(items: Iterable[Item]) -> tuple[Imbalance, ...]:
    """Everything that is uneven, level by level; empty when all forms are balanced. Items in reserve are left out."""
    dealt = [item for item in items if item.form is not None]
    found: list[Imbalance] = []
    for level in Level:
        mine = [item for item in dealt if item.level is level]
        if mine:
            found += [*_twice(level, mine), *_sizes(level, mine)]
            found += [one for fake in (True, False) for one in half_imbalances(level, fake, mine)]
    return tuple(found)


def _twice(level: Level, items: Sequence[Item]) -> list[Imbalance]:
    seen = Counter(item.id for item in items)
    return [
        Imbalance(level, Uneven.TWICE, name, None, _per_form([item for item in items if item.id == name]))
        for name, times in seen.items()
        if times > 1
    ]


def _sizes(level: Level, items: Sequence[Item]) -> list[Imbalance]:
    sizes = _per_form(items)
    more_fake = tuple(
        2 * fakes - size
        for fakes, size in zip(_per_form([item for item in items if item.fake]), sizes, strict=True)
    )
    found = []
    if len(set(sizes)) > 1:
        found.append(Imbalance(level, Uneven.SIZE, "", None, sizes))
    if any(more_fake):
        found.append(Imbalance(level, Uneven.HALVES, "", None, more_fake))
    return found


def half_imbalances(level: Level, fake: bool, items: Sequence[Item]) -> list[Imbalance]:
    """What is uneven among the fake, or the real, items of one level."""
    mine = [item for item in items if item.fake is fake]
    found = []
    for technique in sorted({label for item in mine for label in item.techniques}):
        numbers = _per_form([item for item in mine if technique in item.techniques])
        if max(numbers) - min(numbers) > TECHNIQUE_STEP:
            found.append(Imbalance(level, Uneven.TECHNIQUE, technique, fake, numbers))
    piles = [[item for item in mine if item.form is form] for form in Form]
    if not all(piles):
        return found
    difficulty = tuple(fmean(item.difficulty for item in pile) for pile in piles)
    if max(difficulty) - min(difficulty) > DIFFICULTY_STEP + 1e-9:
        found.append(Imbalance(level, Uneven.DIFFICULTY, "", fake, difficulty))
    words = tuple(fmean(item.words for item in pile) for pile in piles)
    if max(words) - min(words) > LENGTH_STEP * fmean(words) + 1e-9:
        found.append(Imbalance(level, Uneven.LENGTH, "", fake, words))
    return found


def _per_form(items: Sequence[Item]) -> tuple[float, ...]:
    counts = Counter(item.form for item in items)
    return tuple(float(counts[form]) for form in Form)
