# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the studies gave when they were last done over: assets/lab/study_results.toml, made by `mediawijs research --out`.

Doing them over takes minutes, too long for a page; a test does it again and compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.tables import Table, parse_toml, read_text
from mediawijs.domain.lab.validation.studies import StudyResult

FORMAT = 1


class Found(NamedTuple):
    found: float
    spread: float
    passed: bool


class Results(NamedTuple):
    """`found`: (study, check) -> what came out. Empty when the file cannot be used; the problems say why."""

    found: Mapping[tuple[str, str], Found]
    problems: tuple[Problem, ...]


def results_path() -> Path:
    return paths.assets() / "lab" / "study_results.toml"


def load_results(path: Path | None = None) -> Results:
    """Never raises."""
    problems = Problems()
    file = path or results_path()
    try:
        source = read_text(file, file.name, problems)
        table = Table(parse_toml(source, problems), source, problems, file.name)
        table.number("format")
        found = dict(_result(one) for one in table.tables("result", "uitkomst"))
        table.done()
    except Broken:
        return Results({}, problems.sorted())
    return Results(found, problems.sorted())


def _result(table: Table) -> tuple[tuple[str, str], Found]:
    study, dot, check = table.text("id").partition(".")
    if not dot:
        table.problem("id", f"{table.name}: de id is geen onderzoek.controle.", "Zo weten we waar de uitkomst bij hoort.", 'Schrijf id = "V2.anger".')  # fmt: skip
        raise Broken
    made = (study, check), Found(table.decimal("found"), table.decimal("spread"), table.flag("passed", False))
    table.done()
    return made


def results_toml(results: Iterable[StudyResult]) -> str:
    """The file, for `load_results`."""
    head = (
        "# SPDX-"
        + "FileCopyrightText: 2026 MediaWijs contributors\n# SPDX-"
        + "License-Identifier: CC-BY-SA-4.0\n#\n"
        "# Made by `mediawijs research --out`. Fails stay in: the page shows them.\n\n"
        f"format = {FORMAT}\n"
    )
    rows = (
        f'\n[[result]]\nid = "{result.id}.{check.id}"\nfound = {round(check.found, 4)!r}\nspread = {round(check.spread, 4)!r}\n'
        f"passed = {str(check.passed).lower()}\n"
        for result in results
        for check in result.checks
    )
    return head + "".join(rows)
