# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the system learns: it counts right, it forgets, it finds planted tastes, and its bridge note sees through a camp."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.beliefs import (
    ACTIONS,
    FADE,
    ClassBeliefs,
    PeopleBeliefs,
    PostBeliefs,
)
from mediawijs.domain.lab.learn import Ratings, Triples, bridge, count, factor
from mediawijs.domain.lab.pool import WINDOW
from mediawijs.domain.lab.world import EMOTIONS
from tests.helpers.lab import WATCH, ground, played, posts, recommender, sitting

FLAGS = {"watch": "watched", "like": "liked", "reply": "replied", "share": "shared", "hide": "hidden"}


@dataclass
class System:
    """All beliefs of a small town."""

    posts: PostBeliefs
    people: PeopleBeliefs
    classes: ClassBeliefs


def system(size: int, people: int = 3) -> System:
    return System(PostBeliefs(size), PeopleBeliefs(people, 4, 5), ClassBeliefs())


def told(some, slate, **done: object) -> System:
    made = system(len(some))
    cards = np.array(slate, np.int32)
    count(sitting(cards, **done), np.maximum(cards, 0), some, made.posts, made.people, made.classes)
    return made


# Counting


def test_views_and_actions_are_counted_per_post():
    made = told(
        posts(4),
        [[0, 1], [1, -1], [1, 3]],
        watched=[[True, True], [True, False], [False, True]],
        liked=[[False, True], [True, False], [False, False]],
        hidden=[[False, False], [False, False], [True, False]],
    )
    assert made.posts.views.tolist() == [1, 3, 0, 1]
    assert made.posts.done["watch"].tolist() == [1, 2, 0, 1]
    assert made.posts.done["like"].tolist() == [0, 2, 0, 0]
    assert made.posts.done["hide"].tolist() == [0, 1, 0, 0]
    assert made.posts.done["share"].tolist() == [0, 0, 0, 0]


def test_cards_that_nobody_got_to_do_not_count():
    made = told(posts(2), [[0, 1]] * 3, viewed=[[True, False]] * 3)
    assert made.posts.views.tolist() == [3, 0]
    assert made.people.shown[:, :4].sum() == 3


def test_counts_of_a_real_sitting_add_up():
    simulation = played(WATCH, 0)
    session = simulation.sit()
    assert simulation.posts.views.sum() == session.viewed.sum()
    for action in ACTIONS:
        assert simulation.posts.done[action].sum() == getattr(session, FLAGS[action]).sum() > 0, action
    assert simulation.posts.asked.sum() == session.asked.sum()
    assert simulation.posts.worth.sum() == pytest.approx(
        np.tanh(session.value[session.asked]).sum(), rel=1e-4
    )
    topics = len(simulation.ground.topics)
    viewed = np.zeros(len(simulation.ground.people))
    viewed[session.people] = session.viewed.sum(axis=1)
    assert simulation.people.shown[:, :topics].sum(axis=1).tolist() == viewed.tolist()
    assert simulation.people.shown[:, topics : topics + len(EMOTIONS)].sum(axis=1).tolist() == viewed.tolist()
    assert simulation.people.maker_shown.sum(axis=1).tolist() == viewed.tolist()
    assert simulation.people.maker_worked == pytest.approx(
        np.minimum(simulation.people.maker_worked, 3.5 * simulation.people.maker_shown)
    )


def test_a_profile_knows_topic_emotion_maker_and_side():
    some = posts(2, topic=[2, 0], emotion=[5, 1], maker=[4, 1], side=[[0, 1], [0, 0]], dispute=[True, False])
    people = told(some, [[0], [1], [-1]], watched=True, liked=[[True], [False], [False]]).people
    assert np.flatnonzero(people.shown[0]).tolist() == [2, 4 + 5, 4 + len(EMOTIONS) + 3]
    assert np.flatnonzero(people.shown[1]).tolist() == [0, 4 + 1]
    assert people.worked[0][people.shown[0] > 0].tolist() == [1.5] * 3
    assert people.worked[1, 0] == 0.5
    assert (people.maker_shown[0, 4], people.maker_worked[0, 4]) == (1, 1.5)
    assert people.shown[2].sum() == people.maker_shown[2].sum() == 0


