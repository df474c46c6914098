# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that ships for the Algoritmelab, read in one go. Takes a fifth of a second: not on the thread of the window."""

from __future__ import annotations

from typing import NamedTuple

from mediawijs.content.behaviour import Constants, load_constants
from mediawijs.content.problems import Problem
from mediawijs.content.recommenders import load_recommenders
from mediawijs.content.world import load_world
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Inhabited


class LabStock(NamedTuple):
    """`place` is None when the town, or how its people behave, cannot be read; `problems` say why."""

    place: Inhabited | None
    constants: Constants
    recommenders: tuple[Recommender, ...]
    problems: tuple[Problem, ...]

    def find(self, recommender: str) -> Recommender | None:
        return next((one for one in self.recommenders if one.manifest.id == recommender), None)

    @property
    def topics(self) -> tuple[str, ...]:
        return () if self.place is None else tuple(topic.id for topic in self.place.world.topics)


def load_lab() -> LabStock:
    """Never raises."""
    town, constants = load_world(), load_constants()
    place = None
    if town.world is not None and town.population is not None and constants.constants:
        place = Inhabited(town.world, town.population, town.personas)
    topics = () if town.world is None else tuple(topic.id for topic in town.world.topics)
    return LabStock(place, constants, load_recommenders(topics), (*town.problems, *constants.problems))
