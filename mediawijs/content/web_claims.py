# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the claims to judge with the zakweb: assets/web/claims/<id>.toml."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Table
from mediawijs.content.web import open_table, web_root, word_lists
from mediawijs.domain.level import Level
from mediawijs.domain.web.claim import Claim, Evidence, Move, PathStep, Trap, Verdict

MOVES = tuple(move.value for move in Move)


class LoadedClaims(NamedTuple):
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def load_claims(root: Path | None = None) -> LoadedClaims:
    """By id. Never raises: a damaged claim is left out and told."""
    problems = Problems()
    found = []
    for path in sorted(((root or web_root()) / "claims").glob("*.toml")):
        try:
            found.append(_claim(path, problems))
        except Broken:
            continue
    return LoadedClaims(tuple(found), problems.sorted())


def _claim(path: Path, problems: Problems) -> Claim:
    table = open_table(path, problems)
    if table.text("id") != path.stem:
        table.problem("id", f"De id is niet de naam van het bestand (“{path.stem}”).", "Een antwoord wordt onder deze id bewaard.", "Maak ze gelijk.")  # fmt: skip
        raise Broken
    levels = table.texts("levels")
    if not levels or not set(levels) <= set(Level):
        table.problem("levels", "Bij levels staat geen niveau, of een dat niet bestaat.", "De app kent P, O en B.", "Kies uit P, O, B.")  # fmt: skip
        raise Broken
    made = Claim(
        path.stem,
        levels,
        Verdict(table.one_of("verdict", tuple(one.value for one in Verdict))),
        table.text("start"),
        words(table, "text"),
        words(table, "because"),
        word_lists(table, "searches"),
        tuple(_evidence(one) for one in table.tables("evidence", "bewijs")),
        tuple(_trap(one) for one in table.tables("trap", "valkuil")),
        tuple(_step(one) for one in table.tables("step", "stap")),
        table.text("twin", ""),
        table.text("flatters", ""),
        table.text("hurts", ""),
    )
    table.done()
    return made


def _evidence(table: Table) -> Evidence:
    made = Evidence(
        table.text("page"), Move(table.one_of("move", MOVES)), words(table, "says"), words(table, "note")
    )
    table.done()
    return made


def _trap(table: Table) -> Trap:
    made = Trap(table.text("page"), words(table, "why"))
    table.done()
    return made


def _step(table: Table) -> PathStep:
    made = PathStep(Move(table.one_of("move", MOVES)), table.text("page", ""), words(table, "note"))
    table.done()
    return made
