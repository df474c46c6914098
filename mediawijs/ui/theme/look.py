# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything a widget must know to draw itself. There is no global one: it is handed to every widget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QFont, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.icons import Icons
from mediawijs.ui.theme.tokens import Tokens, load_tokens


class Look(NamedTuple):
    """
    Attributes:
        scale: text size, 1.0 to 2.0.
        wide: more room between letters and lines.
        still: no motion.
    """

    tokens: Tokens
    icons: Icons
    scale: float = 1.0
    wide: bool = False
    still: bool = False

    def px(self, size: float) -> int:
        """A length that grows with the text, in device-independent pixels."""
        return round(size * self.scale)

    def font(self, role: Role) -> QFont:
        face = role.value
        font = QFont(face.family)
        font.setPixelSize(self.px(face.size))
        font.setWeight(QFont.Weight(face.weight))
        if self.wide:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.08 * self.px(face.size))
            font.setWordSpacing(0.16 * self.px(face.size))
        return font

    def line(self, role: Role) -> int:
        """The height of one line of text in pixels."""
        face = role.value
        return round(self.px(face.size) * face.leading * (1.15 if self.wide else 1.0))

    def colour(self, role: str) -> QColor:
        return QColor(self.tokens.value(role))

    def pixmap(self, name: str, role: str = "ink", size: int = 24) -> QPixmap:
        """The icon at `size` pixels (not scaled with the text); empty when there is no such icon."""
        return self.icons.pixmap(name, self.tokens.value(role), size)

    def icon(self, name: str, role: str = "ink", size: int = 24) -> QIcon:
        from PySide6.QtGui import QIcon

        return QIcon(self.pixmap(name, role, size))

    def art(self, name: str) -> bytes | None:
        """A picture of the app itself, for example "animals/vos.svg"."""
        return self.icons.art(name)


def make_look(
    assets: Path, theme: str = "light", *, scale: float = 1.0, wide: bool = False, still: bool = False
) -> Look:
    """`scale` outside 1.0 to 2.0 is brought back to that."""
    tokens = load_tokens(assets / "themes", theme)
    return Look(tokens, Icons(assets), min(max(scale, 1.0), 2.0), wide, still)
