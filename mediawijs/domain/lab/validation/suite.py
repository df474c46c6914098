# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""All studies by id, for who wants to run them one by one. V1 is a laboratory of its own and needs no town."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from mediawijs.domain.lab.validation.chaney import STUDIED, chaney
from mediawijs.domain.lab.validation.clicking import clicking
from mediawijs.domain.lab.validation.milli import milli
from mediawijs.domain.lab.validation.narrowing import narrowing
from mediawijs.domain.lab.validation.recommenders import Model
from mediawijs.domain.lab.validation.studies import Bands, Found, Make, Recommenders, StudyResult, judged
from mediawijs.domain.lab.validation.switch import switch

_LEARNING = tuple(model for model in STUDIED if model is not Model.RANDOM)


def confounding(make: Make, recommenders: Recommenders, seeds: Sequence[int], bands: Bands) -> StudyResult:
    """V1, Chaney et al. 2018: two laboratories a seed. `make` and `recommenders` are there to be called like the others."""
    return judged("V1", bands, [confounding_once(seed) for seed in seeds])


def confounding_once(seed: int) -> Found:
    """Changes of the Jaccard index of the nearest pairs, with training again and again unless said otherwise; `gain` is the largest
    utility of any recommender as a share of the ideal one."""
    often, once = chaney(seed, repeated=True), chaney(seed, repeated=False)
    near = often.nearest
    return {
        "popularity": near[Model.POPULARITY],
        "content": near[Model.CONTENT],
        "social": near[Model.CONTENT] - near[Model.SOCIAL],
        "factors": near[Model.SOCIAL] - near[Model.FACTORS],
        "least": near[Model.FACTORS],
        "random": near[Model.RANDOM],
        "once": min(near[model] - once.nearest[model] for model in _LEARNING),
        "gain": max(often.utility.values()),
    }


Study = Callable[[Make, Recommenders, Sequence[int], Bands], StudyResult]
STUDIES: Mapping[str, Study] = {
    "V1": confounding,
    "V2": milli,
    "V5": switch,
    "V6": narrowing,
    "V7": clicking,
}
