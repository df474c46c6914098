# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wired Algoritmelab: the town that ships, on its own thread, in the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QSlider, QWidget

from mediawijs.app.coordinator import Coordinator
from mediawijs.app.lab_flow import LabFlow
from mediawijs.app.run import make_coordinator
from mediawijs.app.tour import TourClock
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.domain.settings import Settings
from mediawijs.exchange.recommender_file import recommender_toml
from mediawijs.presenters.lab_pages import LabPage
from mediawijs.presenters.lab_recipe import MINE
from mediawijs.presenters.shell import Place
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.screens.inspection import InspectionScreen
from mediawijs.ui.screens.lab import LabScreen
from tests.helpers.hands import Hands
from tests.helpers.lab_screens import HOSTILE, stranger
from tests.helpers.walks import rich, seen

LONG = 60_000
"""Milliseconds until something is wrong; nothing here is about how quick it is."""


class Desk:
    """A pupil in the lab. Waits for the thread, never for the clock."""

    def __init__(self, qtbot, main: Coordinator) -> None:
        self.qtbot, self.main = qtbot, main

    @property
    def screen(self) -> LabScreen:
        screen = self.main.window.screen_of(Place.LAB)
        assert isinstance(screen, LabScreen)
        return screen

    @property
    def card(self) -> InspectionScreen:
        screen = self.main.window.screen_of(Place.INSPECTION)
        assert isinstance(screen, InspectionScreen)
        return screen

    @property
    def page(self) -> LabPage:
        return self.main.lab.presenter.page

    def until(self, there: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(there, timeout=LONG)

    def until_feed(self) -> None:
        lab = self.main.lab.presenter
        self.until(lambda: not lab.waiting and bool(lab.page.cards))

    def until_day(self, day: int) -> None:
        self.until(lambda: self.page.known >= day)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isEnabled(), widget
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def key(self, widget: QWidget, *keys: Qt.Key) -> None:
        widget.setFocus()
        for key in keys:
            self.qtbot.keyClick(widget, key)
        QApplication.processEvents()

    def step(self, days: int = 1) -> None:
        for _day in range(days):
            aim = self.page.known + 1
            self.click(self.screen.step)
            self.until_day(aim)

    def pick(self, box: PickBox, key: str) -> None:
        """With the arrow keys, as somebody without a mouse does."""
        box.setFocus()
        while box.currentData() != key:
            down = box.findData(key) > box.currentIndex()
            self.qtbot.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


@pytest.fixture
def sit(qtbot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    open_ones: list[Coordinator] = []

    def begin(level: Level = Level.O, *, size: tuple[int, int] = (1366, 768)) -> Desk:
        main = make_coordinator(tmp_path / "gegevens", TourClock())
        main.desk.set("reduced_motion", True)
        qtbot.addWidget(main.window)
        main.window.resize(*size)
        with qtbot.waitActive(main.window):
            main.window.show()
            main.window.activateWindow()
        profile = main.desk.store.profiles.create(Alias("vos", 12), level, main.desk.clock.today())
        main.enter(profile, level)
        open_ones.append(main)
        main.go(Place.LAB)
        desk = Desk(qtbot, main)
        desk.until_feed()
        return desk

    yield begin
    for main in open_ones:
        main.close_lab()
        main.desk.close()
        main.window.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def running(flow: LabFlow) -> bool:
    return flow.thread._thread.isRunning()


def words_on(root: QWidget) -> str:
    return "\n".join(one.text() for one in seen(root) if isinstance(one, QLabel))


def test_it_opens_and_the_first_feed_appears(sit) -> None:
    desk = sit()
    assert desk.main.window.at == Place.LAB
    screen = desk.screen
    cards = [card for card in screen.phone.cards if card.isVisible()]
    assert len(cards) == 8
    assert screen.town.towns[0].view is not None
    assert not screen.town.towns[1].isVisible()
    assert QApplication.focusWidget() is screen.play
    assert "2.000 bewoners · dag 0 van 30" in words_on(screen)
    assert "De stad wordt wakker…" not in words_on(screen)


def test_playing_stopping_and_stepping(sit) -> None:
    desk = sit()
    screen = desk.screen
    desk.click(screen.play)
    assert screen.play.words == "Stop"
    desk.until_day(2)
    assert not any(card.isVisible() for card in screen.phone.cards)
    desk.click(screen.play)
    desk.until_feed()
    assert screen.play.words == "Speel af"
    day = desk.page.known
    desk.step(2)
    assert desk.page.known == day + 2
    desk.until_feed()
    assert f"dag {day + 2} van 30" in words_on(screen)
    desk.click(screen.back)
    desk.until(lambda: desk.page.known == 0)
    desk.until_feed()


def test_at_the_end_of_the_film_the_keyboard_goes_on(sit) -> None:
    desk = sit(Level.P)
    screen = desk.screen
    desk.pick(screen.speed, "all")
    desk.key(screen.play, Qt.Key.Key_Return)
    desk.until(lambda: not desk.page.playing)
    desk.until_feed()
    assert desk.page.known == 30
    assert not screen.play.isEnabled()
    assert not screen.step.isEnabled()
    assert QApplication.focusWidget() is screen.back
    desk.key(screen.back, Qt.Key.Key_Return)
    desk.until(screen.play.isEnabled)
    assert desk.page.known == 0


def test_another_algorithm_by_mouse_and_by_keyboard(sit) -> None:
    desk = sit()
    screen = desk.screen
    desk.click(screen.algorithms.rows["nieuwste"])
    desk.until(lambda: [one.name for one in desk.page.cards[0].reasons] == ["hoe nieuw"])
    row = screen.algorithms.rows["nieuwste"]
    desk.key(row, Qt.Key.Key_Up)
    desk.until(lambda: screen.algorithms.rows["kijktijd"].isChecked())
    assert QApplication.focusWidget() is screen.algorithms.rows["kijktijd"]
    assert not screen.algorithms.rows["willekeurig"].isVisible()
    desk.click(screen.algorithms.more)
    assert screen.algorithms.rows["willekeurig"].isVisible()


def test_comparing_two_towns(sit) -> None:
    desk = sit()
    picker = desk.screen.more.picker
    assert picker is not None
    desk.pick(picker, "nieuwste")
    desk.until(lambda: len(desk.page.towns) == 2)
    assert QApplication.focusWidget() is picker  # choosing does not throw anybody out of the list
    assert [town.isVisible() for town in desk.screen.town.towns] == [True, True]
    desk.step(2)
    assert "Nieuwste eerst" in words_on(desk.screen.town)
    desk.pick(picker, "")
    desk.until(lambda: len(desk.page.towns) == 1 and desk.page.known == 0)
    assert not desk.screen.town.towns[1].isVisible()


def test_sliders_by_keyboard_and_by_mouse(sit) -> None:
    desk = sit(Level.B)
    slider = desk.screen.recipe.sliders["anger"].slider
    desk.key(slider, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_PageUp)
    assert slider.value() == 30
    desk.until(lambda: desk.screen.algorithms.rows[MINE].isChecked())
    assert slider.hasFocus()
    assert "Dit draait nu." in words_on(desk.screen.recipe)
    assert "0.6*anger" in words_on(desk.screen.recipe)
    desk.click(slider, QPoint(slider.width() - 12, slider.height() // 2))
    assert slider.value() > 30
    desk.until_feed()
    assert desk.page.recipe_on


def test_why_a_card_is_there(sit) -> None:
    desk = sit()
    desk.click(desk.screen.algorithms.rows["nieuwste"])
    desk.until(lambda: [one.name for one in desk.page.cards[1].reasons] == ["hoe nieuw"])
    card = desk.screen.phone.cards[1]
    desk.click(card.why)
    assert card.why.words == "Verberg de redenen"
    assert "Plaats 2. Was ‘hoe nieuw’ hier gewoon gemiddeld, dan stond hij op plaats" in words_on(card)
    desk.key(card.why, Qt.Key.Key_Return)
    assert "Plaats" not in words_on(card)
    assert QApplication.focusWidget() is card.why


def test_somebody_elses_phone(sit) -> None:
    desk = sit()
    before = desk.page.cards
    picker = desk.screen.phone.picker
    assert picker is not None
    desk.key(picker, Qt.Key.Key_Down)
    desk.until(lambda: desk.page.cards not in ((), before))
    assert desk.page.person == 1
    assert QApplication.focusWidget() is picker


def test_tabs_by_keyboard_and_looking_back(sit) -> None:
    desk = sit()
    desk.step(3)
    tabs = desk.screen.town._tabs
    assert tabs is not None
    town = tabs.buttons()[0]
    desk.key(town, Qt.Key.Key_Right)
    desk.until(lambda: desk.page.tab == "feed")
    assert QApplication.focusWidget() is tabs.buttons()[1]
    assert "De lijst van Noor: Alles voor kijktijd" in words_on(desk.screen.town)
    desk.click(tabs.buttons()[2])
    assert "Minuten niet de moeite waard" in words_on(desk.screen.town)
    desk.click(town)
    days = desk.screen.town.days
    desk.key(days, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert (desk.page.day, desk.page.known) == (1, 3)
    assert "dag 1 van 30" in words_on(desk.screen)
    desk.key(days, Qt.Key.Key_End)
    assert desk.page.day == 3


def test_a_chart_as_a_table(sit) -> None:
    desk = sit()
    desk.step(1)
    frame = desk.screen.town.frames[0]
    desk.click(frame.button)
    desk.step(1)
    assert frame.as_table
    assert frame.canvas.page is not None
    assert frame.canvas.page.table.rowCount() == 20


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (800, 600)])
def test_tab_comes_to_every_control_in_the_order_of_the_page(sit, qtbot, size) -> None:
    desk = sit(size=size)
    screen = desk.screen
    hands = Hands(qtbot, desk.main.window)
    screen.preset.setFocus()
    met: list[QWidget] = []
    while screen.isAncestorOf(hands.focus) and len(met) < 200:
        assert hands.name
        hands.assert_in_sight()
        met.append(hands.focus)
        hands.press(Qt.Key.Key_Tab)

    controls = {
        one
        for one in seen(screen)
        if isinstance(one, QAbstractButton | QSlider | PickBox) and one.isEnabled()
    }
    left_out = controls - set(met)
    assert all(
        one.isCheckable() and not one.isChecked() for one in left_out if isinstance(one, QAbstractButton)
    )
    assert all(isinstance(one, QAbstractButton) for one in left_out)
    assert len(met) == len(set(met))
    assert met[:5] == [screen.preset, screen.speed, screen.step, screen.back, screen.play]
    places = [one.mapTo(screen, QPoint(0, 0)).y() for one in met if screen.algorithms.isAncestorOf(one)]
    assert places == sorted(places)
    parts = [screen.phone, screen.algorithms, screen.recipe, screen.more, screen.town]
    visits = [next(part for part in parts if part.isAncestorOf(one)) for one in met[5:]]
    turns = [one for number, one in enumerate(visits) if not number or visits[number - 1] is not one]
    assert len(turns) == len(parts)  # each is gone through as a whole
    if size[0] < 1366:
        assert turns.index(screen.algorithms) < turns.index(screen.phone)
    else:
        assert turns == parts


def test_every_control_has_a_name(sit, nameless) -> None:
    desk = sit(Level.B)
    desk.step(1)
    assert nameless(desk.main.window) == []
    desk.click(desk.screen.more.audit)
    desk.until(lambda: not desk.main.lab.inspection.page.busy)
    assert nameless(desk.main.window) == []


def test_the_words_of_a_stranger_stay_plain(sit, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "vreemd.toml"
    file.write_text(recommender_toml(stranger()), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    desk = sit()
    desk.click(desk.screen.more.open_file)
    desk.until(lambda: any(one.id == "vreemd" for one in desk.page.algorithms))
    desk.step(1)
    assert desk.screen.algorithms.rows["vreemd"].words == HOSTILE
    assert HOSTILE in words_on(desk.screen.town)
    assert "Toegevoegd." in words_on(desk.screen)
    assert rich(desk.main.window) == []
    tips = [one.toolTip() for one in seen(desk.screen) if "<" in one.toolTip()]
    assert tips == []
    desk.click(desk.screen.more.audit)
    desk.until(lambda: not desk.main.lab.inspection.page.busy)
    assert f"Keuring van {HOSTILE}" in words_on(desk.card)
    assert rich(desk.main.window) == []


def test_taking_along_and_opening_again(sit, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "recept.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    desk = sit()
    desk.key(desk.screen.recipe.sliders["anger"].slider, Qt.Key.Key_End)
    desk.click(desk.screen.more.take_along)
    assert "Bewaard." in words_on(desk.screen)
    desk.click(desk.screen.more.open_file)
    assert "Recept van een ander" in [one.name for one in desk.page.algorithms]
    file.write_text("stuk = [", encoding="utf-8")
    days = desk.page.known
    desk.click(desk.screen.more.open_file)
    assert "Dit is geen geldige TOML" in words_on(desk.screen)
    close = next(
        one for one in seen(desk.screen.trouble) if isinstance(one, QAbstractButton) and one.isVisible()
    )
    desk.click(close)
    desk.step(1)
    assert not desk.screen.trouble.isVisible()  # what was put away stays away
    assert desk.page.known == days + 1
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "weg" / "x.toml"), "")
    )
    desk.click(desk.screen.more.take_along)
    assert "Bewaren lukte niet" in words_on(desk.screen)


def test_the_inspection_by_keyboard_alone(sit, qtbot) -> None:
    desk = sit()
    hands = Hands(qtbot, desk.main.window)
    hands.do("Keur dit algoritme")
    assert desk.main.window.at == Place.INSPECTION
    desk.until(lambda: not desk.main.lab.inspection.page.busy)
    hands.tab_to("Grens van Genoeg variatie in de lijst")
    hands.press(*[Qt.Key.Key_Left] * 8)
    assert desk.main.lab.inspection.page.moved
    hands.do("Zet de grenzen terug")
    assert not desk.main.lab.inspection.page.moved
    hands.do("Kijk in een stad")
    desk.until(lambda: "Ook in een stad" in desk.main.lab.inspection.page.hidden_note)
    hands.do("Weiger")
    assert hands.name == "Reden"
    assert not desk.card.send.isEnabled()
    qtbot.keyClicks(hands.focus, "Te veel van hetzelfde.")
    hands.do("Bewaar besluit")
    assert desk.main.lab.inspection.page.state == "geweigerd"
    assert hands.name == "Maak bezwaar"
    hands.press(Qt.Key.Key_Return)
    qtbot.keyClicks(hands.focus, "x" * 400)
    assert len(desk.card.reason.toPlainText()) == 300
    hands.do("Bewaar besluit")
    hands.do("Laat toe")
    assert desk.main.lab.inspection.page.state == "toegelaten"
    assert hands.name == "Trek in"
    hands.press(Qt.Key.Key_Escape)
    assert desk.main.window.at == Place.LAB


def test_another_level_in_the_middle_of_an_inspection_leads_back_to_the_lab(sit) -> None:
    desk = sit()
    desk.click(desk.screen.more.audit)
    first = desk.main.lab
    desk.main.desk.set_level(Level.P)
    desk.main.rebuild()
    assert desk.main.window.at == Place.LAB
    assert not running(first)
    desk.until_feed()
    assert desk.page.chip.startswith("600 bewoners")


def test_a_screen_of_another_level_is_not_used_again(sit) -> None:
    desk = sit(Level.P)
    first = desk.screen
    desk.main.desk.set_level(Level.B)
    desk.main.go(Place.LAB)
    assert desk.screen is not first
    desk.until_feed()
    assert len(desk.screen.recipe.sliders) == 10


CHANGES: dict[str, Callable[[Coordinator], None]] = {
    "theme": lambda main: main.set("theme", "contrast"),
    "language": lambda main: main.set("language", "en"),
    "text": lambda main: main.set("text_scale", 200),
    "away": lambda main: main.go(Place.HOME),
    "inspection": lambda main: main.lab.inspect(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_changes_while_it_plays_leave_the_film_running(sit, change: str) -> None:
    desk = sit()
    desk.click(desk.screen.play)
    desk.until_day(1)
    flow, at = desk.main.lab, desk.page.known
    CHANGES[change](desk.main)
    desk.main.go(Place.LAB)
    assert desk.main.lab is flow
    desk.until(lambda: desk.page.known > at)
    if desk.page.playing:
        desk.click(desk.screen.play)
    desk.until_feed()
    assert any(card.isVisible() for card in desk.screen.phone.cards)
    desk.main.close_lab()
    assert not running(flow)


def test_leaving_in_a_hurry_leaves_no_thread_behind(sit) -> None:
    desk = sit()
    flows = []
    for level in (Level.P, Level.B, Level.O, Level.P):
        desk.click(desk.screen.play)
        flows.append(desk.main.lab)
        desk.main.desk.set_level(level)
        desk.main.rebuild()
        desk.main.lab.inspect()
        desk.main.go(Place.LAB)
        desk.until_feed()
    desk.main.lab.presenter.play()
    flows.append(desk.main.lab)
    other = desk.main.desk.store.profiles.create(Alias("uil", 3), Level.B, desk.main.desk.clock.today())
    desk.main.enter(other, other.level)
    QApplication.processEvents()
    assert len(set(flows)) == 5
    assert [running(flow) for flow in flows] == [False] * 5
    assert desk.main.window.at == Place.HOME


def test_closing_before_the_town_is_there(sit) -> None:
    desk = sit()
    desk.main.close_lab()
    desk.main.go(Place.LAB)
    flow = desk.main.lab
    flow.presenter.play()
    desk.main.close_lab()
    assert not running(flow)
    flow.close()  # a second time does nothing
    desk.main.go(Place.LAB)
    desk.until_feed()


def test_the_window_lives_while_two_thousand_people_play(sit) -> None:
    """Counted in beats and days: a town that ran on the thread of the window would let one beat through for each day."""
    desk = sit()
    beats = 0

    def beat() -> None:
        nonlocal beats
        beats += 1

    timer = QTimer()
    timer.timeout.connect(beat)
    desk.main.lab.presenter.use_speed("all")
    desk.main.lab.presenter.play()
    timer.start(2)
    desk.until(lambda: not desk.page.playing)
    timer.stop()
    assert desk.page.known == 30
    assert beats > 2 * 30


def test_pressing_everything_at_once_ends_well(sit) -> None:
    """Orders pile up faster than the town can follow."""
    desk = sit()
    lab = desk.main.lab.presenter
    for number in range(12):
        lab.play()
        lab.turn("anger", number * 5)
        lab.compare("nieuwste" if number % 2 else "")
        lab.choose("gevarieerd")
        lab.follow(number % 3)
        lab.again()
        lab.step()
        QApplication.processEvents()
    desk.until(lambda: not lab.waiting and len(desk.page.towns) == 2)
    desk.until_feed()
    assert desk.page.person == 2
    assert [one.id for one in desk.page.algorithms if one.chosen] == ["gevarieerd"]
    assert isinstance(desk.screen.algorithms.rows["gevarieerd"], ChoiceRow)
    assert desk.screen.algorithms.rows["gevarieerd"].isChecked()


def test_what_was_chosen_still_runs_the_next_day(sit):
    """The choice is the pupil's, and stays until it is changed."""
    desk = sit()
    main = desk.main
    main.lab.presenter.choose("bieb-feed")
    main.close_lab()
    main.go(Place.LAB)
    assert main.lab.presenter.state.first == "bieb-feed"
    profile = main.desk.pupil.profile
    assert profile is not None
    assert main.desk.store.preferences(profile.id).over(Settings()).timeline == "bieb-feed"


def test_without_a_profile_no_choice_is_kept(sit):
    desk = sit()
    main = desk.main
    main.enter(None, Level.O)
    main.go(Place.LAB)
    desk.until_feed()
    main.lab.presenter.choose("bieb-feed")
    assert main.desk.settings.timeline == "kijktijd"
