# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads posts to rate: assets/posts/<id>/post.toml with a drawing per scene, as kijkwijzer_rules/README.md describes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.media import Refused, check_svg
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Source, Table, parse_toml, read_text
from mediawijs.domain.level import Level
from mediawijs.domain.rating.posts import Motion, PostKind, RatedPost, Scene
from mediawijs.domain.rating.rules import Words

FORMAT = 1
FILE = "post.toml"
SCENES = {PostKind.PHOTO: (1, 1), PostKind.TEXT: (1, 1), PostKind.CLIP: (2, 5)}
ANY_SCENES = (1, 5)
MOST_SECONDS = 20
MOST_PICTURE_BYTES = 100_000
_ID = re.compile(r"^[a-z0-9][a-z0-9-]{0,59}$")
_PICTURE = re.compile(r"^[a-z0-9][a-z0-9_-]{0,39}\.svg$")


class LoadedPost(NamedTuple):
    """The post, or None with the problems that stand in its way."""

    post: RatedPost | None
    problems: tuple[Problem, ...]


class PostFile(NamedTuple):
    post: RatedPost
    source: Source


def posts_root() -> Path:
    """Where the posts that ship lie."""
    return paths.assets() / "posts"


def post_folders(root: Path | None = None) -> tuple[Path, ...]:
    """The folders below `root` (default: what ships) that hold a post, by name."""
    return tuple(sorted(file.parent for file in (root or posts_root()).glob(f"*/{FILE}")))


def load_post(folder: Path) -> LoadedPost:
    """Reads one post. Never raises: a damaged post gives problems instead."""
    problems = Problems()
    try:
        post = read_post(folder, problems).post
    except Broken:
        return LoadedPost(None, problems.sorted())
    return LoadedPost(post, problems.sorted())


def load_posts(root: Path | None = None, level: str = "") -> tuple[RatedPost, ...]:
    """All posts of a level (all of them when ""), by id; damaged ones are left out."""
    loaded = (load_post(folder).post for folder in post_folders(root))
    return tuple(post for post in loaded if post is not None and (not level or level in post.levels))


def read_picture(folder: Path, picture: str) -> bytes | None:
    """The bytes of a scene's drawing; None when it is missing or refused."""
    try:
        return checked_picture(folder, picture)
    except Refused:
        return None


def checked_picture(folder: Path, picture: str) -> bytes:
    """The bytes of a drawing in a post's folder that is safe to draw.

    Raises:
        Refused: with the reason, in Dutch.
    """
    if not _PICTURE.match(picture):
        raise Refused("de naam is niet naam.svg in kleine letters")
    path = folder / picture
    try:
        if path.is_symlink() or path.stat().st_size > MOST_PICTURE_BYTES:
            raise Refused("het bestand is te groot of een verwijzing")
        data = path.read_bytes()
    except OSError as error:
        raise Refused("het bestand is er niet of kan niet worden gelezen") from error
    check_svg(data)
    return data


def read_post(folder: Path, problems: Problems) -> PostFile:
    """Reads and understands a post, with everything that is wrong with its shape.

    Raises:
        Broken: it cannot be used; the reasons are in `problems`.
    """
    source = read_text(folder / FILE, f"{folder.name}/{FILE}", problems)
    table = Table(parse_toml(source, problems), source, problems, FILE)
    if table.number("format") != FORMAT:
        table.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.",
                      "Werk MediaWijs bij, of zet format = 1.")  # fmt: skip
        raise Broken
    kind = PostKind(table.one_of("kind", tuple(PostKind)))
    post = RatedPost(
        _id(table, folder.name),
        table.text("version"),
        kind,
        _levels(table),
        table.text("account"),
        words(table, "title"),
        words(table, "caption"),
        words(table, "meta"),
        words(table, "around"),
        table.flag("harmless", False),
        _scenes(table, kind),
        _reference(table),
        words(table, "discussion"),
    )
    table.done()
    return PostFile(post, source)


def _id(table: Table, folder: str) -> str:
    post_id = table.text("id")
    if post_id != folder or not _ID.match(post_id):
        table.problem("id", f"De id “{post_id}” is niet de naam van de map (“{folder}”).", "Een beoordeling wordt onder deze id bewaard.",
                      "Maak ze gelijk: kleine letters, cijfers, streepjes.")  # fmt: skip
        raise Broken
    return post_id


def _levels(table: Table) -> tuple[str, ...]:
    levels = table.texts("levels")
    if not levels or not set(levels) <= set(Level):
        table.problem("levels", "Bij levels staat geen niveau, of een dat niet bestaat.", "De app kent P, O en B.", "Kies uit P, O, B.")  # fmt: skip
        raise Broken
    return levels


def _scenes(table: Table, kind: PostKind) -> tuple[Scene, ...]:
    tables = table.tables("scene", "scène")
    least, most = SCENES.get(kind, ANY_SCENES)
    if not least <= len(tables) <= most:
        wanted = f"{least}" if least == most else f"{least} tot {most}"
        table.problem("[[scene]]", f"Een {kind} heeft {wanted} beelden; hier staan er {len(tables)}.", "Zo blijft kijken kort en duidelijk.",
                      "Voeg een [[scene]] toe of haal er een weg.")  # fmt: skip
        raise Broken
    line, found = 0, []
    for part in tables:
        part.line = line = table.source.line_of("[[scene]]", line)
        found.append(_scene(part))
    return tuple(found)


def _scene(part: Table) -> Scene:
    seconds = part.number("seconds")
    if not 1 <= seconds <= MOST_SECONDS:
        part.problem("seconds", f"Een beeld duurt 1 tot {MOST_SECONDS} seconden.", "Korter is niet te zien, langer verveelt.", "Kies een ander getal.")  # fmt: skip
        raise Broken
    made = Scene(
        part.text("picture"),
        words(part, "alt"),
        words(part, "sound") if part.has("sound") else None,
        Motion(part.one_of("motion", tuple(Motion), Motion.NONE.value)),
        seconds,
    )
    part.done()
    return made


def _reference(table: Table) -> dict[str, Words]:
    sets = table.table("reference")
    return {rule_set: sets.strings(rule_set) for rule_set in sets.data}
