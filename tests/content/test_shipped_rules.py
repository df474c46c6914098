# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rule sets and posts that ship: clean, explained, and giving the outcomes they always gave."""

from __future__ import annotations

import json
import re
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.content.check_rules import check_shipped_ratings
from mediawijs.content.check_table import Grid
from mediawijs.content.posts import load_posts, post_folders
from mediawijs.content.problems import Problems
from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.edit import changes, with_age
from mediawijs.domain.rating.rate import AgeRange, asked, counterfactuals, next_question, rate
from mediawijs.domain.rating.rules import RuleSet, Status, Stop, ThemeKind

RELEASED = Path(__file__).parent / "released"


def read(path) -> RuleSet:
    rules = load_rules(path).rules
    assert rules is not None
    return rules


SETS = {folder.name: read(folder) for folder in rule_folders()}
POSTS = load_posts()
REFERENCES = [(post, name) for post in POSTS for name in post.reference]
both = pytest.mark.parametrize("rules", SETS.values(), ids=SETS)
every_reference = pytest.mark.parametrize(
    ("post", "name"), REFERENCES, ids=lambda one: getattr(one, "id", one)
)


def test_there_is_nothing_to_mend():
    problems = Problems()
    check_shipped_ratings(problems)
    assert [str(problem) for problem in problems.sorted()] == []


def test_three_sets_for_posts_short_and_services():
    assert {rules.id: (rules.rates, rules.levels) for rules in SETS.values()} == {
        "schermstad-sociaal": ("post", ("O", "B")),
        "schermstad-kort": ("post", ("P",)),
        "schermstad-diensten": ("service", ("P", "O", "B")),
    }


def fires(rules, rule) -> dict[str, str]:
    """Answers that make a rule hold: what it needs, and everything else as mild as can be."""
    needs = dict(next(line.needs for line in rules.index.lines if line.rule.id == rule.id))
    answers: dict[str, str] = {}
    while (question := next_question(rules, answers)) is not None:
        wanted = sorted(needs.get(question, ()))
        answers[question] = wanted[0] if wanted else rules.index.real[question][0]
    return answers


@both
def test_every_rule_fires_in_some_case(rules):
    for rule in rules.rules:
        trace = {one.rule: one for one in rate(rules, fires(rules, rule)).trace}
        assert trace[rule.id].state != "possible", rule.id


@both
def test_every_softening_softens_in_some_case(rules):
    softened = set()
    for theme in rules.index.themes:
        softened |= {outcome.softened_by for outcome in Grid.of(rules.index, theme).cells.values()}
    assert {soft.id for soft in rules.softenings} <= softened


@both
def test_a_worse_answer_never_lowers_a_theme(rules):
    """Exhaustive: every combination of answers that a theme looks at."""
    excepted = {(one.question, one.theme) for one in rules.exceptions}
    for theme in rules.index.themes:
        for question in theme.questions:
            if (question, theme.theme.id) in excepted:
                continue
            ranked = [answer for answer in rules.question(question).answers if answer.rank is not None]
            order = sorted(ranked, key=lambda answer: answer.rank or 0)
            others = [other for other in theme.questions if other != question]
            for way in product(*(rules.index.real[other] for other in others)):
                given_answers = dict(zip(others, way, strict=True))
                ages = (
                    [
                        {
                            one.theme: one.age.low
                            for one in rate(rules, {**given_answers, question: answer.id}).themes
                        }
                        for answer in order
                    ]
                    if len(others) < 3
                    else []
                )
                for (mild, low), (worse, high) in pairwise(zip(order, ages, strict=False)):
                    if (mild.rank or 0) < (worse.rank or 0) and theme.theme.kind is not ThemeKind.LABEL:
                        assert low[theme.theme.id] <= high[theme.theme.id], (
                            question,
                            mild.id,
                            worse.id,
                            given_answers,
                        )
        assert [
            worse
            for worse in Grid.of(rules.index, theme).falls(rules)
            if (worse.question, theme.theme.id) not in excepted
        ] == []


@both
def test_whoever_says_an_age_is_named(rules):
    for one in (*rules.rules, *rules.softenings):
        assert one.status is Status.OWN or one.sources
        assert {"nl", "en"} <= set(one.reason)
        assert re.match(r"^[A-Z“É].*[.!?…”]$", one.reason["nl"]), one.reason["nl"]


@both
def test_nothing_about_sexual_images_of_minors_is_asked(rules):
    said = json.dumps(
        [[q.text["nl"], q.text["en"], [a.text["en"] for a in q.answers]] for q in rules.questions]
    ).lower()
    assert not re.search(r"minderjarig|underage|jonger dan 18|under 18", said)
    assert all(rule.stop is not Stop.NO_RATING for rule in rules.rules)


def test_the_short_set_keeps_away_from_what_does_not_belong_there():
    themes = {theme.id for theme in SETS["schermstad-kort"].themes}
    assert themes.isdisjoint({"seks", "zelf", "gokken", "haat"})


