# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stalls and label cards show, from a small made-up town."""

from __future__ import annotations

from functools import cache

import pytest

from mediawijs.domain.lab.inspection import THRESHOLDS, Card, Outcome, Test
from mediawijs.domain.lab.week import Week, play_week
from mediawijs.domain.lessons.kinds.market import MEASURES, Need
from mediawijs.presenters.market import (
    as_table,
    empty_bar,
    label_card,
    market_answer,
    market_item,
    meets,
    stall_part,
    values,
)
from tests.helpers import lab
from tests.helpers.builders import a_market, an_inspection

TOPICS = {topic: lab.words(topic) for topic in lab.TOPICS}


@cache
def week() -> Week:
    return play_week(lab.small_place(), lab.ground(), lab.WATCH, 0)


def card(**measured: float) -> Card:
    outcomes = [Outcome(Test(key), value, THRESHOLDS[Test(key)]) for key, value in measured.items()]
    return Card("proef", "1", tuple(outcomes))


def test_values_are_in_the_unit_in_which_they_are_shown():
    known = values(week(), lab.WATCH.manifest)
    measures = week().measures

    assert tuple(known) == MEASURES
    assert known["anger"] == pytest.approx(100 * measures.anger)
    assert known["lost"] == pytest.approx(7 * measures.minutes_lost)
    assert 0 <= known["worth"] <= 100
    assert known["profile"] == 1
    assert values(week(), lab.NEWEST.manifest)["profile"] == 0


def test_a_stall_has_a_bar_for_each_measure_that_was_asked_for():
    part = stall_part(week(), lab.WATCH.manifest, TOPICS, ("worth", "profile"))

    assert [bar.id for bar in part.bars] == ["worth", "profile"]
    assert part.bars[0].value.endswith("%")
    assert part.bars[1].value == "nee"
    assert part.bars[1].share is None
    assert "likes" in part.reads
    assert 0 < len(part.posts) <= 3
    assert all(0 <= bar.share <= 1 for bar in part.bars if bar.share is not None)


@pytest.mark.parametrize(
    ("need", "met"),
    [
        (Need(("profile",), at_most=0), False),
        (Need(("profile",), at_least=1), True),
        (Need(lab.TOPICS, at_least=99.9), True),
        (Need(("sport",), at_least=101), False),
    ],
)
def test_a_need_is_a_limit_on_a_measure_or_on_topics(need, met):
    assert meets((need,), week(), lab.WATCH.manifest) == met


def test_all_needs_must_be_met():
    met, unmet = Need(("profile",), at_least=1), Need(("profile",), at_most=0)
    assert not meets((met, unmet), week(), lab.WATCH.manifest)


def test_the_table_has_dots_for_what_is_still_being_measured():
    part = stall_part(week(), lab.WATCH.manifest, TOPICS, ("anger",))

    table = as_table(("Een", "Twee"), (part, None), ("anger",))

    assert table.rows == (("Een", part.bars[0].value), ("Twee", "…"))
    assert empty_bar("anger").value == "…"


def test_a_label_card_says_what_was_measured_and_where_the_limit_is():
    part, _worth = label_card(card(K1=2.55, W1=1.0), ("K1", "W1"))

    assert (part.bars[0].value, part.limit, part.passed) == ("2,5 keer", "Grens: hooguit 1 keer", False)
    assert part.bars[0].limit == pytest.approx(0.4)
    assert "minstens" in _worth.limit
    assert _worth.passed


def test_shares_are_percentages():
    (part,) = label_card(card(K3=0.7), ("K3",))
    assert (part.bars[0].value, part.limit) == ("70%", "Grens: hooguit 0%")


def test_with_two_towns_the_hidden_one_counts():
    (part,) = label_card(card(K1=0.0), ("K1",), card(K1=1.87))

    assert [bar.value for bar in part.bars] == ["0 keer", "1,87 keer"]
    assert not part.passed


def test_looking_back_tells_the_stall_and_the_verdict():
    market, inspection = a_market(), an_inspection()

    assert market_item(market, "rust") == "Noor wil rust."
    assert market_answer(market, ("choose=bieb-feed",)) == "Bieb-feed"
    assert market_item(inspection, "braafste") == "Braafste"
    assert market_answer(inspection, ("verdict=refuse",)) == "geweigerd"
    assert market_answer(inspection, ("verdict=admit",)) == "toegelaten"
