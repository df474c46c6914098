# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the words of one page of the zakweb: a small, strict kind of Markdown, described in assets/web/README.md.

Read line by line here, not by Python-Markdown: 300 pages in a tenth of the time, and nothing is accepted that we do not draw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NoReturn

from mediawijs.content.problems import Broken, Problems
from mediawijs.content.tables import Source
from mediawijs.domain.web.text import (
    STAMPS,
    Advert,
    Block,
    Bullets,
    Comment,
    Grid,
    Heading,
    PageText,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Stamp,
)

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}/[a-z0-9][a-z0-9-]{0,59}")
_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\((?P<name>[^()\s]*)\)")
_PICTURE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_INLINE = re.compile(
    r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<stress>[^*]+)\*|\[(?P<words>[^\[\]]+)\]\((?P<link>[^()\s]*)\)"
)
_FORBIDDEN = (
    (re.compile(r"<[a-zA-Z/!?]"), "HTML"),
    (re.compile(r"://|\bwww\.|\b(?:mailto|file|data|javascript):", re.IGNORECASE), "een adres buiten het zakweb"),
    (re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]"), "een onzichtbaar teken"),
)  # fmt: skip
MOST_BLOCKS = 60
Chunk = list[str]


def read_page(source: Source, problems: Problems) -> PageText:
    """A page in one language. Parts that cannot be used are told and left out.

    Raises:
        Broken: it has no title, or nothing of it can be used.
    """
    reader = _Reader(source, problems)
    chunks = list(_chunks(source.text))
    if not chunks or not chunks[0][1][0].startswith("# "):
        reader.at(
            1, "De titel ontbreekt.", "Hij staat bij de zoekresultaten.", "Begin met een regel: # Titel"
        )
        raise Broken
    (line, first), rest = chunks[0], chunks[1:]
    title = reader.safe(line, first[0][2:].strip())
    if len(first) > 1:
        rest.insert(0, (line + 1, first[1:]))
    blocks: list[Block] = []
    for number, chunk in rest[:MOST_BLOCKS]:
        try:
            blocks.append(reader.block(number, chunk))
        except Broken:
            continue
    if not title or not blocks:
        reader.at(1, "Op deze bladzijde staat niets.", "Een leerling opent hem dan voor niets.", "Schrijf een titel en een alinea.")  # fmt: skip
        raise Broken
    if len(rest) > MOST_BLOCKS:
        reader.at(rest[MOST_BLOCKS][0], f"Een bladzijde heeft hooguit {MOST_BLOCKS} stukken.", "De rest wordt niet getoond.", "Knip hem in tweeën.")  # fmt: skip
    return PageText(title, tuple(blocks))


def _chunks(text: str) -> Iterator[tuple[int, Chunk]]:
    """Lines that stand together, with the number of the first; white lines part them."""
    chunk: Chunk = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            chunk.append(line.strip())
        elif chunk:
            yield number - len(chunk), chunk
            chunk = []
    if chunk:
        yield text.count("\n") + 2 - len(chunk), chunk


