# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a sitting leaves behind in people: interests, opinions, warmth for the other side, and who they follow."""

from __future__ import annotations

import numpy as np

from mediawijs.domain.lab.behave import Session
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.dice import coins
from mediawijs.domain.lab.people import People

HARSH = np.float32(0.5)
"""From this hostility (0 to 1) a post is hard on the other side; below a quarter it is calm."""
CALM = np.float32(0.25)
_UNFOLLOW = 0x5EED
"""For coins that have nothing to do with what people think of a post."""


class Inner:
    """Who people are now; only this module changes it. Shapes as in `People`; warmth (N, 2) is 0 to 100, habit (N,) 0 to 1."""

    def __init__(self, people: People) -> None:
        self.born = people
        self.interests = people.interests.copy()
        self.stance = people.stance.copy()
        self.follows = people.follows.copy()
        self.warmth = people.warmth.copy()
        self.habit = np.full(len(people), 0.3, np.float32)


def after_session(
    inner: Inner,
    session: Session,
    posts: Catalogue,
    at: np.ndarray[tuple[int, int], np.dtype[np.int32]],
    rules: Behaviour,
) -> None:
    """`at` (A, K) are the places of the slate in the catalogue."""
    _interests(inner, session, posts, at, rules)
    _quarrels(inner, session, posts, at, rules)
    _follows(inner, session, posts, at, rules)


def after_day(inner: Inner, rules: Behaviour) -> None:
    """People go back a little to who they were: without this every toy town ends in extremes."""
    inner.interests += np.float32(rules.interest_back) * (inner.born.interests - inner.interests)
    inner.stance += np.float32(rules.stance_back) * (inner.born.stance - inner.stance)
    inner.warmth += np.float32(rules.warmth_back) * (inner.born.warmth - inner.warmth)
    inner.habit *= np.float32(1 - rules.habit_loss)


def _interests(
    inner: Inner,
    session: Session,
    posts: Catalogue,
    at: np.ndarray[tuple[int, int], np.dtype[np.int32]],
    rules: Behaviour,
) -> None:
    """Each card that was watched pulls its topic up by a share of what is left, all others down in proportion."""
    people, topics = inner.interests.shape
    row, card = np.nonzero(session.watched)
    cells = session.people[row] * topics + posts.topic[at[row, card]]
    watched = np.bincount(cells, minlength=people * topics).reshape(people, topics)
    total = watched.sum(axis=1, keepdims=True)
    share = np.minimum(rules.interest_rate * total, 0.5)
    inner.interests *= (1 - share).astype(np.float32)
    inner.interests += (share * watched / np.maximum(total, 1)).astype(np.float32)


def _quarrels(
    inner: Inner,
    session: Session,
    posts: Catalogue,
    at: np.ndarray[tuple[int, int], np.dtype[np.int32]],
    rules: Behaviour,
) -> None:
    """Opinions and warmth move by cards that were watched. Each card counts for the quarrel it is about."""
    row, card = np.nonzero(session.watched & posts.dispute[at])
    if not len(row):
        return
    place, who = at[row, card], session.people[row]
    hostility = posts.hostility[place]
    for dispute in (0, 1):
        side = posts.side[place, dispute]
        stance = inner.stance[who, dispute]
        own = side * stance > 0
        room = 1 - np.abs(stance)
        calm, harsh = hostility < CALM, hostility >= HARSH
        other = (side != 0) & ~own
        move = np.where(own, rules.stance_own, 0) + np.where(other & calm, rules.stance_other, 0)
        move = (move - np.where(other & harsh, rules.stance_backfire, 0)) * side * room
        people = len(inner.stance)
        inner.stance[:, dispute] += np.clip(np.bincount(who, move, people), -0.2, 0.2)
        warmth = np.where(own & harsh, -rules.warmth_attack, 0) + np.where(
            other & calm, rules.warmth_bridge, 0
        )
        warmth = warmth + np.where(other & harsh, -rules.warmth_attack, 0)
        inner.warmth[:, dispute] += np.bincount(who, warmth, people)
    np.clip(inner.stance, -1, 1, out=inner.stance)
    np.clip(inner.warmth, 0, 100, out=inner.warmth)


def _follows(
    inner: Inner,
    session: Session,
    posts: Catalogue,
    at: np.ndarray[tuple[int, int], np.dtype[np.int32]],
    rules: Behaviour,
) -> None:
    row, card = np.nonzero(session.followed)
    inner.follows[session.people[row], posts.maker[at[row, card]]] = 1
    row, card = np.nonzero(session.hidden)
    place = at[row, card]
    lost = coins(_UNFOLLOW, session.people[row], place) < rules.unfollow
    inner.follows[session.people[row][lost], posts.maker[place[lost]]] = 0
