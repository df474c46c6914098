# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Searching the zakweb with FTS5."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.web.search import Piece, Query, Ranking, Results, search_words, tokens
from mediawijs.domain.web.site import SearchAdvert, Summary
from mediawijs.store.web_index import WebIndex
from tests.helpers.web import make_page, make_web

PAGES = make_web(
    make_page("a/home", "# Badeenden\n\nVierhonderd badeenden in de gracht.", day=date(2026, 11, 3), visits=5),
    make_page("b/home", "# Iets anders\n\nEen café zag ook een badeend.\n\n@advert a/home\nfietsbel", day=date(2026, 11, 9), visits=90),
    make_page("c/home", "# Fiets\n\nOver een fiets.", day=date(2025, 1, 1)),
)  # fmt: skip
WORDS = {"nl": ("badeend",)}
ADVERTS = (SearchAdvert("b/home", 10, WORDS, {}, {}), SearchAdvert("c/home", 20, WORDS, {}, {}))
SUMMARIES = (Summary("kort", WORDS, {}, (), False, {}), Summary("lang", {"nl": ("badeend", "gracht")}, {}, (), True, {}))  # fmt: skip
WEB = dataclasses.replace(PAGES, adverts=ADVERTS, summaries=SUMMARIES)


@pytest.fixture(scope="module")
def index():
    made = WebIndex(WEB, "nl")
    yield made
    made.close()


def keys(results: Results) -> list[str]:
    return [hit.page for hit in results.hits]


def test_titles_weigh_most_and_beginnings_count(index):
    assert keys(index.search(Query("badeend"))) == ["a/home", "b/home"]
    assert keys(index.search(Query("BADEENDEN"))) == ["a/home"]
    assert keys(index.search(Query("cafe"))) == ["b/home"]


def test_every_ranking_orders_the_same_pages(index):
    found = {ranking: keys(index.search(Query("badeend", ranking))) for ranking in Ranking}
    assert {frozenset(one) for one in found.values()} == {frozenset({"a/home", "b/home"})}
    assert found[Ranking.NEWEST][0] == found[Ranking.POPULAR][0] == found[Ranking.ADVERTISERS][0] == "b/home"


def test_days_are_inclusive(index):
    assert keys(index.search(Query("badeend", since=date(2026, 11, 9)))) == ["b/home"]
    assert keys(index.search(Query("badeend", until=date(2026, 11, 3)))) == ["a/home"]
    assert keys(index.search(Query("badeend", since=date(2027, 1, 1)))) == []


def test_adverts_stand_on_top_and_do_not_count_as_words(index):
    results = index.search(Query("badeend"))
    assert [advert.page for advert in results.adverts] == ["c/home", "b/home"]
    assert keys(index.search(Query("fietsbel"))) == []


def test_the_summary_that_shares_most_words_is_shown(index):
    found = [index.search(Query(words)).summary for words in ("badeend", "gracht badeend", "gracht")]
    assert [one and one.id for one in found] == ["kort", "lang", None]


def test_snippets_mark_the_words(index):
    hit = index.search(Query("gracht")).hits[0]
    assert Piece("gracht", True) in hit.snippet
    assert "".join(piece.text for piece in hit.snippet) == "Vierhonderd badeenden in de gracht."


@given(st.text(max_size=60))
def test_no_question_breaks_it(words):
    made = WebIndex(make_web(make_page("a/home")), "nl")
    for ranking in Ranking:
        made.search(Query(words, ranking))
    made.close()


def test_little_words_count_only_alone():
    assert search_words("de badeend van de gracht", "nl") == ("badeend", "gracht")
    assert search_words("de het een", "nl") == ("de", "het", "een")
    assert search_words("  !? ", "nl") == ()
    assert tokens("Één café_bar, 3x!") == ("een", "cafe", "bar", "3x")
