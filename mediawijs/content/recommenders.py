# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads recommenders from files, ours and those of strangers alike: assets/recommenders/README.md tells the format.

Nothing of a file is ever run: it gives weights, or a formula that is compiled to arithmetic, and choices from a fixed menu.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Source, Table, parse_toml, read_text
from mediawijs.domain.lab.columns import NAMES
from mediawijs.domain.lab.formula import Formula, FormulaProblem, Reason, compile_formula
from mediawijs.domain.lab.recommender import Manifest, Recommender, ReRank, Rule

FORMAT = 1
LARGEST = 1000.0
MOST_RULES = 3
AMOUNTS = {Rule.VARIETY: (0.0, 100.0), Rule.MAKERS: (1.0, 20.0), Rule.SIDES: (0.0, 100.0)}
_ID = re.compile(r"^[a-z0-9][a-z0-9-]{0,39}$")
_WHY = {
    Reason.EMPTY: "er staat niets",
    Reason.TOO_LONG: "hij is te lang",
    Reason.TOO_MANY_NODES: "hij heeft te veel onderdelen",
    Reason.TOO_DEEP: "er staan te veel haakjes in elkaar",
    Reason.SIGN: "dit teken hoort niet in een formule; keer is *, gedeeld door is /",
    Reason.NUMBER_FORM: "zo kan ik een getal niet lezen; schrijf een punt, zoals 0.5",
    Reason.NUMBER_TOO_LARGE: "dit getal is te groot",
    Reason.SYNTAX: "hier kan ik niet verder lezen",
    Reason.UNKNOWN_NAME: "deze kolom ken ik niet",
    Reason.UNKNOWN_FUNCTION: "deze functie ken ik niet",
    Reason.ARGUMENTS: "er staat te veel of te weinig tussen de haakjes; een komma in een getal is een punt",
    Reason.NOT_ALLOWED: "dit mag niet; een komma in een getal is een punt",
    Reason.CHAINED: "vergelijk steeds twee dingen, en knoop ze met and",
    Reason.CONDITION_AS_NUMBER: "een vergelijking is geen getal; zet hem in where(…, 1, 0)",
    Reason.NUMBER_AS_CONDITION: "where begint met een vergelijking, zoals anger > 0.7",
}


class LoadedRecommender(NamedTuple):
    """The recommender, or None with the problems that stand in its way."""

    recommender: Recommender | None
    problems: tuple[Problem, ...]


def recommenders_root() -> Path:
    """Where the recommenders that ship lie."""
    return paths.assets() / "recommenders"


def load_recommenders(topics: Collection[str] = (), root: Path | None = None) -> tuple[Recommender, ...]:
    """All that can be read, in the order of their file names."""
    loaded = (load_recommender(path, topics) for path in sorted((root or recommenders_root()).glob("*.toml")))
    return tuple(one.recommender for one in loaded if one.recommender is not None)


def load_recommender(path: Path, topics: Collection[str] = ()) -> LoadedRecommender:
    """Never raises. `topics` are those of the town: they may be read as about_<topic>."""
    problems = Problems()
    try:
        return LoadedRecommender(
            _read(read_text(path, path.name, problems), problems, topics), problems.sorted()
        )
    except Broken:
        return LoadedRecommender(None, problems.sorted())


def _read(source: Source, problems: Problems, topics: Collection[str]) -> Recommender:
    table = Table(parse_toml(source, problems), source, problems, source.file)
    if table.number("format") != FORMAT:
        table.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.", "Werk MediaWijs bij, of zet format = 1.")  # fmt: skip
        raise Broken
    allowed = frozenset((*NAMES, *(f"about_{topic}" for topic in topics)))
    formula, weights = _scoring(table, allowed)
    made = Recommender(
        _manifest(table, allowed), weights, formula, _rules(table), table.flag("only_follows", False)
    )
    table.done()
    return made


