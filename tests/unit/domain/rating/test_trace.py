# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every outcome says why: fired, softened, outvoted, still possible."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.domain.rating.rate import AgeRange, Traced, rate
from mediawijs.domain.rating.rules import ThemeKind
from tests.helpers.rules import PLAIN, small_rules


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return small_rules(tmp_path_factory.mktemp("rules"))


def states(advice):
    return {one.rule: (one.state, one.by) for one in advice.trace}


def test_a_lower_rule_is_outvoted_in_its_theme_and_by_other_themes_of_its_side(rules):
    advice = rate(
        rules,
        {**PLAIN, "echt": "echt", "vecht": "duwen", "bloed": "nee", "griezel": "heel", "vreemden": "ja"},
    )
    assert states(advice) == {
        "VEC-01": ("outvoted", "VEC-04"),
        "VEC-04": ("outvoted", "ENG-02"),
        "ENG-02": ("fired", ""),
        "PRA-01": ("fired", ""),
    }


def test_equal_ages_all_fire(rules):
    advice = rate(rules, {**PLAIN, "vecht": "slaan", "bloed": "nee", "griezel": "heel", "betaald": "ja"})
    assert states(advice) == {"VEC-02": ("fired", ""), "ENG-02": ("fired", ""), "REC-01": ("fired", "")}
    assert advice.trace[-1] == Traced("REC-01", "reclame", None, "fired")


def test_a_softened_rule_names_what_softened_it(rules):
    advice = rate(rules, {**PLAIN, "grap": "ja", "vecht": "slaan", "bloed": "nee", "griezel": "heel"})
    assert states(advice) == {"VEC-02": ("softened", "VZ-01"), "ENG-02": ("softened", "VZ-02")}
    assert [one.age for one in advice.trace] == [12, 12]


def test_softening_that_is_not_certain_leaves_the_rule_firing(rules):
    advice = rate(rules, {**PLAIN, "echt": "weet_niet", "grap": "ja", "vecht": "slaan", "bloed": "nee"})
    assert states(advice) == {"VEC-02": ("fired", "")}
    assert advice.age == AgeRange(9, 12)
    assert advice.themes[0].softened


def test_possible_rules_name_the_questions_they_wait_for(rules):
    advice = rate(rules, {"vecht": "slaan"})
    waiting = {one.rule: one.missing for one in advice.trace if one.state == "possible"}
    assert waiting["VEC-03"] == ("echt", "bloed")
    assert waiting["ENG-01"] == ("griezel",)
    assert "VEC-01" not in waiting  # slaan is not duwen any more
    assert rate(rules, {"vecht": "nee", "echt": "echt"}).trace[0].rule == "ENG-01"  # no blood to ask about


def test_a_follow_up_waits_for_its_gate_too(rules):
    waiting = {one.rule: one.missing for one in rate(rules, {}).trace}
    assert waiting["VEC-03"] == ("echt", "vecht", "bloed")
    assert set(waiting) == {rule.id for rule in rules.rules}


def test_an_unknown_answer_leaves_rules_possible(rules):
    advice = rate(rules, {**PLAIN, "vecht": "weet_niet", "bloed": "nee"})
    assert {one.rule: one.missing for one in advice.trace} == {"VEC-01": ("vecht",), "VEC-02": ("vecht",)}


def test_a_rule_that_every_filling_fires_has_fired(rules):
    from dataclasses import replace

    whatever = replace(rules.rule("VEC-01"), when=(("vecht", frozenset({"nee", "duwen", "slaan"})),))
    changed = replace(rules, rules=(whatever,))
    assert states(rate(changed, {**PLAIN, "vecht": "weet_niet"})) == {"VEC-01": ("fired", "")}


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_trace_explains_the_ages(rules, data):
    answers = data.draw(
        st.fixed_dictionaries({q.id: st.sampled_from(rules.index.real[q.id]) for q in rules.questions})
    )
    advice = rate(rules, answers)
    for side, age in ((ThemeKind.CONTENT, advice.content), (ThemeKind.ENVIRONMENT, advice.environment)):
        mine = [one for one in advice.trace if rules.theme(one.theme).kind is side]
        explained = [one.age or 0 for one in mine if one.state == "fired"]
        explained += [rules.index.below[one.age or 0] for one in mine if one.state == "softened"]
        assert age == AgeRange(max(explained, default=0), max(explained, default=0))
        for one in mine:
            if one.state == "outvoted":
                assert rules.rule(one.by).age > one.age
    assert not [one for one in advice.trace if one.state == "possible"]
