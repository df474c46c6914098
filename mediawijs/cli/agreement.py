# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs agreement FOLDER [--json]`: how far a class agrees, from a folder of answer files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from mediawijs.cli.rule_sets import WrongCall, complain, find_rules
from mediawijs.domain.rating.agreement import (
    LEAST_POSTS,
    LEAST_RATERS,
    enough,
    interval,
    splits,
    spreads,
)
from mediawijs.domain.rating.agreement import (
    agreement as alpha_of,
)
from mediawijs.domain.rating.rate import next_question, rate
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.exchange.answers_file import (
    MAX_BYTES,
    AnswersFile,
    BadAnswers,
    NotCounted,
    Unfit,
    read_answers,
    why_not,
)

TOO_FEW = f"Te weinig antwoorden voor een betrouwbaar getal: minstens {LEAST_POSTS} posts met elk {LEAST_RATERS} beoordelaars."
MOST_FILES = 2000
MOST_SPLITS = 20
_SEED = 2026  # the same files give the same interval


@dataclass(frozen=True, slots=True)
class Collected:
    """Answers by file name. `left_out` are files that do not count, `skipped` ratings without one single age."""

    rules: RuleSet
    answers: Mapping[str, Mapping[str, Mapping[str, str]]]
    ages: Mapping[str, Mapping[str, int]]
    left_out: tuple[tuple[str, str], ...]
    skipped: int


def agreement(folder: Path, *, as_json: bool = False, rule_set: str = "") -> int:
    """0 when at least one file counts, 1 when none does, 2 when the folder or the set cannot be used."""
    if not folder.is_dir():
        return complain(f"{folder} is geen map.")
    try:
        found = collect(folder, rule_set)
    except WrongCall as reason:
        return complain(reason)
    except BadAnswers as reason:
        print(reason)
        return 1
    data = as_data(found)
    print(json.dumps(data, ensure_ascii=False, indent=2) if as_json else "\n".join(_told(found, data)))
    return 0


def collect(folder: Path, rule_set: str = "") -> Collected:
    """Reads every *.json in the folder. The set is the one given, or the one most files name.

    Raises:
        BadAnswers: no file counts; the message lists why.
        WrongCall: the set that was given cannot be used.
    """
    files, left_out = _files(folder)
    rules = find_rules(rule_set) if rule_set else _most_named(files)
    answers: dict[str, dict[str, dict[str, str]]] = {}
    ages: dict[str, dict[str, int]] = {}
    counted: dict[str, AnswersFile] = {}
    skipped = 0
    for name, file in files.items():
        if rules is None:
            left_out.append((name, f"regelset “{file.rule_set}” is er niet"))
            continue
        if (reason := why_not(file, rules, counted)) is not None:
            left_out.append((name, _words(reason, rules)))
            continue
        counted[name] = file
        answers[name] = {post: dict(given) for post, given in file.posts.items()}
        ages[name] = {
            post: age for post, given in file.posts.items() if (age := _age(rules, given)) is not None
        }
        skipped += len(file.posts) - len(ages[name])
    if not answers or rules is None:
        told = [f"  {name}: {reason}" for name, reason in sorted(left_out)]
        raise BadAnswers("\n".join(["Geen enkel bestand in deze map telt mee.", *told]))
    return Collected(rules, answers, ages, tuple(sorted(left_out)), skipped)


def _files(folder: Path) -> tuple[dict[str, AnswersFile], list[tuple[str, str]]]:
    files: dict[str, AnswersFile] = {}
    left_out: list[tuple[str, str]] = []
    for path in sorted(folder.glob("*.json"))[:MOST_FILES]:
        try:
            with path.open("rb") as file:
                files[path.name] = read_answers(file.read(MAX_BYTES + 1))
        except OSError as error:
            left_out.append((path.name, f"kan niet worden gelezen ({error.strerror})"))
        except BadAnswers as reason:
            left_out.append((path.name, str(reason)))
    return files, left_out


def _most_named(files: Mapping[str, AnswersFile]) -> RuleSet | None:
    for name, _count in Counter(file.rule_set for file in files.values()).most_common():
        try:
            return find_rules(name) if "/" not in name and "\\" not in name else None
        except WrongCall:
            continue
    return None


