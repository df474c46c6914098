# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab as a pupil uses it, on a small town that is really played."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mediawijs import i18n
from mediawijs.domain.level import Level
from mediawijs.presenters.lab import SPEEDS
from mediawijs.presenters.lab_pages import Tab
from mediawijs.presenters.lab_parts import FOR_P
from mediawijs.presenters.lab_recipe import MINE, recipe, sliders
from mediawijs.presenters.lab_run import Side
from tests.helpers.lab import recommender, words
from tests.helpers.lab_room import DAYS, SIZE, LabRoom, no_town, small_stock


def named(name: str, **weights: float):
    made = recommender(weights or {"new": 1.0})
    return replace(made, manifest=replace(made.manifest, id=name, name=words(name.title())))


def test_it_opens_on_the_first_day_with_a_feed() -> None:
    room = LabRoom()

    first, page = room.pages[0], room.page
    assert (first.ready, first.busy) == (True, "De stad wordt wakker…")
    assert (page.busy, page.trouble, page.playing) == ("", "", False)
    assert (page.day, page.known, page.days) == (0, 0, 30)
    assert room.worker.orders == ["build gemeten", "follow 0", "begin"]
    assert [one.name for one in page.people] == ["Noor (14)", "Ria (58)"]
    assert len(page.cards) == 8
    assert page.chip == "2.000 bewoners · dag 0 van 30"
    assert page.message == "Dit is de stad op dag 0. Elke stip is een bewoner. Druk op Speel af."
    [town] = page.towns
    assert len(town.x) == SIZE.people
    assert town.describe == "60 stippen van links (voor) naar rechts (tegen)."


def test_before_the_town_is_there_it_says_so_and_starts_only_once() -> None:
    room = LabRoom(waits=True)
    room.presenter.start()

    assert (room.page.ready, room.page.busy) == (False, "De stad wordt wakker…")
    assert (room.page.towns, room.page.cards, room.page.charts) == ((), (), ())
    assert room.worker.orders == ["build gemeten"]
    room.worker.work()
    room.presenter.start()
    assert room.page.ready
    assert room.worker.orders == ["build gemeten", "follow 0", "begin"]


def test_whoever_presses_play_before_the_town_is_there_gets_a_film() -> None:
    room = LabRoom(waits=True)
    room.presenter.play()
    room.worker.work()

    assert room.page.playing
    room.worker.day()
    assert room.page.day == 1


def test_choosing_another_algorithm_goes_on_from_today() -> None:
    room = LabRoom()
    room.days(2)
    before = room.page.cards
    room.presenter.why(before[0].key)
    room.presenter.choose("nieuwste")

    assert room.worker.orders[-1] == "use first nieuwste"
    assert room.chosen() == ["nieuwste"]
    assert (room.page.day, room.page.open_card) == (2, -1)
    assert room.page.cards != before
    assert [card.reasons[0].name for card in room.page.cards] == ["hoe nieuw"] * 8
    assert room.presenter.at_work.manifest.id == "nieuwste"


def test_playing_to_the_end() -> None:
    room = LabRoom()
    room.film()

    assert (room.page.day, room.page.playing) == (DAYS, False)
    assert len(room.presenter.state.films[Side.FIRST]) == DAYS + 1
    assert len(room.page.cards) == 8  # the phone comes back when the film stands still
    orders = len(room.worker.orders)
    room.presenter.play()
    assert (room.page.playing, len(room.worker.orders)) == (False, orders)
    room.presenter.step()
    assert room.page.day == DAYS


def test_stopping_and_the_speed() -> None:
    room = LabRoom()
    room.presenter.play()
    assert (room.page.playing, room.worker.pause) == (True, SPEEDS["quick"])
    room.worker.day()
    assert [len(room.page.cards)] == [0]
    room.presenter.use_speed("calm")
    assert (room.page.speed, room.worker.pause) == ("calm", SPEEDS["calm"])
    room.presenter.play()
    assert [room.page.playing, room.worker.pause] == [False, None]
    assert len(room.page.cards) == 8
    room.presenter.use_speed("all")
    assert [room.worker.pause] == [None]
    room.presenter.play()
    room.presenter.step()
    assert (room.page.playing, room.page.day) == (False, 2)


