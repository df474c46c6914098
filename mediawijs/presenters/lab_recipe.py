# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pupil's own recommender: sliders of 0 to 100, fewer of them for younger pupils."""

from __future__ import annotations

from collections.abc import Mapping

from mediawijs.domain.lab.recommender import Manifest, Recommender, ReRank, Rule
from mediawijs.domain.lab.sliders import FULL, SIDES, SLIDERS, Slider, as_sum, sliders, start_values, weights
from mediawijs.i18n import _

MINE = "recept"


def recipe(values: Mapping[str, int]) -> Recommender:
    """What the sliders make together. With everything at 0 it is left to the dice."""
    columns = weights(values)
    both = values.get(SIDES, 0)
    rules = (ReRank(Rule.SIDES, both / FULL),) if both else ()
    words = dict.fromkeys(("nl", "en"), "")
    manifest = Manifest(
        MINE,
        "1",
        {"nl": "Jouw recept", "en": "Your recipe"},
        {"nl": "jij", "en": "you"},
        words,
        "CC-BY-SA-4.0",
        tuple(columns),
    )
    return Recommender(manifest, columns, None, rules)


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
    return as_sum(recommender.weights)


__all__ = [
    "MINE",
    "SIDES",
    "SLIDERS",
    "Slider",
    "about",
    "formula",
    "recipe",
    "sliders",
    "start_values",
    "title",
]
