# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings in one small readable file. Read before the first window, so no database here."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from mediawijs.domain.settings import Settings, as_dict, changed
from mediawijs.i18n import _
from mediawijs.store.errors import calm_files
from mediawijs.store.files import write_whole

FILE = "instellingen.json"
_MOST = 64 * 1024  # bytes that are read; a real one has about 200


class ReadSettings(NamedTuple):
    """`sentence` says calmly that the file was damaged; None when all is well."""

    settings: Settings
    sentence: str | None = None


class SettingsFile(NamedTuple):
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / FILE

    def read(self) -> ReadSettings:
        """What is in the file; defaults when there is none. A damaged one is put aside. Never raises."""
        try:
            with self.path.open("rb") as file:
                values = _parsed(file.read(_MOST))
        except FileNotFoundError:
            return ReadSettings(Settings())
        except (OSError, ValueError, RecursionError):
            with suppress(OSError):
                self.path.replace(self.path.with_name(f"{FILE}.beschadigd"))
            return ReadSettings(
                Settings(), _("Je instellingen waren niet te lezen. Ze staan weer op de beginstand.")
            )
        return ReadSettings(changed(Settings(), values))

    def write(self, settings: Settings) -> None:
        """Saves all settings, or leaves the file as it was.

        Raises:
            Trouble: they could not be saved.
        """
        text = json.dumps(as_dict(settings), indent=2, ensure_ascii=False) + "\n"
        with calm_files():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self.path, text.encode())


def _parsed(data: bytes) -> dict[str, object]:
    values = json.loads(data)
    if not isinstance(values, dict):
        raise ValueError("settings are a table")
    return values
