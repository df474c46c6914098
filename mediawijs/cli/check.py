# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs check [PATH] [--json]`: everything that is wrong with lessons, rule sets and posts."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from mediawijs.content.check import check_path, check_shipped
from mediawijs.content.check_web import check_found, is_web
from mediawijs.content.problems import Problem, Problems
from mediawijs.content.web import LANGUAGES, load_web, web_root


def check(path: Path | None, *, as_json: bool = False) -> int:
    """Prints every problem; 0 when there is none. JSON: {"problems": [{file, line, what, why, do}, …]}."""
    problems = check_path(path) if path else check_shipped()
    root = path or web_root()
    if is_web(root):
        problems += _not_found(root)
    if as_json:
        print(
            json.dumps({"problems": [asdict(problem) for problem in problems]}, ensure_ascii=False, indent=2)
        )
    elif problems:
        print("\n\n".join(str(problem) for problem in problems))
        print(f"\n{len(problems)} {'punt' if len(problems) == 1 else 'punten'} om te verbeteren.")
    else:
        print("In orde: niets te verbeteren gevonden.")
    return 1 if problems else 0


def _not_found(root: Path) -> tuple[Problem, ...]:
    """Evidence of the zakweb that searching does not bring up. Here, because content does not know the database."""
    from mediawijs.store.web_index import WebIndex

    problems, web = Problems(), load_web(root).web
    check_found(root, {language: WebIndex(web, language) for language in LANGUAGES}, problems)
    return problems.sorted()
