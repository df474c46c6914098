# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Schermstad's one shared cast, goals and modules, from data."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from mediawijs import paths, toml

_EMPTY: dict[str, list[dict[str, object]]] = {}


class Module(NamedTuple):
    id: str
    title: dict[str, str]
    picture: str
    tint: str


@cache
def person_names() -> dict[str, str]:
    """Person id -> name. Empty when the file cannot be read; the check then tells."""
    rows = _tables("assets/town/cast.toml").get("person", [])
    return {str(row["id"]): str(row["name"]) for row in rows if "id" in row and "name" in row}


@cache
def goal_sentences() -> dict[str, dict[str, str]]:
    """Goal id -> language -> the goal in our own words ("Ik …"); empty for goals without words yet."""
    rows = _tables("assets/goals/goals.toml").get("goal", [])
    return {str(row["id"]): _words(row.get("can")) for row in rows if "id" in row}


@cache
def modules() -> tuple[Module, ...]:
    """The route, in order."""
    rows = _tables("lessons/modules.toml").get("module", [])
    return tuple(
        Module(
            str(row["id"]),
            _words(row.get("title")),
            str(row.get("picture", "")),
            str(row.get("tint", "violet")),
        )
        for row in rows
        if "id" in row
    )


@cache
def help_lines(language: str) -> tuple[str, ...]:
    """Where a pupil can get help, one line each, checked on the date in the file."""
    rows = _tables("assets/help/help.toml").get("line", [])
    return tuple(words[language] for row in rows if language in (words := _words(row.get("text"))))


def _tables(name: str) -> dict[str, list[dict[str, object]]]:
    try:
        return cast(
            "dict[str, list[dict[str, object]]]", toml.loads((paths.shipped() / name).read_text("utf-8"))
        )
    except (OSError, ValueError):
        return _EMPTY


def _words(value: object) -> dict[str, str]:
    return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}
