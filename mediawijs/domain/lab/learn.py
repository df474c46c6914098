# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the system learns from a sitting: counts, profiles, matrix factors and the note of the bridge builder."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Flags, Floats, Ints
from mediawijs.domain.lab.behave import Session
from mediawijs.domain.lab.beliefs import ACTIONS, ClassBeliefs, PeopleBeliefs, PostBeliefs
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.pool import camps
from mediawijs.domain.lab.world import EMOTIONS

_RIDGE_NOTE = np.float32(15)
_RIDGE_CAMP = np.float32(3)
"""Community Notes holds intercepts back five times as much as factors (0.15 and 0.03, ranking notes 2026); so do we, but counted in
people, for a post here is seen by dozens, not by thousands."""


def count(
    session: Session,
    at: Ints,
    posts: Catalogue,
    mine: PostBeliefs,
    people: PeopleBeliefs,
    classes: ClassBeliefs,
) -> None:
    """Adds what was done. `at` (A, K) are places in the catalogue, the slate of the session has places in the pool."""
    row, card = np.nonzero(session.viewed)
    slot, place, who = session.slate[row, card], at[row, card], session.people[row]
    done = {
        "watch": session.watched[row, card],
        "like": session.liked[row, card],
        "reply": session.replied[row, card],
        "share": session.shared[row, card],
        "hide": session.hidden[row, card],
    }
    size = len(mine.views)
    kind = posts.emotion[place] + len(EMOTIONS) * posts.dispute[place]
    mine.views += np.bincount(slot, minlength=size)
    classes.fade()
    classes.views += np.bincount(kind, minlength=len(classes.views))
    for action in ACTIONS:
        did = done[action]
        mine.done[action] += np.bincount(slot[did], minlength=size)
        classes.done[action] += np.bincount(kind[did], minlength=len(classes.views))
    _profiles(people, posts, place, who, done)
    _worth(session, at, posts, mine, people)


def _profiles(
    people: PeopleBeliefs,
    posts: Catalogue,
    place: NDArray[np.integer],
    who: NDArray[np.integer],
    done: dict[str, Flags],
) -> None:
    people.fade()
    everybody, kinds = people.shown.shape
    worked = done["watch"] * 0.5 + done["like"] + done["reply"] + done["share"]
    camp = camps(posts, place.astype(np.int32))
    sided = np.flatnonzero(camp >= 0)
    cells = who * kinds
    at = (cells + posts.topic[place], cells + people.topics + posts.emotion[place])
    cells = np.concatenate([*at, (cells + people.topics + len(EMOTIONS) + camp)[sided]])
    weight = np.concatenate([worked, worked, worked[sided]])
    people.shown += np.bincount(cells, minlength=everybody * kinds).reshape(everybody, kinds)
    people.worked += np.bincount(cells, weight, everybody * kinds).reshape(everybody, kinds)
    np.add.at(people.maker_shown, (who, posts.maker[place]), 1)
    np.add.at(people.maker_worked, (who, posts.maker[place]), worked)
    signal = done["like"].astype(np.float32) + 0.5 * done["share"] - done["hide"]
    told = np.flatnonzero(posts.dispute[place] & (signal != 0))
    for dispute in (0, 1):
        people.lean[:, dispute] += np.bincount(
            who[told], signal[told] * posts.side[place[told], dispute], everybody
        )


def _worth(session: Session, at: Ints, posts: Catalogue, mine: PostBeliefs, people: PeopleBeliefs) -> None:
    """The answers to "was this worth it?", -1 to 1."""
    row, card = np.nonzero(session.asked)
    answer = np.tanh(session.value[row, card])
    np.add.at(mine.worth, session.slate[row, card], answer)
    np.add.at(mine.asked, session.slate[row, card], 1)
    cell = session.people[row], posts.topic[at[row, card]]
    np.add.at(people.worth, cell, answer)
    np.add.at(people.asked, cell, 1)


class Triples(NamedTuple):
    """Who, which place in the pool, and a signal: 0 scrolled past, 0.5 watched, 1.5 liked, -1 hidden."""

    people: NDArray[np.int32]
    posts: NDArray[np.int32]
    signal: Floats


