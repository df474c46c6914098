# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule set as rules.toml, in the format that ships: for another laptop, and for `mediawijs check`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from mediawijs.domain.rating.rules import (
    Condition,
    RatingQuestion,
    Rule,
    RuleSet,
    RuleSource,
    Softening,
    Theme,
    Words,
)

FORMAT = 1
FILE = "rules.toml"
_ORDER = ("nl", "en")


def as_toml(rules: RuleSet) -> bytes:
    """The whole set, UTF-8. Reading it back gives the same set; the same set always gives the same bytes."""
    head = {
        "format": str(FORMAT),
        "id": _quoted(rules.id),
        "version": _quoted(rules.version),
        "valid_from": rules.valid_from.isoformat(),
        "licence": _quoted(rules.licence),
        "rates": _quoted(rules.rates),
        "levels": _list(rules.levels),
        "title": _words(rules.title),
        "about": _words(rules.about),
        "disclaimer": _words(rules.disclaimer),
        "ages": f"[{', '.join(map(str, rules.ages))}]",
    }
    parts = [_lines(head)]
    parts += [_table("source", _source(source)) for source in rules.sources]
    parts += [_table("theme", _theme(theme)) for theme in rules.themes]
    parts += [_question(rules, question) for question in rules.questions]
    parts += [_table("rule", _rule(rules, rule)) for rule in rules.rules]
    parts += [_table("soften", _softening(rules, soft)) for soft in rules.softenings]
    parts += [
        _table(
            "exception",
            {"question": _quoted(one.question), "theme": _quoted(one.theme), "reason": _words(one.reason)},
        )
        for one in rules.exceptions
    ]
    return "\n".join(parts).encode()


def _source(source: RuleSource) -> dict[str, str]:
    said = {key: _quoted(getattr(source, key)) for key in ("id", "publisher", "title", "url")}
    checked = {} if source.checked is None else {"checked": source.checked.isoformat()}
    return {**said, "year": str(source.year), **checked}


def _theme(theme: Theme) -> dict[str, str]:
    return {
        "id": _quoted(theme.id),
        "kind": _quoted(theme.kind),
        "order": str(theme.order),
        "title": _words(theme.title),
    }


def _question(rules: RuleSet, question: RatingQuestion) -> str:
    said = {"id": _quoted(question.id), "theme": _quoted(question.theme)}
    if question.gate:
        said["gate"] = "true"
    else:
        said["if"] = _condition(rules, question.asked_if)
    if question.levels != rules.levels:
        said["levels"] = _list(question.levels)
    said["text"] = _words(question.text)
    if question.help is not None:
        said["help"] = _words(question.help)
    answers = []
    for answer in question.answers:
        mine = {"id": _quoted(answer.id), "text": _words(answer.text)}
        if answer.rank is not None:
            mine["rank"] = str(answer.rank)
        if answer.unknown:
            mine["unknown"] = "true"
        answers.append(_table("question.answer", mine))
    return "\n".join([_table("question", said), *answers])


def _rule(rules: RuleSet, rule: Rule) -> dict[str, str]:
    said = {"id": _quoted(rule.id), "theme": _quoted(rule.theme), "when": _condition(rules, rule.when)}
    if rule.age is not None:
        said["age"] = str(rule.age)
    if rule.label:
        said["label"] = "true"
    if rule.stop is not None:
        said["stop"] = _quoted(rule.stop)
    return {**said, **_from(rule)}


def _softening(rules: RuleSet, soft: Softening) -> dict[str, str]:
    said = {"id": _quoted(soft.id), "theme": _quoted(soft.theme), "when": _condition(rules, soft.when)}
    return {**said, "floor": str(soft.floor), **_from(soft)}


def _from(one: Rule | Softening) -> dict[str, str]:
    return {"status": _quoted(one.status), "sources": _list(one.sources), "reason": _words(one.reason)}


def _condition(rules: RuleSet, condition: Condition) -> str:
    """Answers in the order of their question, so that a file stays the same."""
    said = []
    for question, answers in condition:
        order = [answer.id for answer in rules.question(question).answers if answer.id in answers]
        said.append(f"{question} = {_list(order)}")
    return f"{{ {', '.join(said)} }}"


def _table(name: str, values: Mapping[str, str]) -> str:
    return f"[[{name}]]\n{_lines(values)}"


def _lines(values: Mapping[str, str]) -> str:
    return "".join(f"{key} = {value}\n" for key, value in values.items())


def _words(words: Words) -> str:
    order = sorted(
        words, key=lambda language: (_ORDER.index(language) if language in _ORDER else 9, language)
    )
    return f"{{ {', '.join(f'{language} = {_quoted(words[language])}' for language in order)} }}"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's too, but for the delete character."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
