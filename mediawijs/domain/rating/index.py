# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule set ordered for rating fast: which questions a theme looks at, and what each rule needs in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediawijs.domain.rating.rules import Condition, Rule, RuleSet, Softening, Theme

Needs = tuple[tuple[str, frozenset[str]], ...]
"""Questions, in the set's order, with the real answers of which one must be given. An empty answer set never holds."""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """`needs` is the rule's own condition together with everything that makes its questions be asked.

    So a line holds for raw answers, also when some of them are left over from questions that are asked no more.
    """

    rule: Rule
    age: int  # -1 for rules without an age
    needs: Needs


@dataclass(frozen=True, slots=True)
class SoftLine:
    softening: Softening
    needs: Needs


@dataclass(frozen=True, slots=True)
class ThemeIndex:
    """`lines` have the highest age first; rules of one age stay in the set's order."""

    theme: Theme
    lines: tuple[RuleLine, ...]
    stops: tuple[RuleLine, ...]
    no_rating: tuple[RuleLine, ...]
    softenings: tuple[SoftLine, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Themes (positions in the index) that are filled in together, and the unknown questions they hang on."""

    themes: tuple[int, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    themes: tuple[ThemeIndex, ...]
    alone: tuple[Part, ...]  # every theme for itself
    themes_of: Mapping[str, tuple[int, ...]]  # question -> positions in `themes`
    lines: tuple[RuleLine, ...]  # in the set's order
    answers: Mapping[str, frozenset[str]]  # question -> every answer
    real: Mapping[str, tuple[str, ...]]  # question -> answers that are not "I can't tell"
    gates: Mapping[str, Condition]  # question -> when it is asked; nothing when always
    below: Mapping[int, int]  # age -> one step lower; the lowest and the highest age have none

    @classmethod
    def of(cls, rules: RuleSet) -> Index:
        real = {q.id: tuple(a.id for a in q.answers if not a.unknown) for q in rules.questions}
        gates = {q.id: () if q.gate else q.asked_if for q in rules.questions}
        closure = _Closure(real, gates, {q.id: place for place, q in enumerate(rules.questions)})
        lines = tuple(
            RuleLine(rule, -1 if rule.age is None else rule.age, closure.needs(rule.when))
            for rule in rules.rules
        )
        soft = tuple(SoftLine(one, closure.needs(one.when)) for one in rules.softenings)
        themes = tuple(_theme(theme, lines, soft) for theme in rules.themes)
        return cls(
            themes,
            tuple(Part((place,), ()) for place in range(len(themes))),
            _themes_of(themes),
            lines,
            {q.id: frozenset(a.id for a in q.answers) for q in rules.questions},
            real,
            gates,
            dict(zip(rules.ages[1:-1], rules.ages, strict=False)),
        )


@dataclass(slots=True)
class _Closure:
    real: Mapping[str, tuple[str, ...]]
    gates: Mapping[str, Condition]
    place: Mapping[str, int]

    def needs(self, when: Condition) -> Needs:
        found: dict[str, frozenset[str]] = {}
        todo = list(when)
        while todo:
            question, answers = todo.pop()
            real = answers.intersection(self.real.get(question, ()))
            if question in found:
                found[question] &= real
                continue
            found[question] = real
            todo.extend(self.gates.get(question, ()))
        return tuple(sorted(found.items(), key=lambda need: self.place.get(need[0], -1)))


def _theme(theme: Theme, lines: Iterable[RuleLine], soft: Iterable[SoftLine]) -> ThemeIndex:
    mine = sorted((line for line in lines if line.rule.theme == theme.id), key=lambda line: -line.age)
    softer = tuple(line for line in soft if line.softening.theme == theme.id)
    every = [line.needs for line in mine] + [line.needs for line in softer]
    asked = dict.fromkeys(question for needs in every for question, _answers in needs)
    stops = tuple(line for line in mine if line.rule.stop is not None)
    ageless = tuple(line for line in stops if line.rule.stop == "no-rating")
    return ThemeIndex(theme, tuple(mine), stops, ageless, softer, tuple(asked))


def _themes_of(themes: tuple[ThemeIndex, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for place, theme in enumerate(themes):
        for question in theme.questions:
            found.setdefault(question, []).append(place)
    return {question: tuple(places) for question, places in found.items()}


def holds(needs: Needs, answers: Mapping[str, str]) -> bool:
    """Whether every need is met. Answers that are not there meet none."""
    for question, allowed in needs:  # noqa: SIM110 - half the time of all(...), and this runs a hundred times per advice
        if answers.get(question) not in allowed:
            return False
    return True