def test_what_somebody_likes_of_a_quarrel_tells_their_side():
    some = posts(2, side=[[-1, 0], [0, 1]], dispute=True)
    people = told(
        some,
        [[0, 1]] * 3,
        watched=True,
        liked=[[True, False], [False, True], [False, False]],
        shared=[[True, False], [False, False], [False, False]],
        hidden=[[False, False], [False, False], [True, False]],
    ).people
    assert people.lean.tolist() == [[-1.5, 0], [0, 1], [1, 0]]


def test_answers_to_the_survey_go_to_the_post_and_the_topic():
    made = told(posts(2, topic=[1, 3]), [[0, 1]] * 3, asked=[[True, False]] * 3, value=[[2.0, 9.0]] * 3)
    assert made.posts.worth.tolist() == [pytest.approx(3 * np.tanh(2)), 0]
    assert made.posts.asked.tolist() == [3, 0]
    assert made.people.worth[1].tolist() == [0, pytest.approx(np.tanh(2)), 0, 0]
    assert made.people.asked.sum() == 3


def test_classes_learn_how_posts_of_a_kind_do():
    made = told(posts(1, emotion=5, dispute=True), [[0]] * 3, watched=True)
    kind = 5 + len(EMOTIONS)
    assert made.classes.views[kind] == pytest.approx(40 * 0.995 + 3)
    assert made.classes.rate("watch")[kind] == pytest.approx((16 * 0.995 + 3) / (40 * 0.995 + 3))
    others = np.delete(made.classes.rate("watch"), kind)
    assert others == pytest.approx(np.full(len(others), 0.4))


def test_a_sitting_without_anybody_only_fades():
    made = system(2)
    made.people.shown[:] = 1
    none = np.zeros((0, 3), np.int32)
    count(sitting(none), none, posts(2), made.posts, made.people, made.classes)
    assert made.posts.views.sum() == 0
    assert made.people.shown == pytest.approx(np.full_like(made.people.shown, FADE))


# Forgetting


def test_what_people_did_counts_less_and_less():
    people = PeopleBeliefs(2, 4, 5)
    for name in ("shown", "worked", "lean", "maker_shown", "maker_worked"):
        getattr(people, name)[:] = 8
    for _ in range(23):
        people.fade()
    for name in ("shown", "worked", "lean", "maker_shown", "maker_worked"):
        assert getattr(people, name) == pytest.approx(np.full_like(getattr(people, name), 8 * FADE**23))
    assert float(FADE) ** 23 == pytest.approx(0.5, abs=0.01)


def test_beliefs_about_posts_move_with_the_posts():
    about = PostBeliefs(4)
    about.views[:] = [1, 2, 3, 4]
    about.done["like"][:] = [5, 6, 7, 8]
    about.helpful[:] = [0.1, 0.2, 0.3, 0.4]
    rolled = about.rolled(np.array([2, 3]), 5)
    assert rolled.views.tolist() == [3, 4, 0, 0, 0]
    assert rolled.done["like"].tolist() == [7, 8, 0, 0, 0]
    assert rolled.helpful.tolist() == pytest.approx([0.3, 0.4, 0, 0, 0])


@given(st.integers(0, 10_000))
def test_a_lift_is_within_bounds_and_1_of_usual_is_no_lift(seed):
    dice = np.random.default_rng(seed)
    people = PeopleBeliefs(6, 4, 5)
    people.shown[:] = dice.integers(0, 30, people.shown.shape)
    people.worked[:] = people.shown * dice.random(people.shown.shape) * 3
    people.shown[0] = people.worked[0] = 0
    lift = people.lift()
    assert lift.min() >= np.float32(-0.9)
    assert lift.max() <= 3
    assert lift[0] == pytest.approx(np.zeros(lift.shape[1]), abs=1e-6)


def test_a_lift_by_hand():
    """Usual is (2 + 1) / (10 + 3); a topic shown 6 times and worked twice is at (2 + 2 usual) / (6 + 2)."""
    people = PeopleBeliefs(1, 4, 5)
    people.shown[0, :4] = [6, 4, 0, 0]
    people.worked[0, :4] = [2, 0, 0, 0]
    usual = 3 / 13
    lift = people.lift()[0, :3]
    assert lift == pytest.approx([(2 + 2 * usual) / 8 / usual - 1, 2 / 6 - 1, 0], abs=1e-6)


