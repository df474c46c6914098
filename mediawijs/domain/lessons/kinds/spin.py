# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spin a silly event with trick cards and watch a village share it.

The spread is a threshold model (Granovetter 1978, "Threshold models of collective behavior"): a villager shares once
the pull of the story plus the number of sharing neighbours reaches a threshold. The effect sizes are a caricature, made
for this lesson; they are data of the pack.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result
from mediawijs.domain.lessons.kinds.base import Given
from mediawijs.domain.lessons.text import Slot

THRESHOLD = 4
TRUST_AT_FIRST, QUARREL_AT_FIRST = 70, 15


@dataclass(frozen=True, slots=True)
class TrickCard:
    id: str
    slot: Slot
    headline: Slot
    pull: int
    trust: int
    quarrel: int
    honest: bool = False


@dataclass(frozen=True, slots=True)
class Villager:
    id: str
    name: str
    x: int
    y: int
    group: str
    likes: frozenset[str] = frozenset()
    start: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """How the village is doing, all 0-100."""

    spread: int
    trust: int
    quarrel: int


Waves = tuple[frozenset[str], ...]
"""Who shares in which wave; the first wave reads the paper itself."""


@dataclass(frozen=True, slots=True)
class Spin:
    rounds: int
    paper: Slot  # its name; the feedback is the line under it
    event: Slot
    cards: tuple[TrickCard, ...]
    villagers: tuple[Villager, ...]
    ties: tuple[tuple[str, str], ...]

    def item_after(self, given: Given) -> str | None:
        return f"r{len(given) + 1}" if len(given) < self.rounds else None

    def length(self) -> int:
        return self.rounds

    def card(self, card_id: str) -> TrickCard:
        return next(card for card in self.cards if card.id == card_id)

    def accepts(self, item: str, answer: Answer) -> bool:
        rounds = {f"r{number + 1}" for number in range(self.rounds)}
        return item in rounds and len(answer) == 1 and answer[0] in {card.id for card in self.cards}

    def neighbours(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {villager.id: set() for villager in self.villagers}
        for one, other in self.ties:
            found[one].add(other)
            found[other].add(one)
        return {key: frozenset(value) for key, value in found.items()}

    def waves(self, card_id: str, played_before: int = 0) -> Waves:
        """How the story runs through the village; a card played before pulls one less each time."""
        card, near = self.card(card_id), self.neighbours()
        pull = max(0, card.pull - played_before)
        sharing = {villager.id for villager in self.villagers if villager.start}
        waves = [frozenset(sharing)]
        while True:
            new = frozenset(
                v.id
                for v in self.villagers
                if v.id not in sharing
                and near[v.id] & sharing
                and pull + (card_id in v.likes) + len(near[v.id] & sharing) >= THRESHOLD
            )
            if not new:
                return tuple(waves)
            waves.append(new)
            sharing |= new

    def played(self, given: Given) -> tuple[str, ...]:
        return tuple(answer[0] for answer in given.values())

    def reach(self, card_id: str, played_before: int = 0) -> int:
        """Share of the village that passes the story on, in percent."""
        sharing = sum(len(wave) for wave in self.waves(card_id, played_before))
        return round(100 * sharing / len(self.villagers))

    def mood(self, played: tuple[str, ...]) -> Mood:
        """After these cards. Trust and quarrel move with how far each story went."""
        spread, trust, quarrel = 0, float(TRUST_AT_FIRST), float(QUARREL_AT_FIRST)
        for number, card_id in enumerate(played):
            spread = self.reach(card_id, played[:number].count(card_id))
            trust += self.card(card_id).trust * spread / 100
            quarrel += self.card(card_id).quarrel * spread / 100
        return Mood(spread, _percent(trust), _percent(quarrel))

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        card = self.card(answer[0])
        return Judgement(Result.OPEN, (Remark(card.id, card.slot.note),))


def _percent(value: float) -> int:
    return round(max(0.0, min(100.0, value)))
