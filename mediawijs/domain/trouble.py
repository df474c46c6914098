# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bad luck that is nobody's fault, told calmly."""

from __future__ import annotations


class Trouble(Exception):
    """The environment is in the way: disk full, file locked, folder read-only. No bug, and nothing is lost.

    Attributes:
        what: one calm sentence for the pupil.
        do: what to do now.
    """

    def __init__(self, what: str, do: str) -> None:
        super().__init__(f"{what} {do}")
        self.what = what
        self.do = do
