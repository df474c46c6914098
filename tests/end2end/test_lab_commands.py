# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands of the Algoritmelab, as processes of their own, as a script calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mediawijs.cli.lab import audit, simulate
from mediawijs.commands import parse
from mediawijs.domain.lab.inspection import Test
from mediawijs.exchange.recommender_file import recommender_toml
from mediawijs.presenters.lab_recipe import recipe

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.end2end
SMALL = ("--people", "60", "--items", "300", "--days", "4")
MEASURES = {
    *("variety", "difference", "calibration", "fragmentation", "activation", "representation", "voices"),
    *("congenial", "polarisation", "bimodality", "warmth", "inequality", "coverage"),
    *("harm", "untrue", "minors_harm", "cards", "sittings", "minutes", "minutes_lost"),
    *("looked", "glad", "value", "anger"),
}
"""Scripts of others hang on these: a name may be added, and none may go."""
HEAD = """\
format = 1
id = "vreemd"
version = "1"
licence = "CC0-1.0"
name = { nl = "Vreemd", en = "Strange" }
maker = { nl = "Iemand", en = "Somebody" }
purpose = { nl = "Kijken wat er gebeurt.", en = "To see what happens." }
uses = ["new"]
"""


def mediawijs(*words: str | Path, code: int = 0, cwd: Path = ROOT) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "mediawijs", *map(str, words)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout, done.stderr


def simulated(name: str | Path, *words: str) -> dict[str, object]:
    found = json.loads(mediawijs("simulate", "--recommender", name, *SMALL, "--json", *words)[0])
    assert isinstance(found, dict)
    return found


def test_simulate_as_json_has_stable_keys() -> None:
    found = simulated("nieuwste", "--seed", "7")
    assert set(found) >= {
        *("recommender", "people", "items", "days", "seed", "preset"),
        *("measures", "user_steps", "user_steps_per_s", "peak_mb"),
    }
    assert [found[key] for key in ("recommender", "people", "items", "days", "seed", "preset")] == [
        *("nieuwste", 60, 300, 4, 7, "gemeten")
    ]
    measures = found["measures"]
    assert isinstance(measures, dict)
    assert set(measures) >= MEASURES
    assert all(isinstance(value, float) for value in measures.values())


def test_the_same_seed_gives_the_same_measures_and_another_does_not() -> None:
    first, again, other = (simulated("kijktijd", "--seed", seed) for seed in ("3", "3", "4"))
    assert first["measures"] == again["measures"]
    assert first["user_steps"] == again["user_steps"]
    assert first["measures"] != other["measures"]
    assert simulated("kijktijd", "--seed", "3", "--preset", "karikatuur")["measures"] != first["measures"]


def test_simulate_in_words() -> None:
    told, _errors = mediawijs("simulate", "--recommender", "bieb-feed", *SMALL)
    assert told.startswith("Bieb-feed: 60 mensen, 300 posts, 4 dagen, preset gemeten")
    assert "Een verzonnen stad" in told
    assert "polarisation" in told


def test_a_recommender_from_a_file(tmp_path: Path) -> None:
    """Also one that stands in the folder where one is."""
    (tmp_path / "mijn.toml").write_text(recommender_toml(recipe({"new": 100})), encoding="utf-8")
    found = simulated(tmp_path / "mijn.toml")
    assert found["recommender"] == "recept"
    told, _errors = mediawijs("simulate", "--recommender", "mijn.toml", *SMALL, "--json", cwd=tmp_path)
    assert json.loads(told)["measures"] == found["measures"]


@pytest.mark.parametrize("command", [("simulate", "--recommender"), ("audit",)])
def test_a_name_that_does_not_exist_names_those_that_do(command: tuple[str, ...]) -> None:
    told, errors = mediawijs(*command, "bestaat-niet", code=1)
    assert told == ""
    assert "bestaat-niet" in errors
    assert "kijktijd, nieuwste" in errors


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--people", "1"), "kies een getal van 2 tot en met 100000"),
        (("--days", "0"), "kies een getal van 1 tot en met 365"),
        (("--items", "x"), "kies een getal van 1 tot en met 200000"),
        (("--seed", "-1"), "kies een getal van 0"),
        (("--preset", "hard"), "gemeten"),
    ],
)
def test_numbers_that_make_no_town_are_a_wrong_call(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["simulate", "--recommender", "nieuwste", *words])
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


