# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which algorithm, and the pupil's own recipe."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.lab_pages import AlgorithmPart, SliderPart
from mediawijs.ui.parts.after_arrow import AfterArrow
from mediawijs.ui.parts.button import BigButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

FEW = 5
"""So many are in sight at once; the others are one click away."""


class AlgorithmCard(Card):
    """`chosen`: an algorithm for the first town. The recipe has a card of its own."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16)
        self._parts: tuple[AlgorithmPart, ...] = ()
        self._all = False
        self.rows: dict[str, ChoiceRow] = {}
        self.column.setSpacing(8)
        self.column.addWidget(Prose(look, _("Kies een algoritme"), Role.LABEL))
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self.more = BigButton(look, _("Meer algoritmen"), "plain", "plus", role=Role.CHIP)
        self.more.clicked.connect(self._turn)
        self.column.addWidget(self.more)
        self._about = Prose(look, "", Role.SMALL, "quiet")
        self.column.addWidget(self._about)
        self._group = QButtonGroup(self)
        self._tell = AfterArrow(self.chosen.emit, self)

    def order(self) -> tuple[QWidget, ...]:
        """For Tab."""
        return (*self.rows.values(), self.more)

    def show_parts(self, parts: tuple[AlgorithmPart, ...]) -> None:
        if [(one.id, one.name) for one in parts] != [(one.id, one.name) for one in self._parts]:
            self._fill(parts)
        self._parts = parts
        for part in parts:
            self.rows[part.id].setChecked(part.chosen)
            if part.chosen:
                self._about.set_text(part.about)
        self._show_few()

    def _turn(self) -> None:
        self._all = not self._all
        self.more.set_words(
            _("Minder algoritmen") if self._all else _("Meer algoritmen"), "minus" if self._all else "plus"
        )
        self._show_few()

    def _show_few(self) -> None:
        """The first few, and whatever is chosen."""
        self.more.setVisible(len(self._parts) > FEW + 1)
        for number, part in enumerate(self._parts):
            self.rows[part.id].setVisible(self._all or number < FEW or part.chosen)

    def _fill(self, parts: tuple[AlgorithmPart, ...]) -> None:
        for row in self.rows.values():
            self._group.removeButton(row)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for part in parts:
            row = ChoiceRow(self._look, part.name)
            row.setAccessibleDescription(part.about)
            self._group.addButton(row)
            self._tell.watch(row, part.id)
            self._list.addWidget(row)
            self.rows[part.id] = row


class MoreCard(Card):
    """Signals: `compared` an algorithm for the second town, "" for none; the others are buttons."""

    compared = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal()
    audit_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16)
        self._names: tuple[tuple[str, str], ...] = ()
        self.column.setSpacing(8)
        self.column.addWidget(Prose(look, _("Vergelijk met"), Role.LABEL))
        self._pick = QVBoxLayout()
        self.column.addLayout(self._pick)
        self.picker: PickBox | None = None
        self.audit = BigButton(look, _("Keur dit algoritme"), "quiet", "shield", role=Role.LABEL)
        self.open_file = BigButton(look, _("Open een algoritme"), "plain", "export", role=Role.CHIP)
        self.take_along = BigButton(look, _("Neem dit mee"), "plain", "download", role=Role.CHIP)
        buttons = FlowLayout(spacing=8)
        for button, signal in (
            (self.audit, self.audit_wanted),
            (self.open_file, self.import_wanted),
            (self.take_along, self.export_wanted),
        ):
            button.clicked.connect(signal)
            buttons.addWidget(button)
        self.column.addLayout(buttons)

    def order(self) -> tuple[QWidget, ...]:
        """For Tab."""
        picker = () if self.picker is None else (self.picker,)
        return (*picker, self.audit, self.open_file, self.take_along)

    def show_parts(self, parts: tuple[AlgorithmPart, ...]) -> None:
        names = tuple((one.id, one.name) for one in parts)
        if names != self._names:
            self._names = names
            if self.picker is not None:
                self._pick.removeWidget(self.picker)
                self.picker.deleteLater()
            options = [("", _("niets: één stad")), *names]
            self.picker = PickBox(self._look, options, _("Vergelijk met"))
            self.picker.picked.connect(self.compared)
            self._pick.addWidget(self.picker)
        if self.picker is not None:
            self.picker.choose(next((one.id for one in parts if one.compared), ""))


class RecipeCard(Card):
    """`turned`: a slider and its new value, 0 to 100."""

    turned = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16)
        self.sliders: dict[str, RecipeSlider] = {}
        self.column.setSpacing(6)
        self._title = Prose(look, _("Jouw recept"), Role.LABEL)
        self._hint = Prose(look, "", Role.SMALL, "quiet")
        self.column.addWidget(self._title)
        self.column.addWidget(self._hint)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addLayout(self._list)
        self._formula = Prose(look, "", Role.SMALL)
        self.column.addWidget(self._formula)

    def show_parts(self, parts: tuple[SliderPart, ...], formula: str, *, on: bool) -> None:
        if not self.sliders:
            for part in parts:
                slider = RecipeSlider(self._look, part)
                slider.turned.connect(self.turned)
                self.sliders[part.name] = slider
                self._list.addWidget(slider)
        for part in parts:
            self.sliders[part.name].show_part(part)
        self._hint.set_text(_("Dit draait nu.") if on else _("Draai aan een schuif, dan draait jouw recept."))
        self._formula.set_text(_("score = {formula}").format(formula=formula) if formula else "")
        self._formula.setVisible(bool(formula))


class RecipeSlider(QWidget):
    """A name, a number and a slider."""

    turned = Signal(str, int)

    def __init__(self, look: Look, part: SliderPart) -> None:
        super().__init__()
        self._name = part.name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        title = Prose(look, part.title, Role.SMALL)
        title.setToolTip(part.about)
        self._value = Prose(look, "", Role.FIGURES)
        row.addWidget(title, 1)
        row.addWidget(self._value, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(20)
        self.slider.setMinimumHeight(max(32, look.px(32)))
        self.slider.setAccessibleName(part.title)
        self.slider.setAccessibleDescription(part.about)
        self.slider.setProperty("ring_radius", 10)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider.valueChanged.connect(lambda value: self.turned.emit(self._name, value))
        column.addWidget(self.slider)

    def show_part(self, part: SliderPart) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(part.value)
        self.slider.blockSignals(False)
        self._value.set_text(str(part.value))


class CalmSlider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel scrolls the page; it never turns a slider by accident."""
        event.ignore()
