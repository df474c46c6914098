# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""TOML for what the first paint needs: importing tomllib and reading six files takes a tenth of a cold start.

Simple files (tables, and one `key = value` a line with a JSON value) are read here; everything else, and every
doubt, goes to tomllib. A test holds both against each other.
"""

from __future__ import annotations

from json import loads as json_value

Table = dict[str, object]


def loads(text: str) -> Table:
    """As `tomllib.loads`, errors too (tomllib.TOMLDecodeError, a ValueError)."""
    try:
        return _simple(text)
    except ValueError:
        import tomllib

        return tomllib.loads(text)


def _simple(text: str) -> Table:
    """Raises ValueError for all that is not simple, also when it would be good TOML."""
    root: Table = {}
    at = root
    for line in text.split("\n"):
        if not line.isprintable():  # also returns, tabs and signs that TOML forbids
            raise ValueError(line)
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            at = _table(root, line)
        else:
            key, sign, value = line.partition(" = ")
            if not sign or "\\" in value:
                raise ValueError(line)
            _put(at, key, _value(value))
    return root


def _table(root: Table, line: str) -> Table:
    """The new table that `[name]` or `[[name]]` opens."""
    made: Table = {}
    if line.startswith("[["):
        name = _within(line, "[[", "]]")
        rows = root.get(name)
        if isinstance(rows, list) and rows and isinstance(rows[-1], dict):
            rows.append(made)
        else:
            _put(root, name, [made])
    else:
        _put(root, _within(line, "[", "]"), made)
    return made


def _within(line: str, before: str, after: str) -> str:
    name = line.removeprefix(before).removesuffix(after)
    if line != before + name + after or "." in name:
        raise ValueError(line)
    return name


def _put(table: Table, key: str, value: object) -> None:
    """`a.b = value` goes one table deeper."""
    head, dot, rest = key.partition(".")
    if dot:
        below = table.setdefault(head, {})
        if not isinstance(below, dict):
            raise ValueError(key)
        table, key = below, rest
    if key in table or not (key.isascii() and key.replace("_", "a").replace("-", "a").isalnum()):
        raise ValueError(key)
    table[key] = value


def _value(text: str) -> object:
    value = json_value(text)
    if not isinstance(value, (str, int, list)) or (isinstance(value, list) and not _plain(value)):
        raise ValueError(text)
    return value


def _plain(values: list[object]) -> bool:
    return all(isinstance(value, (str, int)) for value in values)
