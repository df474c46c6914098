# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every kind can be done with the keyboard alone, from the first focus to the judgement."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt

from mediawijs.domain.lessons.judgement import Result
from mediawijs.ui.exercises.chat import ChatWidget
from mediawijs.ui.exercises.estimate import EstimateWidget
from mediawijs.ui.exercises.hotspots import HotspotsWidget
from mediawijs.ui.exercises.mark import MarkWidget
from mediawijs.ui.exercises.order import OrderWidget
from mediawijs.ui.exercises.rate import RateWidget
from mediawijs.ui.exercises.redesign import RedesignWidget
from mediawijs.ui.exercises.sort import SortWidget
from mediawijs.ui.exercises.spin import SpinWidget
from mediawijs.ui.exercises.weigh import WeighWidget
from tests.gui.exercises.conftest import Open
from tests.helpers.builders import a_chat, a_choice, an_exercise

Key = Qt.Key


def test_read_goes_on_with_enter(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("read"))

    desk.keys(Key.Key_Return)

    assert desk.finished


def test_choice_with_a_number_key(open_lesson: Open) -> None:
    desk = open_lesson(a_choice())

    desk.keys("2")
    desk.act_by_key()

    assert desk.changes == [("b",)]
    assert desk.last_result() is Result.RIGHT


def test_several_choices_with_space(open_lesson: Open) -> None:
    desk = open_lesson(a_choice(multiple=True))

    desk.keys(Key.Key_Tab, Key.Key_Space, Key.Key_Tab, Key.Key_Space)
    desk.act_by_key()

    assert desk.answered[-1].answer == ("b", "c")
    assert desk.last_result() is Result.RIGHT


def test_choice_waits_for_how_sure_the_pupil_is(open_lesson: Open) -> None:
    desk = open_lesson(a_choice(), confidence=True)

    desk.keys("2")
    assert not desk.screen.bottom.main.isEnabled()
    assert "zeker" in desk.screen.bottom.main.accessibleDescription()
    desk.tab_to(desk.screen.confidence.buttons()[0])
    desk.keys(Key.Key_Space)
    desk.act_by_key()

    assert desk.last_result() is Result.RIGHT


def test_order_with_alt_and_arrows(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("order"))
    rows = cast(OrderWidget, desk.exercise).rows
    assert desk.on(rows["deel"])

    desk.keys(Key.Key_Down, alt=True)
    desk.keys(Key.Key_Down, alt=True)
    desk.act_by_key()

    assert desk.changes[-1] == ("kijk", "zoek", "deel")
    assert desk.last_result() is Result.RIGHT


def test_order_with_its_buttons(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("order"))
    row = cast(OrderWidget, desk.exercise).rows["deel"]

    desk.tab_to(row.down)
    desk.keys(Key.Key_Space)
    assert desk.on(row.down)
    desk.keys(Key.Key_Space)

    assert desk.changes[-1] == ("kijk", "zoek", "deel")
    assert desk.on(row)  # at the bottom there is no further down


def test_sort_with_arrows_and_numbers(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("sort"))
    cards = cast(SortWidget, desk.exercise).cards
    assert desk.on(cards["trein"])

    desk.keys(Key.Key_Right)
    desk.tab_to(cards["stom"])
    desk.keys("2")
    desk.tab_to(cards["lama"])
    desk.keys(Key.Key_Right, Key.Key_Right, Key.Key_Left)
    assert desk.on(cards["lama"])
    desk.act_by_key()

    assert desk.answered[-1].answer == ("trein=feit", "stom=mening", "lama=feit")
    assert desk.last_result() is Result.RIGHT


def test_mark_and_name_two_passages(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("mark"))
    widget = cast(MarkWidget, desk.exercise)
    assert desk.on(widget.text.buttons["p1"])

    desk.keys(Key.Key_Return)
    assert desk.on(widget.card.chips["emotie"])
    desk.keys(Key.Key_Return)
    assert desk.on(widget.text.buttons["p1"])
    desk.keys(Key.Key_Right, Key.Key_Right, Key.Key_Return, Key.Key_Right, Key.Key_Return)
    desk.act_by_key()

    assert desk.answered[-1].answer == ("p1=emotie", "p3=wij-zij")
    assert desk.last_result() is Result.RIGHT


def test_mark_can_be_taken_back(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("mark"))

    desk.keys(Key.Key_Return, Key.Key_Return, Key.Key_Delete)

    assert desk.changes == [("p1=emotie",), ()]


def test_escape_leaves_naming_and_not_the_lesson(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("mark"))
    left: list[bool] = []
    desk.screen.left.connect(lambda: left.append(True))

    desk.keys(Key.Key_Return, Key.Key_Escape)
    assert not left
    assert desk.on(cast(MarkWidget, desk.exercise).text.buttons["p1"])
    desk.keys(Key.Key_Escape)

    assert left == [True]


