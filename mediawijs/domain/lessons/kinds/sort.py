# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sort items into groups."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, by_count
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing, is_pairing, pairs
from mediawijs.domain.lessons.text import Slot


@dataclass(frozen=True, slots=True)
class Sort:
    groups: tuple[tuple[str, Slot], ...]
    items: tuple[tuple[str, str, Slot], ...]  # id, the right group, text

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    def accepts(self, item: str, answer: Answer) -> bool:
        """One "item=group" token for every item."""
        keys = frozenset(key for key, _, _ in self.items)
        groups = frozenset(key for key, _ in self.groups)
        return item == WHOLE and len(answer) == len(keys) and is_pairing(answer, keys, groups)

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        placed = pairs(answer)
        remarks = tuple(
            Remark(key, slot.feedback(placed[key] == group), placed[key] == group)
            for key, group, slot in self.items
        )
        return by_count(sum(remark.right for remark in remarks), len(self.items), remarks)
