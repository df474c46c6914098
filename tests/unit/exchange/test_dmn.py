# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The export to DMN: well-formed, and the same every time."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.rules import RuleSet, ThemeKind
from mediawijs.exchange.dmn import NAMESPACE, as_dmn, theme_decision
from tests.helpers.rules import RULES_TOML, small_rules

SETS = {folder.name: folder for folder in rule_folders()}
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
