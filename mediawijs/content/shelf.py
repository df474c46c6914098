# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lessons on the shelf: enough of each to show its card. Cheap, because the first paint waits for it.

Only the head of each pack.toml is parsed, and without the checks that tell an author what to mend: those are
`content.manifest`'s, and importing them costs more than reading three packs.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from mediawijs import toml

if TYPE_CHECKING:
    from typing import TypedDict

    class _Head(TypedDict, total=False):
        """What a card needs of a pack. Nothing is checked here: whoever reads it expects trouble."""

        format: int
        id: str
        levels: list[str]
        languages: list[str]
        number: int
        module: str
        minutes: int
        picture: str
        goals: list[str]
        version: str


FORMAT = 1
MAX_BYTES = 1_000_000


class ShelfLesson(NamedTuple):
    """A lesson as its card shows it, in one language and at one level."""

    id: str
    folder: Path
    number: int
    module: str
    title: str
    blurb: str
    minutes: int
    picture: str
    goals: tuple[str, ...]
    version: str
    steps: int


class Shelf(NamedTuple):
    """`left_out` names the folders whose pack cannot be read."""

    lessons: tuple[ShelfLesson, ...]
    left_out: tuple[str, ...]

    def find(self, lesson_id: str) -> ShelfLesson | None:
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)


def read_shelf(folders: Iterable[Path], language: str, level: str) -> Shelf:
    """All packs below `folders` that have this level, by number. A damaged pack is left out, never fatal."""
    found, left_out = [], []
    for folder in _pack_folders(folders):
        try:
            lesson = _card(folder, language, level)
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            left_out.append(folder.name)
            continue
        if lesson is not None:
            found.append(lesson)
    return Shelf(tuple(sorted(found, key=lambda one: (one.number, one.id))), tuple(left_out))


def goals_of(goals: Iterable[str], level: str) -> tuple[str, ...]:
    """Groep 7-8 works on po goals, the others on vo goals."""
    start = "po-" if level == "P" else "vo-"
    return tuple(goal for goal in goals if goal.startswith(start))


def _pack_folders(folders: Iterable[Path]) -> list[Path]:
    packs: list[Path] = []
    for folder in folders:
        try:
            packs.extend(sorted(p for p in folder.iterdir() if (p / "pack.toml").is_file()))
        except OSError:
            continue
    return packs


def _card(folder: Path, language: str, level: str) -> ShelfLesson | None:
    """The card, or None when the lesson does not have this level. Raises when the pack cannot be read."""
    whole = _small_text(folder / "pack.toml")
    head = cast("_Head", toml.loads(whole[: whole.index("\n[")] if "\n[" in whole else whole))
    if head["format"] != FORMAT or head["id"] != folder.name:
        raise ValueError("not a pack that this version reads")
    if level not in head["levels"]:
        return None
    languages = head["languages"]
    spoken = language if language in languages else languages[0]
    title, blurb = _title(folder / spoken / f"{level}.md")
    return ShelfLesson(
        id=head["id"],
        folder=folder,
        number=int(head["number"]),
        module=str(head["module"]),
        title=title,
        blurb=blurb,
        minutes=int(head["minutes"]),
        picture=str(head.get("picture", "")),
        goals=goals_of(map(str, head["goals"]), level),
        version=str(head["version"]),
        steps=sum(1 for step in whole.split("\n[[step]]\n")[1:] if _is_at(step, level)),
    )


def _is_at(step: str, level: str) -> bool:
    for line in step.splitlines():
        if line.startswith("["):
            break
        if line.startswith("levels"):
            return f'"{level}"' in line
    return True


def _title(path: Path) -> tuple[str, str]:
    title, blurb = "", []
    for line in _small_text(path).splitlines():
        if line.startswith("## "):
            break
        if line.startswith("# "):
            title = line[2:].strip()
        elif title and line.strip():
            blurb.append(line.strip())
    if not title:
        raise ValueError("no title")
    return title, " ".join(blurb).replace("**", "").replace("*", "")


def _small_text(path: Path) -> str:
    if path.stat().st_size > MAX_BYTES or not path.is_file():
        raise ValueError("too large, or no ordinary file")
    return path.read_text(encoding="utf-8-sig")
