# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the keyboard goes when a screen changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget


def stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside `root`, in the order in which it was put there.

    Not by `nextInFocusChain`: PySide takes what that gives for a child of what it was asked of. When that one goes,
    widgets that are still on the screen count as deleted, and the next one to look at them ends the app.
    """
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisibleTo(root):
            yield widget


def one_stop(buttons: Iterable[QAbstractButton]) -> None:
    """In a row to choose from Tab stops at what is chosen. Qt sees to that only once the keyboard was there."""
    row = tuple(buttons)
    chosen = any(one.isChecked() for one in row)
    for one in row:
        stop = one.isChecked() or not chosen
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)


def tab_through(*parts: QWidget) -> None:
    """Tab goes through these in this order. What is built later stands at the end of all, behind the rail, until then.

    Also what is disabled or hidden now: it may not be so when somebody comes there.
    """
    every = (one for part in parts for one in (part, *_inside(part)))
    stands = (one for one in every if one.window() == parts[0].window())  # and not in the list of a combo box
    found = [one for one in stands if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    for first, second in pairwise(found):
        QWidget.setTabOrder(first, second)


def _inside(part: QWidget) -> list[QWidget]:
    """A page that scrolls stands for itself: what is on it has an order of its own."""
    return [] if isinstance(part, QAbstractScrollArea) else part.findChildren(QWidget)


def focus_first(root: QWidget) -> None:
    """The first thing to press; a page that is only read takes the focus itself."""
    first = next(stops(root), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def focus_same(root: QWidget, sign: tuple[str, str, str]) -> None:
    """What carries the same sign in `root`, else the first thing."""
    same = next((stop for stop in stops(root) if sign_of(stop) == sign), None)
    if same is None:
        focus_first(root)
    else:
        same.setFocus(Qt.FocusReason.OtherFocusReason)


def sign_of(widget: QWidget) -> tuple[str, str, str]:
    """By which a widget can be found again after its page was built anew."""
    words = str(getattr(widget, "words", ""))
    return type(widget).__name__, words or widget.accessibleName(), widget.accessibleDescription()


def focus_place(root: QWidget) -> int | None:
    """The number of the stop that has the focus: the same screen in another language has it at the same number."""
    focus = focused_inside(root)
    return next((number for number, stop in enumerate(stops(root)) if stop is focus), None)


def focus_at(root: QWidget, place: int) -> None:
    """The stop with that number; nothing changes when there are not so many."""
    stop = next(islice(stops(root), place, None), None)
    if stop is not None:
        stop.setFocus(Qt.FocusReason.OtherFocusReason)


def focused_inside(root: QWidget) -> QWidget | None:
    focus = QApplication.focusWidget()
    return focus if focus is not None and root.isAncestorOf(focus) else None