def test_classes_start_from_likely_rates():
    """Looking is common, liking less so, and each of the rest is rare."""
    start = ClassBeliefs()
    watch, like, *rest = (float(start.rate(action).mean()) for action in ACTIONS)
    assert 1 > watch > like > max(rest) > min(rest) > 0
    assert max(rest) < 0.1


# Who saw what


def test_ratings_are_what_people_did():
    ratings = Ratings()
    at = np.array([[7, 8, 9, 6]], np.int32)
    one = sitting(
        [[0, 1, 2, -1]],
        [4],
        watched=[[True, True, False, False]],
        liked=[[True, False, False, False]],
        hidden=[[False, False, True, False]],
    )
    ratings.add(3, one, at)
    made = ratings.triples(0)
    assert made.people.tolist() == [4, 4, 4]
    assert made.posts.tolist() == [7, 8, 9]
    assert made.signal.tolist() == [1.5, 0.5, -1]
    assert ratings.triples(8).posts.tolist() == [0, 1]


def test_ratings_of_days_gone_by_are_forgotten():
    ratings, none = Ratings(), np.zeros(1, np.float32)
    for day in range(4):
        ratings.put(day, np.array([day], np.int32), np.array([10 * day], np.int32), none)
    ratings.forget(2)
    assert ratings.triples(0).people.tolist() == [2, 3]
    ratings.forget(9)
    assert [len(column) for column in ratings.triples(0)] == [0, 0, 0]


def test_ratings_never_point_outside_the_pool():
    simulation, views = played(recommender({"bridge": 6.0, "new": 1.0}), 0), []
    for _ in range(12):
        views.append(int(simulation.sit().viewed.sum()))
        kept = len(views) - 3 * (simulation.day - WINDOW + 1)  # those of days whose posts can still be shown
        assert len(simulation.ratings.triples(0).people) == sum(views[-kept:] if kept < len(views) else views)
        triples = simulation.ratings.triples(int(simulation.pool.posts[0]))
        assert triples.posts.min(initial=0) >= 0
        assert triples.posts.max(initial=0) < len(simulation.pool)


# Matrix factors


def planted(rounds: int, groups: bool = True) -> tuple[PeopleBeliefs, np.ndarray, np.ndarray]:
    """80 people, 30 makers, everybody shown a third of what there is: the even like the even."""
    dice = np.random.default_rng(2)
    people = PeopleBeliefs(80, 4, 30)
    shown = dice.random((80, 30)) < 0.33
    own = (np.arange(80)[:, None] + np.arange(30)) % 2 == 0
    people.maker_shown[:] = 4 * shown
    people.maker_worked[:] = 4 * shown * (np.where(own, 0.9, 0.2) if groups else 0.5)
    for _ in range(rounds):
        factor(people)
    return people, people.taste @ people.maker_taste.T, own


def test_factors_find_planted_tastes():
    people, similar, own = planted(12)
    assert similar[own].mean() > 0.2 > -0.2 > similar[~own].mean()
    unseen = people.maker_shown == 0
    assert (
        np.mean(similar[own & unseen]) > np.mean(similar[~own & unseen]) + 0.3
    )  # also of what they never saw
    unit = people.taste / np.linalg.norm(people.taste, axis=1, keepdims=True)
    cosine = unit @ unit.T
    same = (np.arange(80)[:, None] + np.arange(80)) % 2 == 0
    apart = ~np.eye(80, dtype=bool)
    assert cosine[same & apart].mean() > cosine[~same].mean() + 0.3


def test_factors_come_nearer_round_after_round():
    def fit(rounds: int) -> float:
        people, similar, _own = planted(rounds)
        usual = people.maker_worked.sum(axis=0) / people.maker_shown.sum(axis=0)
        cells = (people.maker_worked - usual * people.maker_shown) / np.sqrt(people.maker_shown + 1)
        return float(np.corrcoef(cells.ravel(), similar.ravel())[0, 1])

    assert fit(1) < fit(4) <= fit(40) + 1e-3


def test_factors_have_a_fixed_scale():
    people, similar, _own = planted(3)
    assert np.sqrt(np.mean(similar**2)) == pytest.approx(1, abs=0.01)
    assert people.maker_taste.T @ people.maker_taste == pytest.approx(np.eye(8), abs=1e-4)


def test_where_tastes_do_not_differ_nothing_is_similar():
    _people, similar, _own = planted(3, groups=False)
    assert np.isfinite(similar).all()
    assert np.abs(similar).max() < 1e-2


