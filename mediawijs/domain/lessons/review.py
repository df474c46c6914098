# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cards come back after about 2 days, 1, 3, 8 and 20 weeks: Leitner boxes, spaced to fit school terms.

The gaps follow the finding that a gap of 10-20 % of the wanted retention time works best (Cepeda et al. 2008,
doi 10.1111/j.1467-9280.2008.02209.x).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mediawijs.domain.lessons.events import Event, Finished, Reviewed
from mediawijs.domain.lessons.judgement import Result

GAPS = (2, 7, 21, 56, 140)
"""Days until a card in box 0 … 4 comes back. A right answer moves it up a box, another one back to the first."""


@dataclass(frozen=True, slots=True)
class CardState:
    lesson: str
    card: str
    box: int
    due: date


def card_states(events: Iterable[Event], cards_of: dict[str, tuple[str, ...]]) -> tuple[CardState, ...]:
    """All cards of finished lessons. `cards_of` maps a lesson to the ids of its cards at the pupil's level.

    A day that lies before an earlier one (a clock set back) never makes a card due earlier than its own answer.
    """
    states: dict[tuple[str, str], CardState] = {}
    for event in events:
        lesson = event.where.lesson
        if isinstance(event, Finished):
            for card in cards_of.get(lesson, ()):
                states.setdefault((lesson, card), _in_box(lesson, card, 0, event.day))
        elif isinstance(event, Reviewed) and event.step in cards_of.get(lesson, ()):
            before = states.get((lesson, event.step))
            box = 0
            if before is not None and event.result is Result.RIGHT:
                box = min(before.box + 1, len(GAPS) - 1)
            states[(lesson, event.step)] = _in_box(lesson, event.step, box, event.day)
    return tuple(states.values())


def due(states: Iterable[CardState], today: date, limit: int = 8) -> tuple[CardState, ...]:
    """The cards to offer today: the longest waiting first, lessons interleaved, at most `limit`."""
    waiting = sorted((s for s in states if s.due <= today), key=lambda s: (s.due, s.lesson, s.card))
    queues: dict[str, list[CardState]] = {}
    for state in waiting:
        queues.setdefault(state.lesson, []).append(state)
    mixed: list[CardState] = []
    while any(queues.values()) and len(mixed) < limit:
        mixed.extend(queue.pop(0) for queue in queues.values() if queue)
    return tuple(mixed[:limit])


def next_due(states: Iterable[CardState]) -> date | None:
    return min((state.due for state in states), default=None)


def _in_box(lesson: str, card: str, box: int, day: date) -> CardState:
    return CardState(lesson, card, box, day + timedelta(days=GAPS[box]))
