# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs rate RULESET ANSWERS.json [--json]`: an advice for answers, with why and what would change it."""

from __future__ import annotations

import json
from pathlib import Path

from mediawijs.cli.rule_sets import WrongCall, age_json, age_words, complain, find_rules
from mediawijs.domain.rating.rate import Advice, Counterfactual, Traced, check_answers, counterfactuals
from mediawijs.domain.rating.rate import rate as rate_answers
from mediawijs.domain.rating.rules import RuleSet, Words
from mediawijs.exchange.answers_file import MAX_BYTES, BadAnswers, read_plain_answers

_STATES = {
    "fired": "telt",
    "softened": "telt, verzacht door {by}",
    "outvoted": "valt weg tegen {by}",
    "possible": "kan nog, hangt af van {missing}",
}


def rate(rule_set: str, answers: Path, *, as_json: bool = False) -> int:
    """0 with an advice; 2 when the set or the answers cannot be used, naming what can."""
    try:
        rules = find_rules(rule_set)
        given = _read(answers)
    except (WrongCall, BadAnswers) as reason:
        return complain(reason)
    if wrong := check_answers(rules, given):
        return complain("\n".join(wrong))
    advice, others = rate_answers(rules, given), counterfactuals(rules, given)
    if as_json:
        print(json.dumps(as_data(rules, advice, others), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_told(rules, advice, others)))
    return 0


def _read(path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as file:
            return read_plain_answers(file.read(MAX_BYTES + 1))
    except OSError as error:
        raise WrongCall(f"{path} kan niet worden gelezen: {error.strerror}.") from error
    except BadAnswers as reason:
        raise BadAnswers(f"{path}: {reason}.") from reason


def as_data(rules: RuleSet, advice: Advice, others: tuple[Counterfactual, ...]) -> dict[str, object]:
    """What --json prints. Ages are "all" or a number, ranges [low, high], and null where there is no age."""
    return {
        "rule_set": advice.rule_set,
        "version": advice.version,
        "disclaimer": _nl(rules.disclaimer),
        "disclaimer_en": rules.disclaimer.get("en", ""),
        "content_age": age_json(advice.content),
        "environment_age": age_json(advice.environment),
        "age": age_json(advice.age),
        "pictograms": list(advice.pictograms),
        "labels": list(advice.labels),
        "stops": [stop.value for stop in advice.stops],
        "themes": [
            {"theme": one.theme, "age": age_json(one.age), "softened": one.softened} for one in advice.themes
        ],
        "trace": [_traced(rules, one) for one in advice.trace],
        "counterfactuals": [
            {"question": one.question, "answer": one.answer, "age": age_json(one.age)} for one in others
        ],
        "open": list(advice.open),
        "unknown": list(advice.unknown),
    }


def _traced(rules: RuleSet, one: Traced) -> dict[str, object]:
    rule = rules.rule(one.rule)
    return {
        "rule": one.rule,
        "theme": one.theme,
        "age": None if one.age is None else one.age or "all",
        "state": one.state,
        "by": one.by,
        "missing": list(one.missing),
        "status": rule.status.value,
        "sources": list(rule.sources),
        "sentence": _nl(rule.reason),
        "sentence_en": rule.reason.get("en", ""),
    }


def _told(rules: RuleSet, advice: Advice, others: tuple[Counterfactual, ...]) -> list[str]:
    lines = [
        f"{_nl(rules.title)} ({advice.rule_set} {advice.version})",
        "",
        f"Advies: {age_words(advice.age)}",
    ]
    if advice.content is not None and advice.environment is not None:
        lines.append(f"  inhoud {age_words(advice.content)}, omgeving {age_words(advice.environment)}")
    for name, themes in (("Tekens", advice.pictograms), ("Labels", advice.labels)):
        if themes:
            lines.append(f"{name}: {', '.join(_nl(rules.theme(theme).title) for theme in themes)}")
    if advice.stops:
        lines.append(f"Let op: {', '.join(advice.stops)}")
    if advice.open:
        lines.append(f"Nog geen antwoord op: {', '.join(advice.open)}")
    lines += ["", "Waarom:", *(f"  {_why(rules, one)}" for one in advice.trace)]
    if others:
        lines += ["", "Wat als:"]
        lines += [f"  {one.question} = {one.answer}: {age_words(one.age)}" for one in others]
    return [*lines, "", _nl(rules.disclaimer)]


def _why(rules: RuleSet, one: Traced) -> str:
    age = "label" if one.age is None else str(one.age or "alle")
    state = _STATES[one.state].format(by=one.by, missing=", ".join(one.missing))
    return f"{one.rule} → {age} ({state}) {_nl(rules.rule(one.rule).reason)}"


def _nl(words: Words) -> str:
    return words.get("nl", "")
