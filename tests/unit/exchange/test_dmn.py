# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The export to DMN: well-formed, the same every time, and understood the same by an engine that is not ours."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.rate import asked, next_question, rate
from mediawijs.domain.rating.rules import RuleSet, Stop, ThemeKind
from mediawijs.exchange.dmn import NAMESPACE, as_dmn, theme_decision
from tests.helpers import dmn_engine
from tests.helpers.rules import RULES_TOML, small_rules

SETS = {folder.name: folder for folder in rule_folders()}
ANSWER_SETS = 1000
DMN = f"{{{NAMESPACE}}}"


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return small_rules(tmp_path_factory.mktemp("rules"))


def shipped(name) -> RuleSet:
    rules = load_rules(SETS[name]).rules
    assert rules is not None
    return rules


@pytest.mark.parametrize("name", SETS)
def test_every_rule_is_in_the_table_of_its_theme(name):
    rules = shipped(name)
    root = Xml.fromstring(as_dmn(rules, "test"))
    assert root.tag == f"{DMN}definitions"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for theme in rules.themes:
        if theme.kind is ThemeKind.LABEL:
            continue
        [decision] = [
            one for one in root.findall(f"{DMN}decision") if one.get("id") == theme_decision(theme.id)
        ]
        table = decision.find(f"{DMN}decisionTable")
        assert table is not None
        assert (table.get("hitPolicy"), table.get("aggregation")) == ("COLLECT", "MAX")
        mine = [rule.id for rule in rules.rules if rule.theme == theme.id]
        rows = [str(row.get("id")) for row in table.findall(f"{DMN}rule")]
        assert sorted(rows) == sorted([*(f"rule_{one}" for one in mine), f"none_{theme.id}"])
        columns = len(table.findall(f"{DMN}input"))
        assert all(len(row.findall(f"{DMN}inputEntry")) == columns for row in table.findall(f"{DMN}rule"))


@pytest.mark.parametrize("name", SETS)
def test_every_reference_points_somewhere(name):
    root = Xml.fromstring(as_dmn(shipped(name), "test"))
    ids = {element.get("id") for element in root.iter()}
    assert {str(one.get("href"))[1:] for one in root.iter() if one.get("href")} <= ids


@pytest.mark.parametrize("name", SETS)
def test_the_totals_are_the_highest_of_their_themes(name):
    rules = shipped(name)
    root = Xml.fromstring(as_dmn(rules, "test"))
    totals = {
        str(one.get("id")): one.findtext(f"{DMN}literalExpression/{DMN}text")
        for one in root.findall(f"{DMN}decision")
    }
    for kind in (ThemeKind.CONTENT, ThemeKind.ENVIRONMENT):
        mine = [theme_decision(theme.id) for theme in rules.themes if theme.kind is kind]
        assert totals.get(f"{kind.value}_age") == (f"max({', '.join(mine)})" if mine else None)
    assert totals["age"] == (
        "max(content_age, environment_age)" if rules.rates == "post" else "max(environment_age)"
    )


def test_it_says_that_it_is_an_exercise_and_what_is_left_out(rules):
    said = Xml.fromstring(as_dmn(rules, "test")).findtext(f"{DMN}description") or ""
    assert rules.disclaimer["nl"] in said
    assert rules.disclaimer["en"] in said
    assert "verzachten" in said
    assert "softening" in said


def test_the_same_set_gives_the_same_bytes(rules, tmp_path):
    assert as_dmn(rules, "test") == as_dmn(small_rules(tmp_path), "test")
    assert as_dmn(rules, "test") != as_dmn(replace(rules, version="2.0"), "test")


def test_characters_that_xml_cannot_hold_are_left_out(rules):
    odd = replace(rules, disclaimer={"nl": "a\x00b\x07<&>", "en": "c"})
    assert "ab<&>" in (Xml.fromstring(as_dmn(odd, "test")).findtext(f"{DMN}description") or "")


def test_a_set_without_content_has_no_content_total(tmp_path):
    rules = small_rules(tmp_path, RULES_TOML)
    service = replace(rules, themes=(rules.theme("praten"),))
    names = [one.get("id") for one in Xml.fromstring(as_dmn(service, "test")).findall(f"{DMN}decision")]
    assert "environment_age" in names
    assert "content_age" not in names


def random_answers(rules, chance) -> dict[str, str]:
    """Complete answers, and now and then one that is left over from a question asked no more."""
    answers: dict[str, str] = {}
    while (question := next_question(rules, answers)) is not None:
        answers[question] = chance.choice(rules.index.real[question])
    left_over = [q for q in rules.index.gates if q not in asked(rules, answers)]
    if left_over and chance.random() < 0.3:
        question = chance.choice(left_over)
        answers[question] = chance.choice(rules.index.real[question])
    return answers


def run_engine(model: Path, answer_sets: list[dict[str, str]]) -> list[dict[str, object]]:
    """Spread over processes, because one answer set takes the engine up to a tenth of a second."""
    parts = max(1, min(8, os.cpu_count() or 1))

    def run(part: int) -> list[dict[str, object]]:
        asked_file, told = model.with_suffix(f".{part}.in"), model.with_suffix(f".{part}.out")
        asked_file.write_text(json.dumps(answer_sets[part::parts]), encoding="utf-8")
        command = [sys.executable, dmn_engine.__file__, str(model), str(asked_file), str(told)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        found: list[dict[str, object]] = json.loads(told.read_text(encoding="utf-8"))
        return found

    every: list[dict[str, object]] = [{}] * len(answer_sets)
    with ThreadPoolExecutor(parts) as pool:
        for part, found in enumerate(pool.map(run, range(parts))):
            every[part::parts] = found
    return every


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", SETS)
def test_another_engine_gives_the_same_ages_labels_and_stops(name, tmp_path):
    rules = shipped(name)
    model = tmp_path / f"{name}.dmn"
    model.write_bytes(as_dmn(rules, "test"))
    chance = random.Random(2026)
    answer_sets = [random_answers(rules, chance) for _time in range(ANSWER_SETS)]
    unsoftened = replace(rules, softenings=())  # softening is outside the export
    for answers, theirs in zip(answer_sets, run_engine(model, answer_sets), strict=True):
        advice = rate(unsoftened, answers)
        ours: dict[str, object] = {theme_decision(one.theme): one.age.low for one in advice.themes}
        for theme in rules.themes:
            if theme.kind is ThemeKind.LABEL:
                ours[f"label_{theme.id}"] = theme.id in advice.labels
        for stop in Stop:
            if any(rule.stop is stop for rule in rules.rules):
                ours[f"stop_{stop.value.replace('-', '_')}"] = stop in advice.stops
        assert theirs == ours, answers
    print(f"\n{name}: {ANSWER_SETS} answer sets, same outcome by pyDMNrules")
