# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The zakweb: a good one loads whole, a damaged one tells what to mend, and nothing of it can open anything."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content.check import check_path
from mediawijs.content.check_web import check_found
from mediawijs.content.problems import Broken, Problems
from mediawijs.content.tables import Source
from mediawijs.content.web import load_web
from mediawijs.content.web_claims import load_claims
from mediawijs.content.web_text import read_page
from mediawijs.domain.web.text import (
    Advert,
    Bullets,
    Comment,
    Grid,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Run,
    Stamp,
)
from mediawijs.store.web_index import WebIndex
from tests.helpers.web import CLAIM, EEND_EN, EEND_NL, FILES, SEARCH, SITE, write_web


def whats(problems) -> str:
    return "\n".join(problem.what for problem in problems)


def test_a_good_web_has_no_problems(tmp_path):
    root = write_web(tmp_path)
    assert [str(problem) for problem in check_path(root)] == []
    web, problems = load_web(root).web, Problems()
    check_found(root, {language: WebIndex(web, language) for language in ("nl", "en")}, problems)
    assert problems.found == []


def test_a_good_web_loads_whole(tmp_path):
    root = write_web(tmp_path)
    web = load_web(root).web
    assert set(web.pages) == {"krant/home", "krant/eend", "forum/home"}
    assert web.sites["krant"].cookies is not None
    assert web.pages["forum/home"].visits == 100
    assert (web.adverts[0].bid, web.summaries[0].wrong) == (50, True)
    assert [claim.id for claim in load_claims(root).claims] == ["eend"]


EVERYTHING = """# Titel

## Kop

Een **vet**, een *nadruk* en [een link](site/bladzijde).

- een
- twee

> Gezegd.
> — Noor

| a | b |
|---|---|
| 1 |  |

![Een eend](eend)

@advert site/koop
Koop!

@comment 2026-11-02 Piet Precies
Nou ja.

@stamp kept 2026-03-03
Bewaard.
"""


def test_every_kind_of_block():
    problems = Problems()
    text = read_page(Source("x", EVERYTHING), problems)
    assert problems.found == []
    kinds = [Heading, Paragraph, Bullets, Quote, Grid, Picture, Advert, Comment, Stamp]
    assert [type(block) for block in text.blocks] == kinds
    paragraph, comment = text.blocks[1], text.blocks[7]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs[1:5:2] == (Run("vet", strong=True), Run("nadruk", stress=True))
    assert paragraph.runs[5].link == "site/bladzijde"
    assert isinstance(comment, Comment)
    assert comment.by == "Piet Precies"


HOSTILE = [
    "Dit is <b>vet</b>.",
    "Kijk op https://voorbeeld.org eens.",
    "Kijk op www.voorbeeld.org eens.",
    "[klik](https://voorbeeld.org)",
    "[klik](/etc/passwd)",
    "[klik](../krant/home)",
    "[klik](krant)",
    "[klik](file:c/d)",
    "Mail naar mailto:iemand.",
    "![eend](../eend)",
    "![](eend)",
    "Omge\u202ekeerd.",
    "Nul\x00.",
    "@raar 1 2\nx",
    "@stamp gek 2026-01-01\nx",
    "@stamp kept morgen\nx",
    "@comment 2026-01-01\nx",
    "@advert\nx",
    "@",
    "| a | b |\n|---|---|\n| 1 |",
    "# Nog een titel",
    "[half](",
]


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_blocks_are_told_and_left_out(bad):
    problems = Problems()
    text = read_page(Source("x", f"# Titel\n\nGoed.\n\n{bad}\n"), problems)
    assert len(text.blocks) == 1 or bad == "[half]("
    assert problems.found or bad == "[half]("


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*HOSTILE, "# T", "- x", "> y", "| z", "**", "*", "[", "](", "@advert a/b", "\n", "## K"]) | st.text(max_size=20)))  # fmt: skip
def test_no_page_raises(lines):
    problems = Problems()
    try:
        read_page(Source("x", "\n".join(lines)), problems)
    except Broken:
        assert problems.found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(FILES)), cut=st.integers(0, 900), junk=st.binary(max_size=30))
