# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads assets/lab/studies.toml: what was published, what our town is held against, and what it does not know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Table, parse_toml, read_text
from mediawijs.domain.lab.validation.studies import Band, Kind
from mediawijs.domain.lab.world import Words

FORMAT = 1
MOST_SEEDS = 100
UNITS = ("sd", "share", "points", "ratio", "minutes", "makers")
KINDS: Mapping[str, Kind] = {"sign": "sign", "size": "size", "order": "order"}


class Paper(NamedTuple):
    """`found` is one plain sentence."""

    id: str
    paper: str
    year: int
    link: str
    found: Words


class StudyCheck(NamedTuple):
    """`published` is None where a direction was published, or a figure that has no place here; `unit` is one of UNITS."""

    id: str
    text: Words
    unit: str
    published: float | None
    band: Band


class StudyText(NamedTuple):
    """`tested` says what we do, `differs` what is not as in the papers; `seeds` is over how many towns."""

    id: str
    title: Words
    tested: Words
    differs: Words
    seeds: int
    papers: tuple[Paper, ...]
    checks: tuple[StudyCheck, ...]

    @property
    def bands(self) -> dict[str, Band]:
        """What the study asks for, by check."""
        return {check.id: check.band for check in self.checks}


class Limit(NamedTuple):
    """Something the model does not know."""

    id: str
    text: Words


class Studies(NamedTuple):
    """`checked` is the day the papers were last looked at. Empty when the file cannot be used; the problems say why."""

    studies: tuple[StudyText, ...]
    limits: tuple[Limit, ...]
    checked: date | None
    problems: tuple[Problem, ...]

    def find(self, study: str) -> StudyText | None:
        return next((one for one in self.studies if one.id == study), None)


def load_studies(path: Path | None = None) -> Studies:
    """Never raises: a damaged study or limit is left out and told, a damaged file is empty."""
    problems = Problems()
    file = path or paths.assets() / "lab" / "studies.toml"
    studies, limits, checked = [], [], None
    try:
        source = read_text(file, file.name, problems)
        table = Table(parse_toml(source, problems), source, problems, file.name)
        if table.number("format") != FORMAT:
            table.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.", "Zet format = 1.")  # fmt: skip
            raise Broken
        checked = table.day("checked")
        for one in table.tables("study", "onderzoek"):
            try:
                studies.append(_study(one))
            except Broken:
                continue
        for one in table.tables("limit", "grens"):
            try:
                limits.append(_limit(one))
            except Broken:
                continue
        table.done()
    except Broken:
        return Studies((), (), None, problems.sorted())
    return Studies(tuple(studies), tuple(limits), checked, problems.sorted())


def _study(table: Table) -> StudyText:
    made = StudyText(
        id=table.text("id"),
        title=words(table, "title"),
        tested=words(table, "tested"),
        differs=words(table, "differs"),
        seeds=table.number("seeds"),
        papers=tuple(_paper(one) for one in table.tables("paper", "artikel")),
        checks=tuple(_check(one) for one in table.tables("check", "controle")),
    )
    table.done()
    if not 1 <= made.seeds <= MOST_SEEDS:
        table.problem("seeds", f"{table.name}: seeds kan niet {made.seeds} zijn.", "Zo vaak draait een stad.", f"Kies 1 tot {MOST_SEEDS}.")  # fmt: skip
        raise Broken
    if not made.papers or len(made.bands) != len(made.checks) or not made.checks:
        table.problem("", f"{table.name}: er hoort een artikel bij, en controles met elk een eigen id.", "Zonder valt er niets te vergelijken.",
                      "Zet [[study.paper]] en [[study.check]] erbij, en geef elke id één keer.")  # fmt: skip
        raise Broken
    return made


def _paper(table: Table) -> Paper:
    made = Paper(
        table.text("id"), table.text("paper"), table.number("year"), table.text("link"), words(table, "found")
    )
    table.done()
    return made


def _check(table: Table) -> StudyCheck:
    made = StudyCheck(
        table.text("id"),
        words(table, "text"),
        table.one_of("unit", UNITS),
        _maybe(table, "published"),
        Band(KINDS[table.one_of("kind", KINDS)], _maybe(table, "low"), _maybe(table, "high")),
    )
    table.done()
    if not _sound(made.band, made.published):
        table.problem("", f"{table.name}: de grenzen kunnen niet zo.", "Een teken of volgorde heeft één grens; bij een grootte ligt wat gepubliceerd is ertussen.",
                      "Zet low, high, of bij een grootte allebei.")  # fmt: skip
        raise Broken
    return made


def _maybe(table: Table, key: str) -> float | None:
    return table.decimal(key) if table.has(key) else None


def _sound(band: Band, published: float | None) -> bool:
    bounds = [bound for bound in (band.low, band.high) if bound is not None]
    if not bounds or bounds != sorted(bounds) or (band.kind != "size" and len(bounds) != 1):
        return False
    return published is None or all(
        (band.low is None or band.low <= published, band.high is None or published <= band.high)
    )


def _limit(table: Table) -> Limit:
    made = Limit(table.text("id"), words(table, "text"))
    table.done()
    return made
