# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The engine: what is asked, which age comes out, and what "I can't tell" does to it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.domain.rating.fill import MOST_FILLINGS
from mediawijs.domain.rating.rate import (
    AgeRange,
    age_of,
    asked,
    check_answers,
    counterfactuals,
    next_question,
    rate,
)
from mediawijs.domain.rating.rules import AnswerOption, Status, Stop
from tests.helpers.rules import PLAIN, RULES_TOML, small_rules


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return small_rules(tmp_path_factory.mktemp("rules"))


def exact(age):
    return AgeRange(age, age)


def test_only_gates_are_asked_at_first(rules):
    assert asked(rules, {}) == ("echt", "vecht", "grap", "griezel", "vreemden", "betaald")
    assert next_question(rules, {}) == "echt"


def test_a_follow_up_is_asked_in_its_place_when_its_condition_holds(rules):
    assert asked(rules, {"vecht": "slaan"}) == (
        "echt",
        "vecht",
        "bloed",
        "grap",
        "griezel",
        "vreemden",
        "betaald",
    )
    assert next_question(rules, {"echt": "nep", "vecht": "duwen"}) == "bloed"
    assert next_question(rules, {"echt": "nep", "vecht": "nee"}) == "grap"
    assert "bloed" in asked(rules, {"vecht": "weet_niet"})
    assert next_question(rules, PLAIN) is None


def test_a_question_hangs_on_questions_that_are_asked_themselves(tmp_path):
    text = (
        RULES_TOML.replace(
            '[[question]]\nid = "grap"',
            '[[question]]\nid = "wie"\ntheme = "vechten"\nif = { bloed = ["ja"] }\n'
            'text = { nl = "Wie?", en = "Who?" }\nanswer = [{ id = "a", text = { nl = "A", en = "A" } }, '
            '{ id = "b", text = { nl = "B", en = "B" } }]\n[[question]]\nid = "grap"',
        )
        + '[[rule]]\nid = "VEC-09"\ntheme = "vechten"\nwhen = { wie = ["b"] }\nage = 18\nstatus = "own"\nreason = { nl = "B.", en = "B." }\n'
    )
    rules = small_rules(tmp_path, text)
    assert "wie" in asked(rules, {"vecht": "slaan", "bloed": "ja"})
    assert "wie" not in asked(rules, {"vecht": "nee", "bloed": "ja"})
    assert rate(rules, {"vecht": "nee", "bloed": "ja", "wie": "b"}).age == exact(0)
    assert rate(rules, {"vecht": "slaan", "bloed": "ja", "wie": "b"}).age == exact(18)


def test_no_rules_is_for_all(rules):
    advice = rate(rules, PLAIN)
    assert (advice.content, advice.environment, advice.age) == (exact(0), exact(0), exact(0))
    assert (advice.pictograms, advice.labels, advice.stops, advice.trace) == ((), (), (), ())
    assert (advice.open, advice.unknown) == ((), ())
    assert (advice.rule_set, advice.version) == ("proefregels", "1.0")


def test_the_highest_rule_of_a_theme_counts_and_both_sides_stand_apart(rules):
    advice = rate(rules, {**PLAIN, "vecht": "duwen", "echt": "echt", "bloed": "nee", "vreemden": "ja"})
    assert (advice.content, advice.environment, advice.age) == (exact(9), exact(12), exact(12))
    assert {one.theme: one.age.high for one in advice.themes} == {"vechten": 9, "eng": 0, "praten": 12}
    assert advice.pictograms == ("vechten",)


def test_pictograms_are_themes_at_the_deciding_age_by_order_and_at_most_three(rules):
    both = {**PLAIN, "vecht": "slaan", "bloed": "nee", "griezel": "heel"}
    assert rate(rules, both).pictograms == ("vechten", "eng")
    swapped = replace(rules, themes=tuple(replace(one, order=9 - one.order) for one in rules.themes))
    assert rate(swapped, both).pictograms == ("eng", "vechten")
    themes = tuple(replace(rules.theme("eng"), id=f"eng{n}", order=n) for n in range(5))
    many = replace(
        rules,
        themes=themes,
        softenings=(),
        rules=tuple(replace(rules.rule("ENG-02"), id=f"E-{n}", theme=f"eng{n}") for n in range(5)),
    )
    assert rate(many, both).pictograms == ("eng0", "eng1", "eng2")


