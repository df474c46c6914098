# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the keyboard goes when a screen changes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside `root`, in the order in which it was put there.

    Not by `nextInFocusChain`: PySide takes what that gives for a child of what it was asked of. When that one goes,
    widgets that are still on the screen count as deleted, and the next one to look at them ends the app.
    """
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisibleTo(root):
            yield widget


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
