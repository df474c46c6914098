# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dark rail at the left: where one can go, that nothing goes online, and who is here."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.shell import Place, ShellPage
from mediawijs.ui.parts.artwork import Artwork
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

WIDE, NARROW = 212, 84


class RailButton(WordButton):
    """An icon and a word; only the icon when the rail is narrow. The screen reader always gets the word."""

    role = Role.LABEL
    ink = "rail_ink"

    def __init__(self, look: Look, text: str, icon: str) -> None:
        super().__init__(text)
        self.look, self.icon_name = look, icon
        self.narrow, self.current = False, False
        self._set = Typeset(look, self.role, text)

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        tip = self.words.replace("&", "&amp;").replace("<", "&lt;") if narrow else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        self.updateGeometry()

    def set_current(self, current: bool) -> None:
        self.current = current
        self.setAccessibleDescription(_("hier ben je") if current else "")
        self.update()

    def left(self) -> int:
        return 12 + self.look.px(20) + 12

    def sizeHint(self) -> QSize:
        width = 60 if self.narrow else self.look.px(WIDE) - 28
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = 0 if self.narrow else self._set.height(width - self.left() - 8)
        return max(lines + self.look.px(14), self.look.px(20) + 16 if self.narrow else 0, 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        colour, rect = self.look.colour, QRectF(self.rect())
        if self.current:
            box(painter, rect, 12, colour("sun"))
            box(painter, rect.adjusted(3, 0, 0, 0), 11, colour("rail_on"))
        elif self.underMouse() or self.isDown():
            box(painter, rect, 12, colour("rail_card"))
        self.draw_sign(painter, "on_rail" if self.current else self.ink)
        painter.end()

    def draw_sign(self, painter: QPainter, ink: str) -> None:
        size = self.look.px(20)
        left = (self.width() - size) / 2 if self.narrow else 12.0
        pixmap = self.look.pixmap(self.icon_name, ink, size)
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), pixmap)
        if not self.narrow:
            room = self.width() - self.left() - 8
            at = QPointF(self.left(), (self.height() - self._set.height(room)) / 2)
            self._set.draw(painter, at, room, self.look.colour(ink))


class OfflineButton(RailButton):
    """A green dot and the promise; opens the page that proves it."""

    role = Role.SMALL
    ink = "rail_quiet"

    def left(self) -> int:
        return 12 + 16

    def draw_sign(self, painter: QPainter, ink: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("mint").lighter(150))
        if self.narrow:
            size = self.look.px(20)
            at = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
            painter.drawPixmap(at, self.look.pixmap(self.icon_name, ink, size))
            painter.drawEllipse(QPointF(at.x() + size - 2, at.y() + size - 2), 5, 5)
            return
        painter.drawEllipse(QPointF(16, self.height() / 2), 4, 4)
        room = self.width() - self.left() - 8
        at = QPointF(self.left(), (self.height() - self._set.height(room)) / 2)
        self._set.draw(painter, at, room, self.look.colour(ink))


class ProfileButton(RailButton):
    """Who is here; opens the settings."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "user")
        self._animal = Artwork(None)
        self.setAccessibleName(_("Instellingen"))

    def show_pupil(self, name: str, animal: str) -> None:
        self.words = name
        self._set = Typeset(self.look, Role.LABEL, name)
        self.setText(name.replace("&", "&&"))
        self._animal = Artwork(self.look.art(f"animals/{animal}.svg") if animal else None)
        self.setAccessibleName(_("{name}: instellingen").format(name=name))
        self.set_narrow(self.narrow)
        self.update()

    def left(self) -> int:
        return 12 + self._side() + 10

    def _side(self) -> int:
        return min(self.look.px(34), 40) if self.narrow else self.look.px(34)

    def heightForWidth(self, width: int) -> int:
        room = width - self.left() - self.look.px(20) - 12
        lines = 0 if self.narrow else self._set.height(room)
        return max(lines, self._side()) + 24

    def draw_sign(self, painter: QPainter, ink: str) -> None:
        side = self._side()
        box(
            painter,
            QRectF(self.rect()),
            14,
            self.look.colour("rail_on" if self.underMouse() else "rail_card"),
        )
        left = (self.width() - side) / 2 if self.narrow else 12
        at = QPointF(left, (self.height() - side) / 2)
        if self._animal.whole:
            painter.drawPixmap(at, self._animal.pixmap(side, side, self.devicePixelRatioF()))
        else:
            painter.drawPixmap(at, self.look.pixmap("user", "rail_ink", side))
        if self.narrow:
            return
        gear = self.look.px(18)
        room = self.width() - self.left() - gear - 16
        top = (self.height() - self._set.height(room)) / 2
        self._set.draw(painter, QPointF(self.left(), top), room, self.look.colour("rail_ink"))
        at = QPointF(self.width() - gear - 12, (self.height() - gear) / 2)
        painter.drawPixmap(at, self.look.pixmap("gear", "rail_quiet", gear))


class Rail(QWidget):
    """`went` tells the place that was asked for."""

    went = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._places = {
            Place.HOME: RailButton(look, _("Vandaag"), "home"),
            Place.LESSONS: RailButton(look, _("Lessen"), "book"),
            Place.LAB: RailButton(look, _("Algoritmelab"), "flask"),
            Place.RATINGS: RailButton(look, _("Keurkamer"), "eye"),
            Place.GROWTH: RailButton(look, _("Mijn groei"), "growth"),
        }
        self.offline = OfflineButton(look, _("Niets gaat het internet op"), "globe-off")
        self.profile = ProfileButton(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 20, 14, 22)
        column.setSpacing(4)
        column.addLayout(self._logo())
        column.addSpacing(18)
        for place, button in self._places.items():
            button.clicked.connect(lambda _checked=False, place=place: self.went.emit(place))
            column.addWidget(button)
        column.addStretch(1)
        self.offline.clicked.connect(lambda: self.went.emit(Place.PRIVACY))
        self.profile.clicked.connect(lambda: self.went.emit(Place.SETTINGS))
        column.addWidget(self.offline)
        column.addSpacing(10)
        column.addWidget(self.profile)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        for button in (*self._places.values(), self.offline, self.profile):
            button.set_narrow(narrow)
        self._word.setVisible(not narrow)
        self._logo_row.setContentsMargins(13 if narrow else 10, 2, 0, 0)
        self.setFixedWidth(max(NARROW, self._look.px(20) + 40) if narrow else self._look.px(WIDE))

    def show_shell(self, page: ShellPage) -> None:
        for place, button in self._places.items():
            button.set_current(page.at is place)
        self.offline.set_current(page.at is Place.PRIVACY)
        self.profile.show_pupil(page.who, page.animal)

    def _logo(self) -> QHBoxLayout:
        row = self._logo_row = QHBoxLayout()
        row.setSpacing(10)
        mark = PictureView(self._look, self._look.art("logo.svg"), "", max_width=30, height=30)
        mark.setFixedWidth(30)
        self._word = Prose(self._look, "MediaWijs", Role.LOGO, "on_rail")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._word, 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("rail"))
        painter.drawRect(self.rect())  # fillRect would first make an enum of 170 gradients
        if self._look.tokens.rail == self._look.tokens.paper:
            painter.setBrush(self._look.colour("line"))
            painter.drawRect(self.width() - 1, 0, 1, self.height())
        painter.end()
