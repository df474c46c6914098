# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round of short items with one label each: real or fake, trick or fine, which trick."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import Given, first_missing
from mediawijs.domain.lessons.text import Picture, Slot


@dataclass(frozen=True, slots=True)
class RoundItem:
    id: str
    label: str  # the right one
    slot: Slot
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Round:
    labels: tuple[tuple[str, Slot], ...]
    items: tuple[RoundItem, ...]

    def item_after(self, given: Given) -> str | None:
        return first_missing([item.id for item in self.items], given)

    def length(self) -> int:
        return len(self.items)

    def item(self, item_id: str) -> RoundItem:
        return next(item for item in self.items if item.id == item_id)

    def accepts(self, item: str, answer: Answer) -> bool:
        labels = {key for key, _ in self.labels}
        return item in {one.id for one in self.items} and len(answer) == 1 and answer[0] in labels

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        asked = self.item(item)
        right = answer[0] == asked.label
        remark = Remark(item, asked.slot.feedback(right), right)
        return Judgement(Result.RIGHT if right else Result.LOOK_AGAIN, (remark,), int(right), 1)
