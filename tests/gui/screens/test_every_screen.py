# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must hold on every screen: names, plain text, room for every word, and the keyboard everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from mediawijs.ui.parts.focus import focus_first, stops
from mediawijs.ui.theme.tokens import THEMES
from mediawijs.ui.window import MainWindow
from tests.helpers.screens import SCREENS
from tests.helpers.walks import cut_off, rich, seen

SIZES = [(1366, 768), (1280, 720), (800, 600)]


@pytest.fixture
def opened(dressed, qtbot):
    def open_screen(name, size=(1366, 768), theme="light", **how):
        look = dressed(theme, **how)
        window = MainWindow(look)
        qtbot.addWidget(window)
        window.resize(*size)
        window.add_screen(name, SCREENS[name](look))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.show_screen(name)
        for _turn in range(3):
            QApplication.processEvents()
        return window

    return open_screen


@pytest.mark.parametrize("name", SCREENS)
def test_what_the_keyboard_reaches_has_a_name_and_no_text_is_html(opened, nameless, name):
    window = opened(name)
    assert nameless(window) == []
    assert rich(window) == []


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cut_off_even_when_texts_are_longer(opened, long_texts, name, size, scale):
    assert cut_off(opened(name, size, scale=scale, wide=scale > 1)) == []


@pytest.mark.parametrize("name", SCREENS)
def test_tab_comes_to_every_button_and_shows_where_it_is(opened, qtbot, name):
    window = opened(name)
    screen = window.screen_of(name)
    wanted = {button for button in seen(screen) if isinstance(button, QAbstractButton) and button.isEnabled()}
    unseen, met = set(wanted), []
    focus_first(screen)
    for _press in range(3 * len(wanted) + 20):
        focus = QApplication.focusWidget()
        assert focus is not None
        unseen.discard(focus)
        met.append(focus)
        assert window.ring.isVisible() or focus.property("ring_inside"), focus
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    chosen_rows = {button for button in unseen if button.autoExclusive() and button.isCheckable()}
    assert unseen == chosen_rows, [button.accessibleName() for button in unseen]
    assert len(set(met)) > 1


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_draws_its_own_ground(opened, name, theme):
    window = opened(name, theme=theme)
    image = window.grab().toImage()
    assert image.pixelColor(image.width() - 30, 4).name() == window.look.colour("paper").name()


@pytest.mark.parametrize("name", SCREENS)
def test_what_has_the_focus_first_is_on_the_screen(opened, name):
    window = opened(name)
    screen = window.screen_of(name)
    assert next(stops(screen), None) is not None
    focus = QApplication.focusWidget()
    assert focus is not None
    assert screen.isAncestorOf(focus)
