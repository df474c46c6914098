# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Posts to rate: made-up clips, photos and texts, with our own answers as something to talk about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.rating.rules import Words


class PostKind(StrEnum):
    CLIP = "clip"
    PHOTO = "photo"
    TEXT = "text"
    LIVE = "live"
    ADVERT = "advert"


class Motion(StrEnum):
    """How a scene moves; with reduced motion it stands still."""

    NONE = "none"
    PAN_LEFT = "pan-left"
    PAN_RIGHT = "pan-right"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    BOB = "bob"
    SHAKE_SOFT = "shake-soft"


@dataclass(frozen=True, slots=True)
class Scene:
    """`picture` is a file name in the post's folder, an SVG of 360 x 360; `sound` is what is said or heard."""

    picture: str
    alt: Words
    sound: Words | None
    motion: Motion
    seconds: int


@dataclass(frozen=True, slots=True)
class RatedPost:
    """`around` tells the settings of the app around the post. `reference`: rule set id -> our own answers."""

    id: str
    version: str
    kind: PostKind
    levels: tuple[str, ...]
    account: str
    title: Words
    caption: Words
    meta: Words
    around: Words
    harmless: bool
    scenes: tuple[Scene, ...]
    reference: Mapping[str, Mapping[str, str]]
    discussion: Words
