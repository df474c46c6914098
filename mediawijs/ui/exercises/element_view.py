# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One element of a drawn screen: painted like a real app, and a button that can be flagged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from mediawijs.domain.lessons.kinds.screen import Element
from mediawijs.i18n import _
from mediawijs.ui.exercises.element_style import ElementStyle, spoken, style_of
from mediawijs.ui.exercises.paint import CLEAR, PlainText, ink_on
from mediawijs.ui.exercises.tappable import Tappable
from mediawijs.ui.parts.paint import box as draw_box
from mediawijs.ui.parts.paint import brush, check_mark
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ElementView(Tappable):
    """`flaggable` elements take focus and clicks; others are only looked at."""

    def __init__(self, look: Look, element: Element, accent: QColor, *, flaggable: bool) -> None:
        super().__init__(look, spoken(element))
        self.element = element
        self._flaggable = flaggable
        self._accent = accent
        self._style: ElementStyle = style_of(look, element, accent)
        self._words = self._make_words()
        self._number = 0
        self._verdict: bool | None = None
        self._open = False
        if not flaggable:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_flag(self, number: int, name: str = "", verdict: bool | None = None) -> None:
        """Puts flag `number` on it (0: none) with the trick's name; `verdict` once it has been judged."""
        self._number, self._verdict = number, verdict
        self.updateGeometry()
        words = [_("Vlag {number}: {name}").format(number=number, name=name)] if number else []
        if verdict is not None:
            words.append(_("goed gezien") if verdict else _("kijk nog eens"))
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def show_open(self, is_open: bool) -> None:
        """Whether the pupil is naming this element right now."""
        self._open = is_open
        self.update()

    def redraw_as(self, element: Element) -> None:
        """The same element with another look."""
        self.element = element
        self._style = style_of(self.look, element, self._accent)
        self._words = self._make_words()
        self.setText(spoken(element).replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text_width = width - 2 * self._style.pad_x - self._sign_room - self._flag_room
        return max(self.look.px(26), self._words.height(text_width) + 2 * self._style.pad_y) + 2

    def sizeHint(self) -> QSize:
        width = min(self.look.px(280), round(self._natural_width()))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(60), self.look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        box = self._box()
        style = self._style
        draw_box(painter, box, style.radius, style.ground or CLEAR, style.edge, 1.5)
        inner = box.adjusted(style.pad_x, 0, -style.pad_x, 0)
        if style.sign:
            self._draw_sign(painter, inner)
        self._words.draw(painter, inner.adjusted(self._sign_room, 0, -self._flag_room, 0), style.ink)
        self._draw_state(painter, box)
        painter.end()

    # Parts of the painting

    def _make_words(self) -> PlainText:
        style = self._style
        return PlainText(self.element.slot.label, style.font, style.line, style.align, style.underline)

    @property
    def _sign_room(self) -> int:
        return self.look.px(30) if self._style.sign else 0

    @property
    def _flag_room(self) -> int:
        """Words make way for the flag; beside a narrow box there is room already."""
        return self._flag_width + 4 if self._number and not self._style.snug else 0

    @property
    def _flag_width(self) -> int:
        return self.look.px(22 if self._verdict is None else 36)

    def _natural_width(self) -> float:
        return self._words.width() + 2 * self._style.pad_x + self._sign_room + 4

    def _box(self) -> QRectF:
        """Where the element itself stands; the rest of its row belongs to it as well."""
        width = float(self.width())
        if self._style.snug:
            width = min(width, self._natural_width())
        return QRectF(1, 1, width - 2, self.height() - 2)

    def _draw_sign(self, painter: QPainter, inner: QRectF) -> None:
        size = self.look.px(20)
        box = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
        if self._style.sign == "clock":
            painter.setPen(QPen(self._style.ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            face = box.adjusted(2, 2, -2, -2)
            painter.drawEllipse(face)
            painter.drawPolyline(
                [QPointF(face.center().x(), face.top() + 4), face.center(), face.center() + QPointF(4, 2)]
            )
            return
        checked = self._style.sign == "checked"
        draw_box(painter, box, 5, self._accent if checked else CLEAR, self._style.ink, 2)
        if checked:
            check_mark(painter, box, ink_on(self._accent))

    def _draw_state(self, painter: QPainter, box: QRectF) -> None:
        radius = max(8, self._style.radius)
        if self._open or self._number:
            tint = {None: "violet", True: "mint", False: "coral"}[self._verdict]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            style = Qt.PenStyle.SolidLine if self._number else Qt.PenStyle.DashLine
            painter.setPen(QPen(self.look.colour(tint), 2.5, style))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        elif self.hovered and self._flaggable:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("violet"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        if self._number:
            self._draw_flag(painter, box)

    def _draw_flag(self, painter: QPainter, box: QRectF) -> None:
        """Beside what is narrow, in the corner of what is wide."""
        look = self.look
        tint = {None: "violet", True: "mint", False: "coral"}[self._verdict]
        sign = str(self._number) + {None: "", True: " ✓", False: " ?"}[self._verdict]
        high = look.px(22)
        wide = self._flag_width
        left = min(box.right() + 5, self.width() - wide - 2)
        top = box.center().y() - high / 2 if self._style.snug else box.top() + 2
        flag = QRectF(left, max(1.0, top), wide, high)
        ground = look.colour(tint)
        draw_box(painter, flag, high / 2, ground)
        painter.setFont(look.font(Role.CHIP))
        painter.setPen(ink_on(ground))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, sign)
