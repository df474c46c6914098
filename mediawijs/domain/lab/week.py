# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A week in a small town under one recommender: what a lesson needs, in a tenth of a second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Flags, Floats, Ints, floats
from mediawijs.domain.lab.behave import Session
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import Catalogue, makers_of, text_of
from mediawijs.domain.lab.explain import Explanation, explain
from mediawijs.domain.lab.measures import Measures, variety
from mediawijs.domain.lab.pool import SITTINGS
from mediawijs.domain.lab.rank import rank
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Inhabited, Size, make_ground
from mediawijs.domain.lab.simulate import Ground, Simulation
from mediawijs.domain.lab.tally import HARSH
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
class Seen:
    """What one person saw in the week, or what the people of the town saw on average.

    Attributes:
        cards, minutes: in the whole week.
        angry, glad, harsh: shares of the cards: angry posts, posts they were glad of afterwards, nasty posts.
        variety: how often two of the cards are about different topics, 0 to 1.
    """

    cards: float
    minutes: float
    angry: float
    glad: float
    harsh: float
    variety: float


@dataclass(frozen=True, slots=True)
class Week:
    """Attributes:
    measures: of the whole town.
    topics: topic id -> share of what this person was shown, largest first, only those above nothing.
    anger: mean strength of anger in what this person was shown, 0 to 1.
    cards: what is on their phone at the end.
    seen: what this person saw all week; town: what everybody saw.
    """

    measures: Measures
    topics: Mapping[str, float]
    anger: float
    cards: tuple[WeekCard, ...]
    seen: Seen
    town: Seen


def small_town(place: Inhabited, rules: Behaviour, seed: int) -> Ground:
    """Made once for a lesson; every recipe then meets the same people, posts and dice."""
    return make_ground(place, rules, WEEK, seed)


def play_week(place: Inhabited, ground: Ground, recommender: Recommender, person: int) -> Week:
    """Seven days, three sittings a day."""
    return play_weeks(place, ground, recommender, (person,))[0]


def play_weeks(
    place: Inhabited, ground: Ground, recommender: Recommender, people: Sequence[int]
) -> tuple[Week, ...]:
    """The same week on the phones of several people."""
    town = Simulation(ground, recommender)
    count = _Count(len(ground.people))
    for _ in range(7 * SITTINGS):
        pool = town.pool.posts
        count.add(town.sit(), ground.posts, pool)
    town.relearn()
    topics = sum((day.topics for day in town.days), start=np.zeros_like(town.days[0].topics))
    measures, of_town = town.measures(), count.seen(topics, None)
    weeks = []
    for person in people:
        shares = topics[person] / max(float(topics[person].sum()), 1)
        order = [int(topic) for topic in np.argsort(-shares, kind="stable") if shares[topic] > 0]
        cards = _cards(place, town, person)
        anger = [card_anger for card_anger, _card in cards]
        weeks.append(
            Week(
                measures,
                {ground.topics[topic]: float(shares[topic]) for topic in order},
                float(np.mean(anger)) if anger else 0.0,
                tuple(card for _anger, card in cards),
                count.seen(topics, person),
                of_town,
            )
        )
    return tuple(weeks)


class _Count:
    """Adds up, per person, what they saw."""

    def __init__(self, people: int) -> None:
        self.cards, self.seconds = floats(people), floats(people)
        self.angry, self.glad, self.harsh = floats(people), floats(people), floats(people)

    def add(self, session: Session, posts: Catalogue, pool: Ints) -> None:
        row, card = np.nonzero(session.viewed)
        who, place = session.people[row], pool[session.slate[row, card]]
        everything = np.ones(len(who), np.bool_)
        self.cards += self._per_person(who, everything)
        self.angry += self._per_person(who, posts.emotion[place] == EMOTIONS.index("anger"))
        self.glad += self._per_person(who, session.value[row, card] > 0)
        self.harsh += self._per_person(who, posts.hostility[place] >= HARSH)
        self.seconds += np.bincount(who, session.seconds[row, card], minlength=len(self.seconds))

    def _per_person(self, who: NDArray[np.integer], flags: Flags) -> NDArray[np.integer]:
        return np.bincount(who[flags], minlength=len(self.cards))

    def seen(self, topics: Floats, person: int | None) -> Seen:
        """None is for the people of the town together."""
        which = slice(None) if person is None else slice(person, person + 1)
        cards = max(float(self.cards[which].sum()), 1.0)
        people = len(self.cards[which])
        told = topics[which]
        shares = told / np.maximum(told.sum(axis=1, keepdims=True), 1)
        active = told.sum(axis=1) > 0
        return Seen(
            float(self.cards[which].sum()) / people,
            float(self.seconds[which].sum()) / 60 / people,
            float(self.angry[which].sum()) / cards,
            float(self.glad[which].sum()) / cards,
            float(self.harsh[which].sum()) / cards,
            float(variety(shares[active]).mean()) if active.any() else 0.0,
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