def _manifest(table: Table, allowed: Collection[str]) -> Manifest:
    made = Manifest(
        id=table.text("id"),
        version=table.text("version"),
        name=words(table, "name"),
        maker=words(table, "maker"),
        purpose=words(table, "purpose"),
        licence=table.text("licence"),
        uses=tuple(dict.fromkeys(table.texts("uses"))),
        age=_number(table, "age", 0, 18) if table.has("age") else 0,
        stop=_number(table, "stop", 1, 1440) if table.has("stop") else None,
        source=table.text("source", ""),
    )
    if not _ID.fullmatch(made.id):
        table.problem("id", "De id kan niet zo.", "Hij wordt ook een bestandsnaam.", "Gebruik kleine letters, cijfers en streepjes, hooguit 40.")  # fmt: skip
        raise Broken
    for name in made.uses:
        if name not in allowed:
            _unknown(table, name, allowed)
    return made


def _number(table: Table, key: str, low: int, high: int) -> int:
    value = table.number(key)
    if not low <= value <= high:
        table.problem(
            key, f"Bij {key} kan niet {value} staan.", "Dat betekent niets.", f"Kies {low} tot en met {high}."
        )
        raise Broken
    return value


def _scoring(table: Table, allowed: Collection[str]) -> tuple[Formula | None, dict[str, float]]:
    if table.has("formula") and table.has("weights"):
        table.problem("formula", "Er staan een formule én gewichten.", "De app weet dan niet waarop te sorteren.", "Laat er één staan.")  # fmt: skip
        raise Broken
    if table.has("formula"):
        return _formula(table, table.text("formula"), allowed), {}
    weights = table.decimals("weights")
    if not weights:
        table.problem("", "Er is geen formule en er zijn geen gewichten.", "Zonder heeft elke post dezelfde score.", "Zet [weights] met een kolom, of formula = \"…\".")  # fmt: skip
        raise Broken
    for name, weight in weights.items():
        if name not in allowed:
            _unknown(table, name, allowed)
        if abs(weight) > LARGEST:
            table.problem(name, f"Het gewicht van {name} is te groot.", f"Scores lopen van -{LARGEST:g} tot {LARGEST:g}.", "Maak het kleiner.")  # fmt: skip
            raise Broken
    return None, weights


def _formula(table: Table, text: str, allowed: Collection[str]) -> Formula:
    try:
        return compile_formula(text, allowed)
    except FormulaProblem as problem:
        why = _WHY[problem.reason]
        at = f", bij teken {problem.column}" if problem.column else ""
        detail = f" ({problem.detail})" if problem.detail else ""
        table.problem("formula", f"De formule kan niet{at}: {why}{detail}.", "Een formule mag alleen rekenen met kolommen.",
                      f"Kolommen: {', '.join(sorted(allowed))}. Functies: min, max, abs, sqrt, log1p, clip, where.")  # fmt: skip
        raise Broken from problem


def _unknown(table: Table, name: str, allowed: Collection[str]) -> None:
    table.problem(name, f"De kolom “{name}” ken ik niet.", "Een aanbeveler leest alleen wat er is.", f"Kies uit: {', '.join(sorted(allowed))}.")  # fmt: skip
    raise Broken


def _rules(table: Table) -> tuple[ReRank, ...]:
    made = []
    for one in table.tables("rerank", "rerank"):
        rule = Rule(one.one_of("rule", tuple(Rule)))
        amount = one.decimal("amount")
        low, high = AMOUNTS[rule]
        if not low <= amount <= high:
            one.problem("amount", f"Bij {rule} kan amount niet {amount:g} zijn.", "Dan werkt de regel niet.", f"Kies {low:g} tot {high:g}.")  # fmt: skip
            raise Broken
        one.done()
        made.append(ReRank(rule, amount))
    if len(made) > MOST_RULES:
        table.problem("rerank", "Er zijn te veel regels.", f"Er passen er {MOST_RULES}.", "Haal er weg.")
        raise Broken
    return tuple(made)
