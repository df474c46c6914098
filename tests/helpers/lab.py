# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""For the Algoritmelab: a small made-up town with constants of its own, recommenders, and posts and sittings made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import numpy as np

from mediawijs.domain.lab.behave import Minds, PostTraits, Scene, Session
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.columns import NAMES, Columns
from mediawijs.domain.lab.formula import compile_formula
from mediawijs.domain.lab.people import Persona, Population
from mediawijs.domain.lab.pool import GRID
from mediawijs.domain.lab.recommender import Manifest, Recommender, ReRank
from mediawijs.domain.lab.setup import Inhabited, Size, make_ground
from mediawijs.domain.lab.simulate import Ground, Simulation
from mediawijs.domain.lab.world import (
    AGES,
    EMOTIONS,
    FORMS,
    TONES,
    TRUTHS,
    Dispute,
    Grammar,
    Labels,
    Line,
    Maker,
    Post,
    Topic,
    World,
)

TOPICS = ("sport", "stad", "wind", "regenwolken")
"""Those that shipped recommenders and the inspection ask for."""
QUARRELS = {"stad": "zwembad", "wind": "molens"}
BEHAVIOUR = Behaviour(
    pull_base=-0.35,
    pull_topic=0.55,
    pull_quality=0.25,
    pull_anger=0.65,
    pull_fear=0.3,
    pull_wonder=0.25,
    pull_joy=0.15,
    pull_sadness=0.1,
    pull_agree=0.25,
    pull_attack=1.8,
    pull_follow=0.4,
    pull_video=0.2,
    pull_chance=0.8,
    value_base=0.15,
    value_topic=0.45,
    value_quality=1.2,
    value_agree=0.8,
    value_dispute=-0.5,
    value_anger=-0.3,
    value_sadness=-0.2,
    value_hostility=-1.0,
    value_untrue=-0.4,
    value_advert=-0.5,
    value_chance=0.6,
    like_base=-1.5,
    like_value=0.9,
    reply_base=-3.4,
    reply_anger=1.0,
    reply_attack=2.8,
    reply_other=2.6,
    share_base=-3.2,
    share_anger=0.5,
    share_wonder=0.7,
    share_value=0.5,
    hide_base=-3.6,
    hide_value=-0.7,
    stop_base=-1.75,
    stop_pull=0.35,
    open_base=0.3,
    open_habit=0.8,
    habit_gain=0.012,
    habit_loss=0.08,
    survey=0.25,
    interest_rate=0.004,
    interest_back=0.05,
    stance_own=0.004,
    stance_other=0.003,
    stance_backfire=0.003,
    stance_back=0.04,
    warmth_attack=0.4,
    warmth_bridge=0.3,
    warmth_back=0.04,
    follow_base=-2.6,
    follow_value=0.6,
    unfollow=0.5,
)
"""Not those that ship: tests must not move when those are calibrated."""
POPULATION = Population(
    minors=0.35,
    topic_share=(4.0, 3.0, 3.0, 1.0),
    focus=5.0,
    stance_spread=0.6,
    outrage_spread=0.4,
    follows=24.0,
    like_minded=1.0,
    said_noise=0.35,
    warmth_spread=15.0,
)
PERSONAS = (
    Persona("noor", "Noor", 14, {"sport": 3, "stad": 1}, (0.3, -0.2), 1.0, ("krant", "fan_sport")),
    Persona("ria", "Ria", 58, {"wind": 4}, (-0.7, 0.6), 1.3, ()),
)


def words(text: str) -> dict[str, str]:
    return {"nl": text, "en": f"{text} (en)"}


def labels(topic: str, number: int, side: str = "none") -> Labels:
    """All kinds come by; the same number gives the same but for the side."""
    return Labels(
        topic=topic,
        form=FORMS[number % len(FORMS)],
        seconds=4 + number % 9,
        tone=TONES[number % len(TONES)],
        emotion=EMOTIONS[number % len(EMOTIONS)],
        hostility=number % 4,
        truth=TRUTHS[number % len(TRUTHS)],
        quality=1 + number % 5,
        age=AGES[number % len(AGES)] if number % 2 else 0,
        dispute=None if side == "none" else QUARRELS[topic],
        side=side,
        advert=number % 7 == 0,
    )


