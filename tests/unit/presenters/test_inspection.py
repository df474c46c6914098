# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The inspection: what is measured, what the thresholds make of it, and what the pupil decides."""

from __future__ import annotations

from functools import cache

import pytest

from mediawijs.content.lab import LabStock, load_lab
from mediawijs.domain.lab.inspect_town import Town, town_for
from mediawijs.domain.lab.inspection import THRESHOLDS, Sense, Test
from mediawijs.domain.lab.setup import hidden_town, standard_town
from mediawijs.domain.level import Level
from mediawijs.presenters.inspection import FOR_P, STEPS, InspectionPage, TestRow, thresholds
from mediawijs.presenters.lab_recipe import recipe
from tests.helpers.lab import recommender
from tests.helpers.lab_room import InspectionRoom, small_stock

MIDDLE = STEPS // 2
WATCH, NEWEST, BEST = (
    next(one for one in small_stock().recommenders if one.manifest.id == name)
    for name in ("kijktijd", "nieuwste", "braafste")
)


def row(page: InspectionPage, test: Test) -> TestRow:
    return next(one for one in page.rows if one.id == test.value)


def test_rows_come_one_by_one() -> None:
    room = InspectionRoom()
    before = room.presenter.empty
    room.presenter.submit(NEWEST)

    assert (before, room.presenter.empty) == (True, False)
    page = room.page
    assert page.title == "Keuring van Nieuwste eerst"
    assert page.reads == "Leest: hoe nieuw"
    assert [one.id for one in page.rows] == [test.value for test in Test]
    assert {one.value for one in page.rows} == {"…"}
    assert {one.verdict for one in page.rows} == {""}
    assert page.busy == "De keuring loopt: 0 van 14 proeven."
    assert (page.verdicts, page.advice, page.choices, page.state) == ((), "", (), "ingediend")

    for done in range(1, len(Test) + 1):
        room.inspector.hand_one()
        assert [one.value != "…" for one in room.page.rows] == [n < done for n in range(len(Test))]
        assert room.page.busy == f"De keuring loopt: {done} van 14 proeven."
        assert not room.page.may_look_hidden
    room.inspector.hand_one()
    assert (room.page.busy, room.page.state) == ("", "gekeurd")
    assert room.page.history == ("ingediend", "gekeurd")
    assert room.page.may_look_hidden


def test_the_verdict_says_which_tests_failed() -> None:
    page = InspectionRoom().inspect(WATCH)

    assert page.verdicts == (("vanaf 16: voldoet niet", False), ("onder 16: voldoet niet", False))
    assert page.advice.startswith("Let op bij: Kinderen: werkt zonder profiel; Genoeg variatie in de lijst")
    assert (row(page, Test.K3).verdict, row(page, Test.T1).verdict) == ("look_again", "good")
    assert row(page, Test.K3).limit == "hooguit 0"
    assert row(page, Test.D1).limit == "minstens 0,90"
    assert (row(page, Test.T1).fixed, row(page, Test.D1).fixed) == (True, False)


def test_a_test_for_children_only_counts_below_sixteen() -> None:
    personal = recommender({"match": 1.0, "new": 20.0})
    room = InspectionRoom()
    room.inspect(personal)
    for test in Test:
        if test.startswith(("D", "R", "W")):
            room.presenter.turn(test.value, 0 if THRESHOLDS[test].sense is Sense.AT_LEAST else STEPS)
    assert row(room.page, Test.K3).verdict == "look_again"
    assert room.page.verdicts == (("vanaf 16: voldoet", True), ("onder 16: voldoet niet", False))


def test_another_threshold_turns_the_verdict_without_measuring_again() -> None:
    room = InspectionRoom()
    before = room.inspect(NEWEST)
    assert row(before, Test.D1).verdict == "look_again"
    assert not before.moved
    room.presenter.turn("D1", 0)

    page = room.page
    assert (row(page, Test.D1).verdict, row(page, Test.D1).limit) == ("good", "minstens 0,45")
    assert [one.value for one in page.rows] == [one.value for one in before.rows]
    assert page.verdicts == (("vanaf 16: voldoet", True), ("onder 16: voldoet", True))
    assert page.advice == "Alle proeven goed. Dat zegt: bij deze grenzen, in deze stad."
    assert (page.moved, row(page, Test.D1).place) == (True, 0)
    assert room.inspector.asked == [("nieuwste", False)]

    room.presenter.turn("T1", STEPS)
    assert row(room.page, Test.T1).limit == "hooguit 0"  # a hard one stays
    room.presenter.reset()
    assert not room.page.moved
    assert room.page.verdicts == before.verdicts


def test_places_of_a_threshold() -> None:
    assert thresholds({}) == dict(THRESHOLDS)
    low, high = thresholds(dict.fromkeys(Test, 0)), thresholds(dict.fromkeys(Test, STEPS))
    for test, start in THRESHOLDS.items():
        if start.hard:
            assert low[test] == high[test] == start
        elif start.value:
            assert low[test].value == pytest.approx(start.value / 2)
            assert high[test].value == pytest.approx(start.value * 2)
        else:
            assert (low[test].value, high[test].value) == (0.0, 1.0)


