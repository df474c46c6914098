# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pupil's way through one post: feel, look, answer, compare, try, disagree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from mediawijs.domain.kept_ratings import Ages, KeptRating, Outcome
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rate import Advice, AgeRange, Answers, rate
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.presenters.ports import Clock, RatingLog
from mediawijs.presenters.rating_advice import AdvicePage, advice_page
from mediawijs.presenters.rating_pages import (
    Body,
    RatingPage,
    ask_part,
    card_part,
    gut_part,
    head_of,
    how_it_goes,
    main_words,
    place_of,
    post_part,
    result_parts,
    spot_part,
)
from mediawijs.presenters.rating_result import (
    NOTHING,
    compare_page,
    disagree_page,
    reference_of,
    what_if_page,
    why_page,
)
from mediawijs.presenters.rating_steps import NO, Draft, Stage, Step, Way
from mediawijs.presenters.rating_words import age_view, kind_words, say, set_version


@dataclass(frozen=True, slots=True)
class Subject:
    """What is rated, with which rules, and which one of how many it is (from 1)."""

    rules: RuleSet
    post: RatedPost
    number: int
    count: int
    help_lines: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        kind = _("app") if self.rules.rates == "service" else kind_words(self.post.kind)
        return _("{kind} {number} van {count} · “{title}”").format(
            kind=kind, number=self.number, count=self.count, title=say(self.post.title)
        )