class Ratings:
    """Who saw what in the days of the pool and what it did, as triples; the catalogue's places, so that a new day needs no renumbering."""

    def __init__(self) -> None:
        self._parts: list[tuple[int, NDArray[np.int32], NDArray[np.int32], Floats]] = []

    def add(self, day: int, session: Session, at: Ints) -> None:
        row, card = np.nonzero(session.viewed)
        signal = session.liked[row, card] + 0.5 * session.watched[row, card] - session.hidden[row, card]
        self.put(day, session.people[row].astype(np.int32), at[row, card], signal.astype(np.float32))

    def put(self, day: int, people: NDArray[np.int32], posts: NDArray[np.int32], signal: Floats) -> None:
        self._parts.append((day, people, posts, signal))

    def forget(self, before: int) -> None:
        self._parts = [part for part in self._parts if part[0] >= before]

    def triples(self, first: int) -> Triples:
        """Those about the pool that starts at post `first`."""
        if not self._parts:
            none = np.zeros(0, np.int32)
            return Triples(none, none, np.zeros(0, np.float32))
        _days, *columns = zip(*self._parts, strict=True)
        people, posts, signal = (np.concatenate(list(column)) for column in columns)
        kept = posts >= first
        return Triples(people[kept], posts[kept] - first, signal[kept])


def factor(people: PeopleBeliefs) -> None:
    """Matrix factorisation of people x makers: one round of orthogonal iteration towards its truncated SVD, from where it was.

    Makers, not posts: a post lives three days and is seen by a hundred people, too few to say whose taste it is. Each cell is how much
    better than usual a maker works for a person, as far as it was shown.
    """
    if not people.taste.any():
        people.start_taste()
    usual = people.maker_worked.sum(axis=0) / np.maximum(people.maker_shown.sum(axis=0), 1)
    cells = people.maker_worked - usual * people.maker_shown
    cells /= np.sqrt(people.maker_shown + 1)
    makers = cells.T @ people.taste
    people.maker_taste[:], _scale = np.linalg.qr(makers)
    taste = cells @ people.maker_taste
    spread = np.einsum("ij,ij->", taste.T @ taste, people.maker_taste.T @ people.maker_taste)
    spread /= len(taste) * len(people.maker_taste)
    people.taste[:] = taste / np.float32(max(float(np.sqrt(spread)), 1e-6))


def bridge(ratings: Triples, people: PeopleBeliefs, posts: PostBeliefs, rounds: int = 2) -> None:
    """Community Notes' model: approval = mean + person + post + camp of the person x camp of the post, by turns of ridge regression.

    What is left for the post itself is what people of different camps agree on: `posts.helpful`. There it learns the camps too; here a
    person's camp is the side that is clear from what they liked about the quarrels, which three days of posts can bear.
    """
    who, what = ratings.people, ratings.posts
    if len(who) < 50:
        return
    approved = (ratings.signal > 1).astype(np.float32)
    left = approved - approved.mean()
    camp = np.tanh(people.lean.sum(axis=1) * np.float32(0.5))
    people.camp[:] = camp / max(float(np.sqrt(np.mean(camp**2))), 1e-3)
    for _ in range(rounds):
        posts.helpful[:], posts.camp[:] = _ridge(
            what, left - people.mildness[who], people.camp[who], len(posts.camp)
        )
        rest = left - posts.helpful[what] - people.camp[who] * posts.camp[what]
        seen = np.bincount(who, minlength=len(people.mildness)) + _RIDGE_NOTE
        people.mildness[:] = np.bincount(who, rest, len(people.mildness)) / seen


def _ridge(by: NDArray[np.int32], target: Floats, factor_: Floats, size: int) -> tuple[Floats, Floats]:
    """For each group the intercept and slope of `target` on `factor_`, held back: a 2 x 2 system in closed form."""
    n = np.bincount(by, minlength=size) + _RIDGE_NOTE
    f = np.bincount(by, factor_, size)
    ff = np.bincount(by, factor_ * factor_, size) + _RIDGE_CAMP
    t = np.bincount(by, target, size)
    ft = np.bincount(by, factor_ * target, size)
    det = n * ff - f * f
    return ((ff * t - f * ft) / det).astype(np.float32), ((n * ft - f * t) / det).astype(np.float32)
