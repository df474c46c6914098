# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures: nothing that opens anything, nothing too large, and a bad one is only a missing picture."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from mediawijs.content.media import Refused, check_svg, checked_picture, read_picture

GOOD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect fill="url(#a)" width="4" height="3"/></svg>'


def folder_with(tmp_path, name: str, data: bytes):
    (tmp_path / "media").mkdir(exist_ok=True)
    (tmp_path / "media" / name).write_bytes(data)
    return tmp_path


def test_plain_shapes_are_fine(tmp_path):
    assert read_picture(folder_with(tmp_path, "a.svg", GOOD), "media/a.svg") == GOOD


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="//host/share/x.png"/>',
        '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///etc/passwd"/>',
        '<use href="other.svg#a"/>',
        "<script>alert(1)</script>",
        "<style>@import url(x)</style>",
        "<foreignObject/>",
        '<rect fill="url(http://x/y)"/>',
        '<rect onclick="x()"/>',
        '<rect fill="javascript:x"/>',
        "<text>woord</text>",
        "<g>" * 60 + "</g>" * 60,
        "<g/>" * 5000,
        "<rect",
    ],
)
def test_what_could_open_something_is_refused(inside):
    with pytest.raises(Refused):
        check_svg(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode())


def test_entities_are_refused_before_they_are_read():
    with pytest.raises(Refused, match="ENTITY"):
        check_svg(b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>')


def test_references_inside_the_file_are_fine():
    check_svg(
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><linearGradient id="b" x:href="#a"/></svg>'
    )


@pytest.mark.parametrize(
    "name", ["../pack.toml", "media/../x.svg", "/etc/passwd", "media/A.svg", "//host/x.png", ""]
)
def test_names_stay_inside_media(tmp_path, name):
    assert read_picture(tmp_path, name) is None


def png(size: tuple[int, int]) -> bytes:
    data = io.BytesIO()
    Image.new("1", size).save(data, "PNG")
    return data.getvalue()


def test_raster_pictures(tmp_path):
    good = png((8, 8))
    assert read_picture(folder_with(tmp_path, "a.png", good), "media/a.png") == good
    for name, data in {
        "b.png": good[:30],
        "c.png": b"nothing",
        "d.png": png((5000, 2)),
        "e.gif": good,
    }.items():
        assert read_picture(folder_with(tmp_path, name, data), f"media/{name}") is None


def test_missing_large_and_linked_files(tmp_path):
    assert read_picture(tmp_path, "media/weg.svg") is None
    folder_with(tmp_path, "groot.svg", b" " * 2_000_001)
    with pytest.raises(Refused, match="groot"):
        checked_picture(tmp_path, "media/groot.svg")
    (tmp_path / "buiten.svg").write_bytes(GOOD)
    try:
        (tmp_path / "media" / "link.svg").symlink_to(tmp_path / "buiten.svg")
    except OSError:
        pytest.skip("this file system has no links")
    assert read_picture(tmp_path, "media/link.svg") is None


def test_a_folder_with_the_name_of_a_picture_is_refused(tmp_path):
    (tmp_path / "media" / "map.svg").mkdir(parents=True)
    with pytest.raises(Refused, match="gewoon"):
        checked_picture(tmp_path, "media/map.svg")
