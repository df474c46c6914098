# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The teacher's notes of a lesson: headings and calm text."""

from __future__ import annotations

from pathlib import Path

from mediawijs.content.markdown_text import read_parts
from mediawijs.content.problems import Broken, Problems
from mediawijs.content.tables import read_text
from mediawijs.domain.lessons.text import Text


def read_notes(path: Path) -> tuple[tuple[str, Text], ...]:
    """Heading and text of each part, in order; nothing when the file cannot be read."""
    problems = Problems()
    try:
        source = read_text(path, path.name, problems)
    except Broken:
        return ()
    return tuple((heading, text) for heading, text in read_parts(source, problems) if heading or text)
