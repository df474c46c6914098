# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the towns, constants, studies and recommenders of the Algoritmelab."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from mediawijs.content.behaviour import load_constants
from mediawijs.content.problems import Problems
from mediawijs.content.recommenders import load_recommender, recommenders_root
from mediawijs.content.studies import load_studies
from mediawijs.content.study_results import load_results
from mediawijs.content.world import load_world, worlds_root
from mediawijs.domain.lab.world import Labels, World

LEAST_POSTS = 700
MIRRORED = ("truth", "hostility", "quality", "emotion", "tone", "form")
"""What must be spread alike over both sides of a quarrel, or the lab would take sides."""
EXPLAINED = ("half", "false", "satire")


def check_shipped_lab(problems: Problems) -> None:
    for world in sorted(file.parent for file in worlds_root().glob("*/world.toml")):
        check_world(world, problems)
    problems.found.extend(load_constants().problems)
    problems.found.extend(load_studies().problems)
    problems.found.extend(load_results().problems)
    for path in sorted(recommenders_root().glob("*.toml")):
        check_recommender(path, problems)


def check_lab(path: Path, problems: Problems) -> bool:
    """Whether `path` is something of the lab; then it has been checked."""
    if (path / "world.toml").is_file():
        check_world(path, problems)
        return True
    if path.suffix == ".toml" and path.name not in ("pack.toml", "rules.toml", "post.toml"):
        check_recommender(path, problems)
        return True
    return False


def check_recommender(path: Path, problems: Problems) -> None:
    shipped = load_world().world
    topics = () if shipped is None else tuple(topic.id for topic in shipped.topics)
    problems.found.extend(load_recommender(path, topics).problems)


def check_world(folder: Path, problems: Problems) -> None:
    loaded = load_world(folder)
    problems.found.extend(loaded.problems)
    if loaded.world is None:
        return
    world = loaded.world
    if len(world.posts) < LEAST_POSTS:
        problems.add(f"{folder.name}/topics", 0, f"Er zijn {len(world.posts)} geschreven posts.", f"Onder de {LEAST_POSTS} ziet een leerling steeds dezelfde.", "Schrijf er meer.")  # fmt: skip
    _explained(folder, world, problems)
    for name, labels in (("topics", [post.labels for post in world.posts]), ("crowd.toml", [line.labels for line in world.crowd.lines])):  # fmt: skip
        _mirrored(f"{folder.name}/{name}", world, labels, problems)


def _explained(folder: Path, world: World, problems: Problems) -> None:
    for post in world.posts:
        if post.labels.truth in EXPLAINED and not post.why:
            problems.add(f"{folder.name}/topics/{post.labels.topic}.toml", 0, f"Post {post.id} klopt niet helemaal, en er staat niet waarom.",
                         "Een leerling wil weten wat er wel klopt.", "Zet why = { nl = …, en = … } erbij.")  # fmt: skip
        if post.labels.form != "text" and not post.shows:
            problems.add(f"{folder.name}/topics/{post.labels.topic}.toml", 0, f"Post {post.id} is een beeld zonder beschrijving.",
                         "Wie het niet ziet, mist hem.", "Zet shows = { nl = …, en = … } erbij.")  # fmt: skip


def _mirrored(file: str, world: World, labels: list[Labels], problems: Problems) -> None:
    for dispute in world.disputes:
        sides = {
            side: [one for one in labels if one.dispute == dispute.id and one.side == side]
            for side in ("a", "b")
        }
        for name in MIRRORED:
            a, b = (Counter(getattr(one, name) for one in sides[side]) for side in ("a", "b"))
            if a != b:
                problems.add(file, 0, f"Bij de ruzie {dispute.id} verschillen de kanten in {name}: {dict(a)} en {dict(b)}.",
                             "Het lab mag geen kant kiezen.", "Maak de aantallen gelijk.")  # fmt: skip
