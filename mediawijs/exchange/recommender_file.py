# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A recommender as a file to take along. What is written can be read again by `content.recommenders`."""

from __future__ import annotations

import json
from collections.abc import Mapping

from mediawijs.domain.lab.recommender import Recommender

FORMAT = 1
DISCLAIMER = (
    "Dit hoort bij een oefening in een verzonnen stad. / This belongs to an exercise in a made-up town."
)


def recommender_toml(recommender: Recommender) -> str:
    """TOML with a JSON string wherever it says text: every JSON string is one of TOML too."""
    manifest = recommender.manifest
    lines = [
        f"# {DISCLAIMER}",
        f"format = {FORMAT}",
        f"id = {_text(manifest.id)}",
        f"version = {_text(manifest.version)}",
        f"licence = {_text(manifest.licence)}",
        f"name = {_words(manifest.name, manifest.id)}",
        f"maker = {_words(manifest.maker, '?')}",
        f"purpose = {_words(manifest.purpose, '…')}",
        f"uses = [{', '.join(map(_text, manifest.uses))}]",
        f"age = {manifest.age}",
    ]
    if manifest.stop is not None:
        lines.append(f"stop = {manifest.stop}")
    if manifest.source:
        lines.append(f"source = {_text(manifest.source)}")
    if recommender.only_follows:
        lines.append("only_follows = true")
    if recommender.formula is not None:
        lines.append(f"formula = {_text(recommender.formula.text)}")
    else:
        lines += [
            "",
            "[weights]",
            *(f"{name} = {float(weight)!r}" for name, weight in recommender.weights.items()),
        ]
    for rule in recommender.rules:
        lines += ["", "[[rerank]]", f"rule = {_text(rule.rule.value)}", f"amount = {float(rule.amount)!r}"]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _words(words: Mapping[str, str], otherwise: str) -> str:
    return f"{{ nl = {_text(words.get('nl') or otherwise)}, en = {_text(words.get('en') or otherwise)} }}"
