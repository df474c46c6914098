# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart with its sentence, its table and its button."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from mediawijs.presenters.charts import LineChart
from mediawijs.ui.parts.charts.frame import ChartFrame
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.tokens import THEMES
from tests.helpers.charts import CHARTS, EMPTY, HOSTILE, hostile
from tests.helpers.walks import cut_off, name_of, nameless, rich, tab_round


@pytest.fixture
def frame(look, qtbot):
    made = ChartFrame(look)
    qtbot.addWidget(made)
    made.resize(440, 420)
    made.show()
    return made


def cells(frame) -> list[tuple[str, ...]]:
    table = frame.canvas.page.table
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def least(frame, width: int) -> int:
    picture = frame.canvas._picture
    assert picture is not None
    return int(picture.least_height(width))


def heads(frame) -> tuple[str, ...]:
    table = frame.canvas.page.table
    found = (table.horizontalHeaderItem(column).text() for column in range(table.columnCount()))
    return tuple(head.replace("\n", " ") for head in found)


@pytest.mark.parametrize("kind", CHARTS)
def test_it_says_its_message_and_gives_the_same_numbers_as_a_table(frame, kind, qtbot):
    chart = CHARTS[kind]
    frame.show_data(chart)
    shown = [prose.text() for prose in frame.findChildren(Prose)]
    assert shown[:2] == [chart.title, chart.message]
    said = QAccessible.queryAccessibleInterface(frame)
    assert said.text(QAccessible.Text.Name) == chart.title
    assert said.text(QAccessible.Text.Description) == chart.message
    picture = frame.canvas.grab().toImage()
    qtbot.mouseClick(frame.button, Qt.MouseButton.LeftButton)
    assert frame.as_table
    assert cells(frame) == list(chart.as_table().rows)
    assert heads(frame) == chart.as_table().heads
    assert frame.canvas.grab().toImage() != picture
    assert nameless(frame) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_button_works_with_the_keyboard_and_keeps_the_focus(frame, qtbot, key):
    frame.show_data(CHARTS["line"])
    with qtbot.waitActive(frame):
        frame.activateWindow()
    assert tab_round(frame) == ["Toon als tabel"]
    frame.button.setFocus()
    for words, as_table in (("Toon als plaatje", True), ("Toon als tabel", False)):
        qtbot.keyClick(frame.button, key)
        assert frame.as_table is as_table
        assert name_of(frame.button) == words
        assert frame.button.hasFocus()


def test_the_table_can_be_reached_and_left_and_only_read(frame, qtbot):
    frame.show_data(CHARTS["line"])
    frame.button.click()
    with qtbot.waitActive(frame):
        frame.activateWindow()
    assert tab_round(frame) == ["Toon als plaatje", "Boze berichten"]
    table = frame.canvas.page.table
    assert table.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
    frame.button.setFocus()
    qtbot.keyClick(frame.button, Qt.Key.Key_Tab)
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentRow() >= 0
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_the_choice_stays_when_another_chart_is_shown(frame):
    frame.show_data(CHARTS["line"])
    frame.button.click()
    for chart in (*CHARTS.values(), *EMPTY.values()):
        frame.show_data(chart)
        assert frame.as_table
        assert cells(frame) == list(chart.as_table().rows)
    frame.button.click()
    frame.show_data(CHARTS["dial"])
    assert not frame.as_table


def test_where_somebody_was_reading_stays_in_sight(frame):
    chart = CHARTS["line"]
    assert isinstance(chart, LineChart)
    frame.show_data(chart)
    frame.button.click()
    table = frame.canvas.page.table
    table.setCurrentCell(20, 1)
    at = table.verticalScrollBar().value()
    assert at > 0
    later = tuple(dataclasses.replace(one, values=one.values[1:]) for one in chart.series)
    frame.show_data(dataclasses.replace(chart, series=later))
    assert (table.currentRow(), table.verticalScrollBar().value()) == (20, at)
    assert cells(frame)[30][1:] == ("–",) * 4


def test_nothing_is_made_again_when_nothing_changed(frame, monkeypatch):
    frame.show_data(CHARTS["bars"])
    asked: list[object] = []
    monkeypatch.setattr(frame.canvas, "show_chart", asked.append)
    frame.show_data(dataclasses.replace(CHARTS["bars"]))
    assert asked == []
    frame.show_data(CHARTS["dial"])
    assert asked == [CHARTS["dial"]]


@pytest.mark.parametrize("chart", hostile(), ids=lambda chart: type(chart).__name__)
def test_what_looks_like_a_tag_is_shown_as_it_is(frame, chart):
    frame.show_data(chart)
    assert rich(frame) == []
    assert frame.message.text() == HOSTILE
    frame.button.click()
    assert HOSTILE in {text for row in (heads(frame), *cells(frame)) for text in row}
    assert rich(frame) == []
    assert not frame.grab().isNull()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("scale", "wide"), [(1.0, False), (2.0, False), (2.0, True)])
@pytest.mark.parametrize("width", [260, 520])
def test_everything_fits_at_every_text_size(dressed, qtbot, theme, scale, wide, width):
    look = dressed(theme, scale=scale, wide=wide)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for chart in CHARTS.values():
        frame = ChartFrame(look)
        frame.show_data(chart)
        column.addWidget(frame)
    qtbot.addWidget(page)
    page.resize(width, page.heightForWidth(width))
    page.show()
    assert page.width() == width
    assert cut_off(page) == []
    for frame in page.findChildren(ChartFrame):
        assert frame.canvas.height() >= least(frame, frame.canvas.width())
        inside = [frame.title, frame.button, frame.message, frame.canvas]
        assert all(frame.rect().contains(widget.geometry()) for widget in inside)
        assert not any(
            one.geometry().intersects(other.geometry())
            for one in inside
            for other in inside
            if one is not other
        )


def test_a_given_height_grows_with_the_text_and_is_never_too_low(dressed, qtbot):
    for scale in (1.0, 2.0):
        frame = ChartFrame(dressed(scale=scale), height=150)
        qtbot.addWidget(frame)
        frame.show_data(CHARTS["dial"])
        assert frame.canvas.heightForWidth(260) == 150 * scale
        frame.show_data(CHARTS["below zero"])
        assert frame.canvas.heightForWidth(200) >= least(frame, 200)


def test_before_there_is_anything_to_show_it_is_empty(look, qtbot):
    frame = ChartFrame(look)
    qtbot.addWidget(frame)
    frame.show()
    assert frame.canvas.heightForWidth(300) == 0
    frame.button.click()
    frame.button.click()
    assert not frame.grab().isNull()


def test_longer_words_of_another_language_fit_too(look, long_texts, qtbot):
    frame = ChartFrame(look)
    qtbot.addWidget(frame)
    frame.show_data(CHARTS["dial"])
    frame.resize(260, frame.heightForWidth(260))
    frame.show()
    assert cut_off(frame) == []


def test_charts_do_without_numpy():
    """Only the town needs it; a chart may stand on a page that is opened right after the start."""
    code = "import sys, mediawijs.ui.parts.charts.frame; print('numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