def test_deciding_with_reasons_and_appealing() -> None:
    room = InspectionRoom()
    page = room.inspect(WATCH)
    assert [(one.state, one.needs_reason) for one in page.choices] == [
        ("admitted", False),
        ("refused", True),
        ("withdrawn", True),
    ]
    room.presenter.move("refused", "  ")
    assert room.page.state == "gekeurd"  # no refusal without a reason
    room.presenter.move("submitted", "Nog eens.")
    assert room.page.state == "gekeurd"  # no such step

    room.presenter.move("refused", " Te veel van hetzelfde. ")
    assert room.page.state == "geweigerd"
    assert [one.state for one in room.page.choices] == ["appealed", "withdrawn"]
    room.presenter.move("appealed", "Wij deden ons best.")
    room.presenter.move("admitted", "")
    assert room.page.history == (
        "ingediend",
        "gekeurd",
        "geweigerd: Te veel van hetzelfde.",
        "in bezwaar: Wij deden ons best.",
        "toegelaten",
    )
    assert [one.text for one in room.page.choices] == ["Trek in"]


def test_what_is_handed_in_again_is_tested_again() -> None:
    room = InspectionRoom()
    room.inspect(NEWEST)
    room.presenter.move("withdrawn", "Eerst verbeteren.")
    room.presenter.move("submitted", "")

    assert (room.page.state, room.page.choices) == ("ingediend", ())
    assert room.page.busy == "De keuring loopt: 0 van 14 proeven."
    assert room.inspector.asked == [("nieuwste", False)] * 2
    room.inspector.hand_all()
    assert room.page.history == (
        "ingediend",
        "gekeurd",
        "ingetrokken: Eerst verbeteren.",
        "ingediend",
        "gekeurd",
    )


def test_every_algorithm_has_a_dossier_of_its_own_that_stays_open() -> None:
    room = InspectionRoom()
    room.inspect(WATCH)
    room.presenter.move("refused", "Te vaak hetzelfde.")
    room.inspect(NEWEST)
    assert room.page.state == "gekeurd"
    room.presenter.submit(WATCH)

    assert room.page.state == "geweigerd"
    assert len(room.inspector.asked) == 2


def test_a_recipe_that_changed_is_another_one() -> None:
    room = InspectionRoom()
    room.presenter.submit(recipe({"new": 100}))
    for _test in range(5):
        room.inspector.hand_one()
    room.presenter.submit(recipe({"anger": 100}))
    assert room.page.busy == "De keuring loopt: 0 van 14 proeven."
    for _test in range(len(Test) - 5 + 1):  # the rest of the first recipe comes too late
        room.inspector.hand_one()
    assert {one.value for one in room.page.rows} == {"…"}
    room.inspector.hand_all()
    assert (room.page.busy, room.page.state) == ("", "gekeurd")
    assert room.page.rows == InspectionRoom().inspect(recipe({"anger": 100})).rows


def test_results_for_whom_nobody_waits_are_let_go() -> None:
    room, other = InspectionRoom(), InspectionRoom()
    other.presenter.submit(NEWEST)
    found = other.inspector.hand_one()
    room.presenter.measured(found)
    assert room.presenter.empty
    assert room.pages == []


def test_primary_school_sees_fewer_tests_and_no_hidden_town() -> None:
    page = InspectionRoom(Level.P).inspect(NEWEST)
    assert [one.id for one in page.rows] == [test.value for test in FOR_P]
    assert not page.may_look_hidden
    assert page.verdicts


def test_the_hidden_town_is_only_measured_once() -> None:
    room = InspectionRoom()
    page = room.inspect(NEWEST)
    assert {one.hidden_value for one in page.rows} == {""}
    room.presenter.look_in_hidden_town()
    assert room.page.hidden_note == "We kijken in een stad die de maker niet kent…"
    assert not room.page.may_look_hidden
    room.inspector.hand_all()
    assert all(one.hidden_value for one in room.page.rows)
    assert [one.value for one in room.page.rows] == [one.value for one in page.rows]
    room.presenter.look_in_hidden_town()
    assert room.inspector.asked == [("nieuwste", False), ("nieuwste", True)]
    assert room.page.hidden_note == (
        "Ook in een stad die hij niet kent, is niet alles goed: Genoeg variatie in de lijst."
    )
    room.presenter.turn("D1", 0)
    assert room.page.hidden_note == "Ook in een stad die hij niet kent, is alles goed."


@cache
def shipped() -> LabStock:
    return load_lab()


@cache
def shipped_town(*, hidden: bool) -> Town:
    place = shipped().place
    assert place is not None
    make = hidden_town if hidden else standard_town
    return town_for(make(place, shipped().constants.preset("gemeten")))


@pytest.mark.parametrize(
    ("name", "note"),
    [
        (
            "braafste",
            "In de teststad was alles goed. In een stad die hij niet kent, niet: Kinderen: niet meer",
        ),
        ("bieb-feed", "Ook in een stad die hij niet kent, is alles goed."),
    ],
)
def test_who_learned_the_test_by_heart_is_found_out_in_a_town_he_does_not_know(name: str, note: str) -> None:
    room = InspectionRoom(towns=shipped_town)
    found = shipped().find(name)
    assert found is not None
    page = room.inspect(found)
    assert page.verdicts == (("vanaf 16: voldoet", True), ("onder 16: voldoet", True))
    room.presenter.look_in_hidden_town()
    room.inspector.hand_all()

    assert room.page.hidden_note.startswith(note)
    assert room.page.verdicts == page.verdicts


def test_only_good_elsewhere() -> None:
    towns = {False: shipped_town(hidden=True), True: shipped_town(hidden=False)}
    room = InspectionRoom(towns=lambda *, hidden: towns[hidden])
    found = shipped().find("braafste")
    assert found is not None
    room.inspect(found)
    room.presenter.look_in_hidden_town()
    room.inspector.hand_all()
    assert room.page.hidden_note == "In een stad die hij niet kent, is alles goed. In de teststad niet."
