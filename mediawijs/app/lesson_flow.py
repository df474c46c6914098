# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A lesson or a round of review cards from open to done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediawijs.app.pupil import due_cards
from mediawijs.content.town import goal_sentences, help_lines
from mediawijs.domain.lessons.judgement import Confidence
from mediawijs.domain.lessons.session import LessonSession
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.presenters.lesson import LessonPresenter
from mediawijs.presenters.lesson_page import FinishPage, LessonPage
from mediawijs.presenters.review import ReviewPage, ReviewPresenter
from mediawijs.presenters.shell import Place
from mediawijs.ui.screens.finish import FinishScreen
from mediawijs.ui.screens.lesson import LessonScreen
from mediawijs.ui.screens.review import ReviewScreen

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator
    from mediawijs.domain.lessons.lesson import Lesson


class LessonFlow:
    """Holds the presenter that is at work; screens come and go with the look."""

    def __init__(self, coordinator: Coordinator) -> None:
        self._main = coordinator
        self._desk = coordinator.desk
        self._lesson_id = ""
        self.lesson: LessonPresenter | None = None
        self.cards: ReviewPresenter | None = None

    def open(self, lesson_id: str, *, restart: bool = False) -> None:
        """Opens where the pupil stopped; a lesson that was finished begins again."""
        lesson = self._read(lesson_id)
        if lesson is None:
            self._main.say(
                _("Deze les is beschadigd en gaat niet open. Je voortgang is er nog. Kies een andere les.")
            )
            return
        log = self._desk.log
        try:
            session = LessonSession.start(lesson, log.events())
            if restart or session.finished:
                session, event = session.restart(self._desk.clock.today())
                log.append(event)
        except Trouble as trouble:
            self._main.say(f"{trouble.what} {trouble.do}")
            return
        if self._main.window.notice is not None:
            self._main.say("")  # perhaps about a lesson that did not open
        self._lesson_id = lesson_id
        self.lesson = LessonPresenter(session, log, self._desk.clock, self._show)
        self._make_screen()
        self.lesson.start()
        self._main.after_show(Place.LESSON)

    def review(self) -> None:
        desk = self._desk
        cards = due_cards(desk.pupil, desk.library, desk.language, desk.clock.today())
        if not cards:
            self._main.go(Place.HOME)
            return
        self.cards = ReviewPresenter(cards, desk.log, desk.clock, self._show_cards)
        self._make_review()
        self.cards.start()
        self._main.after_show(Place.REVIEW)

    def show_again(self, at: Place) -> None:
        """After the look or the language changed."""
        if at is Place.REVIEW and self.cards is not None:
            self._make_review()
            self.cards.start()
        elif self.lesson is not None:
            self._make_screen()
            lesson = self._read(self._lesson_id)
            if lesson is not None:
                self.lesson.use_language(lesson)

    @property
    def is_open(self) -> bool:
        return self.lesson is not None or self.cards is not None

    def close(self) -> None:
        self.lesson = None
        self.cards = None

    def _read(self, lesson_id: str) -> Lesson | None:
        return self._desk.library.lesson(lesson_id, self._desk.language, self._desk.pupil.level)

    # Screens

    def _make_screen(self) -> None:
        main, desk = self._main, self._desk
        media = desk.library.media(self._lesson_id, desk.language, desk.pupil.level)
        screen = LessonScreen(main.look, media, (_("Zit je ergens mee?"), *help_lines(desk.language)))
        presenter = self.lesson
        if presenter is None:
            return
        screen.changed.connect(presenter.change)
        screen.acted.connect(presenter.act)
        screen.retried.connect(presenter.retry)
        screen.hinted.connect(presenter.show_hint)
        screen.sure.connect(lambda word: presenter.be_sure(Confidence(word)))
        screen.rewound.connect(presenter.rewind)
        screen.left.connect(main.leave_lesson)
        main.window.add_screen(Place.LESSON, screen, whole=True)

    def _show(self, page: LessonPage | FinishPage) -> None:
        window = self._main.window
        if isinstance(page, LessonPage):
            screen = window.screen_of(Place.LESSON)
            if isinstance(screen, LessonScreen):
                window.show_screen(Place.LESSON)
                screen.show_page(page)  # after it is there, so that the focus goes to the question
            return
        finish = FinishScreen(self._main.look)
        finish.home.connect(self._main.leave_lesson)
        words = goal_sentences()
        language = self._desk.language
        goals = tuple(words[goal][language] for goal in page.goals if language in words.get(goal, {}))
        window.add_screen(Place.FINISH, finish, whole=True)
        finish.show_page(page, goals)
        window.show_screen(Place.FINISH)

    def _make_review(self) -> None:
        presenter = self.cards
        if presenter is None:
            return
        screen = ReviewScreen(self._main.look)
        screen.changed.connect(presenter.change)
        screen.acted.connect(presenter.act)
        screen.home.connect(self._main.leave_lesson)
        self._main.window.add_screen(Place.REVIEW, screen, whole=True)

    def _show_cards(self, page: ReviewPage) -> None:
        screen = self._main.window.screen_of(Place.REVIEW)
        if isinstance(screen, ReviewScreen):
            self._main.window.show_screen(Place.REVIEW)
            screen.show_page(page)
