# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page to read: nothing is asked."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Result
from mediawijs.domain.lessons.kinds.base import Given


@dataclass(frozen=True, slots=True)
class Read:
    def item_after(self, given: Given) -> str | None:
        return None

    def length(self) -> int:
        return 0

    def accepts(self, item: str, answer: Answer) -> bool:
        return False

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        return Judgement(Result.OPEN)
