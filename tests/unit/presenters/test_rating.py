# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pupil's way through a post: every step, back and forth, and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from mediawijs.domain.kept_ratings import KeptDraft, KeptRating, Outcome
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rules import RuleSet, Stop
from mediawijs.presenters.rating import RatingPresenter
from mediawijs.presenters.rating_pages import AskPart, CardPart, GutPart, RatingPage, SpotPart
from mediawijs.presenters.rating_result import ComparePage, DisagreePage, WhatIfPage, WhyPage
from mediawijs.presenters.rating_steps import Draft, Stage, Step, Way
from mediawijs.presenters.rating_view import Subject
from tests.helpers.fakes import SteadyClock
from tests.helpers.ratings import REFERENCE, MemoryRatings, a_post, kept, trial_rules, trial_service


@dataclass
class Room:
    """A presenter at work, with all that it showed."""

    rules: RuleSet = field(default_factory=trial_rules)
    post: RatedPost = field(default_factory=a_post)
    draft: Draft | KeptDraft | None = None
    kept: KeptRating | None = None
    log: MemoryRatings = field(default_factory=MemoryRatings)
    pages: list[RatingPage] = field(default_factory=list)
    left: int = 0

    def __post_init__(self) -> None:
        subject = Subject(self.rules, self.post, 3, 10, ("Praat erover.",))
        self.presenter = RatingPresenter(
            subject, self.log, SteadyClock(), self.pages.append, self.leave, self.draft, self.kept
        )
        self.presenter.start()

    def leave(self) -> None:
        self.left += 1

    @property
    def page(self) -> RatingPage:
        return self.pages[-1]

    @property
    def body(self) -> Any:
        return self.page.body

    def shows(self, kind: type) -> Any:
        assert isinstance(self.page.body, kind)
        return self.page.body

    def to(self, stage: Stage, question: str = "") -> None:
        """Goes on with our own answers until this step."""
        for _step in range(60):
            at = self.presenter.draft.at
            if at.stage is stage and (not question or question in at.questions):
                return
            self.do_step()
        raise AssertionError(f"never came to {stage} {question}")

    def do_step(self) -> None:
        at = self.presenter.draft.at
        if at.stage is Stage.GUT:
            self.presenter.feel(9)
        elif at.stage is Stage.SPOT:
            for question in at.questions:
                if REFERENCE[question] != "nee" and question not in self.presenter.draft.spotted:
                    self.presenter.tick(question)
        elif at.stage is Stage.ASK:
            self.presenter.answer(REFERENCE[at.questions[0]])
        self.presenter.act()


def test_first_one_looks_and_feels() -> None:
    room = Room()

    page = room.page
    assert isinstance(page.body, GutPart)
    assert [one.id for one in page.body.ages] == ["0", "6", "9", "12", "16", "18"]
    assert (page.stage, page.can_act, page.back, page.advice) == (Stage.GUT, False, "", None)
    assert page.line == "clip 3 van 10 · “Post duw”"
    assert page.version == "regels: proefregels 1.0"
    assert len(page.how) == 4
    assert (page.post.account, page.post.length) == ("@proef · 12 kijkers", "0:21")
    assert [scene.picture for scene in page.post.scenes] == ["duw/1.svg", "duw/2.svg"]

    room.presenter.act()
    assert room.page.stage is Stage.GUT

    room.presenter.feel(9)
    assert room.page.can_act
    assert [one.id for one in room.body.ages if one.chosen] == ["9"]


def test_a_post_without_a_time_tells_no_length() -> None:
    assert Room(post=a_post(meta="12 kijkers")).page.post.length == ""
    assert Room(post=a_post(meta="12 kijkers")).page.post.account == "@proef · 12 kijkers"


def test_the_steps_of_a_post_in_order() -> None:
    room = Room()
    seen = []
    while not room.presenter.draft.at.stage.after_questions:
        seen.append((room.presenter.draft.at.stage.value, *room.presenter.draft.at.questions))
        room.do_step()

    assert seen == [
        ("gut",),
        ("ask", "echt"),
        ("spot", "vecht", "griezel"),
        ("ask", "vecht"),
        ("ask", "bloed"),
        ("ask", "grap"),
        ("ask", "betaald"),
        ("card", "vreemden"),
    ]
    assert room.page.stage is Stage.COMPARE


