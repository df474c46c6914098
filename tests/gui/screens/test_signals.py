# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each screen tells when something on it is pressed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediawijs.domain.level import Level
from mediawijs.presenters.home import Cards, HomeInput, home_page
from mediawijs.presenters.my_data import Confirm
from mediawijs.presenters.profile_pages import code_page
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.screens.my_data import MyDataScreen
from tests.helpers import screens
from tests.helpers.screens import SCREENS, VOS, my_data_page


@pytest.fixture
def opened(look, qtbot):
    def open_screen(name):
        screen = SCREENS[name](look)
        qtbot.addWidget(screen)
        screen.resize(1154, 768)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return open_screen


def button(screen, words: str, number: int = 0) -> WordButton:
    found: list[WordButton] = [
        one for one in screen.findChildren(WordButton) if one.words == words and one.isVisible()
    ]
    return found[number]


def press(qtbot, screen, words, signal, number=0):
    with qtbot.waitSignal(signal) as told:
        qtbot.keyClick(button(screen, words, number), Qt.Key.Key_Return)
    return told.args


def test_home(opened, qtbot):
    screen = opened("home")
    assert press(qtbot, screen, "Ga verder", screen.opened) == ["twee"]
    assert press(qtbot, screen, "Start opfrissen", screen.refreshed) == []
    assert press(qtbot, screen, "Klopt dit?", screen.module_opened) == ["klopt"]


def test_home_changes_in_place_when_progress_is_known(opened, qtbot):
    screen = opened("home")
    tile, focus = button(screen, "Klopt dit?"), button(screen, "Ga verder")
    focus.setFocus()
    few = HomeInput(VOS, Level.O, screens.LESSONS[:3], screens.MODULES, Cards(), date(2026, 11, 21))
    screen.show_page(home_page(few._replace(known=False)))
    assert not screen.go_on.button.isVisible()
    assert not screen.refresh.button.isVisible()
    screen.show_page(home_page(few))
    assert screen.go_on.button is focus
    assert focus.isVisible()
    assert button(screen, "Klopt dit?") is tile
    assert not [
        one for one in screen.findChildren(WordButton) if one.words == "Weg plaatje" and one.isVisible()
    ]


def test_home_leads_to_all_lessons_when_all_are_done(opened, qtbot):
    screen = opened("home")
    screen.show_page(
        home_page(HomeInput(VOS, Level.O, screens.LESSONS[:1], screens.MODULES, Cards(), date(2026, 11, 21)))
    )
    assert press(qtbot, screen, "Bekijk de lessen", screen.module_opened) == [""]


def test_lessons(opened, qtbot):
    screen = opened("lessons")
    assert press(qtbot, screen, "Doe opnieuw", screen.restarted) == ["een"]
    assert press(qtbot, screen, "Ga verder", screen.opened) == ["twee"]
    assert press(qtbot, screen, "Begin opnieuw", screen.restarted) == ["twee"]
    assert press(qtbot, screen, "Begin", screen.opened) == ["drie"]
    assert press(qtbot, screen, "Voor de docent", screen.notes_opened, 3) == ["vier"]


def test_a_module_is_scrolled_to(opened):
    screen = opened("lessons")
    screen.resize(700, 400)
    QApplication.processEvents()
    screen.show_module("weg")
    assert screen.area.verticalScrollBar().value() > 0
    at = screen.area.verticalScrollBar().value()
    screen.show_module("bestaat-niet")
    assert screen.area.verticalScrollBar().value() == at


def test_settings(opened, qtbot):
    screen = opened("settings")
    assert press(qtbot, screen, "Donker", screen.changed) == ["theme", "dark"]
    assert press(qtbot, screen, "150 %", screen.changed) == ["text_scale", "150"]
    assert press(qtbot, screen, "Ruimer", screen.changed) == ["wide_spacing", "true"]
    assert press(qtbot, screen, "Groep 7 en 8", screen.changed) == ["level", "P"]
    for words, signal in (
        ("Kies een ander dier", screen.change_wanted),
        ("Kies andere plaatjes", screen.lock_wanted),
        ("Haal het slotje eraf", screen.unlock_wanted),
        ("Wat weet deze app van mij?", screen.my_data_opened),
        ("Hulp en over MediaWijs", screen.about_opened),
    ):
        press(qtbot, screen, words, signal)


