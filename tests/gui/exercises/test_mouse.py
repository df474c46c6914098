# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every kind can be done with the mouse alone."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint

from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.presenters.lesson_page import Rated
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
from tests.helpers.desk import Desk


def test_read(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("read"))

    desk.act_by_mouse()

    assert desk.finished


def test_choice(open_lesson: Open) -> None:
    desk = open_lesson(a_choice())

    desk.click(desk.button("Alleen het bericht lezen"))
    desk.click(desk.button("Kijken wie het schreef"))
    desk.act_by_mouse()

    assert desk.changes == [("a",), ("b",)]
    assert desk.last_result() is Result.RIGHT


def test_several_choices_on_and_off(open_lesson: Open) -> None:
    desk = open_lesson(a_choice(multiple=True))

    for text in ("Kijken wie het schreef", "Doorsturen aan iedereen", "Een tweede bron zoeken"):
        desk.click(desk.button(text))
    desk.click(desk.button("Doorsturen aan iedereen"))
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("b", "c")


def test_order_with_buttons(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("order"))
    rows = cast(OrderWidget, desk.exercise).rows

    desk.click(rows["kijk"].up)
    desk.click(rows["zoek"].up)
    desk.act_by_mouse()

    assert desk.last_result() is Result.RIGHT


def test_order_by_dragging(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("order"))
    rows = cast(OrderWidget, desk.exercise).rows

    desk.drag(rows["deel"], desk.middle_of(rows["zoek"]) + QPoint(0, 12))
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("kijk", "zoek", "deel")


def test_sort_by_clicking(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("sort"))
    widget = cast(SortWidget, desk.exercise)

    for item, group in (("trein", "feit"), ("stom", "mening"), ("lama", "feit")):
        desk.click(widget.cards[item])
        desk.click(widget.groups[group].button)
    desk.act_by_mouse()

    assert desk.last_result() is Result.RIGHT


def test_sort_by_dragging(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("sort"))
    widget = cast(SortWidget, desk.exercise)

    for item, group in (("trein", "feit"), ("stom", "feit"), ("lama", "mening")):
        desk.drag(widget.cards[item], desk.middle_of(widget.groups[group]))
    desk.drag(widget.cards["stom"], desk.middle_of(widget.groups["mening"]))
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("trein=feit", "stom=mening", "lama=mening")
    assert desk.last_result() is Result.PARTLY


def test_sort_let_go_beside_a_group_changes_nothing(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("sort"))

    desk.drag(cast(SortWidget, desk.exercise).cards["trein"], QPoint(4, 200))

    assert desk.changes == []


def test_mark(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("mark"))
    widget = cast(MarkWidget, desk.exercise)

    for passage, trick in (("p1", "emotie"), ("p3", "expert")):
        button = widget.text.buttons[passage]
        desk.click(button, button.mask().begin().center())
        desk.click(widget.card.chips[trick])
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("p1=emotie", "p3=expert")
    assert desk.last_result() is Result.PARTLY


def test_mark_changed_to_another_trick_and_taken_away(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("mark"))
    widget = cast(MarkWidget, desk.exercise)
    button = widget.text.buttons["p1"]

    for trick in ("emotie", "expert"):
        desk.click(button, QPoint(8, 12))
        desk.click(widget.card.chips[trick])
    desk.click(button, QPoint(8, 12))
    desk.click(desk.button("Haal weg"))

    assert desk.changes == [("p1=emotie",), ("p1=expert",), ()]


def test_hotspots(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("hotspots"))
    widget = cast(HotspotsWidget, desk.exercise)

    for element, family in (("klok", "misleiden"), ("koop", "verstoppen")):
        desk.click(widget.drawn.views[element])
        desk.click(widget.card.chips[family])
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("klok=misleiden", "koop=verstoppen")
    assert desk.last_result() is Result.PARTLY


def test_estimate(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("estimate"))
    slider = cast(EstimateWidget, desk.exercise).slider

    desk.click(slider, QPoint(slider.width() - 2, slider.height() // 2))
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("100",)
    assert desk.last_result() is Result.LOOK_AGAIN


def test_round(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("round"))

    for label in ("Echt", "Nep"):
        desk.click(desk.button(label))
        desk.act_by_mouse()
        assert desk.last_result() is Result.RIGHT
        desk.act_by_mouse()

    assert desk.finished


def test_chat_from_its_start_again(open_lesson: Open) -> None:
    desk = open_lesson(a_chat())

    desk.click(cast(ChatWidget, desk.exercise).choices["stop"])
    desk.act_by_mouse()
    assert desk.page.question.item == ""
    desk.click(desk.button("Speel helemaal opnieuw"))

    assert desk.page.question.item == "begin"
    assert desk.page.question.given == {}


def test_weigh(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("weigh"))
    widget = cast(WeighWidget, desk.exercise)

    desk.click(widget.rows["wet"])
    assert widget.meters["rust"].value == 70
    assert widget.meters["gedoe"].value == 70
    desk.act_by_mouse()

    assert desk.answered[-1].answer == ("wet",)


def test_look_back_shows_the_own_answers(open_lesson: Open) -> None:
    desk = open_lesson(a_choice(), an_exercise("look_back"))
    desk.click(desk.button("Kijken wie het schreef"))
    desk.act_by_mouse()

    desk.act_by_mouse()

    assert desk.page.step.kind == "look_back"
    desk.act_by_mouse()
    assert desk.finished


def test_redesign(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("redesign"))
    widget = cast(RedesignWidget, desk.exercise)
    small = widget.drawn.views["nee"].height()

    desk.click(desk.button("Even groot"))
    assert widget.drawn.views["nee"].height() > small
    desk.act_by_mouse()

    assert desk.last_result() is Result.RIGHT


def test_spin(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("spin"))
    widget = cast(SpinWidget, desk.exercise)

    play(desk, widget, "emotie")
    desk.act_by_mouse()
    play(desk, widget, "emotie")
    desk.act_by_mouse()

    assert desk.finished
    assert [event.answer for event in desk.answered] == [("emotie",), ("emotie",)]


def play(desk: Desk, widget: SpinWidget, card: str) -> None:
    desk.click(widget.cards[card])
    desk.click(widget.cards[card])  # a second click does not put it back
    desk.act_by_mouse()


def test_rate_a_post(open_lesson: Open) -> None:
    desk = open_lesson(an_exercise("rate"))
    widget = cast(RateWidget, desk.exercise)
    for key in ("9", "nee"):
        assert widget.rows is not None
        desk.click(widget.rows.rows[key])
        desk.act_by_mouse()
        desk.act_by_mouse()

    assert [event.answer for event in desk.answered] == [("9",), ("nee",)]
    assert desk.page.question.item == ""
    rated = desk.page.question.preview
    assert isinstance(rated, Rated)
    assert (rated.gut, rated.advice.age, rated.reference) == (9, AgeRange(0, 0), AgeRange(12, 12))
