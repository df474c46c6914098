# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of pack.toml: what a lesson is, before anybody opens it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mediawijs.content.problems import Broken, Problems
from mediawijs.content.shelf import FORMAT, goals_of
from mediawijs.content.tables import Source, Table, parse_toml, read_text
from mediawijs.content.town import goal_sentences, modules
from mediawijs.domain.level import Level

_ID = re.compile(r"^[a-z0-9][a-z0-9-]*$")
_PARTS = frozenset({"step", "card", "fact", "reading"})


@dataclass(frozen=True, slots=True)
class Manifest:
    id: str
    version: str
    licence: str
    authors: tuple[str, ...]
    languages: tuple[str, ...]
    levels: tuple[str, ...]
    module: str
    number: int
    minutes: int
    goals: tuple[str, ...]
    picture: str


@dataclass(frozen=True, slots=True)
class PackFile:
    """A whole pack.toml, read but not yet understood beyond its head."""

    folder: Path
    manifest: Manifest
    data: Mapping[str, object]
    source: Source


def read_pack(folder: Path, problems: Problems) -> PackFile:
    """Reads `<folder>/pack.toml`.

    Raises:
        Broken: it cannot be used at all; the reasons are in `problems`.
    """
    source = read_text(folder / "pack.toml", f"{folder.name}/pack.toml", problems)
    data = parse_toml(source, problems)
    manifest = read_manifest(data, source, folder.name, problems)
    return PackFile(folder, manifest, data, source)


def read_manifest(data: Mapping[str, object], source: Source, folder: str, problems: Problems) -> Manifest:
    """The head of a pack, with everything that is wrong with it.

    Raises:
        Broken: something a pack cannot do without is missing.
    """
    table = Table(data, source, problems, "pack.toml")
    table.known |= _PARTS | {"tags"}
    if table.number("format") != FORMAT:
        table.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.",
                      "Werk MediaWijs bij, of zet format = 1.")  # fmt: skip
        raise Broken
    manifest = Manifest(
        table.text("id"),
        table.text("version"),
        table.text("licence"),
        table.texts("authors"),
        table.texts("languages"),
        table.texts("levels"),
        table.text("module"),
        table.number("number"),
        table.number("minutes"),
        table.texts("goals"),
        table.text("picture", ""),
    )
    table.done()
    _check(table, manifest, folder)
    return manifest


def goals_of_level(manifest: Manifest, level: str) -> tuple[str, ...]:
    return goals_of(manifest.goals, level)


def _check(table: Table, manifest: Manifest, folder: str) -> None:
    if manifest.id != folder or not _ID.match(manifest.id):
        table.problem("id", f"De id “{manifest.id}” is niet de naam van de map (“{folder}”).",
                      "Voortgang wordt onder deze id bewaard.", "Maak ze gelijk: kleine letters, cijfers, streepjes.")  # fmt: skip
    for level in manifest.levels:
        if level not in tuple(Level):
            table.problem(
                "levels", f"Niveau “{level}” bestaat niet.", "De app kent P, O en B.", "Kies uit P, O, B."
            )
        elif not goals_of_level(manifest, level):
            table.problem("goals", f"Niveau {level} heeft geen kerndoel.",
                          "Een les zegt op elk niveau waaraan hij werkt.", "Voeg een po-doel (P) of vo-doel (O, B) toe.")  # fmt: skip
    if manifest.module not in {module.id for module in modules()}:
        table.problem("module", f"Module “{manifest.module}” bestaat niet.", "Dan staat de les nergens op de route.",
                      "Kies een id uit lessons/modules.toml.")  # fmt: skip
    known = goal_sentences()
    for goal in manifest.goals:
        if goal not in known:
            table.problem(goal, f"Kerndoel “{goal}” bestaat niet.", "De codes komen van SLO.",
                          "Zoek de id op in assets/goals/goals.toml.")  # fmt: skip
        elif not known[goal]:
            table.problem(goal, f"Kerndoel “{goal}” heeft nog geen zin in gewone taal.",
                          "Mijn groei laat het doel in gewone woorden zien.", "Voeg can = { nl = …, en = … } toe in goals.toml.")  # fmt: skip
