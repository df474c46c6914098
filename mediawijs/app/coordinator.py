# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goes from screen to screen: makes each when it is first needed, connects it, and shows its page.

Only here does a signal of a view meet a presenter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from mediawijs.app.desk import Desk
from mediawijs.app.looks import look_of
from mediawijs.app.pupil import home_input
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.presenters.home import home_page
from mediawijs.presenters.shell import LAB_ROOMS, RATING_ROOMS, Place, shell_page
from mediawijs.ui.screens.home import HomeScreen
from mediawijs.ui.theme.stylesheet import dress, dress_first, dress_rest
from mediawijs.ui.window import MainWindow

if TYPE_CHECKING:
    from mediawijs.app.lab_flow import LabFlow
    from mediawijs.app.lesson_flow import LessonFlow
    from mediawijs.app.rating_flow import RatingFlow
    from mediawijs.domain.level import Level
    from mediawijs.domain.pupils import Profile
    from mediawijs.presenters.lesson import LessonPresenter

TEXT_SIZES = (100, 125, 150, 175, 200)
_AT_WORK = (Place.LESSON, Place.REVIEW, Place.FINISH)


class Coordinator(QObject):
    """One window, one pupil at a time."""

    def __init__(self, app: QApplication, desk: Desk) -> None:
        super().__init__()
        self.app = app
        self.desk = desk
        self.look = look_of(desk.settings)
        dress_first(app, self.look)
        self.window = MainWindow(self.look)
        self.window.went.connect(self._asked_for)
        self.window.left.connect(self.back)
        self.window.resized_text.connect(self.resize_text)
        self.flow: LessonFlow | None = None
        self._ratings: RatingFlow | None = None
        self._lab: LabFlow | None = None
        self._way_back = Place.HOME
        # Qt holds a presenter that a signal calls only weakly: without this it would be gone at once.
        self.presenters: dict[Place, object] = {}

    def dress_rest(self) -> None:
        """To be called once the first screen was painted."""
        dress_rest(self.app, self.look)

    # Going places

    def go(self, place: str) -> None:
        """Shows a place; what it shows is read anew."""
        target = Place(place)
        if self.window.at in _AT_WORK:
            self.desk.refresh()
        if self.window.at and target is not Place.PRIVACY:
            self._way_back = Place(self.window.at)
        if target is Place.HOME:
            self.show_home()
        else:
            from mediawijs.app.visits import visit

            visit(self, target)
        self.after_show(target)

    def _asked_for(self, place: str) -> None:
        """By the rail or a key. Not while we ask who is here: a classmate would get in without the slotje."""
        if self.window.at != Place.PROFILES:
            self.go(place)

    def back(self) -> None:
        """Esc: out of a lesson, else to where the pupil came from, else home."""
        at = self.window.at
        if at in _AT_WORK:
            self.leave_lesson()
        elif at == Place.READING:
            self.go(Place.LESSONS)
        elif at in (Place.MY_DATA, Place.PRIVACY, Place.ABOUT, Place.SETTINGS):
            self._go_back(at)
        elif at == Place.RATING:
            self.ratings.leave()
        elif at in RATING_ROOMS and at != Place.RATINGS:
            self.go(Place.RATINGS)
        elif at in LAB_ROOMS and at != Place.LAB:
            self.go(Place.LAB)
        elif at != Place.PROFILES:
            self.go(Place.HOME)

    def _go_back(self, at: str) -> None:
        back = self._way_back
        if back in (Place.LESSON, Place.REVIEW) and self.flow is not None and self.flow.is_open:
            self.flow.show_again(back)  # F1 in the middle of a lesson
            self.after_show(back)
        else:
            away = back == at or back in (*_AT_WORK, Place.PROFILES, Place.READING)
            self.go(Place.HOME if away else back)

    def after_show(self, place: Place) -> None:
        """The rail, and whatever the pupil has not been told yet."""
        profile = self.desk.pupil.profile
        self.window.show_shell(shell_page(None if profile is None else profile.alias, place))
        if self.desk.sentences:
            self.window.say(" ".join(dict.fromkeys(self.desk.sentences)))
            self.desk.sentences.clear()

    # Home

    def show_home(self) -> None:
        """Cheap enough for the first paint."""
        home = self.window.screen_of(Place.HOME)
        if not isinstance(home, HomeScreen):
            home = HomeScreen(self.look, self.cover)
            home.opened.connect(self.open_lesson)
            home.module_opened.connect(self.open_module)
            home.refreshed.connect(self.review)
            self.window.add_screen(Place.HOME, home)
        desk = self.desk
        home.show_page(home_page(home_input(desk.pupil, desk.library, desk.language, desk.clock.today())))
        self.window.show_screen(Place.HOME)

    def cover(self, lesson_id: str) -> bytes | None:
        found = self.desk.library.shelf(self.desk.language, self.desk.pupil.level).find(lesson_id)
        return None if found is None else self.desk.library.cover(found)

    def open_module(self, module: str) -> None:
        self.go(Place.LESSONS)
        from mediawijs.ui.screens.lessons import LessonsScreen

        screen = self.window.screen_of(Place.LESSONS)
        if isinstance(screen, LessonsScreen):
            screen.show_module(module)

    # Lessons

    def open_lesson(self, lesson_id: str) -> None:
        self._lesson_flow().open(lesson_id)

    def restart_lesson(self, lesson_id: str) -> None:
        self._lesson_flow().open(lesson_id, restart=True)

    def review(self) -> None:
        self._lesson_flow().review()

    def leave_lesson(self) -> None:
        if self.flow is not None:
            self.flow.close()
        self.go(Place.HOME)

    @property
    def lesson_at_work(self) -> LessonPresenter | None:
        """The lesson that is open now."""
        return None if self.flow is None else self.flow.lesson

    def _lesson_flow(self) -> LessonFlow:
        if self.flow is None:
            from mediawijs.app.lesson_flow import LessonFlow

            self.flow = LessonFlow(self)
        return self.flow

    @property
    def ratings(self) -> RatingFlow:
        """The Keurkamer of this pupil."""
        if self._ratings is None or self._ratings.level != self.desk.pupil.level:
            from mediawijs.app.rating_flow import RatingFlow

            self._ratings = RatingFlow(self)
        return self._ratings

    @property
    def lab(self) -> LabFlow:
        """The Algoritmelab at this pupil's level."""
        if self._lab is None or self._lab.level != self.desk.pupil.level:
            from mediawijs.app.lab_flow import LabFlow

            self.close_lab()
            self._lab = LabFlow(self)
        return self._lab

    def close_lab(self) -> None:
        """Its thread ends; what ran there is gone."""
        if self._lab is not None:
            self._lab.close()
            self._lab = None

    # Who is here

    def welcome(self) -> None:
        """After the store was opened: straight in when there is one pupil without a lock, else the choice."""
        store = self.desk.store
        try:
            profiles = store.profiles.all() if store.folder is not None else ()
        except Trouble:  # the choice tells it
            profiles = ()
        if len(profiles) == 1 and not profiles[0].locked:
            self.enter(profiles[0], profiles[0].level)
        else:
            self.go(Place.PROFILES)

    def enter(self, profile: Profile | None, level: Level) -> None:
        before = self.desk.settings
        self.desk.enter(profile, level)
        self._ratings = None
        self.close_lab()
        if self.desk.settings.language != before.language:
            self.desk.set("language", self.desk.settings.language)
        self._forget_screens()
        self.go(Place.HOME)

    # How it looks

    def set(self, key: str, value: object) -> None:
        """A setting was changed: everything is built anew, and the pupil stays where they are."""
        self.desk.set(key, value)
        self.rebuild()

    def resize_text(self, step: int) -> None:
        sizes = list(TEXT_SIZES)
        place = min(range(len(sizes)), key=lambda n: abs(sizes[n] - self.desk.settings.text_scale))
        wanted = sizes[max(0, min(len(sizes) - 1, place + step))]
        if wanted != self.desk.settings.text_scale:
            self.set("text_scale", wanted)

    def rebuild(self) -> None:
        at, focus = Place(self.window.at or Place.HOME), self.window.focus_place
        self._forget_screens()
        if at in _AT_WORK and self.flow is not None:
            self.flow.show_again(at)
            self.after_show(at)
            return
        self.go(at)
        if focus is not None:
            self.window.focus_at(focus)

    def _forget_screens(self) -> None:
        self.look = look_of(self.desk.settings)
        dress(self.app, self.look)
        self.window.set_look(self.look)
        self.window.setWindowTitle(_("MediaWijs"))

    def say(self, text: str) -> None:
        self.window.say(text)