def test_a_set_for_services_shows_pictograms_of_the_environment(rules):
    service = replace(rules, rates="service")
    assert rate(service, {**PLAIN, "griezel": "heel", "vreemden": "ja"}).pictograms == ("praten",)
    only = replace(service, themes=(rules.theme("praten"),))
    assert (rate(only, PLAIN).content, rate(only, PLAIN).environment) == (None, exact(0))


def test_labels_have_no_age(rules):
    advice = rate(rules, {**PLAIN, "betaald": "ja"})
    assert (advice.labels, advice.age) == (("reclame",), exact(0))
    assert rate(rules, {**PLAIN, "betaald": "weet_niet"}).labels == ()


def test_softening_is_one_step_and_never_below_its_floor(rules):
    joke = {**PLAIN, "grap": "ja"}
    assert rate(rules, {**joke, "vecht": "slaan", "bloed": "nee"}).age == exact(9)
    assert rate(rules, {**joke, "vecht": "duwen", "bloed": "nee"}).age == exact(6)  # its floor
    assert rate(rules, {**joke, "griezel": "heel"}).age == exact(9)
    assert rate(rules, {**joke, "griezel": "beetje"}).age == exact(9)
    assert rate(rules, {**joke, "griezel": "heel"}).themes[1].softened
    assert not rate(rules, {**joke, "griezel": "beetje"}).themes[1].softened


def test_two_softenings_are_still_one_step(rules):
    twice = replace(
        rules, softenings=(*rules.softenings, replace(rules.softening("VZ-01"), id="VZ-03", floor=0))
    )
    answers = {**PLAIN, "grap": "ja", "vecht": "slaan", "bloed": "nee"}
    assert rate(twice, answers).age == exact(9)
    assert rate(twice, {**answers, "vecht": "duwen"}).age == exact(0)  # VZ-01 may not, VZ-03 may


def test_a_stop_and_the_highest_age_are_never_softened(rules):
    always = replace(rules.softening("VZ-02"), theme="vechten", floor=0)
    bloody = {"echt": "echt", "vecht": "slaan", "bloed": "ja", "grap": "ja"}
    advice = rate(replace(rules, softenings=(always,)), bloody)
    assert (advice.age, advice.stops) == (exact(16), (Stop.REPORT,))
    calm = tuple(replace(one, stop=None) for one in rules.rules)
    assert rate(replace(rules, softenings=(always,), rules=calm), bloody).age == exact(12)
    top = tuple(replace(one, age=18) if one.id == "VEC-03" else one for one in calm)
    assert rate(replace(rules, softenings=(always,), rules=top), bloody).age == exact(18)


def test_a_stop_blocks_softening_in_its_own_theme_only(rules):
    advice = rate(rules, {**PLAIN, "grap": "ja", "griezel": "heel", "vreemden": "geheim"})
    assert (advice.content, advice.stops) == (exact(9), (Stop.HELP,))


def test_no_rating_takes_every_age_away(rules):
    stop = replace(rules.rule("PRA-02"), stop=Stop.NO_RATING, age=None)
    stopped = replace(rules, rules=tuple(stop if one.id == stop.id else one for one in rules.rules))
    advice = rate(stopped, {**PLAIN, "griezel": "heel", "vreemden": "geheim"})
    assert (advice.content, advice.environment, advice.age) == (None, None, None)
    assert (advice.stops, advice.pictograms, advice.themes) == ((Stop.NO_RATING,), (), ())
    assert age_of(stopped, {**PLAIN, "vreemden": "geheim"}) is None
    found = {(one.question, one.answer): one.age for one in counterfactuals(stopped, PLAIN)}
    assert found[("vreemden", "geheim")] is None


