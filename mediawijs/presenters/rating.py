# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pupil's way through one post: feel, look, answer, compare, try, disagree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mediawijs.domain.kept_ratings import KeptDraft, KeptRating
from mediawijs.domain.rating.rate import Answers, rate
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.ports import Clock, RatingLog
from mediawijs.presenters.rating_drafts import begun, kept_draft, resumed, resumed_words
from mediawijs.presenters.rating_pages import RatingPage
from mediawijs.presenters.rating_result import NOTHING, reference_of
from mediawijs.presenters.rating_steps import NO, Draft, Stage, Step, Way
from mediawijs.presenters.rating_then import outcome_of
from mediawijs.presenters.rating_view import Moment, Subject, can_act, place_in, rating_page


class RatingPresenter:
    """`done` is called after the last step. `draft` is where to begin, or what was begun and kept before.

    `kept` is the last rating of this post. Given both, the pupil is busy rating it once more.
    """

    def __init__(
        self,
        subject: Subject,
        log: RatingLog,
        clock: Clock,
        show: Callable[[RatingPage], None],
        done: Callable[[], None],
        draft: Draft | KeptDraft | None = None,
        kept: KeptRating | None = None,
    ) -> None:
        self.subject = subject
        self._log, self._clock, self._show, self._done = log, clock, show, done
        self._rules, self._post = subject.rules, subject.post
        self._reference = reference_of(subject.post, subject.rules)
        self._way = Way(subject.rules, self._reference)
        self._kept = kept if draft is None else None
        self._seq = 0 if self._kept is None else self._kept.seq
        self._drafted = draft is not None
        self._notice = resumed_words(subject.rules, draft) if isinstance(draft, KeptDraft) else ""
        self._trouble = ""
        self._tried = ("", "")
        self._everything = False
        self._disagrees = "" if self._kept is None else self._kept.outcome.disagrees
        self.draft = _first_draft(subject, draft, kept)
        # Not the answers as they were kept: the rules may know some of them no more, and nothing was changed yet.
        self._saved = None if self._kept is None else self._way.clean(self.draft.answers)

    def start(self) -> None:
        self._refresh()

    # Answering

    def feel(self, age: int) -> None:
        self._set(replace(self.draft, gut=age))

    def tick(self, question: str) -> None:
        if question in self.draft.at.questions:
            self._set(self.draft.toggled(question))

    def answer(self, answer: str) -> None:
        """Answers the question on show; an answer that it does not have is ignored."""
        step = self.draft.at
        if step.stage is Stage.ASK and answer in self._rules.index.answers[step.questions[0]]:
            self._set(self.draft.answered(step.questions[0], answer))

    def change_setting(self, question: str) -> None:
        """Takes a question off the card, to answer it oneself."""
        if self.draft.at.stage is Stage.CARD and question in self.draft.at.questions:
            left = self._way.leave(self.draft, self.draft.at, self._reference)
            self._go(replace(left, opened=left.opened | {question}), Step(Stage.ASK, (question,)))

    # Going

    def act(self) -> None:
        """To the next step, when this one is done."""
        if not can_act(self.draft):
            return
        if self.draft.at.stage is Stage.DISAGREE:
            self._done()
            return
        left = self._way.leave(self.draft, self.draft.at, self._reference)
        steps = self._way.steps(left)
        self._go(left, steps[place_in(steps, self.draft.at) + 1])

    def back(self) -> None:
        """To the step before; nothing happens at the first."""
        steps = self._way.steps(self.draft)
        self._go(self.draft, steps[max(place_in(steps, self.draft.at) - 1, 0)])

    def go_to(self, stage: str) -> None:
        """To one of the steps after the questions, once one is there."""
        if self.draft.at.stage.after_questions:
            self._go(self.draft, Step(Stage(stage)))

    def again(self) -> None:
        """From the start, with empty hands."""
        self._tried, self._everything, self._disagrees, self._kept = ("", ""), False, "", None
        self._seq, self._saved = 0, None
        self._drop()
        self._go(Draft(), Step(Stage.GUT))

    # After the questions

    def look_at(self, question: str) -> None:
        """What if: this question."""
        self._tried = (question, "") if question in self.draft.answers else ("", "")
        self._refresh()

    def try_answer(self, answer: str) -> None:
        """What if: this answer. The pupil's own stays."""
        question, _before = self._tried
        if question and answer in self._rules.index.answers[question]:
            self._tried = (question, answer)
            self._refresh()

    def show_everything(self) -> None:
        """What if: also the questions that change nothing."""
        self._everything = not self._everything
        self._refresh()

    def disagree(self, key: str) -> None:
        self._disagrees = key
        if self._seq:
            try:
                self._log.disagree(self._seq, "" if key == NOTHING else key)
                self._trouble = ""
            except Trouble as trouble:
                self._trouble = str(trouble)
        self._refresh()

    # Inside

    def _set(self, draft: Draft) -> None:
        self.draft, self._notice = draft, ""
        self._keep()
        self._refresh()

    def _go(self, draft: Draft, step: Step) -> None:
        self.draft, self._notice = replace(draft, at=step), ""
        if step.stage is Stage.COMPARE:
            self._tried, self._everything = ("", ""), False
        if step.stage.after_questions:
            self._save()
        else:
            self._keep()
        self._refresh()

    @property
    def unfinished(self) -> KeptDraft | None:
        """What was begun and no rating holds yet."""
        if not begun(self.draft) or self._way.clean(self.draft.answers) == self._saved:
            return None
        return kept_draft(self._rules, self._post, self.draft, self._clock.today())

    def _keep(self) -> None:
        """After every answer: whoever stops now loses only the question on show."""
        unfinished = self.unfinished
        if unfinished is None:
            return
        try:
            self._log.keep_draft(unfinished)
            self._drafted, self._trouble = True, ""
        except Trouble as trouble:
            self._trouble = str(trouble)

    def _drop(self) -> None:
        if self._drafted:
            try:
                self._log.drop_draft(self._rules.id, self._post.id)
                self._drafted, self._trouble = False, ""
            except Trouble as trouble:
                self._trouble = str(trouble)

    def _save(self) -> None:
        """Once for the same answers; when it does not work it is tried again at the next step."""
        answers = self._way.clean(self.draft.answers)
        if answers == self._saved:
            self._drop()
            return
        rating = KeptRating(
            self._post.id,
            self._rules.id,
            self._rules.version,
            self.draft.gut or 0,
            answers,
            outcome_of(self._rules, rate(self._rules, answers)),
            self._clock.today(),
        )
        try:
            self._seq = self._log.add(rating)
            self._saved, self._trouble, self._disagrees = answers, "", ""
            self._kept, self._drafted = rating, False
        except Trouble as trouble:
            self._trouble = str(trouble)

    def _refresh(self) -> None:
        kept = self._kept
        then = None if kept is None or kept.version == self._rules.version else kept
        self._show(
            rating_page(
                Moment(
                    self.subject,
                    self._way,
                    self._reference,
                    self.draft,
                    then,
                    self._tried,
                    self._everything,
                    self._disagrees,
                    self._notice,
                    self._trouble,
                )
            )
        )


def _first_draft(subject: Subject, draft: Draft | KeptDraft | None, kept: KeptRating | None) -> Draft:
    if isinstance(draft, KeptDraft):
        return resumed(subject.rules, subject.post, draft)
    return draft or _draft_of(subject.rules, kept)


def _draft_of(rules: RuleSet, kept: KeptRating | None) -> Draft:
    """A rating that was made before opens with its comparison; answers that no longer exist are left out."""
    if kept is None:
        return Draft()
    known = rules.index.answers
    answers = {key: answer for key, answer in kept.answers.items() if answer in known.get(key, ())}
    return Draft(Step(Stage.COMPARE), kept.gut_age, answers, _spotted(answers))


def _spotted(answers: Answers) -> frozenset[str]:
    return frozenset(question for question, answer in answers.items() if answer != NO)
