# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a market stall and a label card show, made from what was measured in the town. Imports no numpy by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediawijs.domain.lessons.judgement import Answer
from mediawijs.domain.lessons.kinds.market import MEASURES, Market, Need, Verdict, picked
from mediawijs.i18n import _, language
from mediawijs.presenters.charts import Table
from mediawijs.presenters.figures import number, percent

if TYPE_CHECKING:
    from mediawijs.domain.lab.inspection import Card, Outcome, Threshold
    from mediawijs.domain.lab.recommender import Manifest
    from mediawijs.domain.lab.week import Week, WeekCard
    from mediawijs.domain.lab.world import Words

CARDS = 3
"""Posts of somebody's feed that a stall shows."""
_MOST_TOPICS = 3
_FULL = {"worth": 100.0, "lost": 6.0, "variety": 100.0, "anger": 80.0, "children": 40.0}
"""What fills a bar, in the unit of the measure."""
_SHARES = ("T1", "T3", "T4", "K3", "D3")
_TIMES = ("K1", "K2", "K4", "D1", "D2", "W1")


@dataclass(frozen=True, slots=True)
class BarPart:
    """`share` fills the bar, 0 to 1; None for no bar. `good`: more is better. `limit`: where a notch stands, or None."""

    id: str
    name: str
    value: str
    share: float | None = None
    good: bool = True
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class PostPart:
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class StallPart:
    """What one stall does, and how the feed of one person looks there."""

    bars: tuple[BarPart, ...]
    reads: str
    topics: str
    posts: tuple[PostPart, ...]


@dataclass(frozen=True, slots=True)
class TestPart:
    """One test of the label card; `passed` is told after the pupil has decided. `limit` is in words."""

    __test__ = False

    name: str
    why: str
    limit: str
    passed: bool
    bars: tuple[BarPart, ...]


def market_item(exercise: Market, item: str) -> str:
    """What was asked: who something was for, or which recommender was inspected."""
    return exercise.stall(item).name if exercise.inspects else exercise.goal(item).slot.label


def market_answer(exercise: Market, answer: Answer) -> str:
    if not exercise.inspects:
        return exercise.stall(picked(answer)).name
    return _("toegelaten") if picked(answer) == Verdict.ADMIT else _("geweigerd")


def measure_title(measure: str) -> str:
    return {
        "worth": _("Tijd die het waard was"),
        "lost": _("Verloren tijd per week"),
        "variety": _("Variatie"),
        "anger": _("Boosheid"),
        "children": _("Gemeen bij kinderen"),
        "profile": _("Werkt zonder profiel"),
    }[measure]


def values(week: Week, manifest: Manifest) -> dict[str, float]:
    """Every measure in the unit in which it is shown: percent, minutes a week, 0 to 100, and posts per 100."""
    measures = week.measures
    lost = measures.minutes_lost
    return {
        "worth": 100 * (1 - lost / max(measures.minutes, 1e-9)),
        "lost": 7 * lost,
        "variety": 100 * measures.variety,
        "anger": 100 * measures.anger,
        "children": measures.minors_harm / 10,
        "profile": float(manifest.personal),
    }


def meets(needs: tuple[Need, ...], week: Week, manifest: Manifest) -> bool:
    """Whether a stall fits a goal, by what was measured."""
    known = values(week, manifest)

    def value(need: Need) -> float:
        if need.what[0] in MEASURES:
            return known[need.what[0]]
        return 100 * sum(week.topics.get(topic, 0.0) for topic in need.what)

    return all(need.met_by(value(need)) for need in needs)


def stall_part(
    week: Week, manifest: Manifest, topics: Mapping[str, Words], measures: tuple[str, ...]
) -> StallPart:
    known = values(week, manifest)
    most = [
        _("{topic} {share}").format(topic=_said(topics[topic]).lower(), share=percent(share))
        for topic, share in list(week.topics.items())[:_MOST_TOPICS]
    ]
    return StallPart(
        tuple(_bar(measure, known[measure]) for measure in measures),
        reads(manifest),
        _("Deze week vooral: {topics}.").format(topics=", ".join(most)) if most else "",
        tuple(_post(card, topics) for card in week.cards[:CARDS]),
    )


