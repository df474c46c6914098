# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What collected answers say: about the items, and about a class. Never about one pupil to a teacher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import StatisticsError, correlation

from mediawijs.domain.meter.calibration import Calibration, calibrate
from mediawijs.domain.meter.items import Item, Session, count, judged
from mediawijs.domain.meter.signal import Signal, class_mean

TOO_HARD = 0.2
TOO_EASY = 0.95
LEAST_ANSWERS = 20
"""Below this no item is flagged: one answer would be more than the 5 % between easy and too easy."""

LEAST_PUPILS = 5
"""A class with fewer is not shown: what one pupil did would show through."""


class Flag(StrEnum):
    """Why to look at an item again, or swap it."""

    TOO_HARD = "too-hard"  # fewer than 20 % right
    TOO_EASY = "too-easy"  # more than 95 % right
    NEGATIVE = "negative"  # who does well on the other items gets this one wrong


@dataclass(frozen=True, slots=True)
class ItemStatistic:
    """`right` of `answers` were right. `rest` is the correlation with the other items, −1 to 1, or None."""

    item: str
    answers: int
    right: int
    rest: float | None
    flags: tuple[Flag, ...]

    @property
    def right_share(self) -> float:
        """0 to 1."""
        return self.right / self.answers


class Words(StrEnum):
    """What has to be said beside a class; the sentences are the presenter's."""

    NOT_A_MARK = "not-a-mark"  # dit is geen cijfer
    TOO_FEW_PUPILS = "too-few-pupils"


@dataclass(frozen=True, slots=True)
class ClassSummary:
    """A class at one moment: `pupils` that gave enough answers to count. With too few of them nothing else is filled in.

    `hit` and `trusted`: shares of the fake items that were recognised and of the real ones that were trusted, 0 to 1.
    """

    pupils: int
    signal: Signal | None
    hit: float | None
    trusted: float | None
    calibration: Calibration | None
    words: tuple[Words, ...]


def item_statistics(sessions: Iterable[Session], items: Mapping[str, Item]) -> tuple[ItemStatistic, ...]:
    """Each item that was answered, in the order in which they are first met.

    `rest`: Pearson's correlation of right (1) or wrong (0) with the share right of the *other* items in the same session:
    the point-biserial item-rest correlation (L. Crocker & J. Algina, Introduction to Classical and Modern Test Theory,
    1986, chapter 14). None when everybody, or nobody, was right, or all did equally well on the rest. With one class
    its standard error is about 0.2.
    """
    pairs: dict[str, list[tuple[bool, float | None]]] = {}
    for session in sessions:
        right = {item.id: answer.right(item) for item, answer in judged(session, items)}
        total = sum(right.values())
        for name, well in right.items():
            rest = (total - well) / (len(right) - 1) if len(right) > 1 else None
            pairs.setdefault(name, []).append((well, rest))
    return tuple(_statistic(name, of_item) for name, of_item in pairs.items())


def _statistic(name: str, pairs: Sequence[tuple[bool, float | None]]) -> ItemStatistic:
    right = sum(well for well, _rest in pairs)
    rest = _correlation([(float(well), rest) for well, rest in pairs if rest is not None])
    return ItemStatistic(name, len(pairs), right, rest, _flags(len(pairs), right, rest))


def _correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    try:
        return correlation([one for one, _other in pairs], [other for _one, other in pairs])
    except StatisticsError:  # fewer than two, or all the same
        return None


def _flags(answers: int, right: int, rest: float | None) -> tuple[Flag, ...]:
    if answers < LEAST_ANSWERS:
        return ()
    share = right / answers
    flags = ((share < TOO_HARD, Flag.TOO_HARD), (share > TOO_EASY, Flag.TOO_EASY))
    negative = ((rest is not None and rest < 0, Flag.NEGATIVE),)
    return tuple(flag for holds, flag in (*flags, *negative) if holds)


def class_summary(sessions: Iterable[Session], items: Mapping[str, Item]) -> ClassSummary:
    """One session per pupil, all of one moment. Pupils with too few answers for d′ are left out."""
    told = [judged(session, items) for session in sessions]
    enough = [(pairs, counts) for pairs in told if (counts := count(pairs)).enough]
    if len(enough) < LEAST_PUPILS:
        return ClassSummary(len(enough), None, None, None, None, (Words.NOT_A_MARK, Words.TOO_FEW_PUPILS))
    many = [counts for _pairs, counts in enough]
    answers = [(answer.confidence, answer.right(item)) for pairs, _counts in enough for item, answer in pairs]
    return ClassSummary(
        len(many),
        class_mean(many),
        sum(one.hits for one in many) / sum(one.fakes for one in many),
        sum(one.trusted for one in many) / sum(one.reals for one in many),
        calibrate(answers),
        (Words.NOT_A_MARK,),
    )