def test_what_is_not_ticked_is_not_there_and_ticked_is_asked_in_full() -> None:
    room = Room()
    room.to(Stage.SPOT)
    room.shows(SpotPart)
    assert room.page.main == "Niets hiervan"
    assert [one.text for one in room.body.items] == ["Vecht er iemand?", "Is het eng?"]

    room.presenter.tick("vecht")
    room.presenter.tick("reclame")  # stands in no list here
    assert room.page.main == "Verder, dit zit erin"
    room.presenter.act()

    room.shows(AskPart)
    assert room.presenter.draft.answers["griezel"] == "nee"
    assert "vecht" not in room.presenter.draft.answers
    assert (room.page.head, room.page.place) == ("Vechten", "")
    assert room.body.help == "Let op: duwen telt ook."
    assert not room.page.can_act

    room.presenter.answer("bestaat niet")
    assert not room.page.can_act
    room.presenter.answer("duwen")
    room.presenter.act()
    assert room.page.place == "vraag 2 van 2 in dit thema"

    room.presenter.back()
    room.presenter.back()
    assert room.page.stage is Stage.SPOT
    room.presenter.tick("vecht")
    room.presenter.act()
    assert room.presenter.draft.answers["vecht"] == "nee"
    assert room.presenter.draft.at.questions == ("grap",)


def test_ticking_again_asks_again() -> None:
    room = Room()
    room.to(Stage.SPOT)
    room.presenter.act()
    room.presenter.back()
    room.presenter.tick("griezel")
    room.presenter.act()

    assert room.presenter.draft.at == Step(Stage.ASK, ("grap",))
    room.presenter.answer("ja")
    room.presenter.act()
    assert room.presenter.draft.at == Step(Stage.ASK, ("griezel",))
    assert "griezel" not in room.presenter.draft.answers


def test_ticks_and_answers_elsewhere_are_ignored() -> None:
    room = Room()
    room.presenter.tick("vecht")
    room.presenter.answer("nee")
    room.presenter.change_setting("vreemden")
    room.presenter.go_to("why")
    room.presenter.back()

    assert room.presenter.draft == Draft()


def test_the_card_is_filled_in_and_can_be_changed() -> None:
    room = Room()
    room.to(Stage.CARD)
    room.shows(CardPart)
    assert [(one.text, one.answer) for one in room.body.settings] == [("Praten vreemden met je?", "Ja")]
    assert room.page.main == "Klopt"

    room.presenter.change_setting("vreemden")
    room.shows(AskPart)
    assert room.presenter.draft.answers["vreemden"] == "ja"
    room.presenter.answer("nee")
    room.presenter.back()
    assert [one.answer for one in room.body.settings] == ["Nee"]

    room.presenter.act()
    assert room.presenter.draft.at == Step(Stage.ASK, ("vreemden",))
    room.presenter.act()
    assert room.page.stage is Stage.COMPARE
    assert room.presenter.draft.answers["vreemden"] == "nee"


def test_the_advice_grows_with_its_reasons() -> None:
    room = Room()
    room.to(Stage.ASK)
    assert room.page.advice is not None
    assert (room.page.advice.age.sign, room.page.advice.why) == ("?", "Waarom?")
    room.to(Stage.ASK, "vecht")
    advice = room.page.advice
    assert advice is not None
    assert advice.title == "Jouw advies tot nu toe"
    assert (advice.age.sign, advice.why) == ("alle", "Waarom voor iedereen?")
    assert [one.text for one in advice.reasons] == [
        "Als je “Slaan” kiest, wordt het 12.",
        "Als je “Duwen” kiest, wordt het 9.",
    ]
    room.presenter.answer("slaan")
    advice = room.page.advice
    assert advice is not None
    assert (advice.age.sign, advice.why, advice.split) == ("12", "Waarom 12?", "")
    assert [sign.title for sign in advice.pictograms] == ["Vechten"]
    assert [(one.state, one.head) for one in advice.reasons] == [("fired", "VEC-02 → 12")]
    room.presenter.act()
    advice = room.page.advice
    assert advice is not None
    assert [(one.state, one.text) for one in advice.reasons][1:] == [
        ("possible", "Als je “Ja” kiest, wordt het 16.")
    ]


