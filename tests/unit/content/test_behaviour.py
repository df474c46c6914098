# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The constants of behaviour: those that ship are whole and sourced, and a damaged file tells what to mend."""

from __future__ import annotations

import math
from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content.behaviour import PRESETS, Constants, load_constants
from mediawijs.domain.lab.behaviour import NAMES

SOURCE = '[[source]]\nid = "OWN"\ntext = { nl = "eigen schatting", en = "own estimate" }\nyear = 2026\nlink = "geen"\n'
GOOD = (
    "format = 1\n"
    + SOURCE
    + "".join(
        f'[[constant]]\nid = "{name}"\ngemeten = {number}.5\nkarikatuur = {number}\nsource = "OWN"\nabout = {{ nl = "Zo", en = "So" }}\n'
        for number, name in enumerate(NAMES)
    )
)


@pytest.fixture
def load(tmp_path):
    def load_text(text: str | bytes) -> Constants:
        path = tmp_path / "behaviour.toml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return load_constants(path)

    return load_text


def test_a_good_file_gives_both_presets(load):
    made = load(GOOD)
    assert made.problems == ()
    assert list(asdict(made.preset("gemeten")).values()) == [number + 0.5 for number in range(len(NAMES))]
    assert list(asdict(made.preset("karikatuur")).values()) == list(range(len(NAMES)))
    assert made.sources == {"OWN": {"nl": "eigen schatting", "en": "own estimate"}}
    assert made.constants[0].about == {"nl": "Zo", "en": "So"}
    with pytest.raises(KeyError):
        made.preset("waar")


def test_those_that_ship_are_whole():
    made = load_constants()
    assert [str(problem) for problem in made.problems] == []
    assert sorted(one.id for one in made.constants) == sorted(NAMES)
    for preset in PRESETS:
        assert all(math.isfinite(value) for value in asdict(made.preset(preset)).values())
    for one in made.constants:
        assert one.source in made.sources
        assert set(one.about) == {"nl", "en"}
    assert {one.source for one in made.constants} == set(made.sources)  # no source stands there for show


RATES = ("habit_gain", "habit_loss", "survey", "interest_rate", "interest_back", "stance_own", "stance_other", "stance_backfire", "stance_back", "warmth_back", "unfollow")  # fmt: skip


def test_chances_and_rates_that_ship_are_0_to_1():
    for preset in PRESETS:
        rules = asdict(load_constants().preset(preset))
        assert {name: rules[name] for name in RATES if not 0 <= rules[name] <= 1} == {}


DAMAGE = [
    ("format = 1", "format = ", "geldige TOML", "format = "),
    ("format = 1", 'format = "1"', "heel getal", "format"),
    ("format = 1", "format = 1\nkleur = 1", '"kleur" ken ik niet', "kleur"),
    ('id = "pull_base"', 'id = "trek"', '"trek" kan niet', '"trek"'),
    ('id = "pull_base"', 'id = "pull_topic"', "ontbreken: pull_base", ""),
    ("gemeten = 0.5", "", '"gemeten" ontbreekt', 'id = "pull_base"'),
    ("gemeten = 0.5", 'gemeten = "veel"', "een getal", "gemeten"),
    ("gemeten = 0.5", "gemeten = nan", "een getal", "gemeten"),
    ("gemeten = 0.5", "gemeten = true", "een getal", "gemeten"),
    ("gemeten = 0.5", "gemeten = 0.5\nwaarom = 1", '"waarom" ken ik niet', "waarom"),
    ('source = "OWN"', 'source = "BUURMAN"', '"BUURMAN" kan niet', "BUURMAN"),
    ('about = { nl = "Zo", en = "So" }', 'about = { nl = "Zo" }', "taal “en”", "about"),
    ('about = { nl = "Zo", en = "So" }', 'about = { en = "So" }', "taal “nl”", "about"),
    ('text = { nl = "eigen schatting", en = "own estimate" }', "", '"text" ontbreekt', 'id = "OWN"'),
    ("year = 2026", 'year = "ooit"', "heel getal", "year"),
    ('id = "OWN"\n', "", '"id" ontbreekt', ""),
]


@pytest.mark.parametrize(("what", "by", "said", "line"), DAMAGE)
def test_every_mistake_is_told_with_its_place_and_what_to_do(load, what, by, said, line):
    text = GOOD.replace(what, by, 1)
    assert text != GOOD
    problems = load(text).problems
    assert len(problems) == 1
    assert said in problems[0].what
    assert problems[0].file == "behaviour.toml"
    assert problems[0].why
    assert problems[0].do
    if line:
        assert line in text.splitlines()[problems[0].line - 1]


def test_a_damaged_file_gives_no_preset_at_all(load):
    made = load(GOOD.replace('id = "pull_base"', 'id = "trek"'))
    assert (made.constants, made.sources) == ((), {})
    with pytest.raises(KeyError):
        made.preset("gemeten")


@pytest.mark.parametrize("raw", [b"\xff", b"", b"constant = 3", b"source = [1]", b"[" * 3000])
def test_a_file_that_holds_no_constants(load, raw):
    made = load(raw)
    assert made.constants == ()
    assert made.problems


def test_a_file_that_is_not_there(tmp_path):
    assert load_constants(tmp_path / "weg.toml").problems[0].what == "Dit bestand kan niet worden gelezen."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.integers(0, 400), st.integers(0, 60), st.text(max_size=6))
def test_however_a_good_file_is_damaged_nothing_is_raised(load, place, length, instead):
    made = load((GOOD[:place] + instead + GOOD[place + length :]).encode("utf-8", "replace"))
    assert made.constants or made.problems
