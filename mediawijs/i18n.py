# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words on the screen: gettext with Dutch as the source language, so that Dutch needs no catalogue.

Markers are found by `_("…")` and `ngettext`. The language can change while the app runs, so texts are looked up when a
page is built, never when a module is imported.
"""

from __future__ import annotations

import gettext as _gettext
from pathlib import Path

SOURCE = "nl"
LANGUAGES = ("nl", "en")


class _Catalogue:
    def __init__(self) -> None:
        self.language = SOURCE
        self.messages: _gettext.NullTranslations = _gettext.NullTranslations()


_chosen = _Catalogue()


def use(language: str, locale_folder: Path) -> None:
    """Switches to `language`; one without a catalogue falls back to Dutch."""
    _chosen.language = language
    _chosen.messages = (
        _gettext.NullTranslations()
        if language == SOURCE
        else _gettext.translation("mediawijs", locale_folder, [language], fallback=True)
    )


def language() -> str:
    return _chosen.language


def _(message: str) -> str:
    return _chosen.messages.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    return _chosen.messages.ngettext(one, many, count)
