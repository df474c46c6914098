# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small things that several exercises paint: plain text in any size, numbers in circles, initials."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

CLEAR = QColor(0, 0, 0, 0)


@dataclass
class PlainText:
    """Text that is only ever letters: laid out and painted, never parsed.

    `line` is the height of a line in pixels.
    """

    text: str
    font: QFont
    line: float
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    underline: bool = False

    def lay_out(self, width: float) -> QTextLayout:
        font = QFont(self.font)
        font.setUnderline(self.underline)
        layout = QTextLayout(self.text.replace("\n", "\u2028"), font)
        option = QTextOption(self.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, top + (self.line - line.height()) / 2))
            top += self.line
        layout.endLayout()
        return layout

    def height(self, width: float) -> int:
        return round(self.lay_out(width).lineCount() * self.line)

    def width(self) -> float:
        """Without wrapping."""
        metrics = QFontMetricsF(self.font)
        return max((metrics.horizontalAdvance(part) for part in self.text.split("\n")), default=0.0) + 1

    def draw(self, painter: QPainter, rect: QRectF, colour: QColor) -> None:
        """Vertically centred in `rect`."""
        layout = self.lay_out(rect.width())
        height = layout.lineCount() * self.line
        painter.setPen(colour)
        layout.draw(painter, QPointF(rect.left(), rect.top() + max(0.0, (rect.height() - height) / 2)))


def draw_disc(
    painter: QPainter, centre: QPointF, radius: float, ground: QColor, text: str, font: QFont
) -> None:
    """A filled circle with one or two letters or a number in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(centre, radius, radius)
    painter.setFont(font)
    painter.setPen(ink_on(ground))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def ink_on(ground: QColor) -> QColor:
    """White, or near-black on light grounds: for short bold words and letters."""
    dark, light = QColor("#14162A"), QColor("#FFFFFF")
    return light if contrast(light, ground) >= 3.0 else dark


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """`share` (0 to 1) of `one`, the rest of `other`."""
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


def initials(name: str) -> str:
    """One letter of the first and last word."""
    words = [word for word in name.split() if word[:1].isalnum()] or [name.strip() or "?"]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()