def test_a_rule_that_waits_for_more_says_so() -> None:
    rules = trial_rules()
    post = a_post()
    room = Room(rules, post, Draft(Step(Stage.ASK, ("bloed",)), 9, {"vecht": "slaan"}, frozenset({"vecht"})))

    assert room.page.advice is not None
    [open_one] = [one for one in room.page.advice.reasons if one.state == "possible"]
    assert open_one.text == ("Als je “Ja” kiest, kan het 16 worden. Dat hangt ook af van: “Is het echt?”")


def test_comparing_gut_rules_and_reference() -> None:
    room = Room()
    room.to(Stage.COMPARE)
    page = room.shows(ComparePage)
    assert [(tile.name, tile.age.sign) for tile in page.tiles] == [
        ("Jouw gevoel", "9"),
        ("De regels, met jouw antwoorden", "12"),
        ("De regels, met onze antwoorden", "12"),
    ]
    assert page.sentence.startswith("De regels zijn strenger")
    assert (page.differences, page.talk) == ((), "Waar je over kunt praten.")
    assert [[sign.title for sign in tile.signs] for tile in page.tiles] == [[], ["Vechten"], ["Vechten"]]
    assert room.page.advice is not None
    assert room.page.advice.note.startswith("Dit is een oefening")
    assert room.page.advice.split == "De post zelf: 12 · de app eromheen: 12"
    assert [one.text for one in room.page.parts] == ["Vergelijk", "Waarom", "Wat als", "Oneens"]


def with_answers(answers: dict[str, str], gut: int = 12) -> Room:
    return Room(draft=Draft(Step(Stage.COMPARE), gut, answers, frozenset(answers)))


@pytest.mark.parametrize(
    ("changed", "gut", "begins"),
    [
        ({}, 12, "Je gevoel en de regels zeggen hetzelfde."),
        ({}, 16, "De regels zijn soepeler dan je gevoel."),
        ({"vecht": "duwen", "vreemden": "nee"}, 12, "Met jouw antwoorden komt er iets anders uit"),
        ({"vecht": "weet_niet", "vreemden": "nee"}, 12, "Je wist iets niet zeker."),
    ],
)
def test_the_comparison_in_a_sentence(changed: dict[str, str], gut: int, begins: str) -> None:
    page = with_answers({**REFERENCE, **changed}, gut).body
    assert page.sentence.startswith(begins)
    assert len(page.differences) == len(changed)
    assert bool(page.differences_title) is bool(changed)


def test_a_post_without_our_answers_is_compared_with_nothing() -> None:
    room = Room(
        post=a_post(reference={}, rules="andere"), draft=Draft(Step(Stage.COMPARE), 12, dict(REFERENCE))
    )
    assert len(room.body.tiles) == 2
    assert room.body.sentence == "Je gevoel en de regels zeggen hetzelfde."


def test_no_age_at_all_is_said() -> None:
    rules = trial_rules()
    harsh = tuple(
        replace(rule, stop=Stop.NO_RATING, age=None) if rule.id == "VEC-02" else rule for rule in rules.rules
    )
    room = Room(replace(rules, rules=harsh), draft=Draft(Step(Stage.COMPARE), 12, dict(REFERENCE)))
    assert room.body.sentence == "De regels geven hier geen leeftijd."
    assert room.page.advice is not None
    assert room.page.advice.age.sign == "–"
    [stop] = room.page.advice.stops
    assert (stop.title, stop.help) == ("Hier hoort geen leeftijd bij", ("Praat erover.",))
    assert room.log.rows == []


def test_every_reason_with_its_source() -> None:
    room = with_answers({**REFERENCE, "griezel": "beetje", "grap": "ja", "betaald": "ja", "bloed": "ja"})
    room.presenter.go_to("why")
    page = room.shows(WhyPage)
    found = {one.reason.head: one for one in page.reasons}
    assert found["VEC-02 → 12"].sources == (
        "De Schermbode: Een stuk (2026), nagekeken op 21-11-2026 · https://example.org/stuk",
    )
    assert found["VEC-02 → 12"].status == "afgeleid"
    assert found["VEC-03 → 16"].status == "zelf bedacht"
    assert found["VEC-03 → 16"].sources == ()
    assert found["VEC-02 → 12"].reason.state_words == "telt niet: er is een hogere"
    assert found["REC-01"].sign.title == "Reclame"
    assert "zelf bedacht" in page.line
    assert room.page.advice is not None
    assert (room.page.advice.why, room.page.advice.reasons) == ("", ())
    assert [card.title for card in room.page.advice.stops] == ["Niet delen, wel melden"]


