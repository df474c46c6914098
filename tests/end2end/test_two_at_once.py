# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""MediaWijs twice on one folder: the second says so calmly, and nothing is harmed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from mediawijs.domain.trouble import Trouble
from mediawijs.store.database import FILE, Store

TODAY = date(2026, 11, 21)


@pytest.mark.end2end
def test_a_database_that_is_held_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    """Takes as long as the store is patient: five seconds."""
    Store.open(tmp_path, TODAY).store.close()
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Trouble, match="ander programma"):
            Store.open(tmp_path, TODAY)

    opened = Store.open(tmp_path, TODAY)
    opened.store.close()

    assert opened.sentence is None
    assert opened.store.put_aside() == ()
