# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be in the built program. Used by the spec that makes it and by the check that follows."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import PurePath

# MediaWijs is offline: nothing that can open a connection is shipped, used or not.
DENIED = (
    "*network*",
    "*qml*",
    "*quick*",
    "*webengine*",
    "*websockets*",
    "tls",  # the folder of Qt's plug-ins for encrypted connections
    "_ssl*",
    "libssl*",
    "libcrypto*",
    "*openssl*",
    "*gtk*",
    "*qvnc*",
    "*qtuiotouch*",
)
KEPT_TRANSLATIONS = ("qtbase_nl.qm", "qtbase_en.qm")
KEPT_IMAGE_FORMATS = ("svg", "jpeg", "webp", "ico")
OUR_DATA = "_data"


def is_denied(path: PurePath) -> bool:
    """Judge a file by the names on its path. Our own data holds no programs and may have any name."""
    if OUR_DATA in path.parts:
        return False
    names = [part.lower() for part in path.parts]
    return any(fnmatch(name, pattern) for name in names for pattern in DENIED)


def denied_files(paths: Iterable[PurePath]) -> list[PurePath]:
    return sorted(path for path in paths if is_denied(path))