def test_pages_that_lead_to_my_data(opened, qtbot):
    for name, words in (
        ("growth", "Wat weet deze app van mij?"),
        ("privacy", "Bekijk wat deze app van mij weet"),
    ):
        screen = opened(name)
        press(qtbot, screen, words, screen.my_data_opened)


def test_reading_goes_back(opened, qtbot):
    screen = opened("reading")
    press(qtbot, screen, "Terug", screen.back)


def test_profiles(opened, qtbot):
    first = opened("first_start")
    assert press(qtbot, first, "Das", first.picked) == ["das"]
    press(qtbot, first, "Verder zonder profiel (er wordt niets bewaard)", first.guest)
    who = opened("who")
    assert press(qtbot, who, "Uil 2", who.picked) == ["2"]
    press(qtbot, who, "Nieuw dier", who.new)
    level = opened("level")
    assert press(qtbot, level, "Onderbouw vo", level.levelled) == ["O"]
    press(qtbot, level, "Terug", level.back)
    lock = opened("lock")
    assert press(qtbot, lock, "Kies vier plaatjes", lock.locked) == [True]
    assert press(qtbot, lock, "Ga zonder slotje", lock.locked) == [False]
    code = opened("code")
    assert press(qtbot, code, "ster", code.picked) == ["ster"]
    press(qtbot, code, "Wis het laatste plaatje", code.undone)


def test_a_code_is_tapped_without_losing_the_place_of_the_keyboard(opened):
    screen = opened("code")
    star = button(screen, "vis")
    star.setFocus()
    screen.show_page(code_page(VOS, "Kies vier plaatjes", "Onthoud ze.", 3, ""))
    assert QApplication.focusWidget() is star
    screen.show_page(code_page(VOS, "Nog een keer", "Dezelfde.", 0, ""))
    assert QApplication.focusWidget() is button(screen, "ster")


def test_my_data(look, qtbot, tmp_path):
    asked = []
    path = tmp_path / "x.csv"

    def pick(_parent, name, ending):
        asked.append((name, ending))
        return str(path) if ending == "csv" else ""

    screen = MyDataScreen(look, pick)
    qtbot.addWidget(screen)
    screen.resize(1154, 768)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.show_page(my_data_page())
    assert press(qtbot, screen, "Neem mee als tabel (CSV)", screen.exported) == ["csv", Path(path)]
    with qtbot.assertNotEmitted(screen.exported):
        qtbot.keyClick(button(screen, "Neem mee als JSON"), Qt.Key.Key_Return)
    assert asked == [("mediawijs-vos-12", "csv"), ("mediawijs-vos-12", "json")]
    assert press(qtbot, screen, "Sluit", screen.toggled) == ["een"]
    assert press(qtbot, screen, "Bekijk alle regels", screen.toggled) == ["twee"]
    assert press(qtbot, screen, "Wis deze les", screen.erase_one, 1) == ["twee"]
    press(qtbot, screen, "Wis alles van mij", screen.erase_all)
    press(qtbot, screen, "Terug", screen.back)


def test_a_question_puts_the_keyboard_on_keeping(look, qtbot):
    screen = MyDataScreen(look, lambda *_asked: "")
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.show_page(my_data_page())
    screen.show_page(my_data_page(confirm=Confirm("Wissen?", "Voorgoed weg.", "Wis alles van mij", "Bewaar")))
    assert QApplication.focusWidget() is button(screen, "Bewaar")
    press(qtbot, screen, "Bewaar", screen.no)
    press(qtbot, screen, "Wis alles van mij", screen.yes)


def test_the_keyboard_stays_where_it_was_when_a_page_is_built_anew(look, qtbot):
    screen = MyDataScreen(look, lambda *_asked: "")
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.show_page(my_data_page())
    button(screen, "Wis deze les", 1).setFocus()
    screen.show_page(my_data_page())
    assert QApplication.focusWidget() is button(screen, "Wis deze les", 1)
    screen.show_page(my_data_page(lessons=()))
    assert QApplication.focusWidget() is not None
