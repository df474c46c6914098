# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Icons and pictures that ship, tinted and rendered for the screen at hand."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from mediawijs.ui.theme.svg import renderer

_NAMES = (
    "home book growth eye flask people gear arrow-left arrow-right check cross look-again hint lock unlock key "
    "globe-off shield info question plus minus play pause replay step close search chat send image flag order-up "
    "order-down slider sound text-size contrast moon sun language export trash download document user user-add scale "
    "cards heart share comment clock star bell link eye-off hand lightbulb megaphone newspaper warning drag undo menu"
)
Icon = StrEnum("Icon", {name.upper().replace("-", "_"): name for name in _NAMES.split()})


class Icons:
    """Loads from `assets`; what is missing or damaged gives an empty pixmap."""

    def __init__(self, assets: Path) -> None:
        self.assets = assets
        self._text: dict[str, str] = {}
        self._made: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int) -> QPixmap:
        """`size` in device-independent pixels, `colour` as "#RRGGBB"."""
        ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
        key = (str(name), colour, size, ratio)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._render(str(name), colour, size, ratio)
        return made

    def art(self, name: str) -> bytes | None:
        """The bytes of `pictures/<name>`, for example "animals/vos.svg"; None when it is not there."""
        try:
            return (self.assets / "pictures" / name).read_bytes()
        except OSError:
            return None

    def _render(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        drawing = renderer(self._drawing(name).replace("currentColor", colour).encode())
        if drawing is None or size <= 0:
            return QPixmap()
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _drawing(self, name: str) -> str:
        text = self._text.get(name)
        if text is None:
            try:
                text = (self.assets / "icons" / f"{name}.svg").read_text("utf-8")
            except (OSError, ValueError):
                text = ""
            self._text[name] = text
        return text
