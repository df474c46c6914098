# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts what happened on each day, small enough to keep for every day: what the measures are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from mediawijs.domain.lab.arrays import Floats, Ints, floats
from mediawijs.domain.lab.behave import Session
from mediawijs.domain.lab.catalogue import Catalogue

HARSH = 0.5
"""From this hostility (0 to 1) a post counts as harmful."""
SAMPLE = 400
"""People whose lists are kept for measures that compare lists."""


@dataclass(slots=True)
class Day:
    """One day of one town. `minors` are counts for who is under 18 alone.

    Attributes:
        topics: (N, T) cards seen per topic.
        makers: (M,) cards seen per maker.
        posts: which posts were seen at all, by their place in the catalogue.
        lists: slates of the last sitting of at most SAMPLE people, (S, K) places in the catalogue, -1 for none; who: (S,).
        cards … : sums over everybody. `seconds_lost` were not worth it to who spent them.
        own, other: cards of a quarrel, by whether the reader agrees.
    """

    topics: Floats
    makers: Floats
    posts: set[int] = field(default_factory=set)
    lists: Ints = field(default_factory=lambda: np.zeros((0, 1), np.int32))
    who: Ints = field(default_factory=lambda: np.zeros(0, np.int32))
    sessions: int = 0
    cards: int = 0
    watched: int = 0
    seconds: float = 0
    seconds_lost: float = 0
    value: float = 0
    anger: float = 0
    hostility: float = 0
    untrue: float = 0
    harm: int = 0
    adverts: int = 0
    own: int = 0
    other: int = 0
    minors: int = 0
    minors_cards: int = 0
    minors_harm: int = 0
    glad: int = 0


def new_day(people: int, topics: int, makers: int) -> Day:
    return Day(floats(people, topics), floats(makers))


def add(
    day: Day,
    session: Session,
    posts: Catalogue,
    at: Ints,
    anger: Floats,
    minor: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> None:
    """Adds one sitting. `at` (A, K) places in the catalogue, `anger` per post, `minor` per person."""
    row, card = np.nonzero(session.viewed)
    place, who = at[row, card], session.people[row]
    people, topics = day.topics.shape
    day.topics += np.bincount(who * topics + posts.topic[place], minlength=people * topics).reshape(
        people, topics
    )
    day.makers += np.bincount(posts.maker[place], minlength=len(day.makers))
    day.posts.update(np.unique(place).tolist())
    keep = session.people < SAMPLE
    day.who = session.people[keep].astype(np.int32)
    day.lists = np.where(session.slate[keep] >= 0, at[keep], -1)
    value, seconds = session.value[row, card], session.seconds[row, card]
    harsh = posts.hostility[place] >= HARSH
    young = minor[who]
    agree = session.agree[row, card]
    day.sessions += len(session.people)
    day.cards += len(place)
    day.watched += int(session.watched.sum())
    day.seconds += float(seconds.sum())
    day.seconds_lost += float(seconds[value < 0].sum())
    day.value += float(value.sum())
    day.glad += int((value > 0).sum())
    day.anger += float(anger[place].sum())
    day.hostility += float(posts.hostility[place].sum())
    day.untrue += float(posts.untrue[place].sum())
    day.harm += int(harsh.sum())
    day.adverts += int(posts.advert[place].sum())
    day.own += int((agree > 0).sum())
    day.other += int((agree < 0).sum())
    day.minors += int(minor[session.people].sum())
    day.minors_cards += int(young.sum())
    day.minors_harm += int((harsh & young).sum())
