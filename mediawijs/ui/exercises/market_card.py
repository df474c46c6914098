# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The label card of a recommender: its tests, what was measured, and where the limit is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.market import Stall
from mediawijs.domain.lessons.text import Text
from mediawijs.i18n import _
from mediawijs.presenters.market import BarPart, TestPart
from mediawijs.ui.exercises.market_bar import ValueBar
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_MANY = 6
"""More tests than this stand in three columns, so that the verdict stays near."""


class LabelCard(Card):
    """Whether a test was passed is only shown once the pupil has decided: comparing is the work."""

    def __init__(self, look: Look, tests: int, *, hidden: bool) -> None:
        super().__init__(look, padding=18)
        self.column.setSpacing(6)
        self._name, self._maker = Prose(look, "", Role.HEADING), Prose(look, "", Role.SMALL, "quiet")
        self._pitch, self._reads = Prose(look, "", Role.BODY), Prose(look, "", Role.SMALL, "quiet")
        self._busy = Prose(look, "", Role.BODY)
        for prose in (self._name, self._maker, self._pitch, self._reads, self._busy):
            self.column.addWidget(prose)
        self.column.addSpacing(6)
        flow = FlowLayout(spacing=16, cell=look.px(225 if tests > _MANY else 270))
        self.tests = [TestView(look, 2 if hidden else 1) for _number in range(tests)]
        for test in self.tests:
            flow.addWidget(test)
        self.column.addLayout(flow)

    def show_busy(self, stall: Stall, pitch: Text, busy: str) -> None:
        self._head(stall, pitch, "", busy)
        for test in self.tests:
            test.hide()

    def show_card(
        self, stall: Stall, pitch: Text, reads: str, parts: tuple[TestPart, ...], *, told: bool
    ) -> None:
        self._head(stall, pitch, reads, "")
        for test, part in zip(self.tests, parts, strict=True):
            test.show_part(part, told=told)
            test.show()

    def _head(self, stall: Stall, pitch: Text, reads: str, busy: str) -> None:
        self._pitch.set_text(pitch)
        self._name.set_text(stall.name)
        self._maker.set_text(_("van {maker}").format(maker=stall.maker))
        self._reads.set_text(reads)
        self._reads.setVisible(bool(reads))
        self._busy.set_text(busy)
        self._busy.setVisible(bool(busy))


class TestView(QWidget):
    """One test: what is done, one bar per town, the limit, and in the end how it went."""

    __test__ = False

    def __init__(self, look: Look, bars: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._name, self._why = Prose(look, "", Role.LABEL), Prose(look, "", Role.SMALL, "quiet")
        self.bars = [ValueBar(look, BarPart("", "", "", 0.0)) for _number in range(bars)]
        self._limit = Prose(look, "", Role.SMALL)
        self.verdict = Chip(look, "", "mint")
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._why)
        for bar in self.bars:
            column.addWidget(bar)
        column.addWidget(self._limit)
        column.addStretch(1)

    def show_part(self, part: TestPart, *, told: bool) -> None:
        tint = "sky" if not told else "mint" if part.passed else "coral"
        self._name.set_text(part.name)
        self._why.set_text(part.why)
        for bar, measured in zip(self.bars, part.bars, strict=True):
            # Of two towns only the last counts, so only that one gets the colour of the verdict.
            bar.show_part(measured, tint if measured is part.bars[-1] else "sky")
        # With one bar the limit stands beside its value.
        self._limit.set_text(part.limit)
        self._limit.setVisible(len(part.bars) > 1)
        self.verdict.set_text(_("gehaald") if part.passed else _("niet gehaald"), tint)
        self.verdict.setVisible(told)
