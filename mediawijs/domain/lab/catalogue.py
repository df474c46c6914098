# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""All posts of one run as columns: first what was written by hand, then the crowd."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Flags, Floats, Ints, Small, floats
from mediawijs.domain.lab.dice import Purpose, generator
from mediawijs.domain.lab.world import ACCOUNTABLE, EMOTIONS, Labels, Words, World

CROWD_MAKERS = 216
_SLOT = re.compile(r"\{(\w+)\}")
_HEAT = {
    "fierce": 1.0,
    "mocking": 0.9,
    "worried": 0.6,
    "proud": 0.7,
    "gloomy": 0.6,
    "funny": 0.6,
    "warm": 0.4,
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Columns of n posts.

    Attributes:
        source: row in `world.posts`, or -1 - row in the crowd's lines.
        day: the day it is posted, from 0.
        topic, emotion: place in `world.topics` and EMOTIONS.
        maker: place in `makers`.
        side: (n, 2), -1 is side a and 1 is side b of each dispute, 0 is neither.
        dispute: whether it is about one of the disputes at all.
        strength: 0 to 1, how strongly it works on that emotion.
        hostility, quality, untrue: 0 to 1; half a truth counts as half untrue.
        labelled: the hostility that the platform's own labels show; only in the hidden town it differs from the real one.
        age: from which age it is fine, 0 is for all.
        seconds: to read or watch it.
        trusted: 1 when its maker answers for what it posts; a look at the maker, not at the truth.
    """

    source: Ints
    day: Ints
    topic: Small
    emotion: Small
    maker: Ints
    side: Floats
    dispute: Flags
    strength: Floats
    hostility: Floats
    labelled: Floats
    quality: Floats
    untrue: Floats
    age: Small
    seconds: Floats
    video: Floats
    advert: Floats
    trusted: Floats

    def __len__(self) -> int:
        return len(self.source)


@dataclass(frozen=True, slots=True)
class Makers:
    """`kinds` and `handles` of all makers: those of the world, then the crowd's. `topic` -1 is every topic."""

    handles: tuple[str, ...]
    kinds: tuple[str, ...]
    topic: Small

    def __len__(self) -> int:
        return len(self.handles)


def makers_of(world: World) -> Makers:
    topics = {topic.id: number for number, topic in enumerate(world.topics)}
    handles = [maker.handle for maker in world.makers]
    kinds = [maker.kind for maker in world.makers]
    about = [topics.get(maker.topic or "", -1) for maker in world.makers]
    for number in range(CROWD_MAKERS):
        topic = number % len(world.topics)
        names = world.crowd.handles
        handles.append(
            f"@{names[number % len(names)]}" if names else f"@{world.topics[topic].id}{100 + number}"
        )
        kinds.append("citizen")
        about.append(topic)
    return Makers(tuple(handles), tuple(kinds), np.array(about, np.int8))


def make_catalogue(world: World, makers: Makers, items: int, days: int, seed: int) -> Catalogue:
    """`items` posts spread over `days`: every hand-written one that fits, the rest drawn from the crowd's lines.

    A line of the crowd is drawn by topic first, so that each topic gets the same share; within a topic all lines are equally
    likely, and sides are mirrored in the lines themselves. So truth and hostility cannot depend on a side.
    """
    dice = generator(seed, Purpose.POSTS)
    written = min(len(world.posts), items)
    chosen = dice.permutation(len(world.posts))[:written]
    lines = _draw_lines(world, items - written, dice)
    source = np.concatenate([chosen, -1 - lines]).astype(np.int32)
    labels = [world.posts[row].labels if row >= 0 else world.crowd.lines[-1 - row].labels for row in source]
    maker = np.concatenate([_writers(world, chosen), _crowd(world, makers, lines, dice)]).astype(np.int32)
    days_of = dice.integers(0, max(days, 1), len(source))
    order = np.lexsort((dice.random(len(source)), days_of))
    columns = _columns(world, labels)
    trusted = np.array([kind in ACCOUNTABLE for kind in makers.kinds], np.float32)[maker]
    spread = {name: values[order] for name, values in {**columns, "trusted": trusted}.items()}
    return Catalogue(source=source[order], day=days_of[order].astype(np.int32), maker=maker[order], **spread)  # type: ignore[arg-type] # each array under its own name


def _draw_lines(world: World, count: int, dice: np.random.Generator) -> NDArray[np.integer]:
    by_topic = [
        [number for number, line in enumerate(world.crowd.lines) if line.labels.topic == topic.id]
        for topic in world.topics
    ]
    by_topic = [lines for lines in by_topic if lines]
    if not by_topic or count <= 0:
        return np.zeros(0, np.int64)
    topic, place = dice.integers(0, len(by_topic), count), dice.random(count)
    return np.array([by_topic[t][int(x * len(by_topic[t]))] for t, x in zip(topic, place, strict=True)])


def _writers(world: World, chosen: NDArray[np.integer]) -> NDArray[np.integer]:
    places = {maker.id: number for number, maker in enumerate(world.makers)}
    return np.array([places[world.posts[row].maker] for row in chosen], np.int64)


def _crowd(
    world: World, makers: Makers, lines: NDArray[np.integer], dice: np.random.Generator
) -> NDArray[np.integer]:
    """Somebody of the crowd who posts about that topic; a few post much more than the rest (a power law)."""
    first = len(world.makers)
    each = CROWD_MAKERS // len(world.topics)
    places = {topic.id: number for number, topic in enumerate(world.topics)}
    topic = np.array([places[world.crowd.lines[line].labels.topic] for line in lines], np.int64)
    rank = np.minimum((each * dice.random(len(lines)) ** 2).astype(np.int64), each - 1)
    made: NDArray[np.integer] = first + topic + len(world.topics) * rank
    return made


def _columns(world: World, labels: list[Labels]) -> dict[str, NDArray[np.generic]]:
    topics = {topic.id: number for number, topic in enumerate(world.topics)}
    disputes = {dispute.id: number for number, dispute in enumerate(world.disputes)}
    side = floats(len(labels), 2)
    for row, one in enumerate(labels):
        if one.dispute is not None and one.side != "none":
            side[row, disputes[one.dispute]] = -1 if one.side == "a" else 1

    def column(value: Mapping[str, object] | list[float]) -> Floats:
        return np.array(value, np.float32)

    return {
        "topic": np.array([topics[one.topic] for one in labels], np.int8),
        "emotion": np.array([EMOTIONS.index(one.emotion) for one in labels], np.int8),
        "side": side,
        "dispute": np.array([one.dispute is not None for one in labels], np.bool_),
        "strength": column([_HEAT.get(one.tone, 0.5) for one in labels]),
        "hostility": column([one.hostility / 3 for one in labels]),
        "labelled": column([one.hostility / 3 for one in labels]),
        "quality": column([(one.quality - 1) / 4 for one in labels]),
        "untrue": column([{"false": 1.0, "half": 0.5}.get(one.truth, 0.0) for one in labels]),
        "age": np.array([one.age for one in labels], np.int8),
        "seconds": column([one.seconds for one in labels]),
        "video": column([one.form == "video" for one in labels]),
        "advert": column([one.advert for one in labels]),
    }


def text_of(world: World, catalogue: Catalogue, post: int) -> Words:
    """The words of one post; those of the crowd are filled in now, always the same way for the same post."""
    source = int(catalogue.source[post])
    if source >= 0:
        return world.posts[source].text
    line = world.crowd.lines[-1 - source]
    names = sorted(set(_SLOT.findall(next(iter(line.text.values())))))
    places = np.random.SeedSequence(post, spawn_key=(int(Purpose.WORLD),)).generate_state(max(len(names), 1))
    picked = dict(zip(names, places, strict=False))

    def fill(language: str, text: str) -> str:
        def one(found: re.Match[str]) -> str:
            fillers = world.crowd.slots[found[1]][language]
            return fillers[int(picked[found[1]]) % len(fillers)]

        return _SLOT.sub(one, text)

    return {language: fill(language, text) for language, text in line.text.items()}