def test_a_no_rating_stop_that_is_not_certain_leaves_the_ages(rules):
    stop = replace(rules.rule("VEC-02"), stop=Stop.NO_RATING, age=None)
    stopped = replace(rules, rules=(stop, rules.rule("VEC-01")))
    answers = {**PLAIN, "vecht": "weet_niet", "bloed": "nee"}
    assert rate(stopped, answers).age == AgeRange(0, 6) == age_of(stopped, answers)
    found = {(one.question, one.answer): one.age for one in counterfactuals(stopped, answers)}
    assert found[("vecht", "slaan")] is None
    everywhere = replace(stop, when=(("vecht", frozenset(rules.index.real["vecht"])),))
    assert age_of(replace(stopped, rules=(everywhere,)), answers) is None
    assert rate(replace(stopped, rules=(everywhere,)), answers).age is None


def test_stops_come_most_serious_first(rules):
    advice = rate(rules, {"echt": "echt", "vecht": "slaan", "bloed": "ja", "vreemden": "geheim"})
    assert advice.stops == (Stop.REPORT, Stop.HELP)


def test_partial_answers_count_as_far_as_they_go(rules):
    advice = rate(rules, {"vecht": "slaan"})
    assert advice.age == exact(12)
    assert advice.open == ("echt", "bloed", "grap", "griezel", "vreemden", "betaald")
    assert rate(rules, {}).age == exact(0)


def test_answers_left_over_from_questions_asked_no_more_do_not_count(rules):
    advice = rate(rules, {**PLAIN, "echt": "echt", "bloed": "ja"})
    assert (advice.age, advice.trace) == (exact(0), ())


def test_what_the_set_does_not_know_counts_as_not_answered(rules):
    assert rate(rules, {**PLAIN, "kleur": "rood", "vecht": "bijten"}).open == ("vecht",)


def test_not_knowing_gives_a_range(rules):
    advice = rate(rules, {**PLAIN, "vecht": "weet_niet", "bloed": "nee"})
    assert (advice.age, advice.unknown) == (AgeRange(0, 12), ("vecht",))
    assert advice.age is not None
    assert not advice.age.exact
    assert rate(rules, {**PLAIN, "vecht": "weet_niet", "bloed": "nee", "vreemden": "ja"}).age == exact(12)


def test_a_follow_up_counts_only_where_its_condition_holds(rules):
    advice = rate(rules, {**PLAIN, "echt": "echt", "vecht": "weet_niet", "bloed": "ja"})
    assert advice.age == AgeRange(0, 16)  # "nee" leaves no blood to ask about


def test_a_shared_unknown_is_filled_in_the_same_way_everywhere(rules):
    """Real: 9 for pushing. Fake: 12 for scary. One of the two always holds, so never lower than 9."""
    fake = replace(
        rules.rule("ENG-02"),
        id="ENG-03",
        when=(("echt", frozenset({"nep"})), ("griezel", frozenset({"nee"}))),
    )
    shared = replace(rules, rules=(*rules.rules, fake))
    answers = {**PLAIN, "echt": "weet_niet", "vecht": "duwen", "bloed": "nee"}
    assert rate(shared, answers).age == AgeRange(9, 12)
    assert {one.theme: one.age for one in rate(shared, answers).themes}["eng"] == AgeRange(0, 12)


def many_unknowns(rules, themes):
    """Nine yes-or-no questions. Theme n of `themes` has a rule for each question from 4n up to 4n + 5 (of 9)."""
    question = replace(
        rules.question("grap"),
        answers=(*rules.question("grap").answers, AnswerOption("weet_niet", {}, None, True)),
    )
    made = [
        replace(
            rules.rule("ENG-01"),
            id=f"{theme}-{n}",
            theme=f"thema{theme}",
            age=rules.ages[1 + n % 4],
            when=((f"q{n}", frozenset({"ja"})), (f"q{n - 1 if n % 5 else n}", frozenset({"ja"}))),
        )
        for theme, places in enumerate(themes)
        for n in places
    ]
    return replace(
        rules,
        themes=tuple(replace(rules.theme("eng"), id=f"thema{n}") for n in range(len(themes))),
        questions=tuple(replace(question, id=f"q{n}") for n in range(9)),
        rules=tuple(made),
        softenings=(
            replace(rules.softening("VZ-02"), theme="thema0", when=(("q8", frozenset({"nee"})),), floor=0),
        ),
    )


