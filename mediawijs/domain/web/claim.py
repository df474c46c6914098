# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A claim to judge, the pages that settle it, and the way somebody who does this daily would go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.web.site import Words


class Verdict(StrEnum):
    TRUE = "true"
    HALF = "half"
    FALSE = "false"


class Move(StrEnum):
    """STOP, WIE, WAAR NOG, WAARVANDAAN."""

    STOP = "stop"
    WHO = "who"
    ELSEWHERE = "elsewhere"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A page that settles something. `says` are words that stand on it, letter by letter, in every language."""

    page: str
    move: Move
    says: Words
    note: Words


@dataclass(frozen=True, slots=True)
class Trap:
    """A page that pulls the wrong way, and why it does."""

    page: str
    why: Words


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of an expert. `page` is empty when nothing is opened: stopping, or reading the results first."""

    move: Move
    page: str
    note: Words


@dataclass(frozen=True, slots=True)
class Claim:
    """`start` is the page where a pupil meets the claim. `flatters` and `hurts` name a club (a site) or nothing.

    `searches`: language -> queries made of words from the claim that find the evidence.
    """

    id: str
    levels: tuple[str, ...]
    verdict: Verdict
    start: str
    text: Words
    because: Words
    searches: Mapping[str, tuple[str, ...]]
    evidence: tuple[Evidence, ...]
    traps: tuple[Trap, ...]
    path: tuple[PathStep, ...]
    twin: str = ""
    flatters: str = ""
    hurts: str = ""

    def settles(self, page: str) -> Evidence | None:
        return next((one for one in self.evidence if one.page == page), None)