def test_softening_is_told() -> None:
    room = with_answers({**REFERENCE, "echt": "nep", "grap": "ja"})
    room.presenter.go_to("why")
    softened = next(one for one in room.body.reasons if one.reason.state == "softened")
    assert softened.reason.text == "Slaan doet pijn. Maar: Het is een grap."


def test_nothing_fires_is_said() -> None:
    plain = dict.fromkeys(("vecht", "griezel", "vreemden", "betaald", "grap"), "nee")
    room = with_answers({"echt": "nep", **plain})
    room.presenter.go_to("why")
    assert room.body.line.startswith("Geen enkele regel telt hier.")
    room.presenter.go_to("what-if")
    assert [one.question for one in room.body.tries] == ["vecht", "griezel", "vreemden"]


def test_what_if_does_not_touch_the_own_answer() -> None:
    room = Room()
    room.to(Stage.WHAT_IF)
    page = room.shows(WhatIfPage)
    assert [(one.question, one.ages) for one in page.tries] == [("bloed", "→ 16"), ("vreemden", "→ 18")]
    assert (page.question, page.options) == ("", ())
    room.presenter.try_answer("ja")
    assert room.body.options == ()

    room.presenter.look_at("bloed")
    assert room.body.sentence == "Dit is jouw antwoord."
    assert [one.mine for one in room.body.options] == [True, False]
    room.presenter.try_answer("bestaat niet")
    room.presenter.try_answer("ja")
    assert room.body.sentence == "Met dit antwoord wordt het 16."
    assert [one.chosen for one in room.body.options] == [False, True]
    assert room.page.advice is not None
    assert (room.page.advice.age.sign, room.page.advice.aside and room.page.advice.aside.sign) == ("12", "16")
    assert room.presenter.draft.answers["bloed"] == "nee"

    room.presenter.try_answer("nee")
    assert room.page.advice.aside is None or room.page.advice is not room.pages[-2].advice
    room.presenter.show_everything()
    assert len(room.body.tries) == 7
    room.presenter.look_at("vecht")
    room.presenter.try_answer("duwen")
    assert room.body.sentence == "Met dit antwoord blijft het 12."
    room.presenter.look_at("griezel")
    room.presenter.try_answer("heel")
    assert room.body.sentence == "Met dit antwoord blijft het 12."
    room.presenter.look_at("niet gevraagd")
    assert room.body.question == ""
    room.presenter.go_to("compare")
    room.presenter.go_to("what-if")
    assert not room.body.all_shown


def test_what_if_tells_that_more_would_be_asked() -> None:
    plain = dict.fromkeys(("vecht", "griezel", "vreemden", "betaald", "grap"), "nee")
    room = with_answers({"echt": "nep", **plain})
    room.presenter.go_to("what-if")
    room.presenter.look_at("vecht")
    room.presenter.try_answer("slaan")
    assert room.body.sentence == "Met dit antwoord wordt het 12. Er komt dan nog een vraag bij."


def test_disagreeing_is_kept_as_an_id() -> None:
    room = Room()
    room.to(Stage.DISAGREE)
    page = room.shows(DisagreePage)
    assert [one.key for one in page.options] == [
        "nothing",
        "rule:VEC-02",
        "rule:PRA-01",
        "question:vecht",
        "question:vreemden",
    ]
    assert (page.chosen, page.thanks, room.page.main) == ("", "", "Klaar")
    room.presenter.disagree("rule:VEC-02")
    assert room.log.about == {1: "rule:VEC-02"}
    assert room.body.thanks
    room.presenter.disagree("nothing")
    assert room.log.about == {1: ""}
    room.presenter.act()
    assert room.left == 1


