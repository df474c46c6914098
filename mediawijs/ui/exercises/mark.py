# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mark the passages that play a trick, and name the trick."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.base import pairs
from mediawijs.domain.lessons.kinds.mark import Mark, Post
from mediawijs.i18n import _
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import exercise_of, stops, verdicts
from mediawijs.ui.exercises.naming import trick_styles
from mediawijs.ui.exercises.naming_exercise import NamingExercise
from mediawijs.ui.exercises.paint import draw_disc, initials
from mediawijs.ui.exercises.post_text import PassageMark, PostText
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.picture import PictureView
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_DISCS = ("mint", "violet", "sky", "coral")


class MarkWidget(NamingExercise):
    """The post, with the names of the tricks as aside."""

    comfortable = 604  # with the room for its shadow

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Mark)
        words = {passage.id: passage.slot.label for passage in exercise.passages}
        self.begin(words, exercise.tricks)
        self._styles = trick_styles(exercise.tricks)
        self.text = PostText(self.look, tuple(words.items()))
        self.text.tapped.connect(self.tap)
        self.text.removed.connect(self.take_off)
        return PostCard(self.look, exercise.post, self.text, self.media)

    def refresh(self, question: Question) -> None:
        super().refresh(question)
        right = verdicts(question)
        marks = {
            key: PassageMark(self._styles[trick], right.get(key))
            for key, trick in pairs(question.pending).items()
        }
        self.text.show_marks(marks, self.opened, locked=question.locked)

    def tab_stops(self) -> list[QWidget]:
        return [*self.text.buttons.values(), *stops(self.card)]

    def part(self, key: str) -> QWidget:
        return self.text.buttons[key]

    def idle(self) -> str:
        return _("Klik op een stukje van het bericht. Kies daarna welke truc het is.")


class PostCard(QWidget):
    """A message as apps show it: who, the text, a picture, and the counts."""

    def __init__(self, look: Look, post: Post, text: QWidget, media: Media) -> None:
        super().__init__()
        card = Card(look, padding=0, raised=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        pad = look.px(20)
        top = QVBoxLayout()
        top.setContentsMargins(pad, pad - 4, pad, pad - 8 if post.picture else pad)
        top.setSpacing(look.px(14))
        top.addLayout(self._author(look, post))
        top.addWidget(text)
        card.column.setSpacing(0)
        card.column.addLayout(top)
        if post.picture is not None:
            data = media(post.picture.source)
            card.column.addWidget(PictureView(look, data, post.picture.alt, height=look.px(180), cover=True))
        if post.counts:
            foot = QVBoxLayout()
            foot.setContentsMargins(pad, look.px(12), pad, look.px(14))
            foot.addWidget(Prose(look, post.counts, Role.SMALL, "quiet"))
            card.column.addLayout(foot)

    def _author(self, look: Look, post: Post) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        tint = _DISCS[sum(map(ord, post.author)) % len(_DISCS)]
        row.addWidget(Disc(look, initials(post.author), tint, look.px(44)), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Prose(look, post.author, Role.BODY_STRONG))
        under = " · ".join(part for part in (post.handle, post.meta) if part)
        names.addWidget(Prose(look, under, Role.SMALL, "quiet"))
        row.addLayout(names, 1)
        return row


class Disc(QWidget):
    """Round, with initials: decoration, the name stands beside it."""

    def __init__(self, look: Look, text: str, tint: str, size: int) -> None:
        super().__init__()
        self._look, self._text, self._tint = look, text, tint
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        area = QRectF(self.rect())
        draw_disc(
            painter, area.center(), area.width() / 2, self._look.colour(self._tint), self._text,
            self._look.font(Role.LABEL),
        )  # fmt: skip
        painter.end()
