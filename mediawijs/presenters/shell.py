# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands round every screen: where you are and who you are."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from mediawijs.i18n import _
from mediawijs.presenters.names import alias_name

if TYPE_CHECKING:
    from mediawijs.domain.pupils import Alias


class Place(StrEnum):
    """Screens one can go to. Five of them stand in the rail."""

    HOME = "home"
    LESSONS = "lessons"
    GROWTH = "growth"
    RATINGS = "ratings"
    PROFILES = "profiles"
    SETTINGS = "settings"
    PRIVACY = "privacy"
    MY_DATA = "my_data"
    READING = "reading"
    ABOUT = "about"
    LESSON = "lesson"
    FINISH = "finish"
    REVIEW = "review"
    RATING = "rating"
    RULE_MAKER = "rule_maker"
    AGREEMENT = "agreement"
    LAB = "lab"
    INSPECTION = "inspection"
    RESEARCH = "research"


RATING_ROOMS = (Place.RATINGS, Place.RATING, Place.RULE_MAKER, Place.AGREEMENT)
"""The rooms of the Keurkamer: one place in the rail."""
LAB_ROOMS = (Place.LAB, Place.INSPECTION, Place.RESEARCH)
"""The rooms of the Algoritmelab: one place in the rail too."""


class ShellPage(NamedTuple):
    """`animal` is "" for somebody without a profile."""

    who: str
    animal: str
    at: Place


def shell_page(alias: Alias | None, at: Place) -> ShellPage:
    at = Place.RATINGS if at in RATING_ROOMS else Place.LAB if at in LAB_ROOMS else at
    if alias is None:
        return ShellPage(_("Zonder profiel"), "", at)
    return ShellPage(alias_name(alias), alias.animal, at)
