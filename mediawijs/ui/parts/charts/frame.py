# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart with its title, what it says in one sentence, and a button that turns it into a table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.charts import Chart
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.charts.canvas import ChartCanvas
from mediawijs.ui.parts.items_layout import ItemsLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_BESIDE = 12  # between title and button, in pixels


class ChartFrame(QWidget):
    """Shows any chart of `presenters.charts`. Whether it is a picture or a table stays as it was chosen.

    `height` is that of the drawing at a text size of 100 %, unless it needs more; 0 leaves it to the drawing.
    """

    def __init__(
        self, look: Look, message_role: Role = Role.BODY, height: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self.title = Prose(look, "", Role.LABEL)
        self.message = Prose(look, "", message_role)
        self.canvas = ChartCanvas(look, height)
        self.button = BigButton(look, _("Toon als tabel"), "plain", "menu", role=Role.CHIP)
        self.button.clicked.connect(self._turn)
        layout = _FrameLayout(self)
        for widget in (self.title, self.button, self.message, self.canvas):
            layout.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def as_table(self) -> bool:
        return self.canvas.as_table

    def show_data(self, data: Chart) -> None:
        """Nothing is drawn again when nothing changed."""
        if data == self._chart:
            return
        self._chart = data
        self.title.set_text(data.title)
        self.message.set_text(data.message)
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(data.message)
        self.button.setAccessibleDescription(data.title)
        self.canvas.show_chart(data)

    def _turn(self) -> None:
        wanted = not self.as_table
        self.canvas.set_as_table(wanted)
        words, icon = (_("Toon als plaatje"), "growth") if wanted else (_("Toon als tabel"), "menu")
        self.button.set_words(words, icon)


class _FrameLayout(ItemsLayout):
    """Title, button, message, chart. The button stands beside the title, or below the chart when that is too narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 10)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def minimumSize(self) -> QSize:
        """One line for each text: how many they take depends on the width, which `heightForWidth` answers."""
        least = [item.minimumSize() for item in self._items]
        height = sum(size.height() for size in least) + 3 * self.spacing()
        return QSize(max(size.width() for size in least), height)

    def sizeHint(self) -> QSize:
        width = self._items[3].sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        chart = self._items[3]
        return self._rest(width) + max(_height(chart, width), chart.minimumSize().height())

    def _rest(self, width: int) -> int:
        """All but the chart."""
        title, _button, message, _chart = self._items
        told, pressed = _height(message, width) + self.spacing(), self._pressed(width)
        if self._beside(width):
            return max(_height(title, width), pressed.height()) + told
        return _height(title, width) + pressed.height() + told + 2 * self.spacing()

    def _pressed(self, width: int) -> QSize:
        """The button."""
        button = self._items[1]
        wide = min(button.sizeHint().width(), width)
        return QSize(wide, _height(button, wide))

    def _beside(self, width: int) -> bool:
        title, button = self._items[:2]
        return title.sizeHint().width() + button.sizeHint().width() + _BESIDE <= width

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        _title, button, message, chart = self._items
        width, gap, pressed = rect.width(), self.spacing(), self._pressed(rect.width())
        beside = self._beside(width)
        top = rect.top() + self._place_title(rect, beside=beside)
        told = _height(message, width)
        message.setGeometry(QRect(rect.left(), top, width, told))
        top += told + gap
        left = rect.bottom() + 1 - top - (0 if beside else pressed.height() + gap)
        chart.setGeometry(QRect(rect.left(), top, width, max(left, chart.minimumSize().height())))
        at = rect.top() if beside else rect.bottom() + 1 - pressed.height()
        button.setGeometry(QRect(QPoint(rect.left() + width - pressed.width(), at), pressed))

    def _place_title(self, rect: QRect, *, beside: bool) -> int:
        """Gives how far below it the message begins."""
        title, pressed = self._items[0], self._pressed(rect.width())
        width = rect.width() - (pressed.width() + _BESIDE if beside else 0)
        height = _height(title, width)
        row = max(height, pressed.height()) if beside else height
        title.setGeometry(QRect(rect.left(), rect.top() + (row - height) // 2, width, height))
        return row + (0 if beside else self.spacing())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
