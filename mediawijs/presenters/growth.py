# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mijn groei: what a pupil can do, in sentences. No marks, no ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediawijs.domain.lessons.growth import Growth, Stage
from mediawijs.i18n import _, ngettext

_ORDER = (Stage.BLOOM, Stage.PLANT, Stage.SPROUT)


@dataclass(frozen=True, slots=True)
class GoalPlant:
    """One goal as a plant. `words` says the stage, `line` what was done."""

    goal: str
    stage: Stage
    sentence: str
    words: str
    line: str
    code: str


@dataclass(frozen=True, slots=True)
class GrowthPage:
    """`plants` are the goals met, `seeds` the others. With no plants at all `empty` says what to do."""

    title: str
    line: str
    plants: tuple[GoalPlant, ...]
    seeds_title: str
    seeds: tuple[GoalPlant, ...]
    empty: str
    my_data: str


def growth_page(goals: tuple[Growth, ...], sentences: Mapping[str, str]) -> GrowthPage:
    """`sentences` gives the "Ik …" sentence of a goal; goals without one are left out."""
    told = [_plant(one, sentences[one.goal]) for one in goals if sentences.get(one.goal)]
    plants = tuple(plant for stage in _ORDER for plant in told if plant.stage is stage)
    seeds = tuple(plant for plant in told if plant.stage is Stage.SEED)
    return GrowthPage(
        title=_("Mijn groei"),
        line=_("Wat je al kunt. Dit is van jou: niemand anders krijgt het te zien."),
        plants=plants,
        seeds_title=_("Nog te ontdekken") if seeds else "",
        seeds=seeds,
        empty="" if plants else _("Nog niets geplant. Na je eerste les groeit hier iets."),
        my_data=_("Wat weet deze app van mij?"),
    )


def goal_code(goal: str) -> str:
    """For example "kerndoel 22B (basisonderwijs)"; the id itself when it is built otherwise."""
    parts = goal.split("-")
    if len(parts) < 3:
        return goal
    school = {"po": _("basisonderwijs"), "vo": _("voortgezet onderwijs")}.get(parts[0], parts[0])
    return _("kerndoel {code} ({school})").format(code=parts[2], school=school)


def _plant(growth: Growth, sentence: str) -> GoalPlant:
    return GoalPlant(
        growth.goal, growth.stage, sentence, _stage_words(growth.stage), _line(growth), goal_code(growth.goal)
    )


def _stage_words(stage: Stage) -> str:
    words = {
        Stage.SEED: _("zaadje"),
        Stage.SPROUT: _("kiem: je hebt het ontmoet"),
        Stage.PLANT: _("plant: je kunt het meestal"),
        Stage.BLOOM: _("bloem: je kunt het, en je weet het na weken nog"),
    }
    return words[stage]


def _line(growth: Growth) -> str:
    parts = []
    if growth.tried:
        parts.append(_("{right} van de {tried} in één keer").format(right=growth.right, tried=growth.tried))
    if growth.reviewed:
        parts.append(
            ngettext(
                "{n} kaart gehad, {right} onthouden", "{n} kaarten gehad, {right} onthouden", growth.reviewed
            ).format(right=growth.remembered, n=growth.reviewed)
        )
    return ", ".join(parts)
