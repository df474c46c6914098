# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a pupil likes the screen, so that it is found back on a laptop that is shared."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediawijs.domain.settings import Settings, changed_for_pupil, personal
from mediawijs.store.database_errors import calm

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Preferences:
    """The personal settings of one profile. Both methods raise `Trouble` when the database is in the way."""

    db: Database
    profile: int

    def over(self, settings: Settings) -> Settings:
        """`settings` with what this pupil chose before; what cannot be read is left as it is."""
        with calm():
            kept = self.db.execute(
                "SELECT key, value FROM preferences WHERE profile = ?", [self.profile]
            ).fetchall()
        return changed_for_pupil(settings, {key: _value(text) for key, text in kept})

    def keep(self, settings: Settings) -> None:
        """Remembers the personal part of these settings."""
        rows = [(self.profile, key, json.dumps(value)) for key, value in personal(settings).items()]
        with calm(), self.db.atomic():
            self.db.execute("DELETE FROM preferences WHERE profile = ?", [self.profile])
            self.db.conn.executemany("INSERT INTO preferences (profile, key, value) VALUES (?, ?, ?)", rows)


def _value(text: str) -> object:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return ...  # no setting accepts this
    return value
