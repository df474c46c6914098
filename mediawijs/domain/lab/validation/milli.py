# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""V2. Milli et al. 2025 (PNAS Nexus, arXiv 2305.16941): ranked by engagement, posts are angrier and harder on the other side.

They looked at the first ten posts that Twitter's algorithm, the order of time, and a ranking by what readers said to want would show
to the same people. So do we, in the last week of three towns that differ in nothing else. Differences are in standard deviations
of the town with only who people follow, in order of time: over cards for what is shown, over people for warmth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Flags, Floats
from mediawijs.domain.lab.change import HARSH
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
    mean,
    shift,
    sittings,
)
from mediawijs.domain.lab.world import EMOTIONS

ENGAGED, TIMELY, STATED = "kijktijd", "volgend", "moeite-waard"
FIRST = 10
"""Cards from the top of a list that count, as in the paper."""
_ANGER = EMOTIONS.index("anger")


@dataclass(frozen=True, slots=True)
class Shown:
    """What was on top of everybody's lists in the last week, and how warm people were at the end of it.

    Attributes:
        anger: (n,) per card, how strongly its author is angry, 0 to 1.
        attack: (n,) 1 for a harsh card of the reader's own side: hard on the other side.
        worth: (q,) per card of a quarrel, what its reader finds it worth, above 0 is glad of it.
        own: (s,) per card of a quarrel that takes a side, whether it is the reader's.
        warmth: (people x 2,) for the other side of each quarrel, 0 to 100.
    """

    anger: Floats
    attack: Floats
    worth: Floats
    own: Flags
    warmth: Floats


def milli(
    make: Make, recommenders: Recommenders, seeds: Sequence[int], bands: Bands, days: int = DAYS
) -> StudyResult:
    """One town a seed, three times `days`. KeyError when a recommender is missing."""
    return judged("V2", bands, [milli_once(make(seed), recommenders, days) for seed in seeds])


def milli_once(ground: Ground, recommenders: Recommenders, days: int = DAYS) -> Found:
    """`anger`, `animosity` and `warmth` in deviations; `wanted` in points of worth; `stated_own` in shares."""
    engaged, timely, stated = (
        last_week(ground, recommenders[name], days) for name in (ENGAGED, TIMELY, STATED)
    )
    return {
        "anger": shift(engaged.anger, timely.anger, timely.anger),
        "animosity": shift(engaged.attack, timely.attack, timely.attack),
        "warmth": shift(engaged.warmth, timely.warmth, timely.warmth),
        "wanted": mean(engaged.worth) - mean(timely.worth),
        "stated_anger": shift(stated.anger, engaged.anger, timely.anger),
        "stated_animosity": shift(stated.attack, engaged.attack, timely.attack),
        "stated_own": mean(stated.own, 0.5) - mean(engaged.own, 0.5),
    }


def last_week(ground: Ground, recommender: Recommender, days: int) -> Shown:
    simulation, posts = Simulation(ground, recommender), ground.posts
    for _ in sittings(simulation, days - WEEK):
        pass
    angry = posts.strength * (posts.emotion == _ANGER)
    anger, attack, worth, own = [], [], [], []
    for session, places in sittings(simulation, WEEK):
        row, card = np.nonzero(places[:, :FIRST] >= 0)
        place, agree, value = places[row, card], session.agree[row, card], session.value[row, card]
        anger.append(angry[place])
        attack.append(((posts.hostility[place] >= HARSH) & (agree > 0)).astype(np.float32))
        worth.append(value[posts.dispute[place]])
        own.append(agree[agree != 0] > 0)
    return Shown(
        np.concatenate(anger),
        np.concatenate(attack),
        np.concatenate(worth),
        np.concatenate(own),
        simulation.inner.warmth.ravel(),
    )