@pytest.mark.parametrize("themes", [[range(9)], [range(5), range(4, 9)]], ids=["one theme", "two that share"])
def test_too_many_unknowns_give_bounds_that_hold_the_true_range(rules, themes):
    many = many_unknowns(rules, themes)
    ways = [dict(zip(many.index.real, way, strict=True)) for way in product(*many.index.real.values())]
    assert len(ways) > MOST_FILLINGS
    ages = [rate(many, way).age for way in ways]
    bound = rate(many, dict.fromkeys(many.index.real, "weet_niet")).age
    assert bound is not None
    assert bound.low == 0
    assert bound.high == max(age.high for age in ages if age is not None)
    assert age_of(many, dict.fromkeys(many.index.real, "weet_niet")) == bound


def test_bounds_start_at_what_is_certain(rules):
    many = many_unknowns(rules, [range(9)])
    certain = replace(many.rules[0], id="Z-1", age=12, when=(("extra", frozenset({"ja"})),))
    extra = replace(
        many,
        questions=(*many.questions, replace(many.questions[0], id="extra")),
        rules=(*many.rules, certain),
    )
    answers = {**dict.fromkeys(many.index.real, "weet_niet"), "extra": "ja"}
    assert rate(extra, answers).age == AgeRange(9, 16)  # softened to 9, if q8 is nee
    assert {one.rule: one.state for one in rate(extra, answers).trace}["Z-1"] == "fired"
    assert age_of(extra, answers) == AgeRange(9, 16)
    stop = replace(extra, rules=(*many.rules, replace(certain, age=None, stop=Stop.NO_RATING)))
    assert rate(stop, answers).age is None
    assert age_of(stop, answers) is None
    assert rate(replace(extra, softenings=()), answers).age == AgeRange(12, 16)


def complete(rules):
    """Answers to every question, known and unknown."""
    return st.fixed_dictionaries({q.id: st.sampled_from([a.id for a in q.answers]) for q in rules.questions})


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_range_is_exactly_what_all_fillings_give(rules, data):
    answers = data.draw(complete(rules))
    unknown = [q for q, answer in answers.items() if answer not in rules.index.real[q]]
    ages = [
        age.low
        for way in product(*(rules.index.real[q] for q in unknown))
        if (age := rate(rules, {**answers, **dict(zip(unknown, way, strict=True))}).age) is not None
    ]
    assert rate(rules, answers).age == AgeRange(min(ages), max(ages)) == age_of(rules, answers)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_counterfactuals_are_what_rating_again_gives(rules, data):
    answers = {q: a for q, a in data.draw(complete(rules)).items() if data.draw(st.booleans(), q)}
    now = rate(rules, answers).age
    expected = {
        (q, answer): rate(rules, {**answers, q: answer}).age
        for q in asked(rules, answers)
        if q in answers
        for answer in rules.index.real[q]
    }
    found = {(one.question, one.answer): one.age for one in counterfactuals(rules, answers)}
    assert found == {key: age for key, age in expected.items() if age != now}


def test_unknown_ids_are_named_with_what_is_allowed(rules):
    wrong = check_answers(rules, {"kleur": "rood", "vecht": "bijten", "echt": "nep"})
    assert len(wrong) == 2
    assert "“kleur”" in wrong[0]
    assert "griezel" in wrong[0]
    assert "nee, duwen, slaan, weet_niet" in wrong[1]
    assert check_answers(rules, PLAIN) == []


def test_a_level_leaves_out_the_questions_of_others(rules):
    assert "betaald" not in asked(rules.at_level("O"), {})
    assert rules.at_level("B") is rules


def test_parts_are_found_by_id(rules):
    assert rules.question("vecht").answer("slaan").rank == 2
    assert rules.rule("VEC-01").status is Status.PUBLISHED
    assert rules.source("BRON").year == 2026
    with pytest.raises(KeyError):
        rules.theme("context")
