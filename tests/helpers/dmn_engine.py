# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rates answers with pyDMNrules, a DMN engine that is not ours, in a process of its own.

    python dmn_engine.py FILE.dmn answers.json ages.json

Reads a list of {question: answer}, writes a list of {decision: value}. Run apart because the engine is slow, brings
pandas along, and warns of its own old ways.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(model: Path, asked: Path, told: Path) -> None:
    import pyDMNrules

    engine = pyDMNrules.DMN()
    status = engine.loadXML(str(model))
    assert "errors" not in status, status
    found = []
    for answers in json.loads(asked.read_text(encoding="utf-8")):
        status, steps = engine.decide(answers)
        assert "errors" not in status, status
        # Each decision's own step holds its value; later steps repeat the columns with other values.
        ran = {_table(step["Executed Rule"]): step["Result"] for step in steps if step["Executed Rule"]}
        # It runs tables only, so the totals, which are expressions, are not among them.
        named = {decision: values.get(f"{decision}.{decision}") for decision, values in ran.items()}
        found.append({decision: value for decision, value in named.items() if value is not None})
    told.write_text(json.dumps(found), encoding="utf-8")


def _table(executed) -> str:
    """A table that collects names every rule that ran, others the one: (decision, table, rule)."""
    first = executed if isinstance(executed, tuple) else executed[0]
    return str(first[1])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
