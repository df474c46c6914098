# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is here: animals, a level, a lock. One thing to do at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.profile_pages import CodePage, LevelPage, LockPage, PicturesPage, ProfilesPage, Tile
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.focus import focus_first
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.picture_button import PictureButton
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.code_dots import CodeDots
from mediawijs.ui.screens.level_button import LevelButton
from mediawijs.ui.screens.page import ScrollPage, blank
from mediawijs.ui.theme.look import Look


class ProfilesScreen(ScrollPage):
    """`picked` gives the key of a tile, `levelled` that of a level, `locked` whether a lock is wanted."""

    picked = Signal(str)
    levelled = Signal(str)
    locked = Signal(bool)
    new = Signal()
    guest = Signal()
    undone = Signal()
    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._dots: CodeDots | None = None
        self._note: Notice | None = None
        self._code: CodePage | None = None

    def show_page(self, page: ProfilesPage) -> None:
        if isinstance(page, CodePage) and self._is_same_code(page):
            self._update_code(page)
            return
        self.set_head(page.title, page.line)
        self._dots, self._note, self._code = None, None, None
        left, column = blank()
        match page:
            case PicturesPage():
                self._add_pictures(column, page)
            case LevelPage():
                self._add_levels(column, page)
            case LockPage():
                self._add_lock(column, page)
            case CodePage():
                self._add_code(column, page)
        column.addStretch(1)
        body = QWidget()
        pair = SideBySide(body, shares=(52, 48), least=self.look.px(860), spacing=34, drop=True)
        pair.addWidget(left)
        pair.addWidget(self._welcome())
        self.set_body(body)
        self.to_top()
        focus_first(left)

    # The four kinds of page

    def _add_pictures(self, column: QVBoxLayout, page: PicturesPage) -> None:
        self._add_trouble(column, page.trouble)
        column.addWidget(self._grid(page.tiles, 76, 110))
        flow = FlowLayout(spacing=12)
        if page.other:
            flow.addWidget(self._button(page.other, self.new.emit, "user-add"))
        if page.guest:
            flow.addWidget(self._button(page.guest, self.guest.emit))
        if not page.other and not page.first:
            flow.addWidget(self._back())
        column.addLayout(flow)

    def _add_levels(self, column: QVBoxLayout, page: LevelPage) -> None:
        self._add_animal(column, page.picture)
        for option in page.options:
            button = LevelButton(self.look, option.name, option.line)
            button.clicked.connect(lambda _checked=False, key=option.key: self.levelled.emit(key))
            column.addWidget(button)
        column.addWidget(self._back(), 0, Qt.AlignmentFlag.AlignLeft)

    def _add_lock(self, column: QVBoxLayout, page: LockPage) -> None:
        self._add_trouble(column, page.trouble)
        self._add_animal(column, page.picture)
        flow = FlowLayout(spacing=12)
        flow.addWidget(self._button(page.yes, lambda: self.locked.emit(True), "lock"))
        flow.addWidget(self._button(page.no, lambda: self.locked.emit(False), "unlock"))
        column.addLayout(flow)
        column.addWidget(self._back(), 0, Qt.AlignmentFlag.AlignLeft)

    def _add_code(self, column: QVBoxLayout, page: CodePage) -> None:
        self._code = page
        row = QHBoxLayout()
        row.setSpacing(18)
        animal = PictureView(self.look, self.look.art(page.picture), "", max_width=64, height=64)
        animal.setFixedWidth(64)
        self._dots = CodeDots(self.look)
        row.addWidget(animal)
        row.addWidget(self._dots)
        row.addStretch(1)
        column.addLayout(row)
        self._note = Notice(self.look, "", "sun", closable=False)
        column.addWidget(self._note)
        pictures = self._grid(page.tiles, 84, 140)
        for picture in pictures.findChildren(PictureButton):
            picture.every_click = True  # a code may have the same picture twice
        column.addWidget(pictures)
        flow = FlowLayout(spacing=12)
        flow.addWidget(self._back())
        flow.addWidget(self._button(page.undo, self.undone.emit, "undo"))
        column.addLayout(flow)
        self._update_code(page)

    def _is_same_code(self, page: CodePage) -> bool:
        return self._code is not None and (self._code.title, self._code.picture) == (page.title, page.picture)

    def _update_code(self, page: CodePage) -> None:
        if self._dots is not None:
            self._dots.set_dots(page.chosen, page.length)
            if page.chosen:
                announce(self._dots, self._dots.accessibleName())
        if self._note is not None:
            self._note.say(page.note)

    # Pieces

    def _grid(self, tiles: tuple[Tile, ...], side: int, cell: int) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(
            holder, spacing=10, cell=max(self.look.px(cell), side + 24), most=self.look.px(cell + 48)
        )
        for tile in tiles:
            art = self.look.art(tile.picture)
            button = PictureButton(self.look, tile.name, art, side, "lock" if tile.locked else "")
            if tile.locked:
                button.setAccessibleName(_("{name}, met slotje").format(name=tile.name))
            button.clicked.connect(lambda _checked=False, key=tile.key: self.picked.emit(key))
            flow.addWidget(button)
        return holder

    def _welcome(self) -> QWidget:
        holder, column = blank()
        alt = _("Het marktplein van Schermstad, met een lama.")
        column.addWidget(PictureView(self.look, self.look.art("welcome.svg"), alt, corners=18))
        column.addStretch(1)
        return holder

    def _add_animal(self, column: QVBoxLayout, picture: str) -> None:
        if picture:
            column.addWidget(PictureView(self.look, self.look.art(picture), "", max_width=96, height=96))

    def _add_trouble(self, column: QVBoxLayout, text: str) -> None:
        if text:
            column.addWidget(Notice(self.look, text, "coral"))

    def _back(self) -> BigButton:
        return self._button(_("Terug"), self.back.emit, "arrow-left")

    def _button(self, text: str, do: Callable[[], object], icon: str | None = None) -> BigButton:
        button = BigButton(self.look, text, "quiet", icon)
        button.clicked.connect(lambda: do())
        return button
