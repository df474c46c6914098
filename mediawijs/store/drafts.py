# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ratings in the Keurkamer that are not finished: one for each post and set of rules."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from mediawijs.domain.kept_ratings import KeptDraft
from mediawijs.domain.records import Cell

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = "post, rule_set, version, gut_age, answers, ticked, opened, step, day"
_INSERT = f"INSERT INTO drafts (profile, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DELETE = "DELETE FROM drafts WHERE profile = ? AND rule_set = ? AND post = ?"
_SELECT = f"SELECT seq, {_COLUMNS} FROM drafts WHERE profile = ? ORDER BY seq"


def write_draft(db: Database, profile: int, draft: KeptDraft) -> None:
    """In the place of an earlier one of the same post, as the newest of all. Raises sqlite3.Error."""
    row = (
        *(profile, draft.post, draft.rule_set, draft.version, draft.gut_age),
        *(_as_text(dict(draft.answers)), _as_text(draft.ticked), _as_text(draft.opened)),
        *(draft.step, draft.day.isoformat()),
    )
    erase_draft(db, profile, draft.rule_set, draft.post)
    db.execute(_INSERT, row)


def erase_draft(db: Database, profile: int, rule_set: str, post: str) -> None:
    """Raises sqlite3.Error."""
    db.execute(_DELETE, [profile, rule_set, post])


def read_drafts(db: Database, profile: int) -> tuple[KeptDraft, ...]:
    """The newest last; rows that this version cannot read are left out. Raises sqlite3.Error."""
    rows = db.execute(_SELECT, [profile]).fetchall()
    return tuple(made for row in rows if (made := draft_of(row)) is not None)


def draft_of(row: tuple[Cell, ...]) -> KeptDraft | None:
    """From all columns of the table but the profile; None when this version cannot read it."""
    _seq, post, rule_set, version, gut_age, answers, ticked, opened, step, day = row
    try:
        given = json.loads(str(answers))
        if not isinstance(given, dict):
            return None
        return KeptDraft(
            *(str(post), str(rule_set), str(version), None if gut_age is None else int(gut_age)),
            *({str(key): str(one) for key, one in given.items()}, _texts(ticked), _texts(opened)),
            *(str(step), date.fromisoformat(str(day))),
        )
    except (ValueError, RecursionError):
        return None


def _texts(cell: Cell) -> tuple[str, ...]:
    found = json.loads(str(cell))
    if not isinstance(found, list):
        raise ValueError("no list")
    return tuple(map(str, found))


def _as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