def test_no_file_raises(tmp_path, name, cut, junk):
    root = write_web(tmp_path)
    whole = FILES[name].encode()
    (root / name).write_bytes(whole[:cut] + junk + whole[cut + len(junk) :])
    check_path(root)


DAMAGE = [
    ("krant__site", SITE.replace("format = 1", "format = 2"), "formaat"),
    ("krant__site", SITE.replace('id = "krant"', 'id = "andere"'), "niet de naam van de map"),
    ("krant__site", SITE.replace("krant.zak", "krant.nl"), "geen adres van het zakweb"),
    ("krant__site", SITE.replace("krant.zak", "forum.zak"), "is ook van"),
    ("krant__site", SITE.replace('menu = ["home"]', 'menu = ["thuis"]'), "voorpagina"),
    ("krant__site", SITE.replace('id = "eend"', 'id = "../eend"'), "kan geen id zijn"),
    ("krant__site", SITE.replace("visits = 10", "paid = true\nvisits = 10"), "maar dat staat er niet"),
    ("krant__site", SITE + '\n[[page]]\nid = "weg"\ndate = 2026-01-01\nvisits = 1\n', "kan niet worden gelezen"),
    ("krant__site", SITE.replace('menu = ["home"]', 'menu = ["eend"]'), "Naar krant/home leidt geen enkele link"),
    ("krant__nl__eend", EEND_NL.replace("forum/home", "forum/weg"), "die bladzijde is er niet"),
    ("krant__nl__eend", EEND_NL + "\n![Een eend](eend)\n", "kan niet worden getoond"),
    ("krant__en__eend", EEND_EN.replace("2026-11-06", "2026-11-07"), "andere stukken"),
    ("krant__en__eend", "", "titel ontbreekt"),
    ("krant__nl__eend", EEND_NL.replace("één badeend", "twee badeenden"), "staat niet: “één badeend”"),
    ("search", SEARCH.replace("krant/home", "krant/weg"), "De reclame noemt"),
    ("search", SEARCH.replace("forum/home", "forum/weg"), "samenvatting eend noemt"),
    ("claims__eend", CLAIM.replace('id = "eend"', 'id = "gans"'), "niet de naam van het bestand"),
    ("claims__eend", CLAIM.replace('"P", "O"', '"X"'), "levels"),
    ("claims__eend", CLAIM.replace('page = "krant/eend"', 'page = "krant/weg"'), "bewijs noemt"),
    ("claims__eend", CLAIM.replace("badeend gracht", "kanaal eend"), "eend, kanaal"),
    ("claims__eend", CLAIM.replace('["badeend gracht"]', "[]"), "geen zoekvraag"),
    ("claims__eend", CLAIM.replace('move = "stop"', 'move = "who"'), "begint niet met stop"),
    ("claims__eend", CLAIM.replace('"true"', '"false"'), "0 van de 1 beweringen zijn waar"),
    ("claims__eend", CLAIM.replace('"true"', '"false"'), "geen valkuil"),
    ("claims__eend", CLAIM.replace('start = "', 'twin = "gans"\nstart = "'), "tweeling"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "told"), DAMAGE)
def test_damage_is_told(tmp_path, name, text, told):
    assert told in whats(check_path(write_web(tmp_path, **{name: text})))


def test_pages_that_no_site_names_are_told(tmp_path):
    root = write_web(tmp_path)
    (root / "krant" / "nl" / "extra.md").write_text("# X\n\nY", encoding="utf-8")
    assert "staat niet in site.toml" in whats(check_path(root))


def test_evidence_that_cannot_be_found_is_told(tmp_path):
    root = write_web(tmp_path, claims__eend=CLAIM.replace("badeend gracht", "dreef"), krant__nl__eend=EEND_NL.replace("dreef", "lag"))  # fmt: skip
    problems = Problems()
    check_found(root, {"nl": WebIndex(load_web(root).web, "nl")}, problems)
    assert "komt bij geen zoekvraag" in whats(problems.found)
