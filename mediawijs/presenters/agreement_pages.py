# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far people agree, in plain words for pupils and in figures for teachers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from mediawijs.domain.rating.agreement import (
    LEAST_POSTS,
    LEAST_RATERS,
    PostSpread,
    QuestionSplit,
    agreement,
    enough,
    interval,
    splits,
    spreads,
)
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.rating_posts import SetChoice
from mediawijs.presenters.rating_words import age_sign, first_question, say

_SEED = 2026  # the same answers give the same interval
_GOOD, _CAREFUL = 0.8, 0.667


@dataclass(slots=True)
class Gathered:
    """Who rated what. Raters have no names: a number, or the name of their file.

    Attributes:
        skipped: ratings that came to no single age.
        left_out: files that do not count, each with the reason.
    """

    ages: dict[str, dict[str, int]] = field(default_factory=dict)
    answers: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    laptop: int = 0
    handed_in: int = 0
    skipped: int = 0
    left_out: list[tuple[str, str]] = field(default_factory=list)


class Bar(NamedTuple):
    """How many chose this age; `most` marks the age that was chosen most."""

    sign: str
    people: int
    most: bool


class PostAgreement(NamedTuple):
    """One post. `split` is the question on which people differed most, "" when they did not."""

    post: str
    title: str
    picture: str
    same: str
    near: str
    bars: tuple[Bar, ...]
    split: str


@dataclass(frozen=True, slots=True)
class AgreementPage:
    title: str
    line: str
    sets: tuple[SetChoice, ...]
    sources: str
    folder: str
    posts: tuple[PostAgreement, ...]
    empty: str
    teacher_title: str
    teacher: tuple[str, ...]
    left_out: tuple[str, ...]
    can_hand_in: bool
    hand_in_words: str
    file_name: str
    notice: str = ""
    trouble: str = ""
    note: str = ""


class Around(NamedTuple):
    """What is told beside the agreement. `own`: how many posts the pupil who is here rated with these rules."""

    folder: str = ""
    own: int = 0
    alias: str = ""
    notice: str = ""
    trouble: str = ""


def agreement_page(
    sets: Iterable[RuleSet],
    rules: RuleSet | None,
    posts: Mapping[str, RatedPost],
    gathered: Gathered,
    around: Around,
) -> AgreementPage:
    shown = () if rules is None else _posts(rules, posts, gathered)
    return AgreementPage(
        title=_("Hoe eens zijn we het?"),
        line=_("Even eens zijn hoeft niet. Waar jullie verschillen, valt iets te bespreken."),
        sets=tuple(SetChoice(one.id, say(one.title), rules is not None and one.id == rules.id) for one in sets),
        sources=_sources(gathered),
        folder=around.folder,
        posts=shown,
        empty="" if shown else _empty(),
        teacher_title=_("Voor de docent"),
        teacher=() if rules is None else teacher_lines(rules, gathered),
        left_out=tuple(f"{name}: {reason}" for name, reason in gathered.left_out),
        can_hand_in=around.own > 0,
        hand_in_words=_hand_in(around.own),
        file_name=f"keurkamer-{around.alias.lower().replace(' ', '-')}",
        notice=around.notice,
        trouble=around.trouble,
        note="" if rules is None else say(rules.disclaimer),
    )  # fmt: skip


def _sources(gathered: Gathered) -> str:
    here = ngettext("{n} profiel op deze laptop", "{n} profielen op deze laptop", gathered.laptop)
    words = here.format(n=gathered.laptop)
    if gathered.handed_in:
        files = ngettext("{n} ingeleverd bestand", "{n} ingeleverde bestanden", gathered.handed_in)
        words = f"{words} · {files.format(n=gathered.handed_in)}"
    if gathered.skipped:
        more = ngettext(
            "{n} keuring zonder één leeftijd telt niet mee",
            "{n} keuringen zonder één leeftijd tellen niet mee",
            gathered.skipped,
        )
        words = f"{words} · {more.format(n=gathered.skipped)}"
    return words


def _empty() -> str:
    return _(
        "Nog te weinig om te vergelijken: minstens twee mensen moeten dezelfde post keuren. "
        "Keur op deze laptop met meer profielen, of lever je antwoorden in en open de map van de klas."
    )


def _hand_in(own: int) -> str:
    if not own:
        return _("Keur eerst een post met deze regels.")
    return ngettext("Je hebt {n} post gekeurd.", "Je hebt {n} posts gekeurd.", own).format(n=own)


