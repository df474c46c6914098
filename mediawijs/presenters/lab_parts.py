# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the state of the lab to its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from mediawijs.content.lab import LabStock
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.lab.setup import LIVE, SMALL
from mediawijs.domain.lab.world import Words
from mediawijs.domain.level import Level
from mediawijs.i18n import _, language
from mediawijs.presenters import lab_charts as charts
from mediawijs.presenters.charts import Chart
from mediawijs.presenters.figures import number
from mediawijs.presenters.lab_pages import (
    AlgorithmPart,
    CardPart,
    LabPage,
    PersonPart,
    ReasonPart,
    SliderPart,
    Tab,
    TownPart,
)
from mediawijs.presenters.lab_recipe import MINE, about, formula, recipe, sliders, title
from mediawijs.presenters.lab_run import FeedCard, Frame, Side
from mediawijs.presenters.lab_words import column_name

Stock = LabStock
FOR_P = ("kijktijd", "nieuwste", "volgend", "gevarieerd", "bieb-feed", "bruggenbouwer")
"""At level P six algorithms are enough."""
GROUPS = 7
_ALL = (
    "variety", "difference", "congenial", "polarisation", "bimodality", "warmth", "inequality", "coverage", "harm", "untrue",
    "minors_harm", "cards", "sittings", "minutes", "minutes_lost", "looked", "glad", "value", "anger",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class LabState:
    """`films`: every frame so far; `at`: the day that is looked at, None for the last."""

    level: Level
    recipe: Mapping[str, int]
    stock: Stock | None = None
    first: str = "kijktijd"
    second: str = ""
    guests: tuple[Recommender, ...] = ()
    person: int = 0
    open_card: int = -1
    films: Mapping[Side, tuple[Frame, ...]] = field(default_factory=dict)
    at: int | None = None
    playing: bool = False
    speed: str = "quick"
    preset: str = "gemeten"
    tab: Tab = Tab.TOWN
    quarrel: int = 0
    trouble: str = ""
    notice: str = ""

    @property
    def ready(self) -> bool:
        """There is a town."""
        return self.stock is not None and self.stock.place is not None

    @property
    def running(self) -> tuple[tuple[Side, str], ...]:
        """Which recommender runs where."""
        first = ((Side.FIRST, self.first),)
        return (*first, (Side.SECOND, self.second)) if self.second else first

    @property
    def day(self) -> int:
        """The last day of the film."""
        return max((len(film) - 1 for film in self.films.values()), default=0)

    @property
    def films_now(self) -> dict[Side, tuple[Frame, ...]]:
        """Up to and with the day that is looked at."""
        end = None if self.at is None else self.at + 1
        return {side: film[:end] for side, film in self.films.items()}


def said(words: Words) -> str:
    """In the language of the screen, or in Dutch."""
    return words.get(language(), "") or words.get("nl", "")


def page_of(state: LabState) -> LabPage:
    size = SMALL if state.level is Level.P else LIVE
    shown = state.day if state.at is None else state.at
    disputes = () if state.stock is None or state.stock.place is None else state.stock.place.world.disputes
    names = _names(state)
    films = state.films_now
    return LabPage(
        title=_("Algoritmelab"),
        chip=_("{people} bewoners · dag {day} van {days}").format(
            people=number(size.people), day=shown, days=size.days
        ),
        ready=state.ready,
        busy="" if state.films or state.trouble else _("De stad wordt wakker…"),
        trouble=state.trouble,
        notice=state.notice,
        playing=state.playing,
        day=shown,
        known=state.day,
        days=size.days,
        speed=state.speed,
        preset=state.preset,
        preset_note=_preset_note(state.preset),
        caution=_preset_note(state.preset) if state.preset == "karikatuur" else "",
        people=_people(state),
        person=state.person,
        phone=_("De app van"),
        cards=_cards(state),
        open_card=state.open_card,
        algorithms=_algorithms(state),
        comparing=bool(state.second),
        recipe=tuple(
            SliderPart(one.name, title(one.name), about(one.name), state.recipe[one.name])
            for one in sliders(state.level)
        ),
        recipe_on=MINE in (state.first, state.second),
        formula=formula(recipe(state.recipe)) if state.level is Level.B else "",
        tab=state.tab,
        tabs=_tabs(),
        quarrels=tuple((str(number_), said(one.title)) for number_, one in enumerate(disputes)),
        quarrel=str(state.quarrel),
        ends=_ends(state),
        message=_message(state, films, names),
        towns=_towns(state, films, names),
        charts=_charts(state, films, names),
    )


def _tabs() -> tuple[tuple[str, str], ...]:
    return (
        (Tab.TOWN, _("De stad")),
        (Tab.FEED, _("Lijsten")),
        (Tab.TIME, _("Tijd")),
        (Tab.MAKERS, _("Makers")),
    )


def _preset_note(preset: str) -> str:
    if preset == "karikatuur":
        return _(
            "Karikatuur: alles werkt veel sterker dan onderzoekers meten. Handig om te zien waar het heen gaat."
        )
    return _("Gemeten: zo sterk als onderzoekers buiten vonden. Vaak valt dat mee, en soms niet.")


def _names(state: LabState) -> dict[Side, str]:
    return {side: _name(state, one) for side, one in state.running}


def _name(state: LabState, recommender: str) -> str:
    if recommender == MINE:
        return _("Jouw recept")
    known = (*state.guests, *(() if state.stock is None else state.stock.recommenders))
    return next((said(one.manifest.name) for one in known if one.manifest.id == recommender), recommender)


def _people(state: LabState) -> tuple[PersonPart, ...]:
    if state.stock is None or state.stock.place is None:
        return ()
    return tuple(
        PersonPart(row, f"{one.name} ({one.age})") for row, one in enumerate(state.stock.place.personas)
    )


def _person(state: LabState) -> str:
    """Whose phone it is, without the age."""
    people = () if state.stock is None or state.stock.place is None else state.stock.place.personas
    return people[state.person].name if state.person < len(people) else "…"


def _algorithms(state: LabState) -> tuple[AlgorithmPart, ...]:
    shipped = () if state.stock is None else state.stock.recommenders
    if state.level is Level.P:
        shipped = tuple(one for one in shipped if one.manifest.id in FOR_P)
    parts = [
        AlgorithmPart(
            one.manifest.id,
            said(one.manifest.name),
            _about(one),
            state.first == one.manifest.id,
            state.second == one.manifest.id,
        )
        for one in (*shipped, *state.guests)
    ]
    mine = AlgorithmPart(
        MINE,
        _("Jouw recept"),
        _("Jij: met de schuiven hieronder."),
        state.first == MINE,
        state.second == MINE,
    )
    return (*parts, mine)


def _about(recommender: Recommender) -> str:
    """Who, what for, and whether it looks at you."""
    manifest = recommender.manifest
    looks = _("Kijkt naar wat jij doet.") if manifest.personal else _("Kijkt niet naar jou.")
    purpose = _("{maker}: {purpose}").format(maker=said(manifest.maker), purpose=said(manifest.purpose))
    return f"{purpose} {looks}"


def _cards(state: LabState) -> tuple[CardPart, ...]:
    film = state.films.get(Side.FIRST, ())
    if not film or state.stock is None or state.stock.place is None:
        return ()
    topics = {topic.id: topic for topic in state.stock.place.world.topics}
    return tuple(
        CardPart(
            card.post,
            f"{card.handle} · {said(topics[card.topic].title).lower()}",
            said(card.text),
            card.form,
            "" if card.form == "text" else said(card.shows or {}),
            topics[card.topic].colour,
            topics[card.topic].icon,
            _("reclame") if card.advert else "",
            _reasons(card),
            _without(card),
        )
        for card in film[-1].feed
    )


def _reasons(card: FeedCard) -> tuple[ReasonPart, ...]:
    """The three that lifted it most, and the one that held it back most."""
    helped = [one for one in card.why.reasons if one.amount > 1e-4][:3]
    held = [one for one in card.why.reasons if one.amount < -1e-4][:1]
    most = max((abs(one.amount) for one in (*helped, *held)), default=1.0)
    return tuple(
        ReasonPart(column_name(one.name), one.amount / most, f"{one.amount:+.2f}".replace(".", _(",")))
        for one in (*helped, *held)
    )


def _without(card: FeedCard) -> str:
    best = next((one for one in card.why.reasons if one.amount > 1e-4), None)
    if best is None:
        return _("Geen reden haalde deze post omhoog. Hij stond er gewoon.")
    return _("Plaats {place}. Was ‘{reason}’ hier gewoon gemiddeld, dan stond hij op plaats {other}.").format(
        place=card.why.place, reason=column_name(best.name), other=best.place_without
    )


def _ends(state: LabState) -> tuple[str, str]:
    if state.stock is None or state.stock.place is None:
        return "", ""
    dispute = state.stock.place.world.disputes[state.quarrel]
    return said(dispute.a), said(dispute.b)


def _message(state: LabState, films: Mapping[Side, tuple[Frame, ...]], names: Mapping[Side, str]) -> str:
    if not any(films.values()):
        return ""
    began = charts.has_begun(films)
    if state.tab is not Tab.TOWN:
        return "" if began else _("Dit is dag 0. Na de eerste dag valt hier iets te zien.")
    if not began:
        start = _("Dit is de stad op dag 0. Elke stip is een bewoner.")
        return start if state.day else _("{start} Druk op Speel af.").format(start=start)
    return charts.edge_message(films, names, state.quarrel)


def _towns(
    state: LabState, films: Mapping[Side, tuple[Frame, ...]], names: Mapping[Side, str]
) -> tuple[TownPart, ...]:
    return tuple(
        _town(state, film[-1], names[side]) for side, film in films.items() if film and side in names
    )


def _town(state: LabState, frame: Frame, name: str) -> TownPart:
    """From left to right what people think; up and down only spreads them."""
    stance = frame.stance[:, state.quarrel]
    spread = 0.04 + 0.92 * ((np.arange(1, len(stance) + 1) * 0.6180339887) % 1)
    groups = np.clip(((stance + 1) / 2 * GROUPS).astype(np.int32), 0, GROUPS - 1)
    ends = _ends(state)
    describe = _("{count} stippen van links ({left}) naar rechts ({right}).").format(
        count=number(len(stance)), left=ends[0], right=ends[1]
    )
    return TownPart(
        name,
        ((stance + 1) / 2).astype(np.float32),
        spread.astype(np.float32),
        groups.astype(np.float32),
        describe,
        state.person,
    )


def _charts(
    state: LabState, films: Mapping[Side, tuple[Frame, ...]], names: Mapping[Side, str]
) -> tuple[Chart, ...]:
    if not any(films.values()):
        return ()
    if not charts.has_begun(films):
        return (charts.opinions(films, names, state.quarrel, _ends(state)),) if state.tab is Tab.TOWN else ()
    return {Tab.TOWN: _of_town, Tab.FEED: _of_feed, Tab.TIME: _of_time, Tab.MAKERS: _of_makers}[state.tab](
        state, films, names
    )


def _of_town(state: LabState, films: charts.Films, names: charts.Names) -> tuple[Chart, ...]:
    made: list[Chart] = [charts.opinions(films, names, state.quarrel, _ends(state))]
    for side, film in films.items():
        measures = film[-1].measures
        if measures is not None:
            made.append(charts.bubble(measures, names[side]))
    if state.level is not Level.P:
        made.append(charts.over_days(films, names, "polarisation", most=0.1))
        made.append(charts.over_days(films, names, "warmth", as_percent=False, most=100.0))
    return tuple(made)


def _of_feed(state: LabState, films: charts.Films, names: charts.Names) -> tuple[Chart, ...]:
    topics = (
        []
        if state.stock is None or state.stock.place is None
        else [said(one.title) for one in state.stock.place.world.topics]
    )
    biggest = charts.biggest_topics([film[-1] for film in films.values()])
    made: list[Chart] = [
        charts.person_split(film[-1], biggest, topics, _person(state), names[side])
        for side, film in films.items()
    ]
    made += [charts.over_days(films, names, "variety"), charts.over_days(films, names, "difference")]
    made.append(charts.over_days(films, names, "calibration"))
    if state.level is not Level.P:
        made.append(charts.radio(films, names))
    return tuple(made)


def _of_time(state: LabState, films: charts.Films, names: charts.Names) -> tuple[Chart, ...]:
    made: list[Chart] = [
        charts.looked_and_glad(films, names),
        charts.over_days(films, names, "minutes_lost", as_percent=False, most=1.0),
        charts.over_days(films, names, "cards", as_percent=False, most=12.0),
        charts.over_days(films, names, "harm", as_percent=False, most=200.0),
    ]
    if state.level is not Level.P:
        made.append(charts.over_days(films, names, "untrue", as_percent=False, most=200.0))
    return tuple(made)


def _of_makers(state: LabState, films: charts.Films, names: charts.Names) -> tuple[Chart, ...]:
    made: list[Chart] = [charts.attention(films, names), charts.over_days(films, names, "coverage")]
    if state.level is not Level.P:
        made.append(charts.table_of(films, names, _ALL))
    return tuple(made)
