# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters that ship. Without them the app still works, in the letters of the system."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFontDatabase

HEADINGS = "Lexend"
TEXT = "Atkinson Hyperlegible Next"

_FIRST = (
    "Lexend-SemiBold",
    "Lexend-Regular",
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-SemiBold",
)
_LATER = ("Lexend-Bold", "AtkinsonHyperlegibleNext-Bold")


class Face(NamedTuple):
    """`size` in pixels at 100 %, `leading` as a factor of the size."""

    family: str
    size: int
    weight: int
    leading: float


class Role(Enum):
    """What a text is for."""

    TITLE = Face(HEADINGS, 28, 600, 1.25)
    HEADING = Face(HEADINGS, 19, 600, 1.3)
    QUESTION = Face(TEXT, 19, 400, 1.45)
    BODY = Face(TEXT, 16, 400, 1.5)
    BODY_STRONG = Face(TEXT, 16, 600, 1.5)
    SMALL = Face(TEXT, 14, 400, 1.45)
    LABEL = Face(HEADINGS, 15, 600, 1.3)
    BUTTON = Face(HEADINGS, 16, 600, 1.25)
    CHIP = Face(HEADINGS, 13, 600, 1.3)
    FIGURES = Face(HEADINGS, 14, 400, 1.45)
    LOGO = Face(HEADINGS, 21, 600, 1.3)
    NUMBER = Face(HEADINGS, 26, 600, 1.2)


def load_first(folder: Path) -> None:
    """The letters of the first screen: a file that is missing or damaged is skipped."""
    _load(folder, _FIRST)


def load_rest(folder: Path) -> None:
    _load(folder, _LATER)


def _load(folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        path = folder / f"{name}.ttf"
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))
