# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sets plain or bold text in lines. Nothing is parsed: what looks like a tag is shown as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

if TYPE_CHECKING:  # texts of lessons are not needed by the first screen
    from mediawijs.domain.lessons.text import Text

_ENDLESS = 100_000.0


class Run(NamedTuple):
    """Letters in one style."""

    text: str
    strong: bool = False
    stress: bool = False


Runs = tuple[Run, ...]


def paragraphs_of(text: Text | str) -> tuple[Runs, ...]:
    """Every paragraph or bullet as its runs; pictures are left out."""
    if isinstance(text, str):
        return tuple((Run(line),) for line in text.split("\n"))
    from mediawijs.domain.lessons.text import Bullets, Paragraph, Picture, Spans

    def runs(spans: Spans) -> Runs:
        return tuple(Run(span.text, span.strong, span.stress) for span in spans)

    found: list[Runs] = []
    for block in text:
        match block:
            case Paragraph(spans):
                found.append(runs(spans))
            case Bullets(items):
                found.extend((Run("• "), *runs(item)) for item in items)
            case Picture():
                pass
    return tuple(found)


def plain_runs(runs: Runs) -> str:
    return "".join(run.text for run in runs)


class Typeset:
    """Lines of text at a width: asks, measures, and draws. Widths and heights are in pixels."""

    def __init__(self, look: Look, role: Role, text: Text | str, *, centred: bool = False) -> None:
        self.font = look.font(role)
        self.line = look.line(role)
        self.gap = round(self.line * 0.5)
        self.paragraphs = paragraphs_of(text)
        self._option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layouts: list[tuple[QTextLayout, float]] = []
        self._laid_at: float | None = None
        self._heights: dict[float, int] = {}
        self._natural: int | None = None
        metrics = QFontMetricsF(self.font)
        self._metrics = metrics
        self._lead = (self.line - metrics.height()) / 2

    @property
    def plain(self) -> str:
        return "\n".join(plain_runs(spans) for spans in self.paragraphs)

    def natural_width(self) -> int:
        """The width that the text takes when no line is broken."""
        if self._natural is None:
            self._natural = int(max(map(self._width_of, self.paragraphs), default=0.0)) + 2
        return self._natural

    def _width_of(self, spans: Runs) -> float:
        if not any(span.strong or span.stress for span in spans):
            return self._metrics.horizontalAdvance(plain_runs(spans))
        layout = self._layout(spans)
        self._break(layout, _ENDLESS)
        return layout.lineAt(0).naturalTextWidth()

    def least_width(self) -> int:
        """The width of the longest word, at most about ten letters: narrower than that breaks words."""
        metrics = self._metrics
        words = sorted(self.plain.split(), key=len)[-3:]
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return int(min(longest, metrics.averageCharWidth() * 13)) + 2

    def height(self, width: float) -> int:
        """Layouts ask about any width, also about one below zero: margins may be wider than the room there is."""
        width = max(width, 1.0)
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._height(width)
        return known

    def _height(self, width: float) -> int:
        if not self.paragraphs or self.natural_width() <= width:
            count = len(self.paragraphs)
            return count * self.line + max(count - 1, 0) * self.gap
        self._lay_out(width)
        return self._bottom()

    def _bottom(self) -> int:
        last, top = self._layouts[-1]
        return round(top) + max(last.lineCount(), 1) * self.line

    def draw(self, painter: QPainter, at: QPointF, width: float, colour: QColor) -> None:
        self._lay_out(width)
        painter.setPen(colour)
        for layout, top in self._layouts:
            layout.draw(painter, at + QPointF(0, top))

    def _lay_out(self, width: float) -> None:
        if width != self._laid_at:
            self._layouts = self._lay(width)
            self._laid_at = width

    def _lay(self, width: float) -> list[tuple[QTextLayout, float]]:
        layouts: list[tuple[QTextLayout, float]] = []
        top = 0.0
        for spans in self.paragraphs:
            if layouts:
                top += self.gap
            layout = self._layout(spans)
            layouts.append((layout, top))
            top += self._break(layout, max(width, 1.0)) * self.line
        return layouts

    def _break(self, layout: QTextLayout, width: float) -> int:
        """How many lines there are."""
        count = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self.line + self._lead))
            count += 1
        layout.endLayout()
        return max(count, 1)

    def _layout(self, spans: Runs) -> QTextLayout:
        layout = QTextLayout(plain_runs(spans), self.font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        formats, start = [], 0
        for span in spans:
            length = len(span.text.encode("utf-16-le")) // 2
            if span.strong or span.stress:
                formats.append(self._range(start, length, span))
            start += length
        if formats:
            layout.setFormats(formats)
        return layout

    def _range(self, start: int, length: int, span: Run) -> QTextLayout.FormatRange:
        font = QFont(self.font)
        if span.strong:
            font.setWeight(QFont.Weight.DemiBold)
        font.setItalic(span.stress)
        from PySide6.QtGui import QTextCharFormat  # its many enums are not needed for the first screen

        style = QTextCharFormat()
        style.setFont(font)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, length, style
        return marked
