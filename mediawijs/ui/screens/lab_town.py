# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens in the town: dots, charts, and the day that is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import LabPage, TownPart
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.charts.frame import ChartFrame
from mediawijs.ui.parts.charts.town import TownView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.segment_row import SegmentRow
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.lab_recipe import CalmSlider
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class TownCard(Card):
    """Signals: `tab_chosen`, `quarrel_chosen`, `looked_at` a day."""

    tab_chosen = Signal(str)
    quarrel_chosen = Signal(str)
    looked_at = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16)
        self._tabs: SegmentRow | None = None
        self._quarrels: SegmentRow | None = None
        self._tab_place, self._quarrel_place = QVBoxLayout(), QVBoxLayout()
        self.research = BigButton(look, _("Klopt dit?"), "plain", "question", role=Role.CHIP)
        self.message = Prose(look, "", Role.BODY_STRONG)
        self.column.addLayout(self._tab_place)
        self.column.addLayout(self._quarrel_place)
        self.column.addWidget(self.message)
        self.towns = [_Town(look), _Town(look)]
        self._pair = QWidget()
        side = SideBySide(self._pair, least=look.px(380), spacing=12)
        for town in self.towns:
            side.addWidget(town)
        self.column.addWidget(self._pair)
        row = QHBoxLayout()
        self._day = Prose(look, "", Role.FIGURES, "quiet")
        self.days = CalmSlider(Qt.Orientation.Horizontal)
        self.days.setAccessibleName(_("Kijk terug naar een dag"))
        self.days.setMinimumHeight(max(32, look.px(32)))
        self.days.valueChanged.connect(self.looked_at)
        row.addWidget(self._day, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.days, 1)
        row.addWidget(self.research)
        self.column.addLayout(row)
        self.frames: list[ChartFrame] = []
        self._charts = QVBoxLayout()
        self._charts.setSpacing(18)
        self.column.addLayout(self._charts)

    def order(self) -> tuple[QWidget, ...]:
        """For Tab."""
        rows = (row for row in (self._tabs, self._quarrels) if row is not None)
        return (*rows, self.days, self.research, *self.frames)

    def show_page(self, page: LabPage) -> None:
        self._rows(page)
        self.message.set_text(page.message)
        self.message.setVisible(bool(page.message))
        self._show_towns(page)
        self.days.blockSignals(True)
        self.days.setRange(0, max(page.known, 1))
        self.days.setValue(page.day)
        self.days.setEnabled(page.known > 0 and not page.playing)
        self.days.blockSignals(False)
        self._day.set_text(_("dag {day}").format(day=page.day))
        while len(self.frames) < len(page.charts):
            frame = ChartFrame(self._look)
            self._charts.addWidget(frame)
            self.frames.append(frame)
        for number, frame in enumerate(self.frames):
            frame.setVisible(number < len(page.charts))
            if number < len(page.charts):
                frame.show_data(page.charts[number])

    def _rows(self, page: LabPage) -> None:
        if self._tabs is None:
            self._tabs = SegmentRow(
                self._look, [(key, text, "") for key, text in page.tabs], _("Wat wil je zien?"), small=True
            )
            self._tabs.chosen.connect(self.tab_chosen)
            self._tab_place.addWidget(self._tabs)
        if self._quarrels is None and page.quarrels:
            self._quarrels = SegmentRow(
                self._look,
                [(key, text, "") for key, text in page.quarrels],
                _("Over welke ruzie?"),
                small=True,
            )
            self._quarrels.chosen.connect(self.quarrel_chosen)
            self._quarrel_place.addWidget(self._quarrels)
        self._tabs.choose(page.tab)
        if self._quarrels is not None:
            self._quarrels.choose(page.quarrel)
            self._quarrels.setVisible(page.tab == "town")

    def _show_towns(self, page: LabPage) -> None:
        shown = page.towns if page.tab == "town" else ()
        self._pair.setVisible(bool(shown))
        for number, town in enumerate(self.towns):
            town.setVisible(number < len(shown))
            if number < len(shown):
                town.show_part(shown[number], page.ends, titled=len(shown) > 1)


class _Town(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._title = Prose(look, "", Role.LABEL)
        column.addWidget(self._title)
        self._column = column
        self.view: TownView | None = None
        self._ends = ("", "")

    def show_part(self, part: TownPart, ends: tuple[str, str], *, titled: bool) -> None:
        self._title.set_text(part.title)
        self._title.setVisible(titled)
        if self.view is None or ends != self._ends:
            if self.view is not None:
                self._column.removeWidget(self.view)
                self.view.deleteLater()
            self._ends = ends
            self.view = TownView(self._look, ends[0], ends[1], _("De bewoners van Schermstad"))
            self.view.setMinimumHeight(self._look.px(190))
            self._column.addWidget(self.view, 1)
        self.view.describe(part.describe)
        self.view.show_people(part.x, part.y, part.groups)
        self.view.mark(part.marked)
