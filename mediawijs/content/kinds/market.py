# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parser of the market of recommenders. Stalls are those of assets/recommenders; what they do is measured on screen."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.kinds.answers import at_least, need
from mediawijs.content.problems import Broken
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lessons.kinds.market import MEASURES, TESTS, Case, Goal, Market, Need, Stall, Verdict

_FEWEST = 2
"""One stall is no market, and one goal or case no comparison."""


class _Told(NamedTuple):
    """What a recommender says of itself, per language."""

    name: Mapping[str, str]
    maker: Mapping[str, str]
    purpose: Mapping[str, str]


def market(table: Table, slots: Slots) -> Market:
    mode = table.one_of("mode", ("choose", "inspect"))
    return _choose(table, slots) if mode == "choose" else _inspect(table, slots)


def _choose(table: Table, slots: Slots) -> Market:
    stalls, measures = table.texts("stalls"), table.texts("measures")
    at_least(table, "stalls", stalls, _FEWEST)
    at_least(table, "measures", measures, 1)
    need(table, "stalls", stalls, tuple(_shipped()))
    need(table, "measures", measures, MEASURES)
    goals = tuple(_goal(part, slots, stalls) for part in table.tables("item", "item"))
    at_least(table, "item", tuple(one.id for one in goals), 1)
    in_order = tuple(one for one in MEASURES if one in measures)
    return Market(_stalls(stalls, slots), in_order, goals)


def _goal(part: Table, slots: Slots, stalls: tuple[str, ...]) -> Goal:
    key, person, good = part.text("id"), part.text("person"), part.texts("good")
    need(part, "person", (person,), tuple(_people()))
    need(part, "good", good, stalls)
    at_least(part, "good", good, 1)
    needs = tuple(_need(one) for one in part.tables("need", "need"))
    at_least(part, "need", tuple("+".join(one.what) for one in needs), 1)
    part.done()
    slot = slots.take(key)
    notes = tuple((stall, slots.note(f"{key}.{stall}")) for stall in stalls)
    return Goal(key, person, _people()[person], slot, frozenset(good), notes, needs)


def _need(part: Table) -> Need:
    if part.has("topics"):
        what = part.texts("topics")
        need(part, "topics", what, _topics())
    else:
        what = (part.one_of("measure", MEASURES),)
    limits = {key: part.decimal(key) for key in ("at_least", "at_most") if part.has(key)}
    if not limits:
        part.problem("need", f"{part.name}: er is geen grens.", "Dan voldoet alles.", "Zet at_least of at_most erbij.")  # fmt: skip
        raise Broken
    part.done()
    return Need(what, **limits)


def _inspect(table: Table, slots: Slots) -> Market:
    tests = table.texts("tests")
    at_least(table, "tests", tests, 1)
    need(table, "tests", tests, TESTS)
    cases = []
    for part in table.tables("item", "item"):
        key, verdict = part.text("id"), Verdict(part.one_of("verdict", tuple(Verdict)))
        need(part, "id", (key,), tuple(_shipped()))
        part.done()
        cases.append(Case(key, slots.take(key, note=True), verdict))
    keys = tuple(one.id for one in cases)
    at_least(table, "item", keys, _FEWEST)
    in_order = tuple(one for one in TESTS if one in tests)
    return Market(
        _stalls(keys, slots), tests=in_order, cases=tuple(cases), hidden=table.flag("hidden", False)
    )


def _stalls(keys: tuple[str, ...], slots: Slots) -> tuple[Stall, ...]:
    def said(words: Mapping[str, str]) -> str:
        return words.get(slots.language) or words["nl"]

    told = _shipped()
    return tuple(Stall(key, *(said(words) for words in told[key])) for key in keys)


@cache
def _shipped() -> dict[str, _Told]:
    """By id. Only what is said: the whole reader of recommenders costs numpy, which a lesson loads off the window's thread."""
    files = sorted((paths.assets() / "recommenders").glob("*.toml"))
    read = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    return {one["id"]: _Told(one["name"], one["maker"], one["purpose"]) for one in read}


@cache
def _people() -> dict[str, str]:
    """Who can be followed in the town: id to name."""
    read = tomllib.loads((_town() / "people.toml").read_text(encoding="utf-8"))
    return {one["id"]: one["name"] for one in read["persona"]}


@cache
def _topics() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (_town() / "topics").glob("*.toml")))


def _town() -> Path:
    return paths.assets() / "worlds" / "schermstad"
