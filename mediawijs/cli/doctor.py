# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs doctor [--json]`: versions, folders, and how the database is doing. Changes nothing."""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib import metadata
from pathlib import Path

from mediawijs import __version__, paths
from mediawijs.content.shelf import read_shelf
from mediawijs.store.database import FILE
from mediawijs.store.report import database_state
from mediawijs.store.settings_file import SettingsFile

PACKAGES = ("PySide6-Essentials", "sqlite-utils", "markdown", "pillow", "pyphen")


def doctor(data: Path | None, *, as_json: bool = False) -> int:
    """0 when everything can be used, 1 when something needs attention."""
    folder = paths.user_data(data)
    shelf = read_shelf([paths.lessons()], "nl", "O")
    database = database_state(folder / FILE)
    settings = SettingsFile(folder).path
    report: dict[str, object] = {
        "mediawijs": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": {name: _version(name) for name in PACKAGES},
        "program": str(paths.shipped()),
        "data": str(folder),
        "data_writable": _writable(folder),
        "settings": str(settings) if settings.is_file() else "",
        "database": database,
        "lessons": [lesson.id for lesson in shelf.lessons],
        "lessons_left_out": list(shelf.left_out),
        "network_library": _has_network_library(),
    }
    well = database in ("good", "missing") and bool(report["data_writable"]) and not shelf.left_out
    report["ok"] = well
    if as_json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for key, value in report.items():
            print(f"{key:17} {_words(value)}")
    return 0 if well else 1


def _words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {one}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "-"
    return str(value)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "in the program" if getattr(sys, "frozen", False) else "missing"


def _writable(folder: Path) -> bool:
    """Whether the folder, or the nearest one above it that exists, may be written in."""
    existing = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    return os.access(existing, os.W_OK)


def _has_network_library() -> bool:
    """Whether Qt's network library lies in this program. In a built program it must not."""
    from importlib.util import find_spec

    return find_spec("PySide6.QtNetwork") is not None
