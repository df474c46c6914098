# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why an advice is what it is: every rule that fired, was softened, was outvoted, or still could fire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from mediawijs.domain.rating.fill import Filled, Outcome
from mediawijs.domain.rating.index import Index, RuleLine
from mediawijs.domain.rating.rules import Theme, ThemeKind

State = Literal["fired", "softened", "outvoted", "possible"]


@dataclass(frozen=True, slots=True)
class Traced:
    """What became of one rule. `age` is the rule's own, in years; None for labels.

    fired: it decides its side (content or environment) of the advice, or shows its label. softened: it decided its
    theme, and softening `by` lowered that. outvoted: rule `by` of its theme or side has a higher age. possible: it
    can still fire; `missing` are the questions it waits for, open or answered "I can't tell".
    """

    rule: str
    theme: str
    age: int | None
    state: State
    by: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summed:
    """One theme over all fillings. `certain` are the rules that hold in each of them, highest age first.

    `softened`: in at least one filling; `softened_by` is the softening when it is in all of them.
    """

    place: int  # in the index
    theme: Theme
    low: int
    high: int
    softened: bool
    softened_by: str
    certain: tuple[RuleLine, ...]


def summed(index: Index, filled: Iterable[Filled]) -> list[Summed]:
    """Every theme, in any order."""
    return [
        _sum(place, index.themes[place].theme, outcomes)
        for part in filled
        for place, outcomes in zip(part.themes, part.outcomes, strict=True)
    ]


def _sum(place: int, theme: Theme, outcomes: tuple[Outcome, ...]) -> Summed:
    first = outcomes[0]
    if len(outcomes) == 1:
        by = first.softened_by
        return Summed(place, theme, first.age, first.age, bool(by), by, first.fired)
    ages = [one.age for one in outcomes]
    always = set(map(id, first.fired)).intersection(*(map(id, one.fired) for one in outcomes[1:]))
    certain = tuple(line for line in first.fired if id(line) in always)
    softened = [bool(one.softened_by) for one in outcomes]
    by = first.softened_by if all(softened) else ""
    return Summed(place, theme, min(ages), max(ages), any(softened), by, certain)


def trace(
    index: Index, sums: Iterable[Summed], known: Mapping[str, str], unknown: tuple[str, ...]
) -> tuple[Traced, ...]:
    """Every rule that has something to say, in the set's order. `known` may hold "I can't tell" answers."""
    sums = tuple(sums)
    deciders = {kind: _decider(sums, kind) for kind in ThemeKind}
    certain = {
        id(line): _certain(line, one, deciders[one.theme.kind]) for one in sums for line in one.certain
    }
    found = []
    for line in index.lines:
        if (told := certain.get(id(line))) is not None:
            found.append(told)
        elif (missing := _missing(line, known, unknown)) is not None:
            rule = line.rule
            found.append(Traced(rule.id, rule.theme, rule.age, "possible", "", missing))
    return tuple(found)


def _decider(sums: Iterable[Summed], kind: ThemeKind) -> tuple[int, str]:
    """The highest age that is certain on one side, and the rule that gives it."""
    best = (0, "")
    for one in sums:
        if one.low > best[0] and one.certain and one.theme.kind is kind:
            best = (one.low, one.certain[0].rule.id)
    return best


def _certain(line: RuleLine, theme: Summed, decider: tuple[int, str]) -> Traced:
    rule = line.rule
    top = theme.certain[0]
    if rule.age is None:
        return Traced(rule.id, rule.theme, None, "fired")
    if line.age < top.age:
        return Traced(rule.id, rule.theme, rule.age, "outvoted", top.rule.id)
    if theme.softened_by:
        return Traced(rule.id, rule.theme, rule.age, "softened", theme.softened_by)
    if theme.high < decider[0]:
        return Traced(rule.id, rule.theme, rule.age, "outvoted", decider[1])
    return Traced(rule.id, rule.theme, rule.age, "fired")


def _missing(line: RuleLine, known: Mapping[str, str], unknown: tuple[str, ...]) -> tuple[str, ...] | None:
    """The questions a rule waits for; None when it cannot fire any more."""
    waits: list[str] = []
    for question, allowed in line.needs:
        answer = known.get(question)
        if answer in allowed:
            continue
        if not allowed or (answer is not None and question not in unknown):
            return None
        waits.append(question)
    return tuple(waits)
