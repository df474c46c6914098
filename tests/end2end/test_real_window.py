# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real window on a real X display: it is shown, takes keys, and does a lesson's first step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mediawijs.app.run import first_paint
from mediawijs.app.tour import TourClock
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.lesson_page import LessonPage
from mediawijs.presenters.shell import Place

pytestmark = pytest.mark.xvfb


def test_a_lesson_by_keyboard_in_a_real_window(qtbot, tmp_path):
    assert QGuiApplication.platformName() == "xcb"
    main = first_paint(tmp_path, TourClock())
    qtbot.waitUntil(lambda: main.window.windowHandle().isExposed())
    profile = main.desk.store.profiles.create(Alias("vos", 12), Level.O, main.desk.clock.today())
    main.enter(profile, profile.level)
    main.window.activateWindow()
    qtbot.waitUntil(main.window.isActiveWindow)
    QTest.keyClick(main.window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: main.window.at == Place.LESSON)
    assert main.flow is not None
    presenter = main.flow.lesson
    assert presenter is not None
    QTest.keyClick(main.window.focusWidget(), Qt.Key.Key_3)
    qtbot.waitUntil(
        lambda: isinstance(presenter.shown, LessonPage) and bool(presenter.shown.question.pending)
    )
    QTest.keyClick(main.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: main.window.at == Place.HOME)
    main.desk.close()
    main.window.close()
