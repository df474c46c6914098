# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""One drawn scene with a camera that moves over it."""

from __future__ import annotations

from math import pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mediawijs.ui.parts.artwork import Artwork, rounded
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_CLOSE = 1.1  # how much larger than the frame a picture is when the camera is close


class Camera(NamedTuple):
    """`zoom` from 1.0; `x` and `y` shift the picture, in shares of the frame's side."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0


def camera(motion: str, at: float) -> Camera:
    """Where the camera is at `at` (0 to 1) of a scene. It never shows more than the picture."""
    slack, calm = (_CLOSE - 1) / 2, 1 - at
    shots = {
        "pan-left": Camera(_CLOSE, slack * (2 * at - 1)),
        "pan-right": Camera(_CLOSE, slack * (1 - 2 * at)),
        "zoom-in": Camera(1 + 2 * slack * at),
        "zoom-out": Camera(1 + 2 * slack * calm),
        "bob": Camera(1.06, 0.0, 0.022 * sin(4 * pi * at)),
        "shake-soft": Camera(1.06, 0.014 * calm * sin(14 * pi * at), 0.01 * calm * sin(10 * pi * at)),
    }
    return shots.get(motion, Camera())


class ClipStage(QLabel):
    """A square frame, its upper corners rounded with `radius`. Its text is what one sees, for screen readers."""

    def __init__(self, look: Look, radius: int = 17, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._radius = look, float(radius)
        self._art = Artwork(None)
        self._motion, self._at = "none", 0.0
        self._alt = Typeset(look, Role.SMALL, "", centred=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_scene(self, picture: bytes | None, words: str, motion: str) -> None:
        self._art, self._motion, self._at = Artwork(picture), motion, 0.0
        self._alt = Typeset(self._look, Role.SMALL, words, centred=True)
        if self.text() != words:
            self.setText(words)
        self.update()

    def move_camera(self, at: float) -> None:
        self._at = at
        self.update()

    @property
    def at(self) -> float:
        return self._at

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A square, but never so high that nothing else fits on the screen; then there is a plain edge beside it."""
        return min(width, max(330, self._look.px(330)))

    def sizeHint(self) -> QSize:
        return QSize(330, 330)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        frame = QRectF(self.rect())
        painter.setClipPath(rounded(frame, self._radius, 0))
        painter.fillRect(frame, self._look.colour("track"))
        if self._art.whole:
            # The whole square: a label in a corner may be the very thing that matters.
            side = min(frame.width(), frame.height())
            square = QRectF(0, 0, side, side)
            square.moveCenter(frame.center())
            painter.setClipRect(square, Qt.ClipOperation.IntersectClip)
            shot = camera(self._motion, self._at)
            # Drawn once at its largest, so that a moving camera never asks for a new drawing.
            large = round(side * _CLOSE)
            drawn = self._art.pixmap(large, large, self.devicePixelRatioF())
            seen = side * shot.zoom
            middle = frame.center() + QPointF(shot.x * side, shot.y * side)
            target = QRectF(middle.x() - seen / 2, middle.y() - seen / 2, seen, seen)
            painter.drawPixmap(target, drawn, QRectF(drawn.rect()))
        else:
            room = self.width() - 32
            top = max((self.height() - self._alt.height(room)) / 2, 4.0)
            self._alt.draw(painter, QPointF(16, top), room, self._look.colour("ink"))
        painter.end()
