# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing rules, and which posts that changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediawijs.domain.rating.edit import Change, as_own, changes, with_age, with_rule, without_rule
from mediawijs.domain.rating.rate import AgeRange, rate
from mediawijs.domain.rating.rules import Status, Stop
from tests.helpers.rules import PLAIN, small_rules


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return small_rules(tmp_path_factory.mktemp("rules"))


POSTS = {
    "rust": PLAIN,
    "duw": {**PLAIN, "vecht": "duwen", "bloed": "nee"},
    "klap": {**PLAIN, "vecht": "slaan", "bloed": "nee"},
    "grap": {**PLAIN, "vecht": "slaan", "bloed": "nee", "grap": "ja"},
    "vreemd": {**PLAIN, "vecht": "duwen", "bloed": "nee", "vreemden": "ja"},
}


def exact(age):
    return AgeRange(age, age)


def test_a_copy_has_its_own_name_and_the_same_rules(rules):
    own = as_own(rules, "mijn-regels", "1", {"nl": "Mijn regels", "en": "My rules"})
    assert (own.id, own.version, own.title["nl"]) == ("mijn-regels", "1", "Mijn regels")
    assert own.rules == rules.rules


def test_another_age_is_ones_own_choice(rules):
    changed = with_age(rules, "VEC-01", 12)
    assert (changed.rule("VEC-01").age, changed.rule("VEC-01").status) == (12, Status.OWN)
    assert changed.rule("VEC-01").sources == ()
    assert rules.rule("VEC-01").age == 6
    assert with_age(rules, "VEC-01", 6) is rules


def test_ages_off_the_scale_and_rules_without_age_are_refused(rules):
    with pytest.raises(ValueError, match="VEC-01"):
        with_age(rules, "VEC-01", 7)
    with pytest.raises(ValueError, match="REC-01"):
        with_age(rules, "REC-01", 6)
    with pytest.raises(KeyError):
        with_age(rules, "VEC-99", 6)


def new_rule(rules, **over):
    return replace(rules.rule("ENG-01"), **{"id": "EIGEN-01", "when": (("grap", frozenset({"ja"})),), **over})


def test_a_rule_is_added_or_put_in_its_place(rules):
    added = with_rule(rules, new_rule(rules))
    assert added.rules[-1].id == "EIGEN-01"
    assert rate(added, {"grap": "ja"}).age == exact(9)
    assert len(with_rule(added, new_rule(rules, age=12)).rules) == len(added.rules)
    assert without_rule(added, "EIGEN-01") == rules
    with pytest.raises(KeyError):
        without_rule(rules, "EIGEN-01")


@pytest.mark.parametrize(
    "over",
    [
        {"theme": "kleur"},
        {"age": 7},
        {"label": True},
        {"theme": "reclame"},
        {"when": ()},
        {"when": (("kleur", frozenset({"rood"})),)},
        {"when": (("vecht", frozenset({"weet_niet"})),)},
        {"when": (("vecht", frozenset()),)},
        {"age": None},
    ],
)
def test_a_rule_that_fits_nowhere_is_refused(rules, over):
    with pytest.raises(ValueError, match="EIGEN-01"):
        with_rule(rules, new_rule(rules, **over))


def test_changes_name_the_posts_and_the_rule_that_did_it(rules):
    assert changes(rules, with_age(rules, "VEC-01", 9), POSTS) == (
        Change("duw", exact(6), exact(9), ("VEC-01",)),
    )
    assert changes(rules, rules, POSTS) == ()


def test_of_two_changed_rules_only_the_deciding_one_is_named(rules):
    both = with_age(with_age(rules, "VEC-01", 9), "PRA-01", 16)
    assert changes(rules, both, POSTS) == (
        Change("duw", exact(6), exact(9), ("VEC-01",)),
        Change("vreemd", exact(12), exact(16), ("PRA-01",)),
    )


def test_a_removed_rule_did_it_too(rules):
    assert changes(rules, without_rule(rules, "VEC-02"), POSTS) == (
        Change("klap", exact(12), exact(0), ("VEC-02",)),
        Change("grap", exact(9), exact(0), ("VEC-02",)),
    )


def test_softening_can_be_what_did_it(rules):
    hard = replace(rules, softenings=())
    assert changes(rules, hard, POSTS) == (Change("grap", exact(9), exact(12), ("VZ-01",)),)
    assert changes(hard, rules, POSTS) == (Change("grap", exact(12), exact(9), ("VZ-01",)),)


def test_no_age_at_all_is_a_change_as_well(rules):
    stop = replace(rules.rule("PRA-01"), age=None, stop=Stop.NO_RATING)
    assert changes(rules, with_rule(rules, stop), POSTS) == (Change("vreemd", exact(12), None, ("PRA-01",)),)


def test_other_words_change_nothing(rules):
    told = with_rule(rules, replace(rules.rule("VEC-01"), reason={"nl": "Anders gezegd."}, status=Status.OWN))
    assert changes(rules, told, POSTS) == ()
