# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parser of the village that shares a story."""

from __future__ import annotations

from mediawijs.content.kinds.answers import at_least, need
from mediawijs.content.problems import Broken
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lessons.kinds.spin import Spin, TrickCard, Villager


def spin(table: Table, slots: Slots) -> Spin:
    cards = tuple(_card(part, slots) for part in table.tables("card", "kaart"))
    ids = tuple(card.id for card in cards)
    at_least(table, "card", ids, 2)
    if not any(card.honest for card in cards):
        table.problem("", f"{table.name}: er is geen eerlijke kaart.",
                      "Zonder die kaart is er niets om de trucs mee te vergelijken.", "Zet honest = true bij een kaart.")  # fmt: skip
    villagers = tuple(_villager(part, slots, ids) for part in table.tables("villager", "bewoner"))
    names = tuple(villager.id for villager in villagers)
    at_least(table, "villager", names, 3)
    ties = []
    for one in table.pairs("ties"):
        need(table, "ties", one, names)
        if len(one) != 2:
            table.problem("ties", f"{table.name}: een band heeft twee namen.", f"Nu staat er {list(one)}.",
                          'Schrijf bijvoorbeeld ["bakker", "juf"].')  # fmt: skip
            raise Broken
        ties.append((one[0], one[1]))
    paper = slots.take("paper", note=True)
    return Spin(table.number("rounds"), paper, slots.take("event"), cards, villagers, tuple(ties))


def _card(table: Table, slots: Slots) -> TrickCard:
    key = table.text("id")
    card = TrickCard(
        key,
        slots.take(key, note=True),
        slots.take(f"{key}.headline"),
        table.number("pull"),
        table.number("trust"),
        table.number("quarrel"),
        table.flag("honest", False),
    )
    table.done()
    return card


def _villager(table: Table, slots: Slots, cards: tuple[str, ...]) -> Villager:
    key, likes = table.text("id"), table.texts("likes", ())
    # A villager may like a card that this level does not have.
    villager = Villager(
        key,
        slots.take(key).label,
        table.number("x"),
        table.number("y"),
        table.text("group"),
        frozenset(likes) & frozenset(cards),
        table.flag("start", False),
    )
    table.done()
    return villager