def test_audit_says_yes_with_its_exit_code() -> None:
    card = json.loads(mediawijs("audit", "bieb-feed", "--json")[0])
    assert set(card) >= {"recommender", "version", "everybody", "children", "tests"}
    assert (card["recommender"], card["everybody"], card["children"]) == ("bieb-feed", True, True)
    assert [one["id"] for one in card["tests"]] == [test.value for test in Test]
    for one in card["tests"]:
        assert set(one) >= {"id", "value", "sense", "threshold", "passed"}


def test_audit_says_no_with_its_exit_code() -> None:
    told, _errors = mediawijs("audit", "kijktijd", code=1)
    assert "NIET  K3" in told
    assert "Onder 16: niet toegelaten" in told
    assert "geen echt keurmerk" in told


def test_who_learned_the_test_fails_in_the_hidden_town() -> None:
    assert "Voor iedereen: toegelaten" in mediawijs("audit", "braafste")[0]
    assert "Voor iedereen: niet toegelaten" in mediawijs("audit", "braafste", "--hidden", code=1)[0]
    assert "Voor iedereen: toegelaten" in mediawijs("audit", "bieb-feed", "--hidden")[0]


HOSTILE = {
    "attribute": HEAD + 'formula = "new.__class__"\n',
    "import": HEAD + "formula = \"__import__('os').system('true')\"\n",
    "lambda": HEAD + 'formula = "(lambda: 1)()"\n',
    "power": HEAD + 'formula = "9**9**9"\n',
    "huge-weight": HEAD + "[weights]\nnew = 1e308\n",
    "endless-weight": HEAD + "[weights]\nnew = inf\n",
    "huge-integer": HEAD + f"age = {'9' * 5000}\n[weights]\nnew = 1\n",
    "huge-in-formula": HEAD + f'formula = "{"9" * 300}*new"\n',
    "deep": HEAD + f'formula = "{"(" * 200}new{")" * 200}"\n',
    "deep-toml": "a = " + "[" * 20_000,
    "unknown-column": HEAD + "[weights]\nsalary = 1\n",
    "dunder-weight": HEAD + "[weights]\n__class__ = 1\n",
    "no-toml": "<html>",
    "empty": "",
    "other-format": HEAD.replace("format = 1", "format = 2") + "[weights]\nnew = 1\n",
    "long-name": HEAD.replace('nl = "Vreemd"', f'nl = "{"x" * 50_000}"') + "[weights]\nnew = 1\n",
    "path-as-id": HEAD.replace('id = "vreemd"', 'id = "../../etc/passwd"') + "[weights]\nnew = 1\n",
    "rules": HEAD + "[weights]\nnew = 1\n" + '[[rerank]]\nrule = "makers"\namount = 0\n',
}


def hostile(folder: Path, name: str) -> Path:
    file = folder / f"{name}.toml"
    file.write_text(HOSTILE[name], encoding="utf-8")
    return file


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Not as a process: only what is read differs."""
    file = hostile(tmp_path, name)
    assert audit(parse(["audit", str(file)])) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert file.name in told.err
    assert "doe " in told.err
    assert len(told.err) < 5000


@pytest.mark.parametrize("name", ["attribute", "huge-integer"])
def test_a_hostile_file_gives_an_exit_code(tmp_path: Path, name: str) -> None:
    told, errors = mediawijs("audit", hostile(tmp_path, name), code=1)
    assert (told, f"{name}.toml" in errors) == ("", True)


def test_what_is_no_file_of_text_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "latin.toml").write_bytes(b'format = 1\nname = "caf\xe9"\n')
    (tmp_path / "zero.toml").write_bytes(b"\x00" * 64)
    (tmp_path / "map.toml").mkdir()
    with (tmp_path / "groot.toml").open("wb") as file:
        file.truncate(3_000_000)
    for name, says in (
        ("latin", "geen UTF-8"),
        ("zero", "geen geldige TOML"),
        ("map", "kan niet worden gelezen"),
        ("groot", "te groot"),
        ("weg", "kan niet worden gelezen"),
    ):
        assert simulate(parse(["simulate", "--recommender", str(tmp_path / f"{name}.toml"), *SMALL])) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert says in told.err
