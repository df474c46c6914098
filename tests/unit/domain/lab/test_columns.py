# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a recommender can read: every column there, of the right shape, within its range, and meaning what it says."""

from __future__ import annotations

import numpy as np
import pytest

from mediawijs.domain.lab.beliefs import ACTIONS, ClassBeliefs, PeopleBeliefs, PostBeliefs
from mediawijs.domain.lab.catalogue import Catalogue
from mediawijs.domain.lab.columns import (
    COLUMNS,
    LOOKED_UP,
    NAMES,
    PERSONAL,
    SENSITIVE,
    Columns,
    Seen,
    columns_of,
    names,
)
from mediawijs.domain.lab.pool import pool_of
from mediawijs.domain.lab.world import EMOTIONS
from tests.helpers.lab import TOPICS, WATCH, played, posts

WARM = played(WATCH, 12).columns
SIZE = len(WARM.maker)
SHARES = ("new", "popular", *EMOTIONS, "hostile", "trusted", "dispute", "small", "video", "advert", "follow", "unseen", "dice")  # fmt: skip


def fresh(some: Catalogue, people: int = 4, **follows: object) -> Columns:
    """As it is before anybody did anything."""
    return built(some, PostBeliefs(len(some)), PeopleBeliefs(people, 4, 5), **follows)


def built(some: Catalogue, about: PostBeliefs, people: PeopleBeliefs, follows: object = 0.0) -> Columns:
    pool = pool_of(some, 4, 0)
    who = np.array(np.broadcast_to(np.asarray(follows), (len(people.shown), 5)), np.float32)
    return columns_of(about, people, ClassBeliefs(), Seen(pool, some, who, TOPICS), np.random.default_rng(1))


def test_names_are_listed_once():
    assert len(set(NAMES)) == len(NAMES) == len(COLUMNS)
    assert names(TOPICS) == (*NAMES, *(f"about_{topic}" for topic in TOPICS))
    assert SENSITIVE <= PERSONAL <= set(NAMES)
    assert set(LOOKED_UP) <= set(NAMES)


@pytest.mark.parametrize("name", names(TOPICS))
def test_every_column_is_there_for_everybody(name):
    some, one = WARM.values(name, np.array([3, 7])), WARM.values(name, slice(7, 8))
    personal = name in PERSONAL or name == "dice"
    assert some.shape == ((2, SIZE) if personal else (SIZE,))
    assert some.dtype == np.float32
    assert np.isfinite(some).all()
    assert np.atleast_2d(some)[-1] == pytest.approx(np.atleast_2d(one)[0], abs=1e-5)


@pytest.mark.parametrize("name", SHARES)
def test_shares_are_0_to_1(name):
    values = WARM.values(name, np.arange(150))
    assert values.min() >= 0
    assert values.max() <= 1
    assert values.max() > values.min()


def test_a_column_that_does_not_exist():
    with pytest.raises(KeyError):
        WARM.values("smaak", np.array([0]))


def test_the_newest_post_is_newest():
    new = fresh(posts(5)).rows["new"]
    assert new.tolist() == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0])


def test_a_column_of_a_topic_is_1_for_its_posts():
    columns = fresh(posts(4, topic=[0, 1, 1, 3]))
    assert columns.rows["about_stad"].tolist() == [0, 1, 1, 0]
    assert columns.rows["about_wind"].tolist() == [0, 0, 0, 0]


def test_an_emotion_counts_as_strong_as_it_is():
    columns = fresh(posts(2, emotion=[EMOTIONS.index("fear"), 0], strength=[0.9, 0.4]))
    assert columns.rows["fear"].tolist() == pytest.approx([0.9, 0])
    assert columns.rows["joy"].tolist() == pytest.approx([0, 0.4])


def test_hostile_is_what_the_labels_show():
    assert fresh(posts(2, hostility=[1, 0], labelled=[0, 0.5])).rows["hostile"].tolist() == [0, 0.5]


def test_makers_whom_nobody_follows_are_small():
    columns = fresh(posts(2, maker=[0, 1]), people=50, follows=[0, 1, 0, 0, 0])
    assert columns.rows["small"].tolist() == pytest.approx([1, 1 / 51])


def test_follow_tells_whose_post_it_is():
    columns = fresh(posts(3, maker=[0, 2, 2]), follows=[[0] * 5, [1, 0, 0, 0, 0], [0, 0, 1, 0, 0], [1] * 5])
    assert columns.values("follow", np.arange(4)).tolist() == [[0, 0, 0], [1, 0, 0], [0, 1, 1], [1, 1, 1]]


