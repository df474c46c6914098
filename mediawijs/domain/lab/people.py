# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The people of the town: draws from distributions that stand in the data sheet, not a sample of anybody."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mediawijs.domain.lab.arrays import Floats, Small, floats
from mediawijs.domain.lab.catalogue import Catalogue, Makers
from mediawijs.domain.lab.dice import Purpose, generator

GROWN = 18


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody the pupil can follow. `interests`: topic -> weight; topics left out get a little. `stance`: -1 is side a, 1 is side b."""

    id: str
    name: str
    age: int
    interests: dict[str, float]
    stance: tuple[float, float]
    outrage: float
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Population:
    """The distributions. `topic_share` in the order of the world's topics; `focus` is the Dirichlet's concentration in all."""

    minors: float
    topic_share: tuple[float, ...]
    focus: float
    stance_spread: float
    outrage_spread: float
    follows: float
    like_minded: float
    said_noise: float
    warmth_spread: float


@dataclass(frozen=True, slots=True)
class People:
    """Everybody at the start. Shapes: (n,), interests and said (n, T), stance and warmth (n, 2), follows (n, makers), home (n, 2) in 0 to 1.

    `said` is what somebody says to find interesting when asked; it is close to the truth, not the same.
    """

    age: Small
    interests: Floats
    said: Floats
    stance: Floats
    warmth: Floats
    outrage: Floats
    follows: Floats
    home: Floats
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.age)


@dataclass(frozen=True, slots=True)
class Stage:
    """What people come into: topics by id, all posts, and who makes them (`maker_ids` are those of the world)."""

    topics: tuple[str, ...]
    posts: Catalogue
    makers: Makers
    maker_ids: tuple[str, ...]


def make_people(
    population: Population, personas: tuple[Persona, ...], stage: Stage, count: int, seed: int
) -> People:
    """`count` people, of whom the first are the personas."""
    dice = generator(seed, Purpose.PEOPLE)
    share = np.array(population.topic_share) / sum(population.topic_share)
    interests = dice.dirichlet(share * population.focus, count).astype(np.float32)
    minor = dice.random(count) < population.minors
    age = np.where(minor, dice.integers(10, GROWN, count), dice.integers(GROWN, 81, count)).astype(np.int8)
    stance = np.tanh(dice.normal(0, population.stance_spread, (count, 2))).astype(np.float32)
    outrage = np.exp(dice.normal(0, population.outrage_spread, count)).astype(np.float32)
    said_noise = dice.dirichlet(share * population.focus, count).astype(np.float32)
    warmth = np.clip(dice.normal(50, population.warmth_spread, (count, 2)), 0, 100).astype(np.float32)
    wishes = dice.random((count, len(stage.makers)), np.float32)
    home = dice.random((count, 2), np.float32)
    for row, persona in enumerate(personas[:count]):
        age[row], outrage[row], stance[row] = persona.age, persona.outrage, persona.stance
        interests[row] = _interests(persona, stage.topics)
    said = (1 - population.said_noise) * interests + population.said_noise * said_noise
    follows = _follows(population, interests, stance, stage, wishes)
    for row, persona in enumerate(personas[:count]):
        for maker in persona.follows:
            follows[row, stage.maker_ids.index(maker)] = 1
    names = tuple(persona.name for persona in personas[:count])
    return People(age, interests, said.astype(np.float32), stance, warmth, outrage, follows, home, names)


def _interests(persona: Persona, topics: tuple[str, ...]) -> Floats:
    weights = np.array([persona.interests.get(topic, 0.02) for topic in topics], np.float32)
    made: Floats = weights / weights.sum()
    return made


def _follows(
    population: Population, interests: Floats, stance: Floats, stage: Stage, wishes: Floats
) -> Floats:
    """About `population.follows` makers each: of one's topics, and, by `like_minded`, of one's side."""
    topics, makers = interests.shape[1], stage.makers
    taste = np.where(makers.topic >= 0, interests[:, np.maximum(makers.topic, 0)] * topics, 1.0)
    lean = makers_lean(stage.posts, len(makers))
    chance = taste * np.exp(population.like_minded * (stance @ lean.T))
    chance *= population.follows / np.maximum(chance.sum(axis=1, keepdims=True), 1e-6)
    made: Floats = (wishes < chance).astype(np.float32)
    return made


def makers_lean(posts: Catalogue, makers: int) -> Floats:
    """(makers, 2): the mean side of what each maker posts about each dispute, 0 for who does not."""
    lean = floats(makers, 2)
    for dispute in (0, 1):
        told = np.bincount(posts.maker, np.abs(posts.side[:, dispute]), makers)
        lean[:, dispute] = np.bincount(posts.maker, posts.side[:, dispute], makers) / np.maximum(told, 1)
    return lean
