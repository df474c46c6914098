# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of research on screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mediawijs.content.studies import load_studies
from mediawijs.content.study_results import load_results
from mediawijs.domain.level import Level
from mediawijs.presenters.research import research_page
from mediawijs.ui.screens.research import ResearchScreen
from tests.helpers.walks import seen


def test_all_is_shown_and_one_can_go_back_by_keyboard(qtbot, look):
    screen = ResearchScreen(look)
    qtbot.addWidget(screen)
    page = research_page(load_studies(), load_results(), Level.B)
    screen.show_page(page)
    screen.resize(1154, 768)
    screen.show()
    text = " ".join(one.text() for one in seen(screen) if isinstance(one, QLabel))
    assert page.title in text
    for card in page.cards:
        assert card.title in text
        assert all(row.text in text for row in card.rows)
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen.back, Qt.Key.Key_Return)
