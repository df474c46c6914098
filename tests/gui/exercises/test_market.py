# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The market of recommenders on the real lesson screen, measured in the real town on its own thread."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mediawijs.domain.lessons.judgement import Result
from mediawijs.ui.exercises.market import MarketWidget
from mediawijs.ui.exercises.market_worker import NotFound, WeekOrder, measure
from tests.gui.exercises.conftest import Open
from tests.helpers.builders import a_market, an_inspection
from tests.helpers.desk import Desk, words_on

PATIENT = 20_000  # milliseconds: the first one loads the town


def market(desk: Desk) -> MarketWidget:
    assert isinstance(desk.exercise, MarketWidget)
    return desk.exercise


def wait_for_numbers(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not market(desk).busy, timeout=PATIENT)
    desk.settle()


def test_stalls_fill_in_while_the_pupil_reads(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(a_market())
    assert market(desk).stalls["kijktijd"].bars["anger"].part.value == "…" or not market(desk).busy

    wait_for_numbers(qtbot, desk)

    bars = {key: stall.bars["anger"].part for key, stall in market(desk).stalls.items()}
    assert bars["kijktijd"].share is not None
    assert bars["bieb-feed"].share is not None
    assert bars["kijktijd"].share > bars["bieb-feed"].share
    assert market(desk).stalls["bieb-feed"].bars["profile"].part.value == "ja"


def test_a_stall_can_be_chosen_before_anything_was_measured(open_lesson: Open) -> None:
    desk = open_lesson(a_market())
    desk.keys("2")
    desk.act_by_key()

    assert desk.answered[-1].answer == ("choose=bieb-feed",)
    assert desk.last_result() is Result.RIGHT


def test_choosing_opens_the_stall(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(a_market())
    wait_for_numbers(qtbot, desk)
    assert not [post for post in market(desk).inside.posts if post.isVisible()]

    desk.click(market(desk).stalls["bieb-feed"].row)

    assert [post for post in market(desk).inside.posts if post.isVisible()]
    told = words_on(market(desk).inside)
    assert "De feed van Noor" in told
    assert "Iets goeds doen." in told


def test_the_next_wish_is_for_somebody_else(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(a_market())
    desk.keys("2")
    desk.act_by_key()
    desk.act_by_key()
    wait_for_numbers(qtbot, desk)

    assert "Sem wil stilte." in words_on(market(desk))
    desk.keys("1")
    assert "De feed van Sem" in words_on(market(desk).inside)


def test_after_a_wrong_choice_the_pupil_may_try_again(open_lesson: Open) -> None:
    desk = open_lesson(a_market())
    desk.keys("1")
    desk.act_by_key()
    assert desk.last_result() is Result.LOOK_AGAIN
    assert market(desk).stalls["kijktijd"].row.mark == "look_again"

    desk.presenter.retry()
    desk.settle()
    desk.keys("2")
    desk.act_by_key()

    assert desk.last_result() is Result.RIGHT


def test_all_numbers_can_be_read_as_a_table(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(a_market())
    wait_for_numbers(qtbot, desk)

    desk.tab_to(market(desk).as_table)
    desk.keys(Qt.Key.Key_Space)

    table = market(desk).table
    assert table.isVisible()
    rows = [
        [item.text() for column in range(table.columnCount()) if (item := table.item(row, column))]
        for row in range(table.rowCount())
    ]
    assert [row[0] for row in rows] == ["Kijktijd", "Bieb-feed"]
    assert rows[1][-1] == "ja"


@pytest.mark.parametrize("hidden", [False, True])
def test_the_card_shows_limits_and_only_afterwards_what_was_passed(
    open_lesson: Open, qtbot: QtBot, hidden: bool
) -> None:
    desk = open_lesson(an_inspection(hidden=hidden))
    wait_for_numbers(qtbot, desk)
    told = words_on(market(desk))
    assert "niet meer gemene posts" in told
    assert "gehaald" not in told

    desk.keys("2" if hidden else "1")
    desk.act_by_key()

    assert desk.answered[-1].answer == (("verdict=refuse" if hidden else "verdict=admit"),)
    assert desk.last_result() is Result.RIGHT
    assert ("niet gehaald" in words_on(market(desk))) is hidden


def test_a_verdict_by_mouse(open_lesson: Open) -> None:
    desk = open_lesson(an_inspection())
    rows = market(desk).rows
    assert rows is not None
    desk.click(rows.rows["refuse"])
    desk.act_by_mouse()

    assert desk.last_result() is Result.LOOK_AGAIN


def test_a_lesson_may_be_left_while_the_town_is_running(open_lesson: Open) -> None:
    measure.cache_clear()
    desk = open_lesson(a_market())
    widget = market(desk)
    assert widget.busy

    desk.screen._host.fill()  # as going on to another kind of exercise does
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(widget)
    QThreadPool.globalInstance().waitForDone()
    desk.settle()


def test_what_does_not_exist_is_told(open_lesson: Open) -> None:
    assert measure(WeekOrder("bestaat-niet", "noor")) == NotFound(WeekOrder("bestaat-niet", "noor"))
    assert measure(WeekOrder("nieuwste", "piet")) == NotFound(WeekOrder("nieuwste", "piet"))
