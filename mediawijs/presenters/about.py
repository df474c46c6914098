# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hulp: keys, what this app is, and whose work it is."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs import __version__
from mediawijs.i18n import _


@dataclass(frozen=True, slots=True)
class KeyLine:
    keys: str
    does: str


@dataclass(frozen=True, slots=True)
class AboutPage:
    title: str
    line: str
    keys_title: str
    keys: tuple[KeyLine, ...]
    help_title: str
    help: tuple[str, ...]
    about_title: str
    about: tuple[str, ...]


def about_page(help_lines: tuple[str, ...] = ()) -> AboutPage:
    """`help_lines` say where a pupil can get help, one line each."""
    return AboutPage(
        title=_("Hulp en over MediaWijs"),
        line=_("MediaWijs {version}. Werkt zonder internet, altijd.").format(version=__version__),
        keys_title=_("Zonder muis"),
        keys=_keys(),
        help_title=_("Zit je ergens mee?") if help_lines else "",
        help=help_lines,
        about_title=_("Wie dit maakte"),
        about=(
            _(
                "De code is openbaar onder de licentie EUPL-1.2: iedereen mag haar lezen, gebruiken en verbeteren."
            ),
            _("De lessen en tekeningen zijn van de makers van MediaWijs, onder CC BY-SA 4.0."),
            _("De nummers van de kerndoelen komen van SLO (CC BY 4.0)."),
            _("De letters zijn Lexend en Atkinson Hyperlegible Next, allebei vrij te gebruiken (SIL OFL)."),
            _("Schermstad bestaat niet. De mensen, kranten en apps in de lessen ook niet."),
        ),
    )


def _keys() -> tuple[KeyLine, ...]:
    return (
        KeyLine("Tab", _("naar het volgende")),
        KeyLine("Shift Tab", _("naar het vorige")),
        KeyLine(_("Enter of spatie"), _("kies of druk")),
        KeyLine(_("Pijltjes"), _("tussen antwoorden")),
        KeyLine("1 … 9", _("kies een antwoord")),
        KeyLine("Backspace", _("vorige vraag, in de Keurkamer")),
        KeyLine("Alt 1 · 2 · 3 · 4", _("Vandaag, Lessen, Mijn groei, Keurkamer")),
        KeyLine("Esc", _("terug")),
        KeyLine("Ctrl + · Ctrl −", _("grotere of kleinere tekst")),
        KeyLine("F1", _("deze bladzijde")),
    )
