# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading level: our counts against worked numbers, and against an independent library."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mediawijs.content.reading import Reading, measure, syllables

EASY = "De kat zit op de mat. Hij kijkt naar de vogel in de boom. Dan springt hij en valt in het water."
HARD = "De verantwoordelijkheid voor informatiehuishouding is wettelijk vastgelegd in verschillende verordeningen."


def test_the_formula_of_douma():
    # 100 words, 150 syllables, 10 words per sentence: 206.84 - 115.5 - 9.3
    assert Reading(100, 10, 150).score == pytest.approx(82.04)


def test_easy_and_hard_are_far_apart():
    assert measure(EASY).score > 90
    assert measure(HARD).score < 30
    assert measure("").score == 100


def test_sentences_and_words():
    reading = measure(EASY + "\nEen kop\n- nog iets")
    assert (reading.sentences, reading.words) == (5, 26)


@pytest.mark.parametrize(("word", "count"), [("kat", 1), ("water", 2), ("aanbeveler", 4), ("groeps-app", 2)])
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize("text", [EASY, EASY * 3 + HARD])
def test_an_independent_library_agrees(text):
    """textstat has Flesch-Douma as its Dutch formula. It brings code that downloads, so it is a process of its own."""
    code = "import sys, textstat; textstat.set_lang('nl'); print(textstat.flesch_reading_ease(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, text], capture_output=True, text=True, check=True
    )
    assert measure(text).score == pytest.approx(float(done.stdout), abs=6)