def _words(reason: NotCounted, rules: RuleSet) -> str:
    about = reason.about
    return {
        Unfit.OTHER_RULES: f"gaat over “{about}”, niet over “{rules.id}”",
        Unfit.OTHER_VERSION: f"gemaakt met versie {about}, niet met {rules.version}",
        Unfit.STRANGE_ANSWER: about,
        Unfit.SAME_FILE: f"precies hetzelfde als {about}",
    }[reason.why]


def _age(rules: RuleSet, given: Mapping[str, str]) -> int | None:
    """One single age for a rating that is complete; None when it is open, a range, or without age."""
    age = rate(rules, given).age
    return age.low if age is not None and age.exact and next_question(rules, given) is None else None


def as_data(found: Collected) -> dict[str, object]:
    """What --json prints. `alpha` is ordinal Krippendorff's alpha, null when it cannot be told."""
    scale = found.rules.ages
    sure = enough(found.ages)
    between = interval(found.ages, scale, Random(_SEED).random) if sure else None
    return {
        "rule_set": found.rules.id,
        "version": found.rules.version,
        "disclaimer": found.rules.disclaimer.get("nl", ""),
        "disclaimer_en": found.rules.disclaimer.get("en", ""),
        "raters": len(found.answers),
        "posts": len({post for mine in found.ages.values() for post in mine}),
        "enough": sure,
        "message": "" if sure else TOO_FEW,
        "alpha": alpha_of(found.ages, scale),
        "interval": None if between is None else [between.low, between.high],
        "per_post": [
            {
                "post": one.post,
                "raters": one.raters,
                "same": one.same,
                "near": one.near,
                "ages": {str(age or "all"): count for age, count in one.counts},
                "words": same_words(one.same, one.raters),
            }
            for one in spreads(found.ages, scale)
        ],
        "per_question": [
            {
                "post": one.post,
                "question": one.question,
                "raters": one.raters,
                "shares": dict(one.shares),
                "split": one.split,
            }
            for one in splits(found.answers)
        ],
        "skipped": found.skipped,
        "left_out": [{"file": name, "reason": reason} for name, reason in found.left_out],
    }


def same_words(same: int, raters: int) -> str:
    return f"{same} van de {raters} kozen hetzelfde"


def _told(found: Collected, data: Mapping[str, object]) -> list[str]:
    alpha, between = data["alpha"], data["interval"]
    lines = [f"{found.rules.title.get('nl', '')} ({found.rules.id} {found.rules.version})", ""]
    for one in spreads(found.ages, found.rules.ages):
        lines.append(
            f"{one.post}: {same_words(one.same, one.raters)} ({' of '.join(str(age or 'alle') for age in one.common)})"
        )
    lines += ["", "Hier waren jullie het minst eens:"]
    for split in splits(found.answers)[:MOST_SPLITS]:
        if split.split > 0:
            shares = ", ".join(f"{answer} {share:.0%}" for answer, share in split.shares)
            lines.append(f"  {split.post}, {split.question}: {shares}")
    lines += ["", "Voor de docent:"]
    lines.append(
        "  Krippendorffs alfa (ordinaal): "
        + (_number(alpha) if isinstance(alpha, float) else "niet te zeggen")
    )
    if isinstance(between, list):
        lines.append(f"  95 %-interval over posts: {_number(between[0])} tot {_number(between[1])}")
    if not data["enough"]:
        lines.append(f"  {TOO_FEW}")
    if found.skipped:
        lines.append(
            f"  {found.skipped} beoordelingen hadden geen vaste leeftijd en tellen niet mee in de alfa."
        )
    if found.left_out:
        lines += [
            "",
            "Deze bestanden tellen niet mee:",
            *(f"  {name}: {reason}" for name, reason in found.left_out),
        ]
    return [*lines, "", found.rules.disclaimer.get("nl", "")]


def _number(value: float) -> str:
    """With a Dutch comma."""
    return f"{value:.2f}".replace(".", ",")
