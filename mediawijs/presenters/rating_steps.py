# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way through the Keurkamer: which step comes after which, given what was answered.

A plain post takes about 15 clicks: what is often not there is asked as lists to tick, and the settings of the app
are on a card that one checks. Whatever is ticked is then asked in full, with its follow-ups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from mediawijs.domain.rating.rate import Answers, asked
from mediawijs.domain.rating.rules import CONTEXT, RatingQuestion, RuleSet, ThemeKind

NO = "nee"
_PER_LIST = 5
_OF_THE_POST = frozenset({"v153_oproep"})
"""Asked about the app in the rules, but to be seen in the post: so not on the card of the app."""


class Stage(StrEnum):
    GUT = "gut"  # watch, and say what you feel
    SPOT = "spot"  # tick what is in it
    ASK = "ask"  # one question
    CARD = "card"  # the settings of the app, filled in
    COMPARE = "compare"  # gut, rules, reference
    WHY = "why"  # every rule with its source
    WHAT_IF = "what-if"  # another answer
    DISAGREE = "disagree"  # with which rule or question

    @property
    def after_questions(self) -> bool:
        return self in (Stage.COMPARE, Stage.WHY, Stage.WHAT_IF, Stage.DISAGREE)


class Step(NamedTuple):
    """`questions` are those that it is about: one for ASK, several for SPOT and CARD."""

    stage: Stage
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """How far somebody is with one post. `spotted` are ticked questions, `opened` those taken off the card."""

    at: Step = Step(Stage.GUT)  # noqa: RUF009 - a tuple
    gut: int | None = None
    answers: Answers = field(default_factory=dict)
    spotted: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()

    def answered(self, question: str, answer: str) -> Draft:
        return replace(self, answers={**self.answers, question: answer})

    def toggled(self, question: str) -> Draft:
        return replace(self, spotted=self.spotted ^ {question})


class Way:
    """All steps for one post. `reference` is our own answers: it tells how the app is set."""

    def __init__(self, rules: RuleSet, reference: Answers) -> None:
        self.rules = rules
        self._environment = {theme.id for theme in rules.themes if theme.kind is ThemeKind.ENVIRONMENT}
        self.card = tuple(q.id for q in rules.questions if q.id in reference and self._on_card(q))
        self._lists = _lists([q.id for q in rules.questions if self._spot(q)])

    def steps(self, draft: Draft) -> tuple[Step, ...]:
        return (
            Step(Stage.GUT),
            *self._questions(draft),
            Step(Stage.COMPARE),
            Step(Stage.WHY),
            Step(Stage.WHAT_IF),
            Step(Stage.DISAGREE),
        )

    def in_theme(self, draft: Draft, question: str) -> tuple[int, int]:
        """Which question of its theme this is (from 1), and how many of them there are now."""
        theme = self.rules.question(question).theme
        mine = [
            step.questions[0]
            for step in self.steps(draft)
            if step.stage is Stage.ASK and self.rules.question(step.questions[0]).theme == theme
        ]
        return (mine.index(question) + 1 if question in mine else 1), max(len(mine), 1)

    def leave(self, draft: Draft, step: Step, reference: Mapping[str, str]) -> Draft:
        """What going on from this step answers: what was not ticked is not there, the card is as it is."""
        answers = dict(draft.answers)
        if step.stage is Stage.SPOT:
            for question in step.questions:
                if question not in draft.spotted:
                    answers[question] = NO
                elif answers.get(question) == NO:
                    del answers[question]
        elif step.stage is Stage.CARD:
            for question in step.questions:
                answers.setdefault(question, reference[question])
        return replace(draft, answers=answers)

    def clean(self, answers: Answers) -> dict[str, str]:
        """Only what is asked now, in the set's order."""
        return {question: answers[question] for question in asked(self.rules, answers) if question in answers}

    def _questions(self, draft: Draft) -> Iterator[Step]:
        now = set(asked(self.rules, draft.answers))
        listed = {question for one in self._lists for question in one}
        begun: set[str] = set()
        for question in (one.id for one in self.rules.questions):
            if question in listed:
                if question not in begun:
                    mine = next(one for one in self._lists if question in one)
                    begun.update(mine)
                    yield Step(Stage.SPOT, mine)
                if question in draft.spotted:
                    yield Step(Stage.ASK, (question,))
            elif question in now and question not in self.card:
                yield Step(Stage.ASK, (question,))
        if self.card:
            yield Step(Stage.CARD, self.card)
            yield from (Step(Stage.ASK, (question,)) for question in self.card if question in draft.opened)

    def _on_card(self, question: RatingQuestion) -> bool:
        """How the app is set, and what kind of post this is: facts, not judgements. Not when the app is rated."""
        if self.rules.rates != "post" or not question.gate or question.id in _OF_THE_POST:
            return False
        fact = question.theme == CONTEXT and all(answer.rank is None for answer in question.answers)
        return fact or question.theme in self._environment

    def _spot(self, question: RatingQuestion) -> bool:
        return (
            self.rules.rates == "post"
            and question.gate
            and question.theme != CONTEXT
            and question.theme not in self._environment
            and question.answers[0].id == NO
            and question.answers[0].rank == 0
        )


def _lists(questions: list[str]) -> tuple[tuple[str, ...], ...]:
    """Lists of about the same length, none longer than `_PER_LIST`."""
    count = ceil(len(questions) / _PER_LIST)
    if not count:
        return ()
    size = ceil(len(questions) / count)
    return tuple(tuple(questions[start : start + size]) for start in range(0, len(questions), size))
