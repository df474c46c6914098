# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the system believes about people and posts. It is learned from what people did, never from what they really like."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mediawijs.domain.lab.arrays import Floats, floats
from mediawijs.domain.lab.pool import SIDES
from mediawijs.domain.lab.world import EMOTIONS

ACTIONS = ("watch", "like", "reply", "share", "hide")
PRIOR = np.float32(12)
"""How many views a post needs before it is judged more by itself than by its kind."""
FADE = np.float32(0.97)
"""What a person did counts this much less each sitting."""
FACTORS = 8


class PostBeliefs:
    """Counts per post of the pool, (P,) each, and per class of posts (emotion, in a quarrel or not) for posts that are new."""

    def __init__(self, size: int) -> None:
        self.views = floats(size)
        self.done = {action: floats(size) for action in ACTIONS}
        self.worth = floats(size)
        self.asked = floats(size)
        self.helpful = floats(size)
        self.camp = floats(size)

    def rolled(self, kept: NDArray[np.integer], size: int) -> PostBeliefs:
        """For the next day: `kept` are the places now of what stays, at the front."""
        made = PostBeliefs(size)
        n = len(kept)
        for name in ("views", "worth", "asked", "helpful", "camp"):
            getattr(made, name)[:n] = getattr(self, name)[kept]
        for action in ACTIONS:
            made.done[action][:n] = self.done[action][kept]
        return made


class PeopleBeliefs:
    """Per person, (N, …) each, fading: what was shown and what worked by topic, emotion and side, which side, what was worth it."""

    def __init__(self, people: int, topics: int, makers: int) -> None:
        kinds = topics + len(EMOTIONS) + SIDES
        self.topics = topics
        self.shown = floats(people, kinds)
        self.worked = floats(people, kinds)
        self.lean = floats(people, 2)
        self.worth = floats(people, topics)
        self.asked = floats(people, topics)
        self.taste = floats(people, FACTORS)
        self.maker_shown = floats(people, makers)
        self.maker_worked = floats(people, makers)
        self.maker_taste = floats(makers, FACTORS)
        self.mildness = floats(people)
        self.camp = floats(people)

    def fade(self) -> None:
        for counts in (self.shown, self.worked, self.lean, self.maker_shown, self.maker_worked):
            counts *= FADE

    def start_taste(self) -> None:
        """Any start will do that differs between people; a fixed one needs no dice."""
        cells = np.arange(self.taste.size, dtype=np.float64).reshape(self.taste.shape)
        self.taste[:] = np.sin(cells * 12.9898 + cells**2 * 0.618)

    def lift(self) -> Floats:
        """(N, kinds): how much better than usual each topic, emotion and side works for each person, -0.9 to 3."""
        usual = self.worked[:, : self.topics].sum(axis=1, keepdims=True) + np.float32(1)
        usual /= self.shown[:, : self.topics].sum(axis=1, keepdims=True) + np.float32(3)
        rate = self.worked + 2 * usual
        rate /= self.shown + 2
        rate /= usual
        rate -= 1
        made: Floats = np.clip(rate, -0.9, 3, out=rate)
        return made


class ClassBeliefs:
    """How posts of a class did until now: 6 emotions, in a quarrel or not."""

    def __init__(self) -> None:
        self.views = floats(2 * len(EMOTIONS)) + 40
        start = {"watch": 0.4, "like": 0.12, "reply": 0.03, "share": 0.03, "hide": 0.04}
        self.done = {action: self.views * np.float32(start[action]) for action in ACTIONS}

    def rate(self, action: str) -> Floats:
        made: Floats = self.done[action] / self.views
        return made

    def fade(self) -> None:
        for counts in (self.views, *self.done.values()):
            counts *= np.float32(0.995)
