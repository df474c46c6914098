# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Packs: a good one loads whole, a damaged one tells exactly what to mend, and nothing ever crashes."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content.check import check_path
from mediawijs.content.pack import load_lesson
from mediawijs.content.problems import Problem
from mediawijs.content.shelf import read_shelf
from mediawijs.domain.lessons.text import plain
from tests.helpers.packs import LESSON_MD, PACK_TOML, write_pack


def test_a_good_pack_has_no_problems(tmp_path):
    assert check_path(write_pack(tmp_path)) == ()
    assert check_path(tmp_path) == ()


def test_a_good_pack_loads_whole(tmp_path):
    lesson = load_lesson(write_pack(tmp_path), "nl", "O").lesson
    assert lesson is not None
    assert (lesson.title, lesson.minutes, len(lesson.steps), len(lesson.cards)) == (
        "Proefles",
        10,
        PACK_TOML.count("[[step]]\n"),
        4,
    )
    first = lesson.steps[0]
    assert first.title == "Wat denk je?"
    assert plain(first.body).startswith("Kies er een. Het is niet erg")
    assert plain(first.hint) == "Hint Kijk goed."
    fact = lesson.steps[1].facts[0]
    assert (fact.publisher, fact.year, fact.law) == ("De Schermbode", 2024, "DSA artikel 25")
    assert lesson.steps[1].words[0].word == "truc"


