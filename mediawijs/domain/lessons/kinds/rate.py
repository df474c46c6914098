# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rate one post of the Keurkamer in a lesson: first a gut age, then a few questions of an open rule set."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import Given
from mediawijs.domain.lessons.text import Paragraph, Slot, Span
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rate import Advice, rate
from mediawijs.domain.rating.rules import RuleSet

GUT = "gut"
"""The item of the gut age; its answer is an age in years, "0" for all."""


@dataclass(frozen=True, slots=True)
class Rate:
    post: RatedPost
    rules: RuleSet
    questions: tuple[str, ...]
    language: str
    gut: Slot
    after: Slot

    def item_after(self, given: Given) -> str | None:
        if GUT not in given:
            return GUT
        return next((key for key in self.questions if key not in given and self._is_asked(key, given)), None)

    def length(self) -> int:
        return 0

    def accepts(self, item: str, answer: Answer) -> bool:
        if len(answer) != 1:
            return False
        if item == GUT:
            return answer[0] in {str(age) for age in self.rules.ages}
        return item in self.questions and answer[0] in {a.id for a in self.rules.question(item).answers}

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        """Open: an opinion first, then answers of which the rules make an advice. Newly firing rules say why."""
        if item == GUT:
            return Judgement(Result.OPEN, (Remark("", self.gut.note),))
        after = {**given, item: answer}
        new = [rule for rule in self.fired(after) if rule not in self.fired(given)]
        remarks = tuple(Remark(rule, (Paragraph((Span(self._reason(rule)),)),)) for rule in new)
        if self.item_after(after) is None:
            remarks += (Remark("", self.after.note),)
        return Judgement(Result.OPEN, remarks)

    def advice(self, given: Given) -> Advice:
        """What the rules make of the answers so far; the gut age does not count."""
        return rate(self.rules, {key: answer[0] for key, answer in given.items() if key != GUT})

    def reference(self) -> Advice:
        """What the rules make of our own answers to the same post."""
        return rate(self.rules, self.post.reference.get(self.rules.id, {}))

    def fired(self, given: Given) -> tuple[str, ...]:
        """Ids of the rules that are in force now."""
        return tuple(one.rule for one in self.advice(given).trace if one.state != "possible")

    def _reason(self, rule: str) -> str:
        reason = self.rules.rule(rule).reason
        return reason.get(self.language) or reason["nl"]

    def _is_asked(self, key: str, given: Given) -> bool:
        gate = self.rules.question(key).asked_if
        return all(given.get(other, ("",))[0] in wanted for other, wanted in gate)
