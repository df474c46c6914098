# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns a recommender may read: named, for every post of the pool and, where personal, for every person.

A personal column is a product (N, k) x (k, P) and maybe a row (P,), so that any weighted sum of columns is one matrix product,
and nothing of people x posts has to be kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.beliefs import ACTIONS, PRIOR, ClassBeliefs, PeopleBeliefs, PostBeliefs
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.pool import Pool
from mediawijs.domain.lab.world import EMOTIONS


class Column(NamedTuple):
    """`personal`: made from what this person did. `sensitive`: says something about opinions (GDPR article 9)."""

    name: str
    personal: bool
    sensitive: bool = False


COLUMNS = (
    *(Column(action, True) for action in ACTIONS),
    Column("stated", True),
    Column("match", True),
    Column("similar", True),
    Column("follow", True),
    Column("unseen", True),
    Column("agree", True, True),
    Column("new", False),
    Column("popular", False),
    Column("bridge", False),
    *(Column(emotion, False) for emotion in EMOTIONS),
    Column("hostile", False),
    Column("trusted", False),
    Column("dispute", False),
    Column("small", False),
    Column("minutes", False),
    Column("video", False),
    Column("advert", False),
    Column("dice", False),
)
NAMES = tuple(column.name for column in COLUMNS)
ABOUT = "about_"
"""Before the id of a topic: 1 when the post is about it."""
LOOKED_UP = ("follow", "dice")
PERSONAL = frozenset(column.name for column in COLUMNS if column.personal)
SENSITIVE = frozenset(column.name for column in COLUMNS if column.sensitive)


def names(topics: Iterable[str]) -> tuple[str, ...]:
    """All columns of a town with these topics."""
    return (*NAMES, *(ABOUT + topic for topic in topics))


class Product(NamedTuple):
    """`left` names an array of people (N, k); `right` is (k, P)."""

    left: str
    right: Floats


@dataclass(frozen=True, slots=True)
class Columns:
    """Everything a recommender can read at one sitting.

    Attributes:
        rows: name -> (P,). Personal columns may have a row too: what is the same for everybody.
        products: name -> its product.
        people: the left sides, (N, k) each.
        follows: (N, makers) and the maker of each post; dice: (N + P - 1,), of which each person has a window of P. These two are
            looked up, not multiplied.
        topic, side: (P,) and (P, 2), for the rules on lists; the host applies those, so they are no columns.
    """

    rows: Mapping[str, Floats]
    products: Mapping[str, Product]
    people: Mapping[str, Floats]
    follows: Floats
    maker: NDArray[np.int32]
    dice: Floats
    topic: NDArray[np.int8]
    side: Floats

    def values(self, name: str, person: slice | NDArray[np.integer]) -> Floats:
        """One column for some people: (B, P) when personal, else (P,). KeyError for a name that does not exist."""
        if name == "follow":
            return np.take(self.follows[person], self.maker, axis=1)
        if name == "dice":
            windows = np.lib.stride_tricks.sliding_window_view(self.dice, len(self.maker))
            thrown: Floats = windows[person]
            return thrown
        made = self.rows.get(name)
        if name in self.products:
            left, right = self.products[name]
            product: Floats = self.people[left][person] @ right
            return product if made is None else product + made
        return self.rows[name]


class Seen(NamedTuple):
    """What there is to be shown, and who follows whom."""

    pool: Pool
    posts: Catalogue
    follows: Floats
    topics: tuple[str, ...]


def columns_of(
    posts: PostBeliefs,
    people: PeopleBeliefs,
    classes: ClassBeliefs,
    world: Seen,
    dice: np.random.Generator,
) -> Columns:
    pool, catalogue, follows = world.pool, world.posts, world.follows
    at = pool.posts
    rows = _fixed(world, posts)
    kind = catalogue.emotion[at] + len(EMOTIONS) * catalogue.dispute[at]
    known = posts.views + PRIOR
    products: dict[str, Product] = {}
    for action in ACTIONS:
        rate = (posts.done[action] + PRIOR * classes.rate(action)[kind]) / known
        rows[action] = rate
        products[action] = Product("lift", pool.kinds * (-0.5 * rate if action == "hide" else rate))
    asked = posts.asked + 3
    rows["stated"] = 0.5 * posts.worth / asked
    products["stated"] = Product("stated", pool.topics)
    products["match"] = Product("profile", pool.topics)
    products["unseen"] = Product("unseen", pool.topics)
    products["agree"] = Product("lean", np.ascontiguousarray(catalogue.side[at].T))
    products["similar"] = Product("taste", np.ascontiguousarray(people.maker_taste[catalogue.maker[at]].T))
    thrown = dice.random(len(follows) + max(len(at), 1) - 1, np.float32)
    facts = catalogue.maker[at], thrown, catalogue.topic[at], catalogue.side[at]
    return Columns(rows, products, _people(people), follows, *facts)


def _people(beliefs: PeopleBeliefs) -> dict[str, Floats]:
    worked, shown = beliefs.worked[:, : beliefs.topics], beliefs.shown[:, : beliefs.topics]
    profile = worked / (worked.max(axis=1, keepdims=True) + np.float32(0.5))
    share = shown / (shown.sum(axis=1, keepdims=True) + 1)
    return {
        "lift": beliefs.lift(),
        "profile": profile,
        "unseen": np.maximum(1 - share * np.float32(beliefs.topics / 2), 0),
        "stated": beliefs.worth / (beliefs.asked + 1),
        "lean": np.tanh(beliefs.lean * np.float32(0.5)),
        "taste": beliefs.taste,
    }


def _popularity(posts: PostBeliefs, people: int) -> Floats:
    """Likes and shares on a logarithmic scale, on which everybody's like is 1."""
    made: Floats = np.log1p(posts.done["like"] + posts.done["share"])
    made /= np.float32(np.log(1 + max(people, 2)))
    return made


def _smallness(follows: Floats, maker: NDArray[np.int32]) -> Floats:
    """Near 1 for makers whom hardly anybody follows, a half for whom one in fifty follows."""
    share = follows.sum(axis=0)[maker] / np.float32(max(len(follows), 1))
    made: Floats = np.reciprocal(np.float32(1) + np.float32(50) * share)
    return made


def _fixed(world: Seen, posts: PostBeliefs) -> dict[str, Floats]:
    """What is known of the posts themselves, 0 to 1 unless said otherwise."""
    catalogue, follows, at = world.posts, world.follows, world.pool.posts
    size = max(len(at), 1)
    made: dict[str, Floats] = {
        "new": np.arange(1, len(at) + 1, dtype=np.float32) / np.float32(size),
        "popular": _popularity(posts, len(follows)),
        "bridge": posts.helpful,
        "hostile": catalogue.labelled[at],
        "trusted": catalogue.trusted[at],
        "dispute": catalogue.dispute[at].astype(np.float32),
        "small": _smallness(follows, catalogue.maker[at]),
        "minutes": catalogue.seconds[at] * np.float32(1 / 60),
        "video": catalogue.video[at],
        "advert": catalogue.advert[at],
    }
    for number, emotion in enumerate(EMOTIONS):
        made[emotion] = catalogue.strength[at] * (catalogue.emotion[at] == number)
    for number, topic in enumerate(world.topics):
        made[ABOUT + topic] = (catalogue.topic[at] == number).astype(np.float32)
    return made
