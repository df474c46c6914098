# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Layouts that wrap: everything is shown, nothing overlaps, heights are told as they become."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.side_by_side import SideBySide


@pytest.fixture
def held(qtbot):
    kept = []

    def hold(layout_of, width, height=600):
        holder = QWidget()
        kept.append(holder)
        qtbot.addWidget(holder)
        layout = layout_of(holder)
        holder.resize(width, height)
        holder.show()
        layout.activate()
        return holder, layout

    return hold


def filled(flow: FlowLayout, look, count: int) -> list[BigButton]:
    buttons = [BigButton(look, f"Knop {number}", "quiet") for number in range(count)]
    for button in buttons:
        flow.addWidget(button)
    return buttons


@pytest.mark.parametrize("width", [130, 260, 400, 1200])
@pytest.mark.parametrize("cell", [0, 120])
def test_things_flow_within_the_width_and_never_overlap(look, held, width, cell):
    buttons: list[BigButton] = []

    def build(holder):
        flow = FlowLayout(holder, spacing=8, cell=cell)
        buttons.extend(filled(flow, look, 7))
        return flow

    _holder, flow = held(build, width)
    boxes = [button.geometry() for button in buttons]
    assert all(box.left() >= 0 and box.right() < width for box in boxes)
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    assert flow.heightForWidth(width) == max(box.bottom() for box in boxes) + 1


def test_cells_have_one_width_and_at_most_so_much(look, held):
    texts = [Prose(look, "kort"), Prose(look, "een tekst die langer is dan de cel breed mag zijn")]

    def build(holder):
        flow = FlowLayout(holder, spacing=10, cell=100, most=150)
        for text in texts:
            flow.addWidget(text)
        return flow

    held(build, 900)
    short, long = (text.geometry() for text in texts)
    assert short.width() == long.width()
    assert 100 <= short.width() <= 150
    assert short.height() == long.height()


def test_hidden_things_take_no_room(look, held):
    buttons: list[BigButton] = []

    def build(holder):
        flow = FlowLayout(holder, spacing=8)
        buttons.extend(filled(flow, look, 3))
        return flow

    _holder, flow = held(build, 120)
    before = flow.heightForWidth(120)
    buttons[0].hide()
    assert flow.heightForWidth(120) < before


def test_an_empty_flow_is_nothing(qtbot):
    flow = FlowLayout()
    assert flow.heightForWidth(300) == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(3) is None
    assert flow.sizeHint().isNull()


@pytest.mark.parametrize(
    ("width", "drop", "stacked"), [(900, False, False), (500, False, True), (500, True, True)]
)
def test_two_things_beside_or_below_each_other(look, held, width, drop, stacked):
    pair = [Prose(look, "Links. " * 40), Prose(look, "Rechts. " * 40)]

    def build(holder):
        layout = SideBySide(holder, shares=(2, 1), least=700, spacing=20, drop=drop)
        for prose in pair:
            layout.addWidget(prose)
        return layout

    _holder, layout = held(build, width)
    left, right = (prose.geometry() for prose in pair)
    assert layout.is_stacked(width) is stacked
    if not stacked:
        assert (left.top(), left.height()) == (right.top(), right.height())
        assert right.left() == left.right() + 21
        assert abs(left.width() - 2 * right.width()) <= 2
    elif drop:
        assert right.bottom() < 0
        assert left.width() == width
    else:
        assert right.top() > left.bottom()
        assert layout.heightForWidth(width) == left.height() + 20 + right.height()


def test_one_that_is_hidden_leaves_all_room_to_the_other(look, held):
    pair = [Prose(look, "Links"), Prose(look, "Rechts")]

    def build(holder):
        layout = SideBySide(holder, least=100)
        for prose in pair:
            layout.addWidget(prose)
        pair[1].hide()
        return layout

    held(build, 640)
    assert pair[0].width() == 640
    empty = SideBySide()
    assert empty.sizeHint().isNull()
    assert empty.takeAt(0) is None


def test_clearing_takes_away_widgets_also_from_layouts_inside(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    outer, inner = QVBoxLayout(holder), QVBoxLayout()
    outer.addWidget(QPushButton("een"))
    outer.addLayout(inner)
    inner.addWidget(QPushButton("twee"))
    outer.addStretch(1)
    clear(outer)
    assert outer.count() == 0
    qtbot.waitUntil(lambda: not holder.findChildren(QPushButton))
