# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From answers to an advice that says why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mediawijs.domain.rating.fill import Filled, Reach, fill, parts, reach
from mediawijs.domain.rating.index import Index
from mediawijs.domain.rating.rules import RuleSet, Stop, ThemeKind
from mediawijs.domain.rating.trace import Summed, Traced, summed, trace

__all__ = [
    "Advice", "AgeRange", "Answers", "Counterfactual", "ThemeAge", "Traced",
    "age_of", "asked", "check_answers", "counterfactuals", "next_question", "rate",
]  # fmt: skip

Answers = Mapping[str, str]
"""Question id -> answer id. May be partial; what the set does not know counts as not answered."""

MOST_PICTOGRAMS = 3
_CONTENT = frozenset([ThemeKind.CONTENT])
_ENVIRONMENT = frozenset([ThemeKind.ENVIRONMENT])
_BOTH = _CONTENT | _ENVIRONMENT


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
    sums = summed(index, filled)
    stops = _stops(sums)
    rated = Stop.NO_RATING not in stops
    themes = _theme_ages(sums) if rated else ()
    content = _range(index, filled, _CONTENT) if rated else None
    environment = _range(index, filled, _ENVIRONMENT) if rated else None
    shown = ThemeKind.CONTENT if rules.rates == "post" else ThemeKind.ENVIRONMENT
    return Advice(
        rules.id,
        rules.version,
        content,
        environment,
        _range(index, filled, _BOTH) or AgeRange(0, 0) if rated else None,
        _pictograms(rules, themes, content if shown is ThemeKind.CONTENT else environment, shown),
        _labels(sums),
        stops,
        themes,
        trace(index, sums, known, raw),
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


def _range(index: Index, filled: Iterable[Filled], kinds: frozenset[ThemeKind]) -> AgeRange | None:
    """The highest age of the themes of these kinds; None when the set has none."""
    low = high = -1
    for part in filled:
        mine = [
            outcomes
            for place, outcomes in zip(part.themes, part.outcomes, strict=True)
            if index.themes[place].theme.kind in kinds
        ]
        if len(mine) == 1 == len(mine[0]):  # most of them, most of the time
            low, high = max(low, mine[0][0].age), max(high, mine[0][0].age)
        elif mine:
            ages = [max([one.age for one in row]) for row in zip(*mine, strict=True)]
            low, high = max(low, min(ages)), max(high, max(ages))
    return None if high < 0 else AgeRange(low, high)


def _theme_ages(sums: Iterable[Summed]) -> tuple[ThemeAge, ...]:
    mine = [one for one in sums if one.theme.kind in _BOTH]
    mine.sort(key=lambda one: (one.theme.kind is not ThemeKind.CONTENT, one.theme.order, one.place))
    return tuple(ThemeAge(one.theme.id, AgeRange(one.low, one.high), one.softened) for one in mine)


def _pictograms(
    rules: RuleSet, themes: Iterable[ThemeAge], decides: AgeRange | None, shown: ThemeKind
) -> tuple[str, ...]:
    if decides is None:
        return ()
    mine = [one for one in themes if rules.theme(one.theme).kind is shown and 0 < one.age.high >= decides.low]
    return tuple(one.theme for one in mine[:MOST_PICTOGRAMS])


def _stops(sums: Iterable[Summed]) -> tuple[Stop, ...]:
    said = {line.rule.stop for one in sums for line in one.certain}
    return tuple(stop for stop in Stop if stop in said)


def _labels(sums: Iterable[Summed]) -> tuple[str, ...]:
    said = [one.theme for one in sums if one.certain and one.theme.kind is ThemeKind.LABEL]
    return tuple(theme.id for theme in sorted(said, key=lambda theme: (theme.order, theme.id)))
