# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lessons at hand: cards for the shelf at once, whole lessons when they are opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs import paths
from mediawijs.content.shelf import Shelf, ShelfLesson, read_shelf
from mediawijs.content.town import modules
from mediawijs.presenters.home import ModuleInfo

if TYPE_CHECKING:
    from mediawijs.domain.lessons.lesson import Lesson
    from mediawijs.presenters.lessons import ReadingSection


class Library:
    """Reads packs on demand and remembers them. Heavy parsers are imported when the first lesson opens."""

    def __init__(self, folders: tuple[Path, ...] | None = None) -> None:
        self._folders = folders or (paths.lessons(),)
        self._shelves: dict[tuple[str, str], Shelf] = {}
        self._lessons: dict[tuple[str, str, str], Lesson] = {}

    def shelf(self, language: str, level: str) -> Shelf:
        key = (language, level)
        if key not in self._shelves:
            self._shelves[key] = read_shelf(self._folders, language, level)
        return self._shelves[key]

    def lesson(self, lesson_id: str, language: str, level: str) -> Lesson | None:
        """The whole lesson, or None when its pack cannot be read. A language it lacks falls back to Dutch."""
        key = (lesson_id, language, level)
        found = self.shelf(language, level).find(lesson_id)
        if key not in self._lessons and found is not None:
            from mediawijs.content.pack import load_lesson

            spoken = language if (found.folder / language / f"{level}.md").is_file() else "nl"
            lesson = load_lesson(found.folder, spoken, level).lesson
            if lesson is not None:
                self._lessons[key] = lesson
        return self._lessons.get(key)

    def media(self, lesson_id: str, language: str, level: str) -> Callable[[str], bytes | None]:
        """Pictures of one pack, checked before they are drawn; "people:<id>" gives a portrait of the cast."""
        found = self.shelf(language, level).find(lesson_id)

        def read(source: str) -> bytes | None:
            if source.startswith("people:"):
                return portrait(source.removeprefix("people:"))
            from mediawijs.content.media import read_picture

            if source.startswith("post:"):
                return post_scene(source.removeprefix("post:"))
            return None if found is None else read_picture(found.folder, source)

        return read

    def cover(self, lesson: ShelfLesson) -> bytes | None:
        """The picture on a lesson's card."""
        from mediawijs.content.media import read_picture

        return read_picture(lesson.folder, lesson.picture) if lesson.picture else None

    def teacher_notes(self, lesson_id: str, language: str, level: str) -> tuple[ReadingSection, ...]:
        found = self.shelf(language, level).find(lesson_id)
        if found is None:
            return ()
        from mediawijs.content.notes import read_notes
        from mediawijs.presenters.lessons import ReadingSection

        spoken = language if (found.folder / language / "teacher.md").is_file() else "nl"
        return tuple(
            ReadingSection(head, text) for head, text in read_notes(found.folder / spoken / "teacher.md")
        )


def post_scene(source: str) -> bytes | None:
    """A scene of a post, "brug-challenge/1.svg"; None when it is not there or not safe to draw."""
    from mediawijs.content.media import Refused, check_svg

    post, _slash, picture = source.partition("/")
    if not post.replace("-", "").isalnum() or not picture.removesuffix(".svg").isalnum():
        return None
    try:
        data = (paths.assets() / "posts" / post / picture).read_bytes()
        check_svg(data)
    except (OSError, Refused):
        return None
    return data


def portrait(person: str) -> bytes | None:
    """The drawn face of somebody of the cast; None for anybody else."""
    if not person.isalnum():
        return None
    try:
        return (paths.assets() / "pictures" / "people" / f"{person}.svg").read_bytes()
    except OSError:
        return None


def module_infos(language: str) -> tuple[ModuleInfo, ...]:
    return tuple(
        ModuleInfo(one.id, one.title.get(language) or one.title.get("nl", one.id), one.picture, one.tint)
        for one in modules()
    )
