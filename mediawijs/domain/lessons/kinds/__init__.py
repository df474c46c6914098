# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of exercise. A new kind is one dataclass here, one parser in `content.kinds`, one widget in `ui.exercises`."""

from __future__ import annotations

from mediawijs.domain.lessons.kinds.chat import Chat
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.look_back import LookBack
from mediawijs.domain.lessons.kinds.mark import Mark
from mediawijs.domain.lessons.kinds.market import Market
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.rate import Rate
from mediawijs.domain.lessons.kinds.read import Read
from mediawijs.domain.lessons.kinds.recipe import Recipe
from mediawijs.domain.lessons.kinds.redesign import Redesign
from mediawijs.domain.lessons.kinds.round import Round
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.spin import Spin
from mediawijs.domain.lessons.kinds.weigh import Weigh

Exercise = (
    Read
    | Choice
    | Order
    | Sort
    | Mark
    | Hotspots
    | Estimate
    | Round
    | Chat
    | Weigh
    | LookBack
    | Redesign
    | Spin
    | Rate
    | Market
    | Recipe
)

KINDS: dict[str, type[Exercise]] = {
    "read": Read,
    "choice": Choice,
    "order": Order,
    "sort": Sort,
    "mark": Mark,
    "hotspots": Hotspots,
    "estimate": Estimate,
    "round": Round,
    "chat": Chat,
    "weigh": Weigh,
    "look_back": LookBack,
    "redesign": Redesign,
    "spin": Spin,
    "rate": Rate,
    "market": Market,
    "recipe": Recipe,
}
"""Kind by its name in pack.toml. The tables of parsers and widgets have the same keys (tested)."""

KIND_NAMES: dict[type[Exercise], str] = {cls: name for name, cls in KINDS.items()}
