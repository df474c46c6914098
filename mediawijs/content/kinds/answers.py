# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parsers of the kinds with plain answers."""

from __future__ import annotations

from mediawijs.content.problems import Broken
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.kinds.look_back import LookBack
from mediawijs.domain.lessons.kinds.mark import Mark, Passage, Post
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.read import Read
from mediawijs.domain.lessons.kinds.round import Round, RoundItem
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.weigh import Measure, Meter, Weigh, Who
from mediawijs.domain.lessons.text import Picture


def read(_table: Table, _slots: Slots) -> Read:
    return Read()


def look_back(table: Table, _slots: Slots) -> LookBack:
    return LookBack(table.texts("of"))


def choice(table: Table, slots: Slots) -> Choice:
    options = table.texts("options")
    raw = table.data.get("correct", [])
    correct = (table.text("correct"),) if isinstance(raw, str) else table.texts("correct", ())
    need(table, "correct", correct, options)
    at_least(table, "options", options, 2)
    multiple = table.flag("multiple", len(correct) > 1)
    return Choice(tuple((key, slots.take(key, note=True)) for key in options), frozenset(correct), multiple)


def order(table: Table, slots: Slots) -> Order:
    items = table.texts("items")
    at_least(table, "items", items, 2)
    shown = table.texts("shown", _mixed(items))
    if sorted(shown) != sorted(items):
        table.problem("shown", f"{table.name}: shown heeft andere ids dan items.",
                      "De leerling zet dezelfde dingen op volgorde.", "Gebruik in shown precies dezelfde ids.")  # fmt: skip
        raise Broken
    return Order(tuple((key, slots.take(key, note=True)) for key in items), shown)


def sort(table: Table, slots: Slots) -> Sort:
    groups, items = table.texts("groups"), table.strings("items")
    need(table, "items", tuple(items.values()), groups)
    return Sort(
        tuple((key, slots.take(key)) for key in groups),
        tuple((key, group, slots.take(key, note=True)) for key, group in items.items()),
    )


def mark(table: Table, slots: Slots) -> Mark:
    tricks = table.texts("tricks")
    table.number("find", 0)
    passages = []
    for part in table.tables("passage", "passage"):
        key, trick = part.text("id"), part.text("trick", "")
        need(part, "trick", (trick,) if trick else (), tricks)
        part.done()
        passages.append(Passage(key, slots.take(key, note=True), trick))
    at_least(table, "passage", tuple(p.id for p in passages if p.trick), 1)
    post = Post(
        slots.take("post.author").label,
        slots.take("post.handle").label,
        slots.take("post.meta").label,
        slots.maybe("post.counts").label,
        picture(table, slots),
    )
    return Mark(tuple((key, slots.take(key)) for key in tricks), tuple(passages), post)


def estimate(table: Table, slots: Slots) -> Estimate:
    low, high, answer = table.number("min"), table.number("max"), table.number("answer")
    if not low <= answer <= high:
        table.problem("answer", f"{table.name}: het antwoord ligt niet tussen min en max.",
                      "Dan kan niemand het aanwijzen.", "Maak min lager of max hoger.")  # fmt: skip
        raise Broken
    return Estimate(
        low,
        high,
        table.number("step", 1),
        answer,
        table.number("within", 0),
        slots.take("unit").label,
        slots.note("low"),
        slots.note("close"),
        slots.note("high"),
        table.text("fact", ""),
    )


def round_of_items(table: Table, slots: Slots) -> Round:
    labels = table.texts("labels")
    items = []
    for part in table.tables("item", "item"):
        key, label = part.text("id"), part.text("label")
        need(part, "label", (label,), labels)
        items.append(
            RoundItem(key, label, slots.take(key, note=True), picture(part, slots, f"{key}.picture"))
        )
        part.done()
    at_least(table, "item", tuple(item.id for item in items), 2)
    return Round(tuple((key, slots.take(key)) for key in labels), tuple(items))


def weigh(table: Table, slots: Slots) -> Weigh:
    meters = []
    for part in table.tables("meter", "meter"):
        high = part.one_of("good", ("high", "low"), "high") == "high"
        meters.append(Meter(part.text("id"), slots.take(part.text("id")), part.number("start"), high))
        part.done()
    measures = []
    for part in table.tables("measure", "maatregel"):
        key, effects = part.text("id"), part.numbers("effects")
        who = Who(part.one_of("who", tuple(Who)))
        need(part, "effects", tuple(effects), tuple(meter.id for meter in meters))
        measures.append(Measure(key, who, slots.take(key, note=True), tuple(effects.items())))
        part.done()
    missing = set(Who) - {measure.who for measure in measures}
    if missing:
        table.problem("", f"{table.name}: er is geen maatregel van {', '.join(sorted(missing))}.",
                      "Een les zegt altijd wat jij kunt doen én wat de maker en de overheid moeten doen.",
                      'Voeg een [[step.measure]] toe met who = "you", "maker" of "government".')  # fmt: skip
    return Weigh(table.number("pick"), tuple(meters), tuple(measures))


def picture(table: Table, slots: Slots, alt_key: str = "picture") -> Picture | None:
    """`picture = "media/…"`; its alternative text is the slot `picture` (or `<item>.picture`)."""
    if not table.has("picture"):
        return None
    return Picture(table.text("picture"), slots.take(alt_key).label)


def need(table: Table, key: str, values: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    for value in values:
        if value not in allowed:
            table.problem(f'"{value}"', f'{table.name}: "{value}" bij {key} bestaat niet.',
                          "Het verwijst naar iets dat er niet is.", f"Kies uit: {', '.join(allowed)}.")  # fmt: skip
            raise Broken


def at_least(table: Table, key: str, values: tuple[str, ...], minimum: int) -> None:
    if len(values) < minimum or len(set(values)) != len(values):
        table.problem(key, f"{table.name}: {key} heeft er minstens {minimum} nodig, elk met een eigen id.",
                      "Anders valt er niets te kiezen.", f"Vul {key} aan.")  # fmt: skip
        raise Broken


def _mixed(items: tuple[str, ...]) -> tuple[str, ...]:
    """A fixed order that is not the right one: odd places first, turned round."""
    return (*items[1::2], *items[0::2])
