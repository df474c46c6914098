# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weigh measures: what can you do, what must the maker do, what must the government do. No right answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing
from mediawijs.domain.lessons.text import Slot


class Who(StrEnum):
    YOU = "you"
    MAKER = "maker"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Meter:
    id: str
    slot: Slot
    start: int  # 0-100
    good_high: bool = True


@dataclass(frozen=True, slots=True)
class Measure:
    id: str
    who: Who
    slot: Slot
    effects: tuple[tuple[str, int], ...]  # meter id, points


@dataclass(frozen=True, slots=True)
class Weigh:
    pick: int
    meters: tuple[Meter, ...]
    measures: tuple[Measure, ...]

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    def accepts(self, item: str, answer: Answer) -> bool:
        known = {measure.id for measure in self.measures}
        return (item == WHOLE and 1 <= len(answer) <= self.pick and len(set(answer)) == len(answer)) and set(
            answer
        ) <= known

    def levels(self, answer: Answer) -> dict[str, int]:
        """Each meter (0-100) with the chosen measures in force."""
        levels = {meter.id: meter.start for meter in self.meters}
        for measure in self.measures:
            if measure.id in answer:
                for meter, points in measure.effects:
                    levels[meter] += points
        return {meter: max(0, min(100, level)) for meter, level in levels.items()}

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        remarks = tuple(Remark(m.id, m.slot.note) for m in self.measures if m.id in answer)
        return Judgement(Result.OPEN, remarks)
