# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A week in a small town under one recommender: what a lesson needs, in a tenth of a second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import makers_of, text_of
from mediawijs.domain.lab.explain import Explanation, explain
from mediawijs.domain.lab.measures import Measures
from mediawijs.domain.lab.pool import SITTINGS
from mediawijs.domain.lab.rank import rank
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Inhabited, Size, make_ground
from mediawijs.domain.lab.simulate import Ground, Simulation
from mediawijs.domain.lab.world import EMOTIONS, Words

WEEK = Size(500, 1400, 8)
CARDS = 6


@dataclass(frozen=True, slots=True)
class WeekCard:
    """A post on somebody's phone after the week, and why it is there. Ids for topic and emotion."""

    handle: str
    text: Words
    topic: str
    emotion: str
    why: Explanation


@dataclass(frozen=True, slots=True)
class Week:
    """Attributes:
    measures: of the whole town.
    topics: topic id -> share of what this person was shown, largest first, only those above nothing.
    anger: mean strength of anger in what this person was shown, 0 to 1.
    cards: what is on their phone at the end.
    """

    measures: Measures
    topics: Mapping[str, float]
    anger: float
    cards: tuple[WeekCard, ...]


def small_town(place: Inhabited, rules: Behaviour, seed: int) -> Ground:
    """Made once for a lesson; every recipe then meets the same people, posts and dice."""
    return make_ground(place, rules, WEEK, seed)


def play_week(place: Inhabited, ground: Ground, recommender: Recommender, person: int) -> Week:
    """Seven days, three sittings a day."""
    town = Simulation(ground, recommender)
    for _ in range(7 * SITTINGS):
        town.sit()
    seen = sum((day.topics[person] for day in town.days), start=np.zeros_like(town.days[0].topics[0]))
    shares = seen / max(float(seen.sum()), 1)
    order = [int(topic) for topic in np.argsort(-shares, kind="stable") if shares[topic] > 0]
    town.relearn()
    cards = _cards(place, town, person)
    anger = [card_anger for card_anger, _card in cards]
    return Week(
        town.measures(),
        {ground.topics[topic]: float(shares[topic]) for topic in order},
        float(np.mean(anger)) if anger else 0.0,
        tuple(card for _anger, card in cards),
    )


def _cards(place: Inhabited, town: Simulation, person: int) -> list[tuple[float, WeekCard]]:
    posts, handles = town.ground.posts, makers_of(place.world).handles
    columns, one = town.columns, np.array([person])
    row = rank(town.recommender, columns, town.gate, one, town.unborn, CARDS)[0]
    there = (town.gate[person] > 0) & ~town.unborn
    made = []
    for slot in row[row >= 0]:
        post = int(town.pool.posts[slot])
        emotion = EMOTIONS[int(posts.emotion[post])]
        card = WeekCard(
            handles[int(posts.maker[post])],
            text_of(place.world, posts, post),
            town.ground.topics[int(posts.topic[post])],
            emotion,
            explain(town.recommender, columns, person, int(slot), there),
        )
        made.append((float(posts.strength[post]) * (emotion == "anger"), card))
    return made
