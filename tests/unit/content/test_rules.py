# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule sets: a good one loads whole, a damaged one tells exactly what to mend, and nothing ever crashes."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content.check import check_path
from mediawijs.content.problems import Problem
from mediawijs.content.rules_toml import load_rules, rule_folders, shipped_rules
from mediawijs.domain.rating.rate import rate
from mediawijs.domain.rating.rules import Stop, ThemeKind
from tests.helpers.rules import RULES_TOML, write_rules


def test_a_good_set_has_no_problems(tmp_path):
    folder = write_rules(tmp_path)
    assert check_path(folder) == ()
    assert check_path(folder / "rules.toml") == ()
    assert check_path(tmp_path) == ()


def test_a_good_set_loads_whole(tmp_path):
    rules = load_rules(write_rules(tmp_path)).rules
    assert rules is not None
    assert (rules.id, rules.version, rules.valid_from, rules.rates) == (
        "proefregels",
        "1.0",
        date(2026, 11, 21),
        "post",
    )
    assert (len(rules.themes), len(rules.questions), len(rules.rules), len(rules.softenings)) == (4, 7, 9, 2)
    assert rules.theme("praten").kind is ThemeKind.ENVIRONMENT
    assert rules.question("bloed").asked_if == (("vecht", frozenset({"duwen", "slaan", "weet_niet"})),)
    assert rules.question("betaald").levels == ("B",)
    assert rules.question("echt").answer("weet_niet").unknown
    assert rules.rule("VEC-03").stop is Stop.REPORT
    assert rules.rule("VEC-03").reason["en"] == "Real blood is harsh."
    assert rules.source("BRON").checked == date(2026, 11, 21)


QUESTION = '[[question]]\nid = "vecht"'
NO_USE = '[[question]]\nid = "los"\ntheme = "eng"\ngate = true\ntext = { nl = "Los?", en = "Loose?" }\nanswer = [{ id = "a", text = { nl = "A", en = "A" } }, { id = "b", text = { nl = "B", en = "B" } }]\n'


def rule(rule_id, theme, when, end):
    return f'[[rule]]\nid = "{rule_id}"\ntheme = "{theme}"\nwhen = {{ {when} }}\nstatus = "own"\nreason = {{ nl = "Zo is het.", en = "So it is." }}\n{end}\n'


