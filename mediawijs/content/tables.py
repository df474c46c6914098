# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Typed access to TOML that tells what is wrong and goes on: unknown keys, missing keys, other types."""

from __future__ import annotations

import errno
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from math import isfinite
from pathlib import Path
from typing import TypeGuard

from mediawijs.content.problems import Broken, Problems
from mediawijs.content.shelf import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Source:
    """A text file, for finding the line that a value stands on."""

    file: str
    text: str

    def line_of(self, words: str, after: int = 0) -> int:
        """The first line (from 1) after line `after` that holds `words`; `after` itself when none does."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if number > after and words in line:
                return number
        return after


def read_text(path: Path, file: str, problems: Problems) -> Source:
    """Reads a small UTF-8 file.

    Raises:
        Broken: it is missing, too large or not text.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise OSError(errno.EINVAL, "no ordinary file")  # reading a pipe would wait for ever
        raw = b"" if size > MAX_BYTES else path.read_bytes()
    except OSError as error:
        problems.add(file, 0, "Dit bestand kan niet worden gelezen.", f"Het systeem zegt: {error.strerror}.",
                     "Kijk of het bestand er staat en of je het mag lezen.")  # fmt: skip
        raise Broken from error
    if size > MAX_BYTES:
        problems.add(file, 0, f"Dit bestand is te groot ({size} bytes).",
                     f"Tekst van een les past ruim in {MAX_BYTES} bytes.", "Verdeel het of haal weg wat te veel is.")  # fmt: skip
        raise Broken
    try:
        return Source(file, raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.add(file, line, "Dit bestand is geen UTF-8.", "Anders verschijnen er verkeerde letters.",
                     "Bewaar het opnieuw als UTF-8.")  # fmt: skip
        raise Broken from error


def parse_toml(source: Source, problems: Problems) -> dict[str, object]:
    try:
        return tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        line = _line_in(str(error))
        problems.add(source.file, line, f"Dit is geen geldige TOML: {error}.",
                     "Het bestand kan dan niet worden gelezen.", "Kijk bij deze regel naar haakjes en aanhalingstekens.")  # fmt: skip
        raise Broken from error


def _is_number(value: object) -> TypeGuard[float]:
    """Finite, and no whole number that a float cannot hold."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < 1e300 if isinstance(value, int) else isfinite(value)


def _line_in(message: str) -> int:
    words = message.replace(",", " ").replace(")", " ").split()
    for before, number in pairwise(words):
        if before == "line" and number.isdigit():
            return int(number)
    return 0


@dataclass(slots=True)
class Table:
    """One TOML table. Reading a key marks it as known; `done` reports what nobody asked for."""

    data: Mapping[str, object]
    source: Source
    problems: Problems
    name: str  # for people: 'step "vooraf"'
    line: int = 0
    known: set[str] = field(default_factory=set)
    level: str = ""  # parts of a step with `levels` are for those levels only

    def problem(self, key: str, what: str, why: str, do: str) -> None:
        line = self.source.line_of(key, max(0, self.line - 1)) if key else self.line
        self.problems.add(self.source.file, line, what, why, do)

    def has(self, key: str) -> bool:
        self.known.add(key)
        return key in self.data

    def text(self, key: str, default: str | None = None) -> str:
        value = self._get(key, default)
        if isinstance(value, str):
            return value
        self._wrong(key, "tekst tussen aanhalingstekens")
        raise Broken

    def number(self, key: str, default: int | None = None) -> int:
        value = self._get(key, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self._wrong(key, "een heel getal")
        raise Broken

    def decimal(self, key: str, default: float | None = None) -> float:
        value = self._get(key, default)
        if _is_number(value):
            return float(value)
        self._wrong(key, "een getal, zoals 0.5")
        raise Broken

    def flag(self, key: str, default: bool) -> bool:
        value = self._get(key, default)
        if isinstance(value, bool):
            return value
        self._wrong(key, "true of false")
        return default

    def day(self, key: str) -> date:
        value = self._get(key, None)
        if isinstance(value, date):
            return date(value.year, value.month, value.day)
        self._wrong(key, "een datum, zoals 2026-11-21")
        raise Broken

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        value = self._get(key, default)
        if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
            return tuple(str(one) for one in value)
        self._wrong(key, 'een lijst van teksten, zoals ["a", "b"]')
        raise Broken

    def one_of(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in allowed:
            self.problem(f'"{value}"', f'{self.name}: "{value}" kan niet bij "{key}".',
                         "Alleen deze woorden hebben een betekenis.", f"Kies uit: {', '.join(sorted(allowed))}.")  # fmt: skip
            raise Broken
        return value

    def table(self, key: str) -> Table:
        value = self._get(key, {})
        if not isinstance(value, Mapping):
            self._wrong(key, "een tabel")
            raise Broken
        line = self.source.line_of(f".{key}", max(0, self.line - 1)) or self.line
        return Table(value, self.source, self.problems, f"{self.name}, {key}", line, level=self.level)

    def tables(self, key: str, name: str) -> list[Table]:
        """The tables of [[…key]], each located by its id."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
            self._wrong(key, f"tabellen [[…{key}]]")
            raise Broken
        found, line = [], max(0, self.line - 1)
        for one in value:
            line = self.source.line_of(f'id = "{one.get("id", "")}"', line)
            part = Table(
                one, self.source, self.problems, f'{name} "{one.get("id", "?")}"', line, level=self.level
            )
            if not self.level or self.level in part.texts("levels", (self.level,)):
                found.append(part)
        return found

    def pairs(self, key: str) -> list[tuple[str, ...]]:
        """A list of lists of texts, such as ties."""
        value = self._get(key, [])
        ok = isinstance(value, list) and all(isinstance(one, list) for one in value)
        if not ok or not isinstance(value, list):
            self._wrong(key, 'een lijst van lijsten, zoals [["noor", "sem"]]')
            raise Broken
        return [tuple(str(part) for part in one) for one in value]

    def numbers(self, key: str) -> dict[str, int]:
        """A table of whole numbers, such as effects."""
        value = self._get(key, {})
        if isinstance(value, Mapping) and all(
            isinstance(v, int) and not isinstance(v, bool) for v in value.values()
        ):
            return {str(k): int(v) for k, v in value.items()}
        self._wrong(key, "een tabel van hele getallen, zoals { rust = 10 }")
        raise Broken

    def decimals(self, key: str) -> dict[str, float]:
        """A table of numbers, such as weights."""
        value = self._get(key, {})
        if isinstance(value, Mapping) and all(_is_number(v) for v in value.values()):
            return {str(k): float(v) for k, v in value.items()}
        self._wrong(key, "een tabel van getallen, zoals { like = 0.5 }")
        raise Broken

    def strings(self, key: str) -> dict[str, str]:
        """A table of texts, such as items with their group."""
        value = self._get(key, {})
        if isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values()):
            return {str(k): str(v) for k, v in value.items()}
        self._wrong(key, 'een tabel van teksten, zoals { kassa = "eerlijk" }')
        raise Broken

    def done(self) -> None:
        for key in self.data:
            if key not in self.known:
                allowed = ", ".join(sorted(self.known))
                self.problem(f"{key}", f'{self.name}: "{key}" ken ik niet.',
                             "Een sleutel die niemand leest, is meestal een tikfout.", f"Hier mogen: {allowed}.")  # fmt: skip

    def _get(self, key: str, default: object) -> object:
        self.known.add(key)
        value = self.data.get(key, default)
        if value is None:
            self.problem("", f'{self.name}: "{key}" ontbreekt.', "Zonder deze sleutel weet de app niet wat te doen.",
                         f"Zet {key} = … erbij; zie lessons/README.md.")  # fmt: skip
            raise Broken
        return value

    def _wrong(self, key: str, wanted: str) -> None:
        self.problem(f"{key}", f'{self.name}: bij "{key}" hoort {wanted}.', "Nu staat er iets anders.",
                     f"Maak er {wanted} van.")  # fmt: skip
