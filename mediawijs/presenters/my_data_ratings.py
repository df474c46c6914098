# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stored ratings of the Keurkamer in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from mediawijs.domain.kept_ratings import Ages, KeptRating
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.domain.records import Cell, Table
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.my_data_words import Entry, day_text
from mediawijs.presenters.rating_posts import Stock
from mediawijs.presenters.rating_words import age_sign, age_view, first_question, from_age, say
from mediawijs.store.drafts import draft_of
from mediawijs.store.ratings import rating_of

RATINGS = "#keurkamer"
"""Stands for the ratings where others have the id of a lesson; no lesson can be called this."""


def rating_summary(tables: Iterable[Table]) -> str:
    """How many, and from when to when."""
    days = [day_text(day) for day in sorted(str(row[-1]) for table in tables for row in table.rows)]
    count = ngettext("{n} regel", "{n} regels", len(days)).format(n=len(days))
    return f"{count} · {days[0]}" if days[0] == days[-1] else f"{count} · {days[0]} – {days[-1]}"


def rating_entries(tables: Iterable[Table], stock: Stock | None) -> tuple[Entry, ...]:
    """Every row; without a stock, or for what is no longer in it, with the ids as they are stored."""
    make = {"ratings": _rated, "drafts": _begun}
    return tuple(make[table.name](row, stock) for table in tables for row in table.rows)


def _rated(row: tuple[Cell, ...], stock: Stock | None) -> Entry:
    rating = rating_of(row)
    if rating is None:
        return _unreadable(row)
    what = _("“{post}” gekeurd met {rules} {version}. Je gevoel: {gut}. De regels: {age}.").format(
        post=_post(rating.post, stock),
        rules=rating.rule_set,
        version=rating.version,
        gut=from_age(rating.gut_age),
        age=age_view(_range(rating.outcome.age)).words,
    )
    told = [what, _reasons(rating)]
    if rating.outcome.disagrees:
        told.append(_("Je was het oneens met: {about}.").format(about=_about(rating)))
    told.append(_answers(rating.rule_set, rating.answers, stock))
    return Entry(_number(row), day_text(rating.day.isoformat()), " ".join(filter(None, told)))


def _begun(row: tuple[Cell, ...], stock: Stock | None) -> Entry:
    draft = draft_of(row)
    if draft is None:
        return _unreadable(row)
    what = _("Begonnen aan “{post}” met {rules} {version}, nog niet klaar.").format(
        post=_post(draft.post, stock), rules=draft.rule_set, version=draft.version
    )
    told = [what]
    if draft.gut_age is not None:
        told.append(_("Je gevoel: {gut}.").format(gut=from_age(draft.gut_age)))
    at = _questions(draft.rule_set, draft.step.split()[1:], stock)
    if at:
        told.append(_("Je was bij: {questions}").format(questions=at))
    for words, questions in (
        (_("Aangetikt: {questions}."), draft.ticked),
        (_("Van de kaart gehaald: {questions}."), draft.opened),
    ):
        if questions:
            told.append(words.format(questions=_questions(draft.rule_set, questions, stock)))
    told.append(_answers(draft.rule_set, draft.answers, stock))
    return Entry(_number(row), day_text(draft.day.isoformat()), " ".join(told))


def _unreadable(row: tuple[Cell, ...]) -> Entry:
    return Entry(_number(row), "", _("Een regel die deze versie van MediaWijs niet kan lezen."))


def _number(row: tuple[Cell, ...]) -> int:
    return row[0] if isinstance(row[0], int) else 0


def _reasons(rating: KeptRating) -> str:
    """As they were kept; "" when they were not."""
    said = [
        f"{one.rule} {'' if one.age is None else f'→ {age_sign(one.age)} '}({say(one.text)})"
        for one in rating.outcome.reasons or ()
    ]
    return _("De redenen: {reasons}.").format(reasons=" · ".join(said)) if said else ""


def _range(ages: Ages | None) -> AgeRange | None:
    return None if ages is None else AgeRange(*ages)


def _post(post_id: str, stock: Stock | None) -> str:
    known = () if stock is None else (*stock.posts, *stock.services)
    return next((say(post.title) for post in known if post.id == post_id), post_id)


def _about(rating: KeptRating) -> str:
    kind, _colon, about = rating.outcome.disagrees.partition(":")
    return (
        _("regel {rule}").format(rule=about)
        if kind == "rule"
        else _("vraag {question}").format(question=about)
    )


def _rules(set_id: str, stock: Stock | None) -> RuleSet | None:
    return None if stock is None else next((one for one in stock.rule_sets if one.id == set_id), None)


def _questions(set_id: str, questions: Iterable[str], stock: Stock | None) -> str:
    rules = _rules(set_id, stock)
    known = {} if rules is None else {one.id: first_question(say(one.text)) for one in rules.questions}
    return " · ".join(known.get(key, key) for key in questions)


def _answers(set_id: str, answers: Mapping[str, str], stock: Stock | None) -> str:
    rules = _rules(set_id, stock)
    if rules is None:
        return _("Je antwoorden: {answers}.").format(answers=json.dumps(dict(answers), ensure_ascii=False))
    told = []
    for key, answer in answers.items():
        try:
            question = rules.question(key)
            told.append(f"{first_question(say(question.text))} {say(question.answer(answer).text)}")
        except KeyError:
            told.append(f"{key}: {answer}")
    return _("Je antwoorden: {answers}.").format(answers=" · ".join(told) or _("nog geen"))
