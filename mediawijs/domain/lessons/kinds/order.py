# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put items in order."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, by_count
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing
from mediawijs.domain.lessons.text import Slot


@dataclass(frozen=True, slots=True)
class Order:
    items: tuple[tuple[str, Slot], ...]  # in the right order
    shown: tuple[str, ...]  # the order at first; the same ids

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    def accepts(self, item: str, answer: Answer) -> bool:
        return item == WHOLE and sorted(answer) == sorted(key for key, _ in self.items)

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        """An item counts as right when it stands in its place."""
        right_order = tuple(key for key, _ in self.items)
        in_place = {key for key, wanted in zip(answer, right_order, strict=True) if key == wanted}
        remarks = tuple(
            Remark(key, slot.feedback(key in in_place), key in in_place) for key, slot in self.items
        )
        return by_count(len(in_place), len(self.items), remarks)