def _posts(rules: RuleSet, posts: Mapping[str, RatedPost], gathered: Gathered) -> tuple[PostAgreement, ...]:
    """Where people differ most first; posts that only one person rated are left out."""
    most_split: dict[str, QuestionSplit] = {}
    for one in splits(gathered.answers):
        most_split.setdefault(one.post, one)
    shared = [one for one in spreads(gathered.ages, rules.ages) if one.raters > 1]
    shared.sort(key=lambda one: (one.same / one.raters, one.near / one.raters, one.post))
    return tuple(_post(rules, posts.get(one.post), one, most_split.get(one.post)) for one in shared)


def _post(
    rules: RuleSet, post: RatedPost | None, spread: PostSpread, split: QuestionSplit | None
) -> PostAgreement:
    counts = dict(spread.counts)
    bars = tuple(Bar(age_sign(age), counts.get(age, 0), age in spread.common) for age in rules.ages)
    picture = f"{post.id}/{post.scenes[0].picture}" if post is not None and post.scenes else ""
    return PostAgreement(
        spread.post,
        spread.post if post is None else say(post.title),
        picture,
        _same(spread),
        _("{near} van de {all} zaten er hoogstens één stap vanaf.").format(
            near=spread.near, all=spread.raters
        ),
        bars,
        "" if split is None or not split.split else _split(rules, split),
    )


def _same(spread: PostSpread) -> str:
    ages = _(" en ").join(age_sign(age) for age in spread.common)
    if len(spread.common) > 1:
        return _("De meeste stemmen gingen naar {ages}: elk {same} van de {all}.").format(
            ages=ages, same=spread.same, all=spread.raters
        )
    if spread.same == spread.raters:
        return _("Alle {all} kozen hetzelfde: {ages}.").format(all=spread.raters, ages=ages)
    return _("{same} van de {all} kozen hetzelfde: {ages}.").format(
        same=spread.same, all=spread.raters, ages=ages
    )


def _split(rules: RuleSet, split: QuestionSplit) -> str:
    """The question with its answers and how many gave each."""
    try:
        question = rules.question(split.question)
        answers = _(", ").join(
            _("{count} × “{answer}”").format(
                count=round(share * split.raters), answer=say(question.answer(answer).text)
            )
            for answer, share in split.shares
        )
    except KeyError:
        return ""
    return _("Meest verdeeld bij: {question} {answers}.").format(
        question=first_question(say(question.text)), answers=answers
    )


def teacher_lines(rules: RuleSet, gathered: Gathered) -> tuple[str, ...]:
    """Krippendorff's alpha with its interval, or that there is too little for it."""
    method = _(
        "Maat: Krippendorffs alpha voor leeftijden op volgorde. 1 is helemaal eens, 0 is wat toeval geeft."
    )
    if not enough(gathered.ages):
        posts = max((len(mine) for mine in gathered.ages.values()), default=0)
        return (
            _(
                "Te weinig antwoorden: nodig zijn {posts} posts met elk {raters} mensen. "
                "Nu zijn het hoogstens {now} posts, door {people} mensen."
            ).format(posts=LEAST_POSTS, raters=LEAST_RATERS, now=posts, people=len(gathered.ages)),
            method,
        )
    value = agreement(gathered.ages, rules.ages)
    between = interval(gathered.ages, rules.ages, Random(_SEED).random)
    if value is None or between is None:
        return (_("Iedereen koos overal dezelfde leeftijd. Dan zegt de maat niets."), method)
    figures = _("Alpha = {value} (95 %: {low} tot {high}).").format(
        value=_figure(value), low=_figure(between.low), high=_figure(between.high)
    )
    return (figures, _meaning(value), method)


def _meaning(value: float) -> str:
    if value >= _GOOD:
        return _("Dat is hoog: deze groep keurt vrijwel hetzelfde.")
    if value >= _CAREFUL:
        return _("Dat is redelijk: trek er voorzichtig conclusies uit.")
    return _("Dat is laag: hier valt veel te bespreken. Kijk bij welke vraag de groep uit elkaar gaat.")


def _figure(value: float) -> str:
    whole, _dot, rest = f"{abs(value):.2f}".partition(".")
    figure = _("{whole},{rest}").format(whole=whole, rest=rest)
    return f"−{figure}" if value < 0 else figure
