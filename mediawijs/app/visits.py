# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The other places: each is made, connected and shown when the pupil goes there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.app import offline
from mediawijs.app.library import module_infos
from mediawijs.app.pupil import lesson_cards
from mediawijs.content.town import goal_sentences, help_lines
from mediawijs.domain.lessons.growth import growth
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.about import about_page
from mediawijs.presenters.growth import growth_page
from mediawijs.presenters.lessons import lessons_page, teacher_page
from mediawijs.presenters.my_data import ExportAs, MyDataPresenter
from mediawijs.presenters.privacy import PrivacyFacts, privacy_page
from mediawijs.presenters.profiles import ProfilesPresenter
from mediawijs.presenters.settings import LEVEL, settings_page, value_of
from mediawijs.presenters.shell import Place
from mediawijs.ui.screens.about import AboutScreen
from mediawijs.ui.screens.growth import GrowthScreen
from mediawijs.ui.screens.lessons import LessonsScreen
from mediawijs.ui.screens.my_data import MyDataScreen
from mediawijs.ui.screens.privacy import PrivacyScreen
from mediawijs.ui.screens.profiles import ProfilesScreen
from mediawijs.ui.screens.reading import ReadingScreen
from mediawijs.ui.screens.settings import SettingsScreen

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator


def visit(main: Coordinator, place: Place) -> None:
    """Shows `place`, with what is known now."""
    visits: dict[Place, Callable[[Coordinator], None]] = {
        Place.LESSONS: _lessons,
        Place.GROWTH: _growth,
        Place.PROFILES: _profiles,
        Place.SETTINGS: _settings,
        Place.PRIVACY: _privacy,
        Place.MY_DATA: _my_data,
        Place.ABOUT: _about,
        Place.READING: _lessons,  # notes are opened from a lesson
        Place.RATINGS: lambda main: main.ratings.show_room(),
        Place.RATING: lambda main: main.ratings.show_again(),
        Place.RULE_MAKER: lambda main: main.ratings.rooms.show_maker(),
        Place.AGREEMENT: lambda main: main.ratings.rooms.show_agreement(),
        Place.LAB: lambda main: main.lab.show(),
        Place.INSPECTION: lambda main: main.lab.show_inspection(),
        Place.RESEARCH: lambda main: main.lab.show_research(),
    }
    visits[place](main)


def _lessons(main: Coordinator) -> None:
    desk = main.desk
    screen = main.window.screen_of(Place.LESSONS)
    if not isinstance(screen, LessonsScreen):
        screen = LessonsScreen(main.look, main.cover)
        screen.opened.connect(main.open_lesson)
        screen.restarted.connect(main.restart_lesson)
        screen.notes_opened.connect(lambda lesson: _notes(main, lesson))
        main.window.add_screen(Place.LESSONS, screen)
    left_out = desk.library.shelf(desk.language, desk.pupil.level).left_out
    cards = lesson_cards(desk.pupil, desk.library, desk.language)
    screen.show_page(lessons_page(cards, module_infos(desk.language), left_out))
    main.window.show_screen(Place.LESSONS)


def _notes(main: Coordinator, lesson_id: str) -> None:
    desk = main.desk
    found = desk.library.shelf(desk.language, desk.pupil.level).find(lesson_id)
    if found is None:
        return
    screen = ReadingScreen(main.look)
    screen.back.connect(lambda: main.go(Place.LESSONS))
    main.window.add_screen(Place.READING, screen)
    notes = desk.library.teacher_notes(lesson_id, desk.language, desk.pupil.level)
    screen.show_page(teacher_page(found.title, notes))
    main.window.show_screen(Place.READING)
    main.after_show(Place.READING)


def _growth(main: Coordinator) -> None:
    desk = main.desk
    screen = main.window.screen_of(Place.GROWTH)
    if not isinstance(screen, GrowthScreen):
        screen = GrowthScreen(main.look)
        screen.my_data_opened.connect(lambda: main.go(Place.MY_DATA))
        main.window.add_screen(Place.GROWTH, screen)
    goals_of = {one.id: one.goals for one in desk.library.shelf(desk.language, desk.pupil.level).lessons}
    sentences = {
        goal: words[desk.language] for goal, words in goal_sentences().items() if desk.language in words
    }
    screen.show_page(growth_page(growth(desk.pupil.events, goals_of), sentences))
    main.window.show_screen(Place.GROWTH)


def _profiles(main: Coordinator) -> None:
    screen, presenter = _profiles_screen(main)
    presenter.start()
    main.window.show_screen(Place.PROFILES)
    screen.setFocus()


