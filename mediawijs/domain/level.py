# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The levels. On their own, because the first screen needs them and nothing else of a lesson."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """P: groep 7-8 (10-12 years), O: onderbouw vo (12-15), B: bovenbouw vo and mbo (15-18)."""

    P = "P"
    O = "O"  # noqa: E741 - the level's name in Dutch schools
    B = "B"
