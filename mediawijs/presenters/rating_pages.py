# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the screen of the Keurkamer shows: the post at the left, one thing to do, the advice at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rate import Answers
from mediawijs.domain.rating.rules import CONTEXT, RuleSet
from mediawijs.i18n import _
from mediawijs.presenters.rating_advice import AdvicePage
from mediawijs.presenters.rating_result import ComparePage, DisagreePage, WhatIfPage, WhyPage
from mediawijs.presenters.rating_steps import Draft, Stage, Way
from mediawijs.presenters.rating_words import Sign, first_question, from_age, say, theme_title


class SceneWords(NamedTuple):
    """`picture` is the name that the screen asks its pictures by: "<post>/1.svg"."""

    picture: str
    alt: str
    sound: str
    motion: str
    seconds: int


class PostPart(NamedTuple):
    """What one looks at. `length` is how long it takes, "" when that is not told; `around` is how the app is set."""

    id: str
    title: str
    account: str
    caption: str
    around: str
    length: str
    scenes: tuple[SceneWords, ...]


class Choice(NamedTuple):
    id: str
    text: str
    chosen: bool


class GutPart(NamedTuple):
    """Before the questions: ages to choose from, `id` is the number of years."""

    text: str
    line: str
    ages: tuple[Choice, ...]


class SpotPart(NamedTuple):
    """Things to tick when they are in it."""

    text: str
    line: str
    items: tuple[Choice, ...]


class AskPart(NamedTuple):
    text: str
    options: tuple[Choice, ...]
    help: str


class Setting(NamedTuple):
    """One row of the card: the question, and how it is set."""

    question: str
    text: str
    answer: str


class CardPart(NamedTuple):
    text: str
    line: str
    settings: tuple[Setting, ...]


Body = GutPart | SpotPart | AskPart | CardPart | ComparePage | WhyPage | WhatIfPage | DisagreePage


@dataclass(frozen=True, slots=True)
class RatingPage:
    """`key` is the step on show, so that a view knows when it is another. `advice` is None before the questions.

    `parts` are the steps of the result with their names, `at` and `count` how far along one is (from 1).
    `sign` is that of the theme of the question; `again` the words of the button to begin anew, "" for none.
    """

    title: str
    line: str
    version: str
    post: PostPart
    stage: Stage
    key: str
    head: str
    place: str
    at: int
    count: int
    body: Body
    main: str
    can_act: bool
    back: str
    parts: tuple[Choice, ...]
    advice: AdvicePage | None
    how: tuple[str, ...]
    sign: Sign | None = None
    again: str = ""
    notice: str = ""
    trouble: str = ""


def post_part(post: RatedPost) -> PostPart:
    meta = say(post.meta)
    words, _dot, last = meta.rpartition("·")
    is_time = ":" in last and len(last.strip()) <= 5
    account = " · ".join(filter(None, (post.account, words.strip() if is_time else meta)))
    return PostPart(
        post.id,
        say(post.title),
        account,
        say(post.caption),
        say(post.around),
        last.strip() if is_time else "",
        tuple(
            SceneWords(f"{post.id}/{one.picture}", say(one.alt), say(one.sound), one.motion, one.seconds)
            for one in post.scenes
        ),
    )


def gut_part(rules: RuleSet, draft: Draft) -> GutPart:
    service = rules.rates == "service"
    return GutPart(
        _("Vanaf welke leeftijd is dit oké, denk je?"),
        _("Lees eerst hoe de app werkt. Wat zegt je gevoel? Fout kan niet.")
        if service
        else _("Kijk eerst de hele post, en lees wat eronder staat. Wat zegt je gevoel? Fout kan niet."),
        tuple(Choice(str(age), from_age(age), draft.gut == age) for age in rules.ages),
    )


def spot_part(rules: RuleSet, draft: Draft, questions: tuple[str, ...]) -> SpotPart:
    return SpotPart(
        _("Zit dit erin? Tik aan wat je ziet, hoort of leest."),
        _("Twijfel je? Tik het aan. Daarna vraag ik door."),
        tuple(
            Choice(key, first_question(say(rules.question(key).text)), key in draft.spotted)
            for key in questions
        ),
    )


def ask_part(rules: RuleSet, draft: Draft, question: str) -> AskPart:
    one = rules.question(question)
    given = draft.answers.get(question)
    return AskPart(
        say(one.text), tuple(Choice(o.id, say(o.text), o.id == given) for o in one.answers), say(one.help)
    )


def card_part(rules: RuleSet, draft: Draft, questions: tuple[str, ...], reference: Answers) -> CardPart:
    def setting(key: str) -> Setting:
        question = rules.question(key)
        answer = question.answer(draft.answers.get(key, reference[key]))
        return Setting(key, first_question(say(question.text)), say(answer.text))

    return CardPart(
        _("De kaart van deze post"),
        _("Zo staat de app bij deze post. Wij vulden het in. Zie jij iets anders? Verander het."),
        tuple(setting(key) for key in questions),
    )


def head_of(rules: RuleSet, stage: Stage, question: str, *, then: bool = False) -> str:
    """What the step is about. `then`: a rating by older rules is looked back at."""
    if then and stage is Stage.COMPARE:
        return _("Toen en nu")
    if stage is Stage.ASK:
        theme = rules.question(question).theme
        return theme_title(rules, theme) if theme != CONTEXT else _("Over de hele post")
    return {
        Stage.GUT: _("Eerst je gevoel"),
        Stage.SPOT: _("Wat zit erin?"),
        Stage.CARD: _("De app eromheen"),
        Stage.COMPARE: _("Drie keer een leeftijd"),
        Stage.WHY: _("Waarom deze leeftijd?"),
        Stage.WHAT_IF: _("Wat als je iets anders koos?"),
        Stage.DISAGREE: _("Waar ben je het niet mee eens?"),
    }[stage]


def place_of(way: Way, draft: Draft) -> str:
    if draft.at.stage is not Stage.ASK:
        return ""
    at, count = way.in_theme(draft, draft.at.questions[0])
    return _("vraag {at} van {count} in dit thema").format(at=at, count=count) if count > 1 else ""


def result_parts(at: Stage) -> tuple[Choice, ...]:
    """The steps after the questions, to go to directly; none before."""
    if not at.after_questions:
        return ()
    names = {
        Stage.COMPARE: _("Vergelijk"),
        Stage.WHY: _("Waarom"),
        Stage.WHAT_IF: _("Wat als"),
        Stage.DISAGREE: _("Oneens"),
    }
    return tuple(Choice(stage.value, name, stage is at) for stage, name in names.items())


def main_words(stage: Stage, ticked: int) -> str:
    if stage is Stage.SPOT:
        return _("Verder, dit zit erin") if ticked else _("Niets hiervan")
    return {
        Stage.GUT: _("Naar de vragen"),
        Stage.CARD: _("Klopt"),
        Stage.DISAGREE: _("Klaar"),
    }.get(stage, _("Volgende"))


def how_it_goes(rules: RuleSet) -> tuple[str, ...]:
    """Stands at the right before there is an advice."""
    first = _("Je geeft eerst een leeftijd op gevoel.")
    return (
        first,
        _("Dan beantwoord je vragen over wat er te zien is, niet over wat je ervan vindt."),
        _("De regels maken van je antwoorden een leeftijd. Bij elke regel staat waarom."),
        _("Daarna vergelijk je. Regels zijn gemaakt door mensen, dus je mag het oneens zijn."),
    )
