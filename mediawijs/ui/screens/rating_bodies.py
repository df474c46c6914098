# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one thing to do now, while rating: feel, tick, answer, check a card."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.rating_pages import AskPart, CardPart, Choice, GutPart, SpotPart
from mediawijs.presenters.rating_words import age_sign
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.focus import one_stop
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.screens.rating_ages import AgeRow
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class RatingBody(QWidget):
    """Shows one kind of part, and again when only what was chosen has changed.

    Signals:
        chose: an id: an age, an answer, a question that was ticked, a question of the card.
        settled: that was the answer, so one can go on. Arrow keys only pass answers; then the button goes on.
    """

    chose = Signal(str)
    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def update_part(self, part: object) -> None:
        """Brings the choices up to date; the same question is still on show."""

    def choices(self) -> tuple[QWidget, ...]:
        """What the keys 1 to 9 press."""
        return ()

    def add(self, text: str, role: Role = Role.BODY, colour: str = "ink") -> None:
        if text:
            self.column.addWidget(Prose(self.look, text, role, colour))


class GutBody(RatingBody):
    def __init__(self, look: Look, part: GutPart) -> None:
        super().__init__(look)
        self.add(part.text, Role.QUESTION)
        self.add(part.line, Role.BODY, "quiet")
        self.column.addSpacing(6)
        options = [(one.id, age_sign(int(one.id)), one.text) for one in part.ages]
        self.ages = AgeRow(look, options, part.text)
        self.ages.chosen.connect(self.chose)
        self.ages.settled.connect(self.settled)
        self.column.addWidget(self.ages)
        self.update_part(part)

    def update_part(self, part: object) -> None:
        if isinstance(part, GutPart):
            self.ages.choose(next((one.id for one in part.ages if one.chosen), ""))

    def choices(self) -> tuple[QWidget, ...]:
        return tuple(self.ages.buttons.values())


class Rows(QWidget):
    """Rows to choose from, one or several; `chose` tells the id of the row, `settled` that it was pressed."""

    chose = Signal(str)
    settled = Signal()

    def __init__(self, look: Look, options: Iterable[Choice], *, multiple: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not multiple)
        self.rows: dict[str, ChoiceRow] = {}
        for one in options:
            row = ChoiceRow(look, one.text, multiple)
            row.clicked.connect(self._tell(one.id))
            if not multiple:
                self._group.addButton(row)
            self.rows[one.id] = row
            column.addWidget(row)
        self.choose(options)

    def choose(self, options: Iterable[Choice]) -> None:
        """Shows what is chosen, without a signal."""
        for one in options:
            row = self.rows.get(one.id)
            if row is not None and row.isChecked() != one.chosen:
                self._group.setExclusive(False)
                row.setAutoExclusive(False)
                row.setChecked(one.chosen)
                row.setAutoExclusive(len(self._group.buttons()) > 0)
                self._group.setExclusive(len(self._group.buttons()) > 0)
        if self._group.buttons():
            one_stop(self.rows.values())

    def _tell(self, key: str) -> Callable[[], None]:
        def tell() -> None:
            passing = self.rows[key].passed_by_arrow
            self.chose.emit(key)
            if not passing:
                self.settled.emit()

        return tell


class SpotBody(RatingBody):
    def __init__(self, look: Look, part: SpotPart) -> None:
        super().__init__(look)
        self.add(part.text, Role.QUESTION)
        self.add(part.line, Role.SMALL, "quiet")
        self.rows = Rows(look, part.items, multiple=True)
        self.rows.chose.connect(self.chose)
        self.column.addWidget(self.rows)

    def update_part(self, part: object) -> None:
        if isinstance(part, SpotPart):
            self.rows.choose(part.items)

    def choices(self) -> tuple[QWidget, ...]:
        return tuple(self.rows.rows.values())


class AskBody(RatingBody):
    def __init__(self, look: Look, part: AskPart) -> None:
        super().__init__(look)
        self.add(part.text, Role.QUESTION)
        self.rows = Rows(look, part.options)
        self.rows.chose.connect(self.chose)
        self.rows.settled.connect(self.settled)
        self.column.addWidget(self.rows)
        if part.help:
            help_card = Card(look, "paper", 14)
            help_card.column.addWidget(Prose(look, part.help, Role.SMALL, "quiet"))
            self.column.addWidget(help_card)

    def update_part(self, part: object) -> None:
        if isinstance(part, AskPart):
            self.rows.choose(part.options)

    def choices(self) -> tuple[QWidget, ...]:
        return tuple(self.rows.rows.values())


class CardBody(RatingBody):
    """The settings of the app. A button beside each takes it off the card."""

    def __init__(self, look: Look, part: CardPart) -> None:
        super().__init__(look)
        self.add(part.text, Role.QUESTION)
        self.add(part.line, Role.SMALL, "quiet")
        self._buttons: list[BigButton] = []
        card = Card(look, "sky_soft", 14)
        card.column.setSpacing(8)
        for setting in part.settings:
            row = QHBoxLayout()
            row.setSpacing(8)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Prose(look, setting.text, Role.SMALL, "quiet"))
            words.addWidget(Prose(look, setting.answer, Role.BODY_STRONG))
            row.addLayout(words, 1)
            button = BigButton(look, _("Verander"), "plain", role=Role.LABEL)
            button.setAccessibleDescription(f"{setting.text} {setting.answer}")
            button.clicked.connect(self._tell(setting.question))
            self._buttons.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            card.column.addLayout(row)
        self.column.addWidget(card)

    def choices(self) -> tuple[QWidget, ...]:
        return tuple(self._buttons)

    def _tell(self, question: str) -> Callable[[], None]:
        return lambda: self.chose.emit(question)
