# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule with buttons for its age, and a post that shifts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.presenters.rule_maker_pages import ChangeRow, RuleRow
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton, IconButton
from mediawijs.ui.parts.card import Card
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.parts.pictogram import AgeTile
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class RuleView(Card):
    """`stepped` gives the rule and +1 or -1; `undone` and `removed` the rule."""

    stepped = Signal(str, int)
    undone = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, row: RuleRow) -> None:
        super().__init__(look, padding=14)
        self._id = row.id
        self._chip = Chip(look, row.status, row.tint)
        self._was = Prose(look, "", Role.SMALL, "violet_ink")
        self._undo = BigButton(look, _("Zet terug"), "plain", "undo", role=Role.LABEL)
        self._undo.clicked.connect(lambda: self.undone.emit(self._id))
        remove = BigButton(look, _("Haal weg"), "plain", "trash", role=Role.LABEL)
        remove.clicked.connect(lambda: self.removed.emit(self._id))
        for button in (self._undo, remove):
            button.setAccessibleDescription(row.id)
        head = FlowLayout(spacing=8)
        for widget in (Prose(look, row.id, Role.CHIP), self._chip, self._was):
            head.addWidget(widget)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(head)
        words.addWidget(Prose(look, row.reason))
        words.addWidget(Prose(look, row.when, Role.SMALL, "quiet"))
        extra = FlowLayout(spacing=4)
        extra.addWidget(self._undo)
        extra.addWidget(remove)
        words.addLayout(extra)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(words, 1)
        line.addLayout(self._steps(look, row), 0)
        self.column.addLayout(line)
        remove.setVisible(
            row.own
        )  # not before it stands in the card: it would be a window of its own for a moment
        self._shown: RuleRow | None = None
        self.show_row(row)

    def show_row(self, row: RuleRow) -> None:
        """The same rule, perhaps with another age."""
        before, self._shown = self._shown, row
        if before == row:
            return
        self._chip.set_text(row.status, row.tint)
        self._was.set_text(row.original)
        self._was.setVisible(bool(row.original))
        self._undo.setVisible(row.can_undo)
        self.set_tint("card", "violet" if row.original or row.own else "line", 2.0 if row.original else 1.0)
        if row.age is None:
            return
        self._age.set_age(row.age.sign, row.age.words, "violet" if row.original or row.own else "sun")
        for button, other, possible, name in (
            (self._lower, self._higher, row.can_lower, _("{rule} lager, nu {age}")),
            (self._higher, self._lower, row.can_raise, _("{rule} hoger, nu {age}")),
        ):
            if button.hasFocus() and not possible:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(possible)
            button.setAccessibleName(name.format(rule=row.id, age=row.age.words))
        if before is not None and before.age != row.age:
            announce(self, f"{row.id}: {row.age.words}")

    def _steps(self, look: Look, row: RuleRow) -> QHBoxLayout:
        steps = QHBoxLayout()
        steps.setSpacing(4)
        middle = Qt.AlignmentFlag.AlignVCenter
        if row.age is None:
            steps.addWidget(Chip(look, _("label"), "quiet"), 0, middle)
            return steps
        self._lower = IconButton(look, "minus", _("Lager"))
        self._higher = IconButton(look, "plus", _("Hoger"))
        self._age = AgeTile(look, row.age.sign, row.age.words, side=52)
        self._lower.clicked.connect(lambda: self.stepped.emit(self._id, -1))
        self._higher.clicked.connect(lambda: self.stepped.emit(self._id, 1))
        for widget in (self._lower, self._age, self._higher):
            steps.addWidget(widget, 0, middle)
        return steps


class ChangeView(QWidget):
    """Before, an arrow, after, and which post that is."""

    def __init__(self, look: Look, row: ChangeRow) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(AgeTile(look, row.before.sign, row.before.words, "sky", 40), 0, top)
        line.addWidget(_Arrow(look), 0, top)
        line.addWidget(AgeTile(look, row.after.sign, row.after.words, "sun", 40), 0, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Prose(look, row.title, Role.BODY_STRONG))
        words.addWidget(Prose(look, row.by, Role.SMALL, "quiet"))
        line.addLayout(words, 1)


class ChangeList(QWidget):
    """Posts that shift. Those that shift as before are not drawn anew, so that a press on + is felt at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._views: dict[ChangeRow, ChangeView] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_rows(self, rows: tuple[ChangeRow, ...]) -> None:
        before, self._views = self._views, {}
        for view in before.values():
            self._column.removeWidget(view)
        for row in rows:
            view = before.pop(row) if row in before else ChangeView(self._look, row)
            self._views[row] = view
            self._column.addWidget(view)
            view.show()
        for view in before.values():
            view.hide()
            view.deleteLater()
        self.setVisible(bool(rows))


class _Arrow(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(16), look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        size = self.width()
        pixmap = self._look.pixmap("arrow-right", "quiet", size)
        painter.drawPixmap(QPointF(0, (self.height() - size) / 2), pixmap)
        painter.end()
