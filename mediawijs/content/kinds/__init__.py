# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parser for each kind of exercise. The table has the same keys as `domain.lessons.kinds.KINDS` (tested)."""

from __future__ import annotations

from collections.abc import Callable

from mediawijs.content.kinds import answers, chat, market, rating, recipe, screens, spin
from mediawijs.content.slots import Slots
from mediawijs.content.tables import Table
from mediawijs.domain.lessons.kinds import Exercise

PARSERS: dict[str, Callable[[Table, Slots], Exercise]] = {
    "read": answers.read,
    "choice": answers.choice,
    "order": answers.order,
    "sort": answers.sort,
    "mark": answers.mark,
    "hotspots": screens.hotspots,
    "estimate": answers.estimate,
    "round": answers.round_of_items,
    "chat": chat.chat,
    "weigh": answers.weigh,
    "look_back": answers.look_back,
    "redesign": screens.redesign,
    "spin": spin.spin,
    "rate": rating.rate,
    "market": market.market,
    "recipe": recipe.recipe,
}
