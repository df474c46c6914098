# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice as it grows, and every reason for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mediawijs.domain.rating.rate import Advice, Answers
from mediawijs.domain.rating.rules import Rule, RuleSet, Softening, Status, Stop
from mediawijs.domain.rating.trace import Traced
from mediawijs.i18n import _
from mediawijs.presenters.rating_words import (
    AgeView,
    Sign,
    age_sign,
    age_view,
    first_question,
    not_yet,
    practice_line,
    say,
    signs,
    source_lines,
    status_meaning,
    status_words,
    stop_words,
    theme_sign,
)

_OUTVOTED = 2
_POSSIBLE = 2
_NEVER = -1


class Reason(NamedTuple):
    """`state`: "fired", "softened", "outvoted" or "possible"; `state_words` say that without colour.

    `sign` is that of its theme; what is still possible has none.
    """

    state: str
    state_words: str
    head: str
    text: str
    sign: Sign | None = None


class FullReason(NamedTuple):
    """A reason with whose choice it is. `tint` goes with the status; `sources` are plain text."""

    reason: Reason
    sign: Sign
    status: str
    tint: str
    meaning: str
    sources: tuple[str, ...]


class StopCard(NamedTuple):
    """`help` are lines about where to get help."""

    title: str
    text: str
    help: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """The column at the right. `aside` is the advice that would be ("what if"), or None."""

    title: str
    age: AgeView
    pictograms: tuple[Sign, ...]
    labels: tuple[Sign, ...]
    split: str
    note: str
    why: str
    reasons: tuple[Reason, ...]
    empty: str = ""
    stops: tuple[StopCard, ...] = ()
    aside: AgeView | None = None
    aside_words: str = ""


def advice_page(
    rules: RuleSet,
    advice: Advice,
    answers: Answers,
    *,
    done: bool,
    begun: bool,
    asking: str = "",
    help_lines: tuple[str, ...] = (),
) -> AdvicePage:
    """`begun`: something was answered that could matter. `asking` is the question on show."""
    age = age_view(advice.age) if begun else not_yet()
    return AdvicePage(
        title=_("Jouw advies") if done else _("Jouw advies tot nu toe"),
        age=age,
        pictograms=signs(rules, advice.pictograms),
        labels=signs(rules, advice.labels),
        split=_split(advice) if done else "",
        note=say(rules.disclaimer) if done else practice_line(),
        why=_why_title(advice, age, begun=begun),
        reasons=_reasons(rules, advice, answers, asking) if begun else (),
        empty=_("Er telt geen enkele regel.") if done else _("Tot nu toe telt er geen regel."),
        stops=stop_cards(advice.stops, help_lines),
    )


def _why_title(advice: Advice, age: AgeView, *, begun: bool) -> str:
    if not begun:
        return _("Waarom?")
    if advice.age is not None and advice.age.high == 0:
        return _("Waarom voor iedereen?")
    return _("Waarom {age}?").format(age=age.sign)


def stop_cards(stops: tuple[Stop, ...], help_lines: tuple[str, ...]) -> tuple[StopCard, ...]:
    words = [stop_words(stop) for stop in stops]
    return tuple(
        StopCard(one.title, one.text, help_lines if one.help and number == 0 else ())
        for number, one in enumerate(words)
    )


def _split(advice: Advice) -> str:
    """What one sees and what the app does, side by side, when both count."""
    if advice.content is None or advice.environment is None:
        return ""
    return _("De post zelf: {content} · de app eromheen: {around}").format(
        content=age_view(advice.content).sign, around=age_view(advice.environment).sign
    )


