# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draai het om: redesign a screen until saying no is as easy as saying yes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mediawijs.domain.lessons.judgement import Answer, Judgement, Remark, Result, by_count
from mediawijs.domain.lessons.kinds.base import WHOLE, Given, first_missing, is_pairing, pairs
from mediawijs.domain.lessons.kinds.screen import AS_DRAWN, Look, Screen
from mediawijs.domain.lessons.text import Slot


@dataclass(frozen=True, slots=True)
class KnobOption:
    id: str
    slot: Slot
    look: Look = AS_DRAWN
    yes_clicks: int = 0
    no_clicks: int = 0
    honest: bool = False


@dataclass(frozen=True, slots=True)
class Knob:
    id: str
    element: str
    slot: Slot
    options: tuple[KnobOption, ...]
    start: str

    def option(self, option_id: str) -> KnobOption:
        return next(option for option in self.options if option.id == option_id)


@dataclass(frozen=True, slots=True)
class Clicks:
    """How many clicks it costs to say yes and to say no."""

    yes: int
    no: int

    @property
    def equal(self) -> bool:
        return self.yes == self.no


@dataclass(frozen=True, slots=True)
class Redesign:
    screen: Screen
    knobs: tuple[Knob, ...]
    goal: Slot
    not_yet: Slot

    def item_after(self, given: Given) -> str | None:
        return first_missing((WHOLE,), given)

    def length(self) -> int:
        return 1

    @property
    def at_first(self) -> Answer:
        return tuple(f"{knob.id}={knob.start}" for knob in self.knobs)

    def accepts(self, item: str, answer: Answer) -> bool:
        """One "knob=option" token for every knob."""
        chosen = pairs(answer)
        known = frozenset(f"{k.id}={o.id}" for k in self.knobs for o in k.options)
        keys = frozenset(knob.id for knob in self.knobs)
        whole = len(answer) == len(keys) and is_pairing(answer, keys, frozenset(chosen.values()))
        return item == WHOLE and whole and set(answer) <= known

    def chosen(self, answer: Answer) -> tuple[tuple[Knob, KnobOption], ...]:
        """Each knob with its chosen option; knobs that the answer leaves out stand as at first."""
        picked = pairs(answer)
        return tuple((knob, knob.option(picked.get(knob.id, knob.start))) for knob in self.knobs)

    def clicks(self, answer: Answer) -> Clicks:
        """One click each for yes and no, plus what the chosen options add."""
        options = [option for _, option in self.chosen(answer)]
        return Clicks(1 + sum(o.yes_clicks for o in options), 1 + sum(o.no_clicks for o in options))

    def designed(self, answer: Answer) -> Screen:
        """The screen with the chosen options in force."""
        looks = [(knob.element, option.look) for knob, option in self.chosen(answer)]
        elements = []
        for element in self.screen.elements:
            for target, look in looks:
                if target == element.id:
                    element = look.on(element)
            elements.append(element)
        return replace(self.screen, elements=tuple(elements))

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        chosen = self.chosen(answer)
        honest = sum(1 for _, option in chosen if option.honest)
        equal = self.clicks(answer).equal
        done = honest == len(chosen) and equal
        whole = Remark("", self.goal.note if done else self.not_yet.note, done)
        remarks = (whole, *(Remark(knob.id, option.slot.note, option.honest) for knob, option in chosen))
        judged = by_count(honest, len(chosen), remarks)
        return judged if done or judged.result is not Result.RIGHT else replace(judged, result=Result.PARTLY)