def test_a_rating_is_kept_once_with_what_came_out() -> None:
    room = Room()
    room.to(Stage.DISAGREE)
    [row] = room.log.rows
    assert (row.post, row.rule_set, row.version, row.gut_age) == ("duw", "proefregels", "1.0", 9)
    assert row.answers == {q: a for q, a in REFERENCE.items() if q in row.answers}
    assert replace(row.outcome, reasons=None) == Outcome((12, 12), (12, 12), (12, 12), ("vechten",), (), ())
    assert row.outcome.reasons is not None
    assert [(one.rule, one.theme, one.age, one.state) for one in row.outcome.reasons] == [
        ("VEC-02", "vechten", 12, "fired"),
        ("PRA-01", "praten", 12, "fired"),
    ]
    assert row.outcome.reasons[0].text == room.rules.rule("VEC-02").reason

    room.to(Stage.DISAGREE)
    for _step in range(5):
        room.presenter.back()
    assert room.page.stage is Stage.ASK
    room.presenter.answer("ja")
    room.presenter.act()
    room.to(Stage.COMPARE)
    assert [one.answers["betaald"] for one in room.log.rows] == ["nee", "ja"]


def test_bad_luck_is_told_and_tried_again() -> None:
    room = Room(log=MemoryRatings(full=True))
    room.to(Stage.COMPARE)
    assert "De schijf is vol." in room.page.trouble
    room.presenter.disagree("nothing")
    room.log.full = False
    room.presenter.act()
    assert (len(room.log.rows), room.page.trouble) == (1, "")
    room.log.full = True
    room.presenter.disagree("nothing")
    assert "De schijf is vol." in room.page.trouble


def test_an_earlier_rating_opens_with_its_comparison() -> None:
    room = Room(kept=kept(seq=7, outcome=Outcome(age=(12, 12), disagrees="rule:VEC-02")))
    assert room.page.stage is Stage.COMPARE
    assert room.body.kept == ""
    assert room.log.rows == []
    room.presenter.go_to("disagree")
    assert room.body.chosen == "rule:VEC-02"
    room.presenter.disagree("nothing")
    assert room.log.about == {7: ""}

    room.presenter.again()
    assert (room.page.stage, room.presenter.draft) == (Stage.GUT, Draft())
    room.to(Stage.COMPARE)
    assert len(room.log.rows) == 1


def test_a_draft_goes_on_where_it_was() -> None:
    room = Room(draft=Draft(Step(Stage.ASK, ("grap",)), 9, {"echt": "nep", "vecht": "nee", "griezel": "nee"}))
    assert room.page.at == 4
    assert room.page.head == "Over de hele post"
    lost = Room(draft=Draft(Step(Stage.ASK, ("bloed",)), 9, {}))
    assert lost.page.at == 2


def test_a_service_is_asked_about_everything() -> None:
    rules = trial_service()
    room = Room(rules, a_post("app", rules="proefdienst"))
    assert room.page.line == "app 3 van 10 · “Post app”"
    assert room.body.line.startswith("Lees eerst")
    stages = {step.stage for step in Way(rules, REFERENCE).steps(Draft(answers=REFERENCE))}
    assert Stage.SPOT not in stages
    assert Stage.CARD not in stages


def clicks_for(post_id: str) -> int:
    """One for each answer and tick, and one to go on from each list and from the card."""
    from mediawijs.content.posts import load_posts
    from mediawijs.content.rules_toml import load_rules, shipped_rules

    folder = shipped_rules("schermstad-sociaal")
    assert folder is not None
    rules = load_rules(folder).rules
    assert rules is not None
    post = next(one for one in load_posts(level="O") if one.id == post_id)
    room = Room(rules, post)
    reference, clicks = post.reference[rules.id], 0
    while not (at := room.presenter.draft.at).stage.after_questions:
        clicks += 1
        match at.stage:
            case Stage.GUT:
                room.presenter.feel(9)
            case Stage.SPOT:
                for question in at.questions:
                    if reference.get(question, "nee") != "nee":
                        room.presenter.tick(question)
                        clicks += 1
            case Stage.ASK:
                room.presenter.answer(reference[at.questions[0]])
        room.presenter.act()
    return clicks


@pytest.mark.parametrize(
    ("post", "most"),
    [("slakkenrace", 10), ("advertentie-lamasokken", 14), ("brug-challenge", 20), ("rijk-in-een-week", 22)],
)
def test_a_post_takes_few_clicks(post: str, most: int) -> None:
    """An answer that is pressed goes on by itself, so it is one click."""
    assert clicks_for(post) <= most
