# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cards that stand round an exercise: feedback, hint, new words, facts, and where to get help."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.lessons.lesson import Fact, Word
from mediawijs.domain.lessons.text import Text, plain
from mediawijs.i18n import _
from mediawijs.presenters.feedback import FeedbackLine, FeedbackPage
from mediawijs.presenters.ports import Media
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_TONES = {
    Result.RIGHT: ("mint", "check"),
    Result.PARTLY: ("sun", "look-again"),
    Result.LOOK_AGAIN: ("coral", "look-again"),
    Result.OPEN: ("sky", "comment"),
}


def feedback_card(look: Look, page: FeedbackPage, media: Media) -> Card:
    """Explains, in the colour, the sign and the words of how it went."""
    tint, icon = _TONES[page.result]
    card = Card(look, f"{tint}_soft")
    card.column.setSpacing(8)
    card.column.addWidget(IconText(look, icon, page.title, Role.HEADING, f"{tint}_ink"))
    for line in page.lines:
        card.column.addWidget(_line(look, line, media, signed=page.result is not Result.OPEN))
    return card


def spoken_feedback(page: FeedbackPage) -> str:
    """All of it as one text, for a screen reader."""
    parts = [page.title]
    for line in page.lines:
        parts.append(f"{line.label}: {plain(line.text)}" if line.label else plain(line.text))
    return ". ".join(part.rstrip(".") for part in parts) + "."


def _line(look: Look, line: FeedbackLine, media: Media, *, signed: bool) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 4 if line.label else 0, 0, 0)
    column.setSpacing(2)
    if line.label and not signed:
        column.addWidget(Prose(look, line.label, Role.BODY_STRONG))
    elif line.label:
        icon, ink = ("check", "mint_ink") if line.right else ("look-again", "coral_ink")
        column.addWidget(IconText(look, icon, line.label, Role.BODY_STRONG, "ink", ink))
    column.addWidget(TextColumn(look, line.text, media))
    return whole


def hint_card(look: Look, hint: Text, media: Media) -> Card:
    card = Card(look, "sun_soft", 16)
    card.column.setSpacing(4)
    card.column.addWidget(IconText(look, "hint", _("Hint"), Role.LABEL, "sun_ink"))
    card.column.addWidget(TextColumn(look, hint, media))
    return card


def word_cards(look: Look, words: tuple[Word, ...], media: Media) -> QWidget:
    """New words, side by side when there is room."""
    whole = QWidget()
    flow = FlowLayout(whole, spacing=12, cell=look.px(200))
    for word in words:
        card = Card(look, "violet_soft", 14)
        card.column.setSpacing(3)
        card.column.addWidget(Prose(look, word.word, Role.LABEL, "violet_ink"))
        card.column.addWidget(TextColumn(look, word.meaning, media))
        card.column.addStretch(1)
        flow.addWidget(card)
    return whole


def fact_card(look: Look, fact: Fact, media: Media) -> Card:
    """What is so, who says so, and when we last looked. The address is text: nothing opens it."""
    card = Card(look, padding=16)
    card.column.setSpacing(6)
    card.column.addWidget(IconText(look, "document", _("Feit"), Role.LABEL, "sky_ink"))
    card.column.addWidget(TextColumn(look, fact.text, media))
    if fact.law:
        law = _("Wet: {law}").format(law=fact.law)
        if fact.valid_from is not None:
            law = _("Wet: {law}, geldt sinds {day}").format(law=fact.law, day=short_day(fact.valid_from))
        card.column.addWidget(Prose(look, law, Role.SMALL, "quiet"))
    source = _("Bron: {publisher}, {year} · nagekeken op {day}").format(
        publisher=fact.publisher, year=fact.year, day=short_day(fact.checked)
    )
    card.column.addWidget(Prose(look, source, Role.SMALL, "quiet"))
    if fact.source:
        card.column.addWidget(Prose(look, fact.source, Role.SMALL, "quiet"))
    return card


def help_card(look: Look, lines: tuple[str, ...]) -> Card:
    """Where to go when something hurts: the first line asks, the others tell."""
    card = Card(look, "sky_soft", 16)
    card.column.setSpacing(4)
    card.column.addWidget(IconText(look, "heart", lines[0], Role.LABEL, "sky_ink"))
    for line in lines[1:]:
        card.column.addWidget(Prose(look, line))
    return card


def short_day(day: date) -> str:
    """Day-month-year in figures, without leading zeros: 9-3-2026."""
    return f"{day.day}-{day.month}-{day.year}"
