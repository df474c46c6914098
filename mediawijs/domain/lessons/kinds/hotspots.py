# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Expose the tricks on drawn screens; some screens are clean, so flags can be wrong."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result, by_count
from mediawijs.domain.lessons.kinds.base import Given, first_missing, is_pairing, pairs
from mediawijs.domain.lessons.kinds.screen import Screen
from mediawijs.domain.lessons.text import Slot


@dataclass(frozen=True, slots=True)
class Hotspots:
    families: tuple[tuple[str, Slot], ...]
    screens: tuple[Screen, ...]

    def item_after(self, given: Given) -> str | None:
        return first_missing([screen.id for screen in self.screens], given)

    def length(self) -> int:
        return len(self.screens)

    def screen(self, item: str) -> Screen:
        return next(screen for screen in self.screens if screen.id == item)

    def accepts(self, item: str, answer: Answer) -> bool:
        """ "element=family" tokens; an empty answer says that the screen is fine."""
        known = {screen.id: screen for screen in self.screens}
        if item not in known:
            return False
        keys = frozenset(element.id for element in known[item].elements)
        return is_pairing(answer, keys, frozenset(key for key, _ in self.families))

    def missed(self, item: str, answer: Answer) -> tuple[Remark, ...]:
        """The tricks of this screen that were not flagged at all, with why each is one."""
        screen, flagged = self.screen(item), pairs(answer)
        return tuple(
            Remark(key, screen.element(key).slot.note) for key in screen.tricks if key not in flagged
        )

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        screen, flagged = self.screen(item), pairs(answer)
        remarks = tuple(_remark(screen, key, family) for key, family in flagged.items())
        whole = Remark("", screen.situation.note, right=True)
        hits = sum(1 for key, family in flagged.items() if screen.tricks.get(key) == family)
        faults = len(flagged) - hits
        if not screen.tricks:
            result = Result.LOOK_AGAIN if faults else Result.RIGHT
            return Judgement(result, (*remarks, whole), int(not faults), 1)
        judged = by_count(hits, len(screen.tricks), (*remarks, whole), faults=faults)
        # Flagging the right thing under another name is half way there.
        near = any(key in screen.tricks for key in flagged)
        if judged.result is Result.LOOK_AGAIN and near:
            return Judgement(Result.PARTLY, judged.remarks, hits, judged.total)
        return judged


def _remark(screen: Screen, key: str, family: str) -> Remark:
    element = screen.element(key)
    right = bool(element.trick) and element.trick == family
    note = element.slot.feedback(right) or screen.fine.note
    return Remark(key, note, right)
