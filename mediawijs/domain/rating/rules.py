# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule set as data: questions, rules that turn answers into ages, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal, Protocol, TypeVar

from mediawijs.domain.rating.index import Index

Words = Mapping[str, str]
"""One text in several languages: language -> text."""

Condition = tuple[tuple[str, frozenset[str]], ...]
"""Question ids, each with the answers of which one must be given; all must hold."""

CONTEXT = "context"
"""The theme of general questions. It is not among a set's themes and has no age."""


class ThemeKind(StrEnum):
    CONTENT = "content"  # what a post shows
    ENVIRONMENT = "environment"  # what the app around it does
    LABEL = "label"  # told without an age


class Status(StrEnum):
    """Where a rule's age comes from."""

    PUBLISHED = "published"  # published in this very field
    CARRIED_OVER = "carried-over"  # published for another field, applied here by us
    DERIVED = "derived"  # the factor is published, the age is ours
    OWN = "own"  # somebody's own choice


class Stop(StrEnum):
    """What a rule says besides an age, the most serious first."""

    NO_RATING = "no-rating"  # no age at all
    REPORT = "report"  # do not share, report
    HELP = "help"  # where to get help


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """`rank` says how bad, from 0; None has no order. `unknown` is "I can't tell"."""

    id: str
    text: Words
    rank: int | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class RatingQuestion:
    """`gate`: always asked. Otherwise asked when `asked_if` holds, for questions that are asked themselves."""

    id: str
    theme: str
    text: Words
    help: Words | None
    answers: tuple[AnswerOption, ...]
    asked_if: Condition
    gate: bool
    levels: tuple[str, ...]

    def answer(self, answer_id: str) -> AnswerOption:
        """Raises KeyError when there is none."""
        return _found(self.answers, answer_id)


@dataclass(frozen=True, slots=True)
class Rule:
    """`age` in years (0 is "all"); None for a label and for a stop that gives no age."""

    id: str
    theme: str
    when: Condition
    age: int | None
    label: bool
    stop: Stop | None
    status: Status
    sources: tuple[str, ...]
    reason: Words


@dataclass(frozen=True, slots=True)
class Softening:
    """Lowers its theme by one step of the set's ages, never below `floor` (years)."""

    id: str
    theme: str
    when: Condition
    floor: int
    status: Status
    sources: tuple[str, ...]
    reason: Words


@dataclass(frozen=True, slots=True)
class Theme:
    """`order`: which pictogram comes first, within its kind."""

    id: str
    title: Words
    kind: ThemeKind
    order: int


@dataclass(frozen=True, slots=True)
class RuleSource:
    """`checked`: the day its text was really read; None when we only know it through another."""

    id: str
    publisher: str
    title: str
    url: str
    year: int
    checked: date | None


@dataclass(frozen=True, slots=True)
class RankException:
    """A worse answer to `question` may lower `theme`, and why that is honest."""

    question: str
    theme: str
    reason: Words


@dataclass(frozen=True)  # no slots: the index is worked out once and kept with the set
class RuleSet:
    """One version of one set. `ages` in years, rising, 0 is "all"; `levels` are pupils' levels (P, O, B)."""

    id: str
    version: str
    valid_from: date
    rates: Literal["post", "service"]
    levels: tuple[str, ...]
    title: Words
    about: Words
    disclaimer: Words
    ages: tuple[int, ...]
    themes: tuple[Theme, ...]
    questions: tuple[RatingQuestion, ...]
    rules: tuple[Rule, ...]
    softenings: tuple[Softening, ...] = ()
    sources: tuple[RuleSource, ...] = ()
    exceptions: tuple[RankException, ...] = ()
    licence: str = "CC-BY-SA-4.0"

    def question(self, question_id: str) -> RatingQuestion:
        """Raises KeyError when there is none, as do the four below."""
        return _found(self.questions, question_id)

    def rule(self, rule_id: str) -> Rule:
        return _found(self.rules, rule_id)

    def softening(self, softening_id: str) -> Softening:
        return _found(self.softenings, softening_id)

    def theme(self, theme_id: str) -> Theme:
        return _found(self.themes, theme_id)

    def source(self, source_id: str) -> RuleSource:
        return _found(self.sources, source_id)

    def at_level(self, level: str) -> RuleSet:
        """The same set with only this level's questions; rules about the others never fire."""
        kept = tuple(question for question in self.questions if level in question.levels)
        return self if len(kept) == len(self.questions) else replace(self, questions=kept)

    @cached_property
    def index(self) -> Index:
        return Index.of(self)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Named)


def _found(things: Iterable[_T], thing_id: str) -> _T:
    for thing in things:
        if thing.id == thing_id:
            return thing
    raise KeyError(thing_id)
