# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a world, its people and constants of behaviour to the ground on which a recommender runs."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import make_catalogue, makers_of
from mediawijs.domain.lab.people import Persona, Population, Stage, make_people
from mediawijs.domain.lab.simulate import Ground
from mediawijs.domain.lab.world import World

STANDARD_SEED = 2026
HIDDEN_SEED = 4711


@dataclass(frozen=True, slots=True)
class Inhabited:
    """A world with the distributions that its people are drawn from."""

    world: World
    population: Population
    personas: tuple[Persona, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How many people, posts in all, and days over which the posts are spread."""

    people: int
    items: int
    days: int


SMALL = Size(600, 2000, 30)
LIVE = Size(2000, 5000, 30)
INSPECTION = Size(1200, 3000, 12)


def make_ground(place: Inhabited, rules: Behaviour, size: Size, seed: int) -> Ground:
    """Raises ValueError for a size that makes no town."""
    if size.people < 2 or size.items < 1 or size.days < 1:
        raise ValueError(f"no town: {size}")
    world = place.world
    makers = makers_of(world)
    posts = make_catalogue(world, makers, size.items, size.days, seed)
    topics = tuple(topic.id for topic in world.topics)
    stage = Stage(topics, posts, makers, tuple(maker.id for maker in world.makers))
    people = make_people(place.population, place.personas, stage, size.people, seed)
    return Ground(posts, people, rules, topics, seed)


def standard_town(place: Inhabited, rules: Behaviour) -> Ground:
    """The frozen town of the inspection: everybody can know it."""
    return make_ground(place, rules, INSPECTION, STANDARD_SEED)


def hidden_town(place: Inhabited, rules: Behaviour) -> Ground:
    """The town that a maker cannot train for: other people, other posts, and scares where the standard town has anger.

    What is harmful there wears other clothes, as it does outside: the same harsh posts, but filed under fear.
    """
    ground = make_ground(place, rules, INSPECTION, HIDDEN_SEED)
    posts = ground.posts
    angry, scary = 5, 4
    emotion = np.where(posts.emotion == angry, scary, posts.emotion).astype(np.int8)
    masked = np.where(emotion == scary, np.minimum(posts.hostility, 1 / 3), posts.hostility).astype(
        np.float32
    )
    return replace(ground, posts=replace(posts, emotion=emotion, labelled=masked))
