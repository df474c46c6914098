# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rating by an older version of the rules: what was said then is shown as it was said, what is said now stands apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediawijs.domain.kept_ratings import KeptReason, Outcome
from mediawijs.domain.rating.rate import rate
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.presenters.rating_result import ComparePage, WhyPage
from mediawijs.presenters.rating_steps import Stage
from mediawijs.presenters.rating_then import outcome_of
from tests.helpers.ratings import REFERENCE, MemoryRatings, kept, trial_rules, words
from tests.unit.presenters.test_rating import Room

THEN = Outcome(
    (9, 9), (6, 6), (9, 9), ("vechten",), ("reclame",), ("report", "onbekend"), "rule:OUD-01",
    (
        KeptReason("OUD-01", "vechten", 9, "softened", words("Slaan deed toen minder pijn."), words("Een grap.")),
        KeptReason("OUD-02", "weggehaald", 6, "outvoted", words("Dat thema is er niet meer.")),
        KeptReason("OUD-03", "reclame", None, "fired", words("Er was reclame.")),
    ),
)  # fmt: skip


def room(outcome: Outcome = THEN, answers: dict[str, str] | None = None) -> Room:
    return Room(kept=kept(answers=answers or REFERENCE, version="0.9", outcome=outcome, seq=4))


def test_the_advice_is_that_of_then_with_its_reasons() -> None:
    made = room()
    advice = made.page.advice
    assert advice is not None
    assert (advice.title, advice.age.sign, advice.why) == ("Jouw advies van toen", "9", "Waarom toen 9?")
    assert [sign.title for sign in advice.pictograms] == ["Vechten"]
    assert [sign.title for sign in advice.labels] == ["Reclame"]
    assert advice.split == "De post zelf: 9 · de app eromheen: 6"
    assert [stop.title for stop in advice.stops] == ["Niet delen, wel melden"]
    assert [(one.head, one.text, one.state_words) for one in advice.reasons] == [
        ("OUD-01 → 9", "Slaan deed toen minder pijn. Maar: Een grap.", "verzacht"),
        ("OUD-02 → 6", "Dat thema is er niet meer.", "telt niet: er is een hogere"),
        ("OUD-03", "Er was reclame.", "telt"),
    ]


def test_what_the_rules_say_now_stands_apart() -> None:
    page = room().shows(ComparePage)
    assert page.kept == "Zo keurde je dit op 21-11-2026, met versie 0.9 van de regels."
    assert [(tile.name, tile.age.sign) for tile in page.tiles] == [
        ("Jouw gevoel", "9"),
        ("De regels van toen, met jouw antwoorden", "9"),
    ]
    assert page.sentence == "Je gevoel en de regels zeggen hetzelfde."
    assert page.differences == ()
    now = page.now
    assert now is not None
    assert now.title == "Met de regels van nu (versie 1.0)"
    assert now.text.startswith(
        "De regels zijn veranderd. Met dezelfde antwoorden wordt het nu 12, toen was het 9."
    )
    assert [(tile.name, tile.age.sign) for tile in now.tiles] == [
        ("Met jouw antwoorden", "12"),
        ("Met onze antwoorden", "12"),
    ]


def test_the_same_age_is_said_without_tiles() -> None:
    made = room(replace(THEN, age=(12, 12), reasons=()))
    now = made.shows(ComparePage).now
    assert now is not None
    assert now.text == "De regels zijn veranderd. Met jouw antwoorden komt er nog steeds 12 uit."
    assert now.tiles == ()
    made.presenter.go_to("why")
    page = made.shows(WhyPage)
    assert page.line.endswith("Er telde geen enkele regel.")
    assert (page.reasons, page.now) == ((), ())


def test_why_is_what_was_said_then_and_apart_what_is_said_now() -> None:
    made = room()
    made.presenter.go_to("why")
    page = made.shows(WhyPage)
    assert page.line.endswith("Dit zeiden de regels toen.")
    assert [one.reason.head for one in page.reasons] == ["OUD-01 → 9", "OUD-02 → 6", "OUD-03"]
    assert [one.sign.title for one in page.reasons] == ["Vechten", "weggehaald", "Reclame"]
    assert {one.status for one in page.reasons} == {""}
    assert page.now_title == "Met de regels van nu (versie 1.0)"
    assert [one.reason.head for one in page.now] == ["VEC-02 → 12", "PRA-01 → 12"]
    assert made.page.advice is not None
    assert (made.page.advice.why, made.page.advice.reasons) == ("", ())


