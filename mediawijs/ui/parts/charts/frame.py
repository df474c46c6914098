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
        title, button, message, _chart = self._items
        told = _height(message, width) + self.spacing()
        if self._beside(width):
            return max(_height(title, width), button.sizeHint().height()) + told
        return _height(title, width) + button.sizeHint().height() + told + 2 * self.spacing()

    def _beside(self, width: int) -> bool:
        title, button = self._items[:2]
        return title.sizeHint().width() + button.sizeHint().width() + 12 <= width

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        title, button, message, chart = self._items
        width, top, gap = rect.width(), rect.top(), self.spacing()
        pressed = QSize(min(button.sizeHint().width(), width), button.sizeHint().height())
        beside = self._beside(width)
        if beside:
            high = max(_height(title, width), pressed.height())
            wide = width - pressed.width() - 12
            title.setGeometry(
                QRect(rect.left(), top + (high - _height(title, wide)) // 2, wide, _height(title, wide))
            )
            button.setGeometry(
                QRect(QRect(rect.left() + width - pressed.width(), top, 0, 0).topLeft(), pressed)
            )
        else:
            high = _height(title, width) + gap
            title.setGeometry(QRect(rect.left(), top, width, high - gap))
        told = _height(message, width)
        message.setGeometry(QRect(rect.left(), top + high, width, told))
        top += high + told + gap
        left = rect.bottom() + 1 - top - (0 if beside else pressed.height() + gap)
        chart.setGeometry(QRect(rect.left(), top, width, max(left, chart.minimumSize().height())))
        if not beside:
            button.setGeometry(
                QRect(
                    QPoint(rect.left() + width - pressed.width(), rect.bottom() + 1 - pressed.height()),
                    pressed,
                )
            )


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
