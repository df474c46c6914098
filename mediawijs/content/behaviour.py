# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the constants of behaviour, assets/lab/behaviour.toml: two presets, a source for each constant."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Table, parse_toml, read_text
from mediawijs.domain.lab.behaviour import NAMES, Behaviour
from mediawijs.domain.lab.world import Words

PRESETS = ("gemeten", "karikatuur")


class Constant(NamedTuple):
    id: str
    values: dict[str, float]
    source: str
    about: Words


class Constants(NamedTuple):
    """`sources`: id -> where the value comes from. None of it when the file cannot be used; the problems say why."""

    constants: tuple[Constant, ...]
    sources: dict[str, Words]
    problems: tuple[Problem, ...]

    def preset(self, name: str) -> Behaviour:
        """KeyError for a preset that does not exist, or a file that is damaged."""
        values = {one.id: one.values[name] for one in self.constants}
        return Behaviour(**{field: values[field] for field in NAMES})


def load_constants(path: Path | None = None) -> Constants:
    """Never raises."""
    problems = Problems()
    file = path or paths.assets() / "lab" / "behaviour.toml"
    try:
        source = read_text(file, file.name, problems)
        table = Table(parse_toml(source, problems), source, problems, file.name)
        table.number("format")
        sources = dict(_source(one) for one in table.tables("source", "bron"))
        constants = tuple(_constant(one, sources) for one in table.tables("constant", "constante"))
        table.done()
        if missing := sorted(set(NAMES) - {one.id for one in constants}):
            table.problem("", f"Deze constanten ontbreken: {', '.join(missing)}.", "Zonder weet niemand wat mensen doen.", "Zet ze erbij.")  # fmt: skip
            raise Broken
    except Broken:
        return Constants((), {}, problems.sorted())
    return Constants(constants, sources, problems.sorted())


def _source(table: Table) -> tuple[str, Words]:
    made = table.text("id"), words(table, "text")
    table.number("year", 0)
    table.text("link", "")
    table.done()
    return made


def _constant(table: Table, sources: dict[str, Words]) -> Constant:
    made = Constant(
        table.one_of("id", NAMES),
        {preset: table.decimal(preset) for preset in PRESETS},
        table.one_of("source", sources),
        words(table, "about"),
    )
    table.done()
    return made
