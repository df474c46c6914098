# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things stand in a lesson: text left and exercise right, or all in one column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from mediawijs.i18n import _
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.look import Look

_WIDE = 920
"""Less than this (pixels at 100 %) is too narrow for two columns."""
_MARGIN = 30


class Slot(QWidget):
    """A place in the column that can be filled and emptied; nothing when it is empty."""

    def __init__(self, spacing: int = 12, *, empty: bool = True) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self._lent: QWidget | None = None
        if empty:
            self.hide()

    def fill(self, *widgets: QWidget) -> None:
        """Replaces what was there; that is deleted."""
        clear(self.column)
        for widget in widgets:
            self.column.addWidget(widget)
        self.setVisible(bool(widgets))

    def lend(self, widget: QWidget | None) -> None:
        """Shows a widget that somebody else owns; the one before it is only taken out."""
        if self._lent is not None and self._lent is not widget:
            self.column.removeWidget(self._lent)
            self._lent.hide()
        if widget is not None and self._lent is not widget:
            self.column.addWidget(widget)
            widget.show()
        self._lent = widget
        self.setVisible(widget is not None)


def may_take_focus(screen: QWidget) -> bool:
    """Whether nothing outside `screen` has the focus, so that it may be moved within it."""
    focus: QWidget | None = screen.window().focusWidget()
    return focus is None or focus is screen or screen.isAncestorOf(focus) or not focus.isVisible()


class LessonColumns(QWidget):
    """`text` comes first, `aside` belongs to the exercise, `work` is the exercise, `after` is what is said then.

    Signals:
        aligned: how far from the left the text begins, in pixels; the bar below follows it.
    """

    aligned = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._beside = False
        self._roomy = False
        self._wide: bool | None = None
        self._comfortable = 0
        self._aside_first = False
        self.text, self.aside = Slot(empty=False), Slot()
        self.work, self.after = Slot(16, empty=False), Slot(empty=False)
        left, right = QWidget(), QWidget()
        self._left_column, self._right_column = QVBoxLayout(left), QVBoxLayout(right)
        for column in (self._left_column, self._right_column):
            column.setSpacing(16)
        self._left_column.addStretch(1)
        self._right_column.addStretch(2)
        self._right_column.addStretch(3)
        self.left, self.right = Scroll(look, left), Scroll(look, right)
        self.left.setAccessibleName(_("Tekst van deze stap"))
        self.right.setAccessibleName(_("Opdracht"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)

    def arrange_for(self, *, side_by_side: bool, comfortable: int, from_top: bool, aside_first: bool) -> None:
        """`comfortable` is the exercise's best width in pixels at 100 %; 0 for as wide as there is room.

        What grows hangs from the top (`from_top`); anything else stands a little above the middle.
        """
        self._beside, self._comfortable, self._aside_first = side_by_side, comfortable, aside_first
        self._right_column.setStretch(0, 0 if from_top else 2)
        self._wide = None
        self._arrange()

    def to_top(self) -> None:
        self.left.verticalScrollBar().setValue(0)
        self.right.verticalScrollBar().setValue(0)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scrolls no further than needed; something high begins at the top."""
        area, top = self._place_of(widget)
        if area is None:
            return
        bar, room = area.verticalScrollBar(), area.viewport().height()
        bottom = top + widget.height() + _MARGIN
        if top - _MARGIN < bar.value() or widget.height() + 2 * _MARGIN > room:
            bar.setValue(top - _MARGIN)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def read_on_at(self, widget: QWidget) -> None:
        """Puts it near the top, with a little of what came before."""
        area, top = self._place_of(widget)
        if area is not None:
            area.verticalScrollBar().setValue(top - 3 * _MARGIN)

    def keep_focus_in_sight(self) -> None:
        """When what has the focus is out of sight, its column gets it: the arrow keys scroll, Tab goes on."""
        focus: QWidget | None = self.window().focusWidget()
        if focus is None or focus.window() is not self.window():
            return
        area, top = self._place_of(focus)
        if area is not None:
            seen = top + focus.height() - area.verticalScrollBar().value()
            if seen > area.viewport().height() or seen < focus.height():
                area.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_with_keys(self) -> bool:
        """Gives the text the focus when there is more than fits; False when there is not."""
        overflows = self.left.verticalScrollBar().maximum() > 0
        if overflows:
            self.left.setFocus(Qt.FocusReason.OtherFocusReason)
        return overflows

    def _place_of(self, widget: QWidget) -> tuple[Scroll | None, int]:
        """The column it stands in, and how far down in pixels; nowhere when it is gone meanwhile."""
        if not isValid(widget):
            return None, 0
        for area in (self.left, self.right):
            inside = area.widget()
            if inside is not None and inside.isAncestorOf(widget):
                return area, widget.mapTo(inside, QPoint(0, 0)).y()
        return None, 0

    @property
    def side_by_side(self) -> bool:
        """Whether text and exercise stand beside each other now."""
        return bool(self._wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self._beside and self.width() >= self._look.px(_WIDE)
        self._fit(wide)
        if wide == self._wide:
            return
        self._wide = wide
        focus: QWidget | None = self.window().focusWidget()
        # Not takeAt: a layout item that outlives its place keeps Qt from noticing new sizes.
        for part in (self.text, self.aside, self.work, self.after):
            self._left_column.removeWidget(part)
            self._right_column.removeWidget(part)
        if wide:
            parts: tuple[Slot, ...] = (self.text, self.aside, self.after)
            self._right_column.insertWidget(1, self.work)
        elif self._beside and not self._aside_first:
            parts = (self.text, self.work, self.aside, self.after)
        else:
            parts = (self.text, self.aside, self.work, self.after)
        for number, part in enumerate(parts):
            self._left_column.insertWidget(number, part)
        self.right.setVisible(wide)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, wide: bool) -> None:
        """Margins that keep lines readable: never the whole width of a big screen."""
        look, width = self._look, self.width()
        if wide:
            left = min(look.px(520), round(width * 0.40))
            self.left.setFixedWidth(left)
            self._left_column.setContentsMargins(34, 26, 14, 18)
            room = width - left
            most = look.px(self._comfortable) if self._comfortable else look.px(1100)
            side = max(20, (room - most) // 2)
            self._right_column.setContentsMargins(side, 20, max(side, 28), 18)
            self.aligned.emit(34)
            return
        most = look.px((self._comfortable and 760) or 1080)
        self.left.setMinimumWidth(0)
        self.left.setMaximumWidth(16_777_215)
        side = max(34, (width - most) // 2)
        self._left_column.setContentsMargins(side, 24, side, 18)
        self.aligned.emit(side)
