# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""After the questions: compare, look for reasons, try another answer, and say with what one disagrees."""

from __future__ import annotations

from typing import NamedTuple

from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rate import Advice, AgeRange, Answers, asked, counterfactuals, rate
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.rating_advice import FullReason, full_reasons
from mediawijs.presenters.rating_words import (
    AgeView,
    Sign,
    age_sign,
    age_view,
    first_question,
    say,
    short_age,
    signs,
)

_DIFFERENCES = 4
_RULES, _QUESTIONS = 6, 5
NOTHING = "nothing"


class Tile(NamedTuple):
    """`tint` as in the age tile; `signs` are the pictograms that go with this age."""

    name: str
    age: AgeView
    tint: str
    signs: tuple[Sign, ...] = ()


class NowPart(NamedTuple):
    """What the rules of today make of answers that were given to older ones. `tiles` only when that is different."""

    title: str
    text: str
    tiles: tuple[Tile, ...]


class ComparePage(NamedTuple):
    """`differences` are the questions on which we answered otherwise. `talk` has no right answer."""

    tiles: tuple[Tile, ...]
    sentence: str
    differences_title: str
    differences: tuple[str, ...]
    talk: str
    kept: str = ""
    now: NowPart | None = None


class WhyPage(NamedTuple):
    """The last three stand apart: what the rules of today say, when the reasons are those of another version."""

    line: str
    reasons: tuple[FullReason, ...]
    now_title: str = ""
    now_line: str = ""
    now: tuple[FullReason, ...] = ()


class Option(NamedTuple):
    """`mine` is the pupil's own answer, `chosen` the one that is being tried (or the own one)."""

    id: str
    text: str
    mine: bool
    chosen: bool


class Try(NamedTuple):
    """A question of which another answer would change the age, and into what."""

    question: str
    text: str
    ages: str
    current: bool


class WhatIfPage(NamedTuple):
    """`tries` matter most first; `question` is "" when nothing was picked yet."""

    line: str
    tries: tuple[Try, ...]
    question: str
    text: str
    options: tuple[Option, ...]
    sentence: str
    all_shown: bool


class Disagreement(NamedTuple):
    """`key` is "nothing", "rule:<id>" or "question:<id>"."""

    key: str
    text: str


class DisagreePage(NamedTuple):
    options: tuple[Disagreement, ...]
    chosen: str
    thanks: str


def reference_of(post: RatedPost, rules: RuleSet) -> Answers:
    """Our own answers for these rules, or for rules that were copied from ours; {} when there are none."""
    own = post.reference.get(rules.id)
    if own is not None:
        return own
    known = rules.index.answers
    fitting = [one for one in post.reference.values() if all(question in known for question in one)]
    return max(fitting, key=len, default={})


def compare_page(rules: RuleSet, post: RatedPost, gut: int, advice: Advice, answers: Answers) -> ComparePage:
    reference = reference_of(post, rules)
    our_advice = rate(rules, reference) if reference else None
    ours = None if our_advice is None else our_advice.age
    tiles = [
        Tile(_("Jouw gevoel"), age_view(AgeRange(gut, gut)), "violet"),
        Tile(
            _("De regels, met jouw antwoorden"), age_view(advice.age), "sun", signs(rules, advice.pictograms)
        ),
    ]
    if our_advice is not None:
        our_signs = signs(rules, our_advice.pictograms)
        tiles.append(Tile(_("De regels, met onze antwoorden"), age_view(ours), "sky", our_signs))
    different = _differences(rules, reference, answers) if reference else ()
    title = ngettext(
        "Op één vraag antwoordden wij anders", "Op {n} vragen antwoordden wij anders", len(different)
    ).format(n=len(different))
    return ComparePage(
        tuple(tiles),
        comparison(gut, advice.age, ours if reference else advice.age),
        title if different else "",
        different[:_DIFFERENCES],
        say(post.discussion),
    )


def comparison(gut: int, mine: AgeRange | None, ours: AgeRange | None) -> str:
    if mine is None:
        return _("De regels geven hier geen leeftijd.")
    if not mine.exact:
        return _("Je wist iets niet zeker. Daarom wordt het geen leeftijd maar een stuk: {ages}.").format(
            ages=age_view(mine).words
        )
    if ours is not None and mine != ours:
        return _("Met jouw antwoorden komt er iets anders uit dan met de onze. Wie keek er beter?")
    if gut == mine.low:
        return _("Je gevoel en de regels zeggen hetzelfde.")
    if gut < mine.low:
        return _("De regels zijn strenger dan je gevoel. Kijk bij de redenen of dat klopt, vind je.")
    return _("De regels zijn soepeler dan je gevoel. Misschien zag jij iets waar geen vraag over gaat.")


