# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What presenters need from outside. The real ones are wired in `app`; tests use small fakes with state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the first screen needs no events, and their dataclasses take time to make
    from datetime import date

    from mediawijs.domain.kept_ratings import KeptDraft, KeptRating
    from mediawijs.domain.lessons.events import Event


class Clock(Protocol):
    def today(self) -> date: ...

    def seconds(self) -> float:
        """A monotonic number of seconds, for how long an answer took."""
        ...


class ProgressLog(Protocol):
    """The pupil's own log. Guests have one too, in memory."""

    def append(self, *events: Event) -> None:
        """Saves all of them or none.

        Raises:
            Trouble: they could not be saved; nothing was lost, and it may be tried again.
        """
        ...

    def events(self) -> tuple[Event, ...]:
        """Everything of this pupil, in the order in which it happened."""
        ...


class RatingLog(Protocol):
    """What this pupil rated. Guests have one too, in memory. Every method may raise Trouble; nothing is lost then."""

    def add(self, rating: KeptRating) -> int:
        """Keeps it and gives its number."""
        ...

    def disagree(self, seq: int, about: str) -> None:
        """Notes with what the pupil disagrees in the rating with this number."""
        ...

    def all(self) -> tuple[KeptRating, ...]:
        """In the order in which they were made."""
        ...

    def keep_draft(self, draft: KeptDraft) -> None:
        """Keeps how far the pupil is, in the place of what was kept of this post with these rules."""
        ...

    def drop_draft(self, rule_set: str, post: str) -> None:
        """What was begun of this post is not wanted any more. `add` does that too."""
        ...

    def drafts(self) -> tuple[KeptDraft, ...]:
        """What was begun, the newest last."""
        ...


Media = Callable[[str], bytes | None]
"""The bytes of a picture in a pack, or None when it cannot be had. Never raises."""
