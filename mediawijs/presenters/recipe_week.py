# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plays a week in the small town with the pupil's own recommender, and tells what there was to see.

Loading takes a fifth of a second and a week a tenth: never on the thread of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mediawijs.content.lab import LabStock, load_lab
from mediawijs.domain.lab.setup import STANDARD_SEED, Inhabited
from mediawijs.domain.lab.simulate import Ground
from mediawijs.domain.lab.week import Seen, Week, WeekCard, play_weeks, small_town
from mediawijs.domain.lab.world import Words
from mediawijs.domain.lessons.kinds.recipe import Dweller, Gauge, Goal, Recipe
from mediawijs.i18n import _, language
from mediawijs.presenters.charts import BarRow, Bars
from mediawijs.presenters.figures import number
from mediawijs.presenters.lab_recipe import recipe
from mediawijs.presenters.lab_words import column_name
from mediawijs.presenters.recipe_pages import CARDS, PhonePart, PostPart, WeekOrder, WeekPage
from mediawijs.presenters.recipe_words import feeling_word, gauge_words, measured_words

_PRESET = "gemeten"
_TOPICS = 5
_LITTLE = 0.05
"""A reason below it would be written as 0.0."""


def week_page(order: WeekOrder) -> WeekPage | None:
    """None when the town cannot be read."""
    place = _stock().place
    if place is None:
        return None
    exercise, goal = order.exercise, order.exercise.goal(order.item)
    who = exercise.dwellers
    weeks = played(place, exercise.positions(order.answer), who)
    result = measured(goal, weeks[who.index(goal.who) if goal.who.id else 0])
    titles = {topic.id: topic.title for topic in place.world.topics}
    phones = tuple(_phone(one, week, titles, exercise) for one, week in zip(who, weeks, strict=True))
    message = _("{what}: {measured}.").format(what=gauge_words(goal), measured=measured_words(goal, result))
    return WeekPage(result, message, phones, _mood(_("Heel Schermstad"), weeks[0].town))


def played(place: Inhabited, positions: Mapping[str, int], who: tuple[Dweller, ...]) -> tuple[Week, ...]:
    """The same week on the phones of these people."""
    rows = {persona.id: row for row, persona in enumerate(place.personas)}
    return play_weeks(place, _ground(), recipe(positions), [rows[one.id] for one in who])


def measured(goal: Goal, week: Week) -> int:
    """What the goal is about, in whole numbers. `week` is that of its person, or of anybody for the whole town."""
    seen = week.seen if goal.who.id else week.town
    match goal.gauge:
        case Gauge.ANGER:
            value = 100 * seen.angry
        case Gauge.GLAD:
            value = 100 * seen.glad
        case Gauge.HARM:
            value = 100 * seen.harsh
        case Gauge.VARIETY:
            value = 100 * seen.variety
        case Gauge.TOPIC:
            value = 100 * week.topics.get(goal.topic[0], 0.0)
        case Gauge.MINUTES:
            value = seen.minutes
    return round(value)


def _phone(who: Dweller, week: Week, titles: Mapping[str, Words], exercise: Recipe) -> PhonePart:
    biggest = list(week.topics.items())[:_TOPICS]
    message = (
        _("Het meest over {topic}.").format(topic=_said(titles[biggest[0][0]]).lower()) if biggest else ""
    )
    topics = Bars(
        _("Onderwerpen bij {name}").format(name=who.name),
        message,
        tuple(BarRow(_said(titles[topic]), share, colour="violet") for topic, share in biggest),
        _("Onderwerp"),
        _("Deel"),
    )
    posts = tuple(_post(card, titles, exercise) for card in week.cards[:CARDS])
    return PhonePart(
        who.id, who.name, posts, topics, _mood(_("De week van {name}").format(name=who.name), week.seen)
    )


def _mood(title: str, seen: Seen) -> Bars:
    """How the week was for somebody, or for everybody."""
    rows = (
        BarRow(_("boze posts"), seen.angry, colour="coral"),
        BarRow(_("gemene posts"), seen.harsh, colour="sun"),
        BarRow(_("achteraf blij mee"), seen.glad, colour="mint"),
    )
    message = _("{minutes} minuten in de week, {cards} posts.").format(
        minutes=number(seen.minutes), cards=number(seen.cards)
    )
    return Bars(title, message, rows, _("Wat"), _("Deel"))


def _post(card: WeekCard, titles: Mapping[str, Words], exercise: Recipe) -> PostPart:
    names = {knob.id: knob.slot.label for knob in exercise.knobs}
    helped = [one for one in card.why.reasons if one.amount > _LITTLE][:3]
    held = [one for one in card.why.reasons if one.amount < -_LITTLE][:1]
    most = max((abs(one.amount) for one in (*helped, *held)), default=1.0)
    rows = tuple(
        BarRow(
            names.get(one.name) or column_name(one.name),
            one.amount / most,
            f"{'+' if one.amount > 0 else ''}{number(one.amount, 1)}",
            "mint",
        )
        for one in (*helped, *held)
    )
    without = _("Geen schuif duwde deze post omhoog. Hij stond er gewoon.")
    if helped:
        without = _("Zonder ‘{reason}’ stond deze post op plaats {place}.").format(
            reason=names.get(helped[0].name) or column_name(helped[0].name), place=helped[0].place_without
        )
    return PostPart(
        f"{card.handle} · {_said(titles[card.topic]).lower()}",
        _said(card.text),
        feeling_word(card.emotion),
        card.emotion == "anger",
        Bars(_("Waarom zie ik dit?"), "", rows),
        without,
    )


def _said(words: Words) -> str:
    return words.get(language(), "") or words["nl"]


@cache
def _stock() -> LabStock:
    return load_lab()


@cache
def _ground() -> Ground:
    place = _stock().place
    if place is None:
        raise RuntimeError("asked only when there is a town")
    return small_town(place, _stock().constants.preset(_PRESET), STANDARD_SEED)
