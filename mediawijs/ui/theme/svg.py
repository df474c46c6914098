# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drawings from data. Qt's reader opens files that they name, so what could name one is taken out."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer


def harmless(data: bytes) -> bytes | None:
    """The drawing without links to elsewhere; None when it is no UTF-8 text or brings its own entities."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    # Almost every drawing is clean, and then these three patterns need not be made: a hundredth of a cold start.
    low = text.lower()
    if not any(word in low for word in ("href", "<?", "doctype", "entity")):
        return text.encode()
    return _cleaned(text)


def _cleaned(text: str) -> bytes | None:
    import re

    if re.search(r"<!\s*(doctype|entity)", text, re.IGNORECASE):
        return None
    text = re.sub(r"<\?.*?\?>", "", text, flags=re.DOTALL)
    href = r"""[\w:-]*href\s*=\s*("(?!#)[^"]*"|'(?!#)[^']*')"""
    return re.sub(href, "", text, flags=re.IGNORECASE).encode()


def renderer(data: bytes) -> QSvgRenderer | None:
    """None when this is no drawing."""
    clean = harmless(data)
    if clean is None or b"<svg" not in clean:
        return None
    drawing = QSvgRenderer(QByteArray(clean))
    if not drawing.isValid() or drawing.defaultSize().isEmpty():
        return None
    return drawing
