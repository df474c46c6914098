# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows where the keyboard is, on any widget, so that no widget can forget it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.look import Look

_GAP, _WIDTH = 2, 2.5
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class FocusRing(QWidget):
    """Lies over `window` and follows its focus.

    After a click with the mouse there is no ring until a key is pressed; neither is there round a whole page.
    Properties on the focused widget: `ring_radius` (pixels), `ring_inside` (a page: draw within it), `ring_off`
    (it draws its own).
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._quiet = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self):
            return
        window = self._window
        for widget in self._chain:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._chain, self._target = [], None
        if (
            new is None
            or not window.isAncestorOf(new)
            or new.property("ring_off")
            or new.focusPolicy() == Qt.FocusPolicy.NoFocus
        ):
            self.hide()
            return
        mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._quiet = mouse or bool(new.property("ring_inside"))
        self._target = new
        step: QWidget | None = new
        while step is not None and step is not window:
            step.installEventFilter(self)
            self._chain.append(step)
            step = step.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        elif event.type() in _KEYS and self._quiet and watched is self._target:
            self._quiet = False
            self._place()
        return False

    def _place(self) -> None:
        target, window = self._target, self._window
        if target is None or not isValid(target) or self._quiet or not target.isVisible():
            self.hide()
            return
        grow = -3 if target.property("ring_inside") else _GAP + 4
        rect = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-grow, -grow, grow, grow)
        seen = self._seen(rect)
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(rect)
        if seen == rect:
            self.clearMask()
        else:
            self.setMask(seen.translated(-rect.topLeft()))
        self.show()
        self.raise_()
        self.update()

    def _seen(self, rect: QRect) -> QRect:
        """What is left of it when what is scrolled out of sight is cut off."""
        window, seen = self._window, QRect(rect)
        widget = None if self._target is None else self._target.parentWidget()
        while widget is not None and widget is not window:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                seen &= QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            widget = area
        return seen

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None or not isValid(self._target):
            return
        radius = float(self._target.property("ring_radius") or 8)
        painter = brush(self)
        outline = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        for colour, width in (("card", _WIDTH + 2.5), ("focus", _WIDTH)):
            painter.setPen(QPen(self._look.colour(colour), width))
            painter.drawRoundedRect(outline, radius + 3, radius + 3)
        painter.end()
