# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs shots DIR`: every screen, drawn from demo data, as PNG."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.app.tour import TourClock, folder_for, page_of, take_a_step, without_screen
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.shell import Place

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator
    from mediawijs.commands import Words


def shots(folder: Path, data: Path | None, words: Words) -> int:
    """Writes the pictures and prints how many; 1 when the folder cannot be written."""
    without_screen()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with folder_for(data) as place:
            count = Photographer(folder, place, words).everything()
    except OSError as error:
        print(f"De plaatjes konden niet worden bewaard in {folder}: {error.strerror}.")
        return 1
    print(f"{count} plaatjes in {folder}")
    return 0


TURNS_TO_SETTLE = 8
"""Layouts inside layouts tell each other their new sizes one turn of the event loop at a time."""


class Photographer:
    """Walks through the app as Vos 12 and takes a picture at every stop."""

    def __init__(self, folder: Path, data: Path, words: Words) -> None:
        from mediawijs.app.run import make_coordinator

        self._folder = folder
        self._only = words.only
        self._level = Level(words.level)
        self.clock = TourClock()
        self.main: Coordinator = make_coordinator(data, self.clock)
        self._count = 0
        desk = self.main.desk
        for key, value in {
            "language": words.lang,
            "theme": words.theme,
            "text_scale": _nearest(words.text_scale),
            "reduced_motion": True,
        }.items():
            desk.set(key, value)
        self.main.window.resize(*words.size)
        self.main.rebuild()
        self.main.window.show()

    def everything(self) -> int:
        self._who()
        self._places("leeg")
        for lesson in self.main.desk.library.shelf(self.main.desk.language, self._level).lessons:
            self._lesson(lesson.id)
        self._ratings()
        self._lab()
        self._places("vol")
        self._notes()
        self._review()
        self.main.close_lab()
        self.main.desk.close()
        return self._count

    def _who(self) -> None:
        main = self.main
        main.go(Place.PROFILES)
        self._take("welkom-1-dieren")
        screen = main.window.screen_of(Place.PROFILES)
        for name, signal, value in (
            ("welkom-2-niveau", "picked", "vos"),
            ("welkom-3-slotje", "levelled", self._level.value),
            ("welkom-4-code", "locked", True),
        ):
            getattr(screen, signal).emit(value)
            self._take(name)
        store = main.desk.store
        for animal, number in (("uil", 3), ("das", 21), ("vos", 12)):
            profile = store.profiles.create(Alias(animal, number), self._level, self.clock.today())
            if animal == "das":
                store.profiles.lock(profile.id, ("ster", "fiets", "boot", "appel"))
        main.go(Place.PROFILES)
        self._take("wie-ben-jij")
        main.enter(profile, profile.level)

    def _places(self, state: str) -> None:
        for place in (Place.HOME, Place.LESSONS, Place.GROWTH, Place.MY_DATA):
            self.main.go(place)
            self._take(f"{place.value}-{state}")
        if state == "vol":
            for place in (Place.SETTINGS, Place.PRIVACY, Place.ABOUT):
                self.main.go(place)
                self._take(place.value)

    def _lesson(self, lesson_id: str) -> None:
        self.main.open_lesson(lesson_id)
        presenter = self.main.lesson_at_work
        if presenter is None:
            return
        while (page := page_of(presenter)) is not None:
            name = f"les-{lesson_id}-{page.step_number:02}-{page.step.id}"
            part = f"{len(page.question.given) + 1:02}"
            self._take(f"{name}-{part}{'-slot' if page.question.locked else ''}")
            take_a_step(presenter, partial(self._take_after, f"{name}-{part}-uitleg"))
            if presenter.session.item is not None and presenter.session.given is not None:
                take_a_step(presenter, _nothing)
        self._take(f"les-{lesson_id}-99-klaar")
        self.main.leave_lesson()

    def _ratings(self) -> None:
        from mediawijs.app.rating_shots import all_rating_rooms

        all_rating_rooms(self.main, self._folder, self._take)

    def _lab(self) -> None:
        from mediawijs.app.lab_shots import all_lab_rooms

        all_lab_rooms(self.main, self._folder, self._take)

    def _notes(self) -> None:
        self.main.go(Place.LESSONS)
        screen = self.main.window.screen_of(Place.LESSONS)
        lessons = self.main.desk.library.shelf(self.main.desk.language, self._level).lessons
        if screen is not None and lessons:
            screen.notes_opened.emit(lessons[0].id)  # type: ignore[attr-defined] # the lessons screen
            self._take("docent")

    def _review(self) -> None:
        self.clock.wait(3)
        self.main.go(Place.HOME)
        self._take("home-opfrissen")
        self.main.review()
        self._take("opfrissen-1")
        cards = None if self.main.flow is None else self.main.flow.cards
        if cards is not None:
            cards.change(("a",))
            cards.act()
            self._take("opfrissen-2-uitleg")
        self.main.leave_lesson()

    def _take_after(self, name: str, _what: str) -> None:
        self._take(name)

    def _wait(self) -> None:
        """Until an exercise that measures has its numbers."""
        from mediawijs.ui.exercises.base import ExerciseWidget

        self.main.app.processEvents()
        while any(one.busy for one in self.main.window.findChildren(ExerciseWidget) if one.isVisible()):
            self.main.app.processEvents()

    def _take(self, name: str) -> None:
        if self._only not in name:
            return
        self._wait()
        for _turn in range(TURNS_TO_SETTLE):
            self.main.app.processEvents()
        self._count += 1
        path = self._folder / f"{name}.png"
        if not self.main.window.grab().save(str(path)):
            raise OSError(0, f"{path.name} kan niet worden geschreven")


def _nearest(scale: int) -> int:
    """Text sizes go in steps of 25 %."""
    return round(scale / 25) * 25


def _nothing(_what: str) -> None:
    pass
