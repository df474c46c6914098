# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the Algoritmelab shows, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.lab.arrays import Floats
from mediawijs.presenters.charts import Chart


class Tab(StrEnum):
    """What stands at the right."""

    TOWN = "town"
    FEED = "feed"
    TIME = "time"
    MAKERS = "makers"


@dataclass(frozen=True, slots=True)
class PersonPart:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ReasonPart:
    """`share` -1 to 1 of the strongest reason; `text` the amount in a few signs."""

    name: str
    share: float
    text: str


@dataclass(frozen=True, slots=True)
class CardPart:
    """A post on the phone. `shows` describes a picture or video, "" for text. `place` is the topic's colour role."""

    key: int
    head: str
    text: str
    form: str
    shows: str
    colour: str
    icon: str
    advert: str
    reasons: tuple[ReasonPart, ...]
    without: str


@dataclass(frozen=True, slots=True)
class AlgorithmPart:
    """`mine`: the recipe of the pupil. `about` says who made it and what for."""

    id: str
    name: str
    about: str
    chosen: bool
    compared: bool


@dataclass(frozen=True, slots=True)
class SliderPart:
    name: str
    title: str
    about: str
    value: int


@dataclass(frozen=True, slots=True, eq=False)
class TownPart:
    """`groups` (n,) 0 to 6 from one side to the other; x and y (n,) in 0 to 1."""

    title: str
    x: Floats
    y: Floats
    groups: Floats
    describe: str
    marked: int


@dataclass(frozen=True, slots=True, eq=False)
class LabPage:
    """`ready`: there is a town; `busy` is told until then. `trouble` is one calm sentence, or "". `caution` is told as long as
    things work stronger than they do outside."""

    title: str
    chip: str
    ready: bool
    busy: str
    trouble: str
    notice: str
    playing: bool
    day: int
    known: int
    days: int
    speed: str
    preset: str
    preset_note: str
    caution: str
    people: tuple[PersonPart, ...]
    person: int
    phone: str
    cards: tuple[CardPart, ...]
    open_card: int
    algorithms: tuple[AlgorithmPart, ...]
    comparing: bool
    recipe: tuple[SliderPart, ...]
    recipe_on: bool
    formula: str
    tab: Tab
    tabs: tuple[tuple[str, str], ...]
    quarrels: tuple[tuple[str, str], ...]
    quarrel: str
    ends: tuple[str, str]
    message: str
    towns: tuple[TownPart, ...]
    charts: tuple[Chart, ...]
