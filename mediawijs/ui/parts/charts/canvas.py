# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The place of a drawing, where a table with the same numbers can take over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.presenters.charts import Chart
from mediawijs.ui.parts.charts.picture import Picture
from mediawijs.ui.parts.charts.pictures import picture_of
from mediawijs.ui.parts.charts.table import TablePage
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.look import Look


class ChartCanvas(QWidget):
    """Shows nothing until it was given a chart. The table is made when somebody first asks for it.

    `height` is that of the drawing at a text size of 100 %, unless it needs more; 0 leaves it to the drawing.
    """

    def __init__(self, look: Look, height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._height = look, look.px(height)
        self._chart: Chart | None = None
        self._picture: Picture | None = None
        self.page: TablePage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def as_table(self) -> bool:
        return self.page is not None and not self.page.isHidden()

    def show_chart(self, chart: Chart) -> None:
        self._chart, self._picture = chart, picture_of(self._look, chart)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.message)
        if self.as_table:
            self._fill()
        self.updateGeometry()
        self.update()

    def set_as_table(self, wanted: bool) -> None:
        if self.page is None:
            self.page = TablePage(self._look, self)
        self.page.setVisible(wanted)
        if wanted:
            self._fill()
        self.updateGeometry()
        self.update()

    def _fill(self) -> None:
        if self.page is not None and self._chart is not None:
            self.page.show_table(self._chart.as_table(), self._chart.title, self._chart.message)
            self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._picture is None:
            return 0
        width = max(width, 1)
        drawn = max(self._height or self._picture.height(width), self._picture.least_height(width))
        return max(drawn, self.page.wanted(width)) if self.page is not None and self.as_table else drawn

    def sizeHint(self) -> QSize:
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._picture is None:
            return QSize(0, 0)
        return QSize(self._picture.least_width(), self._look.px(90))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """The table is no higher than its rows."""
        if self.page is not None:
            self.page.resize(self.width(), self.height())
            self.page.resize(self.width(), min(self.height(), self.page.whole(self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None or self.as_table:
            return
        painter = brush(self)
        self._picture.draw(painter, QRectF(self.rect()))
        painter.end()
