# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One theme with every combination of answers: which rules matter, and whether worse answers are ever milder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from mediawijs.domain.rating.fill import Outcome, look
from mediawijs.domain.rating.index import Index, ThemeIndex
from mediawijs.domain.rating.rules import Rule, RuleSet, Softening

MOST_CELLS = 50_000


@dataclass(frozen=True, slots=True)
class Worse:
    """An answer that is worse by rank, and yet gives a lower age, with what was answered otherwise."""

    question: str
    answer: str
    than: str
    age: int
    lower: int
    others: Mapping[str, str]


def too_large(index: Index, theme: ThemeIndex) -> bool:
    return prod(len(index.real.get(question, ())) for question in theme.questions) > MOST_CELLS


@dataclass(frozen=True, slots=True)
class Grid:
    """Every combination of real answers to the theme's questions, with its outcome."""

    theme: ThemeIndex
    cells: Mapping[tuple[str, ...], Outcome]

    @classmethod
    def of(cls, index: Index, theme: ThemeIndex) -> Grid:
        ways = product(*(index.real[question] for question in theme.questions))
        return cls(
            theme, {way: look(index, theme, dict(zip(theme.questions, way, strict=True))) for way in ways}
        )

    def never_decides(self) -> Iterator[Rule]:
        """Rules that can fire but never say anything that another rule of the theme does not say: age, label or stop."""
        left = {
            line.rule.id: line.rule for line in self.theme.lines if all(answers for _q, answers in line.needs)
        }
        for outcome in self.cells.values():
            for line in outcome.fired:
                same_stop = any(o.rule.stop is line.rule.stop for o in outcome.fired if o is not line)
                if line.age >= outcome.fired[0].age or (line.rule.stop is not None and not same_stop):
                    left.pop(line.rule.id, None)
            if not left:
                return
        yield from left.values()

    def never_softens(self) -> Iterator[Softening]:
        used = {outcome.softened_by for outcome in self.cells.values()}
        for soft in self.theme.softenings:
            if soft.softening.id not in used and all(answers for _q, answers in soft.needs):
                yield soft.softening

    def falls(self, rules: RuleSet) -> Iterator[Worse]:
        """For each question the first case where a worse answer, all else the same, gives a lower age."""
        for place, question in enumerate(self.theme.questions):
            ranks = {
                answer.id: answer.rank for answer in rules.question(question).answers if not answer.unknown
            }
            found = self._fall(place, question, ranks)
            if found is not None:
                yield found

    def _fall(self, place: int, question: str, ranks: Mapping[str, int | None]) -> Worse | None:
        for way, outcome in self.cells.items():
            rank = ranks[way[place]]
            for than, other in ranks.items():
                if rank is None or other is None or other <= rank:
                    continue
                lower = self.cells[(*way[:place], than, *way[place + 1 :])].age
                if lower < outcome.age:
                    others = dict(zip(self.theme.questions, way, strict=True))
                    del others[question]
                    return Worse(question, way[place], than, outcome.age, lower, others)
        return None
