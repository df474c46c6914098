# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""All records of one pupil as one file: JSON for programs, CSV for a spreadsheet. Nothing is left out."""

from __future__ import annotations

import csv
import io
import json

from mediawijs.domain.records import Cell, Records
from mediawijs.i18n import _

SCHEMA_ID = "mediawijs.progress"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def as_json(records: Records, made_by: str) -> bytes:
    """UTF-8, indented; every table with its columns explained. `made_by` is the program and its version."""
    tables = {
        table.name: {
            "title": table.title,
            "columns": {c.name: {"heading": c.heading, "meaning": c.meaning} for c in table.columns},
            "rows": [dict(zip((c.name for c in table.columns), cells, strict=True)) for cells in table.rows],
        }
        for table in records.tables
    }
    content = {"schema": SCHEMA_ID, "version": records.schema, "made_by": made_by, "tables": tables}
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def as_csv(records: Records) -> bytes:
    """For Dutch spreadsheets: semicolons, UTF-8 with a mark. A row per record, its table in column one."""
    headings = {c.name: c.heading for table in records.tables for c in table.columns}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(harmless(cell) for cell in (_("Soort gegevens"), *headings.values()))
    for table in records.tables:
        names = [c.name for c in table.columns]
        for cells in table.rows:
            row = dict(zip(names, cells, strict=True))
            writer.writerow(harmless(cell) for cell in (table.title, *(row.get(name) for name in headings)))
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet would take for a formula gets an apostrophe, so that it stays text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
