# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pupils on this laptop, and their "slotje": a code of pictures that keeps classmates out, not thieves.

There are only 20 736 codes, so whoever holds the file can try them all; scrypt makes that minutes instead of
a blink. Nothing in the file is about a pupil by name, so that is enough.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import CODE_LENGTH, CODE_PICTURES, Alias, Profile
from mediawijs.store.database_errors import calm
from mediawijs.store.erasing import erasing

if TYPE_CHECKING:
    from sqlite_utils import Database

    from mediawijs.store.copies import Copies

_SALT = 16  # bytes
_SCRYPT_N = 2**14
_SCRYPT_R = 8
_SCRYPT_MEMORY = 64 * 2**20  # bytes that scrypt may use; it needs 128 * n * r = 16 MiB
_INSERT = "INSERT INTO profiles (animal, number, level, created_day) VALUES (?, ?, ?, ?)"
_SELECT = "SELECT id, animal, number, level, lock_hash IS NOT NULL FROM profiles"


@dataclass(frozen=True, slots=True)
class Profiles:
    """All methods raise `Trouble` when the database is in the way."""

    db: Database
    copies: Copies | None = None

    def all(self) -> tuple[Profile, ...]:
        """Everybody, the first who came first."""
        with calm():
            return tuple(_profile(*cells) for cells in self.db.execute(f"{_SELECT} ORDER BY id").fetchall())

    def get(self, profile: int) -> Profile | None:
        with calm():
            cells = self.db.execute(f"{_SELECT} WHERE id = ?", [profile]).fetchone()
        return None if cells is None else _profile(*cells)

    def create(self, alias: Alias, level: Level, today: date) -> Profile:
        """A new pupil, without a lock.

        Raises:
            ValueError: somebody has this alias already; see `domain.pupils.free_number`.
        """
        if any(profile.alias == alias for profile in self.all()):
            raise ValueError(f"{alias} is taken")
        row = [alias.animal, alias.number, level.value, today.isoformat()]
        with calm(), self.db.atomic():
            (key,) = self.db.execute(f"{_INSERT} RETURNING id", row).fetchone()
        return Profile(key, alias, level)

    def set_level(self, profile: int, level: Level) -> None:
        with calm():
            self.db.execute("UPDATE profiles SET level = ? WHERE id = ?", [level.value, profile])

    def delete(self, profile: int) -> None:
        """Erases everything of this pupil, also from the copies."""
        with erasing(self.db, self.copies):
            self.db.execute("DELETE FROM profiles WHERE id = ?", [profile])

    def lock(self, profile: int, code: Sequence[str]) -> None:
        """Puts a lock on, or changes its code. Only a salted hash of the code is kept.

        Raises:
            ValueError: this is no code (`CODE_LENGTH` of the `CODE_PICTURES`).
        """
        if len(code) != CODE_LENGTH or not set(code) <= set(CODE_PICTURES):
            raise ValueError(f"{code!r} is no code")
        salt = os.urandom(_SALT)
        with calm():
            self.db.execute(
                "UPDATE profiles SET lock_salt = ?, lock_hash = ? WHERE id = ?",
                [salt, _hash(code, salt), profile],
            )

    def remove_lock(self, profile: int) -> None:
        with calm():
            self.db.execute("UPDATE profiles SET lock_salt = NULL, lock_hash = NULL WHERE id = ?", [profile])

    def unlock(self, profile: int, code: Sequence[str]) -> bool:
        """Whether this code opens the lock (about 50 ms). Without a lock any does. No pupil, no entry."""
        with calm():
            kept = self.db.execute(
                "SELECT lock_salt, lock_hash FROM profiles WHERE id = ?", [profile]
            ).fetchone()
        if kept is None:
            return False
        salt, digest = kept
        if digest is None:
            return True
        return salt is not None and hmac.compare_digest(_hash(code, salt), digest)


def _hash(code: Sequence[str], salt: bytes) -> bytes:
    words = " ".join(code).encode()
    return hashlib.scrypt(words, salt=salt, n=_SCRYPT_N, r=_SCRYPT_R, p=1, maxmem=_SCRYPT_MEMORY)


def _profile(key: int, animal: str, number: int, level: str, locked: int) -> Profile:
    known = level in [one.value for one in Level]
    return Profile(key, Alias(animal, number), Level(level) if known else Level.O, bool(locked))
