# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parser of a post to rate in a lesson; post and rules are those of the Keurkamer."""

from __future__ import annotations

from functools import cache

from mediawijs.content.kinds.answers import at_least, need
from mediawijs.content.posts import load_post, posts_root
from mediawijs.content.problems import Broken
from mediawijs.content.rules_toml import load_rules, shipped_rules
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lessons.kinds.rate import Rate
from mediawijs.domain.lessons.text import Slot
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rules import RuleSet


def rate(table: Table, slots: Slots) -> Rate:
    post, rules = _post(table.text("post")), _rules(table.text("rules"))
    if post is None:
        table.problem("post", f"{table.name}: post “{table.text('post')}” bestaat niet.", "De leerling kijkt naar een post.",
                      "Kies een map uit assets/posts.")  # fmt: skip
        raise Broken
    if rules is None:
        table.problem("rules", f"{table.name}: regels “{table.text('rules')}” bestaan niet.", "Zonder regels is er geen advies.",
                      "Kies een map uit kijkwijzer_rules.")  # fmt: skip
        raise Broken
    questions = table.texts("questions")
    at_least(table, "questions", questions, 1)
    need(table, "questions", questions, tuple(question.id for question in rules.questions))
    return Rate(
        post, rules, questions, slots.language, Slot(note=slots.note("gut")), Slot(note=slots.note("after"))
    )


@cache
def _rules(rule_set: str) -> RuleSet | None:
    folder = shipped_rules(rule_set)
    return None if folder is None else load_rules(folder).rules


@cache
def _post(post: str) -> RatedPost | None:
    folder = posts_root() / post
    return load_post(folder).post if folder.parent == posts_root() and folder.is_dir() else None