@pytest.mark.parametrize(("age", "sign"), [((9, 9), "9"), ((12, 12), "12"), (None, "–")])
def test_without_kept_reasons_that_is_said_plainly(age: tuple[int, int] | None, sign: str) -> None:
    made = room(Outcome(age=age))
    told = "De redenen van versie 0.9 zijn niet bewaard. Wel wat eruit kwam."
    advice = made.page.advice
    assert advice is not None
    assert (advice.age.sign, advice.reasons, advice.empty, advice.split) == (sign, (), told, "")
    made.presenter.go_to("why")
    page = made.shows(WhyPage)
    assert page.line.endswith(told)
    assert page.reasons == ()
    assert [one.reason.head for one in page.now] == ["VEC-02 → 12", "PRA-01 → 12"]


def test_what_if_is_about_the_rules_of_today_and_says_so() -> None:
    made = room()
    made.presenter.go_to("what-if")
    assert made.body.line.startswith("Dit gaat met de regels van nu (versie 1.0).")
    advice = made.page.advice
    assert advice is not None
    assert (advice.title, advice.age.sign) == ("Met de regels van nu", "12")


def test_disagreeing_is_about_the_rules_of_then() -> None:
    made = room()
    made.presenter.go_to("disagree")
    assert [one.key for one in made.body.options][:4] == [
        "nothing",
        "rule:OUD-01",
        "rule:OUD-02",
        "rule:OUD-03",
    ]
    assert made.body.chosen == "rule:OUD-01"
    made.presenter.disagree("rule:OUD-02")
    assert made.log.about == {4: "rule:OUD-02"}

    bare = room(Outcome(age=(9, 9), disagrees="rule:OUD-07"))
    bare.presenter.go_to("disagree")
    keys = [one.key for one in bare.body.options]
    assert keys[:2] == ["nothing", "rule:OUD-07"]
    assert all(key.startswith("question:") for key in keys[2:])


def test_looking_around_in_it_rates_nothing_anew() -> None:
    """Also when the rules know an answer of then no more."""
    made = room(answers={**REFERENCE, "weg": "ja", "vecht": "bestaat niet"})
    now = made.shows(ComparePage).now
    assert now is not None
    assert now.text.endswith("Op 1 vraag van nu gaf je toen geen antwoord.")
    for stage in ("why", "what-if", "disagree", "compare"):
        made.presenter.go_to(stage)
    made.presenter.back()
    made.presenter.act()
    assert (made.log.rows, made.log.begun) == ([], [])
    assert "weg" not in made.presenter.draft.answers


def test_another_answer_makes_a_rating_by_the_rules_of_today() -> None:
    made = room()
    made.presenter.back()
    while made.presenter.draft.at.questions != ("vecht",):
        made.presenter.back()
    made.presenter.answer("duwen")
    made.presenter.act()
    made.to(Stage.COMPARE)
    assert [row.version for row in made.log.rows] == ["1.0"]
    assert made.body.now is None
    assert made.page.advice is not None
    assert made.page.advice.title == "Jouw advies"


def test_what_comes_out_is_kept_with_every_rule_that_had_a_say(rules: RuleSet) -> None:
    answers = {**REFERENCE, "echt": "nep", "grap": "ja", "betaald": "ja"}
    outcome = outcome_of(rules, rate(rules, answers))
    assert outcome.reasons is not None
    found = {one.rule: one for one in outcome.reasons}
    assert found["VEC-02"].state == "softened"
    assert found["VEC-02"].but["nl"] == "Het is een grap."
    assert found["REC-01"].age is None
    assert outcome_of(rules, rate(rules, {})).reasons == ()


@pytest.fixture
def rules() -> RuleSet:
    return trial_rules()


def test_a_rating_that_was_kept_today_looks_as_it_did() -> None:
    log = MemoryRatings()
    first = Room(log=log)
    first.to(Stage.COMPARE)
    again = Room(log=log, kept=log.rows[0])
    assert again.body == first.body
    assert again.page.advice == first.page.advice
