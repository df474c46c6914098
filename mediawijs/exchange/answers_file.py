# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one rater answered, as a file to hand in: no name but the alias, and nothing but answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from mediawijs.domain.rating.rate import check_answers
from mediawijs.domain.rating.rules import RuleSet

SCHEMA = "mediawijs.ratings/1"
MAX_BYTES = 2_000_000
MOST_POSTS = 500
MOST_ANSWERS = 200
LONGEST = 80  # characters of a name or id


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """`posts`: post id -> question id -> answer id, all by the rules of one version of one set."""

    rater: str
    rule_set: str
    version: str
    posts: Mapping[str, Mapping[str, str]]


class BadAnswers(Exception):
    """This file does not count; the message says why, in Dutch."""


class Unfit(Enum):
    OTHER_RULES = auto()
    OTHER_VERSION = auto()
    STRANGE_ANSWER = auto()
    SAME_FILE = auto()


class NotCounted(NamedTuple):
    """`about` is the other rules, the other version, what is wrong with an answer, or the file that is the same."""

    why: Unfit
    about: str


def why_not(file: AnswersFile, rules: RuleSet, counted: Mapping[str, AnswersFile]) -> NotCounted | None:
    """Why this file cannot be laid beside the others that `counted` (name -> file); None when it can."""
    if file.rule_set != rules.id:
        return NotCounted(Unfit.OTHER_RULES, file.rule_set)
    if file.version != rules.version:
        return NotCounted(Unfit.OTHER_VERSION, file.version)
    for post, answers in file.posts.items():
        if wrong := check_answers(rules, answers):
            return NotCounted(Unfit.STRANGE_ANSWER, f"{post}: {wrong[0]}")
    same = next((name for name, other in counted.items() if other == file), None)
    return None if same is None else NotCounted(Unfit.SAME_FILE, same)


def as_answers(file: AnswersFile) -> bytes:
    """UTF-8 JSON, indented."""
    content = {
        "schema": SCHEMA,
        "rater": file.rater,
        "rule_set": file.rule_set,
        "version": file.version,
        "posts": {post: dict(answers) for post, answers in file.posts.items()},
    }
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def read_answers(data: bytes) -> AnswersFile:
    """Reads a file that somebody handed in.

    Raises:
        BadAnswers: with the reason, in Dutch.
    """
    if len(data) > MAX_BYTES:
        raise BadAnswers("het bestand is te groot")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadAnswers("het is geen JSON in UTF-8, of het is beschadigd") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise BadAnswers(f"het is geen bestand met antwoorden (schema “{SCHEMA}”)")
    return AnswersFile(
        _name(content, "rater"),
        _name(content, "rule_set"),
        _name(content, "version"),
        _posts(content.get("posts")),
    )


def read_plain_answers(data: bytes) -> dict[str, str]:
    """Reads {question id: answer id}.

    Raises:
        BadAnswers: with the reason, in Dutch.
    """
    if len(data) > MAX_BYTES:
        raise BadAnswers("het bestand is te groot")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadAnswers("het is geen JSON in UTF-8, of het is beschadigd") from error
    return _answers(content)


def _name(content: Mapping[str, object], key: str) -> str:
    value = content.get(key)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST or not value.isprintable():
        raise BadAnswers(f"bij “{key}” staat geen korte tekst")
    return value


def _posts(value: object) -> dict[str, dict[str, str]]:
    if not isinstance(value, dict) or not 0 < len(value) <= MOST_POSTS:
        raise BadAnswers("er staan geen posts in, of te veel")
    return {str(post): _answers(answers) for post, answers in value.items()}


def _answers(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or len(value) > MOST_ANSWERS:
        raise BadAnswers('antwoorden horen als {"vraag": "antwoord"} te staan')
    if not all(isinstance(answer, str) for answer in value.values()):
        raise BadAnswers('elk antwoord is een tekst, zoals {"vraag": "antwoord"}')
    return {str(question): str(answer) for question, answer in value.items()}
