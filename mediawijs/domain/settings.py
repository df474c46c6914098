# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody wants the app to be. Each setting is declared once, in `Settings`; the rest reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

Value = str | int | bool | None
T = TypeVar("T", str, int, bool, bool | None, int | None)


def _setting(default: T, allowed: tuple[Value, ...], about: str, *, personal: bool = True) -> T:
    """One row of the table. No `allowed` values means: a profile's id (1 and up), or None."""
    metadata = {"default": default, "allowed": allowed, "about": about, "personal": personal}
    made: T = field(default=default, metadata=metadata)
    return made


@dataclass(frozen=True, slots=True)
class Settings:
    language: str = _setting("nl", ("nl", "en"), "language of the screen and the lessons")
    theme: str = _setting(
        "system", ("system", "light", "dark", "contrast"), "colours; system is what the computer asks for"
    )
    text_scale: int = _setting(100, (100, 125, 150, 175, 200), "size of all text, in percent")
    wide_spacing: bool = _setting(False, (False, True), "more room between letters and lines")
    reduced_motion: bool | None = _setting(
        None, (None, False, True), "no moving parts; None is what the computer asks for"
    )
    last_profile: int | None = _setting(
        None, (), "who was here last on this laptop, to be offered first", personal=False
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """What is declared about one setting. `personal` ones go along with a pupil, others stay here."""

    key: str
    default: Value
    allowed: tuple[Value, ...]
    about: str
    personal: bool

    def accepts(self, value: object) -> bool:
        """Whether this value may be used; 1 is not True here, and "100" is not 100."""
        if not self.allowed:
            return value is None or (type(value) is int and value > 0)
        return any(type(value) is type(one) and value == one for one in self.allowed)


SETTINGS: tuple[Setting, ...] = tuple(Setting(row.name, **row.metadata) for row in fields(Settings))


def as_dict(settings: Settings) -> dict[str, Value]:
    """All of them by key, in the order of the table."""
    return {setting.key: getattr(settings, setting.key) for setting in SETTINGS}


def personal(settings: Settings) -> dict[str, Value]:
    """Only those that go along with a pupil."""
    return {setting.key: getattr(settings, setting.key) for setting in SETTINGS if setting.personal}


def changed(settings: Settings, values: Mapping[str, object]) -> Settings:
    """`settings` with these values; unknown keys and values that are not allowed are ignored."""
    accepted = {s.key: values[s.key] for s in SETTINGS if s.key in values and s.accepts(values[s.key])}
    return replace(settings, **accepted)  # type: ignore[arg-type] # each accepted by its own setting


def changed_for_pupil(settings: Settings, values: Mapping[str, object]) -> Settings:
    """`settings` with what this pupil prefers; what belongs to the laptop stays."""
    mine = {s.key for s in SETTINGS if s.personal}
    return changed(settings, {key: value for key, value in values.items() if key in mine})
