# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pupil's own recommender: sliders of 0 to 100, fewer of them for younger pupils."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mediawijs.domain.lab.recommender import Manifest, Recommender, ReRank, Rule
from mediawijs.domain.level import Level
from mediawijs.i18n import _

MINE = "recept"
SIDES = "sides"
SOMEBODY = {"nl": "iemand anders", "en": "somebody else"}
SOMEBODYS_RECIPE = {"nl": "Recept van een ander", "en": "Somebody else's recipe"}
"""What a recipe that was taken along is called elsewhere."""


class Slider(NamedTuple):
    """At 100 the column weighs `full`, chosen so that full sliders pull about equally hard."""

    name: str
    full: float
    start: int
    levels: str


SLIDERS = (
    Slider("watch", 4.0, 60, "POB"),
    Slider("follow", 1.5, 20, "POB"),
    Slider("anger", 2.0, 0, "POB"),
    Slider("new", 2.0, 20, "OB"),
    Slider("trusted", 1.5, 0, "OB"),
    Slider("unseen", 1.5, 0, "OB"),
    Slider("stated", 3.0, 0, "B"),
    Slider("similar", 0.6, 0, "B"),
    Slider("reply", 20.0, 0, "B"),
    Slider(SIDES, 1.0, 0, "B"),
)


def sliders(level: Level) -> tuple[Slider, ...]:
    return tuple(slider for slider in SLIDERS if level.value in slider.levels)


def start_values(level: Level) -> dict[str, int]:
    return {slider.name: slider.start for slider in sliders(level)}


def recipe(values: Mapping[str, int]) -> Recommender:
    """What the sliders make together. With everything at 0 it is left to the dice."""
    weights = {
        slider.name: slider.full * values[slider.name] / 100
        for slider in SLIDERS
        if values.get(slider.name) and slider.name != SIDES
    }
    if not weights:
        weights = {"dice": 1.0}
    both = values.get(SIDES, 0)
    rules = (ReRank(Rule.SIDES, both / 100),) if both else ()
    words = dict.fromkeys(("nl", "en"), "")
    manifest = Manifest(
        MINE,
        "1",
        {"nl": "Jouw recept", "en": "Your recipe"},
        {"nl": "jij", "en": "you"},
        words,
        "CC-BY-SA-4.0",
        tuple(weights),
    )
    return Recommender(manifest, weights, None, rules)


def title(name: str) -> str:
    return {
        "watch": _("Kijktijd"),
        "follow": _("Wie je volgt"),
        "anger": _("Boos maken mag"),
        "new": _("Nieuw"),
        "trusted": _("Maker staat ervoor in"),
        "unseen": _("Lang niet gezien"),
        "stated": _("De moeite waard"),
        "similar": _("Mensen zoals jij"),
        "reply": _("Reacties"),
        SIDES: _("Verschillende kanten"),
    }[name]


def about(name: str) -> str:
    """What a slider does, for who asks."""
    return {
        "watch": _("Hoe waarschijnlijk blijf je hierbij kijken?"),
        "follow": _("Posts van wie je volgt gaan omhoog."),
        "anger": _("Boze posts gaan omhoog."),
        "new": _("Hoe nieuwer, hoe hoger."),
        "trusted": _("Kranten, bieb, omroep: wie fouten rechtzet."),
        "unseen": _("Onderwerpen die je lang niet zag, gaan omhoog."),
        "stated": _("Wat mensen achteraf de moeite waard vonden."),
        "similar": _("Waar mensen met jouw smaak naar keken."),
        "reply": _("Hoe waarschijnlijk reageer je?"),
        SIDES: _("Om en om een kant van een ruzie."),
    }[name]


def formula(recommender: Recommender) -> str:
    """The sum as it is computed, for who wants to see it."""
    if recommender.formula is not None:
        return recommender.formula.text
    terms = [f"{weight:g}*{name}" for name, weight in recommender.weights.items() if weight]
    return " + ".join(terms).replace("+ -", "- ")
