# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The charts of the Algoritmelab from the frames of one or two towns; each with the one sentence that it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediawijs.domain.lab.measures import Measures
from mediawijs.i18n import _
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
    Tone,
)
from mediawijs.presenters.figures import number, percent
from mediawijs.presenters.lab_run import Frame, Side
from mediawijs.presenters.lab_words import measure_name, measure_sentence

Films = Mapping[Side, Sequence[Frame]]
"""The frames so far of each town, day by day."""
Names = Mapping[Side, str]
LOOKS = {Side.FIRST: ("violet", False), Side.SECOND: ("sun", True)}
_TOPIC_COLOURS = ("violet", "sun", "mint", "coral", "sky")


def has_begun(films: Films) -> bool:
    """Whether a day was played, so that there is something to measure."""
    return any(frames[-1].measures is not None for frames in films.values() if frames)


def opinions(films: Films, names: Names, quarrel: int, ends: tuple[str, str]) -> Histogram:
    """How opinions are spread now."""
    bins = len(_last(films).bins[quarrel])
    labels = tuple(str(n + 1) for n in range(bins))
    below = _("1 is {left}, {last} is {right}").format(left=ends[0], last=bins, right=ends[1])
    series = tuple(
        Series(names[side], frames[-1].bins[quarrel], *LOOKS[side])
        for side, frames in films.items()
        if frames
    )
    message = _("Elke staaf is een deel van de stad, van de ene kant naar de andere.")
    return Histogram(_("Wat mensen vinden"), message, labels, series, below, percent=True)


def edge_message(films: Films, names: Names, quarrel: int) -> str:
    """How many people stand at the edges, against the first day."""
    said = []
    for side, frames in films.items():
        if frames:
            before, now = (_edge(frame.bins[quarrel]) for frame in (frames[0], frames[-1]))
            said.append(
                _("{name}: {now} staat aan een rand, dat was {before}.").format(
                    name=names[side], now=percent(now), before=percent(before)
                )
            )
    return " ".join(said)


def _edge(bins: Sequence[float]) -> float:
    """The share in the outer quarters."""
    width = len(bins) // 4
    return sum(bins[:width]) + sum(bins[-width:])


def bubble(measures: Measures, name: str) -> Dial:
    share = measures.congenial
    tone: Tone = "good" if share < 0.58 else "watch" if share < 0.7 else "look_again"
    message = _("Van elke tien kaarten over een ruzie zijn er {count} van de eigen kant.").format(
        count=number(10 * share)
    )
    return Dial(
        _("Bubbelmeter"),
        f"{name}. {message}",
        share,
        percent(share),
        _("de andere kant"),
        _("de eigen kant"),
        tone,
    )


def biggest_topics(frames: Sequence[Frame]) -> tuple[int, ...]:
    """The same for every town, so that the same topic has the same colour."""
    most = [max(max(frame.likes[n], frame.got[n]) for frame in frames) for n in range(len(frames[0].likes))]
    return tuple(sorted(range(len(most)), key=lambda n: -most[n])[: len(_TOPIC_COLOURS) - 1])


def person_split(frame: Frame, biggest: Sequence[int], topics: Sequence[str], who: str, name: str) -> Split:
    """What somebody really likes, and what they got: the biggest topics by name, the rest together."""
    names = (*(topics[n] for n in biggest), _("de rest"))
    parts = tuple(SplitPart(name, colour) for name, colour in zip(names, _TOPIC_COLOURS, strict=False))
    rows = (
        SplitRow(_("vindt leuk"), _shares(frame.likes, biggest)),
        SplitRow(_("krijgt"), _shares(frame.got, biggest)),
    )
    fit = (
        _("lijkt goed op")
        if frame.mismatch < 0.08
        else _("lijkt een beetje op")
        if frame.mismatch < 0.2
        else _("is iets anders dan")
    )
    message = _("Wat {who} krijgt, {fit} wat {who} leuk vindt.").format(who=who, fit=fit)
    if not any(frame.got):
        message = _("{who} kreeg deze week niets te zien.").format(who=who)
    title = _("De lijst van {who}: {name}").format(who=who, name=name)
    return Split(title, message, parts, rows)


