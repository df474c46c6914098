# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What things are called on screen: animals, levels, the pictures of a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediawijs.i18n import _

if TYPE_CHECKING:
    from mediawijs.domain.level import Level
    from mediawijs.domain.pupils import Alias


def animal_name(animal: str) -> str:
    names = {
        "vos": _("Vos"),
        "uil": _("Uil"),
        "das": _("Das"),
        "egel": _("Egel"),
        "ree": _("Ree"),
        "bever": _("Bever"),
        "otter": _("Otter"),
        "lynx": _("Lynx"),
        "wolf": _("Wolf"),
        "merel": _("Merel"),
        "reiger": _("Reiger"),
        "kauw": _("Kauw"),
        "haas": _("Haas"),
        "mol": _("Mol"),
        "eekhoorn": _("Eekhoorn"),
        "kikker": _("Kikker"),
        "zeehond": _("Zeehond"),
        "marter": _("Marter"),
        "specht": _("Specht"),
        "salamander": _("Salamander"),
    }
    return names.get(animal, animal.capitalize())


def alias_name(alias: Alias) -> str:
    """For example "Vos 12"."""
    return f"{animal_name(alias.animal)} {alias.number}"


def level_name(level: Level) -> str:
    names = {
        "P": _("Groep 7 en 8"),
        "O": _("Onderbouw vo"),
        "B": _("Bovenbouw vo en mbo"),
    }
    return names[level]


def level_line(level: Level) -> str:
    """What this level is like, in one sentence."""
    lines = {
        "P": _("Korte teksten. Voor wie 10 tot 12 is."),
        "O": _("Iets meer tekst en lastigere trucs. Voor wie 12 tot 15 is."),
        "B": _("Met wetten en bronnen erbij. Voor wie 15 tot 18 is."),
    }
    return lines[level]


def code_picture_name(picture: str) -> str:
    names = {
        "ster": _("ster"),
        "fiets": _("fiets"),
        "boot": _("boot"),
        "appel": _("appel"),
        "maan": _("maan"),
        "sleutel": _("sleutel"),
        "paraplu": _("paraplu"),
        "huis": _("huis"),
        "vis": _("vis"),
        "boom": _("boom"),
        "trein": _("trein"),
        "ballon": _("ballon"),
    }
    return names.get(picture, picture)
