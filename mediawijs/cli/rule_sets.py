# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding a rule set for a command: by the id of one that ships, or by its folder or file."""

from __future__ import annotations

import sys
from pathlib import Path

from mediawijs.content.rules_toml import load_rules, rule_folders, shipped_rules
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.domain.rating.rules import RuleSet


class WrongCall(Exception):
    """What was typed cannot be done; the message says what can, in Dutch."""


def find_rules(name: str) -> RuleSet:
    """A set by its id or path.

    Raises:
        WrongCall: there is no such set, or it cannot be used.
    """
    path = shipped_rules(name) or Path(name)
    if not path.exists():
        shipped = ", ".join(folder.name for folder in rule_folders())
        raise WrongCall(f"Er is geen regelset “{name}”. Kies uit {shipped}, of geef de map van een set.")
    loaded = load_rules(path)
    if loaded.rules is None:
        problems = "\n\n".join(str(problem) for problem in loaded.problems)
        raise WrongCall(f"Deze regelset kan niet worden gebruikt.\n\n{problems}")
    return loaded.rules


def complain(reason: object) -> int:
    """Tells on standard error what is wrong; 2, for a wrong call."""
    print(reason, file=sys.stderr)
    return 2


def age_json(age: AgeRange | None) -> object:
    """ "all" or a number of years, [low, high] for a range, null for no age."""
    if age is None:
        return None
    ends: list[object] = [one or "all" for one in (age.low, age.high)]
    return ends[0] if age.exact else ends


def age_words(age: AgeRange | None) -> str:
    """For people, in Dutch."""
    if age is None:
        return "geen leeftijd"
    low, high = (str(one) if one else "alle leeftijden" for one in (age.low, age.high))
    return low if age.exact else f"tussen {low} en {high}"
