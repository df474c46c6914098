# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The export to DMN: well-formed, the same every time, and understood the same by an engine that is not ours."""

from __future__ import annotations

import random
from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest
from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException

from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.rate import asked, next_question, rate
from mediawijs.domain.rating.rules import RuleSet, Stop, ThemeKind
from mediawijs.exchange.dmn import NAMESPACE, as_dmn, theme_decision
from tests.helpers.dmn_engine import DmnEngine
from tests.helpers.rules import PLAIN, RULES_TOML, small_rules

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
        "max(content_age, environment_age)" if rules.rates == "post" else "environment_age"
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


def random_answers(rules: RuleSet, chance: random.Random) -> dict[str, str]:
    """Now and then with one left over from a question asked no more, or with one missing."""
    answers: dict[str, str] = {}
    while (question := next_question(rules, answers)) is not None:
        answers[question] = chance.choice(rules.index.real[question])
    left_over = [one for one in rules.index.gates if one not in asked(rules, answers)]
    if left_over and chance.random() < 0.3:
        question = chance.choice(left_over)
        answers[question] = chance.choice(rules.index.real[question])
    if chance.random() < 0.2:
        del answers[chance.choice(sorted(answers))]
    return answers


def our_outcome(rules: RuleSet, answers: dict[str, str]) -> dict[str, object]:
    """Everything the export covers, so without softening."""
    advice = rate(replace(rules, softenings=()), answers)
    ours: dict[str, object] = {theme_decision(one.theme): one.age.low for one in advice.themes}
    for name, age in (
        ("content_age", advice.content),
        ("environment_age", advice.environment),
        ("age", advice.age),
    ):
        if age is not None:
            ours[name] = age.low
    for theme in rules.themes:
        if theme.kind is ThemeKind.LABEL:
            ours[f"label_{theme.id}"] = theme.id in advice.labels
    for stop in Stop:
        if any(rule.stop is stop for rule in rules.rules):
            ours[f"stop_{stop.value.replace('-', '_')}"] = stop in advice.stops
    return ours


@pytest.mark.parametrize("name", SETS)
def test_another_engine_gives_the_same_ages_labels_and_stops(name):
    rules = shipped(name)
    engine = DmnEngine(as_dmn(rules, "test"))
    chance = random.Random(2026)
    for _time in range(ANSWER_SETS):
        answers = random_answers(rules, chance)
        assert engine.decide(answers) == our_outcome(rules, answers), answers


def test_the_other_engine_goes_by_the_file(rules):
    answers = {**PLAIN, "vecht": "slaan", "bloed": "ja", "echt": "echt"}
    dmn = as_dmn(rules, "test")
    other = dmn.replace(b"<text>16</text>", b"<text>18</text>")
    assert DmnEngine(dmn).decide(answers) == our_outcome(rules, answers)
    assert [DmnEngine(one).decide(answers)["theme_vechten"] for one in (dmn, other)] == [16, 18]


def test_the_other_engine_refuses_what_is_not_valid(rules):
    with pytest.raises(ValidationException):
        DmnEngine(as_dmn(rules, "test").replace(b'hitPolicy="FIRST"', b'hitPolicy="BEST"'))
