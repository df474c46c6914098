# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Klopt dit met onderzoek? Passes and fails are shown alike, and what was never measured says so."""

from __future__ import annotations

from mediawijs.content.studies import Studies, load_studies
from mediawijs.content.study_results import Found, Results, load_results
from mediawijs.domain.level import Level
from mediawijs.presenters.research import research_page

STUDIES, RESULTS = load_studies(), load_results()


def test_every_study_is_there_with_all_its_checks_fails_too():
    page = research_page(STUDIES, RESULTS, Level.B)
    assert len(page.cards) == len(STUDIES.studies)
    rows = [row for card in page.cards for row in card.rows]
    assert len(rows) == len(RESULTS.found)
    assert sum(row.passed is True for row in rows) == sum(one.passed for one in RESULTS.found.values())
    assert {row.verdict for row in rows} == {"klopt", "klopt niet"}
    assert len(page.limits) == len(STUDIES.limits) >= 6
    assert page.trouble == ""


def test_the_summary_counts_what_is_on_the_page():
    page = research_page(STUDIES, RESULTS, Level.O)
    good = sum(one.passed for one in RESULTS.found.values())
    assert page.summary.startswith(f"{good} van de {len(RESULTS.found)} ")


def test_figures_and_papers_are_for_those_who_can_read_them():
    young, old = (research_page(STUDIES, RESULTS, level) for level in (Level.P, Level.B))
    assert len(young.cards) == 3
    assert all(not row.numbers for card in young.cards for row in card.rows)
    assert all(not card.papers for card in young.cards)
    assert any("onderzoek: 0,47" in row.numbers for card in old.cards for row in card.rows)
    assert all(card.papers for card in old.cards)


def test_what_was_never_measured_is_no_pass_and_no_fail():
    page = research_page(STUDIES, Results({}, ()), Level.O)
    rows = [row for card in page.cards for row in card.rows]
    assert {(row.passed, row.verdict, row.numbers) for row in rows} == {(None, "nog niet gemeten", "")}
    assert page.summary == ""


def test_without_studies_it_says_so():
    page = research_page(Studies((), (), None, ()), RESULTS, Level.O)
    assert page.cards == ()
    assert "kan niet worden gelezen" in page.trouble


def test_the_score_of_a_card_is_that_of_its_rows():
    study = STUDIES.studies[0]
    one = {(study.id, check.id): Found(0.5, 0.1, number == 0) for number, check in enumerate(study.checks)}
    card = research_page(STUDIES, Results(one, ()), Level.O).cards[0]
    assert card.score == f"1 van {len(study.checks)} klopt"