DAMAGE = [
    ("format = 1", "format = 2", "formaat"),
    ("format = 1", "format = = 1", "geldige TOML"),
    ("format = 1", 'format = 1\nkleur = "rood"', "kleur"),
    ('id = "proefregels"', 'id = "anders"', "niet de naam van de map"),
    ('id = "proefregels"', 'id = "Proef regels"', "kan niet bij id"),
    ('version = "1.0"', 'version = "nieuw!"', "kan niet bij version"),
    ('version = "1.0"', "", "“version” ontbreekt|\"version\" ontbreekt"),
    ("valid_from = 2026-11-21", 'valid_from = "nu"', "datum"),
    ('rates = "post"', 'rates = "film"', "kan niet bij \"rates\""),
    ('levels = ["O", "B"]', 'levels = ["X"]', "levels"),
    ('levels = ["O", "B"]', "levels = []", "levels"),
    ("ages = [0, 6, 9, 12, 16, 18]", "ages = [6, 9]", "ages"),
    ("ages = [0, 6, 9, 12, 16, 18]", "ages = [0, 9, 6]", "ages"),
    ("ages = [0, 6, 9, 12, 16, 18]", 'ages = "alle"', "ages"),
    ("ages = [0, 6, 9, 12, 16, 18]", "", "ages"),
    ('title = { nl = "Proefregels", en = "Trial rules" }', 'title = { nl = "Proefregels" }', "ontbreekt de taal “en”"),
    ('title = { nl = "Proefregels", en = "Trial rules" }', 'title = { en = "Trial rules" }', "ontbreekt de taal “nl”"),
    ('title = { nl = "Proefregels", en = "Trial rules" }', 'title = "Proefregels"', "tabel van teksten"),
    ('nl = "Proefregels",', 'nl = "Proefregels", fr = "Essai",', "taal die ik niet ken: fr"),
    ('nl = "Met deze regels oefenen we."', f'nl = "{"lang " * 150}"', "te lang"),
    ("Niet van NICAM, Kijkwijzer of PEGI", "Niet van NICAM", "noemt niet: Kijkwijzer, PEGI"),
    ('id = "BRON"', 'id = "bron"', "zo mag een id hier niet heten"),
    ('url = "https://example.org/stuk"', 'url = "gehoord"', "niet te vinden"),
    ("checked = 2026-11-21", 'checked = "gisteren"', "datum"),
    ('id = "vechten"', 'id = "context"', "niet “context” heten"),
    ('id = "eng"\n', 'id = "vechten"\n', "twee keer"),
    ('kind = "label"', 'kind = "kleur"', "kleur"),
    ('kind = "label"', 'kind = "content"', "label-thema"),
    ("order = 2", 'order = "twee"', "heel getal"),
    (QUESTION, f'{QUESTION.replace("vecht", "echt")}', "twee keer"),
    (QUESTION, f'{QUESTION.replace("vecht", "Vecht!")}', "zo mag een id"),
    ('theme = "context"\ngate = true\ntext = { nl = "Is het echt?"', 'theme = "kleur"\ngate = true\ntext = { nl = "Is het echt?"', "kleur"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', "", "kies tussen gate en if"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', 'gate = true\nif = { vecht = ["duwen"] }', "kies tussen gate en if"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', 'if = { grap = ["ja"] }', "staat niet hierboven"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', 'if = { vecht = ["bijten"] }', "kan niet: bijten"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', "if = { vecht = [] }", "kan niet: niets"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', 'if = { vecht = "duwen" }', "lijst van teksten"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', "if = {}", "geen enkele vraag"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', 'if = { vecht = ["duwen", "slaan"] }', "niet gesteld bij “weet niet”"),
    ('if = { vecht = ["duwen", "slaan", "weet_niet"] }', 'if = { vecht = ["weet_niet"] }', "kan nooit gelden"),
    ('levels = ["B"]', 'levels = ["P"]', "niveaus heeft de set niet"),
    ("rank = 0\n", 'rank = "nul"\n', "heel getal"),
    ("unknown = true\n", "unknown = true\nrank = 3\n", "heeft geen rank"),
    ('{ id = "ja", rank = 1, text = { nl = "Ja", en = "Yes" } },\n]\n\n[[question]]\nid = "grap"', ']\n\n[[question]]\nid = "grap"', "2 tot 12 antwoorden"),
    ('{ id = "slaan", rank = 2,', '{ id = "duwen", rank = 2,', "twee keer"),
    ('{ id = "slaan", rank = 2,', '{ id = "slaan", kleur = 1, rank = 2,', "ken ik niet"),
    ('id = "VEC-01"', 'id = "vec1"', "zo mag een id"),
    ('id = "VEC-02"', 'id = "VEC-01"', "twee keer"),
    ('id = "VZ-01"', 'id = "VEC-01"', "twee keer"),
    ('when = { vecht = ["slaan"] }', 'when = { kleur = ["rood"] }', "“kleur” staat niet hierboven"),
    ('when = { vecht = ["slaan"] }', 'when = { vecht = ["bijten"] }', "kan niet: bijten"),
    ('when = { vecht = ["slaan"] }', 'when = { vecht = ["weet_niet"] }', "kan niet: weet_niet"),
    ('when = { vecht = ["slaan"] }', "when = 3", "hoort een tabel"),
    ('when = { vecht = ["slaan"] }', 'when = { vecht = ["nee"], bloed = ["ja"] }', "VEC-02 kan nooit gelden: vecht"),
    ("age = 16", "age = 15", "15 staat niet in ages"),
    ("age = 16", "", "geen leeftijd"),
    ('stop = "report"', 'stop = "bel"', "bel"),
    ('status = "published"', 'status = "waar"', "waar"),
    ('status = "published"\nsources = ["BRON"]', 'status = "published"', "geen bron"),
    ('status = "published"\nsources = ["BRON"]', 'status = "published"\nsources = ["WEG"]', "“WEG” staat niet"),
    ('sources = ["BRON"]', 'sources = "BRON"', "lijst van teksten"),
    ('reason = { nl = "Slaan doet pijn.", en = "Hitting hurts." }', "", "reason"),
    ('reason = { nl = "Slaan doet pijn.", en = "Hitting hurts." }', 'reason = { nl = "Slaan doet pijn.", en = " " }', "taal “en”"),
    ("label = true", "", "label-thema"),
    ("label = true", "label = true\nage = 9", "label-thema"),
    ("floor = 6", "floor = 7", "7 staat niet in ages"),
    ("floor = 6", "floor = 16", "VZ-01 verandert nooit iets"),
    ('theme = "eng"\nwhen = { grap = ["ja"] }', 'theme = "reclame"\nwhen = { grap = ["ja"] }', "reclame"),
    ('when = { grap = ["ja"] }\nfloor = 9', 'when = { vecht = ["nee"], bloed = ["ja"] }\nfloor = 9', "Verzachting VZ-02 kan nooit"),
    ('when = { griezel = ["heel"] }\nage = 12', 'when = { griezel = ["heel"] }\nage = 6', "griezel van beetje naar heel is erger.*van 9 naar 6"),
    ('when = { vecht = ["slaan"] }\nage = 12', 'when = { vecht = ["slaan"] }\nage = 0', "duwen naar slaan is erger"),
    ('[[soften]]', rule("ENG-09", "eng", 'griezel = ["heel"], grap = ["nee"]', "age = 9") + "[[soften]]", "ENG-09 verandert nooit iets"),
    ('[[soften]]', rule("ENG-09", "eng", 'griezel = ["heel"]', "age = 12\nlabel = true") + "[[soften]]", "label-thema"),
    (QUESTION, NO_USE + QUESTION, "los doet niets"),
    ('[[question]]\nid = "echt"', '[[theme]]\nid = "leeg"\nkind = "content"\norder = 9\ntitle = { nl = "Leeg", en = "Empty" }\n[[question]]\nid = "echt"', "leeg heeft geen regel"),
    ('[[theme]]\nid = "vechten"', '[[source]]\nid = "LOS"\npublisher = "A"\ntitle = "B"\nurl = "https://example.org"\nyear = 2026\n[[theme]]\nid = "vechten"', "LOS hoort bij geen"),
    ('[[soften]]', '[[exception]]\nquestion = "griezel"\ntheme = "eng"\nreason = { nl = "Zo.", en = "So." }\n[[soften]]', "uitzondering voor griezel in eng is niet nodig"),
    ('[[soften]]', '[[exception]]\nquestion = "kleur"\ntheme = "eng"\nreason = { nl = "Zo.", en = "So." }\n[[soften]]', "kleur"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "says"), DAMAGE, ids=[f"{n}-{says[:20]}" for n, (_o, _n, says) in enumerate(DAMAGE)]
)
def test_each_kind_of_damage_is_told(tmp_path, old, new, says):
    assert old in RULES_TOML
    folder = write_rules(tmp_path, RULES_TOML.replace(old, new, 1))
    problems = check_path(folder)
    assert any(re.search(says, problem.what) for problem in problems), [str(p) for p in problems]
    for problem in problems:
        assert problem.what
        assert problem.why
        assert problem.do
        assert problem.file == "proefregels/rules.toml"


