# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buttons with words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

RADIUS = 12
LEAST = 44
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_PASSING = "passing"


class WordButton(QPushButton):
    """A push button whose words are plain text (an & is an &), and that Enter presses as Space does.

    A double click counts once: the second half would press whatever took its place, such as "go on" after "check".
    With `every_click` both halves count, for what is pressed again and again.
    """

    every_click = False

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(
            text.replace("&", "&&")
        )  # not above: there Qt first asks whether it is one of 150 theme icons
        self.words = text
        self.setProperty("ring_radius", RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        group: QButtonGroup | None = self.group()
        if group is None or event.key() not in _ARROWS:
            super().keyPressEvent(event)
            return
        group.setProperty(_PASSING, True)
        super().keyPressEvent(event)
        group.setProperty(_PASSING, False)

    @property
    def passed_by_arrow(self) -> bool:
        """While this one is clicked because an arrow key went past it, and not because somebody pressed it."""
        group: QButtonGroup | None = self.group()
        return group is not None and bool(group.property(_PASSING))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.every_click:
            self.mousePressEvent(event)


class BigButton(WordButton):
    """A button with words, that wraps when it must.

    `kind`: "main" is the next step (one per screen), "quiet" has a line, "plain" has neither ground nor line,
    "on_violet" is the main one on a violet ground. In a row beside something taller, give it an alignment.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "main",
        icon: str | None = None,
        *,
        icon_after: bool = False,
        role: Role = Role.BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._kind, self._icon, self._icon_after, self._role = look, kind, icon, icon_after, role
        self._set = Typeset(look, role, text, centred=True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, text: str, icon: str | None = None) -> None:
        if (text, icon) == (self.words, self._icon):
            return
        self.words, self._icon = text, icon
        self.setText(text.replace("&", "&&"))
        self._set = Typeset(self._look, self._role, text, centred=True)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._set.height(width - self._sides())
        return max(lines + self._look.px(22), LEAST, self._look.px(LEAST))

    def sizeHint(self) -> QSize:
        width = max(self._set.natural_width() + self._sides(), LEAST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._set.least_width() + self._sides()
        return QSize(width, max(LEAST, self._look.px(LEAST)))

    def _icon_size(self) -> int:
        return self._look.px(18) if self._icon else 0

    def _sides(self) -> int:
        padding = 14 if self._kind == "plain" else 21
        return 2 * padding + (self._icon_size() + 8 if self._icon and self.words else self._icon_size())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        ground, line, ink = self._colours()
        box(painter, QRectF(self.rect()), RADIUS, ground, line, 1.4)
        self._draw_words(painter, ink)
        painter.end()

    def _colours(self) -> tuple[QColor, QColor | None, str]:
        colour = self._look.colour
        if not self.isEnabled():
            return colour("track"), None, "quiet"
        active = self.underMouse() or self.isDown()
        match self._kind:
            case "main":
                ground = colour("violet").lighter(112) if active else colour("violet")
                return ground, None, "on_violet"
            case "on_violet":
                ground = colour("on_violet")
                ground.setAlphaF(0.88 if active else 1.0)
                return ground, None, "violet"
            case "quiet":
                return colour("violet_soft") if active else colour("card"), colour("line").darker(112), "ink"
            case _:
                clear = QColor(0, 0, 0, 0)
                return colour("violet_soft") if active else clear, None, "violet_ink"

    def _draw_words(self, painter: QPainter, ink: str) -> None:
        size = self._icon_size()
        room = self.width() - self._sides()
        text_width = min(self._set.natural_width(), room)
        height = self._set.height(text_width)
        gap = 8 if size and self.words else 0
        left = (self.width() - text_width * bool(self.words) - size - gap) / 2
        if size and self._icon:
            x = left if not self._icon_after else left + text_width + gap
            pixmap = self._look.pixmap(self._icon, ink, size)
            painter.drawPixmap(QPointF(x, (self.height() - size) / 2), pixmap)
        x = left if self._icon_after else left + size + gap
        at = QPointF(x, (self.height() - height) / 2)
        self._set.draw(painter, at, text_width, self._look.colour(ink))


class IconButton(WordButton):
    """A square button with only an icon; `name` is what a screen reader says and the tooltip shows.

    It steps (up, down, more, less) and stays where it is, so each click counts, however quick.
    """

    every_click = True

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._look, self._icon = look, icon
        self.setAccessibleName(name)
        self.setToolTip(name.replace("&", "&amp;").replace("<", "&lt;"))
        side = max(LEAST, look.px(40))
        self.setFixedSize(side, side)

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        if self.underMouse() or self.isDown():
            box(painter, QRectF(self.rect()), RADIUS, self._look.colour("violet_soft"))
        size = self._look.px(20)
        pixmap = self._look.pixmap(self._icon, "ink" if self.isEnabled() else "edge", size)
        painter.drawPixmap(QPointF((self.width() - size) / 2, (self.height() - size) / 2), pixmap)
        painter.end()
