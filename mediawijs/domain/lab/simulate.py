# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed loop: candidates, filters, scores, slate, behaviour, learning, change; sitting after sitting, day after day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats, Ints
from mediawijs.domain.lab.behave import Minds, PostTraits, Scene, Session, behave, habit_after, openers
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.beliefs import ClassBeliefs, PeopleBeliefs, PostBeliefs
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.change import Inner, after_day, after_session
from mediawijs.domain.lab.columns import Columns, Seen, columns_of
from mediawijs.domain.lab.dice import Purpose, generator
from mediawijs.domain.lab.learn import Ratings, bridge, count, factor
from mediawijs.domain.lab.measures import Measures, Now, measure
from mediawijs.domain.lab.people import GROWN, People
from mediawijs.domain.lab.pool import HIDDEN, SITTINGS, WINDOW, gate, pool_of
from mediawijs.domain.lab.rank import rank
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.tally import Day, add, new_day


@dataclass(frozen=True, slots=True)
class Ground:
    """What stays the same whatever recommender runs."""

    posts: Catalogue
    people: People
    rules: Behaviour
    topics: tuple[str, ...]
    seed: int


class Simulation:
    """One town under one recommender. `sit()` plays one sitting and returns it; the recommender may be changed in between."""

    def __init__(self, ground: Ground, recommender: Recommender) -> None:
        self.ground = ground
        self.recommender = recommender
        self.day, self.sitting = 0, 0
        self.inner = Inner(ground.people)
        self.people = PeopleBeliefs(len(ground.people), len(ground.topics), ground.people.follows.shape[1])
        self.classes = ClassBeliefs()
        self.ratings = Ratings()
        self._scene = Scene(ground.posts, PostTraits(ground.posts, ground.rules), ground.rules, ground.seed)
        self.pool = pool_of(ground.posts, len(ground.topics), 0)
        self.posts = PostBeliefs(len(self.pool))
        self.gate = self._gate(self.pool.posts, 0)
        self._columns: Columns | None = None
        self._minor = ground.people.age < GROWN
        self.days = [self._new_day()]

    @property
    def columns(self) -> Columns:
        """What a recommender can read now."""
        if self._columns is None:
            shuffle = generator(self.ground.seed, Purpose.SHUFFLE, self.day, self.sitting)
            seen = Seen(self.pool, self.ground.posts, self.inner.follows, self.ground.topics)
            self._columns = columns_of(self.posts, self.people, self.classes, seen, shuffle)
        return self._columns

    @property
    def unborn(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which posts of the pool are not there yet at this sitting."""
        return self.pool.sitting > self.sitting

    def minds(self) -> Minds:
        return Minds(self.inner.interests, self.inner.stance, self.ground.people.outrage, self.inner.follows)

    def sit(self) -> Session:
        """Plays one sitting for everybody who opens the app."""
        ground, moment = self.ground, (self.day, self.sitting)
        self.relearn()
        who = openers(ground.rules, self.inner.habit, generator(ground.seed, Purpose.OPEN, *moment))
        slate = rank(self.recommender, self.columns, self.gate, who, self.unborn)
        dice = generator(ground.seed, Purpose.BEHAVE, *moment)
        at = self.pool.posts[np.maximum(slate, 0)] if len(self.pool) else np.zeros_like(slate)
        session = behave(self._scene, self.minds(), who, slate, at, dice)
        self._after(session, at)
        self._go_on()
        return session

    def measures(self, stretch: int = 7) -> Measures:
        """Over the last days that are over, at most `stretch`; over the first day so far when none is."""
        over = self.days[:-1][-stretch:] or self.days
        return self._measured(over)

    def _measured(self, days: list[Day]) -> Measures:
        posts, inner = self.ground.posts, self.inner
        posted = np.flatnonzero((posts.day < max(self.day, 1)) & (posts.day >= self.day - len(days)))
        now = Now(inner.stance, inner.warmth, inner.interests, frozenset(posted.tolist()))
        shown = pool_of(posts, len(self.ground.topics), max(self.day - 1, 0))
        return measure(days, now, posts, shown.posts)

    def _new_day(self) -> Day:
        return new_day(len(self.ground.people), len(self.ground.topics), self.ground.people.follows.shape[1])

    def _after(self, session: Session, at: Ints) -> None:
        count(session, at, self.ground.posts, self.posts, self.people, self.classes)
        self.ratings.add(self.day, session, at)
        add(self.days[-1], session, self.ground.posts, at, self._scene.traits.anger, self._minor)
        row, card = np.nonzero(session.viewed)
        self.gate[session.people[row], session.slate[row, card]] = HIDDEN
        after_session(self.inner, session, self.ground.posts, at, self.ground.rules)
        self.inner.habit = habit_after(self.ground.rules, self.inner.habit, session)
        self._columns = None

    def relearn(self) -> None:
        """The two models that look at everybody at once, only for a recommender that reads them."""
        reads = self.recommender.reads
        if reads & {"similar", "bridge"} and len(self.pool):
            if "similar" in reads:
                factor(self.people)
            if "bridge" in reads:
                bridge(self.ratings.triples(int(self.pool.posts[0])), self.people, self.posts)
            self._columns = None

    def raid(self, post: int, gang: int) -> None:
        """The `gang` most one-sided people agree to like, answer and share one post of the pool. For the inspection."""
        self.posts.views[post] += gang
        for action in ("watch", "like", "reply", "share"):
            self.posts.done[action][post] += gang
        crowd = np.argsort(self.people.lean.sum(axis=1), kind="stable")[:gang].astype(np.int32)
        self.ratings.put(
            self.day, crowd, np.full(gang, self.pool.posts[post]), np.full(gang, 1.5, np.float32)
        )
        self.relearn()
        self._columns = None

    def _go_on(self) -> None:
        self.sitting += 1
        if self.sitting < SITTINGS:
            return
        self.sitting, self.day = 0, self.day + 1
        after_day(self.inner, self.ground.rules)
        self.ratings.forget(self.day - WINDOW + 1)
        self._roll()
        self.days.append(self._new_day())

    def _roll(self) -> None:
        """Old posts leave the pool, those of the new day come in."""
        before, self.pool = self.pool, pool_of(self.ground.posts, len(self.ground.topics), self.day)
        kept = np.flatnonzero(np.isin(before.posts, self.pool.posts))
        new = self.pool.posts[len(kept) :]
        self.posts = self.posts.rolled(kept, len(self.pool))
        self.gate = np.concatenate(
            [self.gate[:, kept[0] :] if len(kept) else self.gate[:, :0], self._gate(new, self.day)], axis=1
        )

    def _gate(self, posts: Ints, day: int) -> Floats:
        return gate(self.ground.posts, posts, self.ground.people.age.astype(np.int32), self.ground.seed, day)
