# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody wants the app to be. Each setting is declared once, in `Settings`; the rest reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Value = str | int | bool | None


TIMELINES = (
    "kijktijd", "nieuwste", "volgend", "bruggenbouwer", "bieb-feed", "populair", "onderwerp", "lijkt-op-jou", "moeite-waard",
    "gevarieerd", "willekeurig", "stadskrant", "sportclub", "vriendenclub", "zoefgroei", "braafste", "recept",
)  # fmt: skip
"""The recommenders that ship, and the pupil's own recipe. Those from files are not remembered: the file may be gone."""


class Settings(NamedTuple):
    """What each means stands in `SETTINGS`. No dataclasses here: their module alone is a hundredth of a cold start."""

    language: str = "nl"
    theme: str = "system"
    text_scale: int = 100
    wide_spacing: bool = False
    reduced_motion: bool | None = None
    last_profile: int | None = None
    timeline: str = "kijktijd"


class Setting(NamedTuple):
    """What is declared about one setting. `personal` ones go along with a pupil, others stay here.

    No `allowed` values means: a profile's id (1 and up), or None.
    """

    key: str
    allowed: tuple[Value, ...]
    about: str
    personal: bool = True

    @property
    def default(self) -> Value:
        value: Value = Settings._field_defaults[self.key]
        return value

    def accepts(self, value: object) -> bool:
        """Whether this value may be used; 1 is not True here, and "100" is not 100."""
        if not self.allowed:
            return value is None or (type(value) is int and value > 0)
        return any(type(value) is type(one) and value == one for one in self.allowed)


SETTINGS = (
    Setting("language", ("nl", "en"), "language of the screen and the lessons"),
    Setting(
        "theme", ("system", "light", "dark", "contrast"), "colours; system is what the computer asks for"
    ),
    Setting("text_scale", (100, 125, 150, 175, 200), "size of all text, in percent"),
    Setting("wide_spacing", (False, True), "more room between letters and lines"),
    Setting("reduced_motion", (None, False, True), "no moving parts; None is what the computer asks for"),
    Setting("last_profile", (), "who was here last on this laptop, to be offered first", personal=False),
    Setting(
        "timeline",
        TIMELINES,
        "which algorithm runs in the Algoritmelab: a choice that stays until it is changed",
    ),
)


def as_dict(settings: Settings) -> dict[str, Value]:
    """All of them by key, in the order of the table."""
    return {setting.key: getattr(settings, setting.key) for setting in SETTINGS}


def personal(settings: Settings) -> dict[str, Value]:
    """Only those that go along with a pupil."""
    return {setting.key: getattr(settings, setting.key) for setting in SETTINGS if setting.personal}


def changed(settings: Settings, values: Mapping[str, object]) -> Settings:
    """`settings` with these values; unknown keys and values that are not allowed are ignored."""
    accepted = {s.key: values[s.key] for s in SETTINGS if s.key in values and s.accepts(values[s.key])}
    return Settings._make(accepted.get(key, getattr(settings, key)) for key in Settings._fields)


def changed_for_pupil(settings: Settings, values: Mapping[str, object]) -> Settings:
    """`settings` with what this pupil prefers; what belongs to the laptop stays."""
    mine = {s.key for s in SETTINGS if s.personal}
    return changed(settings, {key: value for key, value in values.items() if key in mine})