def reads(manifest: Manifest) -> str:
    from mediawijs.presenters.lab_words import column_name

    return _("Leest: {columns}.").format(columns=", ".join(map(column_name, manifest.uses)))


def empty_bar(measure: str) -> BarPart:
    """Before anything was measured."""
    return BarPart(measure, measure_title(measure), "…", None if measure == "profile" else 0.0)


def as_table(names: tuple[str, ...], parts: tuple[StallPart | None, ...], measures: tuple[str, ...]) -> Table:
    """All stalls under each other; dots for what is still being measured."""
    rows = tuple(
        (name, *(("…",) * len(measures) if part is None else tuple(bar.value for bar in part.bars)))
        for name, part in zip(names, parts, strict=True)
    )
    return Table((_("Kraam"), *map(measure_title, measures)), rows)


def label_card(card: Card, tests: tuple[str, ...], elsewhere: Card | None = None) -> tuple[TestPart, ...]:
    """The chosen tests of the label card; with `elsewhere`, that town is the one that counts."""
    from mediawijs.presenters.lab_words import test_name, test_why

    known = {one.test.value: one for one in card.outcomes}
    hidden = {} if elsewhere is None else {one.test.value: one for one in elsewhere.outcomes}
    parts = []
    for test in tests:
        outcome = known[test]
        counts = hidden.get(test, outcome)
        limit = _("Grens: {limit}").format(limit=_limit(test, outcome.threshold))
        bars = [_outcome_bar(test, limit if elsewhere is None else _("Proefstad"), outcome)]
        if test in hidden:
            bars.append(_outcome_bar(test, _("Verborgen stad"), hidden[test]))
        parts.append(
            TestPart(
                test_name(outcome.test),
                test_why(outcome.test),
                limit,
                counts.passed,
                tuple(bars),
            )
        )
    return tuple(parts)


def _bar(measure: str, value: float) -> BarPart:
    good = measure in ("worth", "variety")
    if measure == "profile":
        return BarPart(measure, measure_title(measure), _("nee") if value else _("ja"))
    text = {
        "worth": percent(value / 100),
        "lost": _("{minutes} min").format(minutes=number(value, 1)),
        "variety": percent(value / 100),
        "anger": _("{number} van 100").format(number=number(value)),
        "children": _("{number} van 100").format(number=number(value)),
    }[measure]
    return BarPart(measure, measure_title(measure), text, min(1.0, value / _FULL[measure]), good)


def _outcome_bar(test: str, name: str, outcome: Outcome) -> BarPart:
    limit = outcome.threshold.value
    full = 1.0 if test in _SHARES else 2.5 * limit
    return BarPart(
        test, name, _figure(test, outcome.value), min(1.0, outcome.value / full), limit=limit / full
    )


def _limit(test: str, threshold: Threshold) -> str:
    words = _("minstens {limit}") if threshold.sense.value == "at least" else _("hooguit {limit}")
    return words.format(limit=_figure(test, threshold.value))


def _figure(test: str, value: float) -> str:
    if test in _SHARES:
        return percent(value)
    most = 2 if test in _TIMES and value < 2 else 1
    decimals = next(
        places for places in range(most + 1) if places == most or abs(value - round(value, places)) < 0.005
    )
    text = number(value, decimals)
    return _("{number} keer").format(number=text) if test in _TIMES else text


def _post(card: WeekCard, topics: Mapping[str, Words]) -> PostPart:
    head = f"{card.handle} · {_said(topics[card.topic]).lower()}"
    return PostPart(head, _said(card.text))


def _said(words: Words) -> str:
    return words.get(language(), "") or words.get("nl", "")
