# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Icons and pictures that ship, tinted and rendered for the screen at hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from mediawijs.ui.theme.svg import renderer


class Icon:
    """The names of what lies in `icons/`. No enum: making one of 60 members takes a hundredth of a cold start."""

    HOME = "home"
    BOOK = "book"
    GROWTH = "growth"
    EYE = "eye"
    FLASK = "flask"
    PEOPLE = "people"
    GEAR = "gear"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    CHECK = "check"
    CROSS = "cross"
    LOOK_AGAIN = "look-again"
    HINT = "hint"
    LOCK = "lock"
    UNLOCK = "unlock"
    KEY = "key"
    GLOBE_OFF = "globe-off"
    SHIELD = "shield"
    INFO = "info"
    QUESTION = "question"
    PLUS = "plus"
    MINUS = "minus"
    PLAY = "play"
    PAUSE = "pause"
    REPLAY = "replay"
    STEP = "step"
    CLOSE = "close"
    SEARCH = "search"
    CHAT = "chat"
    SEND = "send"
    IMAGE = "image"
    FLAG = "flag"
    ORDER_UP = "order-up"
    ORDER_DOWN = "order-down"
    SLIDER = "slider"
    SOUND = "sound"
    TEXT_SIZE = "text-size"
    CONTRAST = "contrast"
    MOON = "moon"
    SUN = "sun"
    LANGUAGE = "language"
    EXPORT = "export"
    TRASH = "trash"
    DOWNLOAD = "download"
    DOCUMENT = "document"
    USER = "user"
    USER_ADD = "user-add"
    SCALE = "scale"
    CARDS = "cards"
    HEART = "heart"
    SHARE = "share"
    COMMENT = "comment"
    CLOCK = "clock"
    STAR = "star"
    BELL = "bell"
    LINK = "link"
    EYE_OFF = "eye-off"
    HAND = "hand"
    LIGHTBULB = "lightbulb"
    MEGAPHONE = "megaphone"
    NEWSPAPER = "newspaper"
    WARNING = "warning"
    DRAG = "drag"
    UNDO = "undo"
    MENU = "menu"


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
