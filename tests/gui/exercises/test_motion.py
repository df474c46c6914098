# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moves, moves only when motion is wanted, and never makes anybody wait."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediawijs.ui.exercises.chat import ChatWidget
from mediawijs.ui.exercises.chat_column import Bubble, Message
from mediawijs.ui.exercises.facts_table import FactsTable
from mediawijs.ui.exercises.spin import SpinWidget
from tests.gui.exercises.conftest import Open
from tests.helpers.builders import a_chat, a_spin
from tests.helpers.desk import a_look


def test_all_messages_at_once_without_motion(open_lesson: Open) -> None:
    desk = open_lesson(a_chat())

    shown = cast(ChatWidget, desk.exercise).messages.shown

    assert [message.who for message in shown] == ["", "daan", "noor"]
    assert shown[-1] == Message("noor", "Niet doen", private=True)


def test_messages_come_one_by_one(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(a_chat(), look=a_look(still=False))
    column = cast(ChatWidget, desk.exercise).messages
    assert len(column.shown) < 3

    qtbot.waitUntil(lambda: len(column.shown) == 3)


def test_space_shows_all_messages(open_lesson: Open) -> None:
    desk = open_lesson(a_chat(), look=a_look(still=False))
    widget = cast(ChatWidget, desk.exercise)
    widget.setFocus()

    desk.keys(Qt.Key.Key_Space)

    assert len(widget.messages.shown) == 3


def test_a_choice_does_not_wait_for_the_messages(open_lesson: Open) -> None:
    desk = open_lesson(a_chat(), look=a_look(still=False))
    widget = cast(ChatWidget, desk.exercise)

    desk.click(widget.choices["stop"])

    assert desk.answered[-1].answer == ("stop",)
    assert widget.messages.shown[-1] == Message("you", "Zeg dat het niet leuk is")


def test_a_private_message_says_so(open_lesson: Open) -> None:
    desk = open_lesson(a_chat())

    told = [bubble.text() for bubble in cast(ChatWidget, desk.exercise).messages.findChildren(Bubble)]

    assert "Noor · privé: Niet doen" in told


def test_the_story_runs_in_waves(open_lesson: Open, qtbot: QtBot) -> None:
    desk = open_lesson(a_spin(), look=a_look(still=False))
    widget = cast(SpinWidget, desk.exercise)
    desk.presenter.change(("emotie",))

    with qtbot.waitSignal(widget.village.settled):
        desk.presenter.act()
        assert widget.village.lit == {"v0", "v1"}

    assert len(widget.village.lit) == 6


def test_relations_as_a_table(open_lesson: Open) -> None:
    desk = open_lesson(a_chat())
    card = cast(ChatWidget, desk.exercise).relations
    desk.click(cast(ChatWidget, desk.exercise).choices["door"])

    desk.click(card.toggle)

    assert card.table.isVisible()
    assert not card.map.isVisible()
    rows = cells(card.table)
    assert ["Jij en Sem", "oké (+1)", "stroef (−1)"] in rows


def test_who_shared_as_a_table(open_lesson: Open) -> None:
    desk = open_lesson(a_spin())
    widget = cast(SpinWidget, desk.exercise)
    desk.presenter.change(("emotie",))
    desk.presenter.act()

    desk.click(widget.chart.toggle)

    rows = [row[2] for row in cells(widget.chart.table)]
    assert rows[:2] == ["ja, in golf 1", "ja, in golf 1"]
    assert len(rows) == 6


def cells(table: FactsTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
