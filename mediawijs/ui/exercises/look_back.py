# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Terugkijken: the pupil's own answers, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.growth import Calibration
from mediawijs.domain.lessons.judgement import Confidence, Result
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.look_back import LookBackGroup, LookBackPage, LookBackRow
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.base import ExerciseWidget
from mediawijs.ui.exercises.dots import DotLine
from mediawijs.ui.exercises.people import People
from mediawijs.ui.exercises.relation_map import RelationCard
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.clear import clear
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SIGNS = {
    Result.RIGHT: ("check", "mint_ink"),
    Result.PARTLY: ("check", "sun_ink"),
    Result.LOOK_AGAIN: ("look-again", "coral_ink"),
    Result.OPEN: ("comment", "sky_ink"),
}


class LookBackWidget(ExerciseWidget):
    """Gets its `LookBackPage` from the screen: there is nothing in the question."""

    comfortable = 0

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__(look, media)
        self._page: LookBackPage | None = None

    def build(self, question: Question) -> QWidget:
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.look.px(14))
        self._page = None
        return body

    def refresh(self, question: Question) -> None:
        """Nothing changes here."""

    def show_look_back(self, page: LookBackPage) -> None:
        """Comes after `show_question`."""
        if page == self._page:
            return
        self._page = page
        clear(self._column)
        for group in page.groups:
            self._column.addWidget(self._group(group))
        if not page.groups:
            self._column.addWidget(
                Prose(self.look, _("Je hebt hier nog niets beantwoord."), Role.BODY, "quiet")
            )
        card = self._calibration(page.calibration)
        if card is not None:
            self._column.addWidget(card)

    def _group(self, group: LookBackGroup) -> Card:
        card = Card(self.look, padding=18)
        card.column.addWidget(Prose(self.look, group.title, Role.LABEL))
        for row in group.rows:
            card.column.addLayout(self._row(row))
        if group.runs > 1:
            words = ngettext("Je speelde dit {count} keer.", "Je speelde dit {count} keer.", group.runs)
            card.column.addWidget(Prose(self.look, words.format(count=group.runs), Role.SMALL, "quiet"))
        if group.ties:
            card.column.addWidget(self._relations(group))
        return card

    def _row(self, row: LookBackRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        if row.about:
            words.addWidget(Prose(self.look, row.about, Role.SMALL, "quiet"))
        icon, ink = _SIGNS[row.result]
        words.addWidget(IconText(self.look, icon, row.answer, Role.BODY, "ink", ink))
        line.addLayout(words, 1)
        chips = QVBoxLayout()
        chips.setSpacing(4)
        verdict = _verdict(row.result)
        if verdict:
            tints = {Result.RIGHT: "mint", Result.PARTLY: "sun", Result.LOOK_AGAIN: "coral"}
            chips.addWidget(Chip(self.look, verdict, tints[row.result]), 0, Qt.AlignmentFlag.AlignRight)
        if row.confidence is not None:
            chips.addWidget(
                Chip(self.look, confidence_word(row.confidence), "quiet"), 0, Qt.AlignmentFlag.AlignRight
            )
        line.addLayout(chips)
        return line

    def _relations(self, group: LookBackGroup) -> RelationCard:
        ties = group.ties
        people = People(self.look, self.media, {person.id: person.name for person in group.people})
        card = RelationCard(self.look, people, _("Zo staat het er nu voor"))
        card.show_ties(ties, ties)
        return card

    def _calibration(self, counts: Calibration) -> Card | None:
        """How sure against how it went; None when nothing can be said."""
        lines = (
            (counts.sure_right, "mint", True, _("keer zeker, en het klopte. Dan zit je goed.")),
            (
                counts.sure_wrong,
                "coral",
                True,
                _("keer zeker, en het zat anders. Daar leer je het meest van."),
            ),
            (
                counts.unsure_right,
                "mint",
                False,
                _("keer niet zeker, en toch goed. Je weet meer dan je denkt."),
            ),
            (counts.unsure_wrong, "coral", False, _("keer niet zeker, en het zat anders. Je voelde het al.")),
        )
        if not any(count for count, *_rest in lines):
            return None
        card = Card(self.look, "paper", 18)
        card.column.addWidget(Prose(self.look, _("Hoe zeker was je, en hoe ging het?"), Role.LABEL))
        for count, tint, whole, words in lines:
            if count:
                card.column.addWidget(DotLine(self.look, count, tint, f"{count} {words}", whole=whole))
        return card


def _verdict(result: Result) -> str:
    return {
        Result.RIGHT: _("goed gezien"),
        Result.PARTLY: _("deels"),
        Result.LOOK_AGAIN: _("kijk nog eens"),
        Result.OPEN: "",
    }[result]


def confidence_word(confidence: Confidence) -> str:
    """How sure somebody was, in a word."""
    return {
        Confidence.GUESS: _("Gok"),
        Confidence.THINK: _("Denk ik"),
        Confidence.SURE: _("Zeker"),
    }[confidence]
