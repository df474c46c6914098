# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing rules, and seeing at once which posts that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mediawijs.domain.rating.rate import Advice, AgeRange, Answers, age_of, rate
from mediawijs.domain.rating.rules import Rule, RuleSet, Softening, Status, Stop, ThemeKind, Words


@dataclass(frozen=True, slots=True)
class Change:
    """A post that gets another age (None: no age at all). `by`: the changed rules and softenings that did it."""

    post: str
    before: AgeRange | None
    after: AgeRange | None
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Idle:
    """A changed rule or softening that gives no post another age.

    Attributes:
        posts: how many it holds for, before or after.
        by: the rules that outdo it there; without any, the other side (content or environment) is higher.
    """

    rule: str
    posts: int
    by: tuple[str, ...]


def as_own(rules: RuleSet, set_id: str, version: str, title: Words) -> RuleSet:
    """A copy to change, under a name of one's own."""
    return replace(rules, id=set_id, version=version, title=dict(title))


def with_age(rules: RuleSet, rule_id: str, age: int) -> RuleSet:
    """The same rule with another age: from now on somebody's own choice, so without the sources of the old one.

    Raises:
        KeyError: there is no such rule.
        ValueError: the age is not on the set's scale, or the rule gives no age.
    """
    rule = rules.rule(rule_id)
    if rule.age is None or age not in rules.ages:
        raise ValueError(f"{rule_id} cannot get age {age}")
    if rule.age == age:
        return rules
    return _with(rules, replace(rule, age=age, status=Status.OWN, sources=()))


def with_rule(rules: RuleSet, rule: Rule) -> RuleSet:
    """Adds a rule, or puts it in the place of the one with its id.

    Raises:
        ValueError: it names a theme, question, answer or age that the set does not have, or waits for nothing.
    """
    themes = {theme.id: theme.kind for theme in rules.themes}
    if rule.theme not in themes:
        raise ValueError(f"{rule.id}: no theme {rule.theme}")
    if rule.label is not (themes[rule.theme] is ThemeKind.LABEL) or (rule.label and rule.age is not None):
        raise ValueError(f"{rule.id}: a label has no age, and only a label theme has labels")
    ageless = rule.label or rule.stop is Stop.NO_RATING
    if rule.age not in rules.ages and not (rule.age is None and ageless):
        raise ValueError(f"{rule.id}: no age {rule.age}")
    for question, answers in rule.when:
        if not answers or not answers <= set(rules.index.real.get(question, ())):
            raise ValueError(f"{rule.id}: {question} has no such answer")
    if not rule.when:
        raise ValueError(f"{rule.id}: no condition")
    return _with(rules, rule)


def without_rule(rules: RuleSet, rule_id: str) -> RuleSet:
    """Raises KeyError when there is no such rule."""
    rules.rule(rule_id)
    return replace(rules, rules=tuple(rule for rule in rules.rules if rule.id != rule_id))


def _with(rules: RuleSet, rule: Rule) -> RuleSet:
    if any(one.id == rule.id for one in rules.rules):
        return replace(rules, rules=tuple(rule if one.id == rule.id else one for one in rules.rules))
    return replace(rules, rules=(*rules.rules, rule))


def changes(before: RuleSet, after: RuleSet, posts: Mapping[str, Answers]) -> tuple[Change, ...]:
    """The posts whose age differs, in the order given, with the changed rules that decided it before or after."""
    different = _different(before, after)
    found = []
    for post, answers in posts.items():
        if age_of(before, answers) != age_of(after, answers):
            old, new = rate(before, answers), rate(after, answers)
            found.append(Change(post, old.age, new.age, _by(old, new, different)))
    return tuple(found)


def different(before: RuleSet, after: RuleSet) -> tuple[str, ...]:
    """The rules and softenings that do something else, are new, or are gone."""
    return tuple(_different(before, after))


def idle(before: RuleSet, after: RuleSet, posts: Mapping[str, Answers]) -> tuple[Idle, ...]:
    """Why what was changed makes no difference to these posts. Only of use when `changes` found none."""
    keys = _different(before, after)
    holds: dict[str, set[str]] = {key: set() for key in keys}
    above: dict[str, dict[str, None]] = {key: {} for key in keys}
    for post, answers in posts.items():
        for rules in (before, after):
            for one in rate(rules, answers).trace:
                if one.rule in holds and one.state != "possible":
                    holds[one.rule].add(post)
                    if one.state == "outvoted":
                        above[one.rule][one.by] = None
                if one.state == "softened" and one.by in holds:
                    holds[one.by].add(post)
    return tuple(Idle(key, len(holds[key]), tuple(above[key])) for key in keys)


def _different(before: RuleSet, after: RuleSet) -> dict[str, None]:
    def all_of(rules: RuleSet) -> dict[str, Rule | Softening]:
        return {rule.id: rule for rule in rules.rules} | {soft.id: soft for soft in rules.softenings}

    old, new = all_of(before), all_of(after)
    return {key: None for key in (*old, *new) if _outcome(old.get(key)) != _outcome(new.get(key))}


def _outcome(one: Rule | Softening | None) -> object:
    """What a rule does, without who says so and how it is told."""
    if isinstance(one, Rule):
        return (one.theme, frozenset(one.when), one.age, one.label, one.stop)
    return one and (one.theme, frozenset(one.when), one.floor)


def _by(old: Advice, new: Advice, different: Mapping[str, None]) -> tuple[str, ...]:
    """When the age rose the rules that decide now did it; when it fell, those that decided before; softening either."""
    rose = _ends(new) >= _ends(old)
    fell = not rose or (new.age is not None and old.age is not None and new.age.low < old.age.low)
    said: set[str] = set()
    for advice, counts in ((new, rose), (old, fell)):
        for one in advice.trace:
            if one.state == "softened":
                said.add(one.by)
            if counts and one.state != "outvoted" and _decides(advice, one.theme):
                said.add(one.rule)
    return tuple(key for key in different if key in said)


def _decides(advice: Advice, theme: str) -> bool:
    """Whether a theme is, or can be, at the age of the whole advice."""
    ages = {one.theme: one.age for one in advice.themes}
    return advice.age is None or theme not in ages or ages[theme].high >= advice.age.low


def _ends(advice: Advice) -> tuple[int, int]:
    """No age at all counts as higher than any."""
    return (1000, 1000) if advice.age is None else (advice.age.high, advice.age.low)
