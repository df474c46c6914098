# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drawn screen: elements under each other, drawn by native widgets so that text can grow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from mediawijs.domain.lessons.text import EMPTY, Picture, Slot


class ElementType(StrEnum):
    TITLE = "title"
    TEXT = "text"
    BUTTON = "button"
    LINK = "link"
    CHECKBOX = "checkbox"
    TIMER = "timer"
    BADGE = "badge"
    PRICE = "price"
    FIELD = "field"


class Emphasis(StrEnum):
    STRONG = "strong"
    NORMAL = "normal"
    FAINT = "faint"


class Size(StrEnum):
    LARGE = "large"
    NORMAL = "normal"
    SMALL = "small"


class Frame(StrEnum):
    PHONE = "phone"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Element:
    id: str
    type: ElementType
    slot: Slot
    row: int
    emphasis: Emphasis = Emphasis.NORMAL
    size: Size = Size.NORMAL
    checked: bool = False
    hidden: bool = False
    trick: str = ""  # the family of the trick; "": fine


@dataclass(frozen=True, slots=True)
class Look:
    """A change to how an element looks; None leaves it as it is."""

    emphasis: Emphasis | None = None
    size: Size | None = None
    checked: bool | None = None
    hidden: bool | None = None

    def on(self, element: Element) -> Element:
        return replace(
            element,
            emphasis=element.emphasis if self.emphasis is None else self.emphasis,
            size=element.size if self.size is None else self.size,
            checked=element.checked if self.checked is None else self.checked,
            hidden=element.hidden if self.hidden is None else self.hidden,
        )


AS_DRAWN = Look()
"""Changes nothing."""


@dataclass(frozen=True, slots=True)
class Screen:
    id: str
    app: str
    frame: Frame
    accent: str
    elements: tuple[Element, ...]
    situation: Slot = EMPTY
    fine: Slot = EMPTY  # feedback for flagging an element without feedback of its own
    picture: Picture | None = None

    @property
    def tricks(self) -> dict[str, str]:
        """Element id -> family of its trick. Empty for a clean screen."""
        return {element.id: element.trick for element in self.elements if element.trick}

    @property
    def rows(self) -> tuple[tuple[Element, ...], ...]:
        """The visible elements, row by row."""
        numbers = sorted({element.row for element in self.elements if not element.hidden})
        return tuple(
            tuple(e for e in self.elements if e.row == number and not e.hidden) for number in numbers
        )

    def element(self, element_id: str) -> Element:
        return next(element for element in self.elements if element.id == element_id)
