# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts from frames: the numbers are those of the town, and the sentence above says what they are."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from mediawijs.domain.lab.inspection import Test
from mediawijs.domain.lab.measures import Measures
from mediawijs.presenters import lab_charts as charts
from mediawijs.presenters.charts import Bars, Lorenz
from mediawijs.presenters.lab_run import Frame, Side
from mediawijs.presenters.lab_words import column_name, measure_name, measure_sentence
from mediawijs.presenters.lab_words import test_name as name_of_test
from mediawijs.presenters.lab_words import test_why as why_of_test

NAMES = {Side.FIRST: "Kijktijd", Side.SECOND: "Nieuwste"}
MEASURES = Measures(
    **{
        **dict.fromkeys((one.name for one in fields(Measures)), 0.5),
        "harm": 60.0,
        "cards": 8.0,
        "minutes": 4.0,
        "warmth": 40.0,
        "value": -0.25,
        "looked": 0.72,
        "glad": 0.41,
    }
)
FLAT = tuple([0.05] * 20)
CAMPS = (*[0.1] * 5, *[0.0] * 10, *[0.1] * 5)


def a_frame(day: int, side: Side = Side.FIRST, **changed: object) -> Frame:
    frame = Frame(
        side,
        day,
        np.zeros((4, 2), np.float32),
        MEASURES if day else None,
        (FLAT, FLAT),
        tuple(np.linspace(0, 1, 21)) if day else (),
        (0.5, 0.3, 0.1, 0.06, 0.04),
        (0.1, 0.2, 0.3, 0.25, 0.15) if day else (0.0,) * 5,
        0.3 if day else 0.0,
    )
    return replace(frame, **changed)  # type: ignore[arg-type] # fields of Frame by name


def film(*frames: Frame) -> dict[Side, tuple[Frame, ...]]:
    return {Side.FIRST: frames}


def test_opinions_are_one_bar_for_each_share() -> None:
    both = {**film(a_frame(0)), Side.SECOND: (a_frame(0, Side.SECOND, bins=(CAMPS, FLAT)),)}
    chart = charts.opinions(both, NAMES, 0, ("voor", "tegen"))
    assert [one.name for one in chart.series] == ["Kijktijd", "Nieuwste"]
    assert [one.values for one in chart.series] == [FLAT, CAMPS]
    assert [one.dashed for one in chart.series] == [False, True]  # told apart without colour
    assert (chart.labels[0], chart.labels[-1], chart.x_label) == ("1", "20", "1 is voor, 20 is tegen")
    assert all(row[0] for row in chart.as_table().rows)
    assert charts.opinions(both, NAMES, 1, ("", "")).series[1].values == FLAT


def test_who_stands_at_the_edges_against_the_first_day() -> None:
    moved = film(a_frame(0), a_frame(1, bins=(CAMPS, FLAT)))
    assert charts.edge_message(moved, NAMES, 0) == "Kijktijd: 100% staat aan een rand, dat was 50%."
    assert charts.edge_message(moved, NAMES, 1) == "Kijktijd: 50% staat aan een rand, dat was 50%."
    both = {**moved, Side.SECOND: (a_frame(0, Side.SECOND),)}
    assert charts.edge_message(both, NAMES, 0).endswith("Nieuwste: 50% staat aan een rand, dat was 50%.")


@pytest.mark.parametrize(
    ("share", "tone"), [(0.5, "good"), (0.579, "good"), (0.58, "watch"), (0.7, "look_again")]
)
def test_the_bubble_meter_says_of_whom_and_how_bad(share: float, tone: str) -> None:
    dial = charts.bubble(replace(MEASURES, congenial=share), "Kijktijd")
    assert (dial.value, dial.tone) == (share, tone)
    assert dial.message.startswith("Kijktijd. Van elke tien kaarten over een ruzie zijn er ")


def test_what_somebody_likes_beside_what_they_get_with_the_rest_in_one() -> None:
    frame = a_frame(1)
    biggest = charts.biggest_topics([frame])
    assert biggest == (0, 1, 2, 3)
    split = charts.person_split(
        frame, biggest, ["sport", "stad", "wind", "eten", "games"], "Noor", "Kijktijd"
    )
    assert split.title == "De lijst van Noor: Kijktijd"
    assert [part.name for part in split.parts] == ["sport", "stad", "wind", "eten", "de rest"]
    likes, gets = split.rows
    assert likes.shares == pytest.approx((0.5, 0.3, 0.1, 0.06, 0.04))
    assert gets.shares == pytest.approx((0.1, 0.2, 0.3, 0.25, 0.15))
    assert split.message == "Wat Noor krijgt, is iets anders dan wat Noor leuk vindt."
    assert len({part.colour for part in split.parts}) == 5


