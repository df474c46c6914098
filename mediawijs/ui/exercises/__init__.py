# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A widget per kind of exercise."""

from __future__ import annotations

from mediawijs.ui.exercises.base import ExerciseWidget
from mediawijs.ui.exercises.chat import ChatWidget
from mediawijs.ui.exercises.choice import ChoiceWidget
from mediawijs.ui.exercises.estimate import EstimateWidget
from mediawijs.ui.exercises.hotspots import HotspotsWidget
from mediawijs.ui.exercises.look_back import LookBackWidget
from mediawijs.ui.exercises.mark import MarkWidget
from mediawijs.ui.exercises.market import MarketWidget
from mediawijs.ui.exercises.order import OrderWidget
from mediawijs.ui.exercises.rate import RateWidget
from mediawijs.ui.exercises.read import ReadWidget
from mediawijs.ui.exercises.recipe import RecipeWidget
from mediawijs.ui.exercises.redesign import RedesignWidget
from mediawijs.ui.exercises.round import RoundWidget
from mediawijs.ui.exercises.sort import SortWidget
from mediawijs.ui.exercises.spin import SpinWidget
from mediawijs.ui.exercises.weigh import WeighWidget

EXERCISE_WIDGETS: dict[str, type[ExerciseWidget]] = {
    "read": ReadWidget,
    "choice": ChoiceWidget,
    "order": OrderWidget,
    "sort": SortWidget,
    "mark": MarkWidget,
    "hotspots": HotspotsWidget,
    "estimate": EstimateWidget,
    "round": RoundWidget,
    "chat": ChatWidget,
    "weigh": WeighWidget,
    "look_back": LookBackWidget,
    "redesign": RedesignWidget,
    "spin": SpinWidget,
    "rate": RateWidget,
    "market": MarketWidget,
    "recipe": RecipeWidget,
}
"""Widget by the name of its kind: the same keys as `domain.lessons.kinds.KINDS` (tested)."""
