# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colours by what they are for. A theme file gives all of them or is not used at all."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mediawijs import toml

THEMES = ("light", "dark", "contrast")


class Tokens(NamedTuple):
    """Colour roles as "#RRGGBB". The defaults are the light theme, for when a theme file is damaged.

    `*_soft` are grounds, `*_ink` is text on that ground or on a card; the bare name is for shapes. `violet`
    is what can be done, `sun` asks attention, `mint` is good, `coral` is "look again", `sky` is neutral data.
    """

    dark: bool = False
    ink: str = "#1B1F3B"
    quiet: str = "#565B7A"
    line: str = "#E3E2EC"
    edge: str = "#8D8BA7"  # outline of something to fill in: 3:1 on a card
    track: str = "#E8E7F1"  # the empty part of a bar
    paper: str = "#F7F5F0"
    card: str = "#FFFFFF"
    rail: str = "#1B1F3B"
    rail_ink: str = "#D5D6E8"
    on_rail: str = "#FFFFFF"
    rail_quiet: str = "#A9ACC8"
    rail_on: str = "#2D3160"
    rail_card: str = "#262B4F"
    violet: str = "#5B3DF5"
    violet_end: str = "#7C55FF"
    violet_soft: str = "#ECE8FF"
    violet_ink: str = "#5234E8"
    on_violet: str = "#FFFFFF"
    sun: str = "#FFB72B"
    sun_soft: str = "#FFF3D9"
    sun_ink: str = "#7A4F00"
    mint: str = "#0E8F6E"
    mint_soft: str = "#DDF5EC"
    mint_ink: str = "#0A6650"
    coral: str = "#E5484D"
    coral_soft: str = "#FFE7E5"
    coral_ink: str = "#AD1F26"
    sky: str = "#1C7ED6"
    sky_soft: str = "#E3F1FF"
    sky_ink: str = "#125A9E"
    focus: str = "#1C7ED6"
    shade: str = "#1B1F3B"

    def value(self, role: str) -> str:
        """Raises AttributeError for a role that does not exist."""
        return str(getattr(self, role))


ROLES = tuple(name for name in Tokens._fields if name != "dark")


def load_tokens(themes: Path, name: str) -> Tokens:
    """The theme `name` from its file; the built-in light one when that is missing or damaged."""
    try:
        data = toml.loads((themes / f"{name}.toml").read_text("utf-8"))
        return _tokens(data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Tokens()


def _tokens(data: dict[str, object]) -> Tokens:
    base, roles, dark = data["base"], data["roles"], data["dark"]
    if not (isinstance(base, dict) and isinstance(roles, dict) and isinstance(dark, bool)):
        raise TypeError("a theme has tables base and roles, and dark")
    return Tokens(dark, **{role: _hex(base.get(roles[role], roles[role])) for role in ROLES})


def _hex(value: object) -> str:
    text = str(value)
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"no colour: {text}")
    int(text[1:], 16)
    return text.upper()
