# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The zakweb that ships: large enough, linked, in two languages, and every claim can be settled."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mediawijs.content.check_web import check_found, check_web
from mediawijs.content.problems import Problems
from mediawijs.content.town import person_names
from mediawijs.content.web import load_web, web_root
from mediawijs.content.web_claims import load_claims
from mediawijs.domain.web.claim import Move, Verdict
from mediawijs.domain.web.graph import reachable
from mediawijs.domain.web.search import Query
from mediawijs.domain.web.site import TRUSTS
from mediawijs.domain.web.text import Advert, plain
from mediawijs.store.web_index import WebIndex

WEB = load_web().web
CLAIMS = load_claims().claims


@pytest.fixture(scope="module")
def finders():
    return {language: WebIndex(WEB, language) for language in ("nl", "en")}


def test_there_is_nothing_to_mend(finders):
    problems = Problems()
    check_web(web_root(), problems)
    check_found(web_root(), finders, problems)
    assert [str(problem) for problem in problems.found] == []


def test_it_is_as_large_as_was_asked():
    assert len(WEB.pages) >= 150
    assert len(WEB.sites) >= 25
    assert len(CLAIMS) >= 12
    assert {site.trust for site in WEB.sites.values()} == set(TRUSTS)
    assert all(set(page.texts) == {"nl", "en"} for page in WEB.pages.values())


def test_half_of_the_claims_are_true_at_every_level_too():
    for level in ("POB", "P", "O", "B"):
        verdicts = Counter(claim.verdict for claim in CLAIMS if set(level) & set(claim.levels))
        assert abs(2 * verdicts[Verdict.TRUE] - verdicts.total()) <= 2, (level, verdicts)
        assert verdicts.total() >= 8


def test_no_club_comes_off_better_in_the_twins():
    twins = {claim.id: claim for claim in CLAIMS if claim.twin}
    assert all(twins[claim.twin].verdict is not claim.verdict for claim in twins.values())
    news = {club: sorted((claim.verdict, bool(claim.flatters)) for claim in twins.values() if club in (claim.flatters, claim.hurts)) for club in ("vcscherm", "svplons")}  # fmt: skip
    assert news["vcscherm"] == [(Verdict.FALSE, False), (Verdict.FALSE, True)]
    assert news["svplons"] == [(Verdict.TRUE, False), (Verdict.TRUE, True)]


def test_neatness_gives_nothing_away():
    """Careless sites start true claims too, and summaries are wrong about as often as right."""
    careless = [claim.verdict for claim in CLAIMS if WEB.sites[WEB.pages[claim.start].site].trust == "careless"]  # fmt: skip
    assert {Verdict.TRUE, Verdict.FALSE} <= set(careless)
    assert sum(summary.wrong for summary in WEB.summaries) == 3 <= len(WEB.summaries) // 2


def test_every_claim_has_a_way_out_of_its_first_page():
    for claim in CLAIMS:
        moves = {step.move for step in claim.path}
        assert Move.STOP in moves
        assert len(moves) >= 3, claim.id
        assert any(WEB.pages[one.page].site != WEB.pages[claim.start].site for one in claim.evidence)


def test_every_page_is_near():
    clicks = reachable(WEB, [site.home for site in WEB.sites.values()])
    assert max(clicks.values()) <= 3


def test_a_search_for_its_name_finds_what_others_say_of_a_front(finders):
    hits = finders["nl"].search(Query("Ouders voor de Vrije Slok")).hits
    assert "schermbode/vrije-slok" in [hit.page for hit in hits[:6]]


def test_adverts_lead_to_who_sells():
    for page in WEB.pages.values():
        for block in page.texts["nl"].blocks:
            if isinstance(block, Advert):
                assert WEB.sites[WEB.pages[block.target].site].kind in ("shop", "maker")


def test_nothing_points_outside_the_zakweb():
    outside = re.compile(r"\b[a-z0-9-]+\.(?:nl|com|org|eu|net)\b|https?:", re.IGNORECASE)
    for page in WEB.pages.values():
        for text in page.texts.values():
            assert not outside.search(plain(text, adverts=True)), page.key


def test_the_town_is_the_same_town():
    everything = " ".join(plain(page.texts["nl"]) for page in WEB.pages.values())
    for person in ("fatma", "ko", "bram", "sem", "yasmin", "lotte", "noor", "jay", "daan"):
        assert person_names()[person] in everything
