# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Walks over widgets: what has no name, and what is cut off."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.focus import stops


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def seen(root: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root))


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}".strip()
        for widget in seen(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not name_of(widget).strip()
    ]


def rich(root: QWidget) -> list[str]:
    """Labels that would read their text as HTML."""
    return [
        widget.text()
        for widget in seen(root)
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() is not Qt.TextFormat.PlainText
    ]


def cut_off(root: QWidget) -> list[str]:
    """Texts and buttons that get less room than they need, or that stick out of a page at the side."""
    found = []
    for widget in seen(root):
        words = _words(widget)
        if not words or not widget.hasHeightForWidth():
            continue
        if widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"too low: {type(widget).__name__} {words!r}")
        page = _page_of(widget)
        if page is not None:
            left = widget.mapTo(page, QPoint(0, 0)).x()
            if left < 0 or left + widget.width() > page.width():
                found.append(f"sticks out: {type(widget).__name__} {words!r}")
    return found


def _words(widget: QWidget) -> str:
    if isinstance(widget, WordButton):
        return widget.words
    return widget.text() if isinstance(widget, QLabel) else ""


def _page_of(widget: QWidget) -> QWidget | None:
    step = widget.parentWidget()
    while step is not None:
        area = step.parentWidget()
        if area is not None and isinstance(area.parentWidget(), QScrollArea):
            return area
        step = area
    return None


def tab_round(root: QWidget) -> list[str]:
    """The names of what Tab stops at, in order."""
    return [name_of(stop) for stop in stops(root)]
