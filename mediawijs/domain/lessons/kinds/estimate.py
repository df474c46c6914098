# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Estimate a number with a slider."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing
from mediawijs.domain.lessons.text import Text


@dataclass(frozen=True, slots=True)
class Estimate:
    low: int
    high: int
    step: int
    answer: int
    within: int  # this far off still counts as close
    unit: str
    too_low: Text
    close: Text
    too_high: Text
    fact: str = ""  # the id of the fact that holds the answer

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    def accepts(self, item: str, answer: Answer) -> bool:
        """One whole number between low and high."""
        if item != WHOLE or len(answer) != 1:
            return False
        digits = answer[0].removeprefix("-")
        return (
            digits.isascii()
            and digits.isdigit()
            and len(digits) < 12
            and self.low <= int(answer[0]) <= self.high
        )

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        off = int(answer[0]) - self.answer
        if abs(off) <= self.within:
            return Judgement(Result.RIGHT, (Remark("", self.close),), 1, 1)
        text = self.too_low if off < 0 else self.too_high
        return Judgement(Result.LOOK_AGAIN, (Remark("", text, right=False),), 0, 1)