DAMAGE = [
    ("toml", 'format = 1', 'format = 2', "formaat"),
    ("toml", 'id = "proefles"', 'id = "anders"', "niet de naam van de map"),
    ("toml", 'minutes = 10', 'minutes = "tien"', "heel getal"),
    ("toml", 'minutes = 10', '', "“minutes” ontbreekt|\"minutes\" ontbreekt"),
    ("toml", 'number = 99', 'number = 99\nkleur = "rood"', "kleur"),
    ("toml", '"vo-dg-21B-4"]', '"vo-dg-99Z-9"]', "bestaat niet"),
    ("toml", '"vo-dg-21B-4"]', '"po-dg-22B-4"]', "geen kerndoel"),
    ("toml", '"vo-dg-21B-4"]', '"vo-dg-21A-1"]', "gewone taal"),
    ("toml", 'module = "trucs-die-je-sturen"', 'module = "weg"', "Module"),
    ("toml", 'levels = ["O"]', 'levels = ["X"]', "Niveau “X”"),
    ("toml", 'kind = "order"', 'kind = "puzzel"', "puzzel"),
    ("toml", 'phase = "before"', 'phase = "round"', "mist: before"),
    ("toml", 'phase = "act"', 'phase = "do"', "volgorde"),
    ("toml", 'confidence = true\noptions', 'options', "voorspelling"),
    ("toml", 'correct = "b"\n\n[[step]]', 'correct = "q"\n\n[[step]]', "bestaat niet"),
    ("toml", 'items = ["een", "twee", "drie"]', 'items = ["een"]', "minstens 2"),
    ("toml", 'items = ["een", "twee", "drie"]', 'items = ["een", "twee", "drie"]\nshown = ["een"]', "andere ids"),
    ("toml", 'steen = "nee"', 'steen = "misschien"', "bestaat niet"),
    ("toml", 'steen = "nee"', 'steen = 3', "tabel van teksten"),
    ("toml", 'trick = "emotie"', 'trick = "vals"', "bestaat niet"),
    ("toml", 'trick = "emotie"\n', '', "minstens 1"),
    ("toml", 'type = "title"', 'type = "film"', "film"),
    ("toml", 'clean = true', 'clean = false', "clean"),
    ("toml", 'answer = 40', 'answer = 400', "min en max"),
    ("toml", 'people = ["noor", "sem"]', 'people = ["noor", "niemand"]', "bestaat niet"),
    ("toml", 'to = "slecht"', 'to = "begin"', "kring|komt terug"),
    ("toml", 'to = "slecht"', 'to = "goed"', "niet te bereiken"),
    ("toml", 'ties = [["noor", "sem", 1]]', 'ties = [["noor", "sem", 9]]', "-3 tot 3"),
    ("toml", 'ties = [["noor", "sem", 1]]', 'ties = "nee"', "lijst van lijsten"),
    ("toml", 'lines = ["you:l1"]\nend = true', 'lines = ["you:l1"]', "einde"),
    ("toml", 'honest = true\n[[step.card]]', '[[step.card]]', "eerlijke kaart"),
    ("toml", '["bakker", "boer"]]', '["bakker", "boer", "juf"]]', "twee namen"),
    ("toml", 'stalls = ["kijktijd", ', 'stalls = ["kijkwijd", ', "bestaat niet"),
    ("toml", 'stalls = ["kijktijd", "bieb-feed", "sportclub"]', 'stalls = ["kijktijd"]', "minstens 2"),
    ("toml", 'measures = ["worth", "anger"]', 'measures = ["woede"]', "bestaat niet"),
    ("toml", 'person = "daan"', 'person = "piet"', "bestaat niet"),
    ("toml", 'good = ["sportclub"]', 'good = ["stadskrant"]', "bestaat niet"),
    ("toml", 'measure = "anger", at_most = 10', 'measure = "anger"', "geen grens"),
    ("toml", 'topics = ["sport"]', 'topics = ["schaken"]', "bestaat niet"),
    ("toml", 'need = [{ topics = ["sport"], at_least = 50 }]', '', "need heeft er minstens 1"),
    ("toml", 'tests = ["K1", "W1"]', 'tests = ["K9"]', "bestaat niet"),
    ("toml", 'verdict = "refuse"', 'verdict = "misschien"', "kan niet bij"),
    ("toml", 'mode = "inspect"', 'mode = "keur"', "kan niet bij"),
    ("toml", 'knobs = ["watch", "anger"]', 'knobs = ["watch", "boos"]', "bestaat niet"),
    ("toml", 'phones = ["jay"]', 'phones = ["piet"]', "bestaat niet"),
    ("toml", 'phones = ["jay"]', 'start = { watch = 7 }', "stappen van 5"),
    ("toml", 'measure = "glad"', 'measure = "topic"', "bestaat niet"),
    ("toml", 'measure = "glad"', 'measure = "pret"', "kan niet bij"),
    ("toml", 'way = { anger = 100 }', '', "geen weg"),
    ("toml", 'way = { anger = 100 }', 'way = { anger = 100 }\nstill = ["new"]', "bestaat niet"),
    ("toml", 'honest = true\n\n[[step]]\nid = "keur"', '\n[[step]]\nid = "keur"', "eerlijke keuze"),
    ("toml", 'no_clicks = 2', 'no_clicks = "veel"', "heel getal"),
    ("toml", 'emphasis = "strong" }\nhonest', 'emphasis = "strong" }\nno_clicks = 1\nhonest', "evenveel klikken"),
    ("toml", 'of = ["vooraf", "speur"', 'of = ["ronde", "speur"', "kijkt terug op"),
    ("toml", 'id = "eend"\nlabel = "real"', 'id = "eend"\nlabel = "fake"', "minder dan de helft"),
    ("toml", 'who = "government"', 'who = "you"', "geen maatregel van government"),
    ("toml", 'effects = { rust = 10 }', 'effects = { slaap = 10 }', "bestaat niet"),
    ("toml", 'effects = { rust = 10 }', 'effects = { rust = "veel" }', "hele getallen"),
    ("toml", '[[card]]\nid = "k4"\noptions = ["a", "b"]\ncorrect = "b"\ngoal = "vo-dg-21B-4"', '', "3 kaarten"),
    ("toml", 'correct = "b"\ngoal', 'correct = "z"\ngoal', "goede antwoord"),
    ("toml", 'publisher = "De Schermbode"', '', "publisher"),
    ("toml", 'source = "https://example.org/feit"', '', "source"),
    ("toml", 'source = "https://example.org/feit"', 'source = "gehoord"', "vindbare bron"),
    ("toml", 'checked = 2026-11-21', 'checked = "gisteren"', "datum"),
    ("toml", 'facts = ["feit"]', 'facts = ["ander"]', "staat niet in pack.toml"),
    ("toml", 'facts = ["feit"]\n', '', "geen enkele stap"),
    ("toml", 'help = true', 'help = "ja"', "true of false"),
    ("toml", 'options = ["a", "b"]\ncorrect = "b"\n\n[[step]]', 'options = "a"\ncorrect = "b"\n\n[[step]]', "lijst van teksten"),
    ("toml", 'post = "brug-challenge"', 'post = "weg"', "post “weg”"),
    ("toml", 'rules = "schermstad-kort"', 'rules = "weg"', "regels “weg”"),
    ("toml", '"p73_hoe"]', '"p99"]', "bestaat niet"),
    ("toml", 'kind = "read"', 'kind = "read"\nlevels = []', "geen enkel niveau"),
    ("toml", 'kind = "read"', 'kind = "read"\nlevels = ["B"]', "niveau B heeft deze les niet"),
    ("toml", 'kind = "read"', 'kind = "read"\nonly = 3', "hoort een niveau"),
    ("toml", 'picture = "media/hero.svg"\n\n[[fact]]', 'picture = "media/weg.svg"\n\n[[fact]]', "is er niet"),
    ("toml", 'format = 1', 'format = = 1', "geldige TOML"),
    ("toml", '[step.items]\nappel = "ja"\nsteen = "nee"', 'items = 3', "tabel van teksten"),
    ("toml", 'set = { size = "small", emphasis = "faint" }', 'set = 1', "hoort een tabel"),
    ("toml", '[[card]]', 'reading = 1\n[[card]]', "ken ik niet"),
    ("md", "# Proefles\n", "Proefles\n", "titel ontbreekt"),
    ("md", "# Proefles\n", "Eerst dit\n\n# Proefles\n", "boven de titel"),
    ("md", "## volgorde: Zet op rij", "## volgorde", "geen titel"),
    ("md", "## volgorde: Zet op rij", "## Volgorde Zet Op Rij", "geen sleutel"),
    ("md", "### twee\n", "### tien\n", "ontbreekt “### twee”"),
    ("md", "### twee\n", "### tien\n", "wordt niet gebruikt"),
    ("md", "### twee\nDit is twee\n", "### twee\n", "heeft geen tekst"),
    ("md", "> Zo zit het met twee.\n", "", "heeft geen uitleg"),
    ("md", "### low\nDit is low\n> Zo zit het met low.", "### low\n", "heeft geen uitleg"),
    ("md", "### twee\n", "### een\n", "staat er twee keer"),
    ("md", "## talk\nWat vind jij?", "## praatje\nWat vind jij?", "“## talk” ontbreekt"),
    ("md", "## talk\nWat vind jij?", "## praatje\nWat vind jij?", "“## praatje” wordt niet"),
    ("md", "## talk\n", "## word:truc\n\n## talk\n", "twee keer"),
    ("md", "> Iets slims.", "", "mist zijn naam"),
    ("md", "Kies er **een**.", "Kies er <b>een</b>.", "HTML"),
    ("md", "Kies er **een**.", "Kies [hier](https://example.org).", "een link"),
    ("md", "Kies er **een**.", "Kies `code`.", "code"),
    ("md", "Kies er **een**.", "Kies ![a](media/hero.svg) daar.", "afbeelding in een zin"),
    ("md", "- een ding\n", "1. een ding\n", "genummerde lijst"),
    ("md", "Kies er **een**.", "Kies:\n- plak", "plakt vast"),
    ("md", "media/hero.svg)", "file:///etc/passwd)", "wijst naar"),
    ("md", "media/hero.svg)", "//host/share/x.png)", "wijst naar"),
    ("md", "![Een groot vlak]", "![]", "geen beschrijving"),
    ("md", "## talk\n", "#### diep\n\n## talk\n", "te diep"),
    ("md", "## card:k2\nWat doe je eerst?", "## card:k2\n", "geen vraag"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "old", "new", "says"), DAMAGE)
