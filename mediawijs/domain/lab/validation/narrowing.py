# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""V6. Nguyen et al. 2014 (WWW) and Aridor et al. 2020 (RecSys): who follows recommendations narrows less, but people become alike.

Two towns: one where a recommender shows what people with the same taste looked at, and one without a recommendation, where everybody
gets the newest first. What counts is what people looked at, by topic, in the first and in the last week. Aridor et al. get their
result from people who do not know what they like and guess it from what is near to what they tried; our people know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.measures import difference
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.simulate import Ground, Simulation
from mediawijs.domain.lab.validation.studies import (
    DAYS,
    WEEK,
    Bands,
    Found,
    Make,
    Recommenders,
    StudyResult,
    judged,
    sittings,
)

RECOMMENDED, ALONE = "lijkt-op-jou", "nieuwste"
FEWEST = 10
"""Cards in a week below which nothing can be said about somebody's variety."""


@dataclass(frozen=True, slots=True)
class Course:
    """`change` of the mean variety within a person from the first week to the last, and the `difference` between people in the last."""

    change: float
    difference: float


def narrowing(
    make: Make, recommenders: Recommenders, seeds: Sequence[int], bands: Bands, days: int = DAYS
) -> StudyResult:
    """One town a seed, twice `days`. KeyError when a recommender is missing."""
    return judged("V6", bands, [narrowing_once(make(seed), recommenders, days) for seed in seeds])


def narrowing_once(ground: Ground, recommenders: Recommenders, days: int = DAYS) -> Found:
    """All 0 to 1, or differences of that."""
    followed, alone = (course(ground, recommenders[name], days) for name in (RECOMMENDED, ALONE))
    return {
        "alone": alone.change,
        "followed": followed.change,
        "less": followed.change - alone.change,
        "alike": followed.difference - alone.difference,
    }


def course(ground: Ground, recommender: Recommender, days: int) -> Course:
    simulation = Simulation(ground, recommender)
    first = _week(simulation)
    for _ in sittings(simulation, days - 2 * WEEK):
        pass
    last = _week(simulation)
    enough = last[last.sum(axis=1) >= FEWEST]
    apart = difference(enough / enough.sum(axis=1, keepdims=True)) if len(enough) else 0.0
    return Course(varied(last) - varied(first), apart)


def varied(counts: Floats) -> float:
    """(people, topics) cards -> the mean chance that two different cards of one person are about different topics.

    That is 1 - sum of squared shares, without the part of it that comes from seeing few cards: recommenders make people see more.
    """
    counts = counts[counts.sum(axis=1) >= FEWEST].astype(np.float64)
    if not len(counts):
        return 0.0
    total = counts.sum(axis=1)
    return float((1 - (counts * (counts - 1)).sum(axis=1) / (total * (total - 1))).mean())


def _week(simulation: Simulation) -> Floats:
    """(people, topics): cards looked at in the week to come."""
    ground = simulation.ground
    people, topics = len(ground.people), len(ground.topics)
    cells = np.zeros(people * topics, np.int64)
    for session, places in sittings(simulation, WEEK):
        row, card = np.nonzero(session.watched)
        topic = ground.posts.topic[places[row, card]]
        cells += np.bincount(session.people[row] * topics + topic, minlength=people * topics)
    return cells.reshape(people, topics).astype(np.float32)
