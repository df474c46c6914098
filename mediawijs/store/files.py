# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that are either whole or not there: written beside their place, and then put in it."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from mediawijs.store.errors import calm_files

BESIDE_DATABASE = ("-journal", "-wal", "-shm")
"""What SQLite keeps next to a database. Left behind, it would spoil the next database of that name."""


def write_whole(path: Path, data: bytes, *, chosen: bool = False) -> None:
    """Writes `data` to `path` so that at any moment the old or the new file is there, whole.

    `chosen` tells that somebody picked this place, so that another can be picked when it does not work.

    Raises:
        Trouble: it could not be written; an old file is still there.
    """
    with calm_files(chosen=chosen):
        handle, name = tempfile.mkstemp(prefix=".mediawijs-", suffix=".nieuw", dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            put_in_place(beside, path)
        finally:
            beside.unlink(missing_ok=True)


def put_in_place(made: Path, path: Path) -> None:
    """Moves a finished file to its place, safely on the disk. Raises OSError."""
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.replace(path)
    _sync_folder(path.parent)


def remove_unfinished(path: Path) -> None:
    """Removes a database that was being made, with what belongs to it. Raises OSError."""
    for suffix in (*BESIDE_DATABASE, ""):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Also makes the new name safe, where a folder can be opened for that (not on Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