def test_looking_back_in_the_film() -> None:
    room = LabRoom()
    room.days(4)
    last = room.page
    room.presenter.look_at(1)

    assert (room.page.day, room.page.known) == (1, 4)
    assert room.page.chip == "2.000 bewoners · dag 1 van 30"
    assert (room.page.towns[0].x != last.towns[0].x).any()
    assert room.page.cards == last.cards  # the app can only be opened today
    room.presenter.look_at(0)
    assert room.page.message == "Dit is de stad op dag 0. Elke stip is een bewoner."
    room.presenter.look_at(4)
    assert room.page.day == 4
    room.presenter.look_at(1)
    room.presenter.step()
    assert room.page.day == 5


def test_starting_again_gives_the_same_town() -> None:
    room = LabRoom()
    first = room.page.towns[0]
    room.days(3)
    third = room.page.towns[0]
    assert (first.x != third.x).any()
    room.presenter.again()
    assert (room.page.day, room.page.known) == (0, 0)
    assert (room.page.towns[0].x == first.x).all()
    room.days(3)
    assert (room.page.towns[0].x == third.x).all()


def test_while_a_new_town_is_made_the_old_one_stays_in_sight() -> None:
    room = LabRoom(waits=True)
    room.worker.work()
    room.days(2)
    room.worker.work()
    room.presenter.again()
    room.presenter.step()

    assert (room.page.day, room.page.busy) == (2, "")
    pages = len(room.pages)
    room.worker.work_once()  # the old town is thrown away: nothing of it is shown from now on
    assert len(room.pages) == pages
    room.worker.work()
    assert room.page.day in (0, 1)
    assert all(page.busy == "" for page in room.pages[3:])


def test_a_day_of_the_town_before_is_let_go() -> None:
    room = LabRoom(waits=True)
    room.worker.work()
    room.presenter.compare("nieuwste")
    room.worker.work()
    room.presenter.play()
    room.worker.work()
    stale = room.worker.run
    assert stale is not None
    room.presenter.compare("")
    room.presenter.framed(stale.frames(feed=False))

    assert len(room.page.towns) == 1
    room.worker.work()
    assert (len(room.page.towns), room.page.day) == (1, 0)


def test_comparing_starts_both_towns_on_the_same_dice() -> None:
    room = LabRoom()
    room.days(2)
    room.presenter.compare("nieuwste")

    assert (room.page.day, room.page.comparing) == (0, True)
    assert [one.id for one in room.page.algorithms if one.compared] == ["nieuwste"]
    first, second = room.page.towns
    assert (first.title, second.title) == ("Alles voor kijktijd", "Nieuwste eerst")
    assert (first.x == second.x).all()
    room.days(3)
    first, second = room.page.towns
    assert (first.x != second.x).any()

    orders = len(room.worker.orders)
    room.presenter.compare("nieuwste")
    assert (len(room.worker.orders), room.page.day) == (orders, 3)

    room.presenter.compare("gevarieerd")
    compared = next(one.name for one in room.page.algorithms if one.id == "gevarieerd")
    assert [town.title for town in room.page.towns] == ["Alles voor kijktijd", compared]
    room.presenter.compare("")
    assert (len(room.page.towns), room.page.day, room.page.comparing) == (1, 0, False)
    room.presenter.compare("")
    assert room.worker.orders.count("build gemeten") == 4


def test_a_slider_makes_the_recipe_run() -> None:
    room = LabRoom()
    room.days(1)
    before = room.page
    room.presenter.turn("anger", 85)

    assert (before.recipe_on, room.page.recipe_on) == (False, True)
    assert room.chosen() == [MINE]
    assert {one.name: one.value for one in room.page.recipe}["anger"] == 85
    assert room.worker.orders[-1] == "use first recept"
    assert room.page.day == 1
    assert room.presenter.at_work == recipe({**room.presenter.state.recipe, "anger": 85})


def test_a_recipe_in_the_second_town_is_turned_there() -> None:
    room = LabRoom()
    room.presenter.compare(MINE)
    assert room.page.recipe_on
    room.presenter.turn("new", 100)

    assert room.worker.orders[-1] == "use second recept"
    assert room.chosen() == ["kijktijd"]
    room.presenter.choose(MINE)
    room.presenter.turn("new", 0)
    assert room.worker.orders[-2:] == ["use first recept", "use second recept"]


def test_the_reasons_of_a_card_and_where_it_would_stand_without() -> None:
    room = LabRoom()
    room.presenter.choose("nieuwste")
    card = room.page.cards[0]
    room.presenter.why(card.key)

    assert room.page.open_card == card.key
    assert card.reasons[0].name == "hoe nieuw"
    assert card.reasons[0].share == 1.0
    assert card.without.startswith(
        "Plaats 1. Was ‘hoe nieuw’ hier gewoon gemiddeld, dan stond hij op plaats "
    )
    assert int(card.without.rstrip(".").rsplit(" ", 1)[1]) > 1
    room.presenter.why(card.key)
    assert room.page.open_card == -1


