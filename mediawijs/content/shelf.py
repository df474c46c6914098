# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lessons on the shelf: enough of each to show its card. Cheap, because the first paint waits for it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mediawijs.content.manifest import Manifest, goals_of_level, read_manifest
from mediawijs.content.problems import Broken, Problems
from mediawijs.content.tables import MAX_BYTES, Source


@dataclass(frozen=True, slots=True)
class ShelfLesson:
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


@dataclass(frozen=True, slots=True)
class Shelf:
    lessons: tuple[ShelfLesson, ...]
    left_out: tuple[str, ...]  # folders whose pack cannot be read

    def find(self, lesson_id: str) -> ShelfLesson | None:
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)


def read_shelf(folders: Iterable[Path], language: str, level: str) -> Shelf:
    """All packs below `folders` that have this level, by number. A damaged pack is left out, never fatal."""
    found, left_out = [], []
    for folder in _pack_folders(folders):
        lesson = _card(folder, language, level)
        if isinstance(lesson, str):
            left_out.append(lesson)
        elif lesson is not None:
            found.append(lesson)
    return Shelf(tuple(sorted(found, key=lambda one: (one.number, one.id))), tuple(left_out))


def _pack_folders(folders: Iterable[Path]) -> list[Path]:
    packs: list[Path] = []
    for folder in folders:
        try:
            packs.extend(sorted(p for p in folder.iterdir() if (p / "pack.toml").is_file()))
        except OSError:
            continue
    return packs


def _card(folder: Path, language: str, level: str) -> ShelfLesson | str | None:
    """The card, None when the lesson does not have this level, or the folder's name when it cannot be read."""
    try:
        manifest, steps = _head(folder, level)
        if level not in manifest.levels:
            return None
        spoken = language if language in manifest.languages else manifest.languages[0]
        title, blurb = _title(folder / spoken / f"{level}.md")
    except (OSError, ValueError, IndexError, Broken):
        return folder.name
    return ShelfLesson(
        manifest.id,
        folder,
        manifest.number,
        manifest.module,
        title,
        blurb,
        manifest.minutes,
        manifest.picture,
        goals_of_level(manifest, level),
        manifest.version,
        steps,
    )


def _head(folder: Path, level: str) -> tuple[Manifest, int]:
    """Only what stands above the first table is parsed; steps of this level are counted by their first lines."""
    whole = _small_text(folder / "pack.toml")
    lines = []
    for line in whole.splitlines():
        if line.startswith("["):
            break
        lines.append(line)
    text = "\n".join(lines)
    data = tomllib.loads(text)
    manifest = read_manifest(data, Source(folder.name, text), folder.name, Problems(), strict=False)
    return manifest, sum(1 for step in whole.split("\n[[step]]\n")[1:] if _is_at(step, level))


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
    if path.stat().st_size > MAX_BYTES:
        raise ValueError("too large")
    return path.read_text(encoding="utf-8-sig")