def test_before_anybody_looked_factors_say_nothing():
    people = PeopleBeliefs(5, 4, 12)
    factor(people)
    assert (people.taste @ people.maker_taste.T).tolist() == np.zeros((5, 12)).tolist()


# The bridge builder


def two_camps(lean: float = 3.0) -> tuple[PeopleBeliefs, PostBeliefs]:
    """Post 0: liked by 16 of 20 people of each camp. Post 1: by 64 of 80 of one camp; nobody else saw it. The rest: by few."""
    people, about = PeopleBeliefs(160, 4, 5), PostBeliefs(12)
    people.lean[:80, 0], people.lean[80:, 0] = lean, -lean
    seen = [(person, 0) for person in (*range(20), *range(80, 100))] + [(person, 1) for person in range(80)]
    liked = {(person, 0) for person in (*range(16), *range(80, 96))} | {(person, 1) for person in range(64)}
    rest = [(person, 2 + person % 10) for person in range(160)]
    seen += rest
    liked |= {one for one in rest if one[0] % 20 == 0}
    signal = [1.5 if one in liked else 0.5 for one in seen]
    triples = Triples(
        np.array([one[0] for one in seen], np.int32),
        np.array([one[1] for one in seen], np.int32),
        np.array(signal, np.float32),
    )
    bridge(triples, people, about)
    return people, about


def test_what_both_camps_like_is_preferred_to_what_one_camp_likes_twice_as_often():
    _people, about = two_camps()
    assert about.helpful[0] > about.helpful[1] + 0.1
    assert about.helpful[0] > about.helpful[2:].max() + 0.1
    assert about.camp[1] > 0.1 > abs(about.camp[0])


def test_the_note_is_ridge_regression():
    """Against a solver: approval less its mean, on 1 and the camp of who saw it, with 15 and 3 on the diagonal."""
    dice = np.random.default_rng(5)
    people, about = PeopleBeliefs(40, 4, 5), PostBeliefs(6)
    people.lean[:] = dice.normal(0, 1.5, people.lean.shape)
    who, what = dice.integers(0, 40, 300), dice.integers(0, 6, 300)
    signal = dice.choice([-1, 0, 0.5, 1.5], 300)
    bridge(
        Triples(who.astype(np.int32), what.astype(np.int32), signal.astype(np.float32)),
        people,
        about,
        rounds=1,
    )
    camp = np.tanh(people.lean.sum(axis=1) / 2)
    camp /= np.sqrt(np.mean(camp**2))
    left = (signal > 1) - np.mean(signal > 1)
    for post in range(6):
        seen = what == post
        x = np.stack([np.ones(seen.sum()), camp[who[seen]]])
        note, slope = np.linalg.solve(x @ x.T + np.diag([15, 3]), x @ left[seen])
        assert about.helpful[post] == pytest.approx(note, abs=1e-5)
        assert about.camp[post] == pytest.approx(slope, abs=1e-5)
    rest = left - about.helpful[what] - camp[who] * about.camp[what]
    mild = [rest[who == one].sum() / ((who == one).sum() + 15) for one in range(40)]
    assert people.mildness == pytest.approx(np.array(mild), abs=1e-5)


def test_without_camps_the_bridge_builder_sees_no_difference():
    _people, about = two_camps(lean=0.0)
    assert about.helpful[1] > about.helpful[0]


def test_the_camps_have_no_names():
    """Which side is called a changes nothing."""
    assert two_camps(3.0)[1].helpful == pytest.approx(two_camps(-3.0)[1].helpful, abs=1e-6)


def test_a_few_ratings_are_too_few_for_a_bridge():
    people, about = PeopleBeliefs(60, 4, 5), PostBeliefs(3)
    few = np.arange(49, dtype=np.int32)
    bridge(Triples(few, np.zeros(49, np.int32), np.full(49, 1.5, np.float32)), people, about)
    assert not about.helpful.any()


def test_the_bridge_builder_learns_in_the_town():
    simulation = played(recommender({"bridge": 6.0, "new": 1.0}), 9, ground(300))
    assert simulation.posts.helpful.std() > 1e-3
    assert np.isfinite(simulation.posts.helpful).all()
    assert not played(WATCH, 9).posts.helpful.any()  # only for who reads it
