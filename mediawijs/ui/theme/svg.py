# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drawings from data. Qt's reader opens files that they name, so what could name one is taken out."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

_HREF = re.compile(r"""[\w:-]*href\s*=\s*("(?!#)[^"]*"|'(?!#)[^']*')""", re.IGNORECASE)
_INSTRUCTION = re.compile(r"<\?.*?\?>", re.DOTALL)
_DECLARES = re.compile(r"<!\s*(doctype|entity)", re.IGNORECASE)


def harmless(data: bytes) -> bytes | None:
    """The drawing without links to elsewhere; None when it is no UTF-8 text or brings its own entities."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if "\0" in text or _DECLARES.search(text):
        return None
    return _HREF.sub("", _INSTRUCTION.sub("", text)).encode()


def renderer(data: bytes) -> QSvgRenderer | None:
    """None when this is no drawing."""
    clean = harmless(data)
    if clean is None or b"<svg" not in clean:
        return None
    drawing = QSvgRenderer(QByteArray(clean))
    if not drawing.isValid() or drawing.defaultSize().isEmpty():
        return None
    return drawing
