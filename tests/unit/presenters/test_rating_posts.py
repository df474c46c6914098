# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Keurkamer's first page: which posts, by which rules, with what one made of them. And ages in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediawijs.domain.kept_ratings import Outcome
from mediawijs.domain.level import Level
from mediawijs.domain.rating.posts import PostKind
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.domain.rating.rules import Status, Stop
from mediawijs.presenters.rating_posts import Stock, posts_page
from mediawijs.presenters.rating_words import (
    age_view,
    first_question,
    kind_words,
    say,
    short_age,
    source_line,
    status_meaning,
    status_words,
    stop_words,
    theme_title,
)
from tests.helpers.ratings import a_post, a_stock, begun, kept, trial_rules, trial_service


def test_sets_of_the_level_posts_before_services_and_own_ones_last() -> None:
    rules = trial_rules()
    own = replace(rules, id="aaa-eigen")
    stock = replace(a_stock(), rule_sets=(own, trial_service(), rules), own=frozenset({own.id}))

    assert [one.id for one in stock.sets_for(Level.O)] == ["proefregels", "proefdienst", "aaa-eigen"]
    assert stock.sets_for(Level.P) == ()
    assert stock.set_of("proefdienst", Level.O) == trial_service()
    assert stock.set_of("weg", Level.O) == rules
    assert stock.set_of("weg", Level.P) is None


def test_own_rules_rate_the_posts_of_the_rules_they_came_from() -> None:
    own = replace(trial_rules(), id="eigen")
    stock = a_stock(a_post(), a_post("vreemd", {"onbekend": "ja"}, rules="andere"))

    assert [one.id for one in stock.subjects(own, Level.O)] == ["duw"]


def test_a_page_of_posts() -> None:
    stock = a_stock(a_post("een"), a_post("twee"), a_post("drie"))
    ratings = (kept("een"), kept("een", outcome=Outcome(age=(9, 16))), kept("twee", rule_set="andere"))

    page = posts_page(
        stock, Level.O, trial_rules(), ratings, (begun("drie"), begun("twee", rule_set="andere"))
    )

    assert [(card.id, card.state, card.busy) for card in page.cards] == [
        ("een", "jouw advies: vanaf 9 jaar tot 16", False),
        ("twee", "nog niet beoordeeld", False),
        ("drie", "je was al begonnen", True),
    ]
    assert page.cards[0].age is not None
    assert page.cards[0].age.sign == "9–16"
    assert page.offer is not None
    assert (page.offer.post, page.offer.button) == ("drie", "Ga verder")
    assert page.offer.text == "Je was bezig met “Post drie”. Je was bij stap 5 van 8."
    assert (page.cards[0].kind, page.cards[0].picture) == ("clip", "een/1.svg")
    assert page.line == "3 posts om te keuren. 1 heb je al gedaan."
    assert [(one.id, one.chosen) for one in page.sets] == [("proefregels", True), ("proefdienst", False)]
    assert page.note.startswith("Dit is een oefening")
    assert page.trouble == ""


def test_a_page_of_services_and_one_without_an_age() -> None:
    stock = replace(a_stock(), left_out=("Een set is beschadigd.",))
    ratings = (kept("app", rule_set="proefdienst", outcome=Outcome()),)
    page = posts_page(stock, Level.O, trial_service(), ratings, trouble="De schijf is vol.")

    [card] = page.cards
    assert (card.kind, card.state) == ("app", "jouw advies: geen leeftijd")
    assert page.line == "1 app om te keuren. 1 heb je al gedaan."
    assert page.trouble == "De schijf is vol. Een set is beschadigd."
    assert posts_page(stock, Level.O, trial_service(), ()).line == "1 app om te keuren. Begin waar je wilt."


def test_a_post_without_scenes_has_no_picture() -> None:
    stock = a_stock(replace(a_post(), scenes=()))
    assert posts_page(stock, Level.O, trial_rules(), ()).cards[0].picture == ""


def test_no_rules_at_all_is_told() -> None:
    page = posts_page(Stock((), (), ()), Level.O, None, ())
    assert page.cards == ()
    assert "geen regels" in page.line


@pytest.mark.parametrize(
    ("age", "sign", "words", "short"),
    [
        (None, "–", "geen leeftijd", "geen leeftijd"),
        (AgeRange(0, 0), "alle", "alle leeftijden", "alle leeftijden"),
        (AgeRange(12, 12), "12", "vanaf 12 jaar", "12"),
        (AgeRange(9, 16), "9–16", "vanaf 9 jaar tot 16", "9 tot 16"),
        (AgeRange(0, 14), "≤ 14", "alle leeftijden tot 14", "alle leeftijden tot 14"),
    ],
)
def test_ages_in_words(age: AgeRange | None, sign: str, words: str, short: str) -> None:
    assert age_view(age) == (sign, words)
    assert short_age(age) == short


def test_words_in_another_language_and_none_at_all() -> None:
    assert say({"nl": "ja", "en": "yes"}) == "ja"
    assert say({"fr": "oui"}) == "oui"
    assert say(None) == ""
    assert theme_title(trial_rules(), "context") == "De post"
    assert theme_title(trial_service(), "context") == "De app"
    assert first_question("Is er geweld? Kies het ergste.") == "Is er geweld?"
    assert first_question("Kies.") == "Kies."


def test_every_kind_status_and_stop_has_words() -> None:
    assert len({kind_words(kind) for kind in PostKind}) == len(PostKind)
    assert len({status_words(one) for one in Status}) == len({status_meaning(one) for one in Status}) == 4
    assert len({stop_words(stop).title for stop in Stop}) == len(Stop)


def test_a_source_that_we_did_not_read_says_no_day() -> None:
    [source] = trial_rules().sources
    assert source_line(replace(source, checked=None, url="")) == "De Schermbode: Een stuk (2026)"


def test_what_was_begun_last_is_offered_and_what_is_here_no_more_is_not() -> None:
    stock = a_stock(a_post("een"), a_post("twee"))
    drafts = (begun("een"), begun("twee"), begun("weg"))
    page = posts_page(stock, Level.O, trial_rules(), (kept("een"),), drafts)

    assert page.offer is not None
    assert page.offer.post == "twee"
    assert page.cards[0].state == "jouw advies: vanaf 12 jaar · je was opnieuw begonnen"
    assert [sign.title for sign in page.cards[0].signs] == ["Vechten"]
    assert posts_page(stock, Level.O, trial_rules(), (), (begun("weg"),)).offer is None
    assert posts_page(stock, Level.O, trial_rules(), ()).offer is None
