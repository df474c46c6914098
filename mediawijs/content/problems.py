# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with content, so that its author can mend it: clear, gentle, concise, thorough, actionable."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. `file` is relative to the checked folder's parent; `line` starts at 1, 0 is the whole file."""

    file: str
    line: int
    what: str
    why: str
    do: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}\n  wat    {self.what}\n  waarom {self.why}\n  doe    {self.do}"


@dataclass(slots=True)
class Problems:
    """Collects problems while reading goes on."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, line: int, what: str, why: str, do: str) -> None:
        problem = Problem(file, line, what, why, do)
        if problem not in self.found:
            self.found.append(problem)

    def sorted(self) -> tuple[Problem, ...]:
        return tuple(sorted(self.found))


class Broken(Exception):
    """This part cannot be read further; the reason has been added to the problems."""
