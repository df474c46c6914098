# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Instellingen: what can be chosen, and what is chosen now. Everything applies at once."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Profile
from mediawijs.domain.settings import SETTINGS, Settings, as_dict
from mediawijs.i18n import _
from mediawijs.presenters.names import alias_name, level_line, level_name

LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Option:
    """`key` comes back in `value_of`; `icon` may be ""."""

    key: str
    text: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One question with options of which `chosen` is on."""

    key: str
    title: str
    line: str
    options: tuple[Option, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class You:
    """Who this is. Without a profile there is no lock to put on."""

    name: str
    animal: str
    line: str
    lock_words: str
    lock: str  # the words of the button, "" for a guest
    unlock: str  # the words of the button that takes the lock off, "" when there is none
    change: str


@dataclass(frozen=True, slots=True)
class SettingsPage:
    title: str
    rows: tuple[SettingRow, ...]
    you: You


def settings_page(settings: Settings, profile: Profile | None, level: Level) -> SettingsPage:
    texts = _texts()
    values = as_dict(settings)
    rows = tuple(
        SettingRow(one.key, *texts[one.key], _options(one.key), _key(values[one.key]))
        for one in SETTINGS
        if one.key in texts
    )
    return SettingsPage(_("Instellingen"), (*rows, _level_row(level)), _you(profile))


def value_of(key: str, chosen: str) -> str | int | bool | None:
    """The value that the option `chosen` of setting `key` stands for.

    Raises:
        KeyError: there is no such option.
    """
    for one in SETTINGS:
        if one.key == key:
            return {_key(value): value for value in one.allowed}[chosen]
    raise KeyError(key)


def _key(value: object) -> str:
    return str(value).lower()


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "language": (_("Taal"), _("Van de knoppen en van de lessen.")),
        "theme": (_("Kleuren"), _("Hoog contrast is wit op zwart.")),
        "text_scale": (_("Tekstgrootte"), _("Ook met Ctrl en + of Ctrl en −.")),
        "wide_spacing": (_("Ruimte tussen letters en regels"), _("Meer ruimte leest soms rustiger.")),
        "reduced_motion": (_("Beweging"), _("Balken en plaatjes die bewegen.")),
    }


def _options(key: str) -> tuple[Option, ...]:
    words = {
        "language": {"nl": Option("nl", "Nederlands"), "en": Option("en", "English")},
        "theme": {
            "system": Option("system", _("Zoals de computer")),
            "light": Option("light", _("Licht"), "sun"),
            "dark": Option("dark", _("Donker"), "moon"),
            "contrast": Option("contrast", _("Hoog contrast"), "contrast"),
        },
        "wide_spacing": {"false": Option("false", _("Gewoon")), "true": Option("true", _("Ruimer"))},
        "reduced_motion": {
            "none": Option("none", _("Zoals de computer")),
            "false": Option("false", _("Beweegt")),
            "true": Option("true", _("Staat stil")),
        },
    }.get(key, {})
    allowed = next(one.allowed for one in SETTINGS if one.key == key)
    return tuple(words.get(_key(value), Option(_key(value), f"{value} %")) for value in allowed)


def _level_row(level: Level) -> SettingRow:
    options = tuple(Option(one.value, level_name(one)) for one in Level)
    return SettingRow(LEVEL, _("Niveau"), level_line(level), options, level.value)


def _you(profile: Profile | None) -> You:
    if profile is None:
        return You(
            _("Zonder profiel"),
            "",
            _("Er wordt niets bewaard. Sluit je MediaWijs, dan is alles weg."),
            "",
            "",
            "",
            _("Kies een dier"),
        )
    locked = profile.locked
    return You(
        name=alias_name(profile.alias),
        animal=profile.alias.animal,
        line=_("Zo heet je hier. Je eigen naam hoeft de app niet te weten."),
        lock_words=_("Er zit een slotje op: vier plaatjes.")
        if locked
        else _("Er zit geen slotje op. Klasgenoten kunnen jouw dier dan ook kiezen."),
        lock=_("Kies andere plaatjes") if locked else _("Zet er een slotje op"),
        unlock=_("Haal het slotje eraf") if locked else "",
        change=_("Kies een ander dier"),
    )
