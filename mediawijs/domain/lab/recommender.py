# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A recommender: who made it, what for, what it reads, how it scores, and how it puts its list in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lab.columns import PERSONAL
from mediawijs.domain.lab.formula import Formula
from mediawijs.domain.lab.world import Words


class Rule(StrEnum):
    """The fixed menu of what may be done with a list after scoring."""

    VARIETY = "variety"  # amount: how much is taken off for each earlier post of the same topic
    MAKERS = "makers"  # amount: at most so many posts of one maker
    SIDES = "sides"  # amount: what a post of the side shown least so far gets extra


@dataclass(frozen=True, slots=True)
class ReRank:
    rule: Rule
    amount: float


@dataclass(frozen=True, slots=True)
class Manifest:
    """`uses`: the columns it says it reads. `age`: from which age its maker offers it. `stop`: minutes after which it stops, or None."""

    id: str
    version: str
    name: Words
    maker: Words
    purpose: Words
    licence: str
    uses: tuple[str, ...]
    age: int = 0
    stop: int | None = None
    source: str = ""

    @property
    def personal(self) -> bool:
        return any(name in PERSONAL for name in self.uses)


@dataclass(frozen=True, slots=True)
class Recommender:
    """Scores by `weights` (a sum over columns) or by a `formula`. `only_follows`: shows nothing else than who you follow."""

    manifest: Manifest
    weights: Mapping[str, float]
    formula: Formula | None = None
    rules: tuple[ReRank, ...] = ()
    only_follows: bool = False

    @property
    def reads(self) -> frozenset[str]:
        """What it really reads, whatever its manifest says."""
        own = {"follow"} if self.only_follows else set()
        if self.formula is not None:
            return frozenset(own.union(self.formula.columns))
        return frozenset(own.union(name for name, weight in self.weights.items() if weight))

    @property
    def linear(self) -> Mapping[str, float] | None:
        """Its weights when it is a plain sum, also when it was written as a formula; "" is the constant."""
        return self.weights if self.formula is None else self.formula.linear
