# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast the zakweb is read, indexed and searched. Printed, never asserted."""

from __future__ import annotations

import statistics
import time

import pytest

from mediawijs.content.web import load_web
from mediawijs.content.web_claims import load_claims
from mediawijs.domain.web.search import Query, Ranking
from mediawijs.store.web_index import WebIndex

pytestmark = pytest.mark.bench


def test_web_search():
    begun = time.perf_counter()
    web = load_web().web
    read = time.perf_counter()
    index = WebIndex(web, "nl")
    built = time.perf_counter()
    asked = [query for claim in load_claims().claims for query in (*claim.searches["nl"], claim.text["nl"])]
    took = []
    for query in asked:
        for ranking in Ranking:
            start = time.perf_counter()
            index.search(Query(query, ranking))
            took.append(1000 * (time.perf_counter() - start))
    typed = []
    for length in range(1, 40):
        start = time.perf_counter()
        index.search(Query("de eigenaar van vierhonderd badeenden in"[:length]))
        typed.append(1000 * (time.perf_counter() - start))
    print(
        f"\nzakweb: {len(web.pages)} pages read in {1000 * (read - begun):.0f} ms, indexed in {1000 * (built - read):.0f} ms"
    )
    print(
        f"search: median {statistics.median(took):.1f} ms, slowest {max(took):.1f} ms of {len(took)}; asked: under 30 ms"
    )
    print(f"while typing: slowest {max(typed):.1f} ms")
