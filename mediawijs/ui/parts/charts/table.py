# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers of a chart in rows and columns."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mediawijs.presenters.charts import Table
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

SEEN_ROWS = 7
_FEW = 40  # so few rows may differ in height
_SIDE = 8  # pixels beside what is in a cell
_LONG = 12  # letters in a head


class _Airy(QStyledItemDelegate):
    """Keeps the numbers off the edges, in line with their heads."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        option.rect.adjust(_SIDE, 0, -_SIDE, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * _SIDE, 0)


class ChartTable(QTableWidget):
    """Only to read. It scrolls: a chart over time may have hundreds of rows."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 0)
        self._look = look
        self._heads: tuple[str, ...] = ()
        self.setItemDelegate(_Airy(self))
        self.setCornerWidget(QWidget(self))
        self.setFont(look.font(Role.FIGURES))
        self.horizontalHeader().setFont(look.font(Role.CHIP))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._row())
        self.verticalHeader().setMinimumSectionSize(self._row())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setProperty("ring_radius", 12)

    def show_rows(self, table: Table) -> None:
        """Where somebody was reading stays in sight when only the numbers change."""
        if table.heads != self._heads:
            self._heads = table.heads
            self.setColumnCount(len(table.heads))
            for column, text in enumerate(table.heads):
                head = QTableWidgetItem(_in_two(text))
                head.setTextAlignment(_side(column))
                self.setHorizontalHeaderItem(column, head)
        self.setRowCount(len(table.rows))
        for number, row in enumerate(table.rows):
            for column, text in enumerate(row):
                self._set(number, column, text)
        self._fit()

    def _set(self, row: int, column: int, text: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_side(column))
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)

    def wanted(self, width: int, most: int | None = None) -> int:
        """The height for its rows, at most so many, when it is `width` pixels wide."""
        room = width - 2 * self.frameWidth()
        widths, heights = self._plan(room)
        below = self.horizontalScrollBar().sizeHint().height() if sum(widths) > room else 0
        head = self.horizontalHeader().sizeHint().height()
        return head + max(sum(heights[:most]), self._row()) + below + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _row(self) -> int:
        return self._look.line(Role.FIGURES) + self._look.px(8)

    def _fit(self) -> None:
        widths, heights = self._plan(self.viewport().width())
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for row, height in enumerate(heights):
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _plan(self, room: int) -> tuple[list[int], list[int]]:
        """Widths and heights. When there is too little room the first column wraps, and if need be it scrolls."""
        header = self.horizontalHeader()
        columns = range(self.columnCount())
        widths = [max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in columns]
        heights = [self._row()] * self.rowCount()
        spare = room - sum(widths)
        if spare >= 0:
            each = spare // max(len(widths), 1)
            return [width + each for width in widths], heights
        whole = widths[0]
        widths[0] = max(whole + spare, min(whole, self._look.px(90)), header.sectionSizeHint(0))
        if widths[0] < whole and len(heights) <= _FEW:
            heights = [self._wrapped(row, widths[0] - 2 * _SIDE) for row in range(len(heights))]
        return widths, heights

    def _wrapped(self, row: int, width: int) -> int:
        item = self.item(row, 0)
        words = Typeset(self._look, Role.FIGURES, item.text() if item is not None else "")
        return words.height(width) + self._look.px(8)


class TablePage(QWidget):
    """The table with a line above it that says what the numbers are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ChartTable(look)
        self.caption = Prose(look, "", Role.SMALL, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.table, 1)

    def show_table(self, table: Table, name: str, description: str) -> None:
        self.caption.set_text(table.caption)
        self.caption.setVisible(bool(table.caption))
        self.table.setAccessibleName(name)
        self.table.setAccessibleDescription(description)
        self.table.show_rows(table)

    def wanted(self, width: int) -> int:
        """The height to see a few rows at least."""
        return self._above(width) + self.table.wanted(width, SEEN_ROWS)

    def whole(self, width: int) -> int:
        """The height to see all."""
        return self._above(width) + self.table.wanted(width)

    def _above(self, width: int) -> int:
        return self.caption.heightForWidth(width) + 4 if self.caption.text() else 0


def _in_two(text: str) -> str:
    """A long head over two lines, broken where they are most alike."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    if len(text) <= _LONG or not spaces:
        return text
    at = min(spaces, key=lambda space: abs(2 * space - len(text)))
    return f"{text[:at]}\n{text[at + 1 :]}"


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
