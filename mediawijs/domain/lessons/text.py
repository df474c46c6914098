# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text of a lesson as plain data: never HTML, so that no string from a pack can open anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one style."""

    text: str
    strong: bool = False
    stress: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture inside the pack. `source` is relative to the pack's folder; `alt` says what it shows."""

    source: str
    alt: str


Block = Paragraph | Bullets | Picture
Text = tuple[Block, ...]


def plain_spans(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def plain(text: Text) -> str:
    """The text without its styles, one line per block; pictures give their alternative text."""
    lines: list[str] = []
    for block in text:
        match block:
            case Paragraph(spans):
                lines.append(plain_spans(spans))
            case Bullets(items):
                lines.extend(plain_spans(item) for item in items)
            case Picture(_, alt):
                lines.append(alt)
    return "\n".join(lines)


def pictures(text: Text) -> tuple[Picture, ...]:
    return tuple(block for block in text if isinstance(block, Picture))


@dataclass(frozen=True, slots=True)
class Slot:
    """The text of one part of a step, and the feedback that goes with it."""

    text: Text = ()
    note: Text = ()
    wrong: Text = ()  # said instead of `note` when the pupil got it wrong; may be empty

    @property
    def label(self) -> str:
        return plain(self.text)

    def feedback(self, right: bool) -> Text:
        return self.note if right or not self.wrong else self.wrong


EMPTY = Slot()
