# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parsers of the kinds with drawn screens."""

from __future__ import annotations

from mediawijs.content.kinds.answers import at_least, need, picture
from mediawijs.content.problems import Broken
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.redesign import Knob, KnobOption, Redesign
from mediawijs.domain.lessons.kinds.screen import Element, ElementType, Emphasis, Frame, Look, Screen, Size
from mediawijs.domain.lessons.text import Slot

ACCENTS = ("violet", "sun", "mint", "coral", "sky")


def hotspots(table: Table, slots: Slots) -> Hotspots:
    families = table.texts("families")
    screens = tuple(_screen(part, slots, families) for part in table.tables("screen", "scherm"))
    at_least(table, "screen", tuple(screen.id for screen in screens), 1)
    return Hotspots(tuple((key, slots.take(key, note=True)) for key in families), screens)


def redesign(table: Table, slots: Slots) -> Redesign:
    screen = _screen(table.table("screen"), slots, (), situation=False)
    known = tuple(element.id for element in screen.elements)
    knobs = tuple(_knob(part, slots, known) for part in table.tables("knob", "knop"))
    at_least(table, "knob", tuple(knob.id for knob in knobs), 1)
    parsed = Redesign(screen, knobs, Slot(note=slots.note("goal")), Slot(note=slots.note("not-yet")))
    _must_be_solvable(table, parsed)
    return parsed


def _must_be_solvable(table: Table, design: Redesign) -> None:
    honest = tuple(f"{k.id}={o.id}" for k in design.knobs for o in k.options if o.honest)
    one_each = tuple(next((t for t in honest if t.startswith(f"{k.id}=")), "") for k in design.knobs)
    if "" in one_each:
        table.problem("", f"{table.name}: elke knop heeft een eerlijke keuze nodig.",
                      "Anders kan niemand het scherm eerlijk maken.", "Zet honest = true bij een [[step.knob.option]].")  # fmt: skip
        raise Broken
    if not design.clicks(one_each).equal:
        table.problem("", f"{table.name}: met alle eerlijke keuzes kosten ja en nee niet evenveel klikken.",
                      "Dan lukt het nooit.", "Pas yes_clicks en no_clicks van de eerlijke keuzes aan.")  # fmt: skip
        raise Broken


def _screen(table: Table, slots: Slots, families: tuple[str, ...], *, situation: bool = True) -> Screen:
    key = table.text("id")
    clean = table.flag("clean", False)
    elements: list[Element] = []
    for part in table.tables("element", "element"):
        below = elements[-1].row + 1 if elements else 0
        elements.append(_element(part, slots, key, families, below))
    if families and clean == any(element.trick for element in elements):
        table.problem("clean", f"{table.name}: clean past niet bij de trucs op het scherm.",
                      "Een schoon scherm heeft geen truc, een ander scherm wel.", "Zet clean goed of pas trick aan.")  # fmt: skip
    accent = table.one_of("accent", ACCENTS, "violet")
    frame = Frame(table.one_of("frame", tuple(Frame), "phone"))
    drawn = picture(table, slots, f"{key}.picture")
    screen = Screen(
        key,
        slots.take(f"{key}.app").label,
        frame,
        accent,
        tuple(elements),
        slots.take(key, note=True) if situation else slots.maybe(key),
        Slot(note=slots.note(f"{key}.fine")) if situation else slots.maybe(f"{key}.fine"),
        drawn,
    )
    table.done()
    return screen


def _element(table: Table, slots: Slots, screen: str, families: tuple[str, ...], row: int) -> Element:
    key, trick = table.text("id"), table.text("trick", "")
    if families and trick:
        need(table, "trick", (trick,), families)
    element = Element(
        key,
        ElementType(table.one_of("type", tuple(ElementType))),
        slots.take(f"{screen}.{key}", note=bool(trick)),
        table.number("row", row),
        Emphasis(table.one_of("emphasis", tuple(Emphasis), "normal")),
        Size(table.one_of("size", tuple(Size), "normal")),
        table.flag("checked", False),
        table.flag("hidden", False),
        trick,
    )
    table.done()
    return element


def _knob(table: Table, slots: Slots, elements: tuple[str, ...]) -> Knob:
    key, element = table.text("id"), table.text("element")
    need(table, "element", (element,), elements)
    options = tuple(_option(part, slots, key) for part in table.tables("option", "keuze"))
    at_least(table, "option", tuple(option.id for option in options), 2)
    start = table.text("start")
    need(table, "start", (start,), tuple(option.id for option in options))
    table.done()
    return Knob(key, element, slots.take(key), options, start)


def _option(table: Table, slots: Slots, knob: str) -> KnobOption:
    key, change = table.text("id"), table.table("set")
    look = Look(
        Emphasis(change.one_of("emphasis", tuple(Emphasis))) if change.has("emphasis") else None,
        Size(change.one_of("size", tuple(Size))) if change.has("size") else None,
        change.flag("checked", False) if change.has("checked") else None,
        change.flag("hidden", False) if change.has("hidden") else None,
    )
    change.done()
    option = KnobOption(
        key,
        slots.take(f"{knob}.{key}", note=True),
        look,
        table.number("yes_clicks", 0),
        table.number("no_clicks", 0),
        table.flag("honest", False),
    )
    table.done()
    return option