def test_a_problem_names_the_line(tmp_path):
    folder = write_rules(tmp_path, RULES_TOML.replace("age = 16", "age = 15"))
    [problem] = check_path(folder)
    lines = (folder / "rules.toml").read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1] == "age = 15"


def test_a_rule_that_cannot_fire_is_told_at_its_own_line(tmp_path):
    text = RULES_TOML.replace('when = { vecht = ["slaan"] }', 'when = { vecht = ["nee"], bloed = ["ja"] }')
    folder = write_rules(tmp_path, text)
    [problem] = [one for one in check_path(folder) if "kan nooit" in one.what]
    lines = (folder / "rules.toml").read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1] == 'id = "VEC-02"'


def test_an_exception_explains_a_fall(tmp_path):
    text = RULES_TOML.replace(
        'when = { griezel = ["heel"] }\nage = 12', 'when = { griezel = ["heel"] }\nage = 6'
    )
    exception = '[[exception]]\nquestion = "griezel"\ntheme = "eng"\nreason = { nl = "Zo is het.", en = "So it is." }\n'
    assert (
        check_path(
            write_rules(
                tmp_path,
                text.replace("[[soften]]", exception + "[[soften]]", 1).replace("floor = 9", "floor = 0"),
            )
        )
        == ()
    )


def test_hard_words_are_told(tmp_path):
    hard = "Verantwoordelijkheidsbesef omtrent geweldsverheerlijkende audiovisuele representaties " * 6
    text = RULES_TOML.replace("Met deze regels oefenen we.", hard)
    assert any("te moeilijk" in problem.what for problem in check_path(write_rules(tmp_path, text)))


def test_several_damages_are_told_at_once(tmp_path):
    text = RULES_TOML.replace("age = 16", "age = 15").replace('stop = "help"', 'stop = "bel"')
    assert len(check_path(write_rules(tmp_path, text))) == 2