def _profiles_screen(main: Coordinator) -> tuple[ProfilesScreen, ProfilesPresenter]:
    screen = ProfilesScreen(main.look)

    def entered(profile: Profile | None, level: Level) -> None:
        try:  # read anew: a lock may just have been put on
            known = None if profile is None else main.desk.store.profiles.get(profile.id)
        except Trouble as trouble:
            main.say(f"{trouble.what} {trouble.do}")
        else:
            main.enter(known, level)

    store = main.desk.store
    presenter = ProfilesPresenter(
        store.profiles, main.desk.clock, screen.show_page, entered, keeps=store.folder is not None
    )
    screen.picked.connect(presenter.pick)
    screen.levelled.connect(presenter.pick_level)
    screen.locked.connect(presenter.want_lock)
    screen.new.connect(presenter.new)
    screen.guest.connect(presenter.guest)
    screen.undone.connect(presenter.undo)
    screen.back.connect(presenter.back)
    main.window.add_screen(Place.PROFILES, screen, whole=True)
    main.presenters[Place.PROFILES] = presenter
    return screen, presenter


def _settings(main: Coordinator) -> None:
    desk = main.desk
    screen = main.window.screen_of(Place.SETTINGS)
    if not isinstance(screen, SettingsScreen):
        screen = SettingsScreen(main.look)
        screen.changed.connect(lambda key, chosen: _change(main, key, chosen))
        screen.lock_wanted.connect(lambda: _change_lock(main))
        screen.unlock_wanted.connect(lambda: _remove_lock(main))
        screen.change_wanted.connect(lambda: main.go(Place.PROFILES))
        screen.my_data_opened.connect(lambda: main.go(Place.MY_DATA))
        screen.about_opened.connect(lambda: main.go(Place.ABOUT))
        main.window.add_screen(Place.SETTINGS, screen)
    screen.show_page(settings_page(desk.settings, desk.pupil.profile, Level(desk.pupil.level)))
    main.window.show_screen(Place.SETTINGS)


def _change(main: Coordinator, key: str, chosen: str) -> None:
    if key == LEVEL:
        main.desk.set_level(Level(chosen))
        main.rebuild()
    else:
        main.set(key, value_of(key, chosen))


def _change_lock(main: Coordinator) -> None:
    profile = main.desk.pupil.profile
    if profile is None:
        return
    _screen, presenter = _profiles_screen(main)
    presenter.change_lock(profile)
    main.window.show_screen(Place.PROFILES)


def _remove_lock(main: Coordinator) -> None:
    profile = main.desk.pupil.profile
    if profile is None:
        return
    try:
        main.desk.store.profiles.remove_lock(profile.id)
        main.desk.reload_profile()
    except Trouble as trouble:
        main.say(f"{trouble.what} {trouble.do}")
    main.go(Place.SETTINGS)


def _privacy(main: Coordinator) -> None:
    screen = main.window.screen_of(Place.PRIVACY)
    if not isinstance(screen, PrivacyScreen):
        screen = PrivacyScreen(main.look)
        screen.my_data_opened.connect(lambda: main.go(Place.MY_DATA))
        main.window.add_screen(Place.PRIVACY, screen)
    screen.show_page(privacy_page(_facts(main.desk.data)))
    main.window.show_screen(Place.PRIVACY)


def _facts(folder: Path) -> PrivacyFacts:
    try:
        files = tuple(sorted(one.name for one in folder.iterdir()))
    except OSError:
        files = ()
    return PrivacyFacts(
        offline.loaded(), offline.has_qt_network(), offline.open_connections(), str(folder), files
    )


def _my_data(main: Coordinator) -> None:
    desk = main.desk
    screen = MyDataScreen(main.look)
    profile = desk.pupil.profile or Profile(desk.my_id, Alias("gast", 0), Level(desk.pupil.level))
    presenter = MyDataPresenter(
        desk.my_store,
        desk.settings_file,
        profile,
        lambda lesson: desk.library.lesson(lesson, desk.language, desk.pupil.level),
        screen.show_page,
        lambda: main.go(Place.PROFILES),
        lambda: main.ratings.stock,
    )
    screen.exported.connect(lambda kind, path: presenter.export(ExportAs(kind), path))
    screen.toggled.connect(presenter.toggle)
    screen.erase_one.connect(presenter.ask_to_erase)
    screen.erase_all.connect(presenter.ask_to_erase_all)
    screen.yes.connect(lambda: _erase(main, presenter))
    screen.no.connect(presenter.no)
    screen.back.connect(main.back)
    main.window.add_screen(Place.MY_DATA, screen)
    main.presenters[Place.MY_DATA] = presenter
    presenter.start()
    main.window.show_screen(Place.MY_DATA)


def _erase(main: Coordinator, presenter: MyDataPresenter) -> None:
    if presenter.yes():
        main.ratings.forget()
    main.desk.refresh()


def _about(main: Coordinator) -> None:
    screen = main.window.screen_of(Place.ABOUT)
    if not isinstance(screen, AboutScreen):
        screen = AboutScreen(main.look)
        main.window.add_screen(Place.ABOUT, screen)
    screen.show_page(about_page(help_lines(main.desk.language)))
    main.window.show_screen(Place.ABOUT)
