# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the zakweb: assets/web/<site>/ with site.toml and the words of its pages in nl/ and en/; search.toml beside them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Table, parse_toml, read_text
from mediawijs.content.web_text import read_page
from mediawijs.domain.web.site import (
    COLOURS,
    COOKIES,
    LOOKS,
    SITE_KINDS,
    TRUSTS,
    Cookies,
    Page,
    SearchAdvert,
    Site,
    Summary,
    Web,
)
from mediawijs.domain.web.text import PageText

FORMAT = 1
LANGUAGES = ("nl", "en")
FILE = "site.toml"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_SITE_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_ADDRESS = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\.zak")


class LoadedWeb(NamedTuple):
    """Everything that could be read, and what stands in the way of the rest."""

    web: Web
    problems: tuple[Problem, ...]


def web_root() -> Path:
    return paths.assets() / "web"


def load_web(root: Path | None = None) -> LoadedWeb:
    """Never raises: a damaged page or site is left out and told. Takes about a tenth of a second: not on the window's thread."""
    root = root or web_root()
    problems = Problems()
    sites: dict[str, Site] = {}
    pages: dict[str, Page] = {}
    for file in sorted(root.glob(f"*/{FILE}")):
        try:
            site, mine = _read_site(file.parent, problems)
        except Broken:
            continue
        sites[site.id] = site
        pages |= mine
    try:
        adverts, summaries = _read_search(root, problems)
    except Broken:
        adverts, summaries = (), ()
    return LoadedWeb(Web(sites, pages, adverts, summaries), problems.sorted())


def open_table(path: Path, problems: Problems) -> Table:
    """The table of a TOML file in a format that we know.

    Raises:
        Broken: it cannot be read.
    """
    source = read_text(path, f"{path.parent.name}/{path.name}", problems)
    table = Table(parse_toml(source, problems), source, problems, path.name)
    if table.number("format") != FORMAT:
        table.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.", "Zet format = 1.")  # fmt: skip
        raise Broken
    return table


def _read_site(folder: Path, problems: Problems) -> tuple[Site, dict[str, Page]]:
    table = open_table(folder / FILE, problems)
    site_id = table.text("id")
    if site_id != folder.name or not _SITE_ID.fullmatch(site_id):
        table.problem("id", f"De id “{site_id}” is niet de naam van de map (“{folder.name}”).", "Links wijzen naar de map.", "Maak ze gelijk: kleine letters, cijfers, streepjes.")  # fmt: skip
        raise Broken
    address = table.text("address")
    if not _ADDRESS.fullmatch(address):
        table.problem("address", f"“{address}” is geen adres van het zakweb.", "Het eindigt op .zak, zodat het nooit een echt adres is.", "Schrijf naam.zak.")  # fmt: skip
        raise Broken
    made = Site(
        site_id,
        address,
        words(table, "name"),
        words(table, "motto"),
        table.one_of("kind", SITE_KINDS),
        table.one_of("look", LOOKS),
        table.one_of("colour", COLOURS),
        table.one_of("trust", TRUSTS),
        words(table, "behind"),
        tuple(f"{site_id}/{page}" for page in table.texts("menu")),
        _cookies(table.table("cookies")) if table.has("cookies") else None,
    )
    pages = _pages(table, folder, problems)
    table.done()
    if not made.menu or made.home not in pages:
        table.problem("menu", f"De voorpagina van {site_id} is er niet.", "Zonder voorpagina kan niemand er binnenkomen.", 'Zet hem vooraan: menu = ["home", …].')  # fmt: skip
        raise Broken
    return made, pages


def _cookies(table: Table) -> Cookies:
    made = Cookies(
        table.one_of("kind", COOKIES), words(table, "text"), words(table, "accept"), words(table, "refuse")
    )
    table.done()
    return made


def _pages(table: Table, folder: Path, problems: Problems) -> dict[str, Page]:
    found: dict[str, Page] = {}
    for one in table.tables("page", "bladzijde"):
        try:
            page = _page(one, folder, problems)
        except Broken:
            continue
        if page.key in found:
            one.problem(page.key, f"Bladzijde {page.key} staat er twee keer.", "Een link weet dan niet waarheen.", "Geef er een een andere id.")  # fmt: skip
        found.setdefault(page.key, page)
    return found


def _page(table: Table, folder: Path, problems: Problems) -> Page:
    page_id = table.text("id")
    if not _ID.fullmatch(page_id):
        table.problem("id", f"“{page_id}” kan geen id zijn.", "Het is ook de naam van het bestand.", "Gebruik kleine letters, cijfers en streepjes.")  # fmt: skip
        raise Broken
    visits = table.number("visits")
    made = Page(
        f"{folder.name}/{page_id}",
        folder.name,
        table.day("date"),
        table.text("author", ""),
        max(0, min(100, visits)),
        table.flag("paid", False),
        table.text("copy_of", ""),
        _texts(folder, page_id, problems),
    )
    table.done()
    return made


def _texts(folder: Path, page_id: str, problems: Problems) -> dict[str, PageText]:
    """Raises Broken without Dutch."""
    found: dict[str, PageText] = {}
    for language in LANGUAGES:
        name = f"{language}/{page_id}.md"
        try:
            source = read_text(folder / name, f"{folder.name}/{name}", problems)
            found[language] = read_page(source, problems)
        except Broken:
            continue
    if "nl" not in found:
        raise Broken
    return found


def _read_search(root: Path, problems: Problems) -> tuple[tuple[SearchAdvert, ...], tuple[Summary, ...]]:
    table = open_table(root / "search.toml", problems)
    adverts = tuple(_search_advert(one) for one in table.tables("advert", "reclame"))
    summaries = tuple(_summary(one) for one in table.tables("summary", "samenvatting"))
    table.done()
    return adverts, summaries


def _search_advert(table: Table) -> SearchAdvert:
    made = SearchAdvert(
        table.text("page"), table.number("bid"), word_lists(table, "words"), words(table, "title"), words(table, "text")
    )  # fmt: skip
    table.done()
    return made


def _summary(table: Table) -> Summary:
    wrong = table.flag("wrong", False)
    made = Summary(
        table.text("id"),
        word_lists(table, "words"),
        words(table, "text"),
        table.texts("sources"),
        wrong,
        words(table, "why") if wrong else {},
    )
    table.done()
    return made


def word_lists(table: Table, key: str) -> dict[str, tuple[str, ...]]:
    """Language -> texts."""
    lists = table.table(key)
    found = {language: lists.texts(language) for language in LANGUAGES}
    lists.done()
    return found
