# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lesson screen: one step, one question at a time, feedback at the spot."""

from __future__ import annotations

from collections.abc import Callable

from mediawijs.domain.lessons.events import Event
from mediawijs.domain.lessons.judgement import Answer, Confidence, Judgement, Result
from mediawijs.domain.lessons.kinds.chat import Chat
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.look_back import LookBack
from mediawijs.domain.lessons.kinds.mark import Mark
from mediawijs.domain.lessons.kinds.market import Market
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.rate import GUT, Rate
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.domain.lessons.kinds.redesign import Redesign
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.spin import Spin
from mediawijs.domain.lessons.kinds.weigh import Weigh
from mediawijs.domain.lessons.lesson import Lesson, Phase, Step
from mediawijs.domain.lessons.session import LessonSession
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.presenters.feedback import FeedbackPage, feedback_page
from mediawijs.presenters.lesson_page import (
    Act,
    FinishPage,
    LessonPage,
    MeterLevels,
    Preview,
    Question,
    Rated,
    Redesigned,
    Village,
    chip_of,
)
from mediawijs.presenters.look_back import LookBackPage, look_back_page
from mediawijs.presenters.ports import Clock, ProgressLog


class LessonPresenter:
    """Holds one session, builds pages, and saves every answer before its feedback shows. `shown` is the last page."""

    def __init__(
        self,
        session: LessonSession,
        log: ProgressLog,
        clock: Clock,
        show: Callable[[LessonPage | FinishPage], None],
    ) -> None:
        self._session = session
        self._log = log
        self._clock = clock
        self._show = show
        self.shown: LessonPage | FinishPage | None = None
        self._trouble = ""
        self._pending: Answer = ()
        self._confidence: Confidence | None = None
        self._hint = False
        self._again = False
        self._since = clock.seconds()
        self._new_item()

    @property
    def session(self) -> LessonSession:
        return self._session

    def start(self) -> None:
        self._refresh()

    def change(self, answer: Answer) -> None:
        """The pupil changed the answer on screen. In a conversation a choice counts at once."""
        if self._locked:
            return
        self._pending = answer
        if self._step is not None and isinstance(self._step.exercise, Chat):
            self.act()
        else:
            self._refresh()

    def be_sure(self, confidence: Confidence) -> None:
        if not self._locked and self._step is not None and self._step.confidence:
            self._confidence = confidence
            self._refresh()

    def show_hint(self) -> None:
        self._hint = True
        self._refresh()

    def retry(self) -> None:
        if self._can_retry:
            self._again = True
            self._refresh()

    def act(self) -> None:
        """The main button: check the answer, or go on."""
        if self._act is Act.CHECK:
            self._check()
        else:
            self._go_on()

    def rewind(self, item: str) -> None:
        """Plays a conversation again from one of its choices ("" is from its start)."""
        session, event = self._session.rewind(item, self._clock.today())
        if self._saved(event):
            self._session = session
            self._new_item()
        self._refresh()

    def use_language(self, lesson: Lesson) -> None:
        """The same lesson in another language: the ids are the same, so everything else stays."""
        self._session = LessonSession(lesson, self._session.at, self._session.states, self._session.finished)
        self._refresh()

    # What is so now

    @property
    def _step(self) -> Step | None:
        return self._session.step

    @property
    def _locked(self) -> bool:
        return self._session.item is None or (self._session.given is not None and not self._again)

    @property
    def _act(self) -> Act:
        return Act.GO_ON if self._locked else Act.CHECK

    @property
    def _can_retry(self) -> bool:
        step, judged = self._step, self._session.judgement
        if step is None or judged is None or self._again or step.phase is Phase.BEFORE:
            return False
        kinds = (Choice, Order, Sort, Mark, Hotspots, Estimate, Redesign, Recipe, Market)
        return isinstance(step.exercise, kinds) and not judged.right

    @property
    def _can_act(self) -> bool:
        step, item = self._step, self._session.item
        if step is None or self._act is Act.GO_ON or item is None:
            return True
        if isinstance(step.exercise, Mark) and not self._pending:
            return False
        sure = self._confidence is not None or not step.confidence
        return sure and step.exercise.accepts(item, self._pending)

    # Doing

    def _check(self) -> None:
        if not self._can_act:
            return
        session, event = self._session.answer(
            self._pending,
            self._clock.today(),
            confidence=self._confidence,
            seconds=self._clock.seconds() - self._since,
        )
        if self._saved(event):
            self._session = session
            self._again = False
        self._refresh()

    def _go_on(self) -> None:
        if self._step is None:
            return
        session, events = self._session.go_on(self._clock.today())
        if self._saved(*events):
            self._session = session
            self._new_item()
        self._refresh()

    def _saved(self, *events: Event) -> bool:
        try:
            self._log.append(*events)
        except Trouble as trouble:
            self._trouble = f"{trouble.what} {trouble.do}"
            return False
        self._trouble = ""
        return True

    def _new_item(self) -> None:
        self._again = False
        self._hint = False
        self._since = self._clock.seconds()
        given = self._session.given
        self._confidence = given.confidence if given else None
        self._pending = given.answer if given else self._at_first()

    def _at_first(self) -> Answer:
        match self._step.exercise if self._step else None:
            case Order(shown=shown):
                return shown
            case (Redesign() | Recipe()) as turned:
                return turned.at_first
            case _:
                return ()

    def _refresh(self) -> None:
        step = self._step
        self.shown = self._finish_page() if step is None else self._page(step)
        self._show(self.shown)

    # Pages

    def _page(self, step: Step) -> LessonPage:
        session = self._session
        judged = session.judgement if self._locked else None
        return LessonPage(
            lesson=session.lesson.title,
            chip=chip_of(step),
            step_number=session.at + 1,
            step_count=len(session.lesson.steps),
            title=step.title,
            body=step.body,
            step=step,
            item_line=self._item_line(step),
            question=self._question(step, judged),
            asks_confidence=step.confidence and session.item is not None,
            confidence=self._confidence,
            feedback=None
            if judged is None
            else feedback_page(step, session.item or "", judged, session.given),
            hint=step.hint if self._hint else (),
            has_hint=bool(step.hint) and not self._hint and not self._locked,
            can_retry=self._can_retry,
            main=self._main_label(step),
            act=self._act,
            can_act=self._can_act,
            look_back=self._look_back(step),
            trouble=self._trouble,
        )

    def _question(self, step: Step, judged: Judgement | None) -> Question:
        state = self._session.state
        return Question(
            exercise=step.exercise,
            item=self._session.item or "",
            pending=self._pending,
            locked=self._locked,
            judgement=judged,
            given=state.behind(),
            preview=self._preview(step),
            runs=state.runs,
        )

    def _preview(self, step: Step) -> Preview | None:
        match step.exercise:
            case Weigh() as weigh:
                return MeterLevels(tuple(weigh.levels(self._pending).items()))
            case Redesign() as redesign:
                return Redesigned(redesign.designed(self._pending), redesign.clicks(self._pending))
            case Spin() as spin:
                return self._village(spin)
            case Rate() as rate:
                return self._rated(rate)
            case _:
                return None

    def _rated(self, exercise: Rate) -> Rated:
        """With the pending answer in it, so that the advice grows while choosing."""
        given, item = self._session.state.behind(), self._session.item
        if item is not None and exercise.accepts(item, self._pending):
            given = {**given, item: self._pending}
        gut = given.get(GUT)
        done = item is None
        return Rated(
            None if gut is None else int(gut[0]),
            exercise.advice(given),
            exercise.reference().age if done else None,
        )

    def _village(self, spin: Spin) -> Village:
        played = spin.played(self._session.state.behind())
        before = spin.mood(played)
        if not self._locked or self._session.item is None:
            return Village((), before, before, played)
        card = self._pending[0]
        now = (*played, card)
        return Village(spin.waves(card, played.count(card)), before, spin.mood(now), now)

    def _look_back(self, step: Step) -> LookBackPage | None:
        if not isinstance(step.exercise, LookBack):
            return None
        return look_back_page(self._session, step.exercise)

    def _item_line(self, step: Step) -> str:
        total = step.exercise.length()
        if total < 2 or self._session.item is None:
            return ""
        number = len(self._session.state.passed) + 1
        return _("{number} van {total}").format(number=number, total=total)

    def _main_label(self, step: Step) -> str:  # noqa: PLR0911 - one line per kind
        if self._act is Act.GO_ON:
            last = self._session.at == len(self._session.lesson.steps) - 1
            return _("Rond af") if last and self._session.item in (None, "-") else _("Ga verder")
        match step.exercise:
            case Chat():
                return ""  # a choice counts at once
            case Hotspots() if not self._pending:
                return _("Dit is in orde")
            case Spin():
                return _("Publiceer")
            case Recipe():
                return _("Lever in")
            case Weigh() | Rate() | Market():
                return _("Dit kies ik")
            case _:
                return _("Controleer")

    def _finish_page(self) -> FinishPage:
        lesson = self._session.lesson
        return FinishPage(
            lesson.id, lesson.title, lesson.goals, len(lesson.cards), lesson.talk, self._trouble
        )


__all__ = [
    "Act",
    "FeedbackPage",
    "FinishPage",
    "LessonPage",
    "LessonPresenter",
    "LookBackPage",
    "MeterLevels",
    "Question",
    "Rated",
    "Redesigned",
    "Result",
    "Village",
    "chip_of",
]
