# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""For the Keurkamer: the trial rules, posts to rate, and a log in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from mediawijs.domain.kept_ratings import KeptDraft, KeptRating, Outcome
from mediawijs.domain.rating.posts import Motion, PostKind, RatedPost, Scene
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.rating_posts import Stock
from tests.helpers.fakes import DAY
from tests.helpers.rules import PLAIN, small_rules

REFERENCE = {**PLAIN, "vecht": "slaan", "bloed": "nee", "echt": "echt", "vreemden": "ja"}
"""A fight that really happened, in an app where strangers talk: 12 and 12."""


@cache
def trial_rules() -> RuleSet:
    with tempfile.TemporaryDirectory() as folder:
        return small_rules(Path(folder))


def trial_service() -> RuleSet:
    return replace(trial_rules(), id="proefdienst", rates="service")


def words(text: str) -> dict[str, str]:
    return {"nl": text, "en": text}


def a_post(
    post: str = "duw",
    reference: Mapping[str, str] | None = None,
    *,
    rules: str = "proefregels",
    title: str = "",
    meta: str = "12 kijkers · 0:21",
) -> RatedPost:
    scenes = (
        Scene("1.svg", words("Een jongen duwt een deur."), None, Motion.PAN_LEFT, 4),
        Scene("2.svg", words("De deur gaat open."), words("“Krak!”"), Motion.NONE, 3),
    )
    return RatedPost(
        *(post, "1", PostKind.CLIP, ("P", "O", "B"), "@proef", words(title or f"Post {post}")),
        *(words("Kijk eens!"), words(meta), words("Reacties uit"), False, scenes),
        *({rules: dict(REFERENCE if reference is None else reference)}, words("Waar je over kunt praten.")),
    )


def a_stock(*posts: RatedPost) -> Stock:
    """The trial rules for posts and for services; one post and one service when none are given."""
    return Stock(
        (trial_rules(), trial_service()),
        posts or (a_post(),),
        (a_post("app", rules="proefdienst"),),
    )


def kept(post: str = "duw", answers: Mapping[str, str] | None = None, **more: object) -> KeptRating:
    one = KeptRating(
        post,
        "proefregels",
        "1.0",
        9,
        dict(REFERENCE if answers is None else answers),
        Outcome((12, 12), (12, 12), (12, 12), ("vechten",), (), ()),
        DAY,
    )
    return replace(one, **more)  # type: ignore[arg-type] # fields of a rating


def begun(post: str = "duw", **more: object) -> KeptDraft:
    """At the question about blood, after really, fight and hitting."""
    answers = {"echt": "echt", "griezel": "nee", "vecht": "slaan"}
    one = KeptDraft(post, "proefregels", "1.0", 9, answers, ("vecht",), (), "ask bloed", DAY)
    return replace(one, **more)  # type: ignore[arg-type] # fields of a draft


@dataclass
class MemoryRatings:
    """Keeps ratings as long as the test takes; `full` makes it complain like a full disk."""

    rows: list[KeptRating] = field(default_factory=list)
    about: dict[int, str] = field(default_factory=dict)
    begun: list[KeptDraft] = field(default_factory=list)
    full: bool = False

    def add(self, rating: KeptRating) -> int:
        self._complain()
        self.drop_draft(rating.rule_set, rating.post)
        self.rows.append(replace(rating, seq=len(self.rows) + 1))
        return len(self.rows)

    def disagree(self, seq: int, about: str) -> None:
        self._complain()
        self.about[seq] = about

    def all(self) -> tuple[KeptRating, ...]:
        self._complain()
        return tuple(self.rows)

    def keep_draft(self, draft: KeptDraft) -> None:
        self.drop_draft(draft.rule_set, draft.post)
        self.begun.append(draft)

    def drop_draft(self, rule_set: str, post: str) -> None:
        self._complain()
        self.begun[:] = [one for one in self.begun if (one.rule_set, one.post) != (rule_set, post)]

    def drafts(self) -> tuple[KeptDraft, ...]:
        self._complain()
        return tuple(self.begun)

    def _complain(self) -> None:
        if self.full:
            raise Trouble("De schijf is vol.", "Maak ruimte.")
