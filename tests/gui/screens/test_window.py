# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window: where one can go, by mouse and by keys, and how it looks when there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from mediawijs.presenters.shell import LAB_ROOMS, RATING_ROOMS, Place, shell_page
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.window import MainWindow
from tests.helpers.screens import VOS, home
from tests.helpers.walks import name_of, tab_round


def simple(look, *texts):
    page = ScrollPage(look)
    body, column = blank()
    for text in texts:
        column.addWidget(BigButton(look, text))
    page.set_body(body)
    return page


def focused() -> str:
    focus = QApplication.focusWidget()
    return "" if focus is None else name_of(focus)


@pytest.fixture
def window(look, qtbot):
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.add_screen("een", simple(look, "eerste", "tweede"))
    window.add_screen("les", simple(look, "stop"), whole=True)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_shell(shell_page(VOS, Place.HOME))
    window.show_screen("een")
    return window


@pytest.mark.parametrize(
    ("room", "whole"),
    [((1920, 1040), False), ((1366, 808), False), ((1366, 728), True), ((1280, 1000), True)],
)
def test_the_window_never_starts_larger_than_the_screen(look, qtbot, room, whole):
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show_within(QSize(*room))
    assert window.isMaximized() == whole
    assert whole or window.size() == QSize(1366, 768)


def test_the_rail_leads_everywhere(window, qtbot):
    rail = window.rail
    places: list[str] = []
    window.went.connect(places.append)
    for widget in rail.findChildren(type(rail.offline).__mro__[1]):
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert places == ["home", "lessons", "lab", "ratings", "growth", "privacy", "settings"]


def test_the_rail_says_where_and_who_one_is(window):
    rail = window.rail
    assert name_of(rail.profile) == "Vos 12: instellingen"
    here = [b.words for b in rail.findChildren(type(rail.offline).__mro__[1]) if b.current]
    assert here == ["Vandaag"]
    for room in RATING_ROOMS:
        window.show_shell(shell_page(VOS, room))
        assert [b.words for b in rail.findChildren(type(rail.offline).__mro__[1]) if b.current] == [
            "Keurkamer"
        ]
    for room in LAB_ROOMS:
        window.show_shell(shell_page(VOS, room))
        here = [b.words for b in rail.findChildren(type(rail.offline).__mro__[1]) if b.current]
        assert here == ["Algoritmelab"]
    window.show_shell(shell_page(None, Place.PRIVACY))
    assert name_of(rail.profile) == "Zonder profiel: instellingen"
    assert rail.offline.accessibleDescription() == "hier ben je"


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier, "home"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier, "lessons"),
        (Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier, "growth"),
        (Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier, "ratings"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "about"),
    ],
)
def test_keys_lead_to_places(window, qtbot, key, modifier, place):
    with qtbot.waitSignal(window.went) as told:
        qtbot.keyClick(window, key, modifier)
    assert told.args == [place]


def test_escape_leaves_and_control_sets_the_text_size(window, qtbot):
    with qtbot.waitSignal(window.left):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    sizes: list[int] = []
    window.resized_text.connect(sizes.append)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
        qtbot.keyClick(window, key, control)
    assert sizes == [1, 1, -1]


def test_a_lesson_takes_the_whole_window(window):
    assert window.rail.isVisible()
    window.show_screen("les")
    assert not window.rail.isVisible()
    assert window.at == "les"
    window.show_screen("een")
    assert window.rail.isVisible()
    with pytest.raises(KeyError):
        window.show_screen("nergens")


def test_the_focus_goes_to_the_first_thing_and_stays_when_nothing_changes(window):
    assert focused() == "eerste"
    screen = window.screen_of("een")
    screen.findChildren(BigButton)[1].setFocus()
    window.show_screen("een")
    assert focused() == "tweede"


def test_tab_goes_round_rail_and_screen(window):
    names = tab_round(window)
    for name in (
        "Vandaag",
        "Lessen",
        "Keurkamer",
        "Mijn groei",
        "Niets gaat het internet op",
        "Vos 12: instellingen",
        "eerste",
    ):
        assert name in names
    assert "stop" not in names


def test_a_small_window_and_large_text_get_a_narrow_rail_with_names(window, dressed, qtbot):
    wide = window.rail.width()
    window.resize(800, 600)
    narrow = window.rail.width()
    assert narrow < wide / 2
    assert window.rail.offline.toolTip() == "Niets gaat het internet op"
    assert name_of(window.rail.offline) == "Niets gaat het internet op"
    window.resize(1366, 768)
    assert window.rail.width() == wide
    window.set_look(dressed(scale=2.0))
    assert window.rail.width() < wide
    assert window.rail.offline.toolTip()


def test_another_look_begins_with_empty_hands(window, dressed):
    dark = dressed("dark")
    window.set_look(dark)
    assert window.screen_of("een") is None
    window.add_screen("een", home(dark))
    window.show_screen("een")
    assert window.grab().toImage().pixelColor(4, 300).name() == dark.colour("rail").name()


def test_a_screen_with_the_same_key_takes_the_place(window, look, qtbot):
    window.show_screen("les")
    window.add_screen("les", simple(look, "nieuw"))
    window.show_screen("les")
    assert window.rail.isVisible()
    assert focused() == "nieuw"


def test_a_calm_sentence_above_the_screen(window):
    assert not window.findChildren(Notice)
    window.say("De kopie van gisteren is teruggezet.")
    notice = window.findChildren(Notice)[0]
    assert notice.isVisible()
    window.say("")
    assert not notice.isVisible()


def test_closing_is_told_first(window, qtbot):
    with qtbot.waitSignal(window.closing):
        window.close()
