# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures: whatever the data is, something calm is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from mediawijs.ui.parts.picture import PictureView
from tests.helpers.walks import name_of

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20" fill="#FF0000"/></svg>'
)


def png() -> bytes:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # its stub wants bytes, which Qt refuses
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_picture_keeps_its_shape_and_is_drawn(look, qtbot, kind):
    view = PictureView(look, SVG if kind == "svg" else png(), "Een rood vlak")
    qtbot.addWidget(view)
    assert view.is_whole
    assert view.heightForWidth(300) == 150
    view.resize(300, 150)
    assert view.grab().toImage().pixelColor(150, 75) == QColor("red")
    assert name_of(view) == "Een rood vlak"
    assert view.accessibleDescription() == ""


def test_it_is_never_wider_than_it_may_be(look, qtbot):
    view = PictureView(look, SVG, "", max_width=100)
    qtbot.addWidget(view)
    assert view.sizeHint().width() == 100
    assert view.heightForWidth(300) == 50


def test_covering_fills_the_whole_and_rounds_corners(look, qtbot):
    view = PictureView(look, SVG, "", height=80, cover=True, corners=(20, 0))
    qtbot.addWidget(view)
    view.resize(60, 80)
    image = view.grab().toImage()
    assert image.pixelColor(30, 78) == QColor("red")
    assert image.pixelColor(1, 78) == QColor("red")
    assert image.pixelColor(1, 1) != QColor("red")
    assert view.heightForWidth(60) == 80


@pytest.mark.parametrize(
    "data",
    [None, b"", b"\x89PNG\r\n\x1a\n kapot", SVG[:60], b"<svg><!DOCTYPE x></svg>", b"\x1f\x8bgzip", b"GIF89a"],
)
def test_damaged_pictures_give_a_calm_box_with_their_words(look, qtbot, data):
    view = PictureView(look, data, "Een vogel op een muur", corners=14)
    qtbot.addWidget(view)
    assert not view.is_whole
    view.resize(300, view.heightForWidth(300))
    assert view.grab().toImage().pixelColor(150, 6) == look.colour("violet_soft")
    assert name_of(view) == "Een vogel op een muur"
    assert view.accessibleDescription()


def test_a_long_description_fits_in_the_box(dressed, qtbot):
    view = PictureView(dressed(scale=2.0), None, "Een heel lange beschrijving van wat er te zien was. " * 4)
    qtbot.addWidget(view)
    assert view.heightForWidth(200) > view.heightForWidth(600)


def test_a_picture_can_change(look, qtbot):
    view = PictureView(look, None, "eerst niets")
    qtbot.addWidget(view)
    view.set_picture(SVG, "nu wel")
    assert view.is_whole
    assert name_of(view) == "nu wel"
