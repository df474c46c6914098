# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands about rating, as processes of their own, as a person types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from mediawijs.content.posts import load_posts
from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.exchange.answers_file import AnswersFile, as_answers
from mediawijs.exchange.dmn import NAMESPACE
from tests.helpers.rules import PLAIN, RULES_TOML, write_rules

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.end2end
KORT = "schermstad-kort"
[VERSION] = [
    rules.version for folder in rule_folders() if (rules := load_rules(folder).rules) and rules.id == KORT
]


def mediawijs(*words: str | Path, code: int = 0) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "mediawijs", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout, done.stderr


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_rate_as_json(tmp_path):
    [post] = [one for one in load_posts() if one.id == "brug-challenge"]
    answers = written(tmp_path / "a.json", dict(post.reference["schermstad-sociaal"]))
    advice = json.loads(mediawijs("rate", "schermstad-sociaal", answers, "--json")[0])
    assert (advice["rule_set"], advice["version"]) == ("schermstad-sociaal", "2026.1")
    assert (advice["content_age"], advice["environment_age"], advice["age"]) == (14, 14, 14)
    assert (advice["pictograms"], advice["labels"], advice["stops"]) == (["gevaar"], ["reclame"], [])
    trace = {one["rule"]: one for one in advice["trace"]}
    assert (trace["GEV-04"]["age"], trace["GEV-04"]["state"]) == (14, "fired")
    assert "Tieners" in trace["GEV-04"]["sentence"]
    assert (trace["GEV-03"]["state"], trace["GEV-03"]["by"]) == ("outvoted", "GEV-04")
    assert {"question": "v71_gevaar", "answer": "leven", "age": 18} in advice["counterfactuals"]
    assert "NICAM" in advice["disclaimer"]


def test_rate_all_and_a_range(tmp_path):
    folder = write_rules(tmp_path)
    plain = written(tmp_path / "plain.json", PLAIN)
    advice = json.loads(mediawijs("rate", folder, plain, "--json")[0])
    assert (advice["content_age"], advice["environment_age"], advice["age"]) == ("all", "all", "all")
    unsure = written(tmp_path / "unsure.json", {**PLAIN, "vecht": "weet_niet", "bloed": "nee"})
    advice = json.loads(mediawijs("rate", folder / "rules.toml", unsure, "--json")[0])
    assert (advice["age"], advice["unknown"]) == (["all", 12], ["vecht"])
    both = written(
        tmp_path / "both.json", {**PLAIN, "vecht": "weet_niet", "bloed": "nee", "griezel": "beetje"}
    )
    assert json.loads(mediawijs("rate", folder, both, "--json")[0])["age"] == [9, 12]


def test_rate_in_words(tmp_path):
    folder = write_rules(tmp_path)
    answers = {
        **PLAIN,
        "grap": "ja",
        "vecht": "slaan",
        "bloed": "nee",
        "vreemden": "geheim",
        "betaald": "weet_niet",
    }
    told, _errors = mediawijs("rate", folder, written(tmp_path / "a.json", answers))
    assert "Advies: 18" in told
    assert "inhoud 9, omgeving 18" in told
    assert "VEC-02 → 12 (telt, verzacht door VZ-01) Slaan doet pijn." in told
    assert "REC-01 → label (kan nog, hangt af van betaald)" in told
    assert "vreemden = nee: 9" in told
    assert "Let op: help" in told
    assert told.rstrip().endswith("Niet van NICAM, Kijkwijzer of PEGI.")


def test_unknown_ids_are_an_error_that_names_the_allowed_ones(tmp_path):
    answers = written(tmp_path / "a.json", {"p01_echt": "misschien", "p99": "ja"})
    told, errors = mediawijs("rate", KORT, answers, "--json", code=2)
    assert told == ""
    assert "verzonnen, lijkt_echt, echt, weet_niet" in errors
    assert "p11_geweld" in errors


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["weg", "a.json"], "schermstad-sociaal"),
        ([KORT, "weg.json"], "kan niet worden gelezen"),
        ([KORT, "kapot.json"], "geen JSON"),
        ([KORT, "lijst.json"], "antwoorden horen"),
        (["kapot", "a.json"], "rules.toml:1"),
    ],
)
def test_what_cannot_be_rated(tmp_path, words, says):
    written(tmp_path / "a.json", {})
    written(tmp_path / "lijst.json", [1])
    (tmp_path / "kapot.json").write_text("{", encoding="utf-8")
    write_rules(tmp_path, "format = 9", "kapot")
    rule_set = str(tmp_path / "kapot") if words[0] == "kapot" else words[0]
    assert says in mediawijs("rate", rule_set, tmp_path / words[1], code=2)[1]


def test_rules_check(tmp_path):
    assert "niets te verbeteren" in mediawijs("rules", "check", ROOT / "kijkwijzer_rules" / KORT)[0]
    folder = write_rules(tmp_path, RULES_TOML.replace("age = 16", "age = 15"))
    [problem] = json.loads(mediawijs("rules", "check", folder, "--json", code=1)[0])["problems"]
    assert set(problem) == {"file", "line", "what", "why", "do"}
    assert "15 staat niet in ages" in mediawijs("check", folder, code=1)[0]


