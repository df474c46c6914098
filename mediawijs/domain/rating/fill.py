# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""All ways to fill in what somebody could not tell, and what each theme then comes to.

Themes that share an unknown question are filled in together, others apart: that is exact, because the lowest outcome
of independent parts is the highest of their lowest outcomes. Parts with more than MOST_FILLINGS ways are split into
their themes, and a theme with more still is bounded by its certain and its possible rules. The bounds then are wider
than the true range, never narrower.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from mediawijs.domain.rating.index import Index, Part, RuleLine, ThemeIndex, holds

MOST_FILLINGS = 256


@dataclass(frozen=True, slots=True)
class Outcome:
    """One theme under one filling. `age` in years after softening; `fired` the rules that hold, highest age first."""

    age: int
    fired: tuple[RuleLine, ...]
    softened_by: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """Per theme its outcomes, one for each filling, in the same order for all themes of the part."""

    themes: tuple[int, ...]
    outcomes: tuple[tuple[Outcome, ...], ...]


def parts(index: Index, unknown: tuple[str, ...]) -> tuple[Part, ...]:
    """The themes in groups that share no unknown question."""
    if not unknown:
        return index.alone
    hang: dict[int, set[str]] = {}
    for question in unknown:
        for place in index.themes_of.get(question, ()):
            hang.setdefault(place, set()).add(question)
    groups: list[tuple[set[int], set[str]]] = []
    for place, mine in hang.items():
        joined = [group for group in groups if group[1] & mine]
        groups = [group for group in groups if group not in joined]
        themes = {place}.union(*(others for others, _questions in joined))
        groups.append((themes, mine.union(*(questions for _others, questions in joined))))
    found = [part for place, part in enumerate(index.alone) if place not in hang]
    for themes, questions in groups:
        found.extend(_small(index, sorted(themes), sorted(questions)))
    return tuple(found)


def _small(index: Index, themes: list[int], unknown: list[str]) -> Iterator[Part]:
    if _ways(index, unknown) <= MOST_FILLINGS or len(themes) == 1:
        yield Part(tuple(themes), tuple(unknown))
        return
    for theme in themes:
        yield Part((theme,), tuple(q for q in unknown if q in index.themes[theme].questions))


def _ways(index: Index, unknown: tuple[str, ...] | list[str]) -> int:
    return prod(max(1, len(index.real[question])) for question in unknown)


def fill(index: Index, part: Part, answers: Mapping[str, str]) -> Filled:
    """Works out a part. `answers` may hold "I can't tell" answers; only those of the part are filled in."""
    themes = [index.themes[place] for place in part.themes]
    unknown = _left(index, part, answers) if part.unknown else ()
    if not unknown:
        return Filled(part.themes, tuple([(look(index, theme, answers),) for theme in themes]))
    if _ways(index, unknown) > MOST_FILLINGS:
        return Filled(part.themes, tuple(_bounds(index, theme, answers, unknown) for theme in themes))
    filled = dict(answers)
    columns: list[list[Outcome]] = [[] for _theme in themes]
    for ways in product(*(index.real[question] for question in unknown)):
        filled.update(zip(unknown, ways, strict=True))
        for column, theme in zip(columns, themes, strict=True):
            column.append(look(index, theme, filled))
    return Filled(part.themes, tuple(map(tuple, columns)))


def _left(index: Index, part: Part, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The part's questions that are still unknown in these answers."""
    return tuple(q for q in part.unknown if answers[q] not in index.real[q])


@dataclass(frozen=True, slots=True)
class Reach:
    """The ages that a part can come to; `no_rating` when that stop is certain."""

    low: int
    high: int
    no_rating: bool


def reach(index: Index, part: Part, answers: Mapping[str, str]) -> Reach:
    """What `fill` comes to, without saying why: several times as fast."""
    unknown = _left(index, part, answers) if part.unknown else ()
    themes = [index.themes[place] for place in part.themes]
    if not unknown:
        age = max([age_in(index, theme, answers) for theme in themes])
        return Reach(age, age, any(theme.no_rating and _stopped(theme, answers) for theme in themes))
    if _ways(index, unknown) > MOST_FILLINGS:
        return _wide_reach(index, part, answers)
    filled = dict(answers)
    ages, stopped = [], True
    for ways in product(*(index.real[question] for question in unknown)):
        filled.update(zip(unknown, ways, strict=True))
        ages.append(max([age_in(index, theme, filled) for theme in themes]))
        stopped = stopped and any(theme.no_rating and _stopped(theme, filled) for theme in themes)
    return Reach(min(ages), max(ages), stopped)


def _wide_reach(index: Index, part: Part, answers: Mapping[str, str]) -> Reach:
    """A part with too many ways is a single theme: its certain and its possible outcome."""
    [(low, high)] = fill(index, part, answers).outcomes
    stopped = any(line in index.themes[part.themes[0]].no_rating for line in low.fired)
    return Reach(low.age, high.age, stopped)


def _stopped(theme: ThemeIndex, answers: Mapping[str, str]) -> bool:
    return any(holds(line.needs, answers) for line in theme.no_rating)


def age_in(index: Index, theme: ThemeIndex, answers: Mapping[str, str]) -> int:
    """The age of `look`: no further than the first rule that holds."""
    base = 0
    for line in theme.lines:
        if line.age <= 0 or holds(line.needs, answers):
            base = line.age
            break
    lower = index.below.get(base) if theme.softenings else None
    if lower is None:
        return max(0, base)
    for soft in theme.softenings:
        if lower >= soft.softening.floor and holds(soft.needs, answers):
            return base if any(holds(stop.needs, answers) for stop in theme.stops) else lower
    return base


def look(index: Index, theme: ThemeIndex, answers: Mapping[str, str]) -> Outcome:
    """One theme with every answer filled in: the highest age of the rules that hold, softened once when it may be."""
    fired = tuple([line for line in theme.lines if holds(line.needs, answers)])
    base = max(0, fired[0].age) if fired else 0
    lower = index.below.get(base)
    if lower is None or any(line.rule.stop is not None for line in fired):
        return Outcome(base, fired)
    for soft in theme.softenings:
        if lower >= soft.softening.floor and holds(soft.needs, answers):
            return Outcome(lower, fired, soft.softening.id)
    return Outcome(base, fired)


def _bounds(
    index: Index, theme: ThemeIndex, answers: Mapping[str, str], unknown: tuple[str, ...]
) -> tuple[Outcome, ...]:
    """The lowest and highest that could be: certain rules softened if that can be, and possible rules unsoftened."""
    free = frozenset(unknown)
    certain = tuple(line for line in theme.lines if holds(line.needs, answers))
    possible = tuple(line for line in theme.lines if _can_hold(line.needs, answers, free))
    high = Outcome(max(0, possible[0].age) if possible else 0, possible)
    low = max(0, certain[0].age) if certain else 0
    lower = index.below.get(low)
    for soft in theme.softenings:
        if lower is not None and lower >= soft.softening.floor and _can_hold(soft.needs, answers, free):
            return (Outcome(lower, certain, soft.softening.id), high)
    return (Outcome(low, certain), high)


def _can_hold(
    needs: tuple[tuple[str, frozenset[str]], ...], answers: Mapping[str, str], free: frozenset[str]
) -> bool:
    return all(bool(allowed) if q in free else answers.get(q) in allowed for q, allowed in needs)
