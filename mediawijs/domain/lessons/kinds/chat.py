# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A branching conversation: choices lead to other messages and change how people stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import Given
from mediawijs.domain.lessons.text import Slot

YOU = "you"
TIE_MIN, TIE_MAX = -3, 3


@dataclass(frozen=True, slots=True)
class Tie:
    """How two people stand to each other: -3 (quarrel) to 3 (close); in a choice, the change."""

    one: str
    other: str
    strength: int

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.one, self.other))


@dataclass(frozen=True, slots=True)
class Line:
    who: str
    slot: Slot
    private: bool = False


@dataclass(frozen=True, slots=True)
class ChatChoice:
    id: str
    to: str
    slot: Slot
    kindness: int = 0  # -1 hurts somebody, 0, 1 helps somebody
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    slot: Slot  # a heading line such as "an hour later"; for an end: how it ends
    lines: tuple[Line, ...]
    choices: tuple[ChatChoice, ...] = ()

    @property
    def is_end(self) -> bool:
        return not self.choices

    def choice(self, choice_id: str) -> ChatChoice:
        return next(choice for choice in self.choices if choice.id == choice_id)


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Chat:
    start: str
    people: tuple[Person, ...]
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

    def node(self, node_id: str) -> Node:
        return next(node for node in self.nodes if node.id == node_id)

    def path(self, given: Given) -> tuple[Node, ...]:
        """The nodes met so far, the open one last. Stops at a circle, which a checked pack does not have."""
        node, met = self.node(self.start), [self.node(self.start)]
        while not node.is_end and node.id in given:
            node = self.node(node.choice(given[node.id][0]).to)
            if node in met:
                break
            met.append(node)
        return tuple(met)

    def item_after(self, given: Given) -> str | None:
        last = self.path(given)[-1]
        return None if last.is_end or last.id in given else last.id

    def length(self) -> int:
        return 0

    def accepts(self, item: str, answer: Answer) -> bool:
        node = next((node for node in self.nodes if node.id == item), None)
        return node is not None and len(answer) == 1 and answer[0] in {c.id for c in node.choices}

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        """Open: the conversation itself shows what a choice does; the feedback explains it."""
        choice = self.node(item).choice(answer[0])
        return Judgement(Result.OPEN, (Remark(choice.id, choice.slot.note, choice.kindness >= 0),))

    def relations(self, given: Given) -> tuple[Tie, ...]:
        """All ties after the choices made so far, clamped to -3 … 3; a pair met for the first time starts at 0."""
        now = {tie.pair: tie for tie in self.ties}
        for node in self.path(given):
            if node.id not in given or node.is_end:
                continue
            for change in node.choice(given[node.id][0]).ties:
                before = now.get(change.pair, Tie(change.one, change.other, 0))
                strength = max(TIE_MIN, min(TIE_MAX, before.strength + change.strength))
                now[change.pair] = Tie(before.one, before.other, strength)
        return tuple(now.values())
