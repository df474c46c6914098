# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sliders of the own recommender, and the sum that they make."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.domain.lab.sliders import FULL, STEP
from mediawijs.domain.lessons.kinds.recipe import Knob, Recipe
from mediawijs.i18n import _
from mediawijs.ui.exercises.number_slider import NumberSlider
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_MANY = 4
"""More sliders than this stand in two columns, where there is room."""


class SliderCard(Card):
    """Signals: `turned` a slider to a value, 0 to 100."""

    turned = Signal(str, int)

    def __init__(self, look: Look, exercise: Recipe) -> None:
        super().__init__(look, padding=16)
        self.column.setSpacing(6)
        self.column.addWidget(Prose(look, _("Jouw recept"), Role.LABEL))
        flow = FlowLayout(spacing=14, cell=look.px(180 if len(exercise.knobs) > _MANY else 320))
        self.sliders: dict[str, KnobSlider] = {}
        for knob in exercise.knobs:
            row = _Row(look, knob)
            row.slider.chosen.connect(lambda value, key=knob.id: self.turned.emit(key, value))
            self.sliders[knob.id] = row.slider
            flow.addWidget(row)
        self.column.addLayout(flow)
        self._sum = Prose(look, "", Role.FIGURES, "quiet")
        self.column.addWidget(self._sum)
        self._sum.setVisible(exercise.shows_sum)

    def show_positions(self, positions: Mapping[str, int], *, still: frozenset[str], locked: bool) -> None:
        for key, slider in self.sliders.items():
            slider.show_value(positions[key], still=key in still)
            slider.setEnabled(not locked and key not in still)

    def show_sum(self, words: str) -> None:
        self._sum.set_text(_("score = {formula}").format(formula=words))


class KnobSlider(NumberSlider):
    """A low slider that a wheel never turns by accident."""

    def __init__(self, look: Look, name: str, value: Prose) -> None:
        super().__init__(look, 0, FULL, STEP, name)
        self._shown, self._low_look = value, look

    def show_value(self, value: int, *, still: bool) -> None:
        self.show_number(value)
        self._shown.set_text(_("{value}, staat vast").format(value=value) if still else str(value))
        self.setAccessibleDescription(_("{value} van 100").format(value=value))

    def sizeHint(self) -> QSize:
        return QSize(self._low_look.px(160), self._low_look.px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._low_look.px(38))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Row(QWidget):
    """A name, a number and a slider."""

    def __init__(self, look: Look, knob: Knob) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        number = Prose(look, "100", Role.FIGURES)
        head.addWidget(Prose(look, knob.slot.label, Role.SMALL), 1)
        head.addWidget(number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.slider = KnobSlider(look, knob.slot.label, number)
        column.addLayout(head)
        column.addWidget(self.slider)
