# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A week in a small town: what each phone showed, and what everybody saw."""

from __future__ import annotations

import pytest

from mediawijs.domain.lab.week import Seen, play_week, play_weeks
from tests.helpers.lab import ground, recommender, small_place

CALM = recommender({"calm": 5.0, "new": 0.1})
ANGRY = recommender({"anger": 5.0, "new": 0.1})

GROWN_UP = 1
"""All angry posts of the made-up town are for grown-ups."""


def weeks(one, people=(0, 1)):
    return play_weeks(small_place(), ground(), one, people)


def test_the_same_week_whoever_is_looked_at():
    noor, ria = weeks(CALM)
    assert noor == play_week(small_place(), ground(), CALM, 0)
    assert ria == play_week(small_place(), ground(), CALM, 1)
    assert (noor.measures, noor.town) == (ria.measures, ria.town)


def test_an_angry_recommender_is_seen_on_the_phone_and_in_the_town():
    calm, angry = (weeks(one, (GROWN_UP,))[0] for one in (CALM, ANGRY))
    assert angry.seen.angry > 2 * calm.seen.angry
    assert angry.anger > calm.anger
    assert angry.town.angry > calm.town.angry


@pytest.mark.parametrize("one", [CALM, ANGRY, recommender({"watch": 4.0})])
def test_what_was_seen_are_shares_that_fit_the_town(one):
    for week in weeks(one):
        for seen in (week.seen, week.town):
            assert isinstance(seen, Seen)
            assert all(0 <= share <= 1 for share in (seen.angry, seen.glad, seen.harsh, seen.variety))
        assert sum(week.topics.values()) == pytest.approx(1)
        assert week.seen.variety == pytest.approx(1 - sum(v**2 for v in week.topics.values()), abs=1e-5)
        assert week.town.glad == pytest.approx(week.measures.glad, abs=1e-6)
        assert week.town.variety == pytest.approx(week.measures.variety, abs=1e-6)
        assert week.town.minutes == pytest.approx(7 * week.measures.minutes, rel=1e-4)
        assert week.town.harsh == pytest.approx(week.measures.harm / 1000, abs=1e-6)


def test_cards_say_why_they_are_there():
    card = weeks(ANGRY, (GROWN_UP,))[0].cards[0]
    assert card.emotion == "anger"
    assert card.why.place == 1
    assert card.why.reasons[0].name == "anger"
