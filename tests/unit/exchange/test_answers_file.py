# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answer files that pupils hand in."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.exchange.answers_file import (
    SCHEMA,
    AnswersFile,
    BadAnswers,
    NotCounted,
    Unfit,
    as_answers,
    read_answers,
    read_plain_answers,
    why_not,
)
from tests.helpers.ratings import REFERENCE, trial_rules

FILE = AnswersFile("Vos 12", "schermstad-kort", "2026.1", {"brug": {"p01_echt": "echt"}})


def test_what_is_written_is_read_back():
    assert read_answers(as_answers(FILE)) == FILE
    assert read_answers(b"\xef\xbb\xbf" + as_answers(FILE)) == FILE


def test_nothing_but_the_alias_and_answers_is_in_it():
    assert json.loads(as_answers(FILE)) == {
        "schema": SCHEMA,
        "rater": "Vos 12",
        "rule_set": "schermstad-kort",
        "version": "2026.1",
        "posts": {"brug": {"p01_echt": "echt"}},
    }


def damaged(**over):
    return json.dumps({**json.loads(as_answers(FILE)), **over}).encode()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"geen json", "geen JSON"),
        (b"\xff\xfe", "geen JSON"),
        (b"[" * 100_000, "geen JSON"),
        (b"[]", "geen bestand met antwoorden"),
        (b" " * 2_000_001, "te groot"),
        (damaged(schema="iets anders"), "geen bestand met antwoorden"),
        (damaged(rater=""), "rater"),
        (damaged(rater=12), "rater"),
        (damaged(rater="x" * 81), "rater"),
        (damaged(rater="Vos\n12"), "rater"),
        (damaged(rule_set=None), "rule_set"),
        (damaged(version=2026), "version"),
        (damaged(posts=[]), "geen posts"),
        (damaged(posts={}), "geen posts"),
        (damaged(posts={str(n): {} for n in range(501)}), "te veel"),
        (damaged(posts={"brug": "echt"}), "antwoorden horen"),
        (damaged(posts={"brug": {str(n): "a" for n in range(201)}}), "antwoorden horen"),
        (damaged(posts={"brug": {"p01_echt": 1}}), "elk antwoord is een tekst"),
    ],
)
def test_a_bad_file_is_told(data, says):
    with pytest.raises(BadAnswers, match=says):
        read_answers(data)


def test_plain_answers():
    assert read_plain_answers(b'{"p01_echt": "echt"}') == {"p01_echt": "echt"}
    for data, says in ((b"{", "JSON"), (b"3", "antwoorden horen"), (b" " * 2_000_001, "te groot")):
        with pytest.raises(BadAnswers, match=says):
            read_plain_answers(data)


@given(st.binary(max_size=200))
def test_bytes_never_crash_the_reader(data):
    with pytest.raises(BadAnswers):
        read_answers(data)


def test_why_a_file_does_not_count_is_a_value():
    mine = AnswersFile("Vos 12", "proefregels", "1.0", {"duw": REFERENCE})
    strange = replace(mine, posts={"duw": {"vecht": "draak"}})
    rules = trial_rules()

    assert why_not(mine, rules, {}) is None
    assert why_not(mine, rules, {"uil.json": replace(mine, rater="Uil 3")}) is None
    assert why_not(mine, rules, {"vos.json": mine}) == NotCounted(Unfit.SAME_FILE, "vos.json")
    assert why_not(replace(mine, rule_set="andere"), rules, {}) == NotCounted(Unfit.OTHER_RULES, "andere")
    assert why_not(replace(mine, version="0.9"), rules, {}) == NotCounted(Unfit.OTHER_VERSION, "0.9")
    found = why_not(strange, rules, {})
    assert found is not None
    assert found.why is Unfit.STRANGE_ANSWER
    assert found.about.startswith("duw: Antwoord “draak” kan niet bij vecht.")
