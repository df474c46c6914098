# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs research`: does the studies over and tells what came out, fails included. Takes minutes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mediawijs.commands import Words
from mediawijs.content.lab import LabStock, load_lab
from mediawijs.content.studies import load_studies
from mediawijs.content.study_results import results_toml
from mediawijs.domain.lab.setup import make_ground
from mediawijs.domain.lab.simulate import Ground
from mediawijs.domain.lab.validation.studies import TOWN, StudyResult
from mediawijs.domain.lab.validation.suite import STUDIES


def research(words: Words) -> int:
    """0 when all could be done, whatever came out; 1 when the data cannot be read or the file cannot be written."""
    stock, studies = load_lab(), load_studies()
    if stock.place is None or not studies.studies:
        for problem in (*stock.problems, *studies.problems):
            print(problem, file=sys.stderr)
        return 1
    results = [
        run(stock, study.id, list(range(1, (words.seeds or study.seeds) + 1)))
        for study in studies.studies
        if not words.only or study.id == words.only
    ]
    if words.out:
        try:
            Path(words.out).write_text(results_toml(results), encoding="utf-8")
        except OSError as error:
            print(f"{words.out} kan niet worden geschreven: {error.strerror}.", file=sys.stderr)
            return 1
    print(_json(results) if words.json else _text(results))
    return 0


def run(stock: LabStock, study: str, seeds: list[int]) -> StudyResult:
    """One study over these towns. ValueError when there is no town."""
    if stock.place is None:
        raise ValueError("no town")
    place, rules = stock.place, stock.constants.preset("gemeten")

    def make(seed: int) -> Ground:
        return make_ground(place, rules, TOWN, seed)

    known = {one.manifest.id: one for one in stock.recommenders}
    found = load_studies().find(study)
    bands = {} if found is None else found.bands
    return STUDIES[study](make, known, seeds, bands)


def _json(results: list[StudyResult]) -> str:
    return json.dumps(
        {
            result.id: {
                check.id: {
                    "found": round(check.found, 6),
                    "spread": round(check.spread, 6),
                    "passed": check.passed,
                }
                for check in result.checks
            }
            for result in results
        },
        indent=2,
    )


def _text(results: list[StudyResult]) -> str:
    lines = []
    for result in results:
        for check in result.checks:
            verdict = "klopt" if check.passed else "KLOPT NIET"
            lines.append(f"{result.id} {check.id:18} {check.found:+.3f} ± {check.spread:.3f}   {verdict}")
    return "\n".join(lines)
