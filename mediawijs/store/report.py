# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the database is doing, for `mediawijs doctor`. Changes nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from mediawijs.store.health import health


def database_state(file: Path) -> str:
    """good, missing (nothing done yet), damaged, foreign, newer, or unreadable."""
    try:
        return health(file).name.lower()
    except (OSError, sqlite3.Error):
        return "unreadable"
