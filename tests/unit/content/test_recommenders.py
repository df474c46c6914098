# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recommenders from files: a good one loads whole, a damaged one tells what to mend and where, and nothing ever crashes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content.recommenders import (
    LoadedRecommender,
    load_recommender,
    load_recommenders,
    recommenders_root,
)
from mediawijs.domain.lab.columns import NAMES
from mediawijs.domain.lab.recommender import Recommender, ReRank, Rule

TOPICS = ("sport", "stad", "wind")
GOOD = """\
format = 1
id = "proef-1"
version = "1.2"
licence = "CC-BY-SA-4.0"
name = { nl = "Proef", en = "Trial" }
maker = { nl = "De klas", en = "The class" }
purpose = { nl = "Proberen of het werkt.", en = "To see whether it works." }
uses = ["watch", "about_sport", "follow"]
age = 9
stop = 30
source = "https://example.org/proef"
only_follows = true

[weights]
watch = 0.75
about_sport = -2

[[rerank]]
rule = "variety"
amount = 0.3
[[rerank]]
rule = "makers"
amount = 2
"""
BY_FORMULA = GOOD.replace("[weights]\nwatch = 0.75\nabout_sport = -2\n", "").replace(
    "only_follows = true", 'formula = "0.75*watch - 2*about_sport"'
)
RULE = '[[rerank]]\nrule = "variety"\namount = 0.3\n'


@pytest.fixture
def load(tmp_path):
    def load_text(text: str | bytes) -> LoadedRecommender:
        path = tmp_path / "proef.toml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return load_recommender(path, TOPICS)

    return load_text


def test_a_good_one_loads_whole(load):
    made, problems = load(GOOD)
    assert problems == ()
    assert isinstance(made, Recommender)
    about = made.manifest
    assert (about.id, about.version, about.licence) == ("proef-1", "1.2", "CC-BY-SA-4.0")
    assert about.name == {"nl": "Proef", "en": "Trial"}
    assert about.maker["en"] == "The class"
    assert about.purpose["nl"] == "Proberen of het werkt."
    assert about.uses == ("watch", "about_sport", "follow")
    assert (about.age, about.stop, about.source) == (9, 30, "https://example.org/proef")
    assert made.weights == {"watch": 0.75, "about_sport": -2.0}
    assert made.formula is None
    assert made.only_follows
    assert made.rules == (ReRank(Rule.VARIETY, 0.3), ReRank(Rule.MAKERS, 2.0))


def test_a_formula_instead_of_weights(load):
    made, problems = load(BY_FORMULA)
    assert problems == ()
    assert made.weights == {}
    assert made.formula.text == "0.75*watch - 2*about_sport"
    assert made.linear == {"watch": 0.75, "about_sport": -2.0, "": 0.0}
    assert not made.only_follows


def test_what_may_be_left_out(load):
    less = "".join(
        line + "\n" for line in GOOD.splitlines() if not line.startswith(("age", "stop", "source", "only"))
    ).split("[[rerank]]")[0]
    made, problems = load(less)
    assert problems == ()
    assert (made.manifest.age, made.manifest.stop, made.manifest.source) == (0, None, "")
    assert (made.rules, made.only_follows) == ((), False)


def test_every_column_may_be_read(load):
    weights = "".join(f"{name} = 1\n" for name in (*NAMES, *(f"about_{topic}" for topic in TOPICS)))
    assert load(GOOD.replace("watch = 0.75\nabout_sport = -2\n", weights)).problems == ()


