# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of every state of the Keurkamer and the two rooms beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.app.rating_tour import rate_one
from mediawijs.domain.rating.rate import counterfactuals, rate
from mediawijs.presenters.rating_steps import Stage
from mediawijs.presenters.rating_then import outcome_of
from mediawijs.presenters.shell import Place

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator
    from mediawijs.presenters.rule_maker import RuleMakerPresenter

Take = Callable[[str], None]
_BUSY = "brug-challenge"
"""A post with much in it."""


def all_rating_rooms(main: Coordinator, folder: Path, take: Take) -> None:
    main.go(Place.RATINGS)
    take("keurkamer")
    _all_the_way(main, take)
    _half_way(main, take)
    main.go(Place.RATINGS)
    take("keurkamer-vol")
    main.go(Place.RULE_MAKER)
    maker = main.ratings.rooms.maker
    if maker is not None:
        _rule_maker(maker, folder, take)
        _older_rules(main, maker, take)
    main.go(Place.AGREEMENT)
    take("hoe-eens-1-leeg")
    _classmates(main)
    main.ratings.use_set("")
    main.go(Place.AGREEMENT)
    take("hoe-eens-2")


def _all_the_way(main: Coordinator, take: Take) -> None:
    """A post with something in it, and a service."""
    ratings = main.ratings
    for rules in ratings.stock.sets_for(ratings.level):
        ratings.use_set(rules.id)
        subjects = ratings.stock.subjects(rules, ratings.level)
        chosen = next((one.id for one in subjects if one.id == _BUSY), subjects[0].id)

        def look(what: str, name: str = rules.id) -> None:
            take(f"keurkamer-{name}-{what}")

        rate_one(ratings, chosen, look)


def _half_way(main: Coordinator, take: Take) -> None:
    ratings = main.ratings
    ratings.use_set("")
    ratings.open("wethouder-geeft-vrij")
    rating = ratings.rating
    if rating is None:
        return
    rating.feel(6)
    rating.act()
    ratings.leave()
    take("keurkamer-verder-1")
    ratings.open("wethouder-geeft-vrij")
    take("keurkamer-verder-2")
    ratings.leave()


def _rule_maker(maker: RuleMakerPresenter, folder: Path, take: Take) -> None:
    take("regelmaker-1")
    rules = maker.work.now.rules
    maker.step(rules[0].id, 1)
    take("regelmaker-2-niets-schuift")
    for rule in rules[:12]:
        maker.step(rule.id, 1)
    take("regelmaker-3-schuift")
    maker.open_form()
    take("regelmaker-4-formulier")
    question = next(one.id for one in maker.work.now.questions if one.theme == rules[0].theme)
    maker.fill_answer(0, maker.work.now.index.real[question][-1])
    take("regelmaker-5-formulier-vol")
    maker.add_rule()
    take("regelmaker-6-erbij")
    maker.rename("Klas 2B")
    maker.save()
    take("regelmaker-7-bewaard")
    maker.export(folder / "weg" / "regels.toml")
    take("regelmaker-8-kan-niet")
    maker.open_file(folder / "is-er-niet.toml")
    take("regelmaker-9-gaat-niet-open")


def _older_rules(main: Coordinator, maker: RuleMakerPresenter, take: Take) -> None:
    """Rated with own rules that were changed afterwards."""
    main.go(Place.RATINGS)
    ratings = main.ratings
    rules = ratings.rules
    if rules is None:
        return
    subject = ratings.stock.subjects(rules, ratings.level)[0].id
    rate_one(ratings, subject, _nothing)
    for rule in rules.rules:
        maker.step(rule.id, 1)
    maker.save()
    main.go(Place.RATINGS)
    ratings.open(subject)
    for number, stage in enumerate((Stage.COMPARE, Stage.WHY, Stage.WHAT_IF, Stage.DISAGREE), 1):
        if ratings.rating is not None:
            ratings.rating.go_to(stage)
        take(f"keurkamer-toen-{number}-{stage.value}")
    ratings.leave()


def _classmates(main: Coordinator) -> None:
    """The others on this laptop rated the same, each with one other answer."""
    ratings, store = main.ratings, main.desk.store
    sets = {rules.id: rules for rules in ratings.stock.sets_for(ratings.level)}
    mine = main.desk.ratings.all()
    others = [one for one in store.profiles.all() if one.id != main.desk.my_id]
    for place, profile in enumerate(others):
        for rating in mine:
            rules = sets[rating.rule_set].at_level(ratings.level)
            change = counterfactuals(rules, rating.answers)[place : place + 1]
            answers = {**rating.answers, **{one.question: one.answer for one in change}}
            outcome = outcome_of(rules, rate(rules, answers))
            store.ratings(profile.id).add(replace(rating, answers=answers, outcome=outcome))


def _nothing(_what: str) -> None:
    pass
