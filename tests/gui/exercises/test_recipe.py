# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own recommender on screen, with the real town behind it."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.presenters.recipe_pages import WeekOrder, WeekPage
from mediawijs.ui.exercises.recipe import RecipeWidget
from mediawijs.ui.exercises.recipe_worker import week_desk
from tests.gui.exercises.conftest import Open
from tests.helpers.builders import a_recipe, an_exercise
from tests.helpers.desk import Desk, words_on

Key = Qt.Key


@pytest.fixture
def desk(open_lesson: Open) -> Desk:
    return open_lesson(an_exercise("recipe"))


def widget_of(desk: Desk) -> RecipeWidget:
    return cast(RecipeWidget, desk.exercise)


def exercise_of(desk: Desk) -> Recipe:
    return cast(Recipe, desk.page.question.exercise)


def wait_for_week(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not widget_of(desk).busy, timeout=20_000)
    desk.settle()


def test_the_start_can_be_seen_and_not_handed_in(desk: Desk, qtbot: QtBot) -> None:
    assert "Nog niet gespeeld" in words_on(desk.screen)
    wait_for_week(desk, qtbot)

    assert not widget_of(desk).results.isHidden()
    assert "Vorige week" in words_on(desk.screen)
    assert not desk.screen.bottom.main.isEnabled()
    assert desk.changes == []


def test_turn_play_and_hand_in_by_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    widget = widget_of(desk)
    assert desk.on(widget.sliders.sliders["watch"])
    desk.tab_to(widget.sliders.sliders["anger"])
    desk.keys(Key.Key_End)
    desk.tab_to(widget.goal.play)
    desk.keys(Key.Key_Space)
    assert widget.busy
    assert "De week wordt gespeeld" in words_on(desk.screen)
    wait_for_week(desk, qtbot)

    assert desk.on(widget.goal.play)
    assert "Flits op de telefoon van Noor" in words_on(desk.screen)
    assert "Doel gehaald" in words_on(desk.screen)
    desk.act_by_key()
    answer = desk.answered[-1].answer
    assert answer[:3] == ("watch=60", "follow=20", "anger=100")
    assert (exercise_of(desk).result(answer) or 0) >= 60
    assert desk.last_result() is Result.RIGHT
    assert "Hoogste schuif: Boos maken mag" in words_on(desk.screen)


def test_a_slider_that_is_turned_asks_for_another_week(desk: Desk, qtbot: QtBot) -> None:
    widget = widget_of(desk)
    desk.click(widget.goal.play)
    wait_for_week(desk, qtbot)
    assert desk.screen.bottom.main.isEnabled()
    assert "Nog niet. Draai" in words_on(desk.screen)

    widget.sliders.sliders["watch"].setFocus()
    desk.keys(Key.Key_Home)

    assert not desk.screen.bottom.main.isEnabled()
    assert "Speel de week opnieuw" in words_on(desk.screen)
    assert not widget.results.isHidden()  # the last week can still be looked at


def test_a_week_does_not_count_when_a_slider_was_turned_meanwhile(desk: Desk, qtbot: QtBot) -> None:
    widget = widget_of(desk)
    wait_for_week(desk, qtbot)
    desk.click(widget.goal.play)
    with qtbot.waitSignal(week_desk().played, timeout=20_000):
        widget.sliders.sliders["anger"].setFocus()
        desk.keys(Key.Key_End)
    desk.settle()

    assert desk.changes[-1] == ("watch=60", "follow=20", "anger=100")
    assert not desk.screen.bottom.main.isEnabled()


def test_a_widget_may_go_while_a_week_is_played(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(an_exercise("recipe"), an_exercise("read"))
    exercise, gone = exercise_of(desk), widget_of(desk)
    desk.click(gone.goal.play)
    with qtbot.waitSignal(week_desk().played, timeout=20_000):
        for goal in exercise.goals:
            desk.presenter.change(exercise.way(goal.id))
            desk.presenter.act()
            desk.presenter.act()
        desk.settle()
    desk.settle()

    assert desk.exercise is not gone
    assert desk.page.step.kind == "read"


def test_other_phones_and_other_reasons(desk: Desk, qtbot: QtBot) -> None:
    widget = widget_of(desk)
    desk.click(widget.goal.play)
    wait_for_week(desk, qtbot)
    first, second = widget.phone.posts[:2]
    assert first.why.words == "Verberg de redenen"
    assert second.why.words == "Waarom zie ik dit?"

    desk.click(second.why)
    assert second.why.words == "Verberg de redenen"
    desk.click(widget.people.buttons()[1])

    assert "Flits op de telefoon van Daan" in words_on(desk.screen)
    assert second.why.words == "Waarom zie ik dit?"


def test_who_comes_back_sees_the_week_again_and_no_answer_changes(desk: Desk, qtbot: QtBot) -> None:
    desk.presenter.change(exercise_of(desk).way("boos"))
    desk.presenter.act()
    wait_for_week(desk, qtbot)

    assert not widget_of(desk).results.isHidden()
    assert desk.changes == []
    assert not widget_of(desk).goal.play.isEnabled()


def test_the_next_goal_starts_anew_and_a_still_slider_stays(desk: Desk) -> None:
    desk.presenter.change(exercise_of(desk).way("boos"))
    desk.presenter.act()
    desk.presenter.act()
    desk.settle()

    widget = widget_of(desk)
    assert desk.page.question.item == "rust"
    assert widget.sliders.sliders["anger"].number == 0
    assert not widget.sliders.sliders["anger"].isEnabled()
    assert widget.people.key == "daan"


def test_the_same_sliders_give_the_same_week(qtbot: QtBot) -> None:
    exercise = a_recipe()
    came: dict[int, WeekPage] = {}
    week_desk().played.connect(came.__setitem__)
    orders = [week_desk().order(WeekOrder(exercise, "boos", exercise.at_first)) for _time in range(2)]
    qtbot.waitUntil(lambda: came.keys() >= set(orders), timeout=20_000)
    pages = [came[number] for number in orders]

    assert pages[0] == pages[1]
    assert pages[0].result < 60
    assert [phone.name for phone in pages[0].phones] == ["Noor", "Daan"]
    assert all(post.why.rows for phone in pages[0].phones for post in phone.posts)
