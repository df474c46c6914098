# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A zakweb of two sites and one claim, written to a folder so that tests can damage it, or made at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediawijs.content.problems import Problems
from mediawijs.content.tables import Source
from mediawijs.content.web_text import read_page
from mediawijs.domain.web.site import Page, Site, Web

SITE = """\
format = 1
id = "krant"
address = "krant.zak"
name = { nl = "De Krant", en = "De Krant" }
motto = { nl = "Nagevraagd", en = "Asked twice" }
kind = "newspaper"
look = "paper"
colour = "ink"
trust = "careful"
behind = { nl = "Lezers betalen.", en = "Readers pay." }
menu = ["home"]
[cookies]
kind = "fair"
text = { nl = "Mag het?", en = "May we?" }
accept = { nl = "Ja", en = "Yes" }
refuse = { nl = "Nee", en = "No" }

[[page]]
id = "home"
date = 2026-11-20
visits = 90

[[page]]
id = "eend"
date = 2026-11-05
author = "Fatma"
visits = 10
"""
FORUM = """\
format = 1
id = "forum"
address = "forum.zak"
name = { nl = "Praatplek", en = "Praatplek" }
motto = { nl = "Zeg het", en = "Say it" }
kind = "forum"
look = "talk"
colour = "sky"
trust = "mixed"
behind = { nl = "Iedereen schrijft.", en = "Anybody writes." }
menu = ["home"]

[[page]]
id = "home"
date = 2026-11-21
visits = 200
"""
SEARCH = """\
format = 1

[[advert]]
page = "krant/home"
bid = 50
words = { nl = ["badeend"], en = ["duck"] }
title = { nl = "Koop", en = "Buy" }
text = { nl = "Nu", en = "Now" }

[[summary]]
id = "eend"
words = { nl = ["badeend", "grap"], en = ["duck", "joke"] }
text = { nl = "Het is een grap.", en = "It is a joke." }
sources = ["forum/home"]
wrong = true
why = { nl = "Het is geen grap.", en = "It is no joke." }
"""
CLAIM = """\
format = 1
id = "eend"
levels = ["P", "O"]
verdict = "true"
start = "forum/home"
text = { nl = "Er dreef een badeend in de gracht.", en = "A rubber duck floated in the canal." }
because = { nl = "De krant zag hem.", en = "The paper saw it." }
searches = { nl = ["badeend gracht"], en = ["rubber duck"] }

[[evidence]]
page = "krant/eend"
move = "origin"
says = { nl = "één badeend", en = "one rubber duck" }
note = { nl = "Hier staat het.", en = "It says so here." }

[[step]]
move = "stop"
note = { nl = "Wacht.", en = "Wait." }
[[step]]
move = "origin"
page = "krant/eend"
note = { nl = "Kijk.", en = "Look." }
"""
MORE = " Het was een mooie dag aan het water. De zon scheen en de mensen keken. Iemand lachte, iemand at een broodje, en een hond blafte."
HOME_NL = f"# De Krant\n\nVandaag: [een eend in de gracht](krant/eend).{MORE} Lees ook [de praatplek](forum/home).\n"
HOME_EN = "# De Krant\n\nToday: [a duck in the canal](krant/eend). Read also [the chat](forum/home).\n"
EEND_NL = f"# Eend in de gracht\n\n@stamp corrected 2026-11-06\nEerst schreven wij twee.\n\nEr dreef **één badeend** in de gracht.{MORE}\n\n@advert forum/home\nPraat mee!\n"
EEND_EN = "# Duck in the canal\n\n@stamp corrected 2026-11-06\nAt first we wrote two.\n\nThere was **one rubber duck** in the canal.\n\n@advert forum/home\nJoin in!\n"
TALK_NL = f"# Praatplek\n\nEen badeend? Dat is een grap, zegt men.{MORE}\n\n@comment 2026-11-21 Noor\nIk [las het](krant/eend).\n"
TALK_EN = (
    "# Praatplek\n\nA rubber duck? A joke, they say.\n\n@comment 2026-11-21 Noor\nI [read it](krant/eend).\n"
)

FILES = {
    "krant/site.toml": SITE,
    "forum/site.toml": FORUM,
    "search.toml": SEARCH,
    "claims/eend.toml": CLAIM,
    "krant/nl/home.md": HOME_NL,
    "krant/en/home.md": HOME_EN,
    "krant/nl/eend.md": EEND_NL,
    "krant/en/eend.md": EEND_EN,
    "forum/nl/home.md": TALK_NL,
    "forum/en/home.md": TALK_EN,
}


def write_web(folder: Path, **changed: str) -> Path:
    """`changed`: file name with __ for / and without its ending -> other text."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changed.get(name.rpartition(".")[0].replace("/", "__"), text), encoding="utf-8")
    return folder


def make_site(name: str, *menu: str) -> Site:
    words = {"nl": name.title(), "en": name.title()}
    return Site(name, f"{name}.zak", words, words, "blog", "diary", "ink", "mixed", words, menu or (f"{name}/home",))  # fmt: skip


def make_page(key: str, text: str = "# Titel\n\nTekst.", *, day: date = date(2026, 1, 1), visits: int = 0, copy_of: str = "") -> Page:  # fmt: skip
    read = read_page(Source(key, text), Problems())
    return Page(key, key.partition("/")[0], day, "", visits, False, copy_of, {"nl": read})


def make_web(*pages: Page) -> Web:
    names = dict.fromkeys(page.site for page in pages)
    return Web({name: make_site(name) for name in names}, {page.key: page for page in pages})
