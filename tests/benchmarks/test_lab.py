# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole town of the Algoritmelab: seconds for four weeks under each recommender, and beside a plain loop over people.

Each run has a process of its own, on one core with one thread, and counts processor time, so that neighbours matter little.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from math import exp
from pathlib import Path

import numpy as np
import pytest

from mediawijs.content.lab import load_lab
from mediawijs.domain.lab.behave import Minds, PostTraits, Scene, Session, behave
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.dice import Purpose, generator, opinions
from mediawijs.domain.lab.pool import SITTINGS
from mediawijs.domain.lab.rank import CARDS, rank
from mediawijs.domain.lab.setup import Size, make_ground
from mediawijs.domain.lab.simulate import Ground, Simulation

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
ROOT = Path(__file__).resolve().parents[2]
SIZE = Size(5000, 14_000, 28)
NAIVE = 100
ASKED = 6
LEARNED, PLAIN = "kijktijd", 3
"""Whose weights the plain loop takes, and how often it is timed."""


def alone(call: str) -> list[float]:
    """A function of this file, in a process of its own."""
    core = max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
    pinned = f"import os; hasattr(os, 'sched_setaffinity') and os.sched_setaffinity(0, {{{core}}});"
    done = subprocess.run(
        [sys.executable, "-c", f"{pinned} from tests.benchmarks import test_lab; test_lab.{call}"],
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    made: list[float] = json.loads(done.stdout.splitlines()[-1])
    return made


def town() -> Ground:
    stock = load_lab()
    assert stock.place is not None
    return make_ground(stock.place, stock.constants.preset("gemeten"), SIZE, 2026)


def shipped(name: str, ground: Ground) -> Simulation:
    recommender = load_lab().find(name)
    assert recommender is not None
    return Simulation(ground, recommender)


def four_weeks(name: str) -> None:
    simulation, sittings = shipped(name, town()), 0
    begun = time.process_time()
    for _ in range(SIZE.days * SITTINGS):
        sittings += len(simulation.sit().people)
    print(json.dumps([time.process_time() - begun, sittings]))


def test_four_weeks_of_five_thousand_people():
    slowest = 0.0
    print(
        f"\n{SIZE.people:,} people x {SIZE.days} days x {SITTINGS} sittings, {SIZE.items:,} posts, one core:"
    )
    for one in load_lab().recommenders:
        seconds, sittings = alone(f"four_weeks({one.manifest.id!r})")
        slowest = max(slowest, seconds)
        print(f"  {one.manifest.id:14} {seconds:5.2f} s  {sittings / seconds:9,.0f} sittings/s")
    print(f"  slowest {slowest:.2f} s; asked: at most {ASKED} s")


# A plain loop


def plain_slates(weights: dict[str, list[list[float]]], gate: list[list[float]]) -> list[list[int]]:
    """`weights`: per column people x posts, weighted; the same grid and ties as ours."""
    slates = []
    for person, row in enumerate(gate):
        scored = []
        for post, start in enumerate(row):
            if start < 0:
                continue
            score = 0.0
            for values in weights.values():
                score += values[person][post]
            scored.append((-round((score + start) * 4096), post))
        scored.sort()
        slates.append([post for _score, post in scored[:CARDS]])
    return slates


def plain_sitting(
    scene: Scene, minds: Minds, slates: list[list[int]], pool: list[int], chance: list[list[list[float]]]
) -> int:
    """What `behave` does, a person and a card at a time. Gives how many cards were viewed."""
    rules, posts, traits = scene.rules, scene.posts, scene.traits

    def sigmoid(x: float) -> float:
        return 1 / (1 + exp(-x))

    viewed = 0
    for person, slate in enumerate(slates):
        for card, place in enumerate(slate):
            post = pool[place]
            whim = float(opinions(scene.seed, np.array([person]), np.array([post]))[0])
            mine = min(float(minds.interests[person, posts.topic[post]]) * minds.interests.shape[1] - 1, 3)
            agree = float(posts.side[post] @ minds.stance[person])
            hostility, follows = float(posts.hostility[post]), float(minds.follows[person, posts.maker[post]])
            attack = hostility * max(agree, 0)
            pull = float(traits.pull[post]) + rules.pull_topic * mine + rules.pull_agree * agree
            pull += rules.pull_attack * attack + rules.pull_follow * follows + rules.pull_chance * whim
            pull += rules.pull_anger * float(traits.anger[post]) * float(minds.outrage[person])
            value = float(traits.value[post]) + rules.value_topic * mine + rules.value_agree * agree
            value += rules.value_chance * whim
            reply = float(traits.reply[post]) + rules.reply_attack * attack
            reply += rules.reply_other * hostility * max(-agree, 0)
            viewed += 1
            watched = chance[1][person][card] < sigmoid(pull)
            liked = watched and chance[2][person][card] < sigmoid(rules.like_base + rules.like_value * value)
            _replied = watched and chance[3][person][card] < sigmoid(reply)
            _shared = watched and chance[4][person][card] < sigmoid(
                float(traits.share[post]) + rules.share_value * value
            )
            _hidden = not liked and chance[5][person][card] < sigmoid(
                rules.hide_base + rules.hide_value * value
            )
            _keen = liked and chance[6][person][card] < sigmoid(
                rules.follow_base + rules.follow_value * value
            )
            if chance[0][person][card] < sigmoid(rules.stop_base - rules.stop_pull * pull):
                break
    return viewed


def timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def dice() -> np.random.Generator:
    return generator(2026, Purpose.BEHAVE, 3, 0)


def ours(simulation: Simulation, scene: Scene, people: np.ndarray) -> Session:
    slate = rank(simulation.recommender, simulation.columns, simulation.gate, people, simulation.unborn)
    at = simulation.pool.posts[np.maximum(slate, 0)]
    return behave(scene, simulation.minds(), people, slate, at, dice())


def beside_a_plain_loop() -> None:
    """Both start from the same columns, so reading them is in neither time; that favours the loop."""
    simulation = shipped(LEARNED, town())
    for _ in range(9):
        simulation.sit()
    posts: Catalogue = simulation.ground.posts
    scene = Scene(
        posts, PostTraits(posts, simulation.ground.rules), simulation.ground.rules, simulation.ground.seed
    )
    everybody, few = np.arange(SIZE.people), np.arange(NAIVE)
    fast = min(timed(lambda: ours(simulation, scene, everybody)) for _ in range(5)) / SIZE.people
    gate = np.where(simulation.unborn, np.float32(-1), simulation.gate[few]).tolist()
    columns = {
        name: np.broadcast_to(
            weight * simulation.columns.values(name, few), (NAIVE, len(simulation.pool))
        ).tolist()
        for name, weight in simulation.recommender.weights.items()
    }
    pool, chance = (
        simulation.pool.posts.tolist(),
        dice().random((7, SIZE.people, CARDS), np.float32)[:, few].tolist(),
    )
    found: list[int] = []

    def plain() -> None:
        slates = plain_slates(columns, gate)
        found.append(plain_sitting(scene, simulation.minds(), slates, pool, chance))

    slow = min(timed(plain) for _ in range(PLAIN)) / NAIVE
    print(json.dumps([fast, slow, int(ours(simulation, scene, few).viewed.sum()), found[0]]))


def test_beside_a_plain_loop_over_people():
    fast, slow, viewed, viewed_plain = alone("beside_a_plain_loop()")
    print(
        f"\nrank and behave, per person: ours {1e6 * fast:.1f} µs (of {SIZE.people:,}), plain loop {1e6 * slow:,.0f} µs "
        f"(of {NAIVE}), ratio {slow / fast:.0f}; cards viewed {viewed:.0f} and {viewed_plain:.0f}"
    )
    assert abs(viewed - viewed_plain) <= 0.01 * viewed  # the same thing was done, but for last bits
