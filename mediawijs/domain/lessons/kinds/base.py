# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every kind of exercise can be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from mediawijs.domain.lessons.judgement import Answer, Judgement

Given = Mapping[str, Answer]
"""The latest answer per item of one step, in the order in which they were given."""

WHOLE = "-"
"""The item id of an exercise that is answered in one go."""


class Asks(Protocol):
    """An exercise asks one item after another. Equal input gives equal output; nothing is remembered inside."""

    def item_after(self, given: Given) -> str | None:
        """The item to ask now, when `given` is behind the pupil; None when all is done."""
        ...

    def length(self) -> int:
        """How many items a pupil answers here; 0 when that depends on the answers or nothing is asked."""
        ...

    def accepts(self, item: str, answer: Answer) -> bool:
        """Whether this is an answer that the item can have; anything else is ignored when read back."""
        ...

    def judge(self, item: str, answer: Answer, given: Given) -> Judgement:
        """What to say about an accepted answer; `given` is what came before it."""
        ...


def first_missing(items: Sequence[str], given: Given) -> str | None:
    return next((item for item in items if item not in given), None)


def pairs(answer: Answer) -> dict[str, str]:
    """ "llama=fake" tokens as a dict; a token without "=" maps to ""."""
    return {key: value for key, _, value in (token.partition("=") for token in answer)}


def is_pairing(answer: Answer, keys: frozenset[str], values: frozenset[str]) -> bool:
    """Each key at most once, each value known."""
    split = [token.partition("=") for token in answer]
    names = [key for key, _, _ in split]
    return (
        len(set(names)) == len(names) and set(names) <= keys and all(value in values for _, _, value in split)
    )
