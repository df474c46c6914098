# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A phone of the small town after a week: its first posts, and why each is there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.recipe_pages import CARDS, PostPart
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.charts.canvas import ChartCanvas
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class RecipePhone(QWidget):
    """Everything is made at once and hidden until it is needed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 22)
        column.setSpacing(9)
        self._whose = Prose(look, "", Role.LABEL)
        column.addWidget(self._whose)
        self.posts = [RecipePost(look) for _number in range(CARDS)]
        for post in self.posts:
            column.addWidget(post)
        column.addStretch(1)

    def show_posts(self, name: str, posts: tuple[PostPart, ...]) -> None:
        """The first one says why it is there; the others when asked."""
        self._whose.set_text(_("Flits op de telefoon van {name}").format(name=name))
        for number, view in enumerate(self.posts):
            view.setVisible(number < len(posts))
            if number < len(posts):
                view.show_post(posts[number], opened=number == 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        rect = QRectF(self.rect())
        box(painter, rect, 28, self._look.colour("rail"))
        box(painter, rect.adjusted(8, 8, -8, -8), 21, self._look.colour("paper"))
        painter.end()


class RecipePost(Card):
    """One post; the reasons open below the button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=12)
        self.column.setSpacing(5)
        top = QHBoxLayout()
        self._head = Prose(look, "", Role.SMALL, "quiet")
        self._feeling = Chip(look, "", "sky")
        top.addWidget(self._head, 1)
        top.addWidget(self._feeling)
        self._text = Prose(look, "", Role.BODY)
        self.why = BigButton(look, _("Waarom zie ik dit?"), "plain", "question", role=Role.CHIP)
        self.why.clicked.connect(self._turn)
        self._reasons = ChartCanvas(look)
        self._without = Prose(look, "", Role.SMALL)
        self.column.addLayout(top)
        self.column.addWidget(self._text)
        self.column.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._reasons)
        self.column.addWidget(self._without)
        self._open(False)

    def show_post(self, post: PostPart, *, opened: bool) -> None:
        self._head.set_text(post.head)
        self._feeling.set_text(post.feeling, "coral" if post.angry else "sky")
        self._text.set_text(post.text)
        self.why.setAccessibleDescription(post.text)
        self._reasons.show_chart(post.why)
        self._reasons.setAccessibleDescription(
            "; ".join(f"{row.label}: {row.shown}" for row in post.why.rows)
        )
        self._without.set_text(post.without)
        self._open(opened)

    def _turn(self) -> None:
        self._open(self._reasons.isHidden())

    def _open(self, opened: bool) -> None:
        self._reasons.setVisible(opened)
        self._without.setVisible(opened)
        self.why.set_words(_("Verberg de redenen") if opened else _("Waarom zie ik dit?"), "question")
