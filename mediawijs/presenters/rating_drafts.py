# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rating that is not finished: how it is kept, and going on with it, perhaps with newer rules."""

from __future__ import annotations

from datetime import date

from mediawijs.domain.kept_ratings import KeptDraft
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.i18n import _
from mediawijs.presenters.rating_result import reference_of
from mediawijs.presenters.rating_steps import Draft, Step, Way


def begun(draft: Draft) -> bool:
    """Whether there is something to keep that no rating holds yet."""
    return draft.gut is not None and not draft.at.stage.after_questions


def kept_draft(rules: RuleSet, post: RatedPost, draft: Draft, day: date) -> KeptDraft:
    return KeptDraft(
        *(post.id, rules.id, rules.version, draft.gut, dict(draft.answers)),
        *(tuple(sorted(draft.spotted)), tuple(sorted(draft.opened))),
        *(_name(draft.at), day),
    )


def resumed(rules: RuleSet, post: RatedPost, kept: KeptDraft) -> Draft:
    """Where the pupil stopped. When the rules have changed: what still fits, and the first step that lacks something."""
    known = rules.index.answers
    draft = Draft(
        gut=kept.gut_age if kept.gut_age in rules.ages else None,
        answers={key: answer for key, answer in kept.answers.items() if answer in known.get(key, ())},
        spotted=frozenset(kept.ticked) & known.keys(),
        opened=frozenset(kept.opened) & known.keys(),
    )
    steps = Way(rules, reference_of(post, rules)).steps(draft)
    at = next((one for one in steps if _name(one) == kept.step), None)
    return Draft(at or _first_open(steps, draft), draft.gut, draft.answers, draft.spotted, draft.opened)


def resumed_words(rules: RuleSet, kept: KeptDraft) -> str:
    if kept.version == rules.version:
        return _("Je was al begonnen. Je gaat verder waar je was.")
    return _(
        "Je was al begonnen. De regels zijn intussen veranderd. Wat nog past van je antwoorden, staat er."
    )


def steps_done(rules: RuleSet, post: RatedPost, draft: Draft) -> tuple[int, int]:
    """At which step (from 1) of how many before the result."""
    steps = [
        step for step in Way(rules, reference_of(post, rules)).steps(draft) if not step.stage.after_questions
    ]
    return (steps.index(draft.at) + 1 if draft.at in steps else 1), len(steps)


def _name(step: Step) -> str:
    return " ".join((step.stage.value, *step.questions))


def _first_open(steps: tuple[Step, ...], draft: Draft) -> Step:
    """Never past the questions: whoever stopped there has not seen what came out."""
    before = [step for step in steps if not step.stage.after_questions]
    if draft.gut is None:
        return before[0]
    return next((step for step in before if not set(step.questions) <= draft.answers.keys()), before[-1])