NAME = 'name = { nl = "Proef", en = "Trial" }'
DAMAGE = [
    # what, by what, what is said of it, and words on the line that it says (none: of the whole file)
    ("format = 1", "format = 2", "formaat", "format = 2"),
    ("format = 1", "format = = 1", "geldige TOML", "format = = 1"),
    ("format = 1\n", "", "“format” ontbreekt|\"format\" ontbreekt", ""),
    ("format = 1", 'format = "1"', "heel getal", 'format = "1"'),
    ("age = 9", "age = 9\nkleur = 3", '"kleur" ken ik niet', "kleur = 3"),
    ("age = 9", "age = 9\nage = 10", "geldige TOML", "age = 10"),
    ("age = 9", "age = 9.5", "heel getal", "age = 9.5"),
    ("stop = 30", 'stop = "nooit"', "heel getal", "stop ="),
    ("only_follows = true", "only_follows = 1", "true of false", "only_follows = 1"),
    ('id = "proef-1"', 'id = "Proef 1"', "id kan niet", 'id = "Proef 1"'),
    ('id = "proef-1"', 'id = "../proef"', "id kan niet", 'id = "../proef"'),
    ('id = "proef-1"', 'id = "-proef"', "id kan niet", 'id = "-proef"'),
    ('id = "proef-1"', f'id = "{"a" * 41}"', "id kan niet", 'id = "aaa'),
    ('id = "proef-1"', 'id = ""', "id kan niet", 'id = ""'),
    ('id = "proef-1"\n', "", '"id" ontbreekt', ""),
    ('version = "1.2"', "version = 1.2", "tekst tussen", "version = 1.2"),
    ('licence = "CC-BY-SA-4.0"\n', "", '"licence" ontbreekt', ""),
    (NAME, 'name = { nl = "Proef" }', "ontbreekt de taal “en”", "name ="),
    (NAME, 'name = { en = "Trial" }', "ontbreekt de taal “nl”", "name ="),
    (NAME, 'name = { nl = "Proef", en = "Trial", fr = "Essai" }', "taal die ik niet ken: fr", "name ="),
    (NAME, 'name = "Proef"', "tabel van teksten", "name ="),
    (NAME, f'name = {{ nl = "{"lang " * 150}", en = "Trial" }}', "te lang", "name ="),
    ('"watch", "about_sport"', '"kijken", "about_sport"', "kolom “kijken”", "kijken"),
    ('"watch", "about_sport"', '"watch", "about_koken"', "kolom “about_koken”", "about_koken"),
    ('uses = ["watch", "about_sport", "follow"]', 'uses = "watch"', "lijst van teksten", "uses ="),
    ('uses = ["watch", "about_sport", "follow"]', "uses = [1]", "lijst van teksten", "uses ="),
    ("watch = 0.75", "kijken = 0.75", "kolom “kijken”", "kijken = 0.75"),
    ("watch = 0.75", "watch = 1000.5", "gewicht van watch is te groot", "watch"),
    ("watch = 0.75", "watch = -1e12", "gewicht van watch is te groot", "watch"),
    ("watch = 0.75", "watch = nan", "tabel van getallen", "weights"),
    ("watch = 0.75", "watch = inf", "tabel van getallen", "weights"),
    ("watch = 0.75", "watch = true", "tabel van getallen", "weights"),
    ("watch = 0.75", 'watch = "veel"', "tabel van getallen", "weights"),
    ("watch = 0.75\nabout_sport = -2\n", "", "geen formule en er zijn geen gewichten", ""),
    ("only_follows = true", 'formula = "watch"', "een formule én gewichten", "formula"),
    ('rule = "variety"', 'rule = "loting"', '"loting" kan niet', 'rule = "loting"'),
    ("amount = 0.3", "amount = 100.5", "amount niet 100.5", "amount = 100.5"),
    ("amount = 0.3", "amount = -0.1", "amount niet -0.1", "amount = -0.1"),
    ("amount = 2", "amount = 0.5", "amount niet 0.5", "amount"),
    ("amount = 2", "amount = 21", "amount niet 21", "amount"),
    ("amount = 0.3\n", "", '"amount" ontbreekt', ""),
    ("amount = 0.3", 'amount = 0.3\nwaarom = "zo"', '"waarom" ken ik niet', "waarom"),
    (RULE, RULE * 3, "te veel regels", "rerank"),
    ('[[rerank]]\nrule = "variety"\namount = 0.3\n[[rerank]]\nrule = "makers"\namount = 2\n', "[rerank]\nx = 1\n", "tabellen", "rerank"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "by", "said", "line"), DAMAGE, ids=lambda one: one[:24])