def test_rules_export(tmp_path):
    root = Xml.fromstring(mediawijs("rules", "export", KORT, "--format", "dmn")[0].encode())
    assert root.tag == f"{{{NAMESPACE}}}definitions"
    out = tmp_path / "mijn" / "rules.toml"
    out.parent.mkdir()
    assert "NICAM" in mediawijs("rules", "export", KORT, "--format", "toml", "--out", out)[0]
    assert (
        "niets te verbeteren" not in mediawijs("rules", "check", out, code=1)[0]
    )  # the folder has another name
    assert "is niet de naam van de map" in mediawijs("rules", "check", out, code=1)[0]
    assert (
        "kan niet worden geschreven"
        in mediawijs("rules", "export", KORT, "--out", tmp_path / "weg" / "x", code=2)[1]
    )
    assert "schermstad-sociaal" in mediawijs("rules", "export", "weg", code=2)[1]
    mediawijs("rules", code=2)


def hand_in(folder: Path, raters: int, posts: int) -> None:
    """Everybody gives our own answers, but every second rater finds the first post dangerous."""
    folder.mkdir(exist_ok=True)
    chosen = [post for post in load_posts() if KORT in post.reference][:posts]
    for rater in range(raters):
        answers = {post.id: dict(post.reference[KORT]) for post in chosen}
        if rater % 2:
            answers[chosen[0].id]["p21_eng"] = "heel_eng"
        file = AnswersFile(f"Vos {rater}", KORT, VERSION, answers)
        (folder / f"vos{rater:02}.json").write_bytes(as_answers(file))


def test_agreement_of_a_class(tmp_path):
    folder = tmp_path / "klas"
    hand_in(folder, raters=6, posts=9)
    (folder / "kapot.json").write_text("{", encoding="utf-8")
    (folder / "dubbel.json").write_bytes((folder / "vos00.json").read_bytes())
    other = AnswersFile("Das 1", KORT, "2025.1", {"x": {}})
    (folder / "oud.json").write_bytes(as_answers(other))
    (folder / "ander.json").write_bytes(
        as_answers(AnswersFile("Das 2", "schermstad-sociaal", "2026.1", {"x": {}}))
    )
    (folder / "fout.json").write_bytes(
        as_answers(AnswersFile("Das 3", KORT, VERSION, {"x": {"kleur": "rood"}}))
    )
    (folder / "notities.txt").write_text("telt niet", encoding="utf-8")
    found = json.loads(mediawijs("agreement", folder, "--json")[0])
    assert (found["rule_set"], found["raters"], found["posts"], found["enough"]) == (KORT, 6, 9, True)
    low, high = found["interval"]
    assert low <= found["alpha"] <= high
    assert 0 < found["alpha"] < 1
    assert found["per_post"][0]["words"] == "3 van de 6 kozen hetzelfde"
    assert found["per_post"][1]["words"] == "6 van de 6 kozen hetzelfde"
    assert found["per_question"][0]["question"] == "p21_eng"
    left_out = {one["file"]: one["reason"] for one in found["left_out"]}
    assert "kleur" in left_out.pop("fout.json")
    assert left_out == {
        "kapot.json": "het is geen JSON in UTF-8, of het is beschadigd",
        "oud.json": f"gemaakt met versie 2025.1, niet met {VERSION}",
        "ander.json": "gaat over “schermstad-sociaal”, niet over “schermstad-kort”",
        "vos00.json": "precies hetzelfde als dubbel.json",
    }
    told = mediawijs("agreement", folder)[0]
    assert "3 van de 6 kozen hetzelfde" in told
    assert "Krippendorffs alfa (ordinaal): 0," in told
    assert "kapot.json" in told
    assert "NICAM" in told
    assert json.loads(mediawijs("agreement", folder, "--json")[0]) == found


def test_agreement_of_too_few(tmp_path):
    folder = tmp_path / "klas"
    hand_in(folder, raters=4, posts=9)
    found = json.loads(mediawijs("agreement", folder, "--json")[0])
    assert (found["enough"], found["interval"]) == (False, None)
    assert "Te weinig antwoorden" in found["message"]
    assert "Te weinig antwoorden" in mediawijs("agreement", folder)[0]


def test_agreement_by_ones_own_rules(tmp_path):
    rules = write_rules(tmp_path)
    folder = tmp_path / "klas"
    folder.mkdir()
    for name, answers in {
        "a": PLAIN,
        "b": {**PLAIN, "griezel": "heel"},
        "c": {**PLAIN, "echt": "weet_niet"},
    }.items():
        made = AnswersFile(name, "proefregels", "1.0", {"post": answers, "half": {"echt": "nep"}})
        (folder / f"{name}.json").write_bytes(as_answers(made))
    assert "regelset “proefregels” is er niet" in mediawijs("agreement", folder, code=1)[0]
    found = json.loads(mediawijs("agreement", folder, "--rules", rules, "--json")[0])
    assert (found["raters"], found["skipped"]) == (3, 3)
    assert "3 beoordelingen hadden geen vaste leeftijd" in mediawijs("agreement", folder, "--rules", rules)[0]


def test_agreement_without_answers(tmp_path):
    assert "Geen enkel bestand" in mediawijs("agreement", tmp_path, code=1)[0]
    assert "geen map" in mediawijs("agreement", tmp_path / "weg", code=2)[1]
