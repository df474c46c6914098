# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule set written out and read back is the same set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.edit import as_own, with_age
from mediawijs.domain.rating.rules import RankException, RuleSet
from mediawijs.exchange.rule_file import as_toml
from tests.helpers.rules import small_rules, write_rules


@pytest.fixture
def rules(tmp_path):
    return small_rules(tmp_path)


def back(rules, tmp_path) -> RuleSet:
    loaded = load_rules(write_rules(tmp_path / "terug", as_toml(rules).decode(), rules.id))
    assert loaded.problems == ()
    assert loaded.rules is not None
    return loaded.rules


@pytest.mark.parametrize("folder", rule_folders(), ids=lambda folder: folder.name)
def test_what_ships_survives(folder, tmp_path):
    rules = load_rules(folder).rules
    assert rules is not None
    assert back(rules, tmp_path) == rules


def test_every_kind_of_part_survives(rules, tmp_path):
    full = replace(
        rules, exceptions=(RankException("griezel", "eng", {"nl": "Zo is het.", "en": "So it is."}),)
    )
    assert back(full, tmp_path) == full


def test_an_own_set_survives(rules, tmp_path):
    own = with_age(as_own(rules, "mijn-regels", "1", {"nl": "Mijn “regels”", "en": "My rules"}), "VEC-01", 12)
    assert back(own, tmp_path) == own


@pytest.mark.parametrize("text", ['"', "\\", "\n", "\t", "\x7f", "\x00", "'''", "é🦉", "a # b"])
def test_odd_characters_survive(rules, tmp_path, text):
    odd = replace(rules, about={"nl": f"Zo {text} is het.", "en": "So."})
    assert back(odd, tmp_path) == odd
