# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One lesson in one language at one level, whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediawijs.domain.lessons.kinds import KIND_NAMES, Exercise
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.text import Picture, Text
from mediawijs.domain.level import Level


class Phase(StrEnum):
    """The fixed shape of a lesson, in order."""

    BEFORE = "before"
    DO = "do"
    LOOK_BACK = "look_back"
    ROUND = "round"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a pupil reads as a fact: always with who says so, when, and when we last checked."""

    id: str
    text: Text
    publisher: str
    source: str
    year: int
    checked: date
    law: str = ""
    valid_from: date | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A new word, explained at once."""

    id: str
    word: str
    meaning: Text


@dataclass(frozen=True, slots=True)
class Step:
    id: str
    phase: Phase
    title: str
    body: Text
    hint: Text
    exercise: Exercise
    confidence: bool = False
    facts: tuple[Fact, ...] = ()
    words: tuple[Word, ...] = ()
    help: bool = False

    @property
    def kind(self) -> str:
        return KIND_NAMES[type(self.exercise)]


@dataclass(frozen=True, slots=True)
class Card:
    """A review card: one question that asks for a decision."""

    id: str
    question: str
    exercise: Choice
    goal: str


@dataclass(frozen=True, slots=True)
class Lesson:
    id: str
    version: str
    level: Level
    language: str
    number: int
    module: str
    minutes: int
    title: str
    blurb: Text
    goals: tuple[str, ...]  # those of this level
    steps: tuple[Step, ...]
    cards: tuple[Card, ...]
    talk: Text
    picture: Picture | None = None

    def step(self, step_id: str) -> Step | None:
        return next((step for step in self.steps if step.id == step_id), None)
