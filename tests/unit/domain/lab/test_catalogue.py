# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a world to columns of posts: everything once, under the right label, spread over the days."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.domain.lab.catalogue import CROWD_MAKERS, Catalogue, make_catalogue, makers_of, text_of
from mediawijs.domain.lab.world import ACCOUNTABLE, EMOTIONS
from tests.helpers.lab import TOPICS, small_world

WORLD = small_world()
MAKERS = makers_of(WORLD)


def made(items: int = 500, days: int = 10, seed: int = 3) -> Catalogue:
    return make_catalogue(WORLD, MAKERS, items, days, seed)


def labels_of(post: int, posts: Catalogue):
    source = int(posts.source[post])
    return WORLD.posts[source].labels if source >= 0 else WORLD.crowd.lines[-1 - source].labels


def same(one: Catalogue, other: Catalogue) -> bool:
    return all(np.array_equal(getattr(one, f.name), getattr(other, f.name)) for f in fields(Catalogue))


def test_makers_are_those_of_the_world_and_then_the_crowd():
    assert len(MAKERS) == len(WORLD.makers) + CROWD_MAKERS
    assert MAKERS.handles[:2] == ("@krant", "@bieb")
    assert len(set(MAKERS.handles)) == len(MAKERS)
    assert MAKERS.topic[:3].tolist() == [-1, -1, 0]
    crowd = MAKERS.topic[len(WORLD.makers) :]
    assert np.bincount(crowd).tolist() == [CROWD_MAKERS // len(TOPICS)] * len(TOPICS)
    assert set(MAKERS.kinds[len(WORLD.makers) :]) == {"citizen"}


def test_the_crowd_has_the_names_that_it_was_given():
    named = replace(WORLD, crowd=replace(WORLD.crowd, handles=("tantesok", "oomsoep")))
    made = makers_of(named)
    assert made.handles[len(WORLD.makers) :][:3] == ("@tantesok", "@oomsoep", "@tantesok")
    assert made.topic.tolist() == MAKERS.topic.tolist()


@settings(max_examples=40)
@given(st.integers(1, 300), st.integers(1, 20), st.integers(0, 2**31))
def test_a_catalogue_of_any_size(items, days, seed):
    posts = made(items, days, seed)
    assert len(posts) == items
    assert (np.diff(posts.day) >= 0).all()
    assert posts.day.min() >= 0
    assert posts.day.max() < days
    assert all(len(getattr(posts, field.name)) == items for field in fields(Catalogue))
    assert same(posts, made(items, days, seed))


def test_each_hand_written_post_comes_once():
    by_hand = made().source[made().source >= 0]
    assert sorted(by_hand.tolist()) == list(range(len(WORLD.posts)))


def test_fewer_places_than_hand_written_posts():
    few = made(items=20)
    assert (few.source >= 0).all()
    assert len(set(few.source.tolist())) == 20


def test_one_place_more_than_hand_written_posts_is_for_the_crowd():
    posts = made(items=len(WORLD.posts) + 1)
    assert (len(posts), int((posts.source < 0).sum())) == (len(WORLD.posts) + 1, 1)


def test_another_seed_gives_another_catalogue():
    assert not same(made(seed=3), made(seed=4))


def test_columns_say_what_the_labels_say():
    posts = made()
    untrue = {"false": 1.0, "half": 0.5}
    for row in range(len(posts)):
        one = labels_of(row, posts)
        assert posts.topic[row] == TOPICS.index(one.topic)
        assert EMOTIONS[posts.emotion[row]] == one.emotion
        assert posts.hostility[row] == posts.labelled[row] == pytest.approx(one.hostility / 3)
        assert posts.quality[row] == (one.quality - 1) / 4
        assert posts.untrue[row] == untrue.get(one.truth, 0.0)
        assert (posts.age[row], posts.seconds[row]) == (one.age, one.seconds)
        assert (posts.video[row], posts.advert[row]) == (one.form == "video", one.advert)
        side = {"none": 0, "a": -1, "b": 1}[one.side]
        assert posts.dispute[row] == (one.dispute is not None)
        assert posts.side[row].tolist() == [side * (one.dispute == d.id) for d in WORLD.disputes]
        assert 0 < posts.strength[row] <= 1


def test_makers_post_what_is_theirs():
    posts = made()
    places = {maker.id: number for number, maker in enumerate(WORLD.makers)}
    for row in range(len(posts)):
        source, maker = int(posts.source[row]), int(posts.maker[row])
        if source >= 0:
            assert maker == places[WORLD.posts[source].maker]
        else:
            assert maker >= len(WORLD.makers)
            assert MAKERS.topic[maker] == posts.topic[row]
        assert posts.trusted[row] == (MAKERS.kinds[maker] in ACCOUNTABLE)


def test_a_few_of_the_crowd_post_most():
    posts = made(items=4000)
    crowd = np.sort(np.bincount(posts.maker, minlength=len(MAKERS))[len(WORLD.makers) :])[::-1]
    assert crowd[: CROWD_MAKERS // 4].sum() > 1.6 * crowd[CROWD_MAKERS // 2 :].sum()
    assert (crowd > 0).mean() > 0.9


def test_the_crowd_gives_each_topic_about_as_much():
    posts = made(items=4000)
    counts = np.bincount(posts.topic[posts.source < 0], minlength=len(TOPICS))
    expected = counts.sum() / len(TOPICS)
    assert np.abs(counts - expected).max() < 5 * np.sqrt(expected)


def test_posts_by_hand_and_of_the_crowd_are_mixed_within_a_day():
    """Else newest first would never show what was written by hand."""
    later = []
    for seed in range(20):
        posts = made(items=400, days=2, seed=seed)
        for day in (0, 1):
            by_hand = posts.source[posts.day == day] >= 0
            later.append(np.flatnonzero(by_hand).mean() / len(by_hand))
    assert np.mean(later) == pytest.approx(0.5, abs=0.04)


def test_a_world_without_crowd_has_only_what_was_written_by_hand():
    alone = replace(WORLD, crowd=replace(WORLD.crowd, lines=()))
    posts = make_catalogue(alone, makers_of(alone), 500, 5, 1)
    assert len(posts) == len(WORLD.posts)
    assert (posts.source >= 0).all()


def test_text_by_hand_is_as_it_was_written():
    posts = made()
    row = int(np.flatnonzero(posts.source >= 0)[0])
    assert text_of(WORLD, posts, row) == WORLD.posts[int(posts.source[row])].text


def test_text_of_the_crowd_has_its_slots_filled_alike_in_each_language():
    posts, slots, seen = made(), WORLD.crowd.slots, set()
    for row in np.flatnonzero(posts.source < 0):
        said = text_of(WORLD, posts, int(row))
        assert said == text_of(WORLD, posts, int(row))
        topic = TOPICS[posts.topic[row]]
        nl = re.fullmatch(f"{topic}: (.+) en (.+)\\.", said["nl"])
        en = re.fullmatch(f"{topic}: (.+) and (.+)\\.", said["en"])
        assert nl is not None
        assert en is not None
        who, what = slots["wie"]["nl"].index(nl[1]), slots["wat"]["nl"].index(nl[2])
        assert (en[1], en[2]) == (slots["wat"]["en"][what], slots["wie"]["en"][who])
        seen.add((who, what))
    assert len(seen) == 6
