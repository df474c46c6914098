# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcomes that the page of research shows: there is one for every check, judged by the bounds that stand in the data."""

from __future__ import annotations

import pytest

from mediawijs.content.lab import load_lab
from mediawijs.content.studies import load_studies
from mediawijs.content.study_results import load_results, results_toml
from mediawijs.domain.lab.setup import make_ground
from mediawijs.domain.lab.validation.milli import milli_once
from mediawijs.domain.lab.validation.studies import TOWN, judged

STUDIES, RESULTS = load_studies(), load_results()
CHECKS = [(study.id, check.id) for study in STUDIES.studies for check in study.checks]


def test_every_check_has_an_outcome_and_no_outcome_is_without_its_check():
    assert not STUDIES.problems
    assert not RESULTS.problems
    assert set(RESULTS.found) == set(CHECKS)


@pytest.mark.parametrize(("study", "check"), CHECKS)
def test_what_passed_lies_within_its_bounds(study, check):
    found = RESULTS.found[study, check]
    text = STUDIES.find(study)
    assert text is not None
    band = text.bands[check]
    beyond = (band.low is None or found.found > band.low) and (band.high is None or found.found < band.high)
    if found.passed:
        assert beyond
    elif band.kind == "size":
        assert not beyond


def test_the_outcomes_are_those_of_the_town_as_it_ships():
    """One town done over: what it gives is within five deviations of what is stored."""
    stock = load_lab()
    assert stock.place is not None
    ground = make_ground(stock.place, stock.constants.preset("gemeten"), TOWN, 1)
    again = milli_once(ground, {one.manifest.id: one for one in stock.recommenders})
    for check, value in again.items():
        stored = RESULTS.found["V2", check]
        assert abs(value - stored.found) < 5 * stored.spread


def test_what_is_written_is_read_again(tmp_path):
    study = STUDIES.studies[0]
    made = judged(study.id, study.bands, [dict.fromkeys(study.bands, 0.25)])
    path = tmp_path / "results.toml"
    path.write_text(results_toml([made]), encoding="utf-8")
    read = load_results(path)
    assert not read.problems
    assert {(study.id, one.id): one.passed for one in made.checks} == {
        key: one.passed for key, one in read.found.items()
    }
