# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking for the next stop of the keyboard must leave the widgets alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from mediawijs.ui.parts.focus import focus_first, stops
from mediawijs.ui.parts.focus_ring import FocusRing
from mediawijs.ui.screens.page import ScrollPage


def body_of(*words: str) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    for word in words:
        column.addWidget(QPushButton(word))
    return body


def let_go() -> None:
    """Throws away what was handed to deleteLater, as the event loop of the app does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_qt_made_outlives_a_body_that_was_replaced(look, qtbot):
    page = ScrollPage(look)
    qtbot.addWidget(page)
    page.show()
    viewport, bar = page.area.viewport(), page.area.verticalScrollBar()
    page.set_body(body_of("een", "twee"))
    focus_first(page)
    page.set_body(body_of("drie"))
    focus_first(page)
    let_go()
    assert isValid(viewport)
    assert isValid(bar)


def test_the_ring_stays_when_one_body_after_another_is_replaced(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    page = ScrollPage(look)
    QVBoxLayout(window).addWidget(page)
    ring = FocusRing(look, window)
    window.resize(400, 300)
    with qtbot.waitActive(window):
        window.show()
    for word in ("een", "twee", "drie"):
        body = body_of(word, "verder")
        page.set_body(body)
        focus_first(body)
        let_go()
        assert ring.isVisible()
    assert [stop.text() for stop in stops(page) if isinstance(stop, QPushButton)] == ["drie", "verder"]


def test_stops_come_in_order_and_only_when_they_can_be_used(look, qtbot):
    root = body_of("een", "twee", "drie", "vier")
    qtbot.addWidget(root)
    buttons = root.findChildren(QPushButton)
    buttons[1].setEnabled(False)
    buttons[2].hide()
    assert [stop.text() for stop in stops(root) if isinstance(stop, QPushButton)] == ["een", "vier"]