def _differences(rules: RuleSet, reference: Answers, answers: Answers) -> tuple[str, ...]:
    def words(question: str, answer: str) -> str:
        return say(rules.question(question).answer(answer).text)

    return tuple(
        _("“{question}” Jij koos “{mine}”, wij “{ours}”.").format(
            question=first_question(say(rules.question(question).text)),
            mine=words(question, answers[question]),
            ours=words(question, reference[question]),
        )
        for question in asked(rules, answers)
        if question in answers and question in reference and answers[question] != reference[question]
    )


def why_page(rules: RuleSet, advice: Advice) -> WhyPage:
    reasons = full_reasons(rules, advice)
    own = sum(1 for one in reasons if not one.sources)
    if not reasons:
        return WhyPage(_("Geen enkele regel telt hier. Daarom is dit voor alle leeftijden."), ())
    line = _("De hoogste leeftijd telt. Bij elke regel staat wie hem bedacht.")
    if own:
        words = ngettext("{n} regel is door iemand zelf bedacht.", "{n} regels zijn zelf bedacht.", own)
        line = f"{line} {words.format(n=own)}"
    return WhyPage(line, reasons)


def what_if_page(
    rules: RuleSet, answers: Answers, advice: Advice, question: str, answer: str, *, everything: bool
) -> WhatIfPage:
    """`question` is looked at, `answer` tried ("" for neither)."""
    tries = _tries(rules, answers, question, everything)
    options: tuple[Option, ...] = ()
    text = sentence = ""
    if question:
        one = rules.question(question)
        text, mine = say(one.text), answers.get(question, "")
        options = tuple(
            Option(o.id, say(o.text), o.id == mine, o.id == (answer or mine)) for o in one.answers
        )
        sentence = _what_if_words(rules, answers, advice, question, answer)
    line = _("Klik een ander antwoord aan. Je eigen antwoord blijft bewaard.")
    return WhatIfPage(line, tries, question, text, options, sentence, everything)


def _what_if_words(rules: RuleSet, answers: Answers, advice: Advice, question: str, answer: str) -> str:
    if not answer or answer == answers.get(question):
        return _("Dit is jouw antwoord.")
    other = rate(rules, {**answers, question: answer})
    if other.age == advice.age:
        return _("Met dit antwoord blijft het {age}.").format(age=short_age(advice.age))
    words = _("Met dit antwoord wordt het {age}.").format(age=short_age(other.age))
    if other.open:
        more = _("Er komt dan nog een vraag bij.")
        words = f"{words} {more}"
    return words


def _tries(rules: RuleSet, answers: Answers, current: str, everything: bool) -> tuple[Try, ...]:
    ages: dict[str, list[str]] = {}
    for one in counterfactuals(rules, answers):
        sign = age_view(one.age).sign
        mine = ages.setdefault(one.question, [])
        if sign not in mine:
            mine.append(sign)
    order = [question for question in asked(rules, answers) if question in answers]
    if not everything:
        order = [question for question in order if question in ages]
    return tuple(
        Try(question, first_question(say(rules.question(question).text)), _to(ages.get(question, ())),
            question == current)
        for question in order
    )  # fmt: skip


def _to(ages: list[str] | tuple[str, ...]) -> str:
    return _("→ {ages}").format(ages=_(" of ").join(ages)) if ages else ""


def disagree_page(rules: RuleSet, advice: Advice, answers: Answers, chosen: str) -> DisagreePage:
    """The rules that had a say, and the questions that they are about; nothing to type."""
    heard = [one for one in advice.trace if one.state in ("fired", "softened", "outvoted")]
    heard.sort(key=lambda one: -(one.age or 0))
    options = [Disagreement(NOTHING, _("Nergens mee: dit klopt wel"))]
    for one in heard[:_RULES]:
        age = _("label") if one.age is None else age_sign(one.age)
        text = _("De regel {rule} ({age}): {reason}").format(
            rule=one.rule, age=age, reason=say(rules.rule(one.rule).reason)
        )
        options.append(Disagreement(f"rule:{one.rule}", text))
    about = dict.fromkeys(question for one in heard for question, _wanted in rules.rule(one.rule).when)
    options += question_options(rules, tuple(key for key in about if key in answers))
    return DisagreePage(tuple(options), chosen, thanks_for(chosen))


def question_options(rules: RuleSet, questions: tuple[str, ...]) -> list[Disagreement]:
    """A few of them."""
    found = []
    for question in questions[:_QUESTIONS]:
        text = _("De vraag: {question}").format(question=first_question(say(rules.question(question).text)))
        found.append(Disagreement(f"question:{question}", text))
    return found


def thanks_for(chosen: str) -> str:
    return _("Bewaard. Praat er eens over met iemand die het anders ziet.") if chosen else ""
