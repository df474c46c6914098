# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sitting: what people do with the slates they get, by what they really like, which no recommender sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Flags, Floats, Ints, sigmoid
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.dice import opinions
from mediawijs.domain.lab.world import EMOTIONS

_ANGER, _FEAR = EMOTIONS.index("anger"), EMOTIONS.index("fear")
_JOY, _WONDER, _SAD = EMOTIONS.index("joy"), EMOTIONS.index("wonder"), EMOTIONS.index("sadness")
SKIM = np.float32(2)
"""Seconds for a card that is scrolled past."""


@dataclass(frozen=True, slots=True)
class Minds:
    """Who people really are at this moment: interests (N, T) that add up to 1, stance (N, 2), outrage (N,), follows (N, makers)."""

    interests: Floats
    stance: Floats
    outrage: Floats
    follows: Floats


@dataclass(frozen=True, slots=True)
class Session:
    """What happened, one row per person that looked and one column per card.

    Attributes:
        people: (A,) who looked.
        slate: (A, K) places in the pool, -1 for no card.
        viewed, watched, liked, replied, shared, hidden, followed: (A, K).
        asked: (A, K) who was asked "was this worth it?"; the answer is `value`.
        pull, value: (A, K) log-odds of looking, and what they find it worth on reflection (above 0 is glad of it).
        agree: (A, K) -1 to 1 for posts of a side.
    """

    people: NDArray[np.integer]
    slate: Ints
    viewed: Flags
    watched: Flags
    liked: Flags
    replied: Flags
    shared: Flags
    hidden: Flags
    followed: Flags
    asked: Flags
    pull: Floats
    value: Floats
    agree: Floats
    seconds: Floats


class PostTraits:
    """What each post does to anybody, for the whole catalogue: computed once a run."""

    def __init__(self, posts: Catalogue, rules: Behaviour) -> None:
        def felt(emotion: int) -> Floats:
            made: Floats = posts.strength * (posts.emotion == emotion)
            return made

        quality = posts.quality - np.float32(0.5)
        anger = felt(_ANGER)
        self.anger = anger
        self.pull = (
            rules.pull_base
            + rules.pull_quality * quality
            + rules.pull_fear * felt(_FEAR)
            + rules.pull_wonder * felt(_WONDER)
            + rules.pull_joy * felt(_JOY)
            + rules.pull_sadness * felt(_SAD)
            + rules.pull_video * posts.video
        ).astype(np.float32)
        self.value = (
            rules.value_base
            + rules.value_quality * quality
            + rules.value_dispute * posts.dispute
            + rules.value_anger * anger
            + rules.value_sadness * felt(_SAD)
            + rules.value_hostility * posts.hostility
            + rules.value_untrue * posts.untrue
            + rules.value_advert * posts.advert
        ).astype(np.float32)
        self.share = (
            rules.share_base + rules.share_anger * anger + rules.share_wonder * felt(_WONDER)
        ).astype(np.float32)
        self.reply = (rules.reply_base + rules.reply_anger * anger).astype(np.float32)


def taste(
    posts: Catalogue, at: NDArray[np.integer], people: NDArray[np.integer], minds: Minds
) -> tuple[Floats, Floats]:
    """How much each topic is theirs (-1 to 3) and how much they agree (-1 to 1), (A, K) each. `at` are places in the catalogue."""
    topics = minds.interests.shape[1]
    mine = minds.interests[people[:, None], posts.topic[at]] * np.float32(topics) - 1
    np.minimum(mine, 3, out=mine)
    side = posts.side[at]
    agree = (
        side[:, :, 0] * minds.stance[people, 0][:, None] + side[:, :, 1] * minds.stance[people, 1][:, None]
    )
    return mine, agree


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything but the people: what there is, what it does, by which constants, and the seed of everybody's whims."""

    posts: Catalogue
    traits: PostTraits
    rules: Behaviour
    seed: int


