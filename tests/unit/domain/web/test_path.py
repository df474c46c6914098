# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The map of a pupil's way, and what is said of it."""

from __future__ import annotations

import pytest

from mediawijs.domain.web.claim import Claim, Evidence, Move, PathStep, Trap, Verdict
from mediawijs.domain.web.path import Came, Event, Leaning, Opened, Searched, judge, path_map
from tests.helpers.web import make_page, make_web

WEB = make_web(*(make_page(key) for key in ("a/home", "a/meer", "b/home", "c/home", "d/home")))
EMPTY: dict[str, str] = {}
CLAIM = Claim(
    "x", ("P",), Verdict.HALF, "a/home", EMPTY, EMPTY, {},
    (Evidence("b/home", Move.ORIGIN, EMPTY, EMPTY), Evidence("c/home", Move.WHO, EMPTY, EMPTY)),
    (Trap("d/home", EMPTY),),
    (PathStep(Move.STOP, "", EMPTY), PathStep(Move.WHO, "c/home", EMPTY), PathStep(Move.ORIGIN, "b/home", EMPTY)),
    flatters="a", hurts="b",
)  # fmt: skip
START = Opened("a/home", Came.START)


def test_an_experts_way():
    way = path_map(WEB, CLAIM, [START, Searched("x", ("d/home", "c/home", "b/home")), Opened("c/home", Came.SEARCH), Opened("b/home", Came.SEARCH)])  # fmt: skip
    assert way.left_after == 1
    assert way.moves == {Move.STOP, Move.WHO, Move.ORIGIN}
    assert (way.skipped, way.passed_by, way.searches) == ((), (), ("x",))
    assert not way.first_hit_only
    assert [stop.evidence for stop in way.stops] == [None, Move.WHO, Move.ORIGIN]


def test_what_was_passed_by_and_what_was_never_seen():
    way = path_map(WEB, CLAIM, [START, Opened("a/meer", Came.LINK), START, Searched("x", ("d/home", "b/home")), Opened("d/home", Came.SEARCH)])  # fmt: skip
    assert way.left_after == 3
    assert way.moves == frozenset()
    assert way.skipped == ("b/home", "c/home")
    assert way.passed_by == ("b/home",)
    assert [stop.again for stop in way.stops] == [False, False, True, False]
    assert way.stops[-1].trap


def test_never_leaving_the_page():
    way = path_map(WEB, CLAIM, [START, Opened("a/meer", Came.LINK)])
    assert way.left_after is None
    assert Move.STOP not in way.moves


def test_always_the_first_hit():
    hits: list[Event] = [Searched("x", ("b/home", "c/home")), Opened("b/home", Came.SEARCH)]
    assert path_map(WEB, CLAIM, [START, *hits, *hits]).first_hit_only
    assert not path_map(WEB, CLAIM, [START, *hits]).first_hit_only


def test_pages_that_are_gone_are_left_out():
    assert [stop.page for stop in path_map(WEB, CLAIM, [START, Opened("weg/weg", Came.LINK)]).stops] == ["a/home"]  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "leaning"),
    [
        (Verdict.TRUE, Leaning.BELIEVED_TOO_MUCH),
        (Verdict.HALF, Leaning.RIGHT),
        (Verdict.FALSE, Leaning.BELIEVED_TOO_LITTLE),
    ],
)
def test_both_mistakes_are_told(verdict, leaning):
    lucky = path_map(WEB, CLAIM, [START])
    found = path_map(WEB, CLAIM, [START, Opened("b/home", Came.ADDRESS)])
    assert judge(CLAIM, verdict, lucky).leaning is leaning
    assert not judge(CLAIM, verdict, lucky).grounded
    assert judge(CLAIM, verdict, found).grounded == (leaning is Leaning.RIGHT)
    assert judge(CLAIM, verdict, found).missed == (Move.WHO,)


def test_the_own_club_is_seen():
    way = path_map(WEB, CLAIM, [START])
    assert [judge(CLAIM, Verdict.TRUE, way, club).own_club for club in ("a", "b", "c", "")] == ["flattered", "hurt", "", ""]  # fmt: skip
