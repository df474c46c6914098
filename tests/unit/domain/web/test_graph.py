# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links of the zakweb: what is dead, what nobody can reach, and how an address is found."""

from __future__ import annotations

from mediawijs.domain.web.graph import dead_links, islands, link_graph, orphans, reachable
from mediawijs.domain.web.text import Heading, Paragraph, bones, links, plain
from tests.helpers.web import make_page, make_web

TWO = make_web(
    make_page("a/home", "# A\n\nZie [b](b/home) en [weg](a/weg).\n\n@advert b/koop\nKoop!"),
    make_page("a/alleen"),
    make_page("b/home", "# B\n\nNiets."),
    make_page("b/koop", "# K\n\n- [terug](b/home)"),
)


def test_links_are_followed_through_text_adverts_and_menu():
    assert link_graph(TWO)["a/home"] == ("b/home", "a/weg", "b/koop")
    assert link_graph(TWO)["b/koop"] == ("b/home",)
    assert reachable(TWO, ["a/home"]) == {"a/home": 0, "b/home": 1, "b/koop": 1}


def test_dead_links_and_orphans_are_found():
    assert dead_links(TWO) == (("a/home", "a/weg"),)
    assert orphans(TWO) == ("a/alleen",)
    assert islands(TWO) == ("a",)


def test_a_copy_links_to_its_original():
    web = make_web(make_page("a/home"), make_page("b/home", "# B\n\nx", copy_of="a/home"))
    assert link_graph(web)["b/home"] == ("a/home",)


def test_addresses():
    assert TWO.address("a/home") == "a.zak"
    assert TWO.address("b/koop") == "b.zak/koop"
    assert TWO.find("  B.ZAK/koop/ ") == "b/koop"
    assert TWO.find("niets.zak") is None


def test_bones_see_links_and_kinds_but_no_words():
    nl = make_page("a/home", "# Een\n\n## Kop\n\nZie [daar](b/home).").texts["nl"]
    en = make_page("a/home", "# One\n\n## Head\n\nSee [over there](b/home).").texts["nl"]
    other = make_page("a/home", "# One\n\n## Head\n\nSee [over there](b/koop).").texts["nl"]
    assert bones(nl) == bones(en) != bones(other)
    assert isinstance(nl.blocks[0], Heading)
    assert isinstance(nl.blocks[1], Paragraph)
    assert links(nl) == ("b/home",)


def test_plain_text_leaves_adverts_out():
    text = TWO.pages["a/home"].texts["nl"]
    assert "Koop!" not in plain(text)
    assert "Koop!" in plain(text, adverts=True)
