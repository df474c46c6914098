# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One or two towns on the same dice, and what there is to see of each day."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from mediawijs.domain.lab.recommender import Recommender
from mediawijs.presenters.lab_run import CARDS, Frame, LabRun, Side
from tests.helpers.lab import NEWEST, WATCH, WORTH, ground, recommender, small_place

DAYS = 5
ANGRY = recommender(formula="2*anger + new - where(hostile > 0.6, 1, 0)")


def run(*recommenders: Recommender, days: int = 0) -> LabRun:
    made = LabRun(small_place(), ground(), DAYS)
    made.restart(dict(zip(Side, recommenders, strict=False)))
    for _day in range(days):
        made.advance()
    return made


def frame(made: LabRun, side: Side = Side.FIRST, *, feed: bool = False) -> Frame:
    return next(one for one in made.frames(feed=feed) if one.side is side)


def numbers(one: Frame) -> tuple[object, ...]:
    """All but the side it is of, and what is compared by value."""
    return (one.day, one.stance.tolist(), one.measures, one.bins, one.lorenz, one.likes, one.got, one.feed)


def test_without_a_recommender_there_is_nothing_to_see() -> None:
    made = run()
    made.advance()
    assert (made.frames(feed=True), made.day, made.over) == ((), 0, False)


def test_two_towns_are_alike_until_their_lists_differ() -> None:
    made = run(NEWEST, WATCH)
    first, second = made.frames(feed=False)
    assert (first.side, second.side) == (Side.FIRST, Side.SECOND)
    assert numbers(first) == numbers(second)

    same = run(NEWEST, NEWEST, days=3)
    first, second = same.frames(feed=True)
    assert numbers(first) == numbers(second)

    made.advance()
    first, second = made.frames(feed=False)
    assert numbers(first) != numbers(second)
    assert numbers(first) == numbers(frame(run(NEWEST, days=1)))


def test_a_second_town_later_on_starts_as_a_copy() -> None:
    made = run(NEWEST, days=2)
    made.use(Side.SECOND, WATCH)
    first, second = made.frames(feed=False)
    assert numbers(first) == numbers(second)
    made.advance()
    first, second = made.frames(feed=False)
    assert numbers(first) != numbers(second)
    assert numbers(first) == numbers(frame(run(NEWEST, days=3)))  # and takes nothing of the first


def test_another_recommender_keeps_the_people_as_they_are() -> None:
    made = run(NEWEST, days=2)
    before = frame(made)
    made.use(Side.FIRST, WATCH)
    after = frame(made)
    assert numbers(before) == numbers(after)
    made.advance()
    assert numbers(frame(made)) != numbers(frame(run(NEWEST, days=3)))
    assert numbers(frame(made)) != numbers(frame(run(WATCH, days=3)))


def test_taking_the_second_town_away() -> None:
    made = run(NEWEST, WATCH, days=1)
    made.use(Side.SECOND, None)
    made.use(Side.SECOND, None)
    assert [one.side for one in made.frames(feed=False)] == [Side.FIRST]
    made.use(Side.FIRST, None)
    made.use(Side.SECOND, WORTH)
    assert made.day == 0


def test_it_ends() -> None:
    made = run(NEWEST, days=DAYS)
    assert (made.day, made.over) == (DAYS, True)
    last = numbers(frame(made))
    made.advance()
    assert numbers(frame(made)) == last


def test_starting_again_plays_the_same_days() -> None:
    made = run(WATCH, days=3)
    third = numbers(frame(made))
    made.restart({Side.FIRST: WATCH})
    assert made.day == 0
    for _day in range(3):
        made.advance()
    assert numbers(frame(made)) == third


def test_frames_are_values() -> None:
    """A frame goes to another thread: nothing of it may change when the town goes on."""
    made = run(WATCH, days=1)
    kept = frame(made, feed=True)
    before, feed = numbers(kept), kept.feed
    made.advance()
    made.advance()
    assert numbers(kept) == before
    assert kept.feed == feed
    with pytest.raises(dataclasses.FrozenInstanceError):
        kept.day = 9  # type: ignore[misc] # that is what is tested
    kept.stance[:] = 0
    assert frame(made).stance.any()


@pytest.mark.parametrize("one", [NEWEST, WATCH, WORTH, ANGRY], ids=["newest", "watch", "worth", "formula"])
@pytest.mark.parametrize("days", [0, 2])
def test_the_reasons_of_every_card_add_up_to_its_score(one: Recommender, days: int) -> None:
    cards = frame(run(one, days=days), feed=True).feed
    assert len(cards) == CARDS
    for card in cards:
        assert card.why.base + sum(reason.amount for reason in card.why.reasons) == pytest.approx(
            card.why.score, abs=1e-3
        )
    assert [card.why.place for card in cards] == sorted(card.why.place for card in cards)
    assert cards[0].why.place == 1
    assert len({card.post for card in cards}) == CARDS


def test_without_its_only_reason_a_post_stands_lower() -> None:
    for card in frame(run(NEWEST, days=1), feed=True).feed:
        [reason] = card.why.reasons
        assert reason.name == "new"
        assert reason.place_without > card.why.place


def test_opening_the_app_changes_nothing_in_the_town() -> None:
    looked, other = run(WATCH, days=1), run(WATCH, days=1)
    for _look in range(3):
        looked.frames(feed=True)
    looked.advance()
    other.advance()
    assert numbers(frame(looked)) == numbers(frame(other))


def test_somebody_elses_phone() -> None:
    made = run(WATCH, days=3)
    noor = frame(made, feed=True)
    made.person = 1
    ria = frame(made, feed=True)
    assert ria.likes != noor.likes
    assert ria.got != noor.got
    assert [card.post for card in ria.feed] != [card.post for card in noor.feed]
    assert sum(ria.likes) == pytest.approx(1, abs=1e-3)
    assert sum(ria.got) == pytest.approx(1, abs=1e-3)
    assert 0 <= ria.mismatch <= 1
    assert (ria.stance == noor.stance).all()


def test_what_is_measured_comes_after_the_first_day() -> None:
    start, later = frame(run(NEWEST)), frame(run(NEWEST, days=1))
    assert (start.measures, start.lorenz, set(start.got)) == (None, (), {0.0})
    assert later.measures is not None
    assert later.lorenz[0] == 0.0
    assert later.lorenz[-1] == pytest.approx(1.0)
    for bins in (*start.bins, *later.bins):
        assert sum(bins) == pytest.approx(1.0)
    assert np.abs(later.stance).max() <= 1