def test_every_mistake_is_told_with_its_place_and_what_to_do(load, what, by, said, line):
    assert what in GOOD
    text = GOOD.replace(what, by, 1)
    check(load(text), text, said, line)


def check(loaded: LoadedRecommender, text: str, said: str, line: str) -> None:
    assert len(loaded.problems) == 1
    (problem,) = loaded.problems
    assert any(words in problem.what for words in said.split("|"))
    assert problem.file == "proef.toml"
    assert problem.why
    assert problem.do
    assert (problem.line > 0) == bool(line)
    if line:
        assert line in text.splitlines()[problem.line - 1]


FORMULAS = [
    ("watch + kijken", "bij teken 9", "kolom ken ik niet (kijken)"),
    ("watch +", "", "hier kan ik niet verder lezen"),
    ("2 x watch", "bij teken 3", ""),
    ("watch * 0,5", "", "een komma in een getal is een punt"),
    ("wortel(watch)", "bij teken 1", "functie ken ik niet"),
    ("where(watch, 1, 0)", "bij teken 7", "where begint met een vergelijking"),
    ("watch > 1", "", "een vergelijking is geen getal"),
    ("1e30 * watch", "bij teken 1", "getal"),
    ("watch.__class__", "", ""),
    ("__import__('os')", "", ""),
    ("", "", "er staat niets"),
    ("watch + " * 80 + "watch", "", "te lang"),
]


@pytest.mark.parametrize(("formula", "place", "said"), FORMULAS)
def test_a_bad_formula_is_told_with_its_place(load, formula, place, said):
    text = BY_FORMULA.replace("0.75*watch - 2*about_sport", formula)
    made, problems = load(text)
    assert made is None
    check(LoadedRecommender(made, problems), text, "De formule kan niet", "formula =")
    assert place in problems[0].what
    assert said in problems[0].what
    assert "about_sport" in problems[0].do
    assert "Functies: " in problems[0].do


def test_what_is_only_untidy_still_loads(load):
    for what, by in (("age = 9", "age = 9\nkleur = 3"), (NAME, 'name = { nl = "Proef" }')):
        made, problems = load(GOOD.replace(what, by))
        assert made is not None
        assert len(problems) == 1


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b'id = "\xff\xfe"', "geen UTF-8"),
        (b"format = 1\n" * 100_000, "te groot"),
        (b"[" * 5000, "geldige TOML"),
        (b"\x00", "geldige TOML"),
        (b"", '"format" ontbreekt'),
    ],
)
def test_a_file_that_is_no_recommender(load, raw, said):
    made, problems = load(raw)
    assert made is None
    assert said in problems[0].what
    assert problems[0].file == "proef.toml"


def test_a_place_in_bytes_that_are_no_text(load):
    assert load(GOOD.encode().replace(b"Proef", b"Pr\xf6f", 1)).problems[0].line == 5


def test_a_file_that_is_not_there(tmp_path):
    for path in (tmp_path / "weg.toml", tmp_path):
        made, problems = load_recommender(path)
        assert made is None
        assert problems[0].what == "Dit bestand kan niet worden gelezen."


def test_windows_endings_and_a_byte_order_mark(load):
    assert load(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()).problems == ()


MEANINGLESS = [
    ('id = "proef-1"', 'id = "proef-1\\n"'),
    ("age = 9", "age = -5"),
    ("age = 9", "age = 900"),
    ("stop = 30", "stop = 0"),
    ("stop = 30", "stop = -3"),
]


