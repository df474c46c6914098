# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drawings: nothing outside their place, nothing by colour alone, and no number they cannot stand."""

from __future__ import annotations

import dataclasses
from itertools import combinations
from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage

from mediawijs import paths
from mediawijs.presenters.charts import (
    BarRow,
    Bars,
    Dial,
    Histogram,
    LineChart,
    Lorenz,
    Series,
    Split,
    SplitPart,
    SplitRow,
)
from mediawijs.ui.parts.charts.legend import Entry, Legend
from mediawijs.ui.parts.charts.marks import contrast, filled, marker, stroke
from mediawijs.ui.parts.charts.pictures import picture_of
from mediawijs.ui.parts.charts.scale import bounds, every, round_top, tick_decimals, ticks
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.look import make_look
from mediawijs.ui.theme.tokens import THEMES
from tests.helpers.charts import CHARTS, EMPTY, hostile

COLOURS = ("violet", "coral", "sky", "mint", "sun")
EDGE = 40


def drawn(look, chart, width, height=0, edge=0) -> QImage:
    """On a card, with `edge` pixels round it."""
    picture = picture_of(look, chart)
    height = height or picture.height(width)
    image = QImage(width + 2 * edge, max(height, 1) + 2 * edge, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("card"))
    painter = brush(image)
    picture.draw(painter, QRectF(edge, edge, width, height))
    painter.end()
    return image


def colours_in(image: QImage, part: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 1)
    }


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize(("scale", "wide"), [(1.0, False), (2.0, True)])
@pytest.mark.parametrize("width", [260, 420])
def test_nothing_is_drawn_outside_its_place(dressed, kind, scale, wide, width):
    look = dressed(scale=scale, wide=wide)
    picture = picture_of(look, CHARTS[kind])
    for height in {picture.height(width), picture.least_height(width), max(picture.least_height(width), 150)}:
        image = drawn(look, CHARTS[kind], width, height, EDGE)
        sides = (
            QRect(0, 0, image.width(), EDGE - 3),
            QRect(0, EDGE + height + 3, image.width(), EDGE - 3),
            QRect(0, 0, EDGE - 3, image.height()),
            QRect(EDGE + width + 3, 0, EDGE - 3, image.height()),
        )
        for side in sides:
            assert colours_in(image, side) == {look.colour("card").name()}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", CHARTS)
def test_every_chart_is_drawn_in_every_theme(dressed, theme, kind):
    look = dressed(theme)
    image = drawn(look, CHARTS[kind], 320)
    assert len(colours_in(image, image.rect())) > 8


@pytest.mark.parametrize("kind", EMPTY)
def test_nothing_and_no_numbers_do_no_harm(look, kind):
    for width, height in ((300, 0), (40, 20), (1, 1)):
        assert not drawn(look, EMPTY[kind], width, height).isNull()


@pytest.mark.parametrize("chart", hostile(), ids=lambda chart: type(chart).__name__)
def test_long_hostile_words_do_no_harm(look, chart):
    for width in (300, 60, 1):
        assert not drawn(look, chart, width).isNull()


VALUE = st.none() | st.floats(-2, 2) | st.sampled_from([nan, inf, -inf, 1e300, -1e300, 5e-324, 0.0])
VALUES = st.lists(VALUE, max_size=6).map(tuple)
SERIES = st.lists(
    st.builds(Series, st.text("ab é", max_size=9), VALUES, st.sampled_from(COLOURS), st.booleans()),
    max_size=6,
).map(tuple)
END = st.floats(allow_nan=True, allow_infinity=True)
LABELS = st.lists(st.text("ab 0", max_size=9), max_size=6).map(tuple)
CHART = st.one_of(
    st.builds(LineChart, st.just("t"), st.just("m"), st.text("ab", max_size=9), st.text("ab", max_size=9), LABELS, SERIES, END, END, st.booleans()),
    st.builds(Histogram, st.just("t"), st.just("m"), LABELS, SERIES, percent=st.booleans()),
    st.builds(Lorenz, st.just("t"), st.just("m"), SERIES),
    st.builds(Bars, st.just("t"), st.just("m"), st.lists(st.builds(BarRow, st.text("ab ", max_size=9), VALUE), max_size=4).map(tuple), full=END),
    st.builds(Split, st.just("t"), st.just("m"), st.lists(st.builds(SplitPart, st.text("ab", max_size=9), st.sampled_from(COLOURS)), max_size=6).map(tuple),
              st.lists(st.builds(SplitRow, st.text("ab", max_size=9), VALUES), max_size=3).map(tuple)),
    st.builds(Dial, st.just("t"), st.just("m"), VALUE, st.text("1%", max_size=9), st.text("ab ", max_size=30), st.text("ab ", max_size=30), st.sampled_from(["good", "watch", "look_again"])),
)  # fmt: skip


@settings(max_examples=150)
@given(CHART, st.integers(1, 400), st.integers(1, 300))
def test_any_chart_can_be_drawn_at_any_size(qapp, chart, width, height):
    look = make_look(paths.assets())
    assert not drawn(look, chart, width, height).isNull()
    picture = picture_of(look, chart)
    assert picture.height(width) >= 0
    assert picture.least_height(width) >= 0
    assert picture.least_width() >= 0
    assert chart.as_table().heads


def shape(draw) -> bytes:
    image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = brush(image)
    draw(painter)
    painter.end()
    return bytes(image.constBits())


