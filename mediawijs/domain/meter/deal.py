# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dealing a bank of items into forms A, B and C that `forms.imbalances` has nothing to say about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from mediawijs.domain.level import Level
from mediawijs.domain.meter.forms import DIFFICULTY_STEP, LENGTH_STEP, TECHNIQUE_STEP, half_imbalances
from mediawijs.domain.meter.items import Form, Item

DEALS = 8

Places = list[Form | None]
"""For each item of one half of a level in which form it is; None is the reserve."""


def deal(items: Iterable[Item], of_each: int | None = None) -> tuple[Item, ...]:
    """All items with their form, by level; `of_each` fake and as many real items per form, or as many as there are for.

    Items that do not fit in become the reserve. The same bank always gives the same forms, in whatever order it comes.
    Raises ValueError when a level that has items has too few of a kind.
    """
    bank = sorted(items, key=lambda item: item.id)
    dealt: list[Item] = []
    for level in Level:
        mine = [item for item in bank if item.level is level]
        halves = [[item for item in mine if item.fake is fake] for fake in (True, False)]
        most = min(len(half) for half in halves) // len(Form)
        size = most if of_each is None else of_each
        if mine and not 0 < size <= most:
            raise ValueError(f"level {level} has enough items for {most} fake and {most} real ones in a form")
        for half in halves:
            dealt += _deal_half(half, size)
    return tuple(dealt)


def _deal_half(items: Sequence[Item], size: int) -> list[Item]:
    """The first of a few deals that is balanced, or else the one that is nearest to it."""
    order = sorted(items, key=lambda item: (item.techniques, item.difficulty, item.words, item.id))
    found: list[tuple[float, list[Item]]] = []
    for start in range(DEALS if order else 0):
        turned = order[start:] + order[:start]
        cost, places = _improved(turned, _dealt(len(turned), size))
        dealt = [replace(item, form=form) for item, form in zip(turned, places, strict=True)]
        found.append((cost, dealt))
        if not half_imbalances(order[0].level, order[0].fake, [item for item in dealt if item.form]):
            break
    return min(found, key=lambda one: one[0], default=(0.0, []))[1]


def _dealt(items: int, size: int) -> Places:
    """Like cards, there and back: A, B, C, C, B, A. What is left over becomes the reserve."""
    there_and_back = [*Form, *reversed(Form)]
    return [
        there_and_back[place % len(there_and_back)] if place < len(Form) * size else None
        for place in range(items)
    ]


def _improved(items: Sequence[Item], places: Places) -> tuple[float, Places]:
    """Swap the best two for as long as that helps."""
    cost = _cost(items, places)
    while True:
        swaps = [_swapped(places, *pair) for pair in combinations(range(len(items)), 2)]
        best_cost, best = min(
            ((_cost(items, swap), swap) for swap in swaps if swap != places),
            key=lambda one: one[0],
            default=(cost, places),
        )
        if best_cost >= cost - 1e-9:
            return cost, places
        cost, places = best_cost, best


def _swapped(places: Places, one: int, other: int) -> Places:
    swapped = places.copy()
    swapped[one], swapped[other] = places[other], places[one]
    return swapped


def _cost(items: Sequence[Item], places: Places) -> float:
    """How uneven: 0 is the same in all forms. Each kind of unevenness is counted in steps that are just allowed."""
    difficulty = dict.fromkeys(Form, 0.0)
    words = dict.fromkeys(Form, 0.0)
    labels: Counter[tuple[str, Form]] = Counter()
    for item, form in zip(items, places, strict=True):
        if form is not None:
            difficulty[form] += item.difficulty
            words[form] += item.words
            labels.update((label, form) for label in item.techniques)
    size = max(1, sum(form is Form.A for form in places))
    mean_words = sum(words.values()) / len(Form)
    cost = _spread(difficulty.values()) / (DIFFICULTY_STEP * size) ** 2
    cost += _spread(words.values()) / (LENGTH_STEP * max(1.0, mean_words)) ** 2
    for label in {label for label, _form in labels}:
        numbers = [labels[label, form] for form in Form]
        cost += 10 * max(0, max(numbers) - min(numbers) - TECHNIQUE_STEP) + 0.1 * _spread(numbers)
    return cost


def _spread(numbers: Iterable[float]) -> float:
    """The sum of the squared differences between each two of the numbers."""
    return sum((one - other) ** 2 for one, other in combinations(numbers, 2))
