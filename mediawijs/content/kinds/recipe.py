# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parser of the own recommender. Sliders, people and topics are those of the lab."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from mediawijs import paths
from mediawijs.content.kinds.answers import at_least, need
from mediawijs.content.problems import Broken
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lab.sliders import FULL, SLIDERS, STEP
from mediawijs.domain.lessons.kinds.recipe import Dweller, Gauge, Goal, Knob, Recipe, Sense

_WORLD = "worlds/schermstad"


def recipe(table: Table, slots: Slots) -> Recipe:
    names = table.texts("knobs")
    at_least(table, "knobs", names, 2)
    need(table, "knobs", names, tuple(slider.name for slider in SLIDERS))
    start = _positions(table, "start", names)
    usual = {slider.name: slider.start for slider in SLIDERS}
    knobs = tuple(Knob(name, slots.take(name, note=True), start.get(name, usual[name])) for name in names)
    phones = table.texts("phones", ())
    need(table, "phones", phones, tuple(_people()))
    goals = tuple(_goal(part, slots, names) for part in table.tables("goal", "doel"))
    at_least(table, "goal", tuple(goal.id for goal in goals), 1)
    if not phones and not any(goal.who.id for goal in goals):
        table.problem("", f"{table.name}: er is geen telefoon om te bekijken.", "Dan ziet de leerling niets gebeuren.",
                      'Zet phones = ["noor"] erbij.')  # fmt: skip
        raise Broken
    return Recipe(
        knobs, goals, tuple(_dweller(one) for one in phones), slots.note("dice"), table.flag("formula", False)
    )


def _goal(part: Table, slots: Slots, knobs: tuple[str, ...]) -> Goal:
    key, who, topic = part.text("id"), part.text("who", ""), part.text("topic", "")
    need(part, "who", (who,) if who else (), tuple(_people()))
    gauge = Gauge(part.one_of("measure", tuple(Gauge)))
    need(part, "topic", (topic,) if topic or gauge is Gauge.TOPIC else (), tuple(_topics()))
    still = part.texts("still", ())
    need(part, "still", still, knobs)
    sense = next((one for one in (Sense.AT_LEAST, Sense.AT_MOST) if part.has(one.value)), Sense.OPEN)
    target = 0 if sense is Sense.OPEN else part.number(sense.value)
    way = _positions(part, "way", knobs)
    if sense is not Sense.OPEN and not way:
        part.problem("id", f"{part.name}: er is geen weg naar het doel.", "Zo weet een toets dat het kan.",
                     "Zet way = { follow = 100 } erbij: schuiven die het doel halen.")  # fmt: skip
        raise Broken
    part.done()
    slot = slots.take(key, note=True)
    named = (topic, _topics()[topic].get(slots.language, topic)) if topic else ("", "")
    return Goal(key, _dweller(who), gauge, sense, target, slot, named, frozenset(still), tuple(way.items()))


def _dweller(who: str) -> Dweller:
    return Dweller(who, _people().get(who, ""))


def _positions(table: Table, key: str, knobs: tuple[str, ...]) -> dict[str, int]:
    values = table.numbers(key)
    need(table, key, tuple(values), knobs)
    if any(value not in range(0, FULL + 1, STEP) for value in values.values()):
        table.problem(key, f"{table.name}: een schuif staat op 0 tot {FULL}, in stappen van {STEP}.",
                      "Anders kan niemand hem daar zetten.", f"Rond af op {STEP}.")  # fmt: skip
        raise Broken
    return values


@cache
def _people() -> Mapping[str, str]:
    """Id and name of who can be followed. Read here, for the whole reader of the town costs numpy."""
    told = tomllib.loads(_text("people.toml"))
    return {one["id"]: one["name"] for one in told["persona"]}


@cache
def _topics() -> Mapping[str, Mapping[str, str]]:
    """Topic -> language -> name."""
    ids: list[str] = tomllib.loads(_text("world.toml"))["topics"]
    return {one: tomllib.loads(_text(f"topics/{one}.toml"))["topic"] for one in ids}


def _text(name: str) -> str:
    return (paths.assets() / _WORLD / name).read_text(encoding="utf-8")
