# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drawings from a pack open nothing."""

from __future__ import annotations

import gzip

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from mediawijs.ui.theme.svg import harmless, renderer

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">'


def drawn(data: bytes) -> QImage | None:
    drawing = renderer(data)
    if drawing is None:
        return None
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


@pytest.fixture
def red_picture(tmp_path, qapp):
    path = tmp_path / "rood.png"
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("red"))
    assert image.save(str(path))
    return path


def test_a_plain_drawing_is_drawn(qapp):
    image = drawn(f'{HEAD}<rect width="20" height="20" fill="#FF0000"/></svg>'.encode())
    assert image is not None
    assert image.pixelColor(10, 10) == QColor("red")


@pytest.mark.parametrize("attribute", ["xlink:href", "href", "XLINK:HREF", "xlink:href ", "x:href"])
@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("form", ["{path}", "file://{path}", "./../{path}", "&#47;{path}"])
def test_a_picture_elsewhere_is_not_opened(red_picture, attribute, quote, form):
    address = form.format(path=red_picture)
    data = f"{HEAD}<image {attribute}={quote}{address}{quote} width='20' height='20'/></svg>".encode()
    image = drawn(data)
    assert image is None or image.pixelColor(10, 10) == QColor("white")


def test_without_the_cleaning_it_would_have_been_opened(red_picture):
    """So that the test above can fail."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtSvg import QSvgRenderer

    data = f'{HEAD}<image xlink:href="{red_picture}" width="20" height="20"/></svg>'.encode()
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(data)).render(painter)
    painter.end()
    assert image.pixelColor(10, 10) == QColor("red")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen tekening",
        b"\xff\xfe<\x00s\x00v\x00g\x00",
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}</svg>'.encode(),
        f"<! doctype svg>{HEAD}</svg>".encode(),
        gzip.compress(f'{HEAD}<rect width="9" height="9"/></svg>'.encode()),
        f'{HEAD}<rect width="9"'.encode(),
    ],
)
def test_what_is_no_plain_drawing_is_refused(qapp, data):
    assert renderer(data) is None


def test_style_sheets_and_addresses_go_and_inner_links_stay():
    data = f'<?xml version="1.0"?><?xml-stylesheet href="http://host/x.css"?>{HEAD}<use xlink:href="#a"/></svg>'.encode()
    clean = harmless(data)
    assert clean is not None
    assert b"host" not in clean
    assert b"<?" not in clean
    assert b'xlink:href="#a"' in clean
