# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every kind of exercise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QWidget

from mediawijs.domain.lessons.judgement import Answer
from mediawijs.domain.lessons.kinds import KINDS
from mediawijs.ui.exercises import EXERCISE_WIDGETS
from mediawijs.ui.exercises.base import stops
from tests.gui.exercises.conftest import Open
from tests.helpers.builders import BUILDERS, an_exercise
from tests.helpers.desk import Desk, a_look

ALL = tuple(BUILDERS)
HOSTILE = '<img src="//host/x"> & '

WRONG: dict[str, Answer] = {
    "choice": ("a",),
    "order": ("kijk", "deel", "zoek"),
    "sort": ("trein=feit", "stom=feit", "lama=mening"),
    "mark": ("p1=emotie", "p2=expert"),
    "hotspots": ("klok=misleiden", "prijs=verstoppen"),
    "estimate": ("90",),
    "round": ("fake",),
    "chat": ("door",),
    "weigh": ("stil", "wet"),
    "redesign": ("nee-knop=klein",),
    "spin": ("emotie",),
    "rate": ("9",),
    "market": ("choose=kijktijd",),
    "recipe": ("watch=60", "follow=20", "anger=0", "result=18"),
}
"""For every kind that asks something: an answer that deserves another look, if there is one."""


def hostile(text: str) -> str:
    return HOSTILE + text


def longer(text: str) -> str:
    return f"{text} maar dan een flink stuk langer, met Schermstadspartijvergadering"


def answer(desk: Desk, kind: str) -> None:
    desk.presenter.change(WRONG[kind])
    if kind != "chat":
        desk.presenter.act()
    desk.settle()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_every_kind_has_its_widget() -> None:
    assert EXERCISE_WIDGETS.keys() == KINDS.keys()
    assert tuple(KINDS) == ALL


@pytest.mark.parametrize("kind", ALL)
def test_everything_with_focus_has_a_name(open_lesson: Open, kind: str) -> None:
    desk = open_lesson(an_exercise(kind))

    nameless = [widget for widget in stops(desk.screen) if not name_of(widget)]

    assert nameless == []


@pytest.mark.parametrize("kind", ALL)
def test_hostile_text_is_shown_as_it_is(open_lesson: Open, kind: str) -> None:
    desk = open_lesson(an_exercise(kind, hostile))
    if kind in WRONG:
        answer(desk, kind)

    labels = [label for label in desk.screen.findChildren(QLabel) if label.text()]
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText or not GuiQt.mightBeRichText(label.text())
        for label in labels
    )
    assert not [widget for widget in desk.screen.findChildren(QWidget) if "<" in widget.toolTip()]
    if kind in WRONG:
        told = [
            *(label.text() for label in labels),
            *(name_of(w) for w in desk.exercise.findChildren(QWidget)),
        ]
        assert any(HOSTILE.strip() in text for text in told)


@pytest.mark.parametrize("kind", WRONG)
def test_a_locked_exercise_takes_no_input(open_lesson: Open, kind: str) -> None:
    desk = open_lesson(an_exercise(kind))
    answer(desk, kind)
    desk.changes.clear()

    for root in filter(None, (desk.exercise, desk.exercise.aside)):
        for widget in root.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                desk.click(widget)
        for widget in stops(root):
            widget.setFocus()
            desk.keys(Qt.Key.Key_Right, Qt.Key.Key_Delete, "1")

    assert desk.changes == []


@pytest.mark.parametrize("kind", ["choice", "order", "sort", "mark", "hotspots", "round"])
def test_each_part_says_how_it_went(open_lesson: Open, kind: str) -> None:
    desk = open_lesson(an_exercise(kind))
    answer(desk, kind)

    told = {widget.accessibleDescription() for widget in desk.exercise.findChildren(QWidget)}

    assert any("kijk nog eens" in text for text in told)


@pytest.mark.parametrize("kind", WRONG)
def test_an_answer_changes_what_is_there_and_builds_nothing_new(open_lesson: Open, kind: str) -> None:
    desk = open_lesson(an_exercise(kind))
    before = set(desk.exercise.findChildren(QWidget))
    desk.presenter.show_hint()
    if kind != "chat":  # there a choice counts at once
        desk.presenter.change(WRONG[kind])
    desk.settle()

    assert before == set(desk.exercise.findChildren(QWidget))


def cut_off(desk: Desk) -> list[str]:
    """Widgets with words that get less height than their words need, or that stick out at the right."""
    found = []
    for root in (desk.screen.columns.left, desk.screen.columns.right):
        inside = root.widget()
        if inside is None or not root.isVisible():
            continue
        for widget in inside.findChildren(QWidget):
            if not widget.isVisible() or not name_of(widget):
                continue
            if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
                found.append(f"{type(widget).__name__} too low: {name_of(widget)}")
            right = widget.mapTo(root, QPoint(widget.width(), 0)).x()
            if right > root.width():
                found.append(f"{type(widget).__name__} sticks out: {name_of(widget)}")
    return found


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize(("scale", "size"), [(1.0, (1366, 768)), (1.0, (1280, 720)), (2.0, (1366, 768))])
def test_long_words_are_never_cut_off(
    open_lesson: Open, kind: str, scale: float, size: tuple[int, int]
) -> None:
    desk = open_lesson(an_exercise(kind, longer), look=a_look(scale=scale), size=size)
    assert cut_off(desk) == []

    if kind in WRONG:
        answer(desk, kind)

    assert cut_off(desk) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", ALL)
def test_every_theme_can_be_painted(open_lesson: Open, kind: str, theme: str) -> None:
    desk = open_lesson(an_exercise(kind), look=a_look(theme))
    if kind in WRONG:
        answer(desk, kind)

    drawn = desk.screen.grab().toImage()

    colours = {drawn.pixel(x, y) for x in range(0, drawn.width(), 7) for y in range(0, drawn.height(), 7)}
    assert len(colours) > 5
