# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How each element of a drawn screen looks: one table, so that an app in a lesson looks like a real app."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from mediawijs.domain.lessons.kinds.screen import Element, ElementType, Emphasis, Size
from mediawijs.i18n import _
from mediawijs.ui.exercises.paint import blend, contrast, ink_on
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

ACCENTS = ("violet", "sun", "mint", "coral", "sky")


@dataclass(frozen=True)
class ElementStyle:
    """`snug`: the box is as wide as its text, not as the screen. `sign` is what stands before the text."""

    font: QFont
    line: int
    ink: QColor
    ground: QColor | None = None
    edge: QColor | None = None
    radius: int = 0
    pad_x: int = 0
    pad_y: int = 4
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    underline: bool = False
    snug: bool = False
    sign: str = ""  # "check", "checked", "clock" or ""


def accent_of(look: Look, name: str) -> QColor:
    """The accent colour of a made-up app; violet for a name that does not exist."""
    return look.colour(name if name in ACCENTS else "violet")


def style_of(look: Look, element: Element, accent: QColor) -> ElementStyle:
    """Faint elements are hard to see on purpose: that is what the pupil has to notice."""
    style = _base(look, element, accent)
    if element.emphasis is Emphasis.FAINT:
        faint = blend(look.colour("quiet"), look.colour("card"), 0.62)
        style = replace(style, ink=faint, edge=None, ground=None)
    return style


def _base(look: Look, element: Element, accent: QColor) -> ElementStyle:
    match element.type:
        case ElementType.BUTTON:
            return _button(look, element, accent)
        case ElementType.TITLE:
            return _text(look, element, Role.HEADING, 24, 16)
        case ElementType.PRICE:
            return _text(look, element, Role.HEADING, 30, 18)
        case ElementType.TIMER | ElementType.BADGE:
            return _pill(look, element)
        case _:
            return _plain(look, element, accent)


def _plain(look: Look, element: Element, accent: QColor) -> ElementStyle:
    style = _text(look, element, Role.BODY, 18, 14)
    if element.type is ElementType.LINK:
        link = accent if contrast(accent, look.colour("card")) >= 4.5 else look.colour("ink")
        style = replace(style, ink=link, underline=True, snug=True, pad_y=look.px(5))
    elif element.type is ElementType.CHECKBOX:
        style = replace(style, sign="checked" if element.checked else "check", pad_y=look.px(5))
    elif element.type is ElementType.FIELD:
        style = replace(style, ink=look.colour("quiet"), edge=look.colour("edge"))
        style = replace(style, radius=look.px(8), pad_x=look.px(12), pad_y=look.px(8))
    return style


def _text(look: Look, element: Element, role: Role, large: int, small: int) -> ElementStyle:
    font, line = look.font(role), look.line(role)
    if element.size is not Size.NORMAL:
        size = large if element.size is Size.LARGE else small
        font.setPixelSize(look.px(size))
        line = round(look.px(size) * 1.35)
    if element.emphasis is Emphasis.STRONG:
        font.setWeight(QFont.Weight.DemiBold)
    return ElementStyle(font, line, look.colour("ink"), radius=look.px(8), pad_x=look.px(6))


def _button(look: Look, element: Element, accent: QColor) -> ElementStyle:
    font = look.font(Role.BUTTON)
    size = {Size.LARGE: 18, Size.NORMAL: 16, Size.SMALL: 14}[element.size]
    pad = {Size.LARGE: 13, Size.NORMAL: 9, Size.SMALL: 4}[element.size]
    font.setPixelSize(look.px(size))
    style = ElementStyle(
        font,
        round(look.px(size) * 1.3),
        look.colour("ink"),
        radius=look.px(12),
        pad_x=look.px(14),
        pad_y=look.px(pad),
        align=Qt.AlignmentFlag.AlignHCenter,
    )
    if element.emphasis is Emphasis.STRONG:
        return replace(style, ground=accent, ink=ink_on(accent))
    return replace(style, edge=look.colour("edge"))


def _pill(look: Look, element: Element) -> ElementStyle:
    style = _text(look, element, Role.LABEL, 18, 14)
    tint = "coral" if element.type is ElementType.TIMER else "sun"
    strong = element.emphasis is Emphasis.STRONG
    return replace(
        style,
        ground=look.colour(f"{tint}_soft"),
        edge=look.colour(tint) if strong else None,
        ink=look.colour(f"{tint}_ink"),
        radius=look.px(14),
        pad_x=look.px(11),
        pad_y=look.px(5),
        snug=True,
        sign="clock" if element.type is ElementType.TIMER else "",
    )


def spoken(element: Element) -> str:
    """What a screen reader says: what kind of thing it is, and its text."""
    kinds = {
        ElementType.TITLE: _("Kop"),
        ElementType.TEXT: _("Tekst"),
        ElementType.BUTTON: _("Knop"),
        ElementType.LINK: _("Link"),
        ElementType.CHECKBOX: _("Vinkje, staat aan") if element.checked else _("Vinkje, staat uit"),
        ElementType.TIMER: _("Klok"),
        ElementType.BADGE: _("Label"),
        ElementType.PRICE: _("Prijs"),
        ElementType.FIELD: _("Invulvak"),
    }
    looks = {Emphasis.FAINT: _("lichtgrijs"), Emphasis.STRONG: _("valt op"), Emphasis.NORMAL: ""}
    sizes = {Size.LARGE: _("groot"), Size.SMALL: _("klein"), Size.NORMAL: ""}
    seen = ", ".join(part for part in (sizes[element.size], looks[element.emphasis]) if part)
    return f"{kinds[element.type]}: {element.slot.label}" + (f" ({seen})" if seen else "")
