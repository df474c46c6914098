# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Searching the zakweb: what is asked, what comes back, and everything about it that needs no database."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from mediawijs.domain.web.site import SearchAdvert, Summary, Web

MOST_RESULTS = 20
MOST_ADVERTS = 2
MOST_WORDS = 12
_WORD = re.compile(r"\w+", re.UNICODE)
_LITTLE = {
    "nl": "aan al alle als bij dat de den die dit door een en er had heb heeft het hij hoe ik in is je kan maar met mijn na naar "
    "niet nog nu of om onder ook op over te tot uit van voor wat was we wel wie wij worden wordt zal ze zich zijn zo",
    "en": "a about after all an and are as at be been by can did do does for from had has have he her his how i in is it its my "
    "no not of on or our out she so that the their them then they this to was we were what when who will with you your",
}
_IDLE: Mapping[str, frozenset[str]] = {
    language: frozenset(line.split()) for language, line in _LITTLE.items()
}


class Ranking(StrEnum):
    """The pupil sees and chooses the order: the same pages, another one on top."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    POPULAR = "popular"
    ADVERTISERS = "advertisers"


@dataclass(frozen=True, slots=True)
class Query:
    """Days are inclusive; None is open."""

    words: str
    ranking: Ranking = Ranking.RELEVANCE
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Hit:
    page: str
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Results:
    hits: tuple[Hit, ...] = ()
    adverts: tuple[SearchAdvert, ...] = ()
    summary: Summary | None = None


class Finder(Protocol):
    """An index of the pages in one language."""

    def search(self, query: Query) -> Results: ...


def tokens(text: str) -> tuple[str, ...]:
    """Words without capitals and accents, as the index keeps them."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORD.findall(flat.lower().replace("_", " ")))


def search_words(text: str, language: str) -> tuple[str, ...]:
    """The words to look for, once each: little words only count when there is nothing else."""
    every = tuple(dict.fromkeys(tokens(text)))
    busy = tuple(word for word in every if word not in _IDLE.get(language, frozenset()))
    return (busy or every)[:MOST_WORDS]


def adverts_for(web: Web, asked: Collection[str], language: str) -> tuple[SearchAdvert, ...]:
    """Who paid for one of these words; the highest bid first."""
    found = [one for one in web.adverts if any(word in asked for word in one.words.get(language, ()))]
    return tuple(sorted(found, key=lambda one: (-one.bid, one.page))[:MOST_ADVERTS])


def summary_for(web: Web, asked: Collection[str], language: str) -> Summary | None:
    """The machine's answer that shares all its words with the question; the one with most words when there are more."""
    found = [
        one
        for one in web.summaries
        if one.words.get(language) and all(word in asked for word in one.words[language])
    ]
    return max(found, key=lambda one: len(one.words[language]), default=None)


def paid_for(web: Web, page: str) -> int:
    """How much advertisers give for this page: what decides in the order "by advertisers"."""
    return max((one.bid for one in web.adverts if one.page == page), default=0)