def test_a_recipe_of_nothing_but_dice_gives_no_reason_that_sounds_like_one() -> None:
    room = LabRoom()
    for slider in room.page.recipe:
        room.presenter.turn(slider.name, 0)
    assert {reason.name for card in room.page.cards for reason in card.reasons} == {"toeval"}


def test_somebody_elses_phone() -> None:
    room = LabRoom()
    room.days(2)
    noor = room.page
    room.presenter.show_tab("feed")
    room.presenter.why(noor.cards[0].key)
    room.presenter.follow(1)

    assert (room.page.person, room.page.open_card) == (1, -1)
    assert room.page.cards != noor.cards
    assert room.page.charts[0].title == "De lijst van Ria: Alles voor kijktijd"
    assert room.page.day == 2
    room.presenter.again()
    assert room.page.person == 1
    assert [one.title for one in room.page.charts] == []
    room.days(1)
    assert room.page.charts[0].title.startswith("De lijst van Ria")


def titles_of(level: Level, tab: Tab) -> list[str]:
    room = LabRoom(level)
    room.days(1)
    room.presenter.show_tab(tab)
    assert room.page.tab is tab
    assert all(chart.message for chart in room.page.charts)
    return [chart.title for chart in room.page.charts]


@pytest.mark.parametrize("tab", Tab)
def test_a_higher_level_sees_more_on_a_tab(tab: Tab) -> None:
    primary, lower, upper = (titles_of(level, tab) for level in (Level.P, Level.O, Level.B))
    assert set(primary) < set(lower)
    assert set(lower) <= set(upper)
    assert len(set(upper)) == len(upper)


def test_every_tab_shows_something_else() -> None:
    shown = [set(titles_of(Level.O, tab)) for tab in Tab]
    assert len(set.union(*shown)) == sum(map(len, shown))


@pytest.mark.parametrize("tab", [Tab.FEED, Tab.TIME, Tab.MAKERS])
def test_on_the_first_day_a_tab_says_that_there_is_nothing_yet(tab: Tab) -> None:
    room = LabRoom()
    room.presenter.show_tab(tab)
    assert (room.page.charts, room.page.message) == (
        (),
        "Dit is dag 0. Na de eerste dag valt hier iets te zien.",
    )
    room.days(1)
    assert room.page.charts
    assert room.page.message == ""


def test_primary_school_has_fewer_algorithms_three_sliders_and_a_small_town() -> None:
    room = LabRoom(Level.P)

    assert [one.id for one in room.page.algorithms] == [
        one.manifest.id for one in small_stock().recommenders if one.manifest.id in FOR_P
    ] + [MINE]
    assert [one.name for one in room.page.recipe] == ["watch", "follow", "anger"]
    assert room.page.chip == "600 bewoners · dag 0 van 30"
    assert room.page.formula == ""


def test_only_the_highest_level_sees_the_sum() -> None:
    assert LabRoom(Level.O).page.formula == ""
    room = LabRoom(Level.B)
    assert len(room.page.recipe) == len(sliders(Level.B)) == 10
    assert room.page.formula.startswith("2.4*watch + 0.3*follow")


def test_the_caricature_is_another_town_and_says_what_it_is() -> None:
    room = LabRoom()
    room.days(2)
    assert room.page.caution == ""
    room.presenter.use_preset("karikatuur")

    assert (room.page.preset, room.page.day) == ("karikatuur", 0)
    assert room.page.caution.startswith("Karikatuur: alles werkt veel sterker dan onderzoekers meten.")
    room.days(2)
    measured = LabRoom()
    measured.days(2)
    assert (room.page.towns[0].x != measured.page.towns[0].x).any()
    orders = len(room.worker.orders)
    room.presenter.use_preset("karikatuur")
    assert len(room.worker.orders) == orders


def test_another_quarrel() -> None:
    room = LabRoom()
    assert [text for _key, text in room.page.quarrels] == ["zwembad", "molens"]
    before = room.page.towns[0].x
    room.presenter.show_quarrel("1")
    assert room.page.quarrel == "1"
    assert (room.page.towns[0].x != before).any()


