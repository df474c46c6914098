# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sitting: what people can and cannot do, by which likes and dislikes, and that everybody keeps their dice."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.domain.lab.behave import SKIM, Session, behave, habit_after, openers, taste
from mediawijs.domain.lab.behaviour import Behaviour
from mediawijs.domain.lab.dice import Purpose, generator, opinions
from mediawijs.domain.lab.world import EMOTIONS
from tests.helpers.lab import BEHAVIOUR, ground, minds, posts, scene, sitting

TOWN = ground()
PEOPLE, CARDS = 60, 8
ANGER, CALM = EMOTIONS.index("anger"), EMOTIONS.index("calm")


def dice(sitting_of_day: int = 0) -> np.random.Generator:
    return generator(1, Purpose.BEHAVE, 0, sitting_of_day)


def town_sitting(slate: np.ndarray, people: np.ndarray, rules: Behaviour = BEHAVIOUR) -> Session:
    """Cards of the real catalogue: a slate of places in it."""
    start = TOWN.people
    mind = minds(
        len(start),
        interests=start.interests,
        stance=start.stance,
        outrage=start.outrage,
        follows=start.follows,
    )
    return behave(scene(TOWN.posts, rules), mind, people, slate, np.maximum(slate, 0), dice())


def slates(seed: int, people: int = PEOPLE, cards: int = CARDS) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, len(TOWN.posts), (people, cards), np.int32)


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(1, PEOPLE), st.integers(1, 20))
def test_what_can_happen(seed, people, cards):
    slate = slates(seed, people, cards)
    length = np.random.default_rng(seed).integers(0, cards + 1, people)
    slate[np.arange(cards) >= length[:, None]] = -1
    made = town_sitting(slate, np.arange(people))
    viewed = made.viewed.astype(int)
    assert (np.diff(viewed, axis=1) <= 0).all()  # a prefix of the slate
    assert not made.viewed[slate < 0].any()
    assert (made.viewed[:, 0] == (length > 0)).all()
    for done in (made.liked, made.replied, made.shared, made.followed):
        assert not (done & ~made.watched).any()
    assert not (made.watched & ~made.viewed).any()
    assert not (made.hidden & ~made.viewed).any()
    assert not (made.hidden & made.liked).any()
    assert not (made.followed & ~made.liked).any()
    assert (made.asked.sum(axis=1) <= 1).all()
    assert not (made.asked & ~made.viewed).any()
    at = np.maximum(slate, 0)
    assert (made.seconds[made.watched] == TOWN.posts.seconds[at][made.watched]).all()
    assert (made.seconds[made.viewed & ~made.watched] == SKIM).all()
    assert (made.seconds[~made.viewed] == 0).all()
    assert np.abs(made.agree).max() <= 1


def test_the_dice_of_somebody_do_not_depend_on_who_else_looks():
    slate, some = slates(1), np.array([3, 17, 58])
    everybody, few = town_sitting(slate, np.arange(PEOPLE)), town_sitting(slate[some], some)
    for field in fields(Session):
        assert np.array_equal(getattr(everybody, field.name)[some], getattr(few, field.name)), field.name


def test_another_card_further_down_leaves_what_came_before_as_it_was():
    one, other = slates(1), slates(2)
    mixed = np.concatenate([one[:, :5], other[:, 5:]], axis=1)
    first, second = (town_sitting(slate, np.arange(PEOPLE)) for slate in (one, mixed))
    for name in ("viewed", "watched", "liked", "replied", "shared", "hidden", "followed", "pull", "value"):
        assert np.array_equal(getattr(first, name)[:, :5], getattr(second, name)[:, :5]), name
    assert (first.watched != second.watched).any()


def test_a_post_is_felt_alike_at_every_place_of_the_slate():
    slate = slates(1)
    first, second = (town_sitting(one, np.arange(PEOPLE)) for one in (slate, slate[:, ::-1]))
    assert np.array_equal(first.pull, second.pull[:, ::-1])
    assert np.array_equal(first.value, second.value[:, ::-1])


def test_a_whim_pulls_and_is_worth_it_too():
    rules = replace(BEHAVIOUR, pull_chance=0.8, value_chance=0.6)
    some, slate = posts(50), np.arange(50, dtype=np.int32)[None].repeat(40, axis=0)
    made = behave(scene(some, rules), minds(40), np.arange(40), slate, slate, dice())
    whim = opinions(1, np.arange(40)[:, None], slate)
    assert made.pull == pytest.approx(-0.35 + 0.8 * whim, abs=1e-5)
    assert made.value == pytest.approx(0.15 + 0.6 * whim, abs=1e-5)


RAISED = [("pull_base", "watched"), ("like_base", "liked"), ("reply_base", "replied"), ("share_base", "shared"), ("hide_base", "hidden"), ("follow_base", "followed")]  # fmt: skip


