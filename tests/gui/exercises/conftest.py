# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk to sit at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mediawijs.domain.lessons.kinds import Exercise
from mediawijs.ui.theme.fonts import load_first
from mediawijs.ui.theme.look import Look
from tests.helpers.builders import a_lesson, a_step
from tests.helpers.desk import ASSETS, SIZE, Desk, a_look

Open = Callable[..., Desk]


@pytest.fixture
def open_lesson(qtbot: QtBot) -> Open:
    """Opens exercises as the steps of one lesson."""

    def opened(
        *exercises: Exercise, look: Look | None = None, size: tuple[int, int] = SIZE, confidence: bool = False
    ) -> Desk:
        load_first(ASSETS / "fonts")
        steps = [a_step(exercise, f"s{n}", confidence=confidence) for n, exercise in enumerate(exercises)]
        desk = Desk(a_lesson(*steps), look or a_look(), size)
        qtbot.addWidget(desk.screen)
        desk.sit_down()
        return desk

    return opened
