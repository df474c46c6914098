# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be in the built program. Used by the spec that makes it and by the check that follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import PurePath

# MediaWijs is offline: nothing that can open a connection is shipped, used or not. libcrypto stays: it opens nothing, and
# `hashlib.scrypt`, with which the picture code of a profile is kept, lives in it.
DENIED = (
    "*network*",
    "*qml*",
    "*quick*",
    "*webengine*",
    "*websockets*",
    "tls",  # the folder of Qt's plug-ins for encrypted connections
    "_ssl*",
    "libssl*",
    "*openssl*",
    "*gtk*",
    "*qvnc*",
    "*qtuiotouch*",
)
# Of Qt's plug-ins only what a window, its pictures and its keyboard need.
KEPT_PLUGINS = (
    "platforms/*xcb.*",
    "platforms/*wayland*.*",
    "platforms/*offscreen.*",
    "platforms/*windows.*",
    "platforms/*cocoa.*",
    "imageformats/*qsvg.*",
    "imageformats/*qjpeg.*",
    "imageformats/*qwebp.*",
    "imageformats/*qico.*",
    "iconengines/*",
    "styles/*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*",
    "wayland-decoration-client/*",
    "wayland-shell-integration/*",
)
KEPT_TRANSLATIONS = ("qtbase_nl.qm", "qtbase_en.qm")
KEPT_HYPHENATION = ("hyph_nl*", "hyph_en*", "README_hyph_en*")
OUR_DATA = "_data"


def is_denied(path: PurePath) -> bool:
    """Judge a file by the names on its path. Our own data holds no programs and may have any name."""
    if OUR_DATA in path.parts:
        return False
    names = [part.lower() for part in path.parts]
    return any(fnmatch(name, pattern) for name in names for pattern in DENIED)


def denied_files(paths: Iterable[PurePath]) -> list[PurePath]:
    return sorted(path for path in paths if is_denied(path))


def is_kept(path: PurePath) -> bool:
    """Leave out what is denied, and the many languages and formats that MediaWijs does not use."""
    if is_denied(path) or path.parts[:1] == ("tzdata",):
        return False
    if "PySide6" in path.parts and path.parent.name == "translations":
        return path.name in KEPT_TRANSLATIONS
    if "PySide6" in path.parts and "plugins" in path.parts:
        return any(fnmatch("/".join(path.parts[-2:]), pattern) for pattern in KEPT_PLUGINS)
    if path.parts[:2] == ("pyphen", "dictionaries"):
        return any(fnmatch(path.name, pattern) for pattern in KEPT_HYPHENATION)
    return True


def needed(roots: Iterable[str], needs: Mapping[str, Iterable[str]]) -> set[str]:
    """The libraries that the roots need, and those that these need, and so on."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        for name in needs.get(waiting.pop(), ()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return found
