# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small stand-ins with state for what lies outside: the log and the clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mediawijs.domain.lessons.events import Event

DAY = date(2026, 11, 21)


@dataclass
class MemoryLog:
    """A log that only lives as long as the test."""

    kept: list[Event] = field(default_factory=list)

    def append(self, *events: Event) -> None:
        self.kept.extend(events)

    def events(self) -> tuple[Event, ...]:
        return tuple(self.kept)


@dataclass
class SteadyClock:
    """Always the same day; a second passes with every look at it."""

    now: float = 0.0
    day: date = DAY

    def today(self) -> date:
        return self.day

    def seconds(self) -> float:
        self.now += 1.0
        return self.now
