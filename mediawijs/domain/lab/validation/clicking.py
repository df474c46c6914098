# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""V7. Ribeiro et al. 2023 (ICWSM): clicking at random leads to the niche, choosing by what is worth it leads away from it.

As in the paper's code, those who click at random are a few testers among people who choose by what they are glad of: from such people
the recommender has learned. Niche is the tenth of makers at whom people look least often when chance decides what they see. Each
share of the cards seen in the last week is divided by that share when chance decides: above 1 is amplified, below 1 held back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Flags
from mediawijs.domain.lab.behave import PostTraits, Scene, Session, behave
from mediawijs.domain.lab.behaviour import NAMES, Behaviour
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.change import HARSH
from mediawijs.domain.lab.dice import Purpose, generator
from mediawijs.domain.lab.pool import SITTINGS
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

ALIKE, CHANCE = "lijkt-op-jou", "willekeurig"
TESTERS = 10
"""One in so many people clicks at random."""
NICHE = 10
"""One in so many makers is niche."""
_ACTS = ("pull_", "like_", "reply_", "share_", "hide_", "stop_", "follow_")

Counts = NDArray[np.int64]


def clicking(
    make: Make, recommenders: Recommenders, seeds: Sequence[int], bands: Bands, days: int = DAYS
) -> StudyResult:
    """One town a seed, three times `days`. KeyError when a recommender is missing."""
    return judged("V7", bands, [clicking_once(make(seed), recommenders, days) for seed in seeds])


def clicking_once(ground: Ground, recommenders: Recommenders, days: int = DAYS) -> Found:
    """Ratios to chance; `flip` is the ratio of the testers less that of who chooses."""
    chosen = replace(ground, rules=by_worth(ground.rules))
    nobody = np.zeros(len(ground.people), np.bool_)
    testers = np.arange(len(ground.people)) % TESTERS == TESTERS - 1
    chance = week(chosen, recommenders[CHANCE], nobody, days)
    usual = week(chosen, recommenders[ALIKE], nobody, days)
    tested = week(chosen, recommenders[ALIKE], testers, days)
    niche = niche_makers(ground.posts, chance)[ground.posts.maker]
    harsh = ground.posts.hostility >= HARSH
    blind, by_choice = (
        _ratio(tested.of_group, chance.others, niche),
        _ratio(usual.others, chance.others, niche),
    )
    return {
        "niche_random": blind,
        "niche_chosen": by_choice,
        "flip": blind - by_choice,
        "harsh_random": _ratio(tested.of_group, chance.others, harsh),
        "harsh_chosen": _ratio(usual.others, chance.others, harsh),
    }


def by_worth(rules: Behaviour) -> Behaviour:
    """People look at what they are glad of afterwards: what pulls becomes what is worth it, as far as both know it."""
    return replace(
        rules,
        pull_base=rules.value_base,
        pull_topic=rules.value_topic,
        pull_quality=rules.value_quality,
        pull_anger=rules.value_anger,
        pull_fear=0,
        pull_wonder=0,
        pull_joy=0,
        pull_sadness=rules.value_sadness,
        pull_agree=rules.value_agree,
        pull_attack=rules.value_hostility,
        pull_follow=0,
        pull_video=0,
        pull_chance=rules.value_chance,
    )


def at_random(rules: Behaviour) -> Behaviour:
    """Whatever is shown, the chance to look is one in two, and to do anything else that of a card nobody has anything with."""
    felt = [name for name in NAMES if name.startswith(_ACTS) and not name.endswith("_base")]
    return replace(rules, pull_base=0, **dict.fromkeys(felt, 0.0))


class Mixed(Simulation):
    """A town of which a `group` (people,) behaves by other rules; everything else, dice too, stays as it is."""

    def __init__(self, ground: Ground, recommender: Recommender, group: Flags, others: Behaviour) -> None:
        super().__init__(ground, recommender)
        self.group = group
        self._other = Scene(ground.posts, PostTraits(ground.posts, others), others, ground.seed)
        self._played: Session | None = None

    def sit(self) -> Session:
        session = super().sit()
        return self._played or session

    def _after(self, session: Session, at: NDArray[np.int32]) -> None:
        dice = generator(self.ground.seed, Purpose.BEHAVE, self.day, self.sitting)
        other = behave(self._other, self.minds(), session.people, session.slate, at, dice)
        self._played = _mixed(session, other, self.group[session.people])
        super()._after(self._played, at)


def _mixed(one: Session, other: Session, group: Flags) -> Session:
    """The rows of `group` from `other`."""
    rows = group[:, None]
    return replace(
        one,
        viewed=np.where(rows, other.viewed, one.viewed),
        watched=np.where(rows, other.watched, one.watched),
        liked=np.where(rows, other.liked, one.liked),
        replied=np.where(rows, other.replied, one.replied),
        shared=np.where(rows, other.shared, one.shared),
        hidden=np.where(rows, other.hidden, one.hidden),
        followed=np.where(rows, other.followed, one.followed),
        asked=np.where(rows, other.asked, one.asked),
        pull=np.where(rows, other.pull, one.pull),
        seconds=np.where(rows, other.seconds, one.seconds),
    )


@dataclass(frozen=True, slots=True)
class Week:
    """How often each post was seen in the last week (posts,), by the group and by the others, and `looked` at by the others in all."""

    of_group: Counts
    others: Counts
    seen: Counts
    looked: Counts


def week(ground: Ground, recommender: Recommender, group: Flags, days: int) -> Week:
    simulation = Mixed(ground, recommender, group, at_random(ground.rules))
    size = len(ground.posts)
    of_group, others, seen, looked = (np.zeros(size, np.int64) for _ in range(4))
    for number, (session, places) in enumerate(sittings(simulation, days)):
        tester = group[session.people][:, None]
        seen += np.bincount(places[session.viewed & ~tester], minlength=size)
        looked += np.bincount(places[session.watched & ~tester], minlength=size)
        if number >= (days - WEEK) * SITTINGS:
            of_group += np.bincount(places[session.viewed & tester], minlength=size)
            others += np.bincount(places[session.viewed & ~tester], minlength=size)
    return Week(of_group, others, seen, looked)


def niche_makers(posts: Catalogue, chance: Week) -> Flags:
    """(makers,): the tenth at whom people look least often, of those whom anybody saw."""
    seen = np.bincount(posts.maker, chance.seen)
    looked = np.bincount(posts.maker, chance.looked)
    known = np.flatnonzero(seen > 0)
    made = np.zeros(len(seen), np.bool_)
    made[known[np.argsort(looked[known] / seen[known], kind="stable")][: len(known) // NICHE]] = True
    return made


def _ratio(counts: Counts, chance: Counts, kind: Flags) -> float:
    """How many times more of `kind` (posts,) is in `counts` than in `chance`; 1 when chance has none of it."""
    usual = chance[kind].sum() / max(chance.sum(), 1)
    return float(counts[kind].sum() / max(counts.sum(), 1) / usual) if usual else 1.0