def test_everybody_has_dice_of_their_own():
    thrown = WARM.values("dice", np.arange(150))
    assert len({row.tobytes() for row in thrown}) == 150


def test_a_new_post_is_judged_by_its_kind():
    start, kinds = ClassBeliefs(), [EMOTIONS.index("anger"), EMOTIONS.index("calm")]
    start.done["like"][kinds[0]] *= 3
    pool, some = pool_of(posts(2, emotion=kinds), 4, 0), posts(2, emotion=kinds)
    who = PeopleBeliefs(3, 4, 5)
    seen = Seen(pool, some, np.zeros((3, 5), np.float32), TOPICS)
    columns = columns_of(PostBeliefs(2), who, start, seen, np.random.default_rng(1))
    assert columns.rows["like"].tolist() == pytest.approx([0.36, 0.12])
    assert columns.values("like", np.array([0]))[0] == pytest.approx([0.36, 0.12])


def test_a_quarrel_makes_another_kind_of_the_same_emotion():
    start, some = ClassBeliefs(), posts(2, emotion=1, dispute=[False, True])
    start.done["reply"][1 + len(EMOTIONS)] *= 4
    seen = Seen(pool_of(some, 4, 0), some, np.zeros((3, 5), np.float32), TOPICS)
    columns = columns_of(PostBeliefs(2), PeopleBeliefs(3, 4, 5), start, seen, np.random.default_rng(1))
    assert columns.rows["reply"].tolist() == pytest.approx([0.03, 0.12])


def test_a_post_with_many_views_is_judged_by_itself():
    about = PostBeliefs(2)
    about.views[:] = 1000
    for action in ACTIONS:
        about.done[action][:] = [0, 900]
    columns = built(posts(2), about, PeopleBeliefs(3, 4, 5))
    for action in ACTIONS:
        assert columns.rows[action] == pytest.approx([0, 0.89], abs=0.02)


def test_everybodys_like_makes_a_post_wholly_popular():
    about = PostBeliefs(3)
    about.done["like"][:] = [0, 2, 4]
    popular = built(posts(3), about, PeopleBeliefs(4, 4, 5)).rows["popular"]
    assert popular.tolist() == pytest.approx([0, np.log(3) / np.log(5), 1])


def test_what_worked_before_is_expected_to_work_again_and_to_be_hidden_less():
    people = PeopleBeliefs(2, 4, 5)
    people.shown[0, :4] = 10
    people.worked[0, 1] = 10
    columns = built(posts(2, topic=[0, 1]), PostBeliefs(2), people)
    for action in ACTIONS:
        other, own = columns.values(action, np.array([0]))[0]
        assert (own < other) if action == "hide" else (own > other), action
    assert columns.values("match", np.array([0]))[0] == pytest.approx([0, 10 / 10.5])
    assert columns.values("match", np.array([1]))[0].tolist() == [0, 0]


def test_what_was_shown_much_is_not_unseen():
    people = PeopleBeliefs(2, 4, 5)
    people.shown[0, 1] = 100
    people.shown[1, 0] = 1
    unseen = built(posts(2, topic=[0, 1]), PostBeliefs(2), people).values("unseen", np.arange(2))
    assert unseen.tolist() == [[1, 0], [0, 1]]


def test_who_leans_to_a_side_agrees_with_it():
    people = PeopleBeliefs(2, 4, 5)
    people.lean[0] = [-3, 0]
    agree = built(posts(3, side=[[-1, 0], [1, 0], [0, 1]]), PostBeliefs(3), people).values(
        "agree", np.arange(2)
    )
    assert agree[0] == pytest.approx([np.tanh(1.5), -np.tanh(1.5), 0])
    assert agree[1].tolist() == [0, 0, 0]


def test_what_people_said_was_worth_it_counts_for_the_post_and_for_the_topic():
    about, people = PostBeliefs(3), PeopleBeliefs(2, 4, 5)
    about.worth[0], about.asked[0] = 5, 7
    people.worth[1, 2], people.asked[1, 2] = -3, 5
    stated = built(posts(3, topic=[0, 1, 2]), about, people).values("stated", np.arange(2))
    assert stated.tolist() == [pytest.approx([0.25, 0, 0]), pytest.approx([0.25, 0, -0.5])]


def test_an_empty_pool_has_empty_columns():
    pool = pool_of(posts(3), 4, 9)
    seen = Seen(pool, posts(3), np.zeros((2, 5), np.float32), TOPICS)
    columns = columns_of(
        PostBeliefs(0), PeopleBeliefs(2, 4, 5), ClassBeliefs(), seen, np.random.default_rng(1)
    )
    for name in names(TOPICS):
        assert columns.values(name, np.arange(2)).shape[-1] == 0
