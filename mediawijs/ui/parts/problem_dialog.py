# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Er ging iets mis: a calm word, and a report that one can read before saving it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus_ring import FocusRing
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ProblemDialog(QDialog):
    """`report` is shown before anything is saved; `saved` asks to save it. Closing it goes on."""

    saved = Signal()

    def __init__(self, look: Look, what: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Er ging iets mis"))
        self.resize(look.px(620), look.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 26, 30, 26)
        column.setSpacing(12)
        picture = PictureView(look, look.art("problem.svg"), "", max_width=150, height=94)
        column.addWidget(picture)
        column.addWidget(Prose(look, _("Er ging iets mis"), Role.TITLE))
        column.addWidget(Prose(look, what))
        column.addWidget(
            Prose(
                look,
                _("Hieronder staat precies wat er in een rapport komt. Er wordt niets verstuurd."),
                Role.SMALL,
                "quiet",
            )
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(_("Rapport"))
        column.addWidget(self.report, 1)
        flow = FlowLayout(spacing=12)
        self.go_on = BigButton(look, _("Verder"), "quiet")
        self.go_on.clicked.connect(self.accept)
        self.save = BigButton(look, _("Rapport bewaren…"), "quiet", "download")
        self.save.clicked.connect(self.saved)
        flow.addWidget(self.go_on)
        flow.addWidget(self.save)
        column.addLayout(flow)
        self.ring = FocusRing(look, self)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
