# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs selftest`: opens every screen and every step of every lesson in the build it is run from."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.app import offline
from mediawijs.app.tour import TourClock, folder_for, page_of, take_a_step, without_screen
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.shell import Place

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator

PLACES = (
    Place.HOME, Place.LESSONS, Place.RATINGS, Place.RULE_MAKER, Place.AGREEMENT, Place.LAB, Place.GROWTH, Place.PROFILES,
    Place.SETTINGS, Place.PRIVACY, Place.MY_DATA, Place.ABOUT,
)  # fmt: skip


def selftest(data: Path | None) -> int:
    """Prints what was opened and what went wrong; 0 when nothing did."""
    without_screen()
    with folder_for(data) as place:
        test = SelfTest(place)
        test.everything()
    for trouble in test.troubles:
        print(trouble)
    print(f"{test.opened} schermen en stappen geopend, {len(test.troubles)} problemen")
    return 1 if test.troubles or not test.opened else 0


class SelfTest:
    """Goes on after a failure, so that one run tells everything."""

    def __init__(self, data: Path) -> None:
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler

        from mediawijs.app.run import make_coordinator

        self.troubles: list[str] = []
        self.opened = 0
        self.clock = TourClock()
        self._quiet = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        qInstallMessageHandler(self._heard)
        self.main: Coordinator = make_coordinator(data, self.clock)
        self.main.desk.set("reduced_motion", True)

    def everything(self) -> None:
        self._try("content", self._content)
        self._try("store", self._pupil)
        for theme in ("light", "dark", "contrast"):
            self._try(f"theme {theme}", partial(self.main.set, "theme", theme))
            for place in PLACES:
                self._try(f"{theme} {place.value}", partial(self._go, place))
        self.main.set("theme", "light")
        for language in ("nl", "en"):
            self.main.set("language", language)
            for level in Level:
                self.main.desk.set_level(level)
                for lesson in self.main.desk.library.shelf(language, level).lessons:
                    self._try(f"{lesson.id} {language} {level}", partial(self._lesson, lesson.id))
                self._try(f"ratings {language} {level}", self._ratings)
                self._try(f"lab {language} {level}", self._lab)
        self._try("review", self._review)
        self._try("offline", self._offline)
        self.main.close_lab()
        self.main.desk.close()

    def _content(self) -> None:
        """Also walks the lazily imported libraries: Markdown, Pillow and Pyphen."""
        from mediawijs import paths
        from mediawijs.content.check import check_path
        from mediawijs.content.media import Refused, checked_picture

        problems = check_path(paths.lessons())
        if problems:
            raise AssertionError("\n".join(str(problem) for problem in problems))
        try:
            checked_picture(paths.assets() / "pictures", "media/nothing.png")
        except Refused:
            self.opened += 1
        import PIL.Image

        PIL.Image.new("1", (2, 2))

    def _pupil(self) -> None:
        store = self.main.desk.store
        profile = store.profiles.create(Alias("otter", 99), Level.O, self.main.desk.clock.today())
        code = ("ster", "fiets", "boot", "appel")
        store.profiles.lock(profile.id, code)
        if not store.profiles.unlock(profile.id, code) or store.profiles.unlock(profile.id, code[::-1]):
            raise AssertionError("the little lock does not work")
        store.profiles.remove_lock(profile.id)
        self.main.window.show()
        self.main.enter(profile, profile.level)

    def _go(self, place: Place) -> None:
        self.main.go(place)
        self._drawn()

    def _lesson(self, lesson_id: str) -> None:
        self.main.restart_lesson(lesson_id)
        presenter = self.main.lesson_at_work
        if presenter is None:
            raise AssertionError("the lesson does not open")
        steps = 0
        while page_of(presenter) is not None and steps < 500:
            self._drawn()
            take_a_step(presenter, lambda _what: self._drawn())
            steps += 1
        self._drawn()
        if not presenter.session.finished:
            raise AssertionError("the lesson does not end")
        self.main.leave_lesson()

    def _ratings(self) -> None:
        """One post and one service, by every rule set of this level, from watching to disagreeing."""
        from mediawijs.app.rating_tour import rate_one

        self.main.go(Place.RATINGS)
        ratings = self.main.ratings
        for rules in ratings.stock.sets_for(ratings.level):
            ratings.use_set(rules.id)
            subjects = ratings.stock.subjects(rules, ratings.level)
            if not subjects:
                raise AssertionError(f"nothing to rate with {rules.id}")
            rate_one(ratings, subjects[0].id, lambda _what: self._drawn())

    def _lab(self) -> None:
        """The town wakes up, a few days pass, every tab is drawn, and what runs is inspected."""
        from mediawijs.app.lab_tour import inspect, open_lab, step_days
        from mediawijs.presenters.lab_pages import Tab

        if not open_lab(self.main).films:
            raise AssertionError("the town does not wake up")
        step_days(self.main, 3)
        for tab in Tab:
            self.main.lab.presenter.show_tab(tab)
            self._drawn()
        if not inspect(self.main, "nieuwste").verdicts:
            raise AssertionError("the inspection has no verdict")
        self._drawn()

    def _review(self) -> None:
        self.clock.wait(5)
        self.main.review()
        self._drawn()
        if self.main.window.at != Place.REVIEW:
            raise AssertionError("no review cards after five days")
        self.main.leave_lesson()

    def _offline(self) -> None:
        if offline.loaded() or offline.open_connections():
            raise AssertionError(f"something can connect: {offline.loaded()}, {offline.open_connections()}")

    def _drawn(self) -> None:
        self.main.app.processEvents()
        if self.main.window.grab().isNull():
            raise AssertionError("nothing was drawn")
        self.opened += 1

    def _try(self, what: str, do: Callable[[], None]) -> None:
        try:
            do()
        except Exception:  # noqa: BLE001 - a self-test tells every kind of failure and goes on
            self.troubles.append(f"{what}\n{traceback.format_exc()}")

    def _heard(self, kind: object, _context: object, message: str) -> None:
        """A warning of Qt is a failure too; what the offscreen platform cannot do is not."""
        if kind not in self._quiet and "propagateSizeHints" not in message:
            self.troubles.append(f"Qt: {message}")
