# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A made-up app or site, drawn with real widgets so that its text grows along."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.screen import Frame, Screen
from mediawijs.i18n import _
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.element_style import accent_of
from mediawijs.ui.exercises.element_view import ElementView
from mediawijs.ui.exercises.paint import PlainText, initials, ink_on
from mediawijs.ui.parts.paint import box as draw_box
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class TitleBar(QWidget):
    """The name of the app on its own colour, with a dot as its logo; three window dots on a computer."""

    def __init__(self, look: Look, app: str, accent: QColor, frame: Frame) -> None:
        super().__init__()
        self._look, self._app, self._accent, self._frame = look, app, accent, frame
        self._words = PlainText(app, look.font(Role.LABEL), look.line(Role.LABEL))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return max(self._look.px(44), self._words.height(width - self._left - 16) + 20)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.heightForWidth(self._look.px(300)))

    @property
    def _left(self) -> int:
        return self._look.px(48) + (56 if self._frame is Frame.WINDOW else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.fillRect(self.rect(), self._accent)
        ink, middle = ink_on(self._accent), self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if self._frame is Frame.WINDOW:
            for number in range(3):
                painter.setOpacity(0.45)
                painter.drawEllipse(QPointF(20 + 16 * number, middle), 5, 5)
            painter.setOpacity(1)
        radius = self._look.px(13)
        centre = QPointF(self._left - self._look.px(12) - radius, middle)
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(self._accent)
        painter.setFont(self._look.font(Role.CHIP))
        spot = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, initials(self._app)[:1])
        self._words.draw(painter, QRectF(self._left, 0, self.width() - self._left - 12, self.height()), ink)


class DrawnScreen(QWidget):
    """A phone or a window with elements under each other.

    Signals:
        tapped: the id of an element that was clicked or chosen with the keyboard; never when not `flaggable`.
    """

    tapped = Signal(str)

    def __init__(self, look: Look, screen: Screen, media: Media, *, flaggable: bool) -> None:
        super().__init__()
        self._look, self._media, self._flaggable = look, media, flaggable
        self._screen = screen
        self.views: dict[str, ElementView] = {}
        phone = screen.frame is Frame.PHONE
        self._bezel = look.px(10) if phone else 1
        self._radius = look.px(34) if phone else 14
        self.setFixedWidth(look.px(340 if phone else 540))
        self.setAccessibleName(
            _("Telefoon met {app}").format(app=screen.app)
            if phone
            else _("Scherm van {app}").format(app=screen.app)
        )
        self._column = QVBoxLayout(self)
        edge = self._bezel + (look.px(14) if phone else 0)
        self._column.setContentsMargins(self._bezel, edge, self._bezel, edge if phone else 1)
        self._column.setSpacing(0)
        self._content: QWidget | None = None
        self.show_screen(screen)

    def show_screen(self, screen: Screen) -> None:
        """Shows the same screen with other looks, or another one; elements that stay keep their focus."""
        same = self._content is not None and [
            [e.id for e in row] for row in screen.rows
        ] == [[e.id for e in row] for row in self._screen.rows]  # fmt: skip
        self._screen = screen
        if same:
            for key, view in self.views.items():
                view.redraw_as(screen.element(key))
            return
        old, self._content = self._content, self._build(screen)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.addWidget(self._content)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, brush(self)
        whole = QRectF(self.rect())
        if self._screen.frame is Frame.WINDOW:
            draw_box(painter, whole, self._radius, look.colour("card"), look.colour("edge"))
            return
        case = look.colour("rail") if not look.tokens.dark else look.colour("edge")
        draw_box(painter, whole, self._radius, case)
        inside = whole.adjusted(self._bezel, self._bezel, -self._bezel, -self._bezel)
        draw_box(painter, inside, self._radius - self._bezel, look.colour("card"))
        notch = QRectF(whole.center().x() - look.px(32), self._bezel + look.px(5), look.px(64), look.px(5))
        draw_box(painter, notch, look.px(2), look.colour("edge"))

    def _build(self, screen: Screen) -> QWidget:
        look, accent = self._look, accent_of(self._look, screen.accent)
        self.views = {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TitleBar(look, screen.app, accent, screen.frame))
        if screen.picture is not None:
            column.addWidget(self._picture(screen.picture.source, screen.picture.alt))
        rows = QVBoxLayout()
        rows.setContentsMargins(look.px(14), look.px(12), look.px(14), look.px(12))
        rows.setSpacing(look.px(8))
        for elements in screen.rows:
            row = QHBoxLayout()
            row.setSpacing(look.px(8))
            for element in elements:
                view = ElementView(look, element, accent, flaggable=self._flaggable)
                view.clicked.connect(lambda _checked=False, key=element.id: self.tapped.emit(key))
                self.views[element.id] = view
                row.addWidget(view, 1)
            rows.addLayout(row)
        column.addLayout(rows)
        if screen.frame is Frame.PHONE:
            content.setMinimumHeight(look.px(330))
        column.addStretch(1)
        return content

    def _picture(self, source: str, alt: str) -> QWidget:
        return PictureView(self._look, self._media(source), alt, height=self._look.px(120), cover=True)


def centred(screen: DrawnScreen) -> QHBoxLayout:
    """A row with the screen in its middle. (Alignment would measure its height at the width of the row.)"""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(screen)
    row.addStretch(1)
    return row