def test_flag_two_tricks_on_a_screen(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("hotspots"))
    widget = cast(HotspotsWidget, desk.exercise)

    desk.tab_to(widget.drawn.views["klok"])
    desk.keys(Key.Key_Return, Key.Key_Return)
    assert desk.on(widget.drawn.views["klok"])
    desk.tab_to(widget.drawn.views["nee"])
    desk.keys(Key.Key_Return, Key.Key_Right, Key.Key_Return)
    desk.act_by_key()

    assert desk.answered[-1].answer == ("klok=misleiden", "nee=verstoppen")
    assert desk.last_result() is Result.RIGHT
    desk.keys(Key.Key_Return)
    assert desk.page.question.item == "club"
    assert desk.page.main == "Dit is in orde"
    desk.act_by_key()
    assert desk.last_result() is Result.RIGHT


def test_estimate_with_arrows(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("estimate"))
    assert desk.on(cast(EstimateWidget, desk.exercise).slider)

    desk.keys(Key.Key_Left, Key.Key_Left)
    assert desk.changes == [("45",), ("40",)]
    desk.keys(Key.Key_Return)

    assert desk.last_result() is Result.RIGHT


def test_estimate_takes_the_middle_with_space(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("estimate"))

    desk.keys(Key.Key_Space)

    assert desk.changes == [("50",)]


def test_round_item_after_item(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("round"))

    desk.keys("1")
    desk.act_by_key()
    assert desk.last_result() is Result.RIGHT
    desk.keys(Key.Key_Return)
    assert desk.page.question.item == "fiets"
    desk.keys("1")
    desk.act_by_key()

    assert desk.last_result() is Result.LOOK_AGAIN
    desk.keys(Key.Key_Return)
    assert desk.finished


def test_chat_to_its_end_and_again_from_a_choice(open_lesson: Open) -> None:
    desk = open_lesson(a_chat())
    widget = cast(ChatWidget, desk.exercise)
    assert desk.on(widget.choices["door"])

    desk.keys(Key.Key_Return)
    assert desk.answered[-1].answer == ("door",)
    assert desk.on(desk.screen.bottom.main)
    desk.keys(Key.Key_Return)
    desk.keys("1")
    desk.keys(Key.Key_Return)
    assert desk.page.question.item == ""
    desk.tab_to(widget.replays["begin"])
    desk.keys(Key.Key_Return)

    assert desk.page.question.item == "begin"
    assert desk.page.question.runs == 2
    assert desk.on(widget.choices["door"])


def test_weigh_at_most_two(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("weigh"))
    rows = cast(WeighWidget, desk.exercise).rows

    for key in ("uit", "stil", "wet"):
        desk.tab_to(rows[key])
        desk.keys(Key.Key_Space)
    assert not rows["wet"].isChecked()
    desk.act_by_key()

    assert desk.answered[-1].answer == ("uit", "stil")
    assert desk.last_result() is Result.OPEN


def test_look_back_goes_on_with_enter(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("look_back"))

    desk.keys(Key.Key_Return)

    assert desk.finished


def test_redesign_until_no_is_as_easy(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("redesign"))
    widget = cast(RedesignWidget, desk.exercise)
    assert widget.no.text() == "Nee: 3 klikken"

    desk.tab_to(widget.knobs["nee-knop"].options.buttons()[0])
    desk.keys(Key.Key_Right)
    assert widget.no.text() == "Nee: 1 klik"
    desk.act_by_key()

    assert desk.answered[-1].answer == ("nee-knop=even-groot",)
    assert desk.last_result() is Result.RIGHT


def test_spin_two_rounds(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("spin"))
    widget = cast(SpinWidget, desk.exercise)
    assert desk.on(widget.cards["eerlijk"])

    desk.keys(Key.Key_Down, Key.Key_Return)
    assert widget.paper.headline.text() == "PANIEK: wild beest bedreigt dorp"
    assert widget.village.lit == frozenset()
    desk.act_by_key()
    assert {"v0", "v1"} <= widget.village.lit
    desk.keys(Key.Key_Return)

    assert desk.page.question.item == "r2"
    assert widget.village.lit == frozenset()
    assert desk.on(widget.cards["eerlijk"])


def test_rate_a_post(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("rate"))
    widget = cast(RateWidget, desk.exercise)
    assert widget.rows is not None
    assert desk.on(widget.rows.rows["0"])

    desk.keys(Key.Key_4)
    desk.act_by_key()
    desk.keys(Key.Key_Return)
    assert desk.page.question.item == "gevaar"
    desk.keys(Key.Key_2)
    desk.act_by_key()
    desk.keys(Key.Key_Return, Key.Key_2)
    desk.act_by_key()
    desk.keys(Key.Key_Return)

    assert [event.answer for event in desk.answered] == [("12",), ("ja",), ("ja",)]
    assert desk.page.question.item == ""
    desk.keys(Key.Key_Return)
    assert desk.finished
