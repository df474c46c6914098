# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart that says its message in a sentence, and that can be read as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.exercises.facts_table import FactsTable
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ChartCard(Card):
    """Title, message, the picture, and a button that changes it for the table."""

    def __init__(self, look: Look, title: str, chart: QWidget, headings: Sequence[str]) -> None:
        super().__init__(look, padding=16)
        self._chart = chart
        self.table = FactsTable(look, title, headings)
        self.table.hide()
        self._message = Prose(look, "", Role.SMALL, "quiet")
        self.toggle = BigButton(look, _("Bekijk als tabel"), "plain", role=Role.LABEL)
        self.toggle.clicked.connect(self._switch)
        top = QHBoxLayout()
        top.addWidget(Prose(look, title, Role.LABEL), 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.toggle)
        self.column.setSpacing(6)
        self.column.addLayout(top)
        self.column.addWidget(self._message)
        self.column.addWidget(chart, 1)
        self.column.addWidget(self.table)

    def say(self, message: str, rows: Sequence[Sequence[str]]) -> None:
        """The message in one sentence, and the rows of the table."""
        self._message.set_text(message)
        self.table.show_rows(rows)

    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self._chart.setVisible(not as_table)
        self.toggle.set_words(_("Bekijk als tekening") if as_table else _("Bekijk als tabel"))
