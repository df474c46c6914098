# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things stand while rating: three columns, two, or one below the other, with the buttons always in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.scroll import Scroll
from mediawijs.ui.theme.look import Look

_THREE, _TWO = 940, 620
"""Less than this (pixels at 100 %) is too narrow for so many columns."""
_SHARES = {3: (296, 452, 304), 2: (300, 360, 0), 1: (1, 0, 0)}


class RatingColumns(QWidget):
    """`post` is looked at, `work` is done, `foot` holds its buttons, `advice` is what it comes to."""

    def __init__(self, look: Look, post: QWidget, work: QWidget, foot: QWidget, advice: QWidget) -> None:
        super().__init__()
        self._look = look
        self._post, self._work, self._foot, self._advice = post, work, foot, advice
        self._count = 0
        self._solo, self._middle = Card(look, padding=20), Card(look, padding=0)
        self._left = self._scroll(_("De post"))
        self._left.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that the arrow keys can scroll it
        self._centre = self._scroll(_("Wat je doet"))
        self._right = self._scroll(_("Jouw advies"))
        self._middle.column.setSpacing(0)
        self._middle.column.addWidget(self._centre, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        for column in (self._left, self._middle, self._right):
            # Only the shares count: a column must not become wider because of what stands in it now.
            column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._row.addWidget(column)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._row, 1)
        # Parts that move during a resize get their heights from the layout before; so once more afterwards.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._settle)
        self.arrange(3)

    @property
    def count(self) -> int:
        """How many columns there are now."""
        return self._count

    @property
    def reading(self) -> QWidget:
        """Where the post stands; all there is, in one column."""
        return self._left

    def to_top(self, *, post: bool) -> None:
        """What is done from its start. In one column that is below the post, unless the `post` comes first now."""
        self._centre.verticalScrollBar().setValue(0)
        if self._count == 1:
            self._left.verticalScrollBar().setValue(0 if post else max(self._solo.y() - 8, 0))

    def show_work(self, widget: QWidget) -> None:
        """Scrolls so that this part of what is done can be seen."""
        area = self._left if self._count == 1 else self._centre
        area.ensureWidgetVisible(widget, 0, 24)

    def arrange(self, count: int) -> None:
        """Into this many columns."""
        if count == self._count:
            return
        self._count = count
        focus: QWidget | None = self.window().focusWidget()
        for part in (self._post, self._work, self._foot, self._advice, self._solo):
            for layout in (*map(_column, (self._left, self._centre, self._right)), self._solo.column,
                           self._middle.column, self._whole):  # fmt: skip
                layout.removeWidget(part)
        left = _column(self._left)
        left.insertWidget(0, self._post)
        if count == 1:
            self._solo.column.addWidget(self._work)
            left.insertWidget(1, self._solo)
            left.insertWidget(2, self._advice)
            self._whole.addWidget(self._foot)
        else:
            _column(self._centre).insertWidget(0, self._work)
            self._middle.column.addWidget(self._foot)
            place, at = (left, 1) if count == 2 else (_column(self._right), 0)
            place.insertWidget(at, self._advice)
        self._solo.setVisible(count == 1)
        self._middle.setVisible(count > 1)
        self._right.setVisible(count > 2)
        for part in (self._post, self._work, self._foot, self._advice):
            part.show()
        _fill(left, self._post if count > 2 else None)
        _fill(_column(self._right), self._advice if count > 2 else None)
        inner = 0 if count == 1 else 20
        _column(self._centre).setContentsMargins(inner, 18 if inner else 0, inner, 8)
        for number, share in enumerate(_SHARES[count]):
            self._row.setStretch(number, share)
        self._later.start()
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        self._whole.invalidate()
        self._whole.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, width = self._look.px, self.width()
        self.arrange(3 if width >= px(_THREE) else 2 if width >= px(_TWO) else 1)

    def _scroll(self, name: str) -> Scroll:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        scroll = Scroll(self._look, inside)
        scroll.setAccessibleName(name)
        return scroll


def _fill(column: QVBoxLayout, widget: QWidget | None) -> None:
    """This one takes all room that is left; without one it stays empty below."""
    for place in range(column.count()):
        item = column.itemAt(place)
        mine = item is not None and item.widget() is widget and widget is not None
        last = widget is None and place == column.count() - 1
        column.setStretch(place, 1 if mine or last else 0)


def _column(scroll: Scroll) -> QVBoxLayout:
    inside = scroll.widget()
    layout = None if inside is None else inside.layout()
    if not isinstance(layout, QVBoxLayout):
        raise TypeError("a column without a layout")
    return layout