class RatingPresenter:
    """`done` is called after the last step. `draft` is how far one was; `kept` the last rating of this post."""

    def __init__(
        self,
        subject: Subject,
        log: RatingLog,
        clock: Clock,
        show: Callable[[RatingPage], None],
        done: Callable[[], None],
        draft: Draft | None = None,
        kept: KeptRating | None = None,
    ) -> None:
        self.subject = subject
        self._log, self._clock, self._show, self._done = log, clock, show, done
        self._rules, self._post = subject.rules, subject.post
        self._reference = reference_of(subject.post, subject.rules)
        self._way = Way(subject.rules, self._reference)
        self._kept = kept
        self._seq = 0 if kept is None else kept.seq
        self._saved = None if kept is None else dict(kept.answers)
        self._trouble = ""
        self._tried = ("", "")
        self._everything = False
        self._disagrees = "" if kept is None else kept.outcome.disagrees
        self.draft = draft or _draft_of(subject.rules, kept)

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
        if not self._can_act:
            return
        if self.draft.at.stage is Stage.DISAGREE:
            self._done()
            return
        left = self._way.leave(self.draft, self.draft.at, self._reference)
        steps = self._way.steps(left)
        self._go(left, steps[_place(steps, self.draft.at) + 1])

    def back(self) -> None:
        """To the step before; nothing happens at the first."""
        steps = self._way.steps(self.draft)
        self._go(self.draft, steps[max(_place(steps, self.draft.at) - 1, 0)])

    def go_to(self, stage: str) -> None:
        """To one of the steps after the questions, once one is there."""
        if self.draft.at.stage.after_questions:
            self._go(self.draft, Step(Stage(stage)))

    def again(self) -> None:
        """From the start, with empty hands."""
        self._tried, self._everything, self._disagrees, self._kept = ("", ""), False, "", None
        self._seq, self._saved = 0, None
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
        self.draft = draft
        self._refresh()

    def _go(self, draft: Draft, step: Step) -> None:
        self.draft = replace(draft, at=step)
        if step.stage is Stage.COMPARE:
            self._tried, self._everything = ("", ""), False
        if step.stage.after_questions:
            self._save()
        self._refresh()

    @property
    def _can_act(self) -> bool:
        match self.draft.at.stage:
            case Stage.GUT:
                return self.draft.gut is not None
            case Stage.ASK:
                return self.draft.at.questions[0] in self.draft.answers
            case _:
                return True

    def _save(self) -> None:
        """Once for the same answers; when it does not work it is tried again at the next step."""
        answers = self._way.clean(self.draft.answers)
        if answers == self._saved:
            return
        outcome = outcome_of(rate(self._rules, answers))
        rating = KeptRating(
            self._post.id,
            self._rules.id,
            self._rules.version,
            self.draft.gut or 0,
            answers,
            outcome,
            self._clock.today(),
        )
        try:
            self._seq = self._log.add(rating)
            self._saved, self._trouble, self._disagrees = answers, "", ""
        except Trouble as trouble:
            self._trouble = str(trouble)

    def _refresh(self) -> None:
        self._show(self._page())

    def _page(self) -> RatingPage:
        rules, draft = self._rules, self.draft
        stage, questions = draft.at
        steps = self._way.steps(draft)
        answers = self._way.clean(draft.answers)
        advice = rate(rules, answers)
        first = questions[0] if questions else ""
        return RatingPage(
            title=_("Keurkamer"),
            line=self.subject.line,
            version=set_version(rules),
            post=post_part(self._post),
            stage=stage,
            key=f"{stage.value} {' '.join(questions)}",
            head=head_of(rules, stage, first),
            place=place_of(self._way, draft),
            at=_place(steps, draft.at) + 1,
            count=len(steps),
            body=self._body(advice, answers),
            main=main_words(stage, len(draft.spotted & set(questions))),
            can_act=self._can_act,
            back="" if stage is Stage.GUT else _("Vorige"),
            parts=result_parts(stage),
            advice=None if stage is Stage.GUT else self._advice(advice, answers, first),
            how=how_it_goes(rules),
            trouble=self._trouble,
        )

    def _body(self, advice: Advice, answers: dict[str, str]) -> Body:  # noqa: PLR0911 - one line per stage
        rules, draft = self._rules, self.draft
        match draft.at.stage:
            case Stage.GUT:
                return gut_part(rules, draft)
            case Stage.SPOT:
                return spot_part(rules, draft, draft.at.questions)
            case Stage.ASK:
                return ask_part(rules, draft, draft.at.questions[0])
            case Stage.CARD:
                return card_part(rules, draft, draft.at.questions, self._reference)
            case Stage.COMPARE:
                return compare_page(rules, self._post, draft.gut or 0, advice, answers, self._kept_words())
            case Stage.WHY:
                return why_page(rules, advice)
            case Stage.WHAT_IF:
                question, answer = self._tried
                return what_if_page(rules, answers, advice, question, answer, everything=self._everything)
            case Stage.DISAGREE:
                return disagree_page(rules, advice, answers, self._disagrees)

    def _advice(self, advice: Advice, answers: dict[str, str], asking: str) -> AdvicePage:
        stage = self.draft.at.stage
        page = advice_page(
            self._rules,
            advice,
            answers,
            done=stage.after_questions,
            begun=stage.after_questions or self._begun(answers),
            asking=asking if stage is Stage.ASK else "",
            help_lines=self.subject.help_lines,
        )
        if stage is Stage.WHY:
            return replace(page, why="", reasons=())  # they stand in the middle
        question, answer = self._tried
        if stage is not Stage.WHAT_IF or not answer or answer == answers.get(question):
            return page
        other = rate(self._rules, {**answers, question: answer})
        return replace(page, aside=age_view(other.age), aside_words=_("Wat als"))

    def _begun(self, answers: dict[str, str]) -> bool:
        """Something was answered that has a theme."""
        themes = {theme.id for theme in self._rules.themes}
        return any(self._rules.question(question).theme in themes for question in answers)

    def _kept_words(self) -> str:
        """An older rating tells which rules made it."""
        kept = self._kept
        if kept is None or kept.version == self._rules.version:
            return ""
        age = None if kept.outcome.age is None else AgeRange(*kept.outcome.age)
        return _("Op {day} gaf je dit met versie {version} van de regels: {age}. Hieronder met de regels van nu.").format(
            day=f"{kept.day.day}-{kept.day.month}-{kept.day.year}", version=kept.version, age=age_view(age).words
        )  # fmt: skip


def outcome_of(advice: Advice) -> Outcome:
    return Outcome(
        _ages(advice.content),
        _ages(advice.environment),
        _ages(advice.age),
        advice.pictograms,
        advice.labels,
        tuple(stop.value for stop in advice.stops),
    )


def _ages(age: AgeRange | None) -> Ages | None:
    return None if age is None else (age.low, age.high)


def _draft_of(rules: RuleSet, kept: KeptRating | None) -> Draft:
    """A rating that was made before opens with its comparison; answers that no longer exist are left out."""
    if kept is None:
        return Draft()
    known = rules.index.answers
    answers = {key: answer for key, answer in kept.answers.items() if answer in known.get(key, ())}
    return Draft(Step(Stage.COMPARE), kept.gut_age, answers, _spotted(answers))


def _spotted(answers: Answers) -> frozenset[str]:
    return frozenset(question for question, answer in answers.items() if answer != NO)


def _place(steps: tuple[Step, ...], at: Step) -> int:
    """Where this step is; where its kind of step first is when it is there no more."""
    if at in steps:
        return steps.index(at)
    return next((place for place, step in enumerate(steps) if step.stage is at.stage), 0)
