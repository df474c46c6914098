# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every screen of the Keurkamer, on real presenters, filled with hostile words."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediawijs.app.rating_flow import connect_rating
from mediawijs.domain.kept_ratings import KeptDraft
from mediawijs.domain.level import Level
from mediawijs.presenters.class_agreement import AgreementPresenter
from mediawijs.presenters.rating import RatingPresenter
from mediawijs.presenters.rating_posts import Stock, posts_page
from mediawijs.presenters.rating_steps import Draft, Stage, Step
from mediawijs.presenters.rating_view import Subject
from mediawijs.presenters.rule_maker import RuleMakerPresenter
from mediawijs.ui.screens.agreement import AgreementScreen
from mediawijs.ui.screens.posts import PostsScreen
from mediawijs.ui.screens.rating import RatingScreen
from mediawijs.ui.screens.rule_maker import RuleMakerScreen
from mediawijs.ui.theme.look import Look
from tests.helpers.fakes import SteadyClock
from tests.helpers.ratings import REFERENCE, MemoryRatings, a_post, a_stock, begun, kept, trial_rules, words

HOSTILE = '<img src="//host/x"> <b>vet</b> & <a href="file:///x">klik</a>'
ALL_ANSWERS = {**REFERENCE, "bloed": "ja", "griezel": "beetje", "betaald": "ja", "vreemden": "geheim"}


def picture(_source: str) -> bytes | None:
    return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#fbe1c2"/></svg>'


def hostile_stock() -> Stock:
    posts = (a_post("duw", title=HOSTILE), a_post("deur"), a_post("raam"))
    return replace(a_stock(*posts), left_out=(HOSTILE,))


def posts(look: Look) -> QWidget:
    screen = PostsScreen(look, picture)
    page = posts_page(hostile_stock(), Level.O, trial_rules(), (kept("deur"),), (begun("raam"),), HOSTILE)
    screen.show_page(page)
    return screen


class Rating:
    """A rating screen with its presenter, at one step."""

    def __init__(
        self, look: Look, draft: Draft | KeptDraft | None = None, log: MemoryRatings | None = None
    ) -> None:
        rules = trial_rules()
        harsh = tuple(replace(one, reason=words(HOSTILE)) for one in rules.rules)
        post = replace(a_post(title=HOSTILE), caption=words(HOSTILE), around=words(HOSTILE * 2))
        subject = Subject(replace(rules, rules=harsh), post, 1, 3, (HOSTILE, "Praat erover."))
        self.log = log or MemoryRatings()
        self.left: list[bool] = []
        self.screen = RatingScreen(look, picture)
        presenter = self.presenter = RatingPresenter(
            subject,
            self.log,
            SteadyClock(),
            self.screen.show_page,
            lambda: self.left.append(True),
            draft,
        )
        connect_rating(self.screen, presenter)
        presenter.start()


def _at(look: Look, stage: Stage, *questions: str, gut: int | None = 9) -> QWidget:
    draft = Draft(Step(stage, questions), gut, dict(ALL_ANSWERS), frozenset({"vecht", "griezel"}))
    made = Rating(look, draft)
    made.screen.setProperty("presenter", made)  # lives as long as its screen
    return made.screen


def rating_gut(look: Look) -> QWidget:
    return _at(look, Stage.GUT)


def rating_spot(look: Look) -> QWidget:
    return _at(look, Stage.SPOT, "vecht", "griezel")


def rating_ask(look: Look) -> QWidget:
    return _at(look, Stage.ASK, "vecht")


def rating_card(look: Look) -> QWidget:
    return _at(look, Stage.CARD, "vreemden")


def rating_compare(look: Look) -> QWidget:
    return _at(look, Stage.COMPARE)


def rating_why(look: Look) -> QWidget:
    return _at(look, Stage.WHY)


def rating_what_if(look: Look) -> QWidget:
    screen = _at(look, Stage.WHAT_IF)
    made = screen.property("presenter")
    made.presenter.look_at("bloed")
    made.presenter.try_answer("nee")
    return screen


def rating_disagree(look: Look) -> QWidget:
    return _at(look, Stage.DISAGREE)


def rule_maker(look: Look) -> QWidget:
    screen = RuleMakerScreen(look, lambda *_asked: "", lambda *_asked: "")
    folder = Path(tempfile.gettempdir()) / "nergens"
    maker = RuleMakerPresenter(
        hostile_stock(), Level.O, folder, SteadyClock(), screen.show_page, lambda _set: None
    )
    maker.start()
    maker.step("VEC-02", 1)
    maker.open_form()
    maker.fill_answer(0, "slaan")
    maker.more_rows()
    maker.fill_question(1, "echt")
    maker.fill_answer(1, "echt")
    screen.setProperty("presenter", maker)
    return screen


def agreement(look: Look) -> QWidget:
    screen = AgreementScreen(look, picture, lambda *_asked: "", lambda *_asked: "")
    complete = {key: answer for key, answer in REFERENCE.items() if key != "betaald"}
    pupils = tuple((kept("duw", {**complete, "bloed": blood}),) for blood in ("ja", "nee", "nee"))
    presenter = AgreementPresenter(
        hostile_stock(), Level.O, lambda: pupils, lambda: pupils[0], "Vos 12", screen.show_page
    )
    presenter.start()
    screen.setProperty("presenter", presenter)
    return screen


def agreement_empty(look: Look) -> QWidget:
    screen = AgreementScreen(look, picture, lambda *_asked: "", lambda *_asked: "")
    presenter = AgreementPresenter(hostile_stock(), Level.O, lambda: (), lambda: (), "gast", screen.show_page)
    presenter.start()
    screen.setProperty("presenter", presenter)
    return screen


RATING_SCREENS = {
    one.__name__: one
    for one in (posts, rating_gut, rating_spot, rating_ask, rating_card, rating_compare, rating_why,
                rating_what_if, rating_disagree, rule_maker, agreement, agreement_empty)
}  # fmt: skip
