# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""`mediawijs simulate` and `mediawijs audit`: the Algoritmelab for scripts. Their JSON is stable: keys are only ever added."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from mediawijs.commands import Words
from mediawijs.content.lab import LabStock, load_lab
from mediawijs.content.recommenders import load_recommender
from mediawijs.domain.lab.inspect_town import audit as audit_of
from mediawijs.domain.lab.inspect_town import town_for
from mediawijs.domain.lab.inspection import Card
from mediawijs.domain.lab.pool import SITTINGS
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import Inhabited, Size, hidden_town, make_ground, standard_town
from mediawijs.domain.lab.simulate import Simulation


def simulate(words: Words) -> int:
    """Runs one recommender in one town; 0 is well, 1 is a recommender or a town that cannot be read."""
    stock, recommender = _at_hand(words.recommender)
    if recommender is None or stock.place is None:
        return 1
    size = Size(words.people, words.items, words.days)
    simulation = Simulation(
        make_ground(stock.place, stock.constants.preset(words.preset), size, words.seed), recommender
    )
    sessions, begun = 0, time.perf_counter()
    for _ in range(words.days * SITTINGS):
        sessions += len(simulation.sit().people)
    spent = time.perf_counter() - begun
    measures = {name: round(value, 6) for name, value in asdict(simulation.measures()).items()}
    found = {
        "recommender": recommender.manifest.id,
        "people": size.people,
        "items": size.items,
        "days": size.days,
        "seed": words.seed,
        "preset": words.preset,
        "measures": measures,
        "user_steps": sessions,
        "user_steps_per_s": round(sessions / max(spent, 1e-9)),
        "peak_mb": _peak_mb(),
    }
    if words.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    print(
        f"{recommender.manifest.name['nl']}: {size.people} mensen, {size.items} posts, {size.days} dagen, preset {words.preset}"
    )
    print("Een verzonnen stad: de uitkomst is wat de aannames zeggen, geen meting van echte mensen.\n")
    for name, value in measures.items():
        print(f"  {name:16} {value:10.3f}")
    print(f"\n{found['user_steps_per_s']} bezoeken per seconde, {found['peak_mb'] or '?'} MB")
    return 0


def audit(words: Words) -> int:
    """The inspection; 0 is admitted for everybody, 1 is not, or cannot be read."""
    stock, recommender = _at_hand(words.recommender)
    if recommender is None or stock.place is None:
        return 1
    card = inspect(stock.place, stock, recommender, hidden=words.hidden)
    if words.json:
        print(json.dumps(_as_json(card), ensure_ascii=False, indent=2))
    else:
        _print(card, recommender)
    return 0 if card.everybody else 1


def inspect(place: Inhabited, stock: LabStock, recommender: Recommender, *, hidden: bool) -> Card:
    rules = stock.constants.preset("gemeten")
    town = town_for(hidden_town(place, rules) if hidden else standard_town(place, rules))
    return audit_of(recommender, town, _microseconds)


def _at_hand(name: str) -> tuple[LabStock, Recommender | None]:
    """One that ships by its id, or one from a file; what is wrong goes to stderr."""
    stock = load_lab()
    for problem in stock.problems if stock.place is None else ():
        print(problem, file=sys.stderr)
    found = stock.find(name)
    if found is None and (path := Path(name)).suffix == ".toml":
        loaded = load_recommender(path, stock.topics)
        for problem in loaded.problems:
            print(problem, file=sys.stderr)
        found = loaded.recommender
    elif found is None:
        known = ", ".join(one.manifest.id for one in stock.recommenders)
        print(
            f"De aanbeveler “{name}” ken ik niet. Kies uit: {known}; of geef een bestand dat eindigt op .toml.",
            file=sys.stderr,
        )
    return stock, found


def _as_json(card: Card) -> dict[str, object]:
    return {
        "recommender": card.recommender,
        "version": card.version,
        "everybody": card.everybody,
        "children": card.children,
        "tests": [
            {
                "id": one.test.value,
                "value": round(one.value, 6),
                "sense": one.threshold.sense.value,
                "threshold": one.threshold.value,
                "passed": one.passed,
            }
            for one in card.outcomes
        ],
    }


def _print(card: Card, recommender: Recommender) -> None:
    print(
        f"Keuringskaart van {recommender.manifest.name['nl']} (versie {card.version}), door {recommender.manifest.maker['nl']}\n"
    )
    for one in card.outcomes:
        sign = "goed " if one.passed else "NIET "
        print(
            f"  {sign} {one.test}  {one.value:9.3g}   ({one.threshold.sense.value} {one.threshold.value:g})"
        )
    print(f"\nVoor iedereen: {'toegelaten' if card.everybody else 'niet toegelaten'}")
    print(f"Onder 16: {'toegelaten' if card.children else 'niet toegelaten'}")
    print("Dit is een oefening in een verzonnen stad, geen echt keurmerk.")


def _microseconds(call: Callable[[], object]) -> float:
    call()
    begun = time.perf_counter()
    call()
    return 1e6 * (time.perf_counter() - begun)


def _peak_mb() -> int | None:
    """The most memory this process has used, where the system tells."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024))
