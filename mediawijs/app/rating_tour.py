# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pupil who rates one post with our own answers, for the pictures and the self-test."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mediawijs.domain.rating.rate import Answers, counterfactuals
from mediawijs.presenters.rating_result import NOTHING, reference_of
from mediawijs.presenters.rating_steps import NO, Stage

if TYPE_CHECKING:
    from mediawijs.app.rating_flow import RatingFlow
    from mediawijs.presenters.rating import RatingPresenter

_GUT = 9
_MOST_STEPS = 200


def rate_one(flow: RatingFlow, post: str, look: Callable[[str], None]) -> None:
    """Opens the post and goes all the way; `look` is called at every step with what it is.

    Raises:
        AssertionError: it does not open, or it does not end.
    """
    flow.open(post)
    rating = flow.rating
    if rating is None:
        raise AssertionError(f"{post} does not open")
    rating.again()
    rating.feel(_GUT)
    reference = reference_of(rating.subject.post, rating.subject.rules)
    for number in range(_MOST_STEPS):
        look(f"{number:02}-{rating.draft.at.stage.value}")
        if rating.draft.at.stage.after_questions:
            break
        _answer(rating, reference)
        rating.act()
    else:
        raise AssertionError(f"{post} does not end")
    _after(rating, look)
    flow.leave()


def _answer(rating: RatingPresenter, reference: Answers) -> None:
    stage, questions = rating.draft.at
    if stage is Stage.SPOT:
        for question in questions:
            if reference.get(question, NO) != NO:
                rating.tick(question)
    elif stage is Stage.ASK:
        rating.answer(reference[questions[0]])


def _after(rating: RatingPresenter, look: Callable[[str], None]) -> None:
    rating.go_to(Stage.WHY)
    look("80-why")
    rating.go_to(Stage.WHAT_IF)
    look("81-what-if")
    others = counterfactuals(rating.subject.rules, rating.draft.answers)
    if others:
        rating.look_at(others[0].question)
        rating.try_answer(others[0].answer)
        look("82-what-if-other")
    rating.go_to(Stage.DISAGREE)
    rating.disagree(NOTHING)
    look("83-disagree")
