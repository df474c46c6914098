# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the lesson screen shows: frozen pages, built by `presenters.lesson`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lessons.judgement import Answer, Confidence, Judgement
from mediawijs.domain.lessons.kinds import Exercise
from mediawijs.domain.lessons.kinds.redesign import Clicks
from mediawijs.domain.lessons.kinds.screen import Screen
from mediawijs.domain.lessons.kinds.spin import Mood, Waves
from mediawijs.domain.lessons.lesson import Phase, Step
from mediawijs.domain.lessons.text import Text
from mediawijs.domain.rating.rate import Advice, AgeRange
from mediawijs.i18n import _
from mediawijs.presenters.feedback import FeedbackPage
from mediawijs.presenters.look_back import LookBackPage


@dataclass(frozen=True, slots=True)
class MeterLevels:
    """Weigh: each meter now, 0-100."""

    levels: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Redesigned:
    """Redesign: the screen as it is now, and what yes and no cost."""

    screen: Screen
    clicks: Clicks


@dataclass(frozen=True, slots=True)
class Village:
    """Spin: who shares in which wave (empty before publishing), and the mood before and now."""

    waves: Waves
    before: Mood
    now: Mood
    played: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rated:
    """Rate: the gut age (None before it is given), the advice so far, and our own answers' age once all is done."""

    gut: int | None
    advice: Advice
    reference: AgeRange | None


Preview = MeterLevels | Redesigned | Village | Rated


@dataclass(frozen=True, slots=True)
class Question:
    """All that an exercise widget needs. `given` holds the earlier items of this step, in order."""

    exercise: Exercise
    item: str  # "" when nothing (more) is asked, such as at the end of a conversation
    pending: Answer
    locked: bool
    judgement: Judgement | None
    given: Mapping[str, Answer]
    preview: Preview | None = None
    runs: int = 1


class Act(StrEnum):
    """What the main button does."""

    CHECK = "check"
    GO_ON = "go-on"


@dataclass(frozen=True, slots=True)
class LessonPage:
    """The lesson screen, whole. Equality makes tests one line."""

    lesson: str
    chip: str
    step_number: int  # from 1
    step_count: int
    title: str
    body: Text
    step: Step
    item_line: str  # "scherm 3 van 8", or ""
    question: Question
    asks_confidence: bool
    confidence: Confidence | None
    feedback: FeedbackPage | None
    hint: Text  # shown now; empty when not asked for
    has_hint: bool
    can_retry: bool
    main: str  # "" for no main button
    act: Act
    can_act: bool
    look_back: LookBackPage | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class FinishPage:
    """After the last step."""

    lesson: str
    title: str
    goals: tuple[str, ...]
    cards: int
    talk: Text
    trouble: str = ""


def chip_of(step: Step) -> str:
    """What kind of thing this is, in two or three words."""
    phases = {
        Phase.BEFORE: _("Vooraf"),
        Phase.DO: _("Doen"),
        Phase.LOOK_BACK: _("Terugkijken"),
        Phase.ROUND: _("Ronde"),
        Phase.ACT: _("Wie doet wat?"),
    }
    kinds = {
        "read": _("lees"),
        "choice": _("kies"),
        "order": _("zet op volgorde"),
        "sort": _("verdeel"),
        "mark": _("markeer"),
        "hotspots": _("speur"),
        "estimate": _("schat"),
        "round": _("beoordeel"),
        "chat": _("praat mee"),
        "weigh": _("weeg af"),
        "look_back": _("jouw antwoorden"),
        "redesign": _("draai het om"),
        "spin": _("maak een krant"),
        "rate": _("keur"),
        "market": _("vergelijk"),
        "recipe": _("bouw een aanbeveler"),
    }
    return f"{phases[step.phase]} · {kinds[step.kind]}"
