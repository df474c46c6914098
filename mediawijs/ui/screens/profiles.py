# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is here: animals, a level, a lock. One thing to do at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.profile_pages import CodePage, LevelPage, LockPage, PicturesPage, ProfilesPage, Tile
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.notice import Notice
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.picture_button import PictureButton
from mediawijs.ui.parts.side_by_side import SideBySide
from mediawijs.ui.screens.code_dots import CodeDots
from mediawijs.ui.screens.level_button import LevelButton
from mediawijs.ui.screens.page import ScrollPage
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
        self._body = QVBoxLayout()
        self._body.setSpacing(18)
        self.column.addLayout(self._body)
        self.column.addStretch(1)
        self._dots: CodeDots | None = None
        self._note: Notice | None = None
        self._code: CodePage | None = None

    def show_page(self, page: ProfilesPage) -> None:
        if isinstance(page, CodePage) and self._same_code(page):
            self._update_code(page)
            return
        self.set_head(page.title, page.line)
        clear(self._body)
        self._dots, self._note, self._code = None, None, None
        match page:
            case PicturesPage():
                self._show_pictures(page)
            case LevelPage():
                self._show_level(page)
            case LockPage():
                self._show_lock(page)
            case CodePage():
                self._show_code(page)
        self.to_top()
        self._focus_first()

    # The four kinds of page

    def _show_pictures(self, page: PicturesPage) -> None:
        self._trouble(page.trouble)
        tiles = self._grid(page.tiles, 76)
        if page.first:
            pair = SideBySide(shares=(52, 48), least=self.look.px(860), spacing=30)
            pair.addWidget(tiles)
            pair.addWidget(self._welcome())
            self._body.addLayout(pair)
        else:
            self._body.addWidget(tiles)
        flow = FlowLayout(spacing=12)
        if page.other:
            flow.addWidget(self._button(page.other, "quiet", self.new, "user-add"))
        if page.guest:
            flow.addWidget(self._button(page.guest, "quiet", self.guest))
        if not page.other and not page.first:
            flow.addWidget(self._button(_("Terug"), "quiet", self.back, "arrow-left"))
        self._body.addLayout(flow)

    def _show_level(self, page: LevelPage) -> None:
        grid = FlowLayout(spacing=15, cell=self.look.px(270), most=self.look.px(400))
        for option in page.options:
            button = LevelButton(self.look, option.name, option.line)
            button.clicked.connect(lambda _checked=False, key=option.key: self.levelled.emit(key))
            grid.addWidget(button)
        self._animal(page.picture)
        self._body.addLayout(grid)
        self._back()

    def _show_lock(self, page: LockPage) -> None:
        self._trouble(page.trouble)
        self._animal(page.picture)
        flow = FlowLayout(spacing=12)
        for text, icon, wanted in ((page.yes, "lock", True), (page.no, "unlock", False)):
            button = BigButton(self.look, text, "quiet", icon)
            button.clicked.connect(lambda _checked=False, wanted=wanted: self.locked.emit(wanted))
            flow.addWidget(button)
        self._body.addLayout(flow)
        self._back()

    def _show_code(self, page: CodePage) -> None:
        self._code = page
        row = QHBoxLayout()
        row.setSpacing(18)
        animal = PictureView(self.look, self.look.art(page.picture), "", max_width=64, height=64)
        animal.setFixedWidth(64)
        self._dots = CodeDots(self.look)
        row.addWidget(animal)
        row.addWidget(self._dots)
        row.addStretch(1)
        self._body.addLayout(row)
        self._note = Notice(self.look, "", "sun")
        self._body.addWidget(self._note)
        holder = self._grid(page.tiles, 84)
        holder.setMaximumWidth(self.look.px(800))
        self._body.addWidget(holder)
        flow = FlowLayout(spacing=12)
        flow.addWidget(self._button(_("Terug"), "quiet", self.back, "arrow-left"))
        flow.addWidget(self._button(page.undo, "quiet", self.undone, "undo"))
        self._body.addLayout(flow)
        self._update_code(page)

    def _same_code(self, page: CodePage) -> bool:
        return self._code is not None and (self._code.title, self._code.picture) == (page.title, page.picture)

    def _update_code(self, page: CodePage) -> None:
        if self._dots is not None:
            self._dots.set_dots(page.chosen, page.length)
            if page.chosen:
                announce(self._dots, self._dots.accessibleName())
        if self._note is not None:
            self._note.say(page.note)

    # Pieces

    def _grid(self, tiles: tuple[Tile, ...], side: int) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=10, cell=max(self.look.px(110), side + 24), most=self.look.px(150))
        for tile in tiles:
            button = PictureButton(
                self.look, tile.name, self.look.art(tile.picture), side, "lock" if tile.locked else ""
            )
            if tile.locked:
                button.setAccessibleName(_("{name}, met slotje").format(name=tile.name))
            button.clicked.connect(lambda _checked=False, key=tile.key: self.picked.emit(key))
            flow.addWidget(button)
        return holder

    def _welcome(self) -> QWidget:
        alt = _("Het marktplein van Schermstad, met een lama die op zijn telefoon kijkt.")
        return PictureView(self.look, self.look.art("welcome.svg"), alt, corners=18)

    def _animal(self, picture: str) -> None:
        if picture:
            self._body.addWidget(PictureView(self.look, self.look.art(picture), "", max_width=96, height=96))

    def _trouble(self, text: str) -> None:
        if text:
            self._body.addWidget(Notice(self.look, text, "coral"))

    def _back(self) -> None:
        flow = FlowLayout(spacing=12)
        flow.addWidget(self._button(_("Terug"), "quiet", self.back, "arrow-left"))
        self._body.addLayout(flow)

    def _button(self, text: str, kind: str, signal: object, icon: str | None = None) -> BigButton:
        button = BigButton(self.look, text, kind, icon)
        button.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined] # a signal of this screen
        return button

    def _focus_first(self) -> None:
        for index in range(self._body.count()):
            item = self._body.itemAt(index)
            holder = item.widget() if item is not None else None
            button = holder.findChild(PictureButton) if holder is not None else None
            if button is not None and self.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
