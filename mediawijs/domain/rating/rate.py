# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From answers to an advice that says why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from mediawijs.domain.rating.fill import Filled, Reach, fill, parts, reach
from mediawijs.domain.rating.index import Index
from mediawijs.domain.rating.rules import RuleSet, Stop, ThemeKind
from mediawijs.domain.rating.trace import Traced, trace

__all__ = [
    "Advice", "AgeRange", "Answers", "Counterfactual", "ThemeAge", "Traced",
    "age_of", "asked", "check_answers", "counterfactuals", "next_question", "rate",
]  # fmt: skip

Answers = Mapping[str, str]
"""Question id -> answer id. May be partial; what the set does not know counts as not answered."""

MOST_PICTOGRAMS = 3
Side = Literal["content", "environment", "both"]


@dataclass(frozen=True, slots=True, order=True)
class AgeRange:
    """From the lowest to the highest age, in years, over all ways to fill in what is unknown; 0 is "all"."""

    low: int
    high: int

    @property
    def exact(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class ThemeAge:
    """`softened`: in at least one way to fill in what is unknown."""

    theme: str
    age: AgeRange
    softened: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """What the rules make of some answers.

    `content` and `environment` are None when the set has no such themes, and all ages are None when a no-rating stop
    fires. `themes` are those with an age, content first, each by its order. `stops`, `labels` and `pictograms` hold
    what is certain; a pictogram stands for a theme that is or can be at the deciding age. `trace` is in the set's
    order. `open` are questions to ask that have no answer yet, `unknown` those answered "I can't tell".
    """

    rule_set: str
    version: str
    content: AgeRange | None
    environment: AgeRange | None
    age: AgeRange | None
    pictograms: tuple[str, ...]
    labels: tuple[str, ...]
    stops: tuple[Stop, ...]
    themes: tuple[ThemeAge, ...]
    trace: tuple[Traced, ...]
    open: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """Giving `answer` to `question` instead, everything else as it is, gives this other age (None: no age at all)."""

    question: str
    answer: str
    age: AgeRange | None


def asked(rules: RuleSet, answers: Answers) -> tuple[str, ...]:
    """The questions to ask now, in order, answered or not."""
    found: dict[str, None] = {}
    for question, gate in rules.index.gates.items():
        if all(other in found and answers.get(other) in wanted for other, wanted in gate):
            found[question] = None
    return tuple(found)


def next_question(rules: RuleSet, answers: Answers) -> str | None:
    """The first question to ask that has no (known) answer; None when all are answered."""
    known = _known(rules.index, answers)
    return next((question for question in asked(rules, known) if question not in known), None)


def rate(rules: RuleSet, answers: Answers) -> Advice:
    """The advice for these answers. Never raises for answers: see `check_answers`."""
    index = rules.index
    known = _known(index, answers)
    now = asked(rules, known)
    raw = _unknown(index, known)
    filled = [fill(index, part, known) for part in parts(index, raw)]
    firing = _firing(index, filled)
    stops = _stops(firing)
    rated = Stop.NO_RATING not in stops
    themes = _theme_ages(index, filled) if rated else ()
    content = _range(index, filled, "content") if rated else None
    environment = _range(index, filled, "environment") if rated else None
    shown = ThemeKind.CONTENT if rules.rates == "post" else ThemeKind.ENVIRONMENT
    return Advice(
        rules.id,
        rules.version,
        content,
        environment,
        _range(index, filled, "both") if rated else None,
        _pictograms(rules, themes, content if shown is ThemeKind.CONTENT else environment, shown),
        _labels(index, firing),
        stops,
        themes,
        trace(index, filled, known, raw),
        tuple(question for question in now if question not in known),
        tuple(question for question in now if question in raw),
    )


def age_of(rules: RuleSet, answers: Answers) -> AgeRange | None:
    """Only the age of `rate`, several times as fast."""
    index = rules.index
    known = _known(index, answers)
    return _age([reach(index, part, known) for part in parts(index, _unknown(index, known))])


def counterfactuals(rules: RuleSet, answers: Answers) -> tuple[Counterfactual, ...]:
    """Every single other answer (never "I can't tell") that would give another age, in the set's order.

    Follow-up questions that would newly be asked count as not answered, so such an age is what is certain by then.
    """
    index = rules.index
    known = _known(index, answers)
    all_parts = parts(index, _unknown(index, known))
    ends = [reach(index, part, known) for part in all_parts]
    now = _age(ends)
    found = []
    for question in asked(rules, known):
        touched = index.themes_of.get(question, ())
        places = [i for i, part in enumerate(all_parts) if any(theme in part.themes for theme in touched)]
        if question not in known or not places:
            continue
        for answer in index.real[question]:
            if answer == known[question]:
                continue
            changed = {**known, question: answer}
            other = list(ends)
            for place in places:
                other[place] = reach(index, all_parts[place], changed)
            age = _age(other)
            if age != now:
                found.append(Counterfactual(question, answer, age))
    return tuple(found)


def check_answers(rules: RuleSet, answers: Answers) -> list[str]:
    """What the set does not know, in Dutch, each naming what is allowed."""
    wrong = []
    for question, answer in answers.items():
        allowed = rules.index.answers.get(question)
        if allowed is None:
            names = ", ".join(rules.index.answers)
            wrong.append(f"Vraag “{question}” bestaat niet in {rules.id}. Deze vragen kunnen: {names}.")
        elif answer not in allowed:
            names = ", ".join(one.id for one in rules.question(question).answers)
            wrong.append(f"Antwoord “{answer}” kan niet bij {question}. Kies uit: {names}.")
    return wrong


def _known(index: Index, answers: Answers) -> dict[str, str]:
    return {q: answer for q, answer in answers.items() if answer in index.answers.get(q, ())}


def _unknown(index: Index, known: Answers) -> tuple[str, ...]:
    return tuple(question for question, answer in known.items() if answer not in index.real[question])


def _age(ends: Iterable[Reach]) -> AgeRange | None:
    low = high = 0
    for one in ends:
        if one.no_rating:
            return None
        low, high = max(low, one.low), max(high, one.high)
    return AgeRange(low, high)


def _range(index: Index, filled: Iterable[Filled], side: Side) -> AgeRange | None:
    """The highest age of one side's themes; None when the set has no such theme."""
    lows, highs = [], []
    for part in filled:
        mine = [
            outcomes
            for theme, outcomes in zip(part.themes, part.outcomes, strict=True)
            if _is_on(index.themes[theme].theme.kind, side)
        ]
        if mine:
            ages = [max(one.age for one in row) for row in zip(*mine, strict=True)]
            lows.append(min(ages))
            highs.append(max(ages))
    if not lows:
        return AgeRange(0, 0) if side == "both" else None
    return AgeRange(max(lows), max(highs))


def _is_on(kind: ThemeKind, side: Side) -> bool:
    return kind is not ThemeKind.LABEL if side == "both" else kind.value == side


def _theme_ages(index: Index, filled: Iterable[Filled]) -> tuple[ThemeAge, ...]:
    found = {}
    for part in filled:
        for place, outcomes in zip(part.themes, part.outcomes, strict=True):
            ages = [one.age for one in outcomes]
            softened = any(one.softened_by for one in outcomes)
            theme = index.themes[place].theme
            if theme.kind is not ThemeKind.LABEL:
                rank = (theme.kind is not ThemeKind.CONTENT, theme.order, place)
                found[rank] = ThemeAge(theme.id, AgeRange(min(ages), max(ages)), softened)
    return tuple(found[rank] for rank in sorted(found))


def _pictograms(
    rules: RuleSet, themes: Iterable[ThemeAge], decides: AgeRange | None, shown: ThemeKind
) -> tuple[str, ...]:
    if decides is None:
        return ()
    mine = [one for one in themes if rules.theme(one.theme).kind is shown and 0 < one.age.high >= decides.low]
    return tuple(one.theme for one in mine[:MOST_PICTOGRAMS])


def _firing(index: Index, filled: Iterable[Filled]) -> list[tuple[ThemeKind, int, str, Stop | None]]:
    """Rules that hold in every filling: kind and order of their theme, its id, their stop."""
    found = []
    for part in filled:
        for place, outcomes in zip(part.themes, part.outcomes, strict=True):
            theme = index.themes[place].theme
            for line in outcomes[0].fired:
                if all(line in one.fired for one in outcomes[1:]):
                    found.append((theme.kind, theme.order, theme.id, line.rule.stop))
    return found


def _stops(firing: Iterable[tuple[ThemeKind, int, str, Stop | None]]) -> tuple[Stop, ...]:
    said = {stop for _kind, _order, _theme, stop in firing}
    return tuple(stop for stop in Stop if stop in said)


def _labels(index: Index, firing: Iterable[tuple[ThemeKind, int, str, Stop | None]]) -> tuple[str, ...]:
    said = {(order, theme) for kind, order, theme, _stop in firing if kind is ThemeKind.LABEL}
    return tuple(theme for _order, theme in sorted(said))
