# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Markdown to plain blocks. Python-Markdown reads it; we take its element tree, so no HTML is ever made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mediawijs.content.problems import Problems
from mediawijs.content.tables import Source
from mediawijs.domain.lessons.text import Block, Bullets, Paragraph, Picture, Slot, Span, Spans, Text, plain

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_SECTION = re.compile(r"^(?P<key>(?:(?:word|fact|card):)?[a-z0-9][a-z0-9-]*)(?::\s+(?P<title>.+))?$")
_RAW_HTML = re.compile(r"<[a-zA-Z/!?]")
_MEDIA = re.compile(r"^media/[a-z0-9][a-z0-9._-]*$")


@dataclass(slots=True)
class Section:
    """One "## …" part: a step, the talk question, a word, a fact or a card."""

    key: str
    title: str
    line: int
    body: Text = ()
    note: Text = ()
    slots: dict[str, Slot] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)  # slot -> line


@dataclass(slots=True)
class LessonText:
    """One Markdown file of a lesson."""

    source: Source
    title: str = ""
    blurb: Text = ()
    sections: dict[str, Section] = field(default_factory=dict)


def read_lesson_text(source: Source, problems: Problems) -> LessonText:
    """Reads a whole file; what cannot be used is told and left out."""
    _refuse_raw_html(source, problems)
    text = LessonText(source)
    section: Section | None = None
    slot = ""
    for level, heading, line, elements in _parts(source, problems):
        blocks, notes = _blocks(elements, source, line, problems)
        if level == 1:
            text.title, text.blurb = heading, blocks
        elif level == 2:
            section, slot = _new_section(text, heading, line, problems), ""
            if section is not None:
                section.body, section.note = blocks, notes
        elif level == 3 and section is not None:
            slot = heading
            _add_slot(section, slot, Slot(blocks, notes), line, source, problems)
        elif level > 3 or level == 0:
            _unexpected(source, line, level, problems)
    if not text.title:
        problems.add(
            source.file, 1, "De titel ontbreekt.", "Hij staat op de leskaart.", "Begin met een regel: # Titel"
        )
    return text


def read_parts(source: Source, problems: Problems) -> list[tuple[str, Text]]:
    """Heading and text of every part of any Markdown file; blockquotes are text too."""
    parts = []
    for _level, heading, line, elements in _parts(source, problems):
        text, notes = _blocks(elements, source, line, problems)
        parts.append((heading, text + notes))
    return parts


def _parts(source: Source, problems: Problems) -> Iterator[tuple[int, str, int, list[Element]]]:
    """Level, heading, line and elements of each part, in order; level 0 is what stands before the title."""
    headings = [
        (number, len(match[1]), match[2])
        for number, line in enumerate(source.text.splitlines(), 1)
        if (match := _HEADING.match(line))
    ]
    level, heading, line = 0, "", 1
    elements: list[Element] = []
    places = iter(headings)
    for element in _tree(source.text):
        if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            if level or elements:
                yield level, heading, line, elements
            line, level, heading = next(places, (line, int(element.tag[1]), ""))
            elements = []
        else:
            elements.append(element)
    if level or elements:
        yield level, heading, line, elements


def _tree(text: str) -> list[Element]:
    """Top-level elements. Imported here: Markdown costs more than a bare window needs to start."""
    import markdown
    from markdown.treeprocessors import Treeprocessor

    roots: list[Element] = []

    class _Keep(Treeprocessor):
        def run(self, root: Element) -> None:
            roots.append(root)

    reader = markdown.Markdown(output_format="xhtml")
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    reader.inlinePatterns.deregister("entity")
    reader.treeprocessors.register(_Keep(reader), "keep", -100)
    reader.convert(text)
    return list(roots[0]) if roots else []


def _refuse_raw_html(source: Source, problems: Problems) -> None:
    for number, line in enumerate(source.text.splitlines(), 1):
        if _RAW_HTML.search(line):
            problems.add(source.file, number, "Hier staat HTML.",
                         "Ruwe HTML kan bestanden en adressen openen; daarom mag het niet.", "Schrijf het met gewone Markdown.")  # fmt: skip


def _new_section(text: LessonText, heading: str, line: int, problems: Problems) -> Section | None:
    match = _SECTION.match(heading)
    if match is None:
        problems.add(text.source.file, line, f"“## {heading}” heeft geen sleutel.",
                     "De app zoekt een stap op met zijn id.", "Schrijf: ## id: Titel (kleine letters, cijfers, streepjes).")  # fmt: skip
        return None
    section = Section(match["key"], match["title"] or "", line)
    if section.key in text.sections:
        problems.add(text.source.file, line, f"“{section.key}” staat er twee keer.",
                     "Dan is niet te zien welke telt.", "Geef een van de twee een andere id.")  # fmt: skip
    text.sections[section.key] = section
    return section


def _add_slot(section: Section, key: str, slot: Slot, line: int, source: Source, problems: Problems) -> None:
    if key in section.slots:
        problems.add(source.file, line, f"“### {key}” staat er twee keer in “{section.key}”.",
                     "Dan is niet te zien welke telt.", "Haal er een weg of geef hem een andere sleutel.")  # fmt: skip
    section.slots[key] = slot
    section.lines[key] = line


