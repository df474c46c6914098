# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""V5. Switching the algorithm off (Guess et al. 2023, Science) and on (Gauthier et al. 2026, Nature), halfway, against never switching.

Off: less time, more quarrels and untrue posts, no clear change of opinion. On: opinions shift and people follow more makers, and
because they keep following them, switching off does not undo it. An opinion is how far somebody is to the side where they started,
so a shift above 0 is away from the middle; the algorithm here favours no side, as that of X did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats
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

ALGORITHM, TIMELY = "kijktijd", "volgend"


@dataclass(frozen=True, slots=True)
class End:
    """The last week, and who people are after it.

    Attributes:
        minutes: per person per day.
        quarrels, untrue: of the cards seen, the share about a quarrel, and how untrue they are on average.
        later: of the cards seen, the share by makers whom their reader did not follow at the start.
        follows: makers that somebody follows, on average.
        stance: (people x 2,) about each quarrel, -1 to 1.
    """

    minutes: float
    quarrels: float
    untrue: float
    later: float
    follows: float
    stance: Floats


def switch(
    make: Make, recommenders: Recommenders, seeds: Sequence[int], bands: Bands, days: int = DAYS
) -> StudyResult:
    """One town a seed, four times `days`. KeyError when a recommender is missing."""
    return judged("V5", bands, [switch_once(make(seed), recommenders, days) for seed in seeds])


def switch_once(ground: Ground, recommenders: Recommenders, days: int = DAYS) -> Found:
    """Opinions in deviations between people of the town that always has the order of time; minutes a day; shares; makers."""
    algorithm, timely = recommenders[ALGORITHM], recommenders[TIMELY]
    always, off = end(ground, algorithm, algorithm, days), end(ground, algorithm, timely, days)
    never, on = end(ground, timely, timely, days), end(ground, timely, algorithm, days)
    own = np.sign(ground.people.stance).ravel()
    by_off = shift(own * off.stance, own * always.stance, never.stance)
    by_on = shift(own * on.stance, own * never.stance, never.stance)
    return {
        "off_time": off.minutes - always.minutes,
        "off_quarrels": off.quarrels - always.quarrels,
        "off_untrue": off.untrue - always.untrue,
        "off_opinion": by_off,
        "on_opinion": by_on,
        "on_size": by_on,
        "on_follows": on.follows - never.follows,
        "lasting": abs(by_on) - abs(by_off),
        "off_feed": off.later - never.later,
    }


def end(ground: Ground, first: Recommender, then: Recommender, days: int) -> End:
    """`first` for half of the days, `then` for the rest."""
    simulation, posts, people = Simulation(ground, first), ground.posts, ground.people
    for _ in sittings(simulation, days // 2):
        pass
    simulation.recommender = then
    for _ in sittings(simulation, days - days // 2 - WEEK):
        pass
    quarrels, untrue, later, seconds = [], [], [], 0.0
    for session, places in sittings(simulation, WEEK):
        row, card = np.nonzero(session.viewed)
        place = places[row, card]
        quarrels.append(posts.dispute[place])
        untrue.append(posts.untrue[place])
        later.append(people.follows[session.people[row], posts.maker[place]] == 0)
        seconds += float(session.seconds.sum(dtype=np.float64))
    return End(
        seconds / (60 * WEEK * len(people)),
        mean(np.concatenate(quarrels)),
        mean(np.concatenate(untrue)),
        mean(np.concatenate(later)),
        mean(simulation.inner.follows.sum(axis=1)),
        simulation.inner.stance.ravel(),
    )
