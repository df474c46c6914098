# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wired Keurkamer: real posts, real rules, a real store, from the rail to a rule of one's own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from mediawijs.app.coordinator import Coordinator
from mediawijs.app.rating_stock import OWN_SETS, picture, read_stock
from mediawijs.app.rating_tour import rate_one
from mediawijs.app.run import make_coordinator
from mediawijs.app.tour import TourClock
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.rating_steps import Stage
from mediawijs.presenters.shell import Place
from mediawijs.store.ratings import Ratings
from tests.helpers.hands import Hands

Start = Callable[..., Coordinator]


@pytest.fixture
def start(qtbot, tmp_path: Path) -> Iterator[Start]:
    open_ones: list[Coordinator] = []

    def begin(level: Level = Level.O, *, guest: bool = False) -> Coordinator:
        for earlier in open_ones:
            earlier.desk.close()
        main = make_coordinator(tmp_path / "gegevens", TourClock())
        main.desk.set("reduced_motion", True)
        qtbot.addWidget(main.window)
        main.window.show()
        profiles = main.desk.store.profiles.all()
        profile = None if guest else next(iter(profiles), None)
        if profile is None and not guest:
            profile = main.desk.store.profiles.create(Alias("vos", 12), level, main.desk.clock.today())
        main.enter(profile, level)
        open_ones.append(main)
        return main

    yield begin
    for main in open_ones:
        main.desk.close()
        main.window.close()
    nothing("")


def key(qtbot, main: Coordinator, *keys: object) -> None:
    with qtbot.waitActive(main.window):
        main.window.show()
        main.window.activateWindow()
    qtbot.keyClick(main.window, *keys)


def texts(main: Coordinator) -> str:
    QApplication.processEvents()
    screen = main.window.screen_of(main.window.at)
    assert screen is not None
    labels = [one.text() for one in screen.findChildren(QLabel) if one.isVisibleTo(screen)]
    buttons = [
        f"{one.text()} {one.accessibleName()}"
        for one in screen.findChildren(QAbstractButton)
        if one.isVisibleTo(screen)
    ]
    return "\n".join([*labels, *buttons])


def press(main: Coordinator, words: str) -> None:
    screen = main.window.screen_of(main.window.at)
    assert screen is not None
    found: list[QWidget] = [
        one
        for one in screen.findChildren(QAbstractButton)
        if (one.text() or one.accessibleName()).startswith(words) and one.isVisibleTo(screen)
    ]
    assert found, words
    found[0].click()  # type: ignore[attr-defined] # a button
    QApplication.processEvents()


