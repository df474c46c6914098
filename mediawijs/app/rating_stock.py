# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to rate and the rules to rate it with: what ships, and what was made on this laptop."""

from __future__ import annotations

from pathlib import Path

from mediawijs import paths
from mediawijs.content.posts import load_posts, posts_root, read_picture
from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.i18n import _
from mediawijs.presenters.rating_posts import Stock

OWN_SETS = "rule_sets"
"""The folder of the user's data that holds the sets that were made here."""


def services_root() -> Path:
    return paths.assets() / "services"


def read_stock(data: Path) -> Stock:
    """Everything that can be read; damaged sets of one's own are told and left where they are."""
    shipped = tuple(one for folder in rule_folders() if (one := load_rules(folder).rules) is not None)
    names = {one.id for one in shipped}
    own: list[RuleSet] = []
    left_out: list[str] = []
    for folder in rule_folders(data / OWN_SETS):
        rules = load_rules(folder).rules
        if rules is None:
            left_out.append(
                _("De set “{name}” is beschadigd en doet even niet mee. Het bestand staat er nog.").format(
                    name=folder.name
                )
            )
        elif rules.id not in names:
            own.append(rules)
    return Stock(
        (*shipped, *own),
        load_posts(),
        load_posts(services_root()),
        frozenset(one.id for one in own),
        tuple(left_out),
    )


def picture(source: str) -> bytes | None:
    """The drawing "<post>/1.svg" of a post or service; None when it is missing or refused."""
    post, _slash, name = source.partition("/")
    if not post.replace("-", "").isalnum():
        return None
    for root in (posts_root(), services_root()):
        found = read_picture(root / post, name)
        if found is not None:
            return found
    return None
