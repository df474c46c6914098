# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stored ratings of the Keurkamer in plain words."""

from __future__ import annotations

import json

from mediawijs.domain.kept_ratings import Ages, KeptRating
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.domain.records import Cell, Table
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.my_data_words import Entry, day_text
from mediawijs.presenters.rating_posts import Stock
from mediawijs.presenters.rating_words import age_view, first_question, from_age, say
from mediawijs.store.ratings import rating_of

RATINGS = "#keurkamer"
"""Stands for the ratings where others have the id of a lesson; no lesson can be called this."""


def rating_summary(table: Table) -> str:
    """How many, and from when to when."""
    days = [day_text(row[-1]) for row in table.rows]
    count = ngettext("{n} regel", "{n} regels", len(days)).format(n=len(days))
    return f"{count} · {days[0]}" if days[0] == days[-1] else f"{count} · {days[0]} – {days[-1]}"


def rating_entries(table: Table, stock: Stock | None) -> tuple[Entry, ...]:
    """Every row; without a stock, or for what is no longer in it, with the ids as they are stored."""
    return tuple(_entry(row, stock) for row in table.rows)


def _entry(row: tuple[Cell, ...], stock: Stock | None) -> Entry:
    number = row[0] if isinstance(row[0], int) else 0
    rating = rating_of(row)
    if rating is None:
        return Entry(number, "", _("Een regel die deze versie van MediaWijs niet kan lezen."))
    what = _("“{post}” gekeurd met {rules} {version}. Je gevoel: {gut}. De regels: {age}.").format(
        post=_post(rating, stock),
        rules=rating.rule_set,
        version=rating.version,
        gut=from_age(rating.gut_age),
        age=age_view(_range(rating.outcome.age)).words,
    )
    if rating.outcome.disagrees:
        other = _("Je was het oneens met: {about}.").format(about=_about(rating))
        what = f"{what} {other}"
    return Entry(number, day_text(rating.day.isoformat()), f"{what} {_answers(rating, stock)}")


def _range(ages: Ages | None) -> AgeRange | None:
    return None if ages is None else AgeRange(*ages)


def _post(rating: KeptRating, stock: Stock | None) -> str:
    known = () if stock is None else (*stock.posts, *stock.services)
    return next((say(post.title) for post in known if post.id == rating.post), rating.post)


def _about(rating: KeptRating) -> str:
    kind, _colon, about = rating.outcome.disagrees.partition(":")
    return (
        _("regel {rule}").format(rule=about)
        if kind == "rule"
        else _("vraag {question}").format(question=about)
    )


def _answers(rating: KeptRating, stock: Stock | None) -> str:
    rules = None if stock is None else next((r for r in stock.rule_sets if r.id == rating.rule_set), None)
    if rules is None:
        return _("Je antwoorden: {answers}.").format(
            answers=json.dumps(dict(rating.answers), ensure_ascii=False)
        )
    told = []
    for key, answer in rating.answers.items():
        try:
            question = rules.question(key)
            told.append(f"{first_question(say(question.text))} {say(question.answer(answer).text)}")
        except KeyError:
            told.append(f"{key}: {answer}")
    return _("Je antwoorden: {answers}.").format(answers=" · ".join(told))
