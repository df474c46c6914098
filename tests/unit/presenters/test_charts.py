# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts as tables: the same numbers, written as the language on screen writes them."""

from __future__ import annotations

import dataclasses
from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs import i18n, paths
from mediawijs.presenters.charts import BarRow, Bars, Dial, Histogram, LineChart, Lorenz, Series, Split
from mediawijs.presenters.figures import decimals_of, number, percent
from tests.helpers.charts import CHARTS, EMPTY, HOSTILE, hostile


@pytest.fixture
def english():
    i18n.use("en", paths.assets() / "locale")
    yield
    i18n.use(i18n.SOURCE, paths.assets() / "locale")


def read(cell: str) -> float | None:
    """A Dutch cell back as a number."""
    if cell == "–":
        return None
    plain = cell.removesuffix("%").replace(".", "").replace(",", ".").replace("−", "-")
    return float(plain) / (100 if cell.endswith("%") else 1)


NUMBERS = st.none() | st.floats(-5000, 5000) | st.sampled_from([nan, inf, -inf])


@given(st.lists(NUMBERS, max_size=12), st.lists(NUMBERS, max_size=12), st.booleans())
def test_a_table_has_the_numbers_of_the_chart(one, other, shares):
    x = tuple(str(n) for n in range(10))
    chart = LineChart(
        "t",
        "m",
        "dag",
        "y",
        x,
        (Series("a", tuple(one), "sky"), Series("b", tuple(other), "sun")),
        0,
        1,
        shares,
    )
    table = chart.as_table()
    assert table.heads == ("dag", "a", "b")
    assert table.caption == "y"
    assert [row[0] for row in table.rows] == list(x)
    for column, values in ((1, one), (2, other)):
        for place, row in enumerate(table.rows):
            value = values[place] if place < len(values) else None
            if value is None or not isfinite(value):
                assert row[column] == "–"
            else:
                assert read(row[column]) == pytest.approx(value, abs=0.051)


def test_whole_numbers_stay_whole_and_columns_line_up():
    series = (Series("a", (1, 1500, 20), "sky"), Series("b", (0.5, None, 2), "sun"))
    table = Histogram("", "", ("x", "y", "z"), series[:1]).as_table()
    assert [row[1] for row in table.rows] == ["1", "1.500", "20"]
    table = Histogram("", "", ("x", "y", "z"), series).as_table()
    assert [row[1:] for row in table.rows] == [("1,0", "0,5"), ("1.500,0", "–"), ("20,0", "2,0")]


def test_english_has_a_point_where_dutch_has_a_comma(english):
    assert number(-1234.5, 1) == "−1,234.5"
    assert percent(0.125, 1) == "12.5%"
    assert Bars("", "", (BarRow("x", 0.5),)).as_table().heads == ("What", "How much")


def test_numbers_in_dutch():
    assert number(-1234.5, 1) == "−1.234,5"
    assert percent(0.125, 1) == "12,5%"
    assert number(-0.001, 1) == "0,0"
    assert number(None) == number(nan) == percent(inf) == "–"


@pytest.mark.parametrize(
    ("values", "shares", "decimals"),
    [((1, 2, None), False, 0), ((0.25, 3), False, 2), ((12.25, 3), False, 1), ((0.25, 0.5), True, 0), ((1 / 3,), True, 1), ((), True, 0)],
)  # fmt: skip
def test_as_many_decimals_as_anybody_reads(values, shares, decimals):
    assert decimals_of(values, percent_of=shares) == decimals


def test_what_is_below_zero_has_a_minus_sign_once():
    assert BarRow("x", -0.3).shown == "−30%"
    assert BarRow("x", -0.3, "30 punten").shown == "−30 punten"
    assert BarRow("x", -0.3, "-30").shown == "-30"
    assert BarRow("x", 0.3, "veel").shown == "veel"
    assert BarRow("x", None).shown == "–"


def test_shares_of_people_are_the_first_column_of_a_lorenz_curve():
    table = Lorenz(
        "", "", (Series("a", (0, 0.1, 0.4, 1), "sky"), Series("b", (0, 1), "sun")), "makers"
    ).as_table()
    assert table.heads == ("makers", "a", "b")
    assert [row[0] for row in table.rows] == ["0,0%", "33,3%", "66,7%", "100,0%"]
    assert [row[1] for row in table.rows] == ["0%", "10%", "40%", "100%"]
    assert [row[2] for row in table.rows] == ["0%", "100%", "–", "–"]


def test_a_split_has_a_column_for_each_part():
    split = CHARTS["split"]
    assert isinstance(split, Split)
    table = split.as_table()
    assert table.heads == ("Wat", "sport", "dieren", "games")
    assert table.rows == (("Wat je leuk vindt", "10%", "70%", "20%"), ("Wat je krijgt", "72%", "10%", "–"))


def test_a_dial_says_in_words_what_its_colour_says():
    dial = CHARTS["dial"]
    assert isinstance(dial, Dial)
    assert dial.as_table().rows == (
        ("Bubbelmeter", "71% (kijk nog eens)"),
        ("alle kanten", "0%"),
        ("eigen kant", "100%"),
    )
    assert dataclasses.replace(dial, tone="good", text="").as_table().rows[0] == ("Bubbelmeter", "71% (goed)")


@pytest.mark.parametrize("chart", [*CHARTS.values(), *EMPTY.values(), *hostile()])
def test_every_row_has_a_cell_under_every_head(chart):
    table = chart.as_table()
    assert all(table.heads)  # a column without a name says nothing to a screen reader
    assert {len(row) for row in table.rows} <= {len(table.heads)}


def test_hostile_words_come_through_as_they_are():
    assert all(HOSTILE in str(chart.as_table()) for chart in hostile())
