# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parser of branching conversations; every node must be reachable and every path must end."""

from __future__ import annotations

from mediawijs.content.kinds.answers import at_least, need
from mediawijs.content.problems import Broken
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.content.town import person_names
from mediawijs.domain.lessons.kinds.chat import YOU, Chat, ChatChoice, Line, Node, Person, Tie


def chat(table: Table, slots: Slots) -> Chat:
    names = person_names()
    people = table.texts("people")
    need(table, "people", people, tuple(names))
    known = (*people, YOU)
    parts = table.tables("node", "bericht")
    ids = tuple(part.text("id") for part in parts)
    at_least(table, "node", ids, 2)
    nodes = tuple(_node(part, slots, known, ids) for part in parts)
    start = table.text("start")
    need(table, "start", (start,), ids)
    _must_end(table, start, {node.id: node for node in nodes})
    return Chat(start, tuple(Person(key, names[key]) for key in people), nodes, _ties(table, known))


def _node(table: Table, slots: Slots, people: tuple[str, ...], ids: tuple[str, ...]) -> Node:
    key, end = table.text("id"), table.flag("end", False)
    lines = tuple(_line(table, slots, key, one, people) for one in table.texts("lines", ()))
    choices = tuple(_choice(part, slots, key, people, ids) for part in table.tables("choice", "keuze"))
    if end == bool(choices):
        table.problem("", f"{table.name}: een bericht heeft keuzes, of het is een einde.",
                      "Anders weet de app niet hoe het verder gaat.", "Zet end = true, of schrijf [[step.node.choice]].")  # fmt: skip
        raise Broken
    table.done()
    return Node(key, slots.take(key) if end else slots.maybe(key), lines, choices)


def _line(table: Table, slots: Slots, node: str, written: str, people: tuple[str, ...]) -> Line:
    private = written.startswith("private:")
    who, _, slot = written.removeprefix("private:").partition(":")
    need(table, "lines", (who,), people)
    return Line(who, slots.take(f"{node}.{slot}"), private)


def _choice(
    table: Table, slots: Slots, node: str, people: tuple[str, ...], ids: tuple[str, ...]
) -> ChatChoice:
    key, to = table.text("id"), table.text("to")
    need(table, "to", (to,), ids)
    choice = ChatChoice(
        key, to, slots.take(f"{node}.{key}", note=True), table.number("kindness", 0), _ties(table, people)
    )
    table.done()
    return choice


def _ties(table: Table, people: tuple[str, ...]) -> tuple[Tie, ...]:
    ties = []
    for one in table.pairs("ties"):
        strength = one[-1].removeprefix("-")
        if len(one) != 3 or not strength.isdigit() or int(strength) > 3:
            table.problem("ties", f"{table.name}: een band is [wie, wie, getal van -3 tot 3].",
                          f"Nu staat er {list(one)}.", 'Schrijf bijvoorbeeld ["noor", "sem", 2].')  # fmt: skip
            raise Broken
        need(table, "ties", one[:2], people)
        ties.append(Tie(one[0], one[1], int(one[2])))
    return tuple(ties)


def _must_end(table: Table, start: str, nodes: dict[str, Node]) -> None:
    """Walks depth first: a way back to an open node is a circle, a node never met is unreachable."""
    met: set[str] = set()

    def walk(key: str, path: frozenset[str]) -> None:
        if key in path:
            table.problem(f'"{key}"', f"{table.name}: het gesprek komt terug bij “{key}”.",
                          "Een gesprek in een kring houdt nooit op.", "Laat de keuze naar een later bericht gaan.")  # fmt: skip
            raise Broken
        if key in met:
            return
        for choice in nodes[key].choices:
            walk(choice.to, path | {key})
        met.add(key)

    walk(start, frozenset())
    for key in nodes:
        if key not in met:
            table.problem(f'id = "{key}"', f"{table.name}: “{key}” is niet te bereiken.",
                          "Geen enkele keuze leidt erheen.", "Laat een keuze erheen gaan, of haal het weg.")  # fmt: skip