def _unexpected(source: Source, line: int, level: int, problems: Problems) -> None:
    what = "Deze kop is te diep." if level else "Er staat tekst boven de titel."
    problems.add(
        source.file, line, what, "Een les kent alleen #, ## en ###.", "Verplaats de tekst of haal de kop weg."
    )


def _blocks(elements: list[Element], source: Source, line: int, problems: Problems) -> tuple[Text, Text]:
    """The text and the feedback (blockquotes) of one part."""
    text: list[Block] = []
    notes: list[Block] = []
    for element in elements:
        if element.tag == "blockquote":
            for child in element:
                notes.extend(_block(child, source, line, problems))
        else:
            text.extend(_block(element, source, line, problems))
    return tuple(text), tuple(notes)


def _block(element: Element, source: Source, line: int, problems: Problems) -> list[Block]:
    if element.tag == "p":
        picture = _picture(element, source, line, problems)
        return [picture] if picture else _paragraphs(element, source, line, problems)
    if element.tag == "ul":
        return [Bullets(tuple(_item(item, source, line, problems) for item in element))]
    _refused(element.tag, source, line, problems)
    return []


def _item(item: Element, source: Source, line: int, problems: Problems) -> Spans:
    inner = item[0] if len(item) and item[0].tag == "p" else item
    return _trimmed(_spans(inner, source, line, problems))


def _picture(element: Element, source: Source, line: int, problems: Problems) -> Picture | None:
    images = element.findall("img")
    if (
        len(images) != 1
        or len(element) != 1
        or (element.text or "").strip()
        or (images[0].tail or "").strip()
    ):
        return None
    where, alt = images[0].get("src", ""), images[0].get("alt", "").strip()
    place = source.line_of(where, line)
    if not _MEDIA.match(where):
        problems.add(source.file, place, f"Deze afbeelding wijst naar “{where}”.",
                     "Een les toont alleen eigen afbeeldingen; een adres of map daarbuiten kan iets openen.",
                     "Zet het bestand in media/ en schrijf media/naam.svg (kleine letters).")  # fmt: skip
        return None
    if not alt:
        problems.add(source.file, place, f"De afbeelding “{where}” heeft geen beschrijving.",
                     "Wie niet kan kijken, mist dan wat erop staat.", "Schrijf tussen de haken wat er te zien is: ![…](…)")  # fmt: skip
    return Picture(where, alt)


def _paragraphs(element: Element, source: Source, line: int, problems: Problems) -> list[Block]:
    """One paragraph; a bold first line becomes a paragraph of its own (a headline)."""
    spans = _spans(element, source, line, problems)
    if len(spans) > 1 and spans[0].strong and spans[1].text.startswith("\n"):
        rest = _trimmed(spans[1:])
        return [Paragraph(_trimmed(spans[:1])), Paragraph(rest)] if rest else [Paragraph(_trimmed(spans[:1]))]
    if any(part.lstrip().startswith("- ") for part in plain((Paragraph(spans),)).split("\n")[1:]):
        problems.add(source.file, line, "Een lijst plakt vast aan de tekst erboven.",
                     "Dan worden de streepjes gewone tekst.", "Zet een lege regel boven de lijst.")  # fmt: skip
    trimmed = _trimmed(spans)
    return [Paragraph(trimmed)] if trimmed else []


def _spans(element: Element, source: Source, line: int, problems: Problems) -> Spans:
    spans = [Span(element.text or "")]
    for child in element:
        if child.tag in {"strong", "em"}:
            inner = "".join(child.itertext())
            spans.append(Span(inner, strong=child.tag == "strong", stress=child.tag == "em"))
        elif child.tag == "br":
            spans.append(Span(" "))
        else:
            _refused(
                child.tag,
                source,
                source.line_of(child.get("href") or child.get("src") or "\0", line),
                problems,
            )
            spans.append(Span("".join(child.itertext())))
        spans.append(Span(child.tail or ""))
    return tuple(span for span in spans if span.text)


def _trimmed(spans: Spans) -> Spans:
    """Line breaks become spaces; no white space at either end."""
    flat = [Span(re.sub(r"\s+", " ", span.text), span.strong, span.stress) for span in spans]
    if flat:
        flat[0] = Span(flat[0].text.lstrip(), flat[0].strong, flat[0].stress)
        flat[-1] = Span(flat[-1].text.rstrip(), flat[-1].strong, flat[-1].stress)
    return tuple(span for span in flat if span.text)


def _refused(tag: str, source: Source, line: int, problems: Problems) -> None:
    names = {"a": "een link", "img": "een afbeelding in een zin", "code": "code", "pre": "code", "ol": "een genummerde lijst",
             "hr": "een streep", "table": "een tabel"}  # fmt: skip
    do = (
        "Zet de bron in [[fact]] in pack.toml."
        if tag == "a"
        else "Gebruik alinea's, **vet**, *nadruk* en lijsten met - ."
    )
    problems.add(source.file, line, f"Hier staat {names.get(tag, tag)}; dat kan in een les niet.",
                 "Alles blijft in de app, en elk scherm blijft voor iedereen leesbaar.", do)  # fmt: skip
