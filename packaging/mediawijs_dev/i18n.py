# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Catalogues: Dutch is the source, every other language has one .po file with its compiled .mo beside it."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2)}
HEADER = """\
# English words of MediaWijs.
# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: CC-BY-SA-4.0
#"""


def extracted(root: Path) -> Catalog:
    """Every Dutch text in the program."""
    catalog = Catalog(project="mediawijs", charset="utf-8", fuzzy=False)
    found = extract_from_dir(root / "mediawijs", method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, context in found:
        catalog.add(message, context=context)
    return catalog


def catalogues(root: Path) -> list[Path]:
    return sorted((root / "assets" / "locale").glob("*/LC_MESSAGES/mediawijs.po"))


def updated(po: Path, template: Catalog) -> Catalog:
    """The catalogue with new texts added (empty) and those that are gone left out. No guessing of likely matches."""
    with po.open("rb") as file:
        catalog = read_po(file, locale=po.parents[1].name)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment = HEADER
    return catalog


def as_po(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalog, width=110, sort_output=True, no_location=True, omit_header=False)
    return out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def missing(catalog: Catalog) -> list[str]:
    """Texts without a translation."""
    return [str(message.id) for message in catalog if message.id and not _whole(message.string)]


def _whole(string: object) -> bool:
    return all(string) if isinstance(string, list | tuple) else bool(string)


def renew(root: Path) -> int:
    """Brings all catalogues up to date and compiles them; prints what still needs words. 0 when nothing does."""
    template, lacking = extracted(root), 0
    for po in catalogues(root):
        catalog = updated(po, template)
        po.write_bytes(as_po(catalog))
        po.with_suffix(".mo").write_bytes(as_mo(catalog))
        todo = missing(catalog)
        lacking += len(todo)
        print(f"{po.parents[1].name}: {len(catalog)} texts, {len(todo)} without words")
        for text in todo:
            print(f"  {text}")
    return 1 if lacking else 0


if __name__ == "__main__":
    raise SystemExit(renew(Path(__file__).resolve().parents[2]))