def test_a_set_too_large_to_try_is_told(tmp_path):
    questions = "".join(
        f'[[question]]\nid = "q{n}"\ntheme = "eng"\ngate = true\ntext = {{ nl = "Ja?", en = "Yes?" }}\n'
        f'answer = [{{ id = "a", text = {{ nl = "A", en = "A" }} }}, {{ id = "b", text = {{ nl = "B", en = "B" }} }}]\n'
        for n in range(17)
    )
    rules = "".join(rule(f"Q-{n}", "eng", f'q{n} = ["a"]', "age = 9") for n in range(17))
    text = RULES_TOML.replace('[[rule]]\nid = "VEC-01"', questions + rules + '[[rule]]\nid = "VEC-01"')
    folder = write_rules(tmp_path, text)
    [problem] = check_path(folder)
    assert "te veel vragen" in problem.what
    loaded = load_rules(folder).rules
    assert loaded is not None
    assert rate(loaded, {}).age is not None


def test_too_many_of_one_thing_is_told(tmp_path):
    themes = "".join(
        f'[[theme]]\nid = "t{n}"\nkind = "content"\norder = {n}\ntitle = {{ nl = "T", en = "T" }}\n'
        for n in range(50)
    )
    loaded = load_rules(
        write_rules(
            tmp_path, RULES_TOML.replace('[[theme]]\nid = "vechten"', themes + '[[theme]]\nid = "vechten"')
        )
    )
    assert loaded.rules is None
    assert "54 keer [[theme]]" in loaded.problems[0].what


def test_a_set_without_rules_is_told(tmp_path):
    text = RULES_TOML[: RULES_TOML.index("[[rule]]")]
    assert "minstens één" in check_path(write_rules(tmp_path, text))[0].what


def test_what_cannot_be_read_is_told(tmp_path):
    assert "niet worden gelezen" in load_rules(tmp_path / "weg").problems[0].what
    folder = write_rules(tmp_path)
    (folder / "rules.toml").write_bytes(b'title = "\xff"')
    assert "UTF-8" in check_path(folder)[0].what


def test_small_faults_leave_a_set_usable(tmp_path):
    loaded = load_rules(write_rules(tmp_path, RULES_TOML.replace(', en = "Hitting hurts."', "")))
    assert loaded.rules is not None
    assert len(loaded.problems) == 1


def test_the_folders_that_ship(tmp_path):
    assert {folder.name for folder in rule_folders()} >= {
        "schermstad-sociaal",
        "schermstad-kort",
        "schermstad-diensten",
    }
    assert shipped_rules("schermstad-kort") in rule_folders()
    assert shipped_rules("../lessons") is None
    assert rule_folders(tmp_path / "weg") == ()


VALUES = st.recursive(
    st.one_of(
        st.text(max_size=8), st.integers(-99, 99), st.booleans(), st.floats(allow_nan=False), st.dates()
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.text("abcij", min_size=1, max_size=3), inner, max_size=4),
    ),
    max_leaves=8,
)


def as_toml_value(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(one):08x}" for one in value if not 0xD800 <= ord(one) <= 0xDFFF) + '"'
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml_value, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {as_toml_value(one)}' for key, one in value.items())} }}"
    return str(value)


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_other_values_never_crash_the_loader(tmp_path, data):
    """Any line's value becomes something else entirely."""
    lines = RULES_TOML.splitlines()
    keyed = [place for place, line in enumerate(lines) if " = " in line and not line.startswith(" ")]
    for place in data.draw(st.lists(st.sampled_from(keyed), min_size=1, max_size=3)):
        lines[place] = f"{lines[place].split(' = ')[0]} = {as_toml_value(data.draw(VALUES))}"
    folder = write_rules(tmp_path, "\n".join(lines))
    assert all(isinstance(problem, Problem) for problem in check_path(folder))
    loaded = load_rules(folder)
    assert loaded.rules is not None or loaded.problems
    if loaded.rules is not None:
        rate(loaded.rules, {question.id: question.answers[0].id for question in loaded.rules.questions})


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_lost_and_doubled_pieces_never_crash_the_loader(tmp_path, data):
    start = data.draw(st.integers(0, len(RULES_TOML)))
    length = data.draw(st.integers(0, 400))
    piece = RULES_TOML[start : start + length]
    put = data.draw(st.sampled_from(["", piece * 2, piece[::-1], "\x00", "[[[", '"""']))
    folder = write_rules(tmp_path, RULES_TOML[:start] + put + RULES_TOML[start + length :])
    assert all(isinstance(problem, Problem) for problem in check_path(folder))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300))
def test_bytes_never_crash_the_loader(tmp_path, raw):
    folder = write_rules(tmp_path)
    (folder / "rules.toml").write_bytes(raw)
    assert load_rules(folder).rules is None