@pytest.mark.parametrize(("constant", "done"), RAISED)
def test_a_higher_constant_only_adds(constant, done):
    """The same dice with more chance: what happened still happens. Likes and hides bite each other, so hides are asked alone."""
    quiet = replace(BEHAVIOUR, like_base=-20.0) if done == "hidden" else BEHAVIOUR
    slate = slates(3, 150, 20)
    low = town_sitting(slate, np.arange(150), quiet)
    high = town_sitting(slate, np.arange(150), replace(quiet, **{constant: getattr(quiet, constant) + 1}))
    assert not (getattr(low, done) & ~getattr(high, done)).any()
    assert getattr(high, done).sum() > getattr(low, done).sum()


def test_what_pulls_more_keeps_people_longer():
    slate = slates(3, 150, 20)
    lengths = [
        town_sitting(slate, np.arange(150), replace(BEHAVIOUR, pull_base=base)).viewed.sum(axis=1)
        for base in (-1.0, 0.0, 1.0)
    ]
    assert (lengths[0] <= lengths[1]).all()
    assert (lengths[1] <= lengths[2]).all()
    assert lengths[2].mean() > lengths[1].mean() + 0.3 > lengths[0].mean() + 0.6


def test_what_happens_is_the_dice_against_the_odds():
    """Worked out again from what each card was felt to be; dice that fall on the edge are left out."""
    slate, rules = slates(5, 150, 20), BEHAVIOUR
    made, chance = town_sitting(slate, np.arange(150)), dice().random((7, 150, 20), np.float32)
    value = made.value.astype(np.float64)

    def agrees(happened: np.ndarray, throw: int, odds: np.ndarray) -> bool:
        likely = 1 / (1 + np.exp(-odds))
        clear = np.abs(chance[throw] - likely) > 1e-5
        return bool((happened == (chance[throw] < likely))[clear].all())

    def given(happened: np.ndarray, asked: np.ndarray, throw: int, odds: np.ndarray) -> bool:
        return agrees(np.where(asked, happened, chance[throw] < 1 / (1 + np.exp(-odds))), throw, odds)

    share = np.asarray(scene(TOWN.posts).traits.share)[slate]
    assert given(made.watched, made.viewed, 1, made.pull.astype(np.float64))
    assert given(made.liked, made.watched, 2, rules.like_base + rules.like_value * value)
    assert given(made.shared, made.watched, 4, share + rules.share_value * value)
    assert given(made.hidden, made.viewed & ~made.liked, 5, rules.hide_base + rules.hide_value * value)
    follows = TOWN.people.follows[np.arange(150)[:, None], TOWN.posts.maker[slate]]
    odds = rules.follow_base + rules.follow_value * value
    assert given(made.followed, made.liked & (follows == 0), 6, odds)
    stops = chance[0] < 1 / (1 + np.exp(-(rules.stop_base - rules.stop_pull * made.pull)))
    lengths = np.where(stops.any(axis=1), stops.argmax(axis=1) + 1, 20)
    assert (made.viewed.sum(axis=1) == lengths).mean() > 0.99


def felt(some, rules: Behaviour = BEHAVIOUR, **changed: object) -> Session:
    """Two people of one mind, and posts that are alike but for what is asked: nobody has whims here."""
    still = replace(rules, pull_chance=0.0, value_chance=0.0)
    slate = np.arange(len(some), dtype=np.int32)[None].repeat(2, axis=0)
    return behave(scene(some, still), minds(2, **changed), np.arange(2), slate, slate, dice())


def test_anger_pulls_and_is_worth_less_on_reflection():
    made = felt(posts(2, emotion=[CALM, ANGER], strength=1.0))
    assert made.pull[0].tolist() == pytest.approx([-0.35, 0.3])
    assert made.value[0].tolist() == pytest.approx([0.15, -0.15])


def test_anger_pulls_those_most_who_are_quick_to_it():
    made = felt(posts(1, emotion=ANGER, strength=1.0), outrage=[0.5, 2.0])
    assert made.pull[:, 0].tolist() == pytest.approx([-0.35 + 0.325, -0.35 + 1.3])


@pytest.mark.parametrize(
    ("trait", "pull", "value"),
    [
        ({"quality": 1.0}, 0.125, 0.6),
        ({"video": 1.0}, 0.2, 0.0),
        ({"untrue": 1.0}, 0.0, -0.4),
        ({"hostility": 1.0}, 0.0, -1.0),
        ({"advert": 1.0}, 0.0, -0.5),
        ({"dispute": True}, 0.0, -0.5),
        ({"trusted": 1.0}, 0.0, 0.0),
        ({"emotion": EMOTIONS.index("fear")}, 0.15, 0.0),
        ({"emotion": EMOTIONS.index("wonder")}, 0.125, 0.0),
        ({"emotion": EMOTIONS.index("joy")}, 0.075, 0.0),
        ({"emotion": EMOTIONS.index("sadness")}, 0.05, -0.1),
    ],
)
def test_what_each_trait_does(trait, pull, value):
    plain, made = felt(posts(1)), felt(posts(1, **trait))
    assert made.pull[0, 0] - plain.pull[0, 0] == pytest.approx(pull, abs=1e-6)
    assert made.value[0, 0] - plain.value[0, 0] == pytest.approx(value, abs=1e-6)


