# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart shows, without how it is drawn. Each can also be read as a table with the same numbers.

Colours are token roles: "violet", "coral", "sky", "mint" or "sun". A value may be None, or no number: then nothing is
drawn there and the table has a dash.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Literal

from mediawijs.i18n import _
from mediawijs.presenters.figures import MINUS, decimals_of, percent, written

Values = tuple[float | None, ...]
Tone = Literal["good", "watch", "look_again"]


@dataclass(frozen=True, slots=True)
class Table:
    """`heads` has a text for each column. `caption` says what the numbers are, or is ""."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """`dashed` tells it apart without colour; in a histogram it is drawn as an outline over the others."""

    name: str
    values: Values
    colour: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class LineChart:
    """`x` names the points; `low` and `high` are the ends of the upright axis. `percent`: values are shares."""

    title: str
    message: str
    x_label: str
    y_label: str
    x: tuple[str, ...]
    series: tuple[Series, ...]
    low: float
    high: float
    percent: bool = False

    def as_table(self) -> Table:
        return _columns(self.x_label, self.x, self.series, self.y_label, percent_of=self.percent)


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many there are of each. Bars of several series stand side by side; a dashed series lies over them."""

    title: str
    message: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    x_label: str = ""
    y_label: str = ""
    percent: bool = False

    def as_table(self) -> Table:
        return _columns(self.x_label, self.labels, self.series, self.y_label, percent_of=self.percent)


@dataclass(frozen=True, slots=True)
class Lorenz:
    """Values are cumulative shares, evenly spaced from the poorest: the first is 0 for nobody, the last 1 for all."""

    title: str
    message: str
    series: tuple[Series, ...]
    x_label: str = ""
    y_label: str = ""

    def as_table(self) -> Table:
        points = max((len(one.values) for one in self.series), default=0)
        shares = [number / max(points - 1, 1) for number in range(points)]
        digits = decimals_of(shares, percent_of=True)
        steps = tuple(percent(share, digits) for share in shares)
        return _columns(self.x_label, steps, self.series, self.y_label, percent_of=True)


@dataclass(frozen=True, slots=True)
class BarRow:
    """`value` from -1 to 1. `text` is what stands beside the bar; without it that is the value as a percentage."""

    label: str
    value: float | None
    text: str = ""
    colour: str = "violet"

    @property
    def shown(self) -> str:
        text = self.text or percent(self.value)
        below_zero = self.value is not None and self.value < 0
        return MINUS + text if below_zero and self.text and self.text[0] not in "-−" else text


@dataclass(frozen=True, slots=True)
class Bars:
    """`full` is the value of a bar over the whole width, so that two charts can have one scale."""

    title: str
    message: str
    rows: tuple[BarRow, ...]
    label_head: str = ""
    value_head: str = ""
    full: float = 1.0

    def as_table(self) -> Table:
        heads = (self.label_head or _("Wat"), self.value_head or _("Hoeveel"))
        return Table(heads, tuple((row.label, row.shown) for row in self.rows))


@dataclass(frozen=True, slots=True)
class SplitPart:
    """One of the parts that all rows of a `Split` have."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class SplitRow:
    """`shares` go with the parts, in that order, and are 1 together; what is missing stays empty."""

    label: str
    shares: Values


@dataclass(frozen=True, slots=True)
class Split:
    """Bars above each other that are each divided into the same parts."""

    title: str
    message: str
    parts: tuple[SplitPart, ...]
    rows: tuple[SplitRow, ...]

    def as_table(self) -> Table:
        digits = decimals_of(chain(*(row.shares for row in self.rows)), percent_of=True)
        heads = (_("Wat"), *(part.name for part in self.parts))
        rows = tuple(
            (row.label, *(percent(_at(row.shares, n), digits) for n in range(len(self.parts))))
            for row in self.rows
        )
        return Table(heads, rows)


@dataclass(frozen=True, slots=True)
class Dial:
    """`value` from 0 to 1, `text` the same in a few signs ("71%"); the labels stand at the two ends."""

    title: str
    message: str
    value: float | None
    text: str
    low_label: str
    high_label: str
    tone: Tone

    @property
    def shown(self) -> str:
        return self.text or percent(self.value)

    @property
    def tone_words(self) -> str:
        return {"good": _("goed"), "watch": _("let op"), "look_again": _("kijk nog eens")}[self.tone]

    def as_table(self) -> Table:
        rows = (
            (self.title, f"{self.shown} ({self.tone_words})"),
            (self.low_label, percent(0.0)),
            (self.high_label, percent(1.0)),
        )
        return Table((_("Wat"), _("Hoeveel")), tuple(row for row in rows if row[0]))


Chart = LineChart | Histogram | Lorenz | Bars | Split | Dial


def _columns(
    head: str, x: tuple[str, ...], series: tuple[Series, ...], caption: str, *, percent_of: bool
) -> Table:
    """A column for each series; all numbers have as many decimals, so that they stand in line."""
    digits = decimals_of(chain(*(one.values for one in series)), percent_of=percent_of)
    heads = (head or _("Wat"), *(one.name or caption or _("Hoeveel") for one in series))
    rows = tuple(
        (label, *(written(_at(one.values, n), digits, percent_of=percent_of) for one in series))
        for n, label in enumerate(x)
    )
    return Table(heads, rows, caption)


def _at(values: Values, number: int) -> float | None:
    return values[number] if number < len(values) else None
