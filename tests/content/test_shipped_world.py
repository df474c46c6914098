# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The town that ships: enough to read, in both languages, and on nobody's side."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import sqrt

import numpy as np
import pytest

from mediawijs.content.world import load_world, worlds_root
from mediawijs.domain.lab.catalogue import make_catalogue, makers_of, text_of
from mediawijs.domain.lab.world import AGES, FORMS, Labels, World

SIDED = ("truth", "hostility", "quality", "emotion")
ITEMS, SEEDS = 5000, range(10)
crowd_is_there = pytest.mark.skipif(
    not (worlds_root() / "schermstad" / "crowd.toml").is_file(), reason="there is no crowd.toml"
)


@cache
def town() -> World:
    world = load_world().world
    assert world is not None
    return world


def by_hand() -> list[Labels]:
    return [post.labels for post in town().posts]


def of_the_crowd() -> list[Labels]:
    return [line.labels for line in town().crowd.lines]


def test_there_is_nothing_to_mend():
    assert [str(problem) for problem in load_world().problems] == []


def test_there_is_enough_to_read():
    assert len(town().posts) >= 700
    assert len(town().topics) == 12
    per_topic = Counter(one.topic for one in by_hand())
    assert set(per_topic) == {topic.id for topic in town().topics}
    assert min(per_topic.values()) >= 50


def test_every_post_is_there_in_dutch_and_english():
    for post in town().posts:
        assert set(post.text) == {"nl", "en"}, post.id
        assert all(text.strip() for text in post.text.values()), post.id
        assert post.text["nl"] != post.text["en"], post.id
        for more in (post.why, post.shows):
            assert more is None or set(more) == {"nl", "en"}, post.id


def test_every_post_has_an_id_of_its_own_and_says_something_of_its_own():
    assert Counter(post.id for post in town().posts).most_common(1)[0][1] == 1
    for language in ("nl", "en"):
        assert Counter(post.text[language] for post in town().posts).most_common(1)[0][1] == 1


def test_what_is_not_true_is_explained_and_what_is_shown_is_described():
    for post in town().posts:
        if post.labels.truth in ("half", "false"):
            assert post.why, post.id
        if post.labels.form != "text":
            assert post.shows, post.id


def test_labels_are_within_what_they_may_be():
    topics = {dispute.id: dispute.topic for dispute in town().disputes}
    for one in (*by_hand(), *of_the_crowd()):
        assert one.age in AGES
        assert one.form in FORMS
        if one.dispute is None:
            assert one.side == "none"
        else:
            assert one.topic == topics[one.dispute]
    assert {one.age for one in by_hand()} > {0}


def test_every_maker_posts_and_every_poster_exists():
    posting = {post.maker for post in town().posts}
    assert posting == {maker.id for maker in town().makers}
    handles = [*makers_of(town()).handles]
    assert len(set(handles)) == len(handles)


def test_makers_of_one_topic_post_about_it():
    topic = {maker.id: maker.topic for maker in town().makers}
    for post in town().posts:
        assert topic[post.maker] in (None, post.labels.topic), post.id


# On nobody's side


def two_sides(labels: list[Labels], dispute: str, *names: str) -> tuple[Counter[tuple[object, ...]], ...]:
    return tuple(
        Counter(
            tuple(getattr(one, name) for name in names)
            for one in labels
            if one.dispute == dispute and one.side == side
        )
        for side in ("a", "b")
    )


DISPUTES = ("zwembad", "molens")


def test_there_are_two_quarrels():
    assert tuple(dispute.id for dispute in town().disputes) == DISPUTES


@pytest.mark.parametrize("dispute", DISPUTES)
@pytest.mark.parametrize("name", SIDED)
def test_both_sides_are_alike_in_what_was_written_by_hand(dispute, name):
    a, b = two_sides(by_hand(), dispute, name)
    assert a == b
    assert a.total() >= 10


@crowd_is_there
@pytest.mark.parametrize("dispute", DISPUTES)
@pytest.mark.parametrize("name", SIDED)
def test_both_sides_are_alike_in_the_crowd(dispute, name):
    a, b = two_sides(of_the_crowd(), dispute, name)
    assert a == b
    assert a.total() >= 2


@pytest.mark.parametrize("dispute", DISPUTES)
def test_both_sides_are_read_from_as_many_makers_that_answer_for_it(dispute):
    """Else trust would take a side: by hand at most one post apart."""
    kinds = {maker.id: maker.kind for maker in town().makers}
    named = Counter(
        post.labels.side
        for post in town().posts
        if post.labels.dispute == dispute
        and kinds[post.maker] in ("newspaper", "broadcaster", "council", "library")
    )
    assert abs(named["a"] - named["b"]) <= 1


@pytest.mark.parametrize("name", ["untrue", "hostility", "quality"])
def test_in_a_drawn_catalogue_a_side_goes_with_nothing(name):
    """Over ten catalogues the mean correlation of side and label stays within 4 deviations of chance.

    One correlation over n posts of a quarrel has a deviation of 1 / sqrt(n - 1) when there is none; the mean of ten has
    that divided by sqrt(10). Posts by hand are in every catalogue and exactly balanced, so the true error is smaller.
    """
    makers = makers_of(town())
    for dispute in range(len(DISPUTES)):
        found, sizes = [], []
        for seed in SEEDS:
            posts = make_catalogue(town(), makers, ITEMS, 30, seed)
            sided = posts.side[:, dispute] != 0
            labels = getattr(posts, name)[sided]
            found.append(float(np.corrcoef(posts.side[sided, dispute], labels)[0, 1]))
            sizes.append(int(sided.sum()))
        bound = 4 / sqrt((np.mean(sizes) - 1) * len(SEEDS))
        assert min(sizes) > 100
        assert abs(np.mean(found)) < bound
        assert max(abs(one) for one in found) < 5 / sqrt(min(sizes) - 1)


def test_sides_are_drawn_equally_often():
    makers = makers_of(town())
    for dispute in range(len(DISPUTES)):
        sides = [make_catalogue(town(), makers, ITEMS, 30, seed).side[:, dispute] for seed in SEEDS]
        a, b = (sum(int((side == which).sum()) for side in sides) for which in (-1, 1))
        assert abs(a - b) < 5 * sqrt(a + b)


# The crowd


def test_the_crowd_talks_about_everything():
    per_topic = Counter(one.topic for one in of_the_crowd())
    assert set(per_topic) == {topic.id for topic in town().topics}
    assert min(per_topic.values()) >= 10


def test_every_slot_is_used_and_filled():
    used = {slot for line in town().crowd.lines for slot in re.findall(r"\{(\w+)\}", line.text["nl"])}
    assert used == set(town().crowd.slots)
    posts = make_catalogue(town(), makers_of(town()), 2000, 5, 1)
    for row in range(len(posts)):
        said = text_of(town(), posts, row)
        assert set(said) == {"nl", "en"}
        assert not re.search(r"[{}]", said["nl"] + said["en"])


def test_personas_are_of_this_town():
    loaded = load_world()
    makers, topics = {maker.id for maker in town().makers}, {topic.id for topic in town().topics}
    assert len(loaded.personas) >= 6
    for persona in loaded.personas:
        assert set(persona.follows) <= makers
        assert set(persona.interests) <= topics
        assert all(weight > 0 for weight in persona.interests.values())
    assert loaded.population is not None
    assert len(loaded.population.topic_share) == 12
    assert min(loaded.population.topic_share) > 0
    assert 0 < loaded.population.minors < 1