def _reasons(rules: RuleSet, advice: Advice, answers: Answers, asking: str) -> tuple[Reason, ...]:
    """Short: what decides, a few that were outvoted, and what this question can still do."""
    aged = [one for one in advice.trace if one.age is not None]
    top = [one for one in aged if one.state in ("fired", "softened")]
    outvoted = sorted((one for one in aged if one.state == "outvoted"), key=_by_age)[:_OUTVOTED]
    shown = [reason_of(rules, one) for one in (*sorted(top, key=_by_age), *outvoted)]
    return (*shown, *_possible(rules, advice, answers, asking))


def _by_age(one: Traced) -> int:
    return -(_NEVER if one.age is None else one.age)


def reason_of(rules: RuleSet, one: Traced) -> Reason:
    rule = rules.rule(one.rule)
    text = say(rule.reason)
    head = one.rule if one.age is None else f"{one.rule} → {age_sign(one.age)}"
    if one.state == "softened":
        softer = rules.softening(one.by)
        but = _("Maar: {reason}").format(reason=say(softer.reason))
        text = f"{text} {but}"
    return Reason(one.state, state_words(one.state), head, text, theme_sign(rules, one.theme))


def state_words(state: str) -> str:
    words = {"fired": _("telt"), "softened": _("verzacht"), "outvoted": _("telt niet: er is een hogere")}
    return words.get(state, _("nog open"))


def _possible(rules: RuleSet, advice: Advice, answers: Answers, asking: str) -> tuple[Reason, ...]:
    """What an answer to the question on show would still change: only what would raise the advice."""
    now = _NEVER if advice.age is None else advice.age.low
    found: dict[str, Traced] = {}
    for one in sorted(advice.trace, key=lambda one: (len(one.missing), _by_age(one))):
        if one.state == "possible" and one.age is not None and one.age > now and asking in one.missing:
            found.setdefault(_condition(rules, one, asking), one)
    return tuple(
        Reason("possible", _("nog open"), _("Nog open"), _open_words(rules, one, asking))
        for one in list(found.values())[:_POSSIBLE]
    )


def _condition(rules: RuleSet, one: Traced, asking: str) -> str:
    return " / ".join(_answers(rules, rules.rule(one.rule), asking))


def _answers(rules: RuleSet, rule: Rule, question: str) -> tuple[str, ...]:
    wanted = dict(rule.when).get(question, frozenset())
    return tuple(say(one.text) for one in rules.question(question).answers if one.id in wanted)


def _open_words(rules: RuleSet, one: Traced, asking: str) -> str:
    answers = _answers(rules, rules.rule(one.rule), asking)
    age = age_sign(one.age or 0)
    if not answers:
        return _("Dit kan nog {age} worden.").format(age=age)
    if len(one.missing) == 1:
        return _("Als je “{answer}” kiest, wordt het {age}.").format(answer=answers[0], age=age)
    others = [question for question in one.missing if question != asking]
    about = first_question(say(rules.question(others[0]).text))
    return _("Als je “{answer}” kiest, kan het {age} worden. Dat hangt ook af van: “{question}”").format(
        answer=answers[0], age=age, question=about
    )


def full_reasons(rules: RuleSet, advice: Advice) -> tuple[FullReason, ...]:
    """All that had a say, the highest age first, with whose choice each rule is."""
    order = {"fired": 0, "softened": 1, "outvoted": 2}
    mine = [one for one in advice.trace if one.state in order]
    return tuple(_full(rules, one) for one in sorted(mine, key=lambda one: (order[one.state], _by_age(one))))


def _full(rules: RuleSet, one: Traced) -> FullReason:
    rule: Rule | Softening = rules.rule(one.rule)
    sources = source_lines(rules, rule.sources)
    (sign,) = signs(rules, (one.theme,))
    return FullReason(
        reason_of(rules, one),
        sign,
        status_words(rule.status),
        STATUS_TINTS[rule.status],
        status_meaning(rule.status),
        sources,
    )


STATUS_TINTS = {
    Status.PUBLISHED: "mint",
    Status.CARRIED_OVER: "sky",
    Status.DERIVED: "sun",
    Status.OWN: "violet",
}