@pytest.mark.parametrize(
    ("mismatch", "fit"),
    [
        (0.0, "lijkt goed op"),
        (0.079, "lijkt goed op"),
        (0.08, "lijkt een beetje op"),
        (0.2, "is iets anders dan"),
    ],
)
def test_how_well_it_fits(mismatch: float, fit: str) -> None:
    split = charts.person_split(a_frame(1, mismatch=mismatch), (0,), ["sport"] * 5, "Ria", "")
    assert split.message == f"Wat Ria krijgt, {fit} wat Ria leuk vindt."


def test_somebody_who_was_shown_nothing_got_nothing_that_fits() -> None:
    split = charts.person_split(a_frame(2, got=(0.0,) * 5, mismatch=0.0), (0,), ["sport"] * 5, "Ria", "")
    assert split.message == "Ria kreeg deze week niets te zien."
    assert split.rows[1].shares == ()


def test_a_topic_has_the_same_colour_in_both_towns() -> None:
    first, second = a_frame(1), a_frame(1, Side.SECOND, got=(0.0, 0.0, 0.0, 0.0, 1.0))
    assert charts.biggest_topics([first]) == (0, 1, 2, 3)
    assert charts.biggest_topics([first, second]) == (4, 0, 1, 2)


def test_a_measure_day_by_day_begins_after_the_first() -> None:
    chart = charts.over_days(film(a_frame(0), a_frame(1), a_frame(2)), NAMES, "variety")
    assert chart.series[0].values == (None, 0.5, 0.5)
    assert chart.x == ("0", "1", "2")
    assert (chart.title, chart.message) == (measure_name("variety"), measure_sentence("variety"))
    assert chart.percent


def test_the_axis_grows_with_what_is_above_it() -> None:
    low = charts.over_days(film(a_frame(0), a_frame(1)), NAMES, "cards", as_percent=False, most=12.0)
    high = charts.over_days(film(a_frame(0), a_frame(1)), NAMES, "harm", as_percent=False, most=12.0)
    assert (low.high, high.high) == (12.0, 60.0)
    small = charts.over_days(film(a_frame(0), a_frame(1)), NAMES, "polarisation", most=0.1)
    assert small.high == 0.5


def test_before_the_first_day_nothing_was_measured() -> None:
    assert not charts.has_begun(film(a_frame(0)))
    assert not charts.has_begun({})
    assert charts.has_begun(film(a_frame(0), a_frame(1)))
    assert charts.looked_and_glad(film(a_frame(0)), NAMES).rows == ()


def test_watching_and_being_glad_of_it() -> None:
    rows = charts.looked_and_glad(film(a_frame(1)), NAMES).rows
    assert [(row.label, row.value) for row in rows] == [
        ("Kijktijd: bekeken", 0.72),
        ("Kijktijd: blij mee", 0.41),
    ]


def test_attention_of_both_towns_in_one_sentence() -> None:
    both = {**film(a_frame(1)), Side.SECOND: (a_frame(1, Side.SECOND, lorenz=(0.0,) * 20 + (1.0,)),)}
    chart = charts.attention(both, NAMES)
    assert isinstance(chart, Lorenz)
    assert chart.message == (
        "Kijktijd: de tien grootste van elke honderd makers krijgen 10% van de aandacht. "
        "Nieuwste: de tien grootste van elke honderd makers krijgen 100% van de aandacht."
    )
    nothing = charts.attention(film(a_frame(1, lorenz=())), NAMES)
    assert (nothing.series, nothing.message) == ((), "Niemand keek ergens naar.")


def test_the_five_of_radio() -> None:
    both = {**film(a_frame(1)), Side.SECOND: (a_frame(1, Side.SECOND),)}
    rows = charts.radio(both, NAMES).rows
    assert len(rows) == 10
    assert rows[0].label == "Afstand tot wat je leuk vindt · Kijktijd"


def test_the_table_of_all_measures_has_readable_numbers() -> None:
    chart = charts.table_of(film(a_frame(1)), NAMES, ("harm", "cards", "warmth", "value", "variety"))
    assert isinstance(chart, Bars)
    assert [row.shown for row in chart.rows] == ["60", "8,0", "40", "−0,25", "50%"]
    assert all(row.value is not None and -1 <= row.value <= 1 for row in chart.rows)


def test_everything_that_is_measured_has_words() -> None:
    for one in fields(Measures):
        assert measure_name(one.name)
        assert measure_sentence(one.name).endswith((".", "?"))
    assert len({measure_name(one.name) for one in fields(Measures)}) == len(fields(Measures))
    for test in Test:
        assert name_of_test(test)
        assert why_of_test(test).endswith((".", "?"))
    assert len({name_of_test(test) for test in Test}) == len(Test)


def test_columns_are_told_in_plain_words_and_formulas_as_written() -> None:
    assert column_name("watch") == "kijktijd"
    assert column_name("about_sport") == "over sport"
    assert column_name("where(anger > 0.7, 2, 0)") == "where(anger > 0.7, 2, 0)"