class _Reader:
    def __init__(self, source: Source, problems: Problems) -> None:
        self.source, self.problems = source, problems
        self.special: dict[str, Callable[[int, list[str], str], Block]] = {
            "advert": self._advert,
            "comment": self._comment,
            "stamp": self._stamp,
        }
        self.marked: dict[str, Callable[[int, Chunk], Block]] = {
            "#": self._heading,
            "- ": self._bullets,
            ">": self._quote,
            "|": self._grid,
            "!": self._picture,
        }

    def at(self, line: int, what: str, why: str, do: str) -> None:
        self.problems.add(self.source.file, line, what, why, do)

    def safe(self, line: int, text: str) -> str:
        for pattern, name in _FORBIDDEN:
            if pattern.search(text):
                self.at(line, f"Hier staat {name}.", "Bladzijden zijn tekst die de app zelf tekent; niets mag iets openen.", "Haal het weg; link met [woorden](site/bladzijde).")  # fmt: skip
                raise Broken
        return text

    def block(self, line: int, chunk: Chunk) -> Block:
        for text in chunk:
            self.safe(line, text)
        if chunk[0].startswith("@"):
            return self._named(line, chunk)
        for mark, read in self.marked.items():
            if all(text.startswith(mark) for text in chunk):
                return read(line, chunk)
        return Paragraph(self.runs(line, " ".join(chunk)))

    def _named(self, line: int, chunk: Chunk) -> Block:
        kind, *arguments = chunk[0][1:].split() or [""]
        read = self.special.get(kind)
        if read is None:
            self._wrong(line, f"“@{kind}” ken ik niet.", f"Kies uit: {', '.join(sorted(self.special))}.")
        return read(line, arguments, " ".join(chunk[1:]))

    def runs(self, line: int, text: str) -> Runs:
        runs, at = [], 0
        for match in _INLINE.finditer(text):
            runs.append(Run(text[at : match.start()]))
            if match["strong"] or match["stress"]:
                runs.append(Run(match["strong"] or match["stress"], bool(match["strong"]), bool(match["stress"])))  # fmt: skip
            else:
                runs.append(Run(match["words"], link=self._key(line, match["link"])))
            at = match.end()
        runs.append(Run(text[at:]))
        made = tuple(run for run in runs if run.text)
        if not made or any(mark in run.text for run in made for mark in ("](", "**")):
            self._wrong(line, "Deze opmaak is niet af.", "Schrijf **vet**, *nadruk* of [woorden](site/bladzijde).")  # fmt: skip
        return made

    def _key(self, line: int, key: str) -> str:
        if not _KEY.fullmatch(key):
            self._wrong(line, f"Deze link wijst naar “{key}”.", "Schrijf [woorden](site/bladzijde), in kleine letters.")  # fmt: skip
        return key

    def _heading(self, line: int, chunk: Chunk) -> Block:
        if len(chunk) > 1 or not chunk[0].startswith("## ") or not chunk[0][3:].strip():
            self._wrong(line, "Deze kop kan ik niet lezen.", "Schrijf ## Kop, met een witte regel eronder.")
        return Heading(chunk[0][3:].strip())

    def _bullets(self, line: int, chunk: Chunk) -> Block:
        return Bullets(tuple(self.runs(line, text[2:]) for text in chunk))

    def _quote(self, line: int, chunk: Chunk) -> Block:
        said = [text[1:].strip() for text in chunk]
        by = said.pop()[2:].strip() if len(said) > 1 and said[-1].startswith("— ") else ""
        return Quote(self.runs(line, " ".join(said)), by)

    def _grid(self, line: int, chunk: Chunk) -> Block:
        rows = [[cell.strip() for cell in text.strip("|").split("|")] for text in chunk]
        if len(rows) < 3 or set("".join(rows[1])) - set("-:") or len({len(row) for row in rows}) != 1:
            self._wrong(line, "Deze tabel is niet af.", "Schrijf een kop, een regel |---|---| en rijen met evenveel vakken.")  # fmt: skip
        head, *body = ([self.runs(line, cell or "–") for cell in row] for row in (rows[0], *rows[2:]))
        return Grid(tuple(head), tuple(tuple(row) for row in body))

    def _picture(self, line: int, chunk: Chunk) -> Block:
        match = _PICTURE.fullmatch(chunk[0])
        if len(chunk) > 1 or match is None or not _PICTURE_NAME.fullmatch(match["name"]):
            self._wrong(line, "Deze afbeelding kan ik niet lezen.", "Schrijf ![wat er te zien is](naam), alleen op een regel.")  # fmt: skip
        if not match["alt"].strip():
            self._wrong(line, "Deze afbeelding heeft geen beschrijving.", "Schrijf tussen de haken wat er te zien is.")  # fmt: skip
        return Picture(match["name"], match["alt"].strip())

    def _advert(self, line: int, arguments: list[str], text: str) -> Block:
        if len(arguments) != 1:
            self._wrong(line, "Bij deze reclame staat niet één bladzijde.", "Schrijf @advert site/bladzijde, en de tekst eronder.")  # fmt: skip
        return Advert(self._key(line, arguments[0]), self.runs(line, text))

    def _comment(self, line: int, arguments: list[str], text: str) -> Block:
        if len(arguments) < 2:
            self._wrong(line, "Bij deze reactie ontbreekt een dag of een naam.", "Schrijf @comment 2026-11-02 Naam, en de tekst eronder.")  # fmt: skip
        return Comment(" ".join(arguments[1:]), self._day(line, arguments[0]), self.runs(line, text))

    def _stamp(self, line: int, arguments: list[str], text: str) -> Block:
        if len(arguments) != 2 or arguments[0] not in STAMPS:
            self._wrong(line, "Dit stempel kan ik niet lezen.", f"Schrijf @stamp soort 2026-11-02; soort is {', '.join(STAMPS)}.")  # fmt: skip
        return Stamp(arguments[0], self._day(line, arguments[1]), self.runs(line, text))

    def _day(self, line: int, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            self._wrong(line, f"“{text}” is geen dag.", "Schrijf jaar-maand-dag, zoals 2026-11-02.")

    def _wrong(self, line: int, what: str, do: str) -> NoReturn:
        self.at(line, what, "Dit stuk wordt zo niet getoond.", do)
        raise Broken
