# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meters, dots, notices, the ring round the focus, scrolling, and the dialog for when something went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.focus_ring import FocusRing
from mediawijs.ui.parts.meter import Meter
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.paint import SHADOW
from mediawijs.ui.parts.problem_dialog import ProblemDialog
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.parts.step_dots import StepDots
from tests.helpers.walks import name_of, nameless


def test_a_meter_says_its_value_and_what_it_was(look, qtbot):
    meter = Meter(look, "Vertrouwen", 40, "sky")
    qtbot.addWidget(meter)
    assert name_of(meter) == "Vertrouwen: 40 van 100"
    meter.set_value(65, before=40)
    assert name_of(meter) == "Vertrouwen: 65 van 100, eerst 40"
    assert meter.value == 65


def filled_part(meter, colour) -> float:
    image = meter.grab().toImage()
    row: list[bool] = [image.pixelColor(x, image.height() - 7) == colour for x in range(image.width())]
    return sum(row) / len(row)


def test_without_motion_a_meter_is_at_its_value_at_once(look, qtbot):
    meter = Meter(look, "Vertrouwen", 0, "sky")
    qtbot.addWidget(meter)
    meter.resize(400, meter.heightForWidth(400))
    meter.show()
    meter.set_value(50)
    assert filled_part(meter, look.colour("sky")) == pytest.approx(0.5, abs=0.02)


def test_with_motion_a_meter_gets_there(dressed, qtbot):
    look = dressed(still=False)
    meter = Meter(look, "Vertrouwen", 0, "sky")
    qtbot.addWidget(meter)
    meter.resize(400, meter.heightForWidth(400))
    with qtbot.waitExposed(meter):
        meter.show()
    meter.set_value(50)
    assert filled_part(meter, look.colour("sky")) < 0.4
    qtbot.waitUntil(lambda: filled_part(meter, look.colour("sky")) == pytest.approx(0.5, abs=0.02))


@pytest.mark.parametrize("value", [-20, 0, 100, 130])
def test_a_meter_stays_within_its_bar(look, qtbot, value):
    meter = Meter(look, "Ruzie", value, "coral")
    qtbot.addWidget(meter)
    meter.resize(200, meter.heightForWidth(200))
    assert filled_part(meter, look.colour("coral")) <= 1.0


def test_dots_say_which_step_it_is(look, qtbot):
    dots = StepDots(look, 8, 4)
    qtbot.addWidget(dots)
    assert name_of(dots) == "stap 4 van 8"
    before = dots.sizeHint()
    dots.set_steps(10, 5)
    assert name_of(dots) == "stap 5 van 10"
    assert dots.sizeHint().width() > before.width()
    dots.resize(dots.minimumSizeHint())
    colours = {dots.grab().toImage().pixelColor(x, 6).name() for x in range(dots.width())}
    assert {look.colour("mint").name(), look.colour("violet").name()} <= colours


def test_a_notice_is_there_only_with_words_and_can_be_put_away(look, qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    notice = Notice(look)
    column.addWidget(notice)
    qtbot.addWidget(page)
    page.show()
    assert not notice.isVisible()
    notice.say("De schijf is vol. Maak wat ruimte.")
    assert notice.isVisible()
    assert nameless(page) == []
    close = notice.findChild(QPushButton)
    with qtbot.waitSignal(notice.closed):
        qtbot.keyClick(close, Qt.Key.Key_Return)
    assert not notice.isVisible()
    notice.say("weer iets")
    notice.say("")
    assert not notice.isVisible()


def test_announcing_does_no_harm_when_nobody_listens(look, qtbot):
    prose = Prose(look, "hallo")
    qtbot.addWidget(prose)
    announce(prose, "nu op plaats 2")
    announce(prose, "")


@pytest.mark.parametrize("raised", [False, True])
def test_a_card_draws_its_box(look, qtbot, raised):
    card = Card(look, raised=raised)
    qtbot.addWidget(card)
    card.resize(200, 160)
    image = card.grab().toImage()
    inside = SHADOW + 10 if raised else 10
    assert image.pixelColor(100, inside) == look.colour("card")
    assert card.box_rect().width() == (200 - 2 * SHADOW if raised else 200)
    before = image.pixelColor(100, 80)
    card.set_tint("mint_soft", "mint", 2.0)
    assert card.grab().toImage().pixelColor(100, 80) not in (before, QColor("black"))


@pytest.fixture
def ringed(look, qtbot):
    window = QWidget()
    window.resize(400, 300)
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [QPushButton(f"knop {number}") for number in range(12)]
    for button in buttons:
        button.setMinimumHeight(50)
        column.addWidget(button)
    outer = QVBoxLayout(window)
    outer.addWidget(Scroll(look, inside))
    ring = FocusRing(look, window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, buttons, ring


def test_the_ring_follows_the_keyboard_also_when_the_page_scrolls(ringed, qtbot):
    window, buttons, ring = ringed
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    for button in (*buttons, *reversed(buttons)):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        at = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        assert ring.isVisible()
        assert ring.geometry().contains(at)
        assert window.rect().contains(at.center())


def test_a_click_shows_no_ring_until_a_key_is_pressed(ringed, qtbot):
    _window, buttons, ring = ringed
    qtbot.mousePress(buttons[1], Qt.MouseButton.LeftButton)
    buttons[1].setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.mouseRelease(buttons[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    assert ring.isVisible()


def test_the_ring_goes_when_its_widget_goes(ringed, qtbot):
    _window, buttons, ring = ringed
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    buttons[2].setProperty("ring_off", True)
    buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    assert not ring.isVisible()
    buttons[4].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[4].deleteLater()
    qtbot.waitUntil(lambda: not ring.isVisible() or ring._target is not buttons[4])


def test_what_went_wrong_is_told_and_the_report_is_shown_before_it_is_saved(look, qtbot):
    dialog = ProblemDialog(look, "De les kon niet open.", "<b>MediaWijs</b> 0.1.0")
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    assert dialog.report.toPlainText() == "<b>MediaWijs</b> 0.1.0"
    assert dialog.report.isReadOnly()
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.save, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.go_on, Qt.Key.Key_Return)