def test_each_kind_of_damage_is_told(tmp_path, where, old, new, says):
    text = PACK_TOML if where == "toml" else LESSON_MD
    assert old in text
    damaged = text.replace(old, new, 1)
    folder = write_pack(tmp_path, **({"toml": damaged} if where == "toml" else {"lesson": damaged}))
    problems = check_path(folder)
    assert any(re.search(says, problem.what) for problem in problems), [str(p) for p in problems]
    for problem in problems:
        assert problem.what
        assert problem.why
        assert problem.do
        assert problem.file.startswith("proefles")


def test_a_problem_names_the_line(tmp_path):
    folder = write_pack(tmp_path, toml=PACK_TOML.replace('kind = "order"', 'kind = "puzzel"'))
    [problem] = [p for p in check_path(folder) if "puzzel" in p.what]
    line = (folder / "pack.toml").read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line == 'kind = "puzzel"'


def test_missing_translation(tmp_path):
    folder = write_pack(tmp_path, toml=PACK_TOML.replace('["nl"]', '["nl", "en"]'))
    files = {problem.file for problem in check_path(folder)}
    assert files == {"proefles/en/O.md", "proefles/en/teacher.md"}


def test_a_hard_text_is_told_and_can_be_excused(tmp_path):
    hard = (
        "De verantwoordelijkheidsverdeling tussen overheidsorganisaties en platformaanbieders veronderstelt transparantieverplichtingen. "
        * 30
    )
    lesson = LESSON_MD.replace("Dit is een stuk tekst.", hard)
    folder = write_pack(tmp_path, lesson=lesson)
    assert any("te moeilijk" in problem.what for problem in check_path(folder))
    (folder / "pack.toml").write_text(
        PACK_TOML + '\n[reading."nl/O.md"]\nmin = -200\nreason = "proef"\n', encoding="utf-8"
    )
    assert not any("te moeilijk" in problem.what for problem in check_path(folder))


