# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a rule set, one TOML table each, checked against what was read before them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from mediawijs.content.problems import Broken
from mediawijs.content.tables import Table
from mediawijs.domain.rating.rules import (
    CONTEXT,
    AnswerOption,
    Condition,
    RankException,
    RatingQuestion,
    Rule,
    RuleSource,
    Softening,
    Status,
    Stop,
    Theme,
    ThemeKind,
    Words,
)

LANGUAGES = ("nl", "en")
MOST_ANSWERS = 12
LONGEST_TEXT = 600  # characters of one text; a screen is small
_ID = re.compile(r"^[a-z0-9][a-z0-9_]{0,39}$")
_RULE_ID = re.compile(r"^[A-Z][A-Z0-9]{0,9}-[0-9]{1,4}$")
_SOURCE_ID = re.compile(r"^[A-Z][A-Z0-9]{0,19}$")


def words(table: Table, key: str) -> Words:
    """A text in every language. A missing language is told; without Dutch it cannot be used.

    Raises:
        Broken: there is no Dutch text, or it is not a table of texts.
    """
    if not table.has(key):
        table.text(key)  # tells that it is missing
    said = table.strings(key)
    for language in LANGUAGES:
        if not said.get(language, "").strip():
            table.problem(key, f"{table.name}: bij {key} ontbreekt de taal “{language}”.", "Elke tekst is er in het Nederlands en Engels.",
                          f'Schrijf {key} = {{ nl = "…", en = "…" }}.')  # fmt: skip
    if extra := sorted(set(said) - set(LANGUAGES)):
        table.problem(key, f"{table.name}: bij {key} staat een taal die ik niet ken: {', '.join(extra)}.", "De app kent nl en en.",
                      "Haal die weg of verbeter hem.")  # fmt: skip
    if any(len(text) > LONGEST_TEXT for text in said.values()):
        table.problem(key, f"{table.name}: de tekst bij {key} is te lang.", f"Meer dan {LONGEST_TEXT} tekens past niet op het scherm.", "Maak hem korter.")  # fmt: skip
        raise Broken
    if not said.get("nl", "").strip():
        raise Broken
    return {language: said[language] for language in LANGUAGES if said.get(language, "").strip()}