@pytest.mark.parametrize(("what", "by"), MEANINGLESS)
def test_numbers_and_ids_that_mean_nothing(load, what, by):
    assert load(GOOD.replace(what, by)).problems


@pytest.mark.parametrize("what", ["watch = 0.75", "amount = 2"])
def test_a_whole_number_that_no_float_can_hold(load, what):
    made, problems = load(GOOD.replace(what, what.split("=")[0] + "= 1" + "0" * 400))
    assert made is None
    assert problems


# Anything at all

keys = st.sampled_from(
    [
        "format",
        "id",
        "version",
        "licence",
        "name",
        "maker",
        "purpose",
        "uses",
        "age",
        "stop",
        "source",
        "only_follows",
        "formula",
        "weights",
        "rerank",
        "x",
    ]
)
plain = st.one_of(
    st.integers(-(10**20), 10**20).map(str),
    st.floats().map(repr),
    st.booleans().map(lambda one: str(one).lower()),
    st.sampled_from(['"nl"', '"proef"', '"watch"', "1", "2026-11-21", "[]", "{}", '["watch"]', '{ nl = "a", en = "b" }', "[{}]", '[{ rule = "makers", amount = 2 }]', '[{ rule = "sides" }]', "{ watch = 1 }", "{ watch = -5000 }", '"watch*2"', '"watch**2"', '"min(watch"']),
    st.text(max_size=8).map(lambda text: '"' + "".join(c for c in text if c.isalnum()) + '"'),
)  # fmt: skip
lines = st.dictionaries(keys, plain, max_size=16).map(
    lambda table: "".join(f"{key} = {value}\n" for key, value in table.items())
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.one_of(lines, lines.map(lambda text: "format = 1\n" + text.replace("format", "form")), st.text()))
def test_whatever_a_file_holds_nothing_is_raised(load, text):
    made, problems = load(text.encode("utf-8", "replace"))
    assert made is not None or problems
    for problem in problems:
        assert problem.file == "proef.toml"
        assert 0 <= problem.line <= len(text.splitlines()) + 1
        assert problem.what
        assert problem.why
        assert problem.do


mutations = st.lists(
    st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 30), st.text(max_size=6)), min_size=1, max_size=4
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.sampled_from([GOOD, BY_FORMULA]), mutations)
def test_however_a_good_file_is_damaged_nothing_is_raised(load, text, cuts):
    for place, length, instead in cuts:
        text = text[:place] + instead + text[place + length :]
    made, problems = load(text.encode("utf-8", "replace"))
    assert made is not None or problems


# Those that ship


def test_all_that_ship_are_clean():
    paths = sorted(recommenders_root().glob("*.toml"))
    assert len(paths) >= 16
    topics = ("sport", "muziek", "games", "dieren", "eten", "school", "mode", "ruimte", "grappen", "regenwolken", "stad", "wind")  # fmt: skip
    for path in paths:
        made, problems = load_recommender(path, topics)
        assert [str(problem) for problem in problems] == []
        assert made is not None
        assert made.reads <= {*made.manifest.uses}, path.name
        assert set(made.manifest.name) == set(made.manifest.purpose) == {"nl", "en"}
    ids = [one.manifest.id for one in load_recommenders(topics)]
    assert len(set(ids)) == len(ids) == len(paths)


def test_they_come_in_the_order_of_their_files_and_damaged_ones_stay_out(tmp_path):
    for number, (file, text) in enumerate(
        (("2.toml", GOOD), ("1.toml", BY_FORMULA), ("3.toml", "x = 1"), ("readme.md", GOOD))
    ):
        (tmp_path / file).write_text(text.replace("proef-1", f"proef-{number}"), encoding="utf-8")
    assert [one.manifest.id for one in load_recommenders(TOPICS, tmp_path)] == ["proef-1", "proef-0"]
    assert load_recommenders((), tmp_path) == ()  # about_sport is no column of a town without sport
