# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things lie: the data that ships, and the folder of the user. Nothing else asks for either."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP = "MediaWijs"
PORTABLE_MARKER = "mediawijs-portable.txt"


def shipped() -> Path:
    """The folder that holds lessons/, assets/ and kijkwijzer_rules/: in a built program, a wheel, or a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "_data"
    package = Path(__file__).resolve().parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def lessons() -> Path:
    return shipped() / "lessons"


def assets() -> Path:
    return shipped() / "assets"


def locale() -> Path:
    return assets() / "locale"


def user_data(chosen: str | Path | None = None) -> Path:
    """The folder for progress and settings; it may not exist yet.

    `chosen` (--data-dir) comes first, then a portable marker beside the program, then the local application data of
    this user. Never a roaming profile and never Documents: those are copied around while a database is open.
    """
    if chosen:
        return Path(chosen)
    beside = Path(sys.executable).resolve().parent
    if (beside / PORTABLE_MARKER).is_file():
        return beside / f"{APP}-data"
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / APP
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / APP.lower()
