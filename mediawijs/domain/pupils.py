# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pupils on a shared laptop: an animal and a number, never a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mediawijs.domain.level import Level

ANIMALS = [
    "vos",
    "uil",
    "das",
    "egel",
    "ree",
    "bever",
    "otter",
    "lynx",
    "wolf",
    "merel",
    "reiger",
    "kauw",
    "haas",
    "mol",
    "eekhoorn",
    "kikker",
    "zeehond",
    "marter",
    "specht",
    "salamander",
]
CODE_PICTURES = [
    "ster",
    "fiets",
    "boot",
    "appel",
    "maan",
    "sleutel",
    "paraplu",
    "huis",
    "vis",
    "boom",
    "trein",
    "ballon",
]
CODE_LENGTH = 4
HIGHEST_NUMBER = 99


@dataclass(frozen=True, slots=True)
class Alias:
    """What a pupil is called here, for example Vos 12."""

    animal: str
    number: int


@dataclass(frozen=True, slots=True)
class Profile:
    id: int
    alias: Alias
    level: Level
    locked: bool = False


def free_number(animal: str, taken: Iterable[Alias]) -> int | None:
    """The lowest number that this animal does not have yet; None when all 99 are taken."""
    used = {alias.number for alias in taken if alias.animal == animal}
    return next((number for number in range(1, HIGHEST_NUMBER + 1) if number not in used), None)
