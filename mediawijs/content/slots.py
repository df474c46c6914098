# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of one step, handed out by key; missing and unused ones are told."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediawijs.content.markdown_text import Section
from mediawijs.content.problems import Problems
from mediawijs.domain.lessons.text import Slot, Text


@dataclass(slots=True)
class Slots:
    section: Section
    file: str
    problems: Problems
    used: set[str] = field(default_factory=set)

    @property
    def language(self) -> str:
        """As the folder is called: "nl" for proefles/nl/O.md."""
        return self.file.split("/")[-2]

    def take(self, key: str, *, note: bool = False, text: bool = True) -> Slot:
        """The slot `key`, with its `.wrong` feedback. `note`/`text`: what must be there."""
        self.used |= {key, f"{key}.wrong"}
        slot = self.section.slots.get(key)
        if slot is None:
            self.problems.add(self.file, self.section.line, f"In “{self.section.key}” ontbreekt “### {key}”.",
                              "De les heeft deze tekst nodig op dit niveau en in deze taal.", f"Schrijf onder deze stap: ### {key}")  # fmt: skip
            return Slot()
        if text and not slot.text:
            self._empty(key, "tekst", "Schrijf de tekst onder de kop.")
        if note and not slot.note:
            self._empty(key, "uitleg", "Zet een regel met > eronder die uitlegt waarom.")
        wrong = self.section.slots.get(f"{key}.wrong")
        return slot if wrong is None else Slot(slot.text, slot.note, wrong.note or wrong.text)

    def maybe(self, key: str) -> Slot:
        return self.take(key, text=False) if key in self.section.slots else Slot()

    def note(self, key: str) -> Text:
        """Feedback that stands alone: there is nothing but it, so it may be written with or without ">"."""
        slot = self.take(key, text=False)
        if key in self.section.slots and not (slot.note or slot.text):
            self._empty(key, "uitleg", "Schrijf de uitleg onder de kop.")
        return slot.note or slot.text

    def done(self) -> None:
        for key, line in self.section.lines.items():
            if key not in self.used:
                self.problems.add(self.file, line, f"“### {key}” in “{self.section.key}” wordt niet gebruikt.",
                                  "Tekst die niemand ziet, is meestal een tikfout in de sleutel.",
                                  "Verbeter de sleutel of haal de tekst weg.")  # fmt: skip

    def _empty(self, key: str, what: str, do: str) -> None:
        self.problems.add(self.file, self.section.lines[key], f"“### {key}” in “{self.section.key}” heeft geen {what}.",
                          "De leerling ziet dan een leeg vak.", do)  # fmt: skip
