# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pack: pack.toml and Markdown together make one lesson per language and level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mediawijs.content.kinds import PARSERS
from mediawijs.content.manifest import PackFile, goals_of_level, read_pack
from mediawijs.content.markdown_text import LessonText, Section, read_lesson_text
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table, read_text
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.lesson import Card, Fact, Lesson, Phase, Step, Word
from mediawijs.domain.lessons.text import Picture, plain
from mediawijs.domain.level import Level

_PHASES = tuple(Phase)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The lesson, or None with the problems that stand in its way."""

    lesson: Lesson | None
    problems: tuple[Problem, ...]


def load_lesson(folder: Path, language: str, level: str) -> Loaded:
    """Reads one lesson for a pupil. Never raises: a damaged pack gives problems instead of a lesson."""
    problems = Problems()
    try:
        pack = read_pack(folder, problems)
        lesson = read_lesson(pack, language, level, problems)
    except Broken:
        return Loaded(None, problems.sorted())
    return Loaded(lesson, problems.sorted())


def read_lesson(pack: PackFile, language: str, level: str, problems: Problems) -> Lesson:
    """Builds the lesson and reports everything that is wrong with it.

    Raises:
        Broken: a part that a lesson cannot do without is unusable.
    """
    file = f"{pack.folder.name}/{language}/{level}.md"
    text = read_lesson_text(read_text(pack.folder / language / f"{level}.md", file, problems), problems)
    reader = _Reader(pack, text, level, file, problems)
    manifest = pack.manifest
    steps = reader.steps()
    cards = reader.cards()
    lesson = Lesson(
        manifest.id,
        manifest.version,
        Level(level),
        language,
        manifest.number,
        manifest.module,
        manifest.minutes,
        text.title,
        text.blurb,
        goals_of_level(manifest, level),
        steps,
        cards,
        reader.section("talk").body,
        Picture(manifest.picture, "") if manifest.picture else None,
    )
    reader.done()
    if not steps:
        raise Broken
    return lesson


@dataclass(slots=True)
class _Reader:
    pack: PackFile
    text: LessonText
    level: str
    file: str
    problems: Problems
    used: set[str] | None = None
    broken: bool = False

    def section(self, key: str) -> Section:
        """The "## key" part; a missing one is told and given empty."""
        self.used = (self.used or set()) | {key}
        found = self.text.sections.get(key)
        if found is None:
            self.problems.add(self.file, 0, f"“## {key}” ontbreekt.", "De les heeft dit stuk nodig op dit niveau.",
                              f"Schrijf een kop: ## {key}")  # fmt: skip
            return Section(key, "", 0)
        return found

    def steps(self) -> tuple[Step, ...]:
        root = Table(self.pack.data, self.pack.source, self.problems, "pack.toml")
        tables = [table for table in root.tables("step", "stap") if self._here(table)]
        steps = []
        for table in tables:
            try:
                steps.append(self._step(self._at_level(table)))
            except Broken:
                self.broken = True
        if self.broken:
            raise Broken
        self._check_shape(steps)
        return tuple(steps)

    def cards(self) -> tuple[Card, ...]:
        root = Table(self.pack.data, self.pack.source, self.problems, "pack.toml")
        cards = [self._card(t) for t in root.tables("card", "kaart") if self._here(t)]
        if not 4 <= len(cards) <= 6:
            root.problem("[[card]]", f"Niveau {self.level} heeft {len(cards)} kaarten.",
                         "Vier tot zes kaarten houden een les fris zonder te zeuren.", "Maak er vier tot zes van.")  # fmt: skip
        return tuple(cards)

    def done(self) -> None:
        for key, section in self.text.sections.items():
            if key not in (self.used or ()):
                self.problems.add(self.file, section.line, f"“## {key}” wordt niet gebruikt.",
                                  "Geen stap, feit, woord of kaart verwijst ernaar.", "Verbeter de sleutel of haal het weg.")  # fmt: skip

    def _here(self, table: Table) -> bool:
        levels = table.texts("levels", self.pack.manifest.levels)
        unknown = set(levels) - set(self.pack.manifest.levels)
        if not levels or unknown:
            table.problem("levels", f"{table.name} is op geen enkel niveau te bereiken." if not levels
                          else f"{table.name}: niveau {', '.join(sorted(unknown))} heeft deze les niet.",
                          "Niemand ziet dit stuk dan.", "Verbeter levels, of haal de regel weg.")  # fmt: skip
        return self.level in levels

    def _at_level(self, table: Table) -> Table:
        """The step with `[step.only.<level>]` laid over it."""
        only = table.data.get("only", {})
        table.known.add("only")
        if not isinstance(only, Mapping) or not set(only) <= set(self.pack.manifest.levels):
            table.problem("only", f"{table.name}: bij only hoort een niveau.", "Zo krijgt één niveau andere waarden.",
                          "Schrijf [step.only.P].")  # fmt: skip
            raise Broken
        over = only.get(self.level, {})
        data = {**table.data, **(over if isinstance(over, Mapping) else {})}
        return Table(data, table.source, table.problems, table.name, table.line, table.known, self.level)

    def _step(self, table: Table) -> Step:
        key = table.text("id")
        phase = Phase(table.one_of("phase", tuple(Phase)))
        kind = table.one_of("kind", tuple(PARSERS))
        section = self.section(key)
        slots = Slots(section, self.file, self.problems)
        exercise = PARSERS[kind](table, slots)
        slots.done()
        if not section.title and section.line:
            self.problems.add(self.file, section.line, f"Stap “{key}” heeft geen titel.", "Die staat boven de stap.",
                              f"Schrijf: ## {key}: Titel")  # fmt: skip
        step = Step(
            key,
            phase,
            section.title,
            section.body,
            section.note,
            exercise,
            table.flag("confidence", False),
            tuple(self._fact(fact, table) for fact in table.texts("facts", ())),
            tuple(self._word(word) for word in table.texts("words", ())),
            table.flag("help", False),
        )
        table.done()
        return step

    def _fact(self, key: str, asked: Table) -> Fact:
        root = Table(self.pack.data, self.pack.source, self.problems, "pack.toml")
        for table in root.tables("fact", "feit"):
            if table.data.get("id") == key:
                return self._read_fact(key, table)
        asked.problem(key, f"{asked.name}: feit “{key}” staat niet in pack.toml.",
                      "Een feit zonder bron laten we niet zien.", f'Voeg [[fact]] toe met id = "{key}" en zijn bron.')  # fmt: skip
        raise Broken

    def _read_fact(self, key: str, table: Table) -> Fact:
        table.known |= {"id", "levels"}
        fact = Fact(
            key,
            self.section(f"fact:{key}").body,
            table.text("publisher"),
            table.text("source"),
            table.number("year"),
            table.day("checked"),
            table.text("law", ""),
            table.day("valid_from") if table.has("valid_from") else None,
        )
        table.done()
        return fact

    def _word(self, key: str) -> Word:
        section = self.section(f"word:{key}")
        if section.line and not (section.body and section.note):
            self.problems.add(self.file, section.line, f"Woord “{key}” mist zijn naam of zijn uitleg.",
                              "Een nieuw woord wordt meteen uitgelegd.", "Schrijf het woord, en daaronder > de uitleg.")  # fmt: skip
        return Word(key, plain(section.body), section.note)

    def _card(self, table: Table) -> Card:
        key = table.text("id")
        section = self.section(f"card:{key}")
        slots = Slots(section, self.file, self.problems)
        options, correct = table.texts("options"), table.text("correct")
        if correct not in options:
            table.problem("correct", f"{table.name}: het goede antwoord staat niet bij de keuzes.",
                          "Dan kan niemand het goed hebben.", "Verbeter correct of options.")  # fmt: skip
            raise Broken
        exercise = Choice(tuple((o, slots.take(o, note=True)) for o in options), frozenset({correct}))
        slots.done()
        goal = table.text("goal", (goals_of_level(self.pack.manifest, self.level) or ("",))[0])
        if section.line and not section.body:
            self.problems.add(self.file, section.line, f"Kaart “{key}” heeft geen vraag.", "De leerling ziet dan niets.",
                              "Schrijf de vraag onder de kop.")  # fmt: skip
        table.done()
        return Card(key, plain(section.body), exercise, goal)

    def _check_shape(self, steps: list[Step]) -> None:
        """before → do → look_back → round → act: each at least once, in this order."""
        order = [_PHASES.index(step.phase) for step in steps]
        missing = [phase.value for phase in Phase if phase not in {step.phase for step in steps}]
        line = self.pack.source.line_of("[[step]]")
        if missing:
            self.problems.add(self.pack.source.file, line, f"Niveau {self.level} mist: {', '.join(missing)}.",
                              "Elke les heeft dezelfde vijf delen.", "Voeg een stap met deze phase toe.")  # fmt: skip
        if order != sorted(order):
            self.problems.add(self.pack.source.file, line, f"Niveau {self.level}: de delen staan niet op volgorde.",
                              "Een les gaat van before naar act.", f"Volgorde: {', '.join(_PHASES)}.")  # fmt: skip
