# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a rule set: kijkwijzer_rules/<set>/rules.toml, as kijkwijzer_rules/README.md describes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import Parts, words
from mediawijs.content.tables import Source, Table, parse_toml, read_text
from mediawijs.domain.level import Level
from mediawijs.domain.rating.rules import RuleSet

FORMAT = 1
FILE = "rules.toml"
MOST_LINES = {"theme": 40, "question": 120, "rule": 400, "soften": 60, "source": 100, "exception": 60}
_SET_ID = re.compile(r"^[a-z0-9][a-z0-9-]{0,59}$")
_VERSION = re.compile(r"^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$")
_T = TypeVar("_T")


class LoadedRules(NamedTuple):
    """The set, or None with the problems that stand in its way. A set with small faults loads, with its problems."""

    rules: RuleSet | None
    problems: tuple[Problem, ...]


class RulesFile(NamedTuple):
    """A set with the file it came from, for telling lines."""

    rules: RuleSet
    source: Source


def load_rules(path: Path) -> LoadedRules:
    """Reads a set from its folder or its file. Never raises: damage gives problems instead of a set."""
    problems = Problems()
    try:
        rules = read_rules(path, problems).rules
    except Broken:
        return LoadedRules(None, problems.sorted())
    return LoadedRules(rules, problems.sorted())


def rules_root() -> Path:
    """Where the sets that ship lie."""
    return paths.shipped() / "kijkwijzer_rules"


def rule_folders(root: Path | None = None) -> tuple[Path, ...]:
    """The folders below `root` (default: what ships) that hold a set, by name. Nothing when `root` is not there."""
    return tuple(sorted(file.parent for file in (root or rules_root()).glob(f"*/{FILE}")))


def shipped_rules(rule_set: str) -> Path | None:
    """The folder of a shipped set; None when there is no such set."""
    return next((folder for folder in rule_folders() if folder.name == rule_set), None)


def read_rules(path: Path, problems: Problems) -> RulesFile:
    """Reads and understands a set, with everything that is wrong with its shape.

    Raises:
        Broken: it cannot be used; the reasons are in `problems`.
    """
    file = path if path.suffix == ".toml" else path / FILE
    name = f"{file.parent.name}/{file.name}"
    source = read_text(file, name, problems)
    table = Table(parse_toml(source, problems), source, problems, file.name)
    reader = _Reader(table)
    rules = reader.rule_set()
    if file.name == FILE and rules.id != file.parent.name:
        table.problem("id", f"De id “{rules.id}” is niet de naam van de map (“{file.parent.name}”).",
                      "Aan de id herkent de app een set.", "Maak ze gelijk.")  # fmt: skip
    return RulesFile(rules, source)


@dataclass(slots=True)
class _Reader:
    table: Table
    broken: bool = field(default=False)

    def rule_set(self) -> RuleSet:
        table = self.table
        if table.number("format") != FORMAT:
            table.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.",
                          "Werk MediaWijs bij, of zet format = 1.")  # fmt: skip
            raise Broken
        levels, ages = self._levels(), self._ages()
        rates: Literal["post", "service"] = "service" if self._rates() == "service" else "post"
        parts = Parts(ages, levels)
        themes = self._all("theme", "thema", parts.theme)
        sources = self._all("source", "bron", parts.source)
        questions = self._all("question", "vraag", parts.question)
        rules = self._all("rule", "regel", parts.rule)
        softenings = self._all("soften", "verzachting", parts.softening)
        exceptions = self._all("exception", "uitzondering", parts.exception)
        made = RuleSet(
            self._matching("id", _SET_ID, "kleine letters, cijfers en streepjes"),
            self._matching("version", _VERSION, "een versie, zoals 2026.1"),
            table.day("valid_from"),
            rates,
            levels,
            words(table, "title"),
            words(table, "about"),
            words(table, "disclaimer"),
            ages,
            themes,
            questions,
            rules,
            softenings,
            sources,
            exceptions,
            table.text("licence"),
        )
        table.done()
        if not (themes and questions and rules):
            table.problem("", "Een set heeft minstens één thema, één vraag en één regel.", "Anders is er niets te beoordelen.",
                          "Zet er [[theme]], [[question]] en [[rule]] in.")  # fmt: skip
            raise Broken
        if self.broken:
            raise Broken
        return made

    def _all(self, key: str, name: str, read: Callable[[Table], _T]) -> tuple[_T, ...]:
        """Every [[key]]. A bad one is told and left out, so that the others are read too."""
        tables = self.table.tables(key, name)
        if len(tables) > MOST_LINES[key]:
            self.table.problem(f"[[{key}]]", f"Er staan {len(tables)} keer [[{key}]].", f"Meer dan {MOST_LINES[key]} kan niemand overzien.",
                               "Verdeel de set of haal weg wat te veel is.")  # fmt: skip
            raise Broken
        return tuple(self._read(tables, read))

    def _read(self, tables: Iterable[Table], read: Callable[[Table], _T]) -> Iterable[_T]:
        for table in tables:
            try:
                yield read(table)
                table.done()
            except Broken:
                self.broken = True

    def _matching(self, key: str, pattern: re.Pattern[str], wanted: str) -> str:
        value = self.table.text(key)
        if not pattern.match(value):
            self.table.problem(
                key, f"“{value}” kan niet bij {key}.", f"Hier hoort {wanted}.", "Verbeter het."
            )
            raise Broken
        return value

    def _rates(self) -> str:
        return self.table.one_of("rates", ("post", "service"))

    def _levels(self) -> tuple[str, ...]:
        levels = self.table.texts("levels")
        if not levels or not set(levels) <= set(Level):
            self.table.problem("levels", "Bij levels staat geen niveau, of een dat niet bestaat.", "De app kent P, O en B.", "Kies uit P, O, B.")  # fmt: skip
            raise Broken
        return levels

    def _ages(self) -> tuple[int, ...]:
        raw = self.table.data.get("ages")
        self.table.known.add("ages")
        ages = tuple(age for age in raw if type(age) is int) if isinstance(raw, list) else ()
        fine = isinstance(raw, list) and len(ages) == len(raw) and ages == tuple(sorted(set(ages)))
        if not fine or len(ages) < 2 or ages[0] != 0 or ages[-1] > 99:
            self.table.problem("ages", "Bij ages hoort een oplopende lijst die met 0 begint.", "0 betekent: voor iedereen.",
                               "Schrijf bijvoorbeeld ages = [0, 6, 9, 12, 14, 16, 18].")  # fmt: skip
            raise Broken
        return ages
