# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buttons, answers and small choices: by mouse, by keyboard, by ear."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mediawijs.ui.parts.button import BigButton, IconButton
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.picture_button import PictureButton
from mediawijs.ui.parts.segment_row import SegmentRow
from tests.helpers.walks import name_of


def role_of(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.fixture
def shown(qtbot):
    kept = []

    def show(*widgets, width=420):
        holder = QWidget()
        kept.append(holder)
        column = QVBoxLayout(holder)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        holder.resize(width, 1600)
        qtbot.addWidget(holder)
        with qtbot.waitExposed(holder):
            holder.show()
        return holder

    return show


@pytest.mark.parametrize("kind", ["main", "quiet", "plain", "on_violet"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_every_kind_of_button_is_big_and_takes_keys(look, qtbot, shown, kind, key):
    button = BigButton(look, "Controleer", kind, "check")
    shown(button)
    assert button.height() >= 44
    assert name_of(button) == "Controleer"
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_an_ampersand_is_an_ampersand(look, qtbot):
    button = BigButton(look, "Vos & Uil <b>")
    qtbot.addWidget(button)
    assert name_of(button) == "Vos & Uil <b>"
    button.set_words("Das & Egel")
    assert (button.words, name_of(button)) == ("Das & Egel", "Das & Egel")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_button_wraps_rather_than_cutting_its_words(dressed, shown, scale):
    button = BigButton(
        dressed(scale=scale), "Verder zonder profiel (er wordt niets bewaard)", "quiet", "user"
    )
    shown(button, width=260)
    assert button.width() <= 260
    assert button.height() >= button.heightForWidth(button.width()) > 44 * scale


def test_a_disabled_button_does_nothing_and_looks_it(look, qtbot, shown):
    button = BigButton(look, "Controleer")
    shown(button)
    before = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != before
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_icon_button_has_a_name_and_a_harmless_tooltip(look, qtbot):
    button = IconButton(look, "close", "Sluit <b>dit</b>")
    qtbot.addWidget(button)
    assert name_of(button) == "Sluit <b>dit</b>"
    assert "<b>" not in button.toolTip()
    button.set_icon("check")
    assert not button.grab().isNull()


def test_one_answer_moves_with_the_arrows(look, qtbot, shown):
    rows = [ChoiceRow(look, text) for text in ("een", "twee", "drie")]
    shown(*rows)
    group = QButtonGroup()
    for row in rows:
        group.addButton(row)
        assert role_of(row) is QAccessible.Role.RadioButton
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Space)
    assert rows[0].isChecked()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert (rows[0].isChecked(), rows[1].isChecked(), rows[1].hasFocus()) == (False, True, True)
    qtbot.keyClick(rows[2], Qt.Key.Key_Return)
    assert rows[2].isChecked()


def test_several_answers_can_be_picked_and_let_go(look, qtbot, shown):
    rows = [ChoiceRow(look, text, multiple=True) for text in ("een", "twee")]
    shown(*rows)
    for row in rows:
        assert role_of(row) is QAccessible.Role.CheckBox
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert [row.isChecked() for row in rows] == [True, True]
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert [row.isChecked() for row in rows] == [False, True]


def test_a_mark_is_a_colour_a_sign_and_words(look, qtbot):
    row = ChoiceRow(look, "Ja, zonder hulp")
    qtbot.addWidget(row)
    row.resize(400, 60)
    pictures = []
    for mark in ("", "right", "look_again", "missed"):
        row.set_mark(mark)
        pictures.append((row.accessibleDescription(), row.grab().toImage()))
        assert row.mark == mark
    words = [description for description, _picture in pictures]
    assert words[0] == ""
    assert len(set(words)) == 4
    assert all(one[1] != other[1] for one, other in itertools.pairwise(pictures))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("mark", ["", "right"])
def test_a_long_answer_is_whole(dressed, shown, scale, mark):
    row = ChoiceRow(
        dressed(scale=scale), "Ja, maar alleen met hulp of spullen die niemand zomaar heeft. " * 3
    )
    row.set_mark(mark)
    shown(row, width=300)
    assert row.height() >= row.heightForWidth(row.width())


def test_small_buttons_tell_what_was_chosen_and_nothing_is_chosen_at_first(look, qtbot, shown):
    options = [("guess", "Gok", ""), ("think", "Denk ik", ""), ("sure", "Zeker", "check")]
    row = SegmentRow(look, options, "Hoe zeker ben je?")
    shown(row)
    assert row.key == ""
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.mouseClick(row.buttons()[1], Qt.MouseButton.LeftButton)
    assert told.args == ["think"]
    assert row.key == "think"
    assert row.buttons()[0].accessibleDescription() == "Hoe zeker ben je?"


def test_small_buttons_move_with_the_arrows_and_tell_it(look, qtbot, shown):
    row = SegmentRow(look, [("a", "A", ""), ("b", "B", "")])
    shown(row)
    row.choose("a")
    told: list[str] = []
    row.chosen.connect(told.append)
    row.buttons()[0].setFocus()
    with qtbot.waitSignal(row.chosen):  # once the focus is there: whoever hears it may build the row anew
        qtbot.keyClick(row.buttons()[0], Qt.Key.Key_Right)
    assert (row.key, told, row.buttons()[1].hasFocus()) == ("b", ["b"], True)
    row.buttons()[0].click()
    assert told == ["b", "a"]


def test_showing_a_choice_gives_no_signal_and_can_be_cleared(look, qtbot):
    row = SegmentRow(look, [("a", "A", ""), ("b", "B", "")])
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.chosen):
        row.choose("b")
        assert row.key == "b"
        row.choose("")
    assert row.key == ""


def test_something_is_picked_by_its_picture(look, qtbot, shown):
    button = PictureButton(look, "Vos", look.art("animals/vos.svg"), icon="lock")
    without = PictureButton(look, "Vos", None)
    shown(button, without)
    assert name_of(button) == "Vos"
    assert button.grab().toImage() != without.grab().toImage()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def double_click(qtbot, widget):
    """As a mouse does it: QTest sends the second press only."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(widget, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton)


def test_a_double_click_on_words_counts_once(look, qtbot, shown):
    button = BigButton(look, "Controleer")
    shown(button)
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    double_click(qtbot, button)
    assert len(clicks) == 1
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(clicks) == 2


def test_an_icon_that_steps_counts_every_click(look, qtbot, shown):
    button = IconButton(look, "order-up", "Zet hoger")
    shown(button)
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    double_click(qtbot, button)
    assert len(clicks) == 2
