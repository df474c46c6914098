# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sites and pages of the zakweb, as their authors wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mediawijs.domain.web.text import PageText

SITE_KINDS = (
    "newspaper", "broadcaster", "gossip", "parody", "lookalike", "council", "club", "league", "shop", "maker",
    "encyclopedia", "forum", "health", "front", "group", "blog", "archive", "factcheck", "library", "measure", "search",
)  # fmt: skip
LOOKS = (
    "paper",
    "stream",
    "loud",
    "office",
    "club",
    "shop",
    "book",
    "talk",
    "calm",
    "banner",
    "diary",
    "vault",
)
COLOURS = ("ink", "violet", "sun", "mint", "coral", "sky")
TRUSTS = ("careful", "own-side", "mixed", "careless", "misleading", "joke")
"""How a site works, found out by reading about it; a careful site errs too, and a careless one may be right."""
COOKIES = ("fair", "pushy")

Words = Mapping[str, str]
"""Language -> text."""


@dataclass(frozen=True, slots=True)
class Cookies:
    """A banner over the site. `pushy` means that refusing is made harder than it should be."""

    kind: str
    text: Words
    accept: Words
    refuse: Words


@dataclass(frozen=True, slots=True)
class Site:
    """`behind` says who really pays and decides; pupils see it only when looking back. `menu`: keys, home first."""

    id: str
    address: str
    name: Words
    motto: Words
    kind: str
    look: str
    colour: str
    trust: str
    behind: Words
    menu: tuple[str, ...]
    cookies: Cookies | None = None

    @property
    def home(self) -> str:
        return self.menu[0]


@dataclass(frozen=True, slots=True)
class Page:
    """`key` is "site/page". `visits` orders by popularity; `paid` is an advert as a whole page.

    `copy_of` is the page of which this one is a dated copy.
    """

    key: str
    site: str
    published: date
    author: str
    visits: int
    paid: bool
    copy_of: str
    texts: Mapping[str, PageText]


@dataclass(frozen=True, slots=True)
class SearchAdvert:
    """Stands above the results when one of `words` is searched for. The highest `bid` comes first."""

    page: str
    bid: int
    words: Mapping[str, tuple[str, ...]]
    title: Words
    text: Words


@dataclass(frozen=True, slots=True)
class Summary:
    """What the search engine's machine says when every one of `words` is searched for. `wrong` ones have a `why`."""

    id: str
    words: Mapping[str, tuple[str, ...]]
    text: Words
    sources: tuple[str, ...]
    wrong: bool
    why: Words


@dataclass(frozen=True, slots=True)
class Web:
    sites: Mapping[str, Site] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    adverts: tuple[SearchAdvert, ...] = ()
    summaries: tuple[Summary, ...] = ()

    def address(self, key: str) -> str:
        """As the address bar shows it; the home page has no tail."""
        page = self.pages[key]
        site = self.sites[page.site]
        return site.address if key == site.home else f"{site.address}/{key.partition('/')[2]}"

    def find(self, address: str) -> str | None:
        """The key of what was typed into the address bar."""
        wanted = address.strip().lower().rstrip("/")
        return next((key for key in self.pages if self.address(key) == wanted), None)