def _all_labels(topic: str, count: int) -> list[Labels]:
    made = [labels(topic, number) for number in range(count)]
    if topic in QUARRELS:
        made += [labels(topic, number, side) for number in range(count // 2) for side in ("a", "b")]
    return made


def _posts(topic: str) -> tuple[Post, ...]:
    return tuple(
        Post(f"{topic}{n}", ("krant", "bieb", f"fan_{topic}")[n % 3], words(f"Post {n} over {topic}."), one)
        for n, one in enumerate(_all_labels(topic, 12))
    )


@cache
def small_world() -> World:
    lines = tuple(
        Line({"nl": f"{topic}: {{wie}} en {{wat}}.", "en": f"{topic}: {{wat}} and {{wie}}."}, one)
        for topic in TOPICS
        for one in _all_labels(topic, 8)
    )
    slots: dict[str, dict[str, tuple[str, ...]]] = {
        "wie": {"nl": ("Jan", "Piet", "Ans"), "en": ("John", "Pete", "Ann")},
        "wat": {"nl": ("een eend", "een boot"), "en": ("a duck", "a boat")},
    }
    return World(
        id="proefstad",
        version="1",
        title=words("Proefstad"),
        topics=tuple(Topic(topic, words(topic), "coral", f"topic-{topic}") for topic in TOPICS),
        disputes=tuple(
            Dispute(dispute, topic, words(dispute), words("voor"), words("tegen"))
            for topic, dispute in QUARRELS.items()
        ),
        makers=(
            Maker("krant", "@krant", "De Krant", "newspaper", None, {}),
            Maker("bieb", "@bieb", "De Bieb", "library", None, {}),
            *(Maker(f"fan_{topic}", f"@fan.{topic}", f"Fan {topic}", "fan", topic, {}) for topic in TOPICS),
        ),
        posts=tuple(post for topic in TOPICS for post in _posts(topic)),
        crowd=Grammar(lines, slots),
    )


def small_place() -> Inhabited:
    return Inhabited(small_world(), POPULATION, PERSONAS)


@cache
def ground(people: int = 150, items: int = 600, days: int = 12, seed: int = 1) -> Ground:
    """Frozen, so one does for all tests."""
    return make_ground(small_place(), BEHAVIOUR, Size(people, items, days), seed)


def recommender(
    weights: dict[str, float] | None = None,
    *rules: ReRank,
    formula: str = "",
    only_follows: bool = False,
    uses: tuple[str, ...] | None = None,
) -> Recommender:
    """Says honestly what it reads, unless `uses` is given."""
    made = Recommender(
        Manifest("proef", "1", words("Proef"), words("Wij"), words("Proberen."), "CC-BY-SA-4.0", ()),
        weights or {},
        compile_formula(formula, (*NAMES, *(f"about_{topic}" for topic in TOPICS))) if formula else None,
        rules,
        only_follows,
    )
    reads = tuple(sorted(made.reads)) if uses is None else uses
    return replace(made, manifest=replace(made.manifest, uses=reads))


NEWEST = recommender({"new": 10.0})
WATCH = recommender({"like": 0.5, "reply": 5.0, "share": 5.0, "watch": 0.3, "hide": -5.0})
WORTH = recommender({"stated": 2.0, "new": 0.1})


def played(one: Recommender, sittings: int, town: Ground | None = None) -> Simulation:
    made = Simulation(town or ground(), one)
    for _ in range(sittings):
        made.sit()
    return made


def posts(count: int, **changed: object) -> Catalogue:
    """Calm, true, middling posts of one maker and one topic, all of day 0; any column may be another list."""
    column: dict[str, object] = {
        "source": np.arange(count),
        "day": 0,
        "topic": 0,
        "emotion": EMOTIONS.index("calm"),
        "maker": 0,
        "dispute": False,
        "strength": 0.5,
        "hostility": 0.0,
        "labelled": 0.0,
        "quality": 0.5,
        "untrue": 0.0,
        "age": 0,
        "seconds": 10.0,
        "video": 0.0,
        "advert": 0.0,
        "trusted": 0.0,
        **{name: value for name, value in changed.items() if name != "side"},
    }
    whole = {"source": np.int32, "day": np.int32, "topic": np.int8, "emotion": np.int8, "maker": np.int32}
    types = {**whole, "age": np.int8, "dispute": np.bool_}
    made: dict[str, np.ndarray] = {
        name: np.array(np.broadcast_to(np.asarray(value), (count,)), types.get(name, np.float32))
        for name, value in column.items()
    }
    return Catalogue(side=np.array(changed.get("side", np.zeros((count, 2))), np.float32), **made)


def minds(count: int, **changed: object) -> Minds:
    """People who are all alike and have no opinion: four topics, five makers."""
    made = {
        "interests": np.full((count, 4), 0.25, np.float32),
        "stance": np.zeros((count, 2), np.float32),
        "outrage": np.ones(count, np.float32),
        "follows": np.zeros((count, 5), np.float32),
    }
    return Minds(**made | {name: np.array(value, np.float32) for name, value in changed.items()})


def scene(some: Catalogue, rules: Behaviour = BEHAVIOUR, seed: int = 1) -> Scene:
    return Scene(some, PostTraits(some, rules), rules, seed)


def sitting(slate: object, people: object = None, **done: object) -> Session:
    """A sitting made by hand: `slate` (A, K), viewed wherever there is a card; what is not named did not happen."""
    cards = np.array(slate, np.int32)
    flags = ("watched", "liked", "replied", "shared", "hidden", "followed", "asked")
    numbers = {"pull": 0.0, "value": 0.0, "agree": 0.0, "seconds": 2.0}
    who = np.arange(len(cards)) if people is None else np.array(people)

    def wide(value: object, kind: type[np.generic]) -> np.ndarray:
        return np.array(np.broadcast_to(np.asarray(value), cards.shape), kind)

    return Session(
        people=who,
        slate=cards,
        viewed=wide(done.get("viewed", cards >= 0), np.bool_),
        **{name: wide(done.get(name, False), np.bool_) for name in flags},
        **{name: wide(done.get(name, normal), np.float32) for name, normal in numbers.items()},
    )


def list_columns(
    topic: object, maker: object = 0, side: object = None, rows: Mapping[str, object] | None = None
) -> Columns:
    """Columns with what rules look at, and rows (P,) of one's own, for three people."""
    topics = np.array(topic, np.int8)
    size = len(topics)
    return Columns(
        rows={name: np.array(values, np.float32) for name, values in (rows or {}).items()},
        products={},
        people={},
        follows=np.ones((3, size), np.float32),
        maker=np.array(np.broadcast_to(np.asarray(maker), (size,)), np.int32),
        dice=np.zeros(size + 2, np.float32),
        topic=topics,
        side=np.zeros((size, 2), np.float32) if side is None else np.array(side, np.float32),
    )


def open_gate(people: int, size: int) -> np.ndarray:
    """Everything may be seen, and nobody's ties fall differently."""
    return np.full((people, size), GRID, np.float32)
