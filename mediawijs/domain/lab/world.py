# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The made-up town as its authors wrote it: topics, quarrels, makers, posts, and lines for the crowd."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

EMOTIONS = ("joy", "wonder", "calm", "sadness", "fear", "anger")
TONES = ("neutral", "funny", "warm", "proud", "worried", "fierce", "mocking", "gloomy")
TRUTHS = ("true", "half", "false", "opinion", "satire", "unknown")
FORMS = ("text", "picture", "video")
SIDES = ("none", "a", "b")
MAKER_KINDS = (
    "newspaper", "broadcaster", "council", "library", "gossip", "satire", "classmate", "club", "shop", "influencer",
    "fan", "expert", "citizen", "group",
)  # fmt: skip
ACCOUNTABLE = frozenset({"newspaper", "broadcaster", "council", "library", "expert"})
"""Makers who put their name to what they say and correct it. It is a look at the maker, not at the truth of a post."""
AGES = (0, 6, 9, 12, 14, 16)

Words = Mapping[str, str]
"""Language -> text."""


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    title: Words
    colour: str
    icon: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A quarrel of the town with two sides. No real party, ever."""

    id: str
    topic: str
    title: Words
    a: Words
    b: Words


@dataclass(frozen=True, slots=True)
class Maker:
    id: str
    handle: str
    name: str
    kind: str
    topic: str | None
    about: Words


@dataclass(frozen=True, slots=True)
class Labels:
    """What is known of a post, by its author. `hostility` 0 to 3, `quality` 1 to 5, `age` 0 is for all, `seconds` to read or watch."""

    topic: str
    form: str
    seconds: int
    tone: str
    emotion: str
    hostility: int
    truth: str
    quality: int
    age: int
    dispute: str | None = None
    side: str = "none"
    advert: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """Written by hand. `why` says what is and is not true about it, `shows` what a picture or clip shows."""

    id: str
    maker: str
    text: Words
    labels: Labels
    why: Words | None = None
    shows: Words | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the crowd, with {slots} in its text."""

    text: Words
    labels: Labels


@dataclass(frozen=True, slots=True)
class Grammar:
    """`slots`: name -> language -> fillers; the same place in every language belongs together. `handles`: of the crowd's accounts."""

    lines: tuple[Line, ...]
    slots: Mapping[str, Mapping[str, tuple[str, ...]]]
    handles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    id: str
    version: str
    title: Words
    topics: tuple[Topic, ...]
    disputes: tuple[Dispute, ...]
    makers: tuple[Maker, ...]
    posts: tuple[Post, ...]
    crowd: Grammar
