# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on a page of the zakweb, as plain data: never HTML, so that no page can open anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one style. `link` is the key of a page ("schermbode/badeenden") or empty."""

    text: str
    strong: bool = False
    stress: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    runs: Runs
    by: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`source` is the name of a drawing of the zakweb; `alt` lets somebody who cannot see solve the case too."""

    source: str
    alt: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: one row of heads, and rows of as many cells."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Advert:
    """Always drawn with the word for advert on it; `target` is the key of the page that was paid for."""

    target: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Comment:
    by: str
    day: date
    runs: Runs


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that says what this page is: kept on a day, changed on a day, put right, paid for, or made up for fun."""

    kind: str
    day: date
    runs: Runs


STAMPS = ("kept", "changed", "corrected", "paid", "joke")

Block = Heading | Paragraph | Bullets | Quote | Picture | Grid | Advert | Comment | Stamp


@dataclass(frozen=True, slots=True)
class PageText:
    """A page in one language."""

    title: str
    blocks: tuple[Block, ...]


def runs_of(block: Block) -> Iterator[Runs]:
    """Everything a reader reads of a block, names too, for names are searched for."""
    match block:
        case Heading(text):
            yield (Run(text),)
        case Picture(_, alt):
            yield (Run(alt),)
        case Bullets(items):
            yield from items
        case Grid(head, rows):
            yield from head
            for row in rows:
                yield from row
        case Quote(runs, by) | Comment(by, _, runs):
            yield (Run(by),)
            yield runs
        case Paragraph(runs) | Advert(_, runs) | Stamp(_, _, runs):
            yield runs


def plain_runs(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def plain(text: PageText, *, adverts: bool = False) -> str:
    """What a reader reads, a line per part; without adverts, for these say nothing about the page."""
    blocks = (block for block in text.blocks if adverts or not isinstance(block, Advert))
    return "\n".join((text.title, *(plain_runs(runs) for block in blocks for runs in runs_of(block))))


def links(text: PageText) -> tuple[str, ...]:
    """Keys of the pages this text points at, once each, in order; adverts too."""
    found: dict[str, None] = {}
    for block in text.blocks:
        if isinstance(block, Advert):
            found[block.target] = None
        for runs in runs_of(block):
            found.update((run.link, None) for run in runs if run.link)
    return tuple(found)


def bones(text: PageText) -> tuple[tuple[str, ...], ...]:
    """What every translation has in common: the kinds of blocks in order, their sizes, links, days and pictures."""
    return tuple(_bone(block) for block in text.blocks)


def _bone(block: Block) -> tuple[str, ...]:
    links = tuple(sorted(run.link for runs in runs_of(block) for run in runs if run.link))
    match block:
        case Bullets(items):
            size: tuple[str, ...] = (str(len(items)),)
        case Grid(head, rows):
            size = (str(len(head)), str(len(rows)))
        case Picture(source, _):
            size = (source,)
        case Advert(target, _):
            size = (target,)
        case Comment(_, day, _):
            size = (day.isoformat(),)
        case Stamp(kind, day, _):
            size = (kind, day.isoformat())
        case _:
            size = ()
    return (type(block).__name__, *size, *links)
