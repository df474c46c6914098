# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page to read: the screen shows its text, nothing is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediawijs.presenters.lesson_page import Question
from mediawijs.ui.exercises.base import ExerciseWidget


class ReadWidget(ExerciseWidget):
    """Empty."""

    def build(self, question: Question) -> QWidget:
        return QWidget()

    def refresh(self, question: Question) -> None:
        """Nothing changes here."""
