# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Single and multiple choice; an opinion when there is no right answer."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result, by_count
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing
from mediawijs.domain.lessons.text import Slot


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[tuple[str, Slot], ...]
    correct: frozenset[str] = frozenset()  # empty: an opinion
    multiple: bool = False

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    def accepts(self, item: str, answer: Answer) -> bool:
        known = {key for key, _ in self.options}
        size_ok = len(answer) >= 1 if self.multiple else len(answer) == 1
        return item == WHOLE and size_ok and len(set(answer)) == len(answer) and set(answer) <= known

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        remarks = tuple(
            Remark(key, slot.feedback(key in self.correct), key in self.correct or not self.correct)
            for key, slot in self.options
            if key in answer
        )
        if not self.correct:
            return Judgement(Result.OPEN, remarks)
        if not self.multiple:
            right = answer[0] in self.correct
            return Judgement(Result.RIGHT if right else Result.LOOK_AGAIN, remarks, int(right), 1)
        hits = len(self.correct & set(answer))
        return by_count(hits, len(self.correct), remarks, faults=len(set(answer) - self.correct))
