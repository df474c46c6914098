# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What pupils rated in the Keurkamer, and what they began."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from mediawijs.domain.kept_ratings import Ages, KeptDraft, KeptRating, KeptReason, Outcome
from mediawijs.domain.records import Cell
from mediawijs.store.database_errors import calm
from mediawijs.store.drafts import erase_draft, read_drafts, write_draft
from mediawijs.store.erasing import erasing

if TYPE_CHECKING:
    from sqlite_utils import Database

    from mediawijs.store.copies import Copies

_SELECT = "SELECT seq, post, rule_set, version, gut_age, answers, outcome, day FROM ratings"
_INSERT = (
    "INSERT INTO ratings (profile, post, rule_set, version, gut_age, answers, outcome, day)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class Ratings:
    """The ratings of one profile. Every method raises `Trouble` when the database is in the way."""

    db: Database
    profile: int
    copies: Copies | None = None

    def add(self, rating: KeptRating) -> int:
        """Keeps it and gives its number. What was begun of this post is then finished."""
        row = (
            *(self.profile, rating.post, rating.rule_set, rating.version, rating.gut_age),
            *(_as_text(dict(rating.answers)), outcome_text(rating.outcome), rating.day.isoformat()),
        )
        with calm(), self.db.atomic():
            erase_draft(self.db, self.profile, rating.rule_set, rating.post)
            return int(self.db.conn.execute(_INSERT, row).lastrowid or 0)

    def disagree(self, seq: int, about: str) -> None:
        """Notes with what the pupil disagrees in the rating with this number."""
        with calm(), self.db.atomic():
            found = self.db.execute(
                "SELECT outcome FROM ratings WHERE seq = ? AND profile = ?", [seq, self.profile]
            ).fetchone()
            if found is not None:
                outcome = {**json.loads(found[0]), "disagrees": about}
                self.db.execute("UPDATE ratings SET outcome = ? WHERE seq = ?", [_as_text(outcome), seq])

    def all(self) -> tuple[KeptRating, ...]:
        """In the order in which they were made; rows that this version cannot read are left out."""
        with calm():
            rows = self.db.execute(f"{_SELECT} WHERE profile = ? ORDER BY seq", [self.profile]).fetchall()
        return tuple(made for row in rows if (made := rating_of(row)) is not None)

    def keep_draft(self, draft: KeptDraft) -> None:
        """Keeps how far the pupil is, in the place of what was kept of this post with these rules."""
        with calm(), self.db.atomic():
            write_draft(self.db, self.profile, draft)

    def drop_draft(self, rule_set: str, post: str) -> None:
        with calm(), self.db.atomic():
            erase_draft(self.db, self.profile, rule_set, post)

    def drafts(self) -> tuple[KeptDraft, ...]:
        """What was begun, the newest last."""
        with calm():
            return read_drafts(self.db, self.profile)

    def forget(self) -> None:
        """Erases all of them and what was begun, also from the copies."""
        with erasing(self.db, self.copies):
            self.db.execute("DELETE FROM drafts WHERE profile = ?", [self.profile])
            self.db.execute("DELETE FROM ratings WHERE profile = ?", [self.profile])


def everybodys_ratings(db: Database) -> tuple[tuple[KeptRating, ...], ...]:
    """Those of each profile that has any, without telling whose they are. Raises Trouble."""
    with calm():
        profiles = db.execute("SELECT DISTINCT profile FROM ratings ORDER BY profile").fetchall()
    return tuple(Ratings(db, profile).all() for (profile,) in profiles)


def rating_of(row: tuple[Cell, ...]) -> KeptRating | None:
    """From a row of `_SELECT`; None when this version cannot read it."""
    seq, post, rule_set, version, gut_age, answers, outcome, day = row
    try:
        given = json.loads(str(answers))
        if not isinstance(given, dict):
            return None
        return KeptRating(
            *(str(post), str(rule_set), str(version), int(gut_age or 0)),
            *({str(key): str(one) for key, one in given.items()}, outcome_of(str(outcome))),
            *(date.fromisoformat(str(day)), int(seq or 0)),
        )
    except (ValueError, TypeError, RecursionError):
        return None


def outcome_text(outcome: Outcome) -> str:
    return _as_text(
        {
            "content": outcome.content,
            "environment": outcome.environment,
            "age": outcome.age,
            "pictograms": outcome.pictograms,
            "labels": outcome.labels,
            "stops": outcome.stops,
            "disagrees": outcome.disagrees,
            "reasons": None if outcome.reasons is None else [asdict(one) for one in outcome.reasons],
        }
    )


def outcome_of(text: str) -> Outcome:
    """Raises ValueError or TypeError when it is none."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("no outcome")
    return Outcome(
        content=_ages(found.get("content")),
        environment=_ages(found.get("environment")),
        age=_ages(found.get("age")),
        pictograms=_texts(found.get("pictograms")),
        labels=_texts(found.get("labels")),
        stops=_texts(found.get("stops")),
        disagrees=str(found.get("disagrees") or ""),
        reasons=_reasons(found.get("reasons")),
    )


def _reasons(value: object) -> tuple[KeptReason, ...] | None:
    return tuple(map(_reason, value)) if isinstance(value, list) else None


def _reason(value: object) -> KeptReason:
    if not isinstance(value, dict):
        raise ValueError("no reason")
    age = value.get("age")
    return KeptReason(
        *(str(value.get("rule") or ""), str(value.get("theme") or ""), None if age is None else int(age)),
        *(str(value.get("state") or ""), _words(value.get("text")), _words(value.get("but"))),
    )


def _words(value: object) -> dict[str, str]:
    return {str(key): str(one) for key, one in value.items()} if isinstance(value, dict) else {}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _ages(value: object) -> Ages | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError("no ages")
    return int(value[0]), int(value[1])


def _as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