def behave(
    scene: Scene, minds: Minds, people: NDArray[np.integer], slate: Ints, at: Ints, dice: np.random.Generator
) -> Session:
    """`slate` and `at` (A, K): places in the pool and in the catalogue.

    `dice` must be the same for a sitting, whatever the slates: see `dice.generator`.
    """
    rules, posts = scene.rules, scene.posts
    follows = minds.follows[people[:, None], posts.maker[at]]
    felt = _felt(scene, minds, people, at, follows)
    chance = dice.random((7, len(minds.interests), slate.shape[1]), np.float32)[:, people]
    viewed = _until(chance[0] < sigmoid(rules.stop_base - rules.stop_pull * felt.pull)) & (slate >= 0)
    watched = viewed & (chance[1] < sigmoid(felt.pull))
    liked = watched & (chance[2] < sigmoid(rules.like_base + rules.like_value * felt.value))
    keen = chance[6] < sigmoid(rules.follow_base + rules.follow_value * felt.value)
    return Session(
        people=people,
        slate=slate,
        viewed=viewed,
        watched=watched,
        liked=liked,
        replied=watched & (chance[3] < sigmoid(felt.reply)),
        shared=watched & (chance[4] < sigmoid(scene.traits.share[at] + rules.share_value * felt.value)),
        hidden=viewed & ~liked & (chance[5] < sigmoid(rules.hide_base + rules.hide_value * felt.value)),
        followed=liked & (follows == 0) & keen,
        asked=_asked(viewed, chance[6], rules.survey),
        pull=felt.pull,
        value=felt.value,
        agree=felt.agree,
        seconds=np.where(watched, posts.seconds[at], SKIM) * viewed,
    )


class _Felt(NamedTuple):
    pull: Floats
    value: Floats
    reply: Floats
    agree: Floats


def _felt(scene: Scene, minds: Minds, people: NDArray[np.integer], at: Ints, follows: Floats) -> _Felt:
    rules, traits = scene.rules, scene.traits
    mine, agree = taste(scene.posts, at, people, minds)
    whim = opinions(scene.seed, people[:, None], at)
    hostility = scene.posts.hostility[at]
    attack = hostility * np.maximum(agree, 0)
    pull = traits.pull[at] + rules.pull_topic * mine + rules.pull_agree * agree + rules.pull_attack * attack
    pull += rules.pull_anger * traits.anger[at] * minds.outrage[people][:, None]
    pull += rules.pull_follow * follows + rules.pull_chance * whim
    value = (
        traits.value[at] + rules.value_topic * mine + rules.value_agree * agree + rules.value_chance * whim
    )
    reply = (
        traits.reply[at] + rules.reply_attack * attack + rules.reply_other * hostility * np.maximum(-agree, 0)
    )
    return _Felt(pull, value, reply, agree)


def _until(stops: Flags) -> Flags:
    """Every card up to and with the one after which somebody stops."""
    after = np.zeros_like(stops)
    np.logical_or.accumulate(stops[:, :-1], axis=1, out=after[:, 1:])
    made: Flags = ~after
    return made


def _asked(viewed: Flags, chance: Floats, rate: float) -> Flags:
    """At most one card a sitting: the first, for whom the dice say so."""
    made = np.zeros_like(viewed)
    pick = (chance[:, 0] * viewed.sum(axis=1) / max(rate, 1e-6)).astype(np.int64)
    rows = np.flatnonzero((chance[:, 0] < rate) & viewed.any(axis=1))
    made[rows, np.minimum(pick[rows], viewed.shape[1] - 1)] = True
    return made & viewed


def habit_after(rules: Behaviour, habit: Floats, session: Session) -> Floats:
    """A habit grows by each card that pulled, most when it is small. (N,) -> (N,)."""
    made = habit.copy()
    made[session.people] += (
        np.float32(rules.habit_gain) * session.watched.sum(axis=1) * (1 - made[session.people])
    )
    return np.minimum(made, 1)


def openers(rules: Behaviour, habit: Floats, dice: np.random.Generator) -> NDArray[np.integer]:
    """Who opens the app this sitting: the more habit, the more often."""
    chance = sigmoid(rules.open_base + rules.open_habit * habit)
    return np.flatnonzero(dice.random(len(habit), np.float32) < chance)
