# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is stored about one pupil, as tables with words to read them by: for looking, and for taking along."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """`heading` and `meaning` are in the language on screen; `name` never changes."""

    name: str
    heading: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """Each row has as many cells as there are columns."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Records:
    """Every stored row of one pupil. `schema` is the version of the tables."""

    schema: int
    tables: tuple[Table, ...]

    def table(self, name: str) -> Table:
        """Raises KeyError when there is no such table."""
        return {table.name: table for table in self.tables}[name]