def test_hard_on_the_other_side_pulls_those_of_this_side_alone():
    hard = posts(1, side=[[1, 0]], dispute=True, hostility=1.0)
    made = felt(hard, stance=[[0.5, 0], [-0.5, 0]])
    assert made.agree[:, 0].tolist() == [0.5, -0.5]
    assert made.pull[:, 0].tolist() == pytest.approx([-0.35 + 0.125 + 0.9, -0.35 - 0.125])
    assert made.value[0, 0] - made.value[1, 0] == pytest.approx(0.8)


def test_both_sides_answer_a_hard_post():
    rules = replace(BEHAVIOUR, pull_base=20.0, reply_base=-3.0, reply_attack=30.0, reply_other=30.0)
    hard, mild = (posts(1, side=[[1, 0]], dispute=True, hostility=one) for one in (1.0, 0.0))
    assert felt(hard, rules, stance=[[0.5, 0], [-0.5, 0]]).replied.all()
    assert not felt(mild, replace(rules, reply_base=-30.0), stance=[[0.5, 0], [-0.5, 0]]).replied.any()


def test_who_you_follow_pulls():
    made = felt(posts(2, maker=[0, 1]), follows=[[0, 1, 0, 0, 0], [0, 0, 0, 0, 0]])
    assert (made.pull[0] - made.pull[1]).tolist() == pytest.approx([0, 0.4])


def test_nobody_follows_twice():
    rules = replace(BEHAVIOUR, pull_base=20.0, like_base=20.0, follow_base=20.0)
    made = felt(posts(1), rules, follows=[[1, 0, 0, 0, 0], [0, 0, 0, 0, 0]])
    assert made.followed[:, 0].tolist() == [False, True]


def test_how_much_a_topic_is_somebodys():
    some = posts(2, topic=[0, 1], side=[[0, 0], [0, -1]])
    mind = minds(2, interests=[[0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0]], stance=[[0, 0.4], [0.9, -0.3]])
    mine, agree = taste(some, np.array([[0, 1], [0, 1]]), np.arange(2), mind)
    assert mine.tolist() == [[0, 0], [3, -1]]
    assert agree == pytest.approx(np.array([[0, -0.4], [0, 0.3]]))


@given(st.lists(st.floats(0, 1, width=32), min_size=12, max_size=12))
def test_a_topic_is_at_most_three_times_somebodys(raw):
    interests = np.array([raw], np.float32) + np.float32(1e-6)
    mine, _agree = taste(
        posts(12, topic=range(12)),
        np.arange(12)[None],
        np.array([0]),
        minds(1, interests=interests / interests.sum()),
    )
    assert mine.min() >= -1
    assert mine.max() <= 3


def test_the_survey_asks_as_often_as_it_should_and_any_card_alike():
    rules = replace(BEHAVIOUR, stop_base=-50.0, survey=0.4)
    some = posts(5)
    slate = np.tile(np.arange(5, dtype=np.int32), (4000, 1))
    made = behave(scene(some, rules), minds(4000), np.arange(4000), slate, slate, dice())
    assert made.viewed.all()
    assert made.asked.any(axis=1).mean() == pytest.approx(0.4, abs=0.04)
    assert made.asked.sum(axis=0) / made.asked.sum() == pytest.approx(np.full(5, 0.2), abs=0.04)


@pytest.mark.parametrize(("chance", "asked"), [(0.0, 0), (1.0, 150)])
def test_a_survey_of_nobody_and_of_everybody(chance, asked):
    made = town_sitting(slates(1, 150), np.arange(150), replace(BEHAVIOUR, survey=chance))
    assert made.asked.sum() == asked


# Opening the app


def test_habit_makes_people_open_the_app_more_often():
    often = openers(BEHAVIOUR, np.full(4000, 0.9, np.float32), dice())
    seldom = openers(BEHAVIOUR, np.zeros(4000, np.float32), dice())
    assert set(seldom.tolist()) < set(often.tolist())  # the same dice, a higher chance
    assert len(seldom) / 4000 == pytest.approx(1 / (1 + np.exp(-0.3)), abs=0.04)
    assert len(often) / 4000 == pytest.approx(1 / (1 + np.exp(-1.02)), abs=0.04)


def test_a_habit_grows_by_what_was_watched_and_only_then():
    made = sitting([[0, 1, 2], [0, 1, 2]], [1, 3], watched=[[True, True, False], [False, False, False]])
    before = np.array([0.5, 0.5, 0.5, 0.5], np.float32)
    assert habit_after(BEHAVIOUR, before, made).tolist() == pytest.approx([0.5, 0.512, 0.5, 0.5])
    assert before.tolist() == [0.5] * 4


@given(st.floats(0, 1, width=32), st.integers(1, 20), st.floats(0, 1))
def test_a_habit_stays_within_bounds(habit, cards, gain):
    made = sitting([list(range(cards))], watched=True)
    after = habit_after(replace(BEHAVIOUR, habit_gain=gain), np.array([habit], np.float32), made)
    assert habit <= after[0] <= 1
