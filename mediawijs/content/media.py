# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a pack, read safely: an SVG or image file may not open anything, and a bad one is only a missing picture."""

from __future__ import annotations

import io
import re
from pathlib import Path
from xml.etree import ElementTree

MAX_BYTES = 2_000_000
MAX_SIDE = 4096
MAX_ELEMENTS = 4000
MAX_DEPTH = 40
RASTER = (".png", ".jpg", ".jpeg", ".webp")
_NAME = re.compile(r"^media/[a-z0-9][a-z0-9._-]*$")
_SVG = "{http://www.w3.org/2000/svg}"
_TAGS = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
        "title",
        "desc",
    ]
)
_REFERENCE = re.compile(r"url\(\s*(?!#)", re.IGNORECASE)


class Refused(Exception):
    """This picture is not shown; the message says why."""


def read_picture(folder: Path, source: str) -> bytes | None:
    """The bytes of `media/…` inside `folder`; None when it is missing or refused."""
    try:
        return checked_picture(folder, source)
    except Refused:
        return None


def checked_picture(folder: Path, source: str) -> bytes:
    """The bytes of a picture that is safe to draw.

    Raises:
        Refused: with the reason, in Dutch.
    """
    if not _NAME.match(source) or ".." in source:
        raise Refused("de naam is niet media/naam in kleine letters")
    path = folder / source
    try:
        if path.is_symlink() or path.stat().st_size > MAX_BYTES:
            raise Refused("het bestand is te groot of een verwijzing")
        if not path.is_file():
            raise Refused("het is geen gewoon bestand")
        data = path.read_bytes()
    except OSError as error:
        raise Refused("het bestand is er niet of kan niet worden gelezen") from error
    suffix = path.suffix.lower()
    if suffix == ".svg":
        check_svg(data)
    elif suffix in RASTER:
        _check_raster(data)
    else:
        raise Refused("alleen svg, png, jpg en webp kunnen")
    return data


def check_svg(data: bytes) -> None:
    """Only plain shapes, and no reference to anything outside the file.

    Raises:
        Refused: with the reason, in Dutch.
    """
    if b"<!DOCTYPE" in data.upper() or b"<!ENTITY" in data.upper():
        raise Refused("een DOCTYPE of ENTITY kan iets van buiten openen")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Refused(f"het is geen geldige svg ({error})") from error
    count = 0
    stack = [(root, 1)]
    while stack:
        element, depth = stack.pop()
        count += 1
        if count > MAX_ELEMENTS or depth > MAX_DEPTH:
            raise Refused("de tekening heeft te veel delen")
        _check_element(element)
        stack.extend((child, depth + 1) for child in element)


def _check_element(element: ElementTree.Element) -> None:
    tag = element.tag.removeprefix(_SVG)
    if tag not in _TAGS:
        raise Refused(f"het onderdeel <{tag}> kan iets openen of wordt overal anders getekend")
    for name, value in element.attrib.items():
        short = name.rpartition("}")[2]
        if short in {"href", "src"} and not value.startswith("#"):
            raise Refused("een verwijzing naar buiten")
        if short.startswith("on") or _REFERENCE.search(value) or "javascript:" in value.lower():
            raise Refused("een verwijzing of script in een eigenschap")


def _check_raster(data: bytes) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as image:
            if max(image.size) > MAX_SIDE:
                raise Refused(f"de afbeelding is groter dan {MAX_SIDE} beeldpunten")
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Refused("de afbeelding is beschadigd") from error
