# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Erasing for good: from the database, its free space, the copies, and damaged files that were put aside.

What this cannot reach: spare blocks inside an SSD, and files that somebody took along.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mediawijs.store.aside import erase_put_aside
from mediawijs.store.database_errors import calm

if TYPE_CHECKING:
    from sqlite_utils import Database

    from mediawijs.store.copies import Copies


@contextmanager
def erasing(db: Database, copies: Copies | None) -> Iterator[None]:
    """Around the DELETE itself. Old copies go first (which makes room on a full disk), a new one comes last.

    Raises:
        Trouble: not everything could be erased. The database is then as it was, and it may be tried again.
    """
    with calm():
        if copies is not None:
            copies.erase()
            erase_put_aside(copies.folder.parent)
        with db.atomic():
            yield
        with suppress(sqlite3.OperationalError):  # only tidies: secure_delete has overwritten it already
            db.vacuum()
        if copies is not None:
            copies.make(db, again=True)
