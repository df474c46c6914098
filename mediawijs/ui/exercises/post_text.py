# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a post in which passages can be marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediawijs.i18n import _
from mediawijs.ui.exercises.naming import TrickStyle, draw_underline
from mediawijs.ui.exercises.tappable import Tappable, step_focus
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_GLUE = "\u00a0"  # keeps the name of a trick on the line of the last word


@dataclass(frozen=True)
class PassageMark:
    """A mark on one passage; `right` once it has been judged."""

    style: TrickStyle
    right: bool | None = None

    @property
    def tag(self) -> str:
        sign = {None: "", True: "✓ ", False: "? "}[self.right]
        return (sign + self.style.label).replace(" ", _GLUE)


class PassageButton(Tappable):
    """Lies unseen over its words, also when they run over several lines."""

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent=parent)
        self.setProperty("ring_off", True)  # the text draws it round the words

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the text below paints the words, the mark and the ring."""


class PostText(QWidget):
    """All passages after each other as one running text.

    Signals:
        tapped: the id of a passage that was clicked or chosen with Enter.
        removed: the id of a passage of which the mark should go.
    """

    tapped = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, passages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._look = look
        self._passages = tuple((key, " ".join(text.split())) for key, text in passages)
        self._marks: Mapping[str, PassageMark] = {}
        self._open = ""
        self._pitch = round(look.line(Role.QUESTION) * 1.14)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons: dict[str, PassageButton] = {}
        for key, text in self._passages:
            button = PassageButton(look, text, self)
            button.clicked.connect(lambda _checked=False, key=key: self.tapped.emit(key))
            button.removed.connect(lambda key=key: self.removed.emit(key))
            button.stepped.connect(lambda step: step_focus(list(self.buttons.values()), step))
            self.buttons[key] = button
        self._lay_out_now()

    def show_marks(self, marks: Mapping[str, PassageMark], open_passage: str, *, locked: bool) -> None:
        self._marks, self._open = marks, open_passage
        for key, button in self.buttons.items():
            button.setEnabled(not locked)
            button.setAccessibleDescription(_spoken(marks.get(key)))
        self._lay_out_now()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[0].lineCount() * self._pitch

    def sizeHint(self) -> QSize:
        width = self._look.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._pitch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        for key, button in self.buttons.items():
            rects = self._rects[key]
            if key in self._marks:
                self._draw_mark(painter, self._marks[key], rects, self._tags.get(key))
            elif key == self._open or button.hovered:
                self._draw_outline(painter, rects, dashed=True)
            if button.hasFocus():
                self._draw_ring(painter, rects)
        painter.setPen(self._look.colour("ink"))
        self._layout.draw(painter, QPointF(0, 0))
        painter.end()

    # Laying out

    def _whole(self) -> tuple[str, dict[str, tuple[int, int, int]]]:
        """The text, and per passage where it starts, where its words end, and where its tag ends."""
        parts: list[str] = []
        spans: dict[str, tuple[int, int, int]] = {}
        at = 0
        for key, text in self._passages:
            mark = self._marks.get(key)
            tail = f"{_GLUE * 3}{mark.tag}{_GLUE * 2}" if mark else ""
            end = at + _length(text)
            spans[key] = (at, end, end + _length(tail))
            parts.append(text + tail)
            at = end + _length(tail) + 1
        return " ".join(parts), spans

    def _lay_out(self, width: float) -> tuple[QTextLayout, dict[str, tuple[int, int, int]]]:
        text, spans = self._whole()
        layout = QTextLayout(text, self._look.font(Role.QUESTION))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = [self._tag_format(end, last - end) for _start, end, last in spans.values() if last > end]
        layout.setFormats(formats)
        metrics = QFontMetricsF(self._look.font(Role.QUESTION))
        lead = (self._pitch - metrics.height()) / 2
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width - 4))
            line.setPosition(QPointF(2, count * self._pitch + lead))
            count += 1
        layout.endLayout()
        return layout, spans

    def _tag_format(self, start: int, length: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setFont(self._look.font(Role.CHIP))
        tag = QTextLayout.FormatRange()
        tag.start, tag.length, tag.format = start, length, form
        return tag

    def _lay_out_now(self) -> None:
        self._layout, spans = self._lay_out(self.width())
        self._rects = {key: self._rects_of(start, end) for key, (start, end, _last) in spans.items()}
        self._tags = {
            key: self._rects_of(end + 1, last)[-1] for key, (_s, end, last) in spans.items() if last > end
        }
        for key, button in self.buttons.items():
            rects = [rect.toAlignedRect() for rect in self._rects[key]]
            if not rects:
                continue
            whole = QRect(rects[0])
            region = QRegion()
            for rect in rects:
                whole = whole.united(rect)
                region = region.united(rect)
            button.setGeometry(whole)
            button.setMask(region.translated(QPoint(0, 0) - whole.topLeft()))

    def _rects_of(self, start: int, end: int) -> list[QRectF]:
        """One box per line between two places in the text."""
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            right = min(right, line.naturalTextWidth() + line.x())
            top = number * self._pitch + 1
            found.append(QRectF(left - 2, top, right - left + 4, self._pitch - 3))
        return found

    # Painting

    def _draw_mark(
        self, painter: QPainter, mark: PassageMark, rects: list[QRectF], tag: QRectF | None
    ) -> None:
        look, style = self._look, mark.style
        for rect in rects:
            box(painter, rect, 4, look.colour(f"{style.tint}_soft"))
            draw_underline(painter, look, style, rect.bottomLeft(), rect.bottomRight())
        if tag is not None:
            height = look.px(21)
            pill = QRectF(tag.left() + 3, tag.center().y() - height / 2, tag.width() - 6, height)
            edge = {None: style.tint, True: "mint", False: "coral"}[mark.right]
            box(painter, pill, height / 2, look.colour(f"{style.tint}_soft"), look.colour(edge), 1.4)

    def _draw_outline(self, painter: QPainter, rects: list[QRectF], *, dashed: bool) -> None:
        painter.setPen(
            QPen(self._look.colour("violet"), 1.6, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        )
        painter.setBrush(self._look.colour("violet_soft"))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)

    def _draw_ring(self, painter: QPainter, rects: list[QRectF]) -> None:
        painter.setPen(QPen(self._look.colour("focus"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, 0), 5, 5)


def _length(text: str) -> int:
    """In the units that Qt counts in."""
    return len(text.encode("utf-16-le")) // 2


def _x(place: object) -> float:
    """`cursorToX` gives a float, or a pair with the place first."""
    return float(place[0]) if isinstance(place, tuple) else float(str(place))


def _spoken(mark: PassageMark | None) -> str:
    if mark is None:
        return ""
    words = _("gemarkeerd als {trick}").format(trick=mark.style.label)
    if mark.right is None:
        return words
    verdict = _("goed gezien") if mark.right else _("kijk nog eens")
    return f"{words}, {verdict}"