def test_series_of_one_colour_can_be_told_apart(look):
    boxes = [shape(lambda p, n=n: filled(p, look, QRectF(5, 5, 40, 30), "sky", n)) for n in range(5)]
    marks = [shape(lambda p, n=n: marker(p, QPointF(30, 30), 8, n, QColor("red"))) for n in range(5)]
    for group in (boxes, marks):
        assert all(one != other for one, other in combinations(group, 2))
    values = (0.2, 0.5, 0.4)
    charts = [
        LineChart("", "", "", "", ("a", "b", "c"), (Series("", values, "sky", dashed),), 0, 1)
        for dashed in (False, True)
    ]
    assert drawn(look, charts[0], 300) != drawn(look, charts[1], 300)


@pytest.mark.parametrize("theme", THEMES)
def test_lines_can_be_seen_on_a_card(dressed, theme):
    look = dressed(theme)
    for role in (*COLOURS, "edge", "quiet"):
        assert contrast(stroke(look, role), look.colour("card")) >= 3.0


def test_what_is_below_zero_goes_to_the_left_in_coral(look):
    row = BarRow("x", -0.5, colour="mint")
    chart = Bars("", "", (row, BarRow("y", 0.5, colour="sky")))
    image = drawn(look, chart, 300)
    coral, sky = look.colour("coral").name(), look.colour("sky").name()
    columns = {
        name: [x for x in range(300) if name in colours_in(image, QRect(x, 0, 1, image.height()))]
        for name in (coral, sky)
    }
    assert max(columns[coral]) <= min(columns[sky])
    assert look.colour("mint").name() not in colours_in(image, image.rect())


def test_two_charts_can_have_one_scale(look):
    def length(full: float) -> int:
        image = drawn(look, Bars("", "", (BarRow("x", 0.25, colour="sky"),), full=full), 300)
        sky = look.colour("sky").name()
        return sum(sky in colours_in(image, QRect(x, 0, 1, image.height())) for x in range(300))

    assert length(0.5) == pytest.approx(2 * length(1.0), abs=4)


def test_a_gap_is_not_bridged(look):
    def chart(middle):
        return LineChart("", "", "", "", ("a", "b", "c", "d", "e"), (Series("", (0.5, 0.5, middle, 0.5, 0.5), "sky"),), 0, 1)  # fmt: skip

    sky = look.colour("sky").name()
    for middle, there in ((0.5, True), (None, False), (nan, False)):
        image = drawn(look, chart(middle), 300, 200)
        plot_middle = (300 + 40) // 2
        assert (sky in colours_in(image, QRect(plot_middle - 6, 0, 12, 200))) is there


def test_names_stand_at_the_ends_when_there_is_room_and_else_below(look):
    chart = CHARTS["line"]
    assert isinstance(chart, LineChart)
    nameless_lines = dataclasses.replace(
        chart, series=tuple(dataclasses.replace(one, name="") for one in chart.series)
    )
    wide, narrow = (picture_of(look, chart).height(width) for width in (640, 300))
    bare_wide, bare_narrow = (picture_of(look, nameless_lines).height(width) for width in (640, 300))
    assert wide == bare_wide
    assert narrow > bare_narrow


def test_a_legend_wraps(look):
    legend = Legend(look, [Entry("een naam", "sky", n) for n in range(4)])
    heights = [legend.height(width) for width in (900, 300, 150, 40)]
    assert heights == sorted(heights)
    assert heights[0] < heights[2]


@given(st.floats(-1e6, 1e6), st.floats(0.001, 1e6), st.integers(1, 6))
def test_ticks_are_round_and_on_the_axis(low, span, most):
    low, high = bounds(low, low + span)
    found = ticks(low, high, most)
    assert len(found) <= most + 1
    slack = (high - low) * 1e-5
    assert all(low - slack <= one <= high + slack for one in found)
    assert 0 <= tick_decimals(found, percent_of=False) <= 8


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0, 1, 5, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (0, 1, 4, (0, 0.25, 0.5, 0.75, 1)),
        (0, 0.8, 3, (0, 0.4, 0.8)),
        (-1, 1, 2, (-1, 0, 1)),
        (0, 600, 4, (0, 200, 400, 600)),
    ],
)
def test_ticks_end_on_the_ends_when_they_can(low, high, most, expected):
    assert ticks(low, high, most) == pytest.approx(expected)


def test_axes_that_are_none_become_one():
    for low, high in ((nan, 1), (0, inf), (3, 3), (5, 2), (-1e308, 1e308), (1e20, 1e20), (0, 5e-324)):
        found = bounds(low, high)
        assert found[1] > found[0]
    assert round_top(0) == round_top(nan) == round_top(5e-324) == 1.0
    assert round_top(480) == 600


def test_of_a_few_names_the_ends_are_always_there():
    assert every(7, 50, 40) == 1
    assert every(7, 50, 80) == 2
    assert every(7, 50, 120) == 3
    assert every(7, 50, 900) == 6
    assert every(300, 1, 40) == 50
    assert every(1, 50, 900) == 1


def test_a_dial_is_filled_as_far_as_it_says(look):
    def share(value: float) -> float:
        image = drawn(look, Dial("", "", value, "", "", "", "good"), 300)
        full = colours_in
        mint, track = look.colour("mint").name(), look.colour("track").name()
        half = image.width() // 2
        left, right = (full(image, QRect(x, 0, half, image.height() - 30)) for x in (0, half))
        return (mint in left) + (mint in right) - 0.5 * (track in right)

    assert share(0.3) < share(0.7) < share(1.0)
