# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a rating takes, and our engine against zen-engine on the same decision tables, side by side in one run."""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import pytest
import zen

from mediawijs.content.posts import load_posts
from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.edit import changes, with_age
from mediawijs.domain.rating.rate import age_of, counterfactuals, next_question, rate
from mediawijs.domain.rating.rules import Rule, RuleSet, ThemeKind

pytestmark = pytest.mark.bench
RUNS, ANSWER_SETS = 7, 200


def shipped() -> dict[str, RuleSet]:
    found = (load_rules(folder).rules for folder in rule_folders())
    return {rules.id: rules for rules in found if rules is not None}


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def advise(rules: RuleSet, answers: Mapping[str, str]) -> None:
    rate(rules, answers)
    counterfactuals(rules, answers)


def test_one_rating_and_all_posts_after_a_change():
    for rules in shipped().values():
        posts = {post.id: post.reference[rules.id] for post in load_posts() if rules.id in post.reference}
        unknown = {question: answers[-1] for question, answers in rules.index.real.items()}
        unknown |= {q.id: a.id for q in rules.questions for a in q.answers if a.unknown}
        took = [timed(partial(advise, rules, answers)) for answers in (*posts.values(), unknown)]
        print(f"\n{rules.id}: one rating with trace and counterfactuals: median {1000 * statistics.median(took):.2f} ms, "
              f"slowest {1000 * max(took):.2f} ms, all unknown {1000 * took[-1]:.2f} ms; asked: under 5 ms")  # fmt: skip
        again = [
            timed(partial(change_and_rate, rules, rule, posts))
            for rule in rules.rules
            if rule.age is not None
        ]
        print(f"{rules.id}: {len(posts)} posts after a rule change: median {1000 * statistics.median(again):.1f} ms, "
              f"slowest {1000 * max(again):.1f} ms; asked: under 50 ms")  # fmt: skip


def change_and_rate(rules: RuleSet, rule: Rule, posts: Mapping[str, Mapping[str, str]]) -> None:
    changes(rules, with_age(rules, rule.id, 0 if rule.age == 18 else 18), posts)


def as_jdm(rules: RuleSet) -> str:
    """The same tables for zen-engine: one that collects per theme, all between one input and one output."""
    nodes: list[dict[str, object]] = [
        {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
        {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 0, "y": 0}},
    ]
    edges = []
    for theme in rules.index.themes:
        if theme.theme.kind is ThemeKind.LABEL:
            continue
        columns = list(dict.fromkeys(question for line in theme.lines for question, _answers in line.needs))
        rows = []
        for line in theme.lines:
            cells = {q: ", ".join(f"'{answer}'" for answer in sorted(answers)) for q, answers in line.needs}
            rows.append({"_id": line.rule.id, **{q: cells.get(q, "") for q in columns}, "age": str(line.age)})
        content = {
            "hitPolicy": "collect",
            "inputs": [{"id": q, "name": q, "type": "expression", "field": q} for q in columns],
            "outputs": [{"id": "age", "name": "age", "type": "expression", "field": "age"}],
            "rules": rows,
            "outputPath": theme.theme.id,
        }
        node = {"id": theme.theme.id, "name": theme.theme.id, "type": "decisionTableNode", "content": content}
        nodes.append({**node, "position": {"x": 0, "y": 0}})
        edges += [
            {"id": f"{theme.theme.id}-in", "type": "edge", "sourceId": "in", "targetId": theme.theme.id},
            {"id": f"{theme.theme.id}-out", "type": "edge", "sourceId": theme.theme.id, "targetId": "out"},
        ]
    return json.dumps({"nodes": nodes, "edges": edges})


def random_answers(rules: RuleSet, chance: random.Random) -> dict[str, str]:
    answers: dict[str, str] = {}
    while (question := next_question(rules, answers)) is not None:
        answers[question] = chance.choice(rules.index.real[question])
    return answers


@dataclass(frozen=True)
class Zen:
    decision: zen.ZenDecision
    blank: Mapping[str, None]

    def age(self, answers: Mapping[str, str]) -> int:
        result = self.decision.evaluate({**self.blank, **answers})["result"]
        return max(
            (row["age"] for rows in result.values() if isinstance(rows, list) for row in rows), default=0
        )

    def trace(self, answers: Mapping[str, str]) -> object:
        return self.decision.evaluate({**self.blank, **answers}, {"trace": True})


@dataclass(frozen=True)
class Ours:
    rules: RuleSet

    def age(self, answers: Mapping[str, str]) -> int:
        age = age_of(self.rules, answers)
        return -1 if age is None else age.high

    def trace(self, answers: Mapping[str, str]) -> object:
        return rate(self.rules, answers)


def test_against_zen_engine():
    engine = zen.ZenEngine()
    for rules in shipped().values():
        chance = random.Random(2026)
        answer_sets = [random_answers(rules, chance) for _time in range(ANSWER_SETS)]
        ours, theirs = (
            Ours(rules),
            Zen(engine.create_decision(as_jdm(rules)), dict.fromkeys(rules.index.gates)),
        )
        plain = [
            answers for answers in answer_sets if not any(one.softened for one in rate(rules, answers).themes)
        ]
        assert plain
        assert [ours.age(answers) for answers in plain] == [theirs.age(answers) for answers in plain]
        work = {"ages": (ours.age, theirs.age), "with trace": (ours.trace, theirs.trace)}
        for name, both in work.items():
            took: list[list[float]] = [[], []]
            for _run in range(RUNS):  # taking turns, so that a busy machine slows both
                for times, one in zip(took, both, strict=True):
                    times.append(timed(partial(all_of, one, answer_sets)))
            mine, other = (1e6 * min(times) / ANSWER_SETS for times in took)
            print(
                f"\n{rules.id}, {name}: {mine:.0f} µs, zen-engine {other:.0f} µs = {other / mine:.1f} times as long"
            )


def all_of(work: Callable[[Mapping[str, str]], object], answer_sets: list[dict[str, str]]) -> None:
    for answers in answer_sets:
        work(answers)
