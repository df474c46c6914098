# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every exercise widget is: it shows a `Question` and tells what changed. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.domain.lessons.judgement import Answer, Result
from mediawijs.presenters.lesson_page import Question
from mediawijs.presenters.ports import Media
from mediawijs.ui.theme.look import Look

E = TypeVar("E")


class ExerciseWidget(QWidget):
    """One kind of exercise.

    Signals:
        changed: the whole new answer, as tokens.
        rewound: play a conversation again from this node ("" is from its start); only `chat` sends it.
        wants_view: reading goes on at this part of it.

    Attributes:
        side_by_side: the exercise stands at the right of the text when there is room; otherwise below it.
        comfortable: how wide it may become, in pixels at 100 %; 0 for as wide as there is room.
        continues: its items go on from each other on one page, so nothing scrolls back to the top.
        aside_first: in one column the aside comes before the exercise, because that is where the choosing is.
        answers_at_once: an answer counts as soon as it is chosen, so there is nothing to check.
        aside: a part that belongs under the text, such as the names of the tricks; None when there is none.
            The screen gives it a place; the widget keeps it up to date.
    """

    changed = Signal(tuple)
    rewound = Signal(str)
    wants_view = Signal(QWidget)
    side_by_side: ClassVar[bool] = False
    comfortable: ClassVar[int] = 620
    continues: ClassVar[bool] = False
    answers_at_once: ClassVar[bool] = False
    aside_first: ClassVar[bool] = False

    def __init__(self, look: Look, media: Media) -> None:
        super().__init__()
        self.look = look
        self.media = media
        self.aside: QWidget | None = None
        self._question: Question | None = None
        self._body: QWidget | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    @property
    def question(self) -> Question:
        """What is on show. Raises RuntimeError before the first `show_question`."""
        if self._question is None:
            raise RuntimeError("no question is on show yet")
        return self._question

    @property
    def busy(self) -> bool:
        """Whether something for what is on show is still being worked out elsewhere."""
        return False

    def show_question(self, question: Question) -> None:
        """Builds anew for another exercise, item or run; otherwise changes what is there; keeps the focus."""
        before, self._question = self._question, question
        if before is None or self.must_rebuild(before, question):
            self._replace(self.build(question))
        self.refresh(question)

    def must_rebuild(self, before: Question, now: Question) -> bool:
        same_exercise = before.exercise is now.exercise or before.exercise == now.exercise
        return not same_exercise or before.item != now.item or before.runs != now.runs

    def build(self, question: Question) -> QWidget:
        """Makes the widgets for this question; also sets `aside` when the kind has one."""
        raise NotImplementedError

    def refresh(self, question: Question) -> None:
        """Brings the widgets up to date with the answer, the lock and the judgement."""
        raise NotImplementedError

    def tab_stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        aside = stops(self.aside) if self.aside is not None else []
        return [*aside, *stops(self)] if self.aside_first else [*stops(self), *aside]

    def _replace(self, body: QWidget) -> None:
        if self._body is not None:
            self._place.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._place.addWidget(body)
        body.show()  # at once: the focus goes to it before Qt comes round to showing it


def exercise_of(question: Question, kind: type[E]) -> E:
    """The exercise as its own kind. Raises TypeError for another kind: a bug in the table."""
    if not isinstance(question.exercise, kind):
        raise TypeError(f"{type(question.exercise).__name__} shown in the widget of {kind.__name__}")
    return question.exercise


def verdicts(question: Question) -> dict[str, bool]:
    """Part of the answer -> right, once judged; empty for open questions and before the check."""
    judged = question.judgement
    if judged is None or judged.result is Result.OPEN:
        return {}
    return {remark.about: remark.right for remark in judged.remarks if remark.about}


def paired(chosen: Mapping[str, str], order: tuple[str, ...]) -> Answer:
    """Tokens "key=value" in the order of the exercise, so that equal answers are equal."""
    return tuple(f"{key}={chosen[key]}" for key in order if key in chosen)


def stops(root: QWidget) -> list[QWidget]:
    """The widgets under `root` that Tab can reach now, in the order in which they were made."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and _will_show(root, widget)
    ]


def _will_show(root: QWidget, widget: QWidget) -> bool:
    """Not hidden on purpose; what was made a moment ago has yet to be shown by its layout."""
    on_purpose = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    step: QWidget | None = widget
    while step is not None and step is not root:
        if step.isHidden() and step.testAttribute(on_purpose):
            return False
        step = step.parentWidget()
    return True


def number_key(key: int) -> int | None:
    """Keys 1 to 9 as 0 to 8; None for another key."""
    index = key - Qt.Key.Key_1
    return index if 0 <= index <= 8 else None
