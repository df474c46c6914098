# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How hard a Dutch text is to read: Flesch-Douma, with syllables counted by Pyphen's Dutch hyphenation.

Flesch-Douma (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960):
206.84 - 0.77 x (syllables per 100 words) - 0.93 x (mean words per sentence). 60-70 is normal, higher is easier.
Hyphenation never splits off a single letter ("oma" counts one), so scores lie a little high; the bands are set with that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_SENTENCE = re.compile(r"[.!?…:]+[\"”’)]*(?:\s|$)|\n+")

LOWEST = {"P": 75.0, "O": 65.0, "B": 55.0}
LONGEST_MEAN = {"P": 10.0, "O": 12.0, "B": 15.0}


@dataclass(frozen=True, slots=True)
class Reading:
    """Counts of one text, and its Flesch-Douma score."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_per_sentence(self) -> float:
        return self.words / max(1, self.sentences)

    @property
    def score(self) -> float:
        if not self.words:
            return 100.0
        return 206.84 - 77 * self.syllables / self.words - 0.93 * self.words_per_sentence


def measure(text: str) -> Reading:
    """Measures a text of whole sentences. A line end ends a sentence too, as in headings and lists."""
    sentences = [part for part in _SENTENCE.split(text) if part and _WORD.search(part)]
    words = _WORD.findall(text)
    return Reading(len(words), len(sentences), sum(syllables(word) for word in words))


def syllables(word: str) -> int:
    """At least 1. Words with a hyphen are counted part by part."""
    return sum(len(_dutch().positions(part.lower())) + 1 for part in re.split(r"[-'’]", word) if part) or 1


@cache
def _dutch() -> _Hyphenator:
    import pyphen

    return _Hyphenator(pyphen.Pyphen(lang="nl_NL"))


class _Hyphenator:
    def __init__(self, pyphen: object) -> None:
        self._pyphen = pyphen

    def positions(self, word: str) -> list[int]:
        found = self._pyphen.positions(word)  # type: ignore[attr-defined] # Pyphen has no types
        return [int(place) for place in found]