def _shares(every: Sequence[float], biggest: Sequence[int]) -> tuple[float, ...]:
    """Those, and the rest; nothing at all when there was nothing."""
    named = [every[n] for n in biggest]
    return (*named, max(sum(every) - sum(named), 0.0)) if any(every) else ()


def over_days(
    films: Films, names: Names, measure: str, *, as_percent: bool = True, most: float = 1.0
) -> LineChart:
    """One measure, day by day, for each town."""
    days = max((len(frames) for frames in films.values()), default=0)
    series = tuple(
        Series(names[side], tuple(_value(frame, measure) for frame in frames), *LOOKS[side])
        for side, frames in films.items()
    )
    shown = [value for one in series for value in one.values if value is not None]
    high = max([most, *shown])
    return LineChart(
        measure_name(measure),
        measure_sentence(measure),
        _("dag"),
        "",
        tuple(str(day) for day in range(days)),
        series,
        0.0,
        high,
        as_percent,
    )


def _value(frame: Frame, measure: str) -> float | None:
    return None if frame.measures is None else float(getattr(frame.measures, measure))


def looked_and_glad(films: Films, names: Names) -> Bars:
    """What people look at is not what they are glad of."""
    rows = []
    for side, frames in films.items():
        measures = frames[-1].measures if frames else None
        if measures is not None:
            rows.append(BarRow(_("{name}: bekeken").format(name=names[side]), measures.looked, "", "sky"))
            rows.append(BarRow(_("{name}: blij mee").format(name=names[side]), measures.glad, "", "mint"))
    return Bars(
        _("Bekeken en de moeite waard"), _("Kijken is iets anders dan blij zijn dat je keek."), tuple(rows)
    )


def attention(films: Films, names: Names) -> Lorenz:
    series = tuple(
        Series(names[side], frames[-1].lorenz, *LOOKS[side])
        for side, frames in films.items()
        if frames and frames[-1].lorenz
    )
    said = [
        _("{name}: de tien grootste van elke honderd makers krijgen {top} van de aandacht.").format(
            name=one.name, top=percent(1 - (one.values[-3] or 0))
        )
        for one in series
    ]
    message = " ".join(said) or _("Niemand keek ergens naar.")
    return Lorenz(
        _("Wie krijgt de aandacht?"), message, series, _("makers, van klein naar groot"), _("aandacht")
    )


def radio(films: Films, names: Names) -> Bars:
    """The five of RADio, the measure of plurality of the University of Amsterdam."""
    rows = []
    for measure in ("calibration", "fragmentation", "activation", "representation", "voices"):
        for side, frames in films.items():
            if frames and (value := _value(frames[-1], measure)) is not None:
                rows.append(BarRow(f"{measure_name(measure)} · {names[side]}", value, "", LOOKS[side][0]))
    return Bars(
        _("Pluriformiteit (RADio)"),
        _("Hoe ver wijken lijsten af van wat er is? 0 is niet. Wat goed is, hangt af van je doel."),
        tuple(rows),
    )


def table_of(films: Films, names: Names, measures: Sequence[str]) -> Bars:
    """All measures of the last day: the table view of it is what a script would print."""
    rows = []
    for measure in measures:
        for side, frames in films.items():
            if frames and (value := _value(frames[-1], measure)) is not None:
                scale, text = _scaled(measure, value)
                rows.append(BarRow(f"{measure_name(measure)} · {names[side]}", scale, text, LOOKS[side][0]))
    return Bars(_("Alle maten"), _("De laatste week tot en met deze dag."), tuple(rows))


def _scaled(measure: str, value: float) -> tuple[float, str]:
    """A length for the bar, and the number in words."""
    if measure in ("harm", "untrue", "minors_harm"):
        return min(value / 300, 1.0), number(value)
    if measure in ("cards", "sittings", "minutes", "minutes_lost"):
        return min(value / {"cards": 20.0, "sittings": 3.0}.get(measure, 10.0), 1.0), number(value, 1)
    if measure == "warmth":
        return value / 100, number(value)
    if measure == "value":
        return max(-1.0, min(value, 1.0)), number(value, 2)
    return min(value, 1.0), percent(value)


def _last(films: Films) -> Frame:
    return next(frames[-1] for frames in films.values() if frames)
