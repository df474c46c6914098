# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs demo`: where there is no screen, shows that a pupil does a lesson and that progress is kept."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from mediawijs.app.shots import TURNS_TO_SETTLE
from mediawijs.app.tour import TourClock, page_of, take_a_step, without_screen
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.presenters.lesson import LessonPresenter
from mediawijs.presenters.shell import Place

LESSON = "donkere-patronen"


def demo(data: Path | None) -> int:
    """Plays one lesson offscreen; prints each step, the pictures and the database. Goes on where an earlier one stopped."""
    without_screen()
    folder = data or Path(mkdtemp(prefix="mediawijs-demo-"))
    return Demo(folder).play()


class Demo:
    """Otter 1 does a lesson."""

    def __init__(self, folder: Path) -> None:
        from mediawijs.app.run import make_coordinator

        self._folder = folder
        self._pictures = folder / "plaatjes"
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._saved: list[Path] = []
        self._main = make_coordinator(folder, TourClock())
        self._main.desk.set("reduced_motion", True)
        self._main.window.show()

    def play(self) -> int:
        profile = self._somebody()
        self._main.enter(profile, profile.level)
        self._take("vandaag")
        self._main.open_lesson(LESSON)
        presenter = self._main.lesson_at_work
        if presenter is None:
            print("De les gaat niet open.")
            return 1
        self._do(presenter)
        self._take("klaar")
        self._main.leave_lesson()
        self._main.go(Place.GROWTH)
        self._take("mijn-groei")
        self._main.desk.close()
        self._tell()
        return 0

    def _somebody(self) -> Profile:
        profiles = self._main.desk.store.profiles
        known = profiles.all()
        return (
            known[0] if known else profiles.create(Alias("otter", 1), Level.O, self._main.desk.clock.today())
        )

    def _do(self, presenter: LessonPresenter) -> None:
        told = ""
        while (page := page_of(presenter)) is not None:
            line = f"stap {page.step_number} van {page.step_count}: {page.title}"
            if line != told:
                told = line
                print(line, flush=True)
                self._take(f"stap-{page.step_number}")
            take_a_step(presenter, lambda _what: None)
            print(f"  bewaard: {len(self._main.desk.log.events())} regels", flush=True)

    def _take(self, name: str) -> None:
        for _turn in range(TURNS_TO_SETTLE):
            self._main.app.processEvents()
        self._saved.append(self._pictures / f"{name}.png")
        self._main.window.grab().save(str(self._saved[-1]))

    def _tell(self) -> None:
        from mediawijs.store.database import FILE

        print("\nPlaatjes:\n" + "\n".join(f"  {path}" for path in self._saved))
        print(f"Database:\n  {self._folder / FILE}")