def test_a_recommender_from_a_file_joins_the_list_and_runs() -> None:
    room = LabRoom()
    room.days(1)
    room.presenter.add(named("klas-2b", joy=3.0))

    assert [one.id for one in room.page.algorithms][-2:] == ["klas-2b", MINE]
    assert room.chosen() == ["klas-2b"]
    assert room.page.notice == "Toegevoegd. Hij draait nu in de eerste stad."
    assert room.page.day == 1
    assert {card.reasons[0].name for card in room.page.cards if card.reasons} == {"vrolijk"}

    room.presenter.add(named("klas-2b", new=1.0))
    assert [one.id for one in room.page.algorithms].count("klas-2b") == 1
    assert room.page.cards[0].reasons[0].name == "hoe nieuw"

    room.presenter.again()
    assert room.chosen() == ["klas-2b"]
    room.presenter.compare("klas-2b")
    assert [town.title for town in room.page.towns] == ["Klas-2B", "Klas-2B"]
    room.presenter.put_away()
    assert room.page.notice == ""


def test_a_recommender_with_the_id_of_ours_comes_beside_it() -> None:
    room = LabRoom()
    room.presenter.add(named("nieuwste", joy=1.0))

    ids = [one.id for one in room.page.algorithms]
    assert len(set(ids)) == len(ids)
    assert ids.count("nieuwste") == 1
    assert room.chosen() == ["van-nieuwste"]
    room.presenter.add(named("n" * 40, joy=1.0))
    assert room.chosen() == ["n" * 40]


def test_a_recipe_of_a_classmate_is_not_mistaken_for_ones_own() -> None:
    classmate = recipe({"anger": 100})
    room = LabRoom()
    room.presenter.add(classmate)

    assert room.chosen() == ["van-recept"]
    assert [one.name for one in room.page.algorithms][-2:] == ["Recept van een ander", "Jouw recept"]
    assert not room.page.recipe_on
    assert room.presenter.at_work.weights == classmate.weights
    assert room.presenter.at_work.manifest.maker["nl"] == "iemand anders"


def test_a_file_that_is_refused_is_told_and_nothing_is_lost() -> None:
    room = LabRoom()
    room.days(2)
    room.presenter.add(named("klas-2b"))
    before = room.page
    room.presenter.refuse("regel 3: Het gewicht is te groot. Maak het kleiner.")

    page = room.page
    assert (page.trouble, page.notice) == ("regel 3: Het gewicht is te groot. Maak het kleiner.", "")
    assert (page.day, page.cards, page.algorithms) == (before.day, before.cards, before.algorithms)
    room.days(1)
    assert (room.page.day, bool(room.page.trouble)) == (3, True)
    room.presenter.put_away()
    assert (room.page.trouble, room.page.busy) == ("", "")
    room.presenter.refuse("Nee.")
    room.presenter.tell("Bewaard.")
    assert (room.page.trouble, room.page.notice) == ("", "Bewaard.")


def test_a_damaged_town_is_told_and_nothing_else_happens() -> None:
    room = LabRoom(stock=no_town())

    page = room.page
    assert page.trouble.startswith("De stad van het lab kan niet worden gelezen.")
    assert (page.ready, page.busy, page.towns, page.charts) == (False, "", (), ())
    room.presenter.play()
    room.presenter.step()
    room.presenter.put_away()
    room.presenter.start()
    assert (room.page.playing, room.page.known) == (False, 0)
    assert room.page.trouble == page.trouble
    assert room.worker.orders.count("build gemeten") == 1


def test_a_damaged_town_stops_who_already_pressed_play() -> None:
    room = LabRoom(stock=no_town(), waits=True)
    room.presenter.play()
    assert room.page.playing
    room.worker.work()
    assert not room.page.playing


def test_without_our_recommenders_ones_own_recipe_runs() -> None:
    room = LabRoom(stock=small_stock()._replace(recommenders=()))
    assert room.chosen() == [MINE]
    room.days(1)
    assert room.page.day == 1
    without_first = small_stock()._replace(recommenders=small_stock().recommenders[2:4])
    assert LabRoom(stock=without_first).chosen() == [without_first.recommenders[0].manifest.id]


def test_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    room = LabRoom()
    monkeypatch.setattr(i18n._chosen, "language", "en")
    assert room.presenter.page.algorithms[0].name == "All for watch time"
    assert room.presenter.page.ends == ("voor (en)", "tegen (en)")


def test_people_stand_where_their_opinion_is() -> None:
    room = LabRoom()
    room.days(1)
    frame = room.presenter.state.films[Side.FIRST][-1]
    town = room.page.towns[0]
    assert town.marked == 0
    np.testing.assert_allclose(town.x, (frame.stance[:, 0] + 1) / 2, atol=1e-6)
    assert town.groups.min() >= 0
    assert town.groups.max() <= 6
    assert ((town.y > 0) & (town.y < 1)).all()
