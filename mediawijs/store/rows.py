# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Events as rows of the database, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from mediawijs.domain.lessons.events import Answered, Event, Finished, Reviewed, Rewound, WentOn, Where
from mediawijs.domain.lessons.judgement import Answer, Confidence, Result
from mediawijs.domain.records import Cell

Row = Mapping[str, Cell]

KINDS: dict[str, type[Event]] = {
    "answered": Answered,
    "went-on": WentOn,
    "rewound": Rewound,
    "finished": Finished,
    "reviewed": Reviewed,
}
_NAMES = {cls: name for name, cls in KINDS.items()}


def row_of(profile: int, event: Event) -> dict[str, Cell]:
    """A row for `events`, without its number. What an event has not is NULL, or "" for step and item."""
    row: dict[str, Cell] = {
        "profile": profile,
        "kind": _NAMES[type(event)],
        "lesson": event.where.lesson,
        "version": event.where.version,
        "level": event.where.level,
        "step": "" if isinstance(event, Finished) else event.step,
        "item": "" if isinstance(event, Finished | Reviewed) else event.item,
        "answer": None,
        "result": None,
        "confidence": None,
        "attempt": None,
        "seconds": None,
        "day": event.day.isoformat(),
    }
    if isinstance(event, Answered | Reviewed):
        row["answer"] = json.dumps(event.answer, ensure_ascii=False)
        row["result"] = event.result.value
    if isinstance(event, Answered):
        row["confidence"] = None if event.confidence is None else event.confidence.value
        row["attempt"] = event.attempt
        row["seconds"] = event.seconds
    return row


def event_of(row: Row) -> Event | None:
    """None when this version cannot read the row; it then stays where it is."""
    try:
        return _event(row)
    except (ValueError, RecursionError):
        return None


def _event(row: Row) -> Event:
    where = Where(_text(row, "lesson"), _text(row, "version"), _text(row, "level"))
    step, item, day = _text(row, "step"), _text(row, "item"), date.fromisoformat(_text(row, "day"))
    match row["kind"]:
        case "answered":
            return _answered(row, where, step, item, day)
        case "went-on":
            return WentOn(where, step, item, day)
        case "rewound":
            return Rewound(where, step, item, day)
        case "finished":
            return Finished(where, day)
        case "reviewed":
            return Reviewed(where, step, _answer(row), Result(_text(row, "result")), day)
        case unknown:
            raise ValueError(f"unknown kind {unknown!r}")


def _answered(row: Row, where: Where, step: str, item: str, day: date) -> Answered:
    return Answered(
        where,
        step,
        item,
        _answer(row),
        Result(_text(row, "result")),
        None if row["confidence"] is None else Confidence(_text(row, "confidence")),
        _number(row, "attempt"),
        _number(row, "seconds"),
        day,
    )


def _answer(row: Row) -> Answer:
    tokens = json.loads(_text(row, "answer"))
    if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
        raise ValueError(f"no list of texts: {tokens!r}")
    return tuple(tokens)


def _text(row: Row, column: str) -> str:
    value = row[column]
    if not isinstance(value, str):
        raise ValueError(f"{column} is no text")
    return value


def _number(row: Row, column: str) -> int:
    value = row[column]
    if not isinstance(value, int):
        raise ValueError(f"{column} is no number")
    return value