def test_a_thin_teacher_page_and_strange_files_are_told(tmp_path):
    folder = write_pack(tmp_path)
    (folder / "nl" / "teacher.md").write_text("Kort.", encoding="utf-8")
    (folder / "virus.py").write_text("print()", encoding="utf-8")
    (folder / "media" / "evil.svg").write_text("<svg><script/></svg>", encoding="utf-8")
    whats = " ".join(problem.what for problem in check_path(folder))
    assert "erg kort" in whats
    assert "hoort niet in een les" in whats
    assert "wordt niet getoond" in whats


def test_an_empty_folder_and_unreadable_files(tmp_path):
    assert "geen les" in check_path(tmp_path)[0].what
    folder = write_pack(tmp_path)
    (folder / "pack.toml").write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in check_path(folder)[0].what
    (folder / "pack.toml").write_bytes(b"#" * 1_000_001)
    assert "te groot" in check_path(folder)[0].what
    assert load_lesson(tmp_path / "nergens", "nl", "O").lesson is None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_cut_and_mixed_packs_never_crash(tmp_path_factory, data):
    toml = data.draw(_damaged(PACK_TOML))
    lesson = data.draw(_damaged(LESSON_MD))
    folder = write_pack(tmp_path_factory.mktemp("p"), toml=toml, lesson=lesson)
    assert all(isinstance(problem, Problem) for problem in check_path(folder))
    loaded = load_lesson(folder, "nl", "O")
    assert loaded.lesson is not None or loaded.problems


def _damaged(text: str) -> st.SearchStrategy[str]:
    """A few lines out, doubled, swapped or replaced by something hostile."""
    lines = text.splitlines()
    hostile = [
        "<img src='//host/x'>",
        "[[step]]",
        "id = 3",
        "ties = [[1]]",
        "### a",
        "## x: y",
        "\x00",
        "a = {",
        "> ",
        "![](//h/s)",
        "&#2;",
        "\\*",
    ]

    def apply(edits: list[tuple[int, str, int]]) -> str:
        out = list(lines)
        for place, what, other in edits:
            at = place % len(out)
            if what == "out":
                out.pop(at)
            elif what == "twice":
                out.insert(at, out[other % len(out)])
            else:
                out[at] = hostile[other % len(hostile)]
        return "\n".join(out)

    edit = st.tuples(st.integers(0, 500), st.sampled_from(["out", "twice", "hostile"]), st.integers(0, 500))
    return st.lists(edit, max_size=4).map(apply)


def test_a_folder_or_a_pipe_where_a_text_belongs_is_told(tmp_path):
    folder = write_pack(tmp_path)
    text = folder / "nl" / "O.md"
    text.unlink()
    text.mkdir()
    assert [problem.file for problem in check_path(folder) if "gelezen" in problem.what] == [
        "proefles/nl/O.md"
    ]
    text.rmdir()
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with a name")
    os.mkfifo(text)
    assert any("gelezen" in problem.what for problem in check_path(folder))
    assert read_shelf([tmp_path], "nl", "O").left_out == ("proefles",)
