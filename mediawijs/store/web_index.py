# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search index of the zakweb: SQLite FTS5 in memory. Make it on a worker thread, ask it on any one thread."""

from __future__ import annotations

import sqlite3

from mediawijs.domain.web.search import (
    MOST_RESULTS,
    Hit,
    Piece,
    Query,
    Ranking,
    Results,
    adverts_for,
    paid_for,
    search_words,
    summary_for,
)
from mediawijs.domain.web.site import Web
from mediawijs.domain.web.text import plain

SHORTEST_PREFIX = 4  # "eend" finds "eenden"; shorter beginnings find everything
_OPEN, _SHUT = "\x02", "\x03"
_MAKE = """CREATE VIRTUAL TABLE page USING fts5(
    key UNINDEXED, published UNINDEXED, visits UNINDEXED, bid UNINDEXED, title, site, body,
    tokenize = "unicode61 remove_diacritics 2", prefix = '4 5 6')"""
_FIND = f"""SELECT key, snippet(page, 6, '{_OPEN}', '{_SHUT}', '…', 22) FROM (
    SELECT rowid AS best, bm25(page, 0, 0, 0, 0, 5.0, 2.0, 1.0) AS score FROM page
    WHERE page MATCH :words AND published BETWEEN :since AND :until ORDER BY score LIMIT {MOST_RESULTS}
  ) JOIN page ON page.rowid = best WHERE page MATCH :words ORDER BY %s"""
_ORDER = {
    Ranking.RELEVANCE: "score, key",
    Ranking.NEWEST: "published DESC, score",
    Ranking.POPULAR: "visits DESC, score",
    Ranking.ADVERTISERS: "bid DESC, score",
}


class WebIndex:
    """A `Finder`."""

    def __init__(self, web: Web, language: str) -> None:
        """Takes some tens of milliseconds.

        Raises:
            sqlite3.Error: this SQLite has no FTS5.
        """
        self._web, self._language = web, language
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        self._base.execute(_MAKE)
        self._base.executemany("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?)", self._rows())
        self._base.execute("INSERT INTO page(page) VALUES ('optimize')")
        self._base.commit()

    def search(self, query: Query) -> Results:
        """Every ranking orders the same pages: the best matches. An empty question finds nothing."""
        asked = search_words(query.words, self._language)
        if not asked:
            return Results()
        found = self._base.execute(
            _FIND % _ORDER[query.ranking],
            {
                "words": " OR ".join(_term(word) for word in asked),
                "since": "" if query.since is None else query.since.isoformat(),
                "until": "9999" if query.until is None else query.until.isoformat(),
            },
        )
        hits = tuple(Hit(str(key), _pieces(str(snippet))) for key, snippet in found)
        return Results(
            hits,
            adverts_for(self._web, asked, self._language),
            summary_for(self._web, asked, self._language),
        )

    def close(self) -> None:
        self._base.close()

    def _rows(self) -> list[tuple[str, str, int, int, str, str, str]]:
        return [
            (
                page.key,
                page.published.isoformat(),
                page.visits,
                paid_for(self._web, page.key),
                text.title,
                self._web.sites[page.site].name.get(self._language, ""),
                plain(text).partition("\n")[2],
            )
            for page in self._web.pages.values()
            if (text := page.texts.get(self._language)) is not None
        ]


def _term(word: str) -> str:
    """Words hold letters and digits only, so nothing of a question can be read as a command."""
    return f'"{word}"*' if len(word) >= SHORTEST_PREFIX else f'"{word}"'


def _pieces(snippet: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part in snippet.replace("\n", " ").split(_OPEN):
        hit, shut, rest = part.partition(_SHUT)
        pieces += [Piece(hit, True), Piece(rest, False)] if shut else [Piece(hit, False)]
    return tuple(piece for piece in pieces if piece.text)
