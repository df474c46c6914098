# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page "Klopt dit met onderzoek?": what studies found, what our town does, passes and fails alike."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.content.studies import Studies, StudyCheck, StudyText
from mediawijs.content.study_results import Results
from mediawijs.domain.level import Level
from mediawijs.i18n import _
from mediawijs.presenters.figures import number
from mediawijs.presenters.lab_parts import said

FOR_P = ("V1", "V2", "V7")
"""At level P three studies are enough."""
_UNITS = {"sd": 2, "share": 2, "points": 2, "ratio": 2, "minutes": 1, "makers": 1}


@dataclass(frozen=True, slots=True)
class CheckRow:
    """`passed` None when it was never measured. `numbers` is "" at level P."""

    text: str
    passed: bool | None
    verdict: str
    numbers: str


@dataclass(frozen=True, slots=True)
class StudyCard:
    title: str
    found: tuple[str, ...]
    papers: tuple[str, ...]
    tested: str
    differs: str
    score: str
    rows: tuple[CheckRow, ...]


@dataclass(frozen=True, slots=True)
class ResearchPage:
    title: str
    line: str
    summary: str
    cards: tuple[StudyCard, ...]
    limits_title: str
    limits: tuple[str, ...]
    trouble: str


def research_page(studies: Studies, results: Results, level: Level) -> ResearchPage:
    shown = [one for one in studies.studies if level is not Level.P or one.id in FOR_P]
    known = [results.found.get((study.id, check.id)) for study in shown for check in study.checks]
    passed = sum(1 for one in known if one is not None and one.passed)
    measured = sum(1 for one in known if one is not None)
    return ResearchPage(
        title=_("Klopt dit met onderzoek?"),
        line=_("Onze stad is verzonnen. Daarom houden we hem naast wat onderzoekers buiten vonden."),
        summary=_(
            "{passed} van de {all} vergelijkingen kloppen. De andere laten we staan: zo zie je wat dit model niet kan."
        ).format(passed=passed, all=measured)
        if measured
        else "",
        cards=tuple(_card(study, results, level) for study in shown),
        limits_title=_("Wat dit model niet weet"),
        limits=tuple(said(one.text) for one in studies.limits),
        trouble="" if studies.studies else _("De lijst met onderzoeken kan niet worden gelezen."),
    )


def _card(study: StudyText, results: Results, level: Level) -> StudyCard:
    rows = tuple(_row(study, check, results, level) for check in study.checks)
    good = sum(1 for row in rows if row.passed)
    return StudyCard(
        title=said(study.title),
        found=tuple(said(paper.found) for paper in study.papers),
        papers=()
        if level is Level.P
        else tuple(f"{paper.paper} ({paper.year}), {paper.link}" for paper in study.papers),
        tested=said(study.tested),
        differs="" if level is Level.P else said(study.differs),
        score=_("{good} van {all} klopt").format(good=good, all=len(rows)),
        rows=rows,
    )


def _row(study: StudyText, check: StudyCheck, results: Results, level: Level) -> CheckRow:
    found = results.found.get((study.id, check.id))
    if found is None:
        return CheckRow(said(check.text), None, _("nog niet gemeten"), "")
    verdict = _("klopt") if found.passed else _("klopt niet")
    return CheckRow(
        said(check.text),
        found.passed,
        verdict,
        "" if level is Level.P else _numbers(check, found.found, found.spread),
    )


def _numbers(check: StudyCheck, value: float, spread: float) -> str:
    digits = _UNITS.get(check.unit, 2)
    ours = _("onze stad: {value} (± {spread})").format(
        value=number(value, digits), spread=number(spread, digits)
    )
    if check.published is None:
        return ours
    return _("{ours}; onderzoek: {published}").format(ours=ours, published=number(check.published, digits))
