# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every screen of the shell, filled with a page that has everything on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from mediawijs.domain.lessons.growth import Growth, Stage
from mediawijs.domain.lessons.text import Bullets, Paragraph, Span
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import ANIMALS, Alias, Profile
from mediawijs.domain.settings import Settings
from mediawijs.presenters.about import about_page
from mediawijs.presenters.growth import growth_page
from mediawijs.presenters.home import Cards, HomeInput, LessonCard, LessonState, ModuleInfo, home_page
from mediawijs.presenters.lessons import ReadingSection, lessons_page, teacher_page
from mediawijs.presenters.my_data import Confirm, Known, LessonRecords, MyDataPage
from mediawijs.presenters.my_data_words import Entry
from mediawijs.presenters.privacy import PrivacyFacts, privacy_page
from mediawijs.presenters.profile_pages import animals_page, code_page, level_page, lock_page, who_page
from mediawijs.presenters.settings import settings_page
from mediawijs.ui.screens.about import AboutScreen
from mediawijs.ui.screens.growth import GrowthScreen
from mediawijs.ui.screens.home import HomeScreen
from mediawijs.ui.screens.lessons import LessonsScreen
from mediawijs.ui.screens.my_data import MyDataScreen
from mediawijs.ui.screens.privacy import PrivacyScreen
from mediawijs.ui.screens.profiles import ProfilesScreen
from mediawijs.ui.screens.reading import ReadingScreen
from mediawijs.ui.screens.settings import SettingsScreen
from mediawijs.ui.theme.look import Look
from tests.helpers.lab_screens import LAB_SCREENS
from tests.helpers.rating_screens import RATING_SCREENS

HOSTILE = '<img src="//host/x"> <b>vet</b> & <a href="file:///x">klik</a>'
VOS = Alias("vos", 12)
MODULES = (
    ModuleInfo("trucs", HOSTILE, "banner-trucs.svg", "sun"),
    ModuleInfo("klopt", "Klopt dit?", "banner-klopt.svg", "sky"),
    ModuleInfo("weg", "Weg plaatje", "bestaat-niet.svg", "mint"),
)
LESSONS = (
    LessonCard("een", HOSTILE, HOSTILE, 14, "trucs", 1, LessonState.DONE, 9, 9),
    LessonCard("twee", "Donkere patronen", "Acht schermen. Zie jij waar je wordt gestuurd?", 12, "trucs", 2,
               LessonState.BUSY, 4, 9),
    LessonCard("drie", "De groepsapp ontploft", "Wat jij zegt, verandert wat er gebeurt.", 12, "klopt", 3),
    LessonCard("vier", "Nog een les", "Met een zin erover.", 12, "weg", 4),
)  # fmt: skip


def no_pictures(_lesson: str) -> bytes | None:
    return None


def home(look: Look) -> QWidget:
    screen = HomeScreen(look, no_pictures)
    screen.show_page(home_page(HomeInput(VOS, Level.O, LESSONS, MODULES, Cards(5), date(2026, 11, 21))))
    return screen


def lessons(look: Look) -> QWidget:
    screen = LessonsScreen(look, no_pictures)
    screen.show_page(lessons_page(LESSONS, MODULES, (HOSTILE,)))
    return screen


def reading(look: Look) -> QWidget:
    screen = ReadingScreen(look)
    text = (Paragraph((Span(HOSTILE),)), Bullets(((Span("een"),), (Span("twee " * 30),))))
    screen.show_page(teacher_page(HOSTILE, (ReadingSection("Doel", text), ReadingSection("", text))))
    return screen


def growth(look: Look) -> QWidget:
    screen = GrowthScreen(look)
    goals = tuple(Growth(f"po-dg-2{n}B-4", stage, 5, 3, 2, 1, ()) for n, stage in enumerate(Stage))
    screen.show_page(growth_page(goals, {one.goal: f"Ik kan dit. {HOSTILE}" for one in goals}))
    return screen


def empty_growth(look: Look) -> QWidget:
    screen = GrowthScreen(look)
    screen.show_page(growth_page((), {}))
    return screen


def settings(look: Look) -> QWidget:
    screen = SettingsScreen(look)
    screen.show_page(settings_page(Settings(), Profile(1, VOS, Level.O, True), Level.O))
    return screen


def privacy(look: Look) -> QWidget:
    screen = PrivacyScreen(look)
    screen.show_page(privacy_page(PrivacyFacts((HOSTILE,), False, 0, f"/map/{HOSTILE}", ("voortgang.db",))))
    return screen


def about(look: Look) -> QWidget:
    screen = AboutScreen(look)
    screen.show_page(about_page((HOSTILE, "Praat erover met iemand die je vertrouwt.")))
    return screen


def my_data_page(**more: object) -> MyDataPage:
    known = (Known("Zo heet je hier", "Vos 12"), Known("Niveau", HOSTILE, "Welke teksten je krijgt."))
    entry = Entry(1, "3 mei", f"“De gok”: je antwoord was {HOSTILE}.", "goed · zeker")
    records = (
        LessonRecords("een", HOSTILE, "20 regels · 3 mei", True, (entry,)),
        LessonRecords("twee", "De trukendoos", "1 regel · 1 mei", False),
    )
    page = MyDataPage("Wat weet deze app van mij?", "Dit is alles.", known, known, known, "21 regels", records,
                      ("je naam", HOSTILE), "/map/mediawijs", "mediawijs-vos-12")  # fmt: skip
    return MyDataPage(**{**{name: getattr(page, name) for name in page.__slots__}, **more})


def my_data(look: Look) -> QWidget:
    screen = MyDataScreen(look, pick=lambda *_asked: "")
    confirm = Confirm("Alles wissen?", HOSTILE, "Wis alles van mij", "Bewaar")
    screen.show_page(my_data_page(confirm=confirm, notice="Bewaard.", trouble="De schijf is vol."))
    return screen


def first_start(look: Look) -> QWidget:
    screen = ProfilesScreen(look)
    screen.show_page(animals_page(first=True, trouble="Het bestand is bezet."))
    return screen


def who(look: Look) -> QWidget:
    screen = ProfilesScreen(look)
    pupils = [Profile(n, Alias(animal, n), Level.O, bool(n % 2)) for n, animal in enumerate(ANIMALS, 1)]
    screen.show_page(who_page(pupils))
    return screen


def level(look: Look) -> QWidget:
    screen = ProfilesScreen(look)
    screen.show_page(level_page(VOS))
    return screen


def lock(look: Look) -> QWidget:
    screen = ProfilesScreen(look)
    screen.show_page(lock_page(VOS, "De schijf is vol."))
    return screen


def code(look: Look) -> QWidget:
    screen = ProfilesScreen(look)
    screen.show_page(code_page(VOS, "Kies vier plaatjes", "Onthoud ze.", 2, "Dat is niet de code."))
    return screen


SCREENS: dict[str, Callable[[Look], QWidget]] = {
    **RATING_SCREENS,
    **LAB_SCREENS,
    **{
    one.__name__: one
    for one in (home, lessons, reading, growth, empty_growth, settings, privacy, about, my_data,
                first_start, who, level, lock, code)
    }
}  # fmt: skip
