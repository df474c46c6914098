# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart of every kind, as the lab could show it, and with whatever may go wrong."""

from __future__ import annotations

from math import inf, nan

from mediawijs.presenters.charts import (
    BarRow,
    Bars,
    Chart,
    Dial,
    Histogram,
    LineChart,
    Lorenz,
    Series,
    Split,
    SplitPart,
    SplitRow,
)

HOSTILE = '<img src="//host/x"> <b>vet</b> & <a href="file:///x">klik</a>'
_DAYS = tuple(str(day) for day in range(31))


def _grows(start: float, end: float) -> tuple[float, ...]:
    return tuple(start + (end - start) * (day / 30) ** 0.5 for day in range(31))


CHARTS: dict[str, Chart] = {
    "line": LineChart(
        "Boze berichten", "Met kijktijd is de helft van de feed boos.", "dag", "deel van de feed", _DAYS,
        (Series("Alles voor kijktijd", _grows(0.2, 0.58), "coral"),
         Series("Nieuwste eerst", _grows(0.2, 0.22), "sky", dashed=True),
         Series("Mijn vrienden", _grows(0.2, 0.3), "mint"),
         Series("Bruggenbouwer", _grows(0.2, 0.13), "violet", dashed=True)),
        0.0, 0.8, percent=True,
    ),
    "gaps": LineChart(
        "Gemiddelde mening", "De twee helften groeien uit elkaar.", "dag", "mening", ("0", "5", "10", "15"),
        (Series("links", (-0.1, None, -0.5, -0.8), "coral"), Series("rechts", (0.1, nan, 0.4, inf), "sun")),
        -1.0, 1.0,
    ),
    "histogram": Histogram(
        "Wie denkt wat?", "In het midden wonen bijna geen mensen meer.",
        ("heel erg tegen", "tegen", "beetje tegen", "midden", "beetje voor", "voor", "heel erg voor"),
        (Series("dag 30", (1410, 380, 120, 60, 150, 420, 460), "violet"),
         Series("dag 0", (120, 250, 380, 500, 390, 240, 120), "coral", dashed=True)),
        "mening", "inwoners",
    ),
    "side by side": Histogram(
        "Minuten per dag", "Wie boos wordt, blijft langer kijken.", ("0-15", "15-30", "30-60", "60+"),
        (Series("rustig", (0.3, 0.35, 0.2, 0.15), "sky"), Series("boos", (0.1, 0.2, None, 0.4), "coral")),
        percent=True,
    ),
    "one series": Histogram(
        "Hoe vaak?", "De meesten zagen het één keer.", ("0", "1", "2"), (Series("", (12, 40, 3), "sun"),)
    ),
    "lorenz": Lorenz(
        "Wie krijgt de aandacht?", "Eén op de tien makers krijgt twee derde van de kijktijd.",
        (Series("Alles voor kijktijd", tuple((n / 20) ** 4 for n in range(21)), "coral"),
         Series("Nieuwste eerst", tuple((n / 20) ** 1.6 for n in range(21)), "sky", dashed=True)),
        "makers, van klein naar groot", "deel van de kijktijd",
    ),
    "bars": Bars(
        "Waarom zie ik dit?", "Vooral omdat je er lang naar keek.",
        (BarRow("kijktijd", 0.62, "62%", "coral"), BarRow("boosheid", 0.24, "", "sun"), BarRow("nieuw", None)),
    ),
    "below zero": Bars(
        "Waarom zie ik dit?", "De bron trok het bericht omlaag.",
        (BarRow("je keek lang naar berichten over sport", 0.62), BarRow("betrouwbare bron", -0.3, "30 punten")),
        "reden", "telt mee",
    ),
    "split": Split(
        "Wat je krijgt", "Je houdt van dieren, maar je krijgt vooral sport.",
        (SplitPart("sport", "coral"), SplitPart("dieren", "mint"), SplitPart("games", "sun")),
        (SplitRow("Wat je leuk vindt", (0.1, 0.7, 0.2)), SplitRow("Wat je krijgt", (0.72, 0.1))),
    ),
    "dial": Dial("Bubbelmeter", "Je ziet bijna alleen de eigen kant.", 0.71, "71%", "alle kanten", "eigen kant",
                 "look_again"),
}  # fmt: skip

EMPTY: dict[str, Chart] = {
    "line": LineChart("", "", "", "", (), (), 0.0, 0.0),
    "line without numbers": LineChart("", "", "", "", ("a", "b"), (Series("", (), "sky"),), nan, inf),
    "one point": LineChart("Eén dag", "Er is nog maar één dag.", "dag", "", ("1",), (Series("a", (3.0,), "sky"),), 3.0, 3.0),
    "histogram": Histogram("", "", (), ()),
    "histogram of nothing": Histogram("", "", ("a", "b"), (Series("x", (0, None), "sun"), Series("y", (nan, -3), "sky", True))),
    "lorenz": Lorenz("", "", ()),
    "lorenz of one": Lorenz("", "", (Series("a", (1.0,), "mint"), Series("b", (), "sky"), Series("c", (nan, None), "sun"))),
    "bars": Bars("", "", ()),
    "bars of nothing": Bars("", "", (BarRow("", None), BarRow("b", nan), BarRow("c", -inf)), full=0.0),
    "split": Split("", "", (), ()),
    "split of nothing": Split("", "", (SplitPart("a", "sky"),), (SplitRow("", ()), SplitRow("b", (nan,)), SplitRow("c", (7.0, 2.0)))),
    "dial": Dial("", "", None, "", "", "", "good"),
    "dial off its scale": Dial("a", "b", inf, "heel erg veel te veel tekst voor een meter", "x" * 40, "y" * 40, "watch"),
}  # fmt: skip


def hostile() -> tuple[Chart, ...]:
    """Every text of every kind is one that would be trouble as HTML."""
    h, series = (
        HOSTILE,
        (Series(HOSTILE, (0.1, 0.5, 1.0), "coral"), Series(HOSTILE, (0.0, 0.2, 1.0), "sky", True)),
    )
    return (
        LineChart(h, h, h, h, (h, h, h), series, 0.0, 1.0),
        Histogram(h, h, (h, h, h), series, h, h),
        Lorenz(h, h, series, h, h),
        Bars(h, h, (BarRow(h, 0.5, h), BarRow(h, -0.5, h)), h, h),
        Split(h, h, (SplitPart(h, "sun"), SplitPart(h, "mint")), (SplitRow(h, (0.5, 0.5)),)),
        Dial(h, h, 0.3, h, h, h, "good"),
    )
