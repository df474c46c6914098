# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why an advice is what it is: every rule that fired, was softened, was outvoted, or still could fire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from mediawijs.domain.rating.fill import Filled, Outcome
from mediawijs.domain.rating.index import Index, RuleLine
from mediawijs.domain.rating.rules import ThemeKind

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


@dataclass(slots=True)
class _Theme:
    kind: ThemeKind
    low: int
    high: int
    certain: tuple[RuleLine, ...]  # highest age first
    softened_by: str  # only when softened in every filling


def trace(
    index: Index, filled: Iterable[Filled], known: Mapping[str, str], unknown: tuple[str, ...]
) -> tuple[Traced, ...]:
    """Every rule that has something to say, in the set's order. `known` may hold "I can't tell" answers."""
    themes: dict[str, _Theme] = {}
    for part in filled:
        for place, outcomes in zip(part.themes, part.outcomes, strict=True):
            theme = index.themes[place].theme
            themes[theme.id] = _summed(theme.kind, outcomes)
    deciders = {kind: _decider(themes.values(), kind) for kind in ThemeKind}
    certain = {id(line) for theme in themes.values() for line in theme.certain}
    found = []
    for line in index.lines:
        theme_state = themes.get(line.rule.theme)
        if theme_state is not None and id(line) in certain:
            found.append(_certain(line, theme_state, deciders[theme_state.kind]))
        elif (missing := _missing(line, index, known, unknown)) is not None:
            found.append(Traced(line.rule.id, line.rule.theme, line.rule.age, "possible", "", missing))
    return tuple(found)


def _summed(kind: ThemeKind, outcomes: tuple[Outcome, ...]) -> _Theme:
    certain = tuple(
        line
        for line in outcomes[0].fired
        if all(any(line is other for other in one.fired) for one in outcomes[1:])
    )
    ages = [one.age for one in outcomes]
    by = outcomes[0].softened_by if all(one.softened_by for one in outcomes) else ""
    return _Theme(kind, min(ages), max(ages), certain, by)


def _decider(themes: Iterable[_Theme], kind: ThemeKind) -> tuple[int, str]:
    """The highest age that is certain on one side, and the rule that gives it."""
    best = (0, "")
    for theme in themes:
        if theme.kind is kind and theme.certain and theme.low > best[0]:
            best = (theme.low, theme.certain[0].rule.id)
    return best


def _certain(line: RuleLine, theme: _Theme, decider: tuple[int, str]) -> Traced:
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


def _missing(
    line: RuleLine, index: Index, known: Mapping[str, str], unknown: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The questions a rule waits for; None when it cannot fire any more."""
    waits = []
    for question, allowed in line.needs:
        answer = known.get(question)
        if answer in allowed:
            continue
        if not allowed or (answer is not None and question not in unknown):
            return None
        waits.append(question)
    return tuple(waits)
