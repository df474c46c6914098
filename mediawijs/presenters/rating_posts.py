# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Keurkamer's first page: what there is to rate, with which rules, and what one made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mediawijs.domain.kept_ratings import KeptDraft, KeptRating
from mediawijs.domain.level import Level
from mediawijs.domain.rating.posts import RatedPost
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.rating_drafts import resumed, steps_done
from mediawijs.presenters.rating_result import reference_of
from mediawijs.presenters.rating_words import (
    AgeView,
    Sign,
    age_view,
    kind_words,
    say,
    set_version,
    theme_sign,
)


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything there is: rule sets that ship and those of one's own, posts, and services.

    Attributes:
        own: ids of the sets that somebody made here.
        left_out: what could not be read, a sentence each.
    """

    rule_sets: tuple[RuleSet, ...]
    posts: tuple[RatedPost, ...]
    services: tuple[RatedPost, ...]
    own: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()

    def subjects(self, rules: RuleSet, level: Level) -> tuple[RatedPost, ...]:
        """What can be rated with these rules at this level."""
        things = self.services if rules.rates == "service" else self.posts
        return tuple(one for one in things if level in one.levels and reference_of(one, rules))

    def sets_for(self, level: Level) -> tuple[RuleSet, ...]:
        """Those for this level: posts before services, what ships before one's own."""
        mine = [rules for rules in self.rule_sets if level in rules.levels]
        return tuple(sorted(mine, key=lambda one: (one.id in self.own, one.rates == "service", one.id)))

    def set_of(self, set_id: str, level: Level) -> RuleSet | None:
        """This one when it is for this level, else the first that is; None when there is none."""
        sets = self.sets_for(level)
        return next((rules for rules in sets if rules.id == set_id), next(iter(sets), None))


class SetChoice(NamedTuple):
    id: str
    title: str
    chosen: bool


class PostCard(NamedTuple):
    """`age` is what the pupil's answers came to, or None when it was not rated with these rules yet.

    `signs` are the pictograms that came with it.
    """

    id: str
    title: str
    kind: str
    account: str
    picture: str
    state: str
    age: AgeView | None
    busy: bool
    signs: tuple[Sign, ...] = ()


class Offer(NamedTuple):
    """To go on with what was begun last."""

    post: str
    text: str
    button: str


@dataclass(frozen=True, slots=True)
class PostsPage:
    title: str
    line: str
    sets_title: str
    sets: tuple[SetChoice, ...]
    about: str
    version: str
    cards: tuple[PostCard, ...]
    note: str
    trouble: str = ""
    offer: Offer | None = None


def posts_page(
    stock: Stock,
    level: Level,
    rules: RuleSet | None,
    kept: Iterable[KeptRating],
    drafts: Iterable[KeptDraft] = (),
    trouble: str = "",
) -> PostsPage:
    """`drafts` are what was begun, the newest last."""
    told = " ".join(filter(None, (trouble, *stock.left_out)))
    title = _("Keurkamer")
    if rules is None:
        line = _("Er zijn hier geen regels om mee te keuren. Installeer MediaWijs opnieuw.")
        return PostsPage(title, line, "", (), "", "", (), "", told)
    subjects = stock.subjects(rules, level)
    last = last_ratings(kept, rules.id)
    begun = {one.post: one for one in drafts if one.rule_set == rules.id}
    cards = tuple(_card(one, rules, last.get(one.id), one.id in begun) for one in subjects)
    rated = sum(1 for card in cards if card.age is not None)
    return PostsPage(
        title,
        _line(rules, rated, len(cards)),
        _("Met welke regels?"),
        tuple(SetChoice(one.id, say(one.title), one.id == rules.id) for one in stock.sets_for(level)),
        say(rules.about),
        set_version(rules),
        cards,
        say(rules.disclaimer),
        told,
        _offer(rules, subjects, begun),
    )


def _offer(rules: RuleSet, subjects: tuple[RatedPost, ...], begun: dict[str, KeptDraft]) -> Offer | None:
    post = next((one for key in reversed(begun) for one in subjects if one.id == key), None)
    if post is None:
        return None
    at, count = steps_done(rules, post, resumed(rules, post, begun[post.id]))
    text = _("Je was bezig met “{title}”. Je was bij stap {at} van {count}.")
    return Offer(post.id, text.format(title=say(post.title), at=at, count=count), _("Ga verder"))


def last_ratings(kept: Iterable[KeptRating], rule_set: str) -> Mapping[str, KeptRating]:
    """Post -> the last rating of it with these rules."""
    return {one.post: one for one in kept if one.rule_set == rule_set}


def _line(rules: RuleSet, rated: int, count: int) -> str:
    if rules.rates == "service":
        what = ngettext("{n} app om te keuren", "{n} apps en games om te keuren", count)
    else:
        what = ngettext("{n} post om te keuren", "{n} posts om te keuren", count)
    words = what.format(n=count)
    if not rated:
        return _("{words}. Begin waar je wilt.").format(words=words)
    return _("{words}. {rated} heb je al gedaan.").format(words=words, rated=rated)


def _card(post: RatedPost, rules: RuleSet, last: KeptRating | None, busy: bool) -> PostCard:
    age = state = None
    signs: tuple[Sign, ...] = ()
    if last is not None:
        age = age_view(None if last.outcome.age is None else AgeRange(*last.outcome.age))
        state = _("jouw advies: {age}").format(age=age.words)
        signs = tuple(theme_sign(rules, theme) for theme in last.outcome.pictograms)
        if busy:
            state = _("{state} · je was opnieuw begonnen").format(state=state)
    elif busy:
        state = _("je was al begonnen")
    return PostCard(
        post.id,
        say(post.title),
        _("app") if rules.rates == "service" else kind_words(post.kind),
        post.account,
        f"{post.id}/{post.scenes[0].picture}" if post.scenes else "",
        state or _("nog niet beoordeeld"),
        age,
        busy and last is None,
        signs,
    )