def nothing(_what: str) -> None:
    """Also lets go of what was thrown away: without a real event loop Qt keeps all of it."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_from_the_rail_to_a_rating_and_back(start: Start, qtbot) -> None:
    main = start()
    key(qtbot, main, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert main.window.at == Place.RATINGS
    assert "38 posts om te keuren" in texts(main)
    main.ratings.open("brug-challenge")
    assert main.window.at == Place.RATING
    seen: list[str] = []
    rate_one(main.ratings, "brug-challenge", seen.append)

    assert main.window.at == Place.RATINGS
    assert "jouw advies: vanaf 14 jaar" in texts(main)
    assert seen[-1] == "83-disagree"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("De brug-challenge")

    again = start()
    again.go(Place.RATINGS)
    again.ratings.open("brug-challenge")
    rating = again.ratings.rating
    assert rating is not None
    assert rating.draft.at.stage is Stage.COMPARE
    assert rating.draft.gut == 9


def test_leaving_half_way_loses_nothing(start: Start, qtbot) -> None:
    main = start()
    main.go(Place.RATINGS)
    main.ratings.open("boekenrad")
    assert main.ratings.rating is not None
    main.ratings.rating.feel(6)
    main.ratings.rating.act()
    at = main.ratings.rating.draft
    main.set("theme", "dark")
    assert main.window.at == Place.RATING
    main.go(Place.ABOUT)
    main.back()
    assert main.window.at == Place.RATING
    main.go(Place.HOME)
    main.go(Place.RATINGS)
    assert "je was al begonnen" in texts(main)
    main.ratings.open("boekenrad")
    assert main.ratings.rating.draft == at
    key(qtbot, main, Qt.Key.Key_Escape)
    assert main.window.at == Place.RATINGS
    main.go(Place.RATING)
    assert main.window.at == Place.RATINGS
    main.ratings.open("bestaat-niet")
    assert main.window.at == Place.RATINGS


def test_closing_the_app_half_way_loses_nothing_either(start: Start) -> None:
    main = start()
    main.go(Place.RATINGS)
    main.ratings.use_set("schermstad-diensten")
    main.ratings.open("slootkijker")
    assert main.ratings.rating is not None
    main.ratings.rating.feel(6)
    main.ratings.rating.act()
    main.ratings.rating.answer("anders")
    main.ratings.rating.act()
    at = main.ratings.rating.draft

    again = start()
    again.go(Place.RATINGS)
    assert "Je was bezig met “Slootkijker”. Je was bij stap 3 van" in texts(again)
    assert "regels: schermstad-diensten" in texts(again)
    press(again, "Ga verder")
    assert again.ratings.rating is not None
    assert again.ratings.rating.draft == at
    assert "Je was al begonnen." in texts(again)

    again.go(Place.MY_DATA)
    press(again, "Bekijk alle regels")
    assert "Begonnen aan “Slootkijker” met schermstad-diensten" in texts(again)
    press(again, "Wis mijn keuringen")
    press(again, "Wis mijn keuringen")
    assert "Gewist." in texts(again)
    again.go(Place.RATING)
    assert again.window.at == Place.RATINGS
    assert "Je was bezig" not in texts(again)
    assert again.desk.ratings.drafts() == ()


def test_a_store_that_cannot_keep_it_still_lets_one_come_back(start: Start, monkeypatch) -> None:
    main = start()

    def full(*_given: object) -> None:
        raise Trouble("De schijf is vol.", "Maak ruimte.")

    monkeypatch.setattr(Ratings, "keep_draft", full)
    main.go(Place.RATINGS)
    main.ratings.open("boekenrad")
    assert main.ratings.rating is not None
    main.ratings.rating.feel(6)
    main.ratings.rating.act()
    assert "De schijf is vol." in texts(main)
    at = main.ratings.rating.draft
    main.go(Place.RATINGS)
    assert "Je was bezig met" in texts(main)
    main.ratings.open("boekenrad")
    assert main.ratings.rating is not None
    assert main.ratings.rating.draft == at


def test_rules_of_ones_own_that_move_on_leave_what_was_said(start: Start) -> None:
    main = start()
    main.go(Place.RULE_MAKER)
    maker = main.ratings.rooms.maker
    assert maker is not None
    maker.step("GEV-04", 1)
    maker.rename("Van ons")
    maker.save()
    main.go(Place.RATINGS)
    rate_one(main.ratings, "brug-challenge", nothing)
    assert "jouw advies: vanaf 16 jaar" in texts(main)
    maker.step("GEV-04", -1)
    maker.save()
    main.go(Place.RATINGS)
    assert "jouw advies: vanaf 16 jaar" in texts(main)
    main.ratings.open("brug-challenge")
    told = texts(main)
    assert "Zo keurde je dit op" in told
    assert "Jouw advies van toen" in told
    assert "GEV-04 → 16" in told
    assert "Met dezelfde antwoorden wordt het nu 14, toen was het 16." in told


def test_every_rating_that_ships_can_be_made(start: Start) -> None:
    main = start(Level.P)
    main.go(Place.RATINGS)
    ratings = main.ratings
    assert [one.id for one in ratings.stock.sets_for(Level.P)] == ["schermstad-kort", "schermstad-diensten"]
    for rules in ratings.stock.sets_for(Level.P):
        ratings.use_set(rules.id)
        for post in ratings.stock.subjects(rules, Level.P):
            rate_one(ratings, post.id, nothing)
    assert "33 heb je al gedaan" in texts(main) or "6 heb je al gedaan" in texts(main)


def test_somebody_without_a_profile_can_rate_and_nothing_stays(start: Start, tmp_path: Path) -> None:
    main = start(guest=True)
    main.go(Place.RATINGS)
    rate_one(main.ratings, "boekenrad", nothing)
    assert "jouw advies" in texts(main)
    main.go(Place.AGREEMENT)
    assert "1 profiel op deze laptop" in texts(main)
    assert main.desk.store.everybodys_ratings() == ()


def test_another_pupil_and_another_level_begin_anew(start: Start) -> None:
    main = start()
    main.go(Place.RATINGS)
    main.ratings.open("boekenrad")
    first = main.ratings
    main.desk.set_level(Level.P)
    main.rebuild()
    assert main.ratings is not first
    assert main.window.at == Place.RATINGS
    other = main.desk.store.profiles.create(Alias("uil", 3), Level.B, main.desk.clock.today())
    second = main.ratings
    main.enter(other, other.level)
    assert main.ratings is not second


def test_a_rule_of_ones_own_is_saved_and_rated_with(start: Start, tmp_path: Path, qtbot) -> None:
    main = start()
    main.go(Place.RATINGS)
    press(main, "Open de Regelmaker")
    assert main.window.at == Place.RULE_MAKER
    maker = main.ratings.rooms.maker
    assert maker is not None
    maker.use_theme("gevaar")
    maker.step("GEV-04", 1)
    assert "posts schui" in texts(main)
    main.set("text_scale", 150)
    assert "posts schui" in texts(main)
    maker.rename("Onze regels")
    maker.save()
    key(qtbot, main, Qt.Key.Key_Escape)
    assert main.window.at == Place.RATINGS
    assert "regels: eigen-onze-regels 1" in texts(main)
    rate_one(main.ratings, "brug-challenge", nothing)
    assert "jouw advies: vanaf 16 jaar" in texts(main)

    again = start()
    again.go(Place.RATINGS)
    assert "Onze regels" in texts(again)
    file = tmp_path / "gegevens" / OWN_SETS / "eigen-onze-regels" / "rules.toml"
    file.write_text("stuk = [", encoding="utf-8")
    third = start()
    third.go(Place.RATINGS)
    assert "“eigen-onze-regels” is beschadigd" in texts(third)
    assert file.exists()


def test_the_class_and_handing_in(start: Start, tmp_path: Path) -> None:
    main = start()
    main.go(Place.RATINGS)
    rate_one(main.ratings, "brug-challenge", nothing)
    press(main, "Hoe eens zijn we het?")
    assert main.window.at == Place.AGREEMENT
    agreement = main.ratings.rooms.agreement
    assert agreement is not None
    agreement.hand_in(tmp_path / "vos-12.json")
    content = json.loads((tmp_path / "vos-12.json").read_text(encoding="utf-8"))
    assert content["rater"] == "Vos 12"
    content["rater"] = "Uil 3"
    (tmp_path / "uil-3.json").write_text(json.dumps(content), encoding="utf-8")
    agreement.open_folder(tmp_path)
    assert "Alle 3 kozen hetzelfde: 14." in texts(main)
    main.set("theme", "contrast")
    assert "Alle 3 kozen hetzelfde: 14." in texts(main)
    press(main, "Terug naar de Keurkamer")
    assert main.window.at == Place.RATINGS


def test_what_is_known_of_my_ratings(start: Start) -> None:
    main = start()
    main.go(Place.RATINGS)
    rate_one(main.ratings, "brug-challenge", nothing)
    main.go(Place.MY_DATA)
    press(main, "Bekijk alle regels")
    assert "“De brug-challenge” gekeurd met schermstad-sociaal 2026.1." in texts(main)
    assert "Wis mijn keuringen" in texts(main)


def test_a_store_in_trouble_is_told_and_everything_still_opens(start: Start, monkeypatch) -> None:
    main = start()

    def trouble(_self: object) -> tuple[()]:
        raise Trouble("Het bestand is bezet.", "Probeer het nog eens.")

    monkeypatch.setattr(Ratings, "all", trouble)
    main.go(Place.RATINGS)
    assert "Het bestand is bezet." in texts(main)
    main.ratings.open("boekenrad")
    assert main.window.at == Place.RATING
    assert main.window.notice is not None
    assert main.window.notice.isVisible()


def test_pictures_come_only_from_posts_and_services() -> None:
    assert picture("brug-challenge/1.svg")
    assert picture("flits/1.svg")
    for wrong in (
        "",
        "brug-challenge/9.svg",
        "../posts/brug-challenge/1.svg",
        "brug-challenge/../../x.svg",
        "a b/1.svg",
    ):
        assert picture(wrong) is None


def test_a_set_with_the_name_of_one_that_ships_is_not_taken(tmp_path: Path) -> None:
    shipped = read_stock(tmp_path)
    folder = tmp_path / OWN_SETS / "schermstad-kort"
    folder.mkdir(parents=True)
    from mediawijs.content.rules_toml import rules_root

    (folder / "rules.toml").write_bytes((rules_root() / "schermstad-kort" / "rules.toml").read_bytes())
    stock = read_stock(tmp_path)
    assert stock.own == frozenset()
    assert len(stock.rule_sets) == len(shipped.rule_sets) == 3


@pytest.mark.parametrize("scale", [100, 200])
def test_a_post_by_keyboard_alone(start: Start, qtbot, scale: int) -> None:
    main = start()
    main.set("text_scale", scale)
    key(qtbot, main, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    hands = Hands(qtbot, main.window)
    hands.do("De brug-challenge")
    rating = main.ratings.rating
    assert rating is not None
    hands.tab_to("alle leeftijden")
    hands.press(Qt.Key.Key_3)
    assert rating.draft.gut == 9
    for _step in range(60):
        stage = rating.draft.at.stage
        hands.assert_in_sight()
        if stage.after_questions:
            break
        if stage is Stage.ASK:
            hands.press(Qt.Key.Key_Return)  # the first answer has the focus
        elif stage is Stage.SPOT:
            hands.press(Qt.Key.Key_Space)
            hands.do("Verder, dit zit erin")
        else:
            hands.do("Klopt")
    assert rating.draft.at.stage is Stage.COMPARE


@pytest.mark.parametrize("scale", [100, 200])
def test_the_result_by_keyboard_alone(start: Start, qtbot, scale: int) -> None:
    main = start()
    main.set("text_scale", scale)
    main.go(Place.RATINGS)
    rate_one(main.ratings, "brug-challenge", nothing)
    hands = Hands(qtbot, main.window)
    hands.do("De brug-challenge")

    def stage() -> Stage | None:
        return None if main.ratings.rating is None else main.ratings.rating.draft.at.stage

    assert stage() == Stage.COMPARE
    hands.tab_to("Vergelijk")
    hands.press(Qt.Key.Key_Right)
    assert stage() == Stage.WHY
    hands.do("Volgende")
    assert stage() == Stage.WHAT_IF
    hands.do("Toon alle vragen")
    hands.do("Is het eng?")
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert "Met dit antwoord" in texts(main)
    hands.do("Volgende")
    assert stage() == Stage.DISAGREE
    hands.tab_to("Nergens mee")
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert "Bewaard." in texts(main)
    hands.do("Keur opnieuw")
    assert stage() == Stage.GUT
    hands.assert_in_sight()
    hands.press(Qt.Key.Key_Escape)
    assert main.window.at == Place.RATINGS
    assert hands.name.startswith("De brug-challenge")


def test_the_rule_maker_by_keyboard_alone(start: Start, qtbot) -> None:
    main = start()
    main.go(Place.RATINGS)
    hands = Hands(qtbot, main.window)
    hands.do("Open de Regelmaker")
    hands.tab_to("Schermstad: posts")
    hands.press(Qt.Key.Key_Right)
    assert hands.name == "Schermstad: apps en games"
    hands.tab_to("Contact met onbekenden")
    hands.press(Qt.Key.Key_Right)
    assert hands.name == "Wie jou kan vinden"
    hands.tab_to("VIN-01 hoger")
    hands.press(*[Qt.Key.Key_Return] * 3)
    assert hands.name.startswith("VIN-01 lager")
    hands.do("Zet terug")
    hands.assert_in_sight()
    hands.do("Maak een nieuwe regel")
    assert hands.name == "Voorwaarde 1: vraag"
    hands.do("Toch niet")
    assert hands.name == "Maak een nieuwe regel"
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Voorwaarde 1: antwoord")
    hands.press(Qt.Key.Key_Down)
    hands.do("Nog een voorwaarde")
    hands.do("Haal de laatste weg")
    hands.do("Voeg de regel toe")
    assert hands.name == "Maak een nieuwe regel"
    hands.do("Haal weg")
    hands.assert_in_sight()


class Windows(QObject):
    """Every widget that was ever a window of its own: that takes the keyboard away, and flickers."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_nothing_is_a_window_of_its_own_even_for_a_moment(start: Start) -> None:
    main = start()
    windows = Windows()
    main.app.installEventFilter(windows)
    main.go(Place.RATINGS)
    rate_one(main.ratings, "brug-challenge", nothing)
    main.go(Place.RULE_MAKER)
    maker = main.ratings.rooms.maker
    assert maker is not None
    maker.open_form()
    maker.fill_answer(0, "dreiging")
    maker.add_rule()
    maker.save()
    main.go(Place.AGREEMENT)
    main.app.removeEventFilter(windows)
    assert windows.seen == []


def test_keeping_rules_by_keyboard_alone(start: Start, qtbot, tmp_path: Path, monkeypatch) -> None:
    file = str(tmp_path / "mee.toml")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (file, ""))
    main = start()
    main.go(Place.RULE_MAKER)
    hands = Hands(qtbot, main.window)
    hands.tab_to("GEW-01 hoger")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Naam van jouw regels")
    qtbot.keyClicks(hands.focus, "Van ons")
    hands.do("Bewaar")
    assert "Bewaard als “Van ons”" in texts(main)
    hands.assert_in_sight()
    hands.do("Neem mee")
    assert Path(file).is_file()
    hands.do("Open regels")
    assert "Geopend." in texts(main)
    hands.do("Sluit deze melding")
    hands.assert_in_sight()
    hands.do("Terug naar de Keurkamer")
    hands.do("Hoe eens zijn we het?")
    hands.do("Terug naar de Keurkamer")
    assert main.window.at == Place.RATINGS