@both
@settings(max_examples=60)
@given(data=st.data())
def test_the_trace_explains_every_outcome(rules, data):
    answers = {q.id: data.draw(st.sampled_from([a.id for a in q.answers]), q.id) for q in rules.questions}
    advice = rate(rules, answers)
    for theme in advice.themes:
        mine = [one for one in advice.trace if one.theme == theme.theme]
        certain = [one for one in mine if one.state != "possible"]
        steps = {True: rules.index.below, False: {}}
        lowest = max(
            (steps[one.state == "softened"].get(one.age or 0, one.age or 0) for one in certain), default=0
        )
        softest = rules.index.below.get(lowest, lowest) if theme.softened else lowest
        assert softest <= theme.age.low or not certain
        assert theme.age.high <= max((one.age or 0 for one in mine), default=0)
        if theme.age.exact and not theme.softened and not advice.unknown:
            assert theme.age.low == lowest
    assert advice.open == ()


@both
@settings(max_examples=40)
@given(data=st.data())
def test_a_range_holds_every_way_to_fill_it_in(rules, data):
    answers = {q.id: data.draw(st.sampled_from([a.id for a in q.answers]), q.id) for q in rules.questions}
    unknown = [q for q, answer in answers.items() if answer not in rules.index.real[q]]
    age = rate(rules, answers).age
    assert age is not None
    for _time in range(5):
        way = {q: data.draw(st.sampled_from(rules.index.real[q])) for q in unknown}
        filled = rate(rules, {**answers, **way}).age
        assert filled is not None
        assert age.low <= filled.low == filled.high <= age.high


@every_reference
def test_reference_ratings_are_whole_and_certain_enough(post, name):
    rules, answers = SETS[name], post.reference[name]
    advice = rate(rules, answers)
    assert advice.open == ()
    assert set(answers) == set(asked(rules, answers))
    assert advice.age is not None
    if post.harmless:
        assert advice.content is not None
        assert advice.content.high <= 9
        assert advice.stops == ()


def test_enough_posts_a_third_harmless_and_outcomes_spread():
    assert len(POSTS) == len(post_folders()) >= 36
    assert 3 * sum(1 for post in POSTS if post.harmless) >= len(POSTS)
    ages = [rate(SETS["schermstad-sociaal"], post.reference["schermstad-sociaal"]).age for post in POSTS]
    assert {age.high for age in ages if age is not None} >= {0, 6, 9, 12, 14, 16}
    for level in "POB":
        assert len(load_posts(level=level)) >= 20
    themes = set()
    for post in POSTS:
        advice = rate(SETS["schermstad-sociaal"], post.reference["schermstad-sociaal"])
        themes |= {one.theme for one in advice.themes if one.age.high}
    assert len(themes) >= 10


def test_a_plain_post_takes_few_clicks():
    """The short way: gates only."""
    for name, most in (("schermstad-sociaal", 34), ("schermstad-kort", 15), ("schermstad-diensten", 12)):
        rules = SETS[name]
        mild: dict[str, str] = {}
        while (question := next_question(rules, mild)) is not None:
            mild[question] = min(
                (answer for answer in rules.question(question).answers if not answer.unknown),
                key=lambda answer: answer.rank or 0,
            ).id
        assert len(mild) <= most
        assert rate(rules, mild).age == AgeRange(0, 0)


def outcome(rules, answers) -> dict[str, object]:
    advice = rate(rules, answers)

    def ends(age: AgeRange | None) -> list[int] | None:
        return None if age is None else [age.low, age.high]

    return {
        "version": advice.version,
        "content": ends(advice.content),
        "environment": ends(advice.environment),
        "age": ends(advice.age),
        "pictograms": list(advice.pictograms),
        "labels": list(advice.labels),
        "stops": [stop.value for stop in advice.stops],
        "trace": [[one.rule, one.age, one.state, one.by, list(one.missing)] for one in advice.trace],
        "counterfactuals": [
            [one.question, one.answer, ends(one.age)] for one in counterfactuals(rules, answers)
        ],
    }


@pytest.mark.parametrize("name", ["schermstad-sociaal-2026.1"])
def test_old_versions_keep_giving_old_outcomes(name):
    rules = read(RELEASED / f"{name}.toml")
    golden = json.loads((RELEASED / f"{name}.json").read_text(encoding="utf-8"))
    assert len(golden) >= 36
    for post, kept in golden.items():
        assert outcome(rules, kept["answers"]) == kept["outcome"], post


def test_the_released_version_is_what_ships_until_its_number_changes():
    rules = SETS["schermstad-sociaal"]
    released = RELEASED / f"{rules.id}-{rules.version}.toml"
    assert released.is_file(), "keep a new version in tests/content/released, with its outcomes"
    assert read(released) == rules


def test_changing_an_age_changes_posts_and_names_the_rule():
    rules = SETS["schermstad-sociaal"]
    posts = {post.id: post.reference["schermstad-sociaal"] for post in POSTS}
    [change] = [
        one for one in changes(rules, with_age(rules, "GEV-04", 16), posts) if one.post == "brug-challenge"
    ]
    assert (change.before, change.after, change.by) == (AgeRange(14, 14), AgeRange(16, 16), ("GEV-04",))
