# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From how far one is with a post to the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mediawijs.domain.kept_ratings import KeptRating
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rate import Advice, Answers, rate
from mediawijs.domain.rating.rules import CONTEXT, RuleSet
from mediawijs.i18n import _
from mediawijs.presenters.rating_advice import AdvicePage, advice_page
from mediawijs.presenters.rating_pages import (
    Body,
    RatingPage,
    ask_part,
    card_part,
    gut_part,
    head_of,
    how_it_goes,
    main_words,
    place_of,
    post_part,
    result_parts,
    spot_part,
)
from mediawijs.presenters.rating_result import (
    ComparePage,
    DisagreePage,
    WhatIfPage,
    compare_page,
    disagree_page,
    thanks_for,
    what_if_page,
    why_page,
)
from mediawijs.presenters.rating_steps import Draft, Stage, Step, Way
from mediawijs.presenters.rating_then import (
    now_part,
    then_advice,
    then_compare,
    then_disagree,
    then_line,
    then_why,
)
from mediawijs.presenters.rating_words import Sign, age_view, kind_words, say, set_version, theme_sign


@dataclass(frozen=True, slots=True)
class Subject:
    """What is rated, with which rules, and which one of how many it is (from 1)."""

    rules: RuleSet
    post: RatedPost
    number: int
    count: int
    help_lines: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        kind = _("app") if self.rules.rates == "service" else kind_words(self.post.kind)
        return _("{kind} {number} van {count} · “{title}”").format(
            kind=kind, number=self.number, count=self.count, title=say(self.post.title)
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """All that a page depends on.

    Attributes:
        reference: our own answers.
        then: a rating by another version of the rules that is looked back at, or None.
        tried: question and answer of "what if".
        disagrees: with which rule or question.
        notice: something good to know, once.
    """

    subject: Subject
    way: Way
    reference: Answers
    draft: Draft
    then: KeptRating | None = None
    tried: tuple[str, str] = ("", "")
    everything: bool = False
    disagrees: str = ""
    notice: str = ""
    trouble: str = ""

    @property
    def rules(self) -> RuleSet:
        return self.subject.rules


def place_in(steps: tuple[Step, ...], at: Step) -> int:
    """Where this step is; where its kind of step first is when it is there no more."""
    if at in steps:
        return steps.index(at)
    return next((place for place, step in enumerate(steps) if step.stage is at.stage), 0)


def rating_page(now: Moment) -> RatingPage:
    rules, draft = now.rules, now.draft
    stage, questions = draft.at
    steps = now.way.steps(draft)
    answers = now.way.clean(draft.answers)
    advice = rate(rules, answers)
    first = questions[0] if questions else ""
    return RatingPage(
        title=_("Keurkamer"),
        line=now.subject.line,
        version=set_version(rules),
        post=post_part(now.subject.post),
        stage=stage,
        key=f"{stage.value} {' '.join(questions)}",
        head=head_of(rules, stage, first, then=now.then is not None),
        place=place_of(now.way, draft),
        at=place_in(steps, draft.at) + 1,
        count=len(steps),
        body=_body(now, advice, answers),
        main=main_words(stage, len(draft.spotted & set(questions))),
        can_act=can_act(draft),
        back="" if stage is Stage.GUT else _("Vorige"),
        parts=result_parts(stage),
        advice=None if stage is Stage.GUT else _advice(now, advice, answers, first),
        how=how_it_goes(rules),
        sign=_sign(rules, stage, first),
        again=_("Keur opnieuw") if stage.after_questions else _("Begin opnieuw") if now.notice else "",
        notice=now.notice,
        trouble=now.trouble,
    )


def can_act(draft: Draft) -> bool:
    """Whether this step is done, so that one can go on."""
    match draft.at.stage:
        case Stage.GUT:
            return draft.gut is not None
        case Stage.ASK:
            return draft.at.questions[0] in draft.answers
        case _:
            return True


def _sign(rules: RuleSet, stage: Stage, question: str) -> Sign | None:
    theme = rules.question(question).theme if stage is Stage.ASK else CONTEXT
    return None if theme == CONTEXT else theme_sign(rules, theme)


def _body(now: Moment, advice: Advice, answers: Answers) -> Body:
    rules, draft = now.rules, now.draft
    match draft.at.stage:
        case Stage.GUT:
            return gut_part(rules, draft)
        case Stage.SPOT:
            return spot_part(rules, draft, draft.at.questions)
        case Stage.ASK:
            return ask_part(rules, draft, draft.at.questions[0])
        case Stage.CARD:
            return card_part(rules, draft, draft.at.questions, now.reference)
        case _:
            return _result(now, advice, answers)


def _result(now: Moment, advice: Advice, answers: Answers) -> Body:
    match now.draft.at.stage:
        case Stage.COMPARE:
            return _compare(now, advice, answers)
        case Stage.WHY:
            return why_page(now.rules, advice) if now.then is None else then_why(now.rules, now.then, advice)
        case Stage.WHAT_IF:
            return _what_if(now, advice, answers)
        case _:
            return _disagree(now, advice, answers)


def _compare(now: Moment, advice: Advice, answers: Answers) -> ComparePage:
    rules, post = now.rules, now.subject.post
    if now.then is None:
        return compare_page(rules, post, now.draft.gut or 0, advice, answers)
    ours = rate(rules, now.reference).age if now.reference else None
    return then_compare(rules, now.then, say(post.discussion), now_part(rules, now.then, advice, ours))


def _what_if(now: Moment, advice: Advice, answers: Answers) -> WhatIfPage:
    question, answer = now.tried
    page = what_if_page(now.rules, answers, advice, question, answer, everything=now.everything)
    if now.then is None:
        return page
    apart = _("Dit gaat met de regels van nu (versie {version}).").format(version=now.rules.version)
    return page._replace(line=f"{apart} {page.line}")


def _disagree(now: Moment, advice: Advice, answers: Answers) -> DisagreePage:
    if now.then is None:
        return disagree_page(now.rules, advice, answers, now.disagrees)
    return then_disagree(now.rules, now.then, answers, now.disagrees, thanks_for(now.disagrees))


def _advice(now: Moment, advice: Advice, answers: Answers, asking: str) -> AdvicePage:
    stage = now.draft.at.stage
    if now.then is not None and stage.after_questions and stage is not Stage.WHAT_IF:
        return then_advice(now.rules, now.then, now.subject.help_lines, short=stage is Stage.WHY)
    page = advice_page(
        now.rules,
        advice,
        answers,
        done=stage.after_questions,
        begun=stage.after_questions or _begun(now.rules, answers),
        asking=asking if stage is Stage.ASK else "",
        help_lines=now.subject.help_lines,
    )
    if stage is Stage.WHY:
        return replace(page, why="", reasons=())  # they stand in the middle
    if now.then is not None and stage is Stage.WHAT_IF:
        page = replace(page, title=_("Met de regels van nu"), split=then_line(now.then))
    question, answer = now.tried
    if stage is not Stage.WHAT_IF or not answer or answer == answers.get(question):
        return page
    other = rate(now.rules, {**answers, question: answer})
    return replace(page, aside=age_view(other.age), aside_words=_("Wat als"))


def _begun(rules: RuleSet, answers: Answers) -> bool:
    """Something was answered that has a theme."""
    themes = {theme.id for theme in rules.themes}
    return any(rules.question(question).theme in themes for question in answers)
