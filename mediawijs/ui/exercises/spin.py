# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spin an event with trick cards, publish, and watch the village share it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lessons.kinds.spin import Spin, TrickCard
from mediawijs.domain.lessons.text import plain
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.lesson_page import Question, Village
from mediawijs.ui.exercises.base import ExerciseWidget, exercise_of
from mediawijs.ui.exercises.chart_card import ChartCard
from mediawijs.ui.exercises.newspaper import Newspaper
from mediawijs.ui.exercises.tappable import Tappable, step_focus
from mediawijs.ui.exercises.village_map import GroupSign, VillageMap
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.meter import Meter
from mediawijs.ui.parts.paint import box, brush
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class TrickButton(Tappable):
    """A card: the trick, and the headline it makes."""

    def __init__(self, look: Look, card: TrickCard) -> None:
        super().__init__(look, f"{card.slot.label}: {card.headline.label}")
        self._label = Typeset(look, Role.LABEL, card.slot.label)
        self._headline = Typeset(look, Role.SMALL, card.headline.label)
        self.setCheckable(True)

    def show_state(self, *, chosen: bool, played: int, locked: bool) -> None:
        self.setChecked(chosen)
        self.setEnabled(not locked)
        words = ngettext("{count} keer gespeeld", "{count} keer gespeeld", played).format(count=played)
        self.setAccessibleDescription(words if played else "")
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 32
        return self._label.height(room) + self._headline.height(room) + self.look.px(20)

    def sizeHint(self) -> QSize:
        width = self.look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(140), self.look.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, rect = brush(self), self.look, QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, 12, look.colour("violet_soft"), look.colour("violet"), 2)
        else:
            line = look.colour("violet") if self.hovered else look.colour("line").darker(106)
            box(painter, rect, 12, look.colour("card"), line, 1.4)
        room, top = rect.width() - 32, look.px(9)
        ink = "ink" if self.isEnabled() or self.isChecked() else "quiet"
        self._label.draw(painter, QPointF(16, top), room, look.colour(ink))
        top += self._label.height(room) + 2
        self._headline.draw(painter, QPointF(16, top), room, look.colour("quiet"))
        painter.end()


class SpinWidget(ExerciseWidget):
    """The paper, the village and the mood; the event and the cards are the aside."""

    side_by_side = True
    aside_first = True
    continues = True
    comfortable = 0

    def must_rebuild(self, before: Question, now: Question) -> bool:
        """The rounds follow each other in the same village."""
        return before.exercise != now.exercise or before.runs != now.runs

    def build(self, question: Question) -> QWidget:
        exercise = exercise_of(question, Spin)
        self.aside = self._make_cards(exercise)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(14))
        pair = FlowLayout(spacing=14, cell=self.look.px(330))
        self.paper = Newspaper(self.look, exercise.paper.label, plain(exercise.paper.note))
        pair.addWidget(self.paper)
        pair.addWidget(self._make_village(exercise))
        column.addLayout(pair)
        column.addWidget(self._make_meters())
        return body

    def refresh(self, question: Question) -> None:
        exercise, village = exercise_of(question, Spin), question.preview
        played = village.played if isinstance(village, Village) else ()
        chosen = question.pending[0] if question.pending else ""
        for key, button in self.cards.items():
            button.show_state(chosen=key == chosen, played=played.count(key), locked=question.locked)
        headline = exercise.card(chosen).headline.label if chosen else ""
        self.paper.show_headline(
            headline, min(len(question.given) + 1, exercise.rounds), published=question.locked
        )
        if isinstance(village, Village):
            self._show_village(exercise, village)

    def _show_village(self, exercise: Spin, village: Village) -> None:
        self.village.show_waves(village.waves)
        wave_of = {who: number for number, wave in enumerate(village.waves, start=1) for who in wave}
        rows = [
            (v.name, v.group.capitalize(), _("ja, in golf {number}").format(number=wave_of[v.id]))
            if v.id in wave_of
            else (v.name, v.group.capitalize(), _("nee"))
            for v in exercise.villagers
        ]
        told = _("Nog niemand heeft de krant gelezen.")
        if village.waves:
            told = ngettext(
                "{count} van de {all} mensen deelden jouw verhaal, in {waves} golf.",
                "{count} van de {all} mensen deelden jouw verhaal, in {waves} golven.",
                len(village.waves),
            ).format(count=len(wave_of), all=len(exercise.villagers), waves=len(village.waves))
        self.chart.say(told, rows)
        before, now = village.before, village.now
        moods = (("spread", before.spread, now.spread), ("trust", before.trust, now.trust))
        for key, old, new in (*moods, ("quarrel", before.quarrel, now.quarrel)):
            self.meters[key].set_value(new, old if new != old else None)

    def _make_cards(self, exercise: Spin) -> QWidget:
        aside = QWidget()
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(10))
        event = Card(self.look, "sun_soft", 16)
        event.column.setSpacing(4)
        event.column.addWidget(Prose(self.look, _("Dit gebeurde er"), Role.LABEL, "sun_ink"))
        event.column.addWidget(TextColumn(self.look, exercise.event.text, self.media))
        column.addWidget(event)
        column.addWidget(Prose(self.look, _("Kies één kaart voor de krant"), Role.LABEL))
        self.cards: dict[str, TrickButton] = {}
        for card in exercise.cards:
            button = TrickButton(self.look, card)
            button.clicked.connect(lambda _checked=False, key=card.id: self._choose(key))
            button.stepped.connect(lambda step: step_focus(list(self.cards.values()), step))
            self.cards[card.id] = button
            column.addWidget(button)
        return aside

    def _choose(self, key: str) -> None:
        self.cards[key].setChecked(True)  # a second click does not put it back
        self.changed.emit((key,))

    def _make_village(self, exercise: Spin) -> ChartCard:
        self.village = VillageMap(self.look, exercise)
        headings = (_("Wie"), _("Woont in"), _("Deelde het"))
        self.chart = ChartCard(self.look, _("Wie deelt het verhaal?"), self.village, headings)
        legend = FlowLayout(spacing=12)
        for place, group in enumerate(self.village.groups):
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(GroupSign(self.look, place))
            row.addWidget(Prose(self.look, group.capitalize(), Role.SMALL, "quiet"))
            legend.addWidget(entry)
        self.chart.column.addLayout(legend)
        return self.chart

    def _make_meters(self) -> Card:
        card = Card(self.look, padding=18)
        flow = FlowLayout(spacing=22, cell=self.look.px(170))
        self.meters = {
            "spread": Meter(self.look, _("Hoe ver ging het?"), 0, "sky"),
            "trust": Meter(self.look, _("Vertrouwen in de krant"), 0, "mint"),
            "quarrel": Meter(self.look, _("Ruzie in het dorp"), 0, "coral"),
        }
        for meter in self.meters.values():
            flow.addWidget(meter)
        card.column.addLayout(flow)
        return card
