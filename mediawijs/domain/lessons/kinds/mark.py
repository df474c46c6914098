# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mark the passages that play a trick, and name the trick."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, by_count
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing, is_pairing, pairs
from mediawijs.domain.lessons.text import Picture, Slot


@dataclass(frozen=True, slots=True)
class Passage:
    id: str
    slot: Slot
    trick: str = ""  # "": nothing wrong with it


@dataclass(frozen=True, slots=True)
class Post:
    """The message the passages stand in."""

    author: str
    handle: str
    meta: str
    counts: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    tricks: tuple[tuple[str, Slot], ...]
    passages: tuple[Passage, ...]
    post: Post

    @property
    def to_find(self) -> int:
        return sum(1 for passage in self.passages if passage.trick)

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    def accepts(self, item: str, answer: Answer) -> bool:
        """ "passage=trick" tokens; an empty answer says that nothing is wrong."""
        keys = frozenset(passage.id for passage in self.passages)
        return item == WHOLE and is_pairing(answer, keys, frozenset(key for key, _ in self.tricks))

    def missed(self, answer: Answer) -> tuple[Remark, ...]:
        """The tricks that were not marked at all, with why each is one."""
        marked = pairs(answer)
        return tuple(Remark(p.id, p.slot.note) for p in self.passages if p.trick and p.id not in marked)

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        """Counts named tricks; a marked fine passage or a wrong name is a fault. Only marked ones are explained."""
        marked = pairs(answer)
        remarks = tuple(
            Remark(p.id, p.slot.feedback(marked[p.id] == p.trick), marked[p.id] == p.trick)
            for p in self.passages
            if p.id in marked
        )
        hits = sum(1 for remark in remarks if remark.right)
        return by_count(hits, self.to_find, remarks, faults=len(remarks) - hits)
