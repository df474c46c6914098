# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the screens of choosing a profile show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import ANIMALS, CODE_LENGTH, CODE_PICTURES, Alias, Profile
from mediawijs.i18n import _
from mediawijs.presenters.names import (
    alias_name,
    animal_name,
    code_picture_name,
    level_line,
    level_name,
)


@dataclass(frozen=True, slots=True)
class Tile:
    """Something to pick by its picture. `key` comes back when it is picked."""

    key: str
    name: str
    picture: str
    locked: bool = False


@dataclass(frozen=True, slots=True)
class PicturesPage:
    """Pictures to pick one from. `first` is the very first start. `other` and `guest` are words of buttons, or ""."""

    title: str
    line: str
    tiles: tuple[Tile, ...]
    first: bool
    other: str
    guest: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class LevelOption:
    key: str
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class LevelPage:
    title: str
    line: str
    picture: str
    options: tuple[LevelOption, ...]


@dataclass(frozen=True, slots=True)
class LockPage:
    """Two answers of equal weight."""

    title: str
    line: str
    picture: str
    yes: str
    no: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CodePage:
    """`chosen` of `length` pictures were tapped. Which ones is never shown."""

    title: str
    line: str
    picture: str
    tiles: tuple[Tile, ...]
    chosen: int
    length: int
    note: str
    undo: str


ProfilesPage = PicturesPage | LevelPage | LockPage | CodePage


def who_page(profiles: Iterable[Profile], trouble: str = "") -> PicturesPage:
    tiles = tuple(
        Tile(str(one.id), alias_name(one.alias), f"animals/{one.alias.animal}.svg", one.locked)
        for one in profiles
    )
    return PicturesPage(
        _("Wie ben jij?"), _("Kies je dier."), tiles, False, _("Nieuw dier"), guest_words(), trouble
    )


def animals_page(*, first: bool, trouble: str = "") -> PicturesPage:
    tiles = tuple(Tile(one, animal_name(one), f"animals/{one}.svg") for one in ANIMALS)
    title = _("Welkom in Schermstad") if first else _("Kies een dier")
    line = _("Kies een dier. Zo heet je hier: je eigen naam hoeft de app niet te weten.")
    return PicturesPage(title, line, tiles, first, "", guest_words() if first else "", trouble)


def guest_words() -> str:
    return _("Verder zonder profiel (er wordt niets bewaard)")


def level_page(alias: Alias | None) -> LevelPage:
    options = tuple(LevelOption(one.value, level_name(one), level_line(one)) for one in Level)
    title = _("In welke groep of klas zit je?")
    if alias is not None:
        title = _("Hoi {name}! In welke groep of klas zit je?").format(name=alias_name(alias))
    line = _("Dan passen de teksten bij je. Je kunt het later veranderen.")
    return LevelPage(title, line, animal_picture(alias), options)


def lock_page(alias: Alias, trouble: str = "") -> LockPage:
    return LockPage(
        _("Wil je een slotje op {name}?").format(name=alias_name(alias)),
        _(
            "Dan kies je vier plaatjes. Klasgenoten kunnen er zonder die plaatjes niet in. "
            "Vergeet je ze, dan kun je met een nieuw dier beginnen."
        ),
        animal_picture(alias),
        _("Kies vier plaatjes"),
        _("Ga zonder slotje"),
        trouble,
    )


def code_page(alias: Alias, title: str, line: str, chosen: int, note: str) -> CodePage:
    tiles = tuple(Tile(one, code_picture_name(one), f"code/{one}.svg") for one in CODE_PICTURES)
    return CodePage(
        title, line, animal_picture(alias), tiles, chosen, CODE_LENGTH, note, _("Wis het laatste plaatje")
    )


def animal_picture(alias: Alias | None) -> str:
    """ "" for somebody without a profile."""
    return "" if alias is None else f"animals/{alias.animal}.svg"