@dataclass(slots=True)
class Parts:
    """Reads parts in the order themes, sources, questions, rules, softenings, exceptions."""

    ages: tuple[int, ...]
    levels: tuple[str, ...]
    themes: dict[str, ThemeKind] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    questions: dict[str, RatingQuestion] = field(default_factory=dict)
    rule_ids: set[str] = field(default_factory=set)

    def theme(self, table: Table) -> Theme:
        theme_id = self._new(table, _ID, self.themes)
        if theme_id == CONTEXT:
            table.problem("id", f"Een thema kan niet “{CONTEXT}” heten.", "Zo heten de algemene vragen.", "Kies een andere id.")  # fmt: skip
            raise Broken
        kind = ThemeKind(table.one_of("kind", tuple(ThemeKind)))
        made = Theme(theme_id, words(table, "title"), kind, table.number("order"))
        self.themes[theme_id] = kind
        return made

    def source(self, table: Table) -> RuleSource:
        source_id = self._new(table, _SOURCE_ID, self.sources)
        made = RuleSource(
            source_id,
            table.text("publisher"),
            table.text("title"),
            table.text("url"),
            table.number("year"),
            table.day("checked") if table.has("checked") else None,
        )
        if not made.url.startswith(("https://", "http://", "ISBN", "doi:")):
            table.problem(f'"{made.url}"', f"{table.name}: deze bron is niet te vinden.", "Een leerling moet het kunnen nazoeken.",
                          "Geef een adres (https://…), een doi of een ISBN.")  # fmt: skip
        self.sources.add(source_id)
        return made

    def question(self, table: Table) -> RatingQuestion:
        question_id = self._new(table, _ID, self.questions)
        theme = table.one_of("theme", (*self.themes, CONTEXT))
        levels = table.texts("levels", self.levels)
        if not levels or not set(levels) <= set(self.levels):
            table.problem("levels", f"{table.name}: deze niveaus heeft de set niet.", "De vraag wordt dan nooit gesteld.",
                          f"Kies uit {', '.join(self.levels)}.")  # fmt: skip
            raise Broken
        asked_if = self._condition(table, "if", unknown=True) if table.has("if") else ()
        gate = table.flag("gate", False)
        if gate is bool(asked_if):
            table.problem("gate" if gate else "id", f"{table.name}: kies tussen gate en if.", "Een vraag wordt altijd gesteld, of alleen soms.",
                          "Zet gate = true, of if = { eerdere_vraag = [\"antwoord\"] }.")  # fmt: skip
            raise Broken
        text, tip = words(table, "text"), words(table, "help") if table.has("help") else None
        made = RatingQuestion(question_id, theme, text, tip, self._answers(table), asked_if, gate, levels)
        self.questions[question_id] = made
        return made

    def _answers(self, table: Table) -> tuple[AnswerOption, ...]:
        answers: dict[str, AnswerOption] = {}
        for part in table.tables("answer", "antwoord"):
            answer_id = self._new(part, _ID, answers)
            rank = part.number("rank") if part.has("rank") else None
            answers[answer_id] = AnswerOption(
                answer_id, words(part, "text"), rank, part.flag("unknown", False)
            )
            if answers[answer_id].unknown and rank is not None:
                part.problem("rank", f"{part.name}: “weet niet” heeft geen rank.", "Het is niet beter of slechter dan een ander antwoord.", "Haal rank weg.")  # fmt: skip
            part.done()
        real = [answer for answer in answers.values() if not answer.unknown]
        if not (2 <= len(real) <= len(answers) <= min(MOST_ANSWERS, len(real) + 1)):
            table.problem("", f"{table.name}: een vraag heeft 2 tot {MOST_ANSWERS} antwoorden, met hoogstens één “weet niet”.",
                          "Anders valt er niets te kiezen, of te veel.", "Voeg antwoorden toe of haal ze weg.")  # fmt: skip
            raise Broken
        return tuple(answers.values())

    def rule(self, table: Table) -> Rule:
        rule_id = self._new(table, _RULE_ID, self.rule_ids)
        theme = table.one_of("theme", tuple(self.themes))
        label = table.flag("label", False)
        stop = Stop(table.one_of("stop", tuple(Stop))) if table.has("stop") else None
        age = self._age(table, "age") if table.has("age") else None
        is_label = self.themes[theme] is ThemeKind.LABEL
        if label is not is_label or (is_label and age is not None):
            table.problem("theme", f"{table.name}: een label hoort bij een label-thema en heeft geen leeftijd.",
                          "Andere thema’s hebben juist wel een leeftijd.", "Zet label = true bij een label-thema, en age bij een ander.")  # fmt: skip
            raise Broken
        if age is None and not is_label and stop is not Stop.NO_RATING:
            table.problem("", f"{table.name}: er staat geen leeftijd.", "Een regel geeft een leeftijd, een label of een stop.", "Zet age = … erbij.")  # fmt: skip
            raise Broken
        when = self._condition(table, "when")
        status, sources = self._from(table)
        made = Rule(rule_id, theme, when, age, label, stop, status, sources, words(table, "reason"))
        self.rule_ids.add(rule_id)
        return made

    def softening(self, table: Table) -> Softening:
        softening_id = self._new(table, _RULE_ID, self.rule_ids)
        theme = table.one_of(
            "theme", tuple(key for key, kind in self.themes.items() if kind is not ThemeKind.LABEL)
        )
        when, floor = self._condition(table, "when"), self._age(table, "floor")
        status, sources = self._from(table)
        self.rule_ids.add(softening_id)
        return Softening(softening_id, theme, when, floor, status, sources, words(table, "reason"))

    def exception(self, table: Table) -> RankException:
        question = table.one_of("question", tuple(self.questions))
        return RankException(question, table.one_of("theme", tuple(self.themes)), words(table, "reason"))

    def _from(self, table: Table) -> tuple[Status, tuple[str, ...]]:
        """Who says so. Only one's own choice may be without a source."""
        status = Status(table.one_of("status", tuple(Status)))
        sources = table.texts("sources", ())
        for source in sources:
            if source not in self.sources:
                table.problem(f'"{source}"', f"{table.name}: bron “{source}” staat niet in dit bestand.", "Dan is niet na te gaan wie het zegt.",
                              "Voeg een [[source]] met deze id toe, of verbeter de naam.")  # fmt: skip
        if not sources and status is not Status.OWN:
            table.problem("sources", f"{table.name}: er staat geen bron bij.", f"Alleen bij status “{Status.OWN}” mag dat: eigen keuze.",
                          "Noem een bron, of zet status = \"own\".")  # fmt: skip
        return status, sources

    def _age(self, table: Table, key: str) -> int:
        age = table.number(key)
        if age not in self.ages:
            table.problem(key, f"{table.name}: {age} staat niet in ages.", "Alleen die leeftijden kent de set.",
                          f"Kies uit {', '.join(map(str, self.ages))}.")  # fmt: skip
            raise Broken
        return age

    def _condition(self, table: Table, key: str, *, unknown: bool = False) -> Condition:
        """Questions that came before, each with a list of its answers; `unknown` allows "I can't tell" among them."""
        part = table.table(key)
        found = []
        for question_id in part.data:
            answers = part.texts(question_id)
            question = self.questions.get(question_id)
            if question is None:
                part.problem(question_id, f"{table.name}: vraag “{question_id}” staat niet hierboven.", "Een voorwaarde gaat over eerdere vragen.",
                             f"Verbeter de naam. Er zijn: {_some(self.questions)}.")  # fmt: skip
                raise Broken
            allowed = [answer.id for answer in question.answers if unknown or not answer.unknown]
            if not answers or not set(answers) <= set(allowed):
                wrong = ", ".join(sorted(set(answers) - set(allowed))) or "niets"
                part.problem(question_id, f"{table.name}: bij {question_id} kan niet: {wrong}.", "De regel zou nooit gelden, of iets anders betekenen.",
                             f"Kies uit {', '.join(allowed)}.")  # fmt: skip
                raise Broken
            found.append((question_id, frozenset(answers)))
        if not found:
            table.problem(key, f"{table.name}: bij {key} staat geen enkele vraag.", "Dan geldt het altijd.",
                          f'Schrijf {key} = {{ vraag = ["antwoord"] }}.')  # fmt: skip
            raise Broken
        return tuple(found)

    def _new(self, table: Table, pattern: re.Pattern[str], taken: Collection[str]) -> str:
        value = table.text("id")
        if not pattern.match(value):
            table.problem("id", f"{table.name}: zo mag een id hier niet heten.", "De app en andere programma's moeten hem kunnen lezen.",
                          f"Gebruik alleen {_ALLOWED[pattern]}.")  # fmt: skip
            raise Broken
        if value in taken:
            table.problem(f'"{value}"', f"{table.name} staat er twee keer.", "Dan is niet te zeggen welke geldt.", "Geef een van de twee een andere id.")  # fmt: skip
            raise Broken
        return value


_ALLOWED: Mapping[re.Pattern[str], str] = {
    _ID: "kleine letters, cijfers en _",
    _RULE_ID: "hoofdletters, een streepje en een nummer, zoals GEW-01",
    _SOURCE_ID: "hoofdletters en cijfers, zoals KW9",
}


def _some(names: Collection[str]) -> str:
    shown = list(names)[:8]
    return ", ".join(shown) + (", …" if len(names) > len(shown) else "")
