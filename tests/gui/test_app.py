# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wired app: whole journeys through the real window, store and lessons."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediawijs.app.coordinator import Coordinator
from mediawijs.app.run import make_coordinator
from mediawijs.app.tour import TourClock, page_of, take_a_step
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.shell import Place
from mediawijs.store.database import FILE
from mediawijs.ui.parts.segment_row import Segment

Start = Callable[[], Coordinator]


@pytest.fixture
def clock() -> TourClock:
    return TourClock()


@pytest.fixture
def start(qtbot, tmp_path: Path, clock: TourClock) -> Iterator[Start]:
    """Starts the app on the same folder, as often as one likes."""
    open_ones: list[Coordinator] = []

    def begin() -> Coordinator:
        for earlier in open_ones:
            earlier.desk.close()
        main = make_coordinator(tmp_path, clock)
        main.desk.set("reduced_motion", True)
        qtbot.addWidget(main.window)
        main.show_home()
        main.window.show()
        open_ones.append(main)
        return main

    yield begin
    for main in open_ones:
        main.desk.close()


def texts(root: QWidget) -> str:
    labels = [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]
    buttons = [
        f"{b.text()} {b.accessibleName()}" for b in root.findChildren(QAbstractButton) if b.isVisibleTo(root)
    ]
    return "\n".join([*labels, *buttons])


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def screen(main: Coordinator) -> QWidget:
    found = main.window.screen_of(main.window.at)
    assert found is not None
    return found


def press(main: Coordinator, words: str) -> None:
    """Clicks the button on screen whose words or name begin so."""
    for button in screen(main).findChildren(QAbstractButton):
        named = button.text() or button.accessibleName()
        if named.startswith(words) and button.isVisibleTo(screen(main)) and button.isEnabled():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"no button {words!r} among\n{texts(screen(main))}")


def somebody(main: Coordinator, animal: str = "vos", level: Level = Level.O) -> None:
    profile = main.desk.store.profiles.create(Alias(animal, 1), level, main.desk.clock.today())
    main.enter(profile, profile.level)


def finish_a_lesson(main: Coordinator, lesson: str = "donkere-patronen") -> None:
    main.open_lesson(lesson)
    presenter = main.lesson_at_work
    assert presenter is not None
    while page_of(presenter) is not None:
        take_a_step(presenter, lambda _what: None)


def finish_a_lesson_of_somebody(main: Coordinator) -> None:
    somebody(main)
    finish_a_lesson(main)
    main.leave_lesson()


def test_first_start_to_first_lesson_by_mouse(start):
    main = start()
    main.welcome()
    assert main.window.at == Place.PROFILES
    press(main, "Uil")
    press(main, "Onderbouw")
    press(main, "Ga zonder slotje")
    assert main.window.at == Place.HOME
    assert "Hoi Uil" in texts(screen(main))
    press(main, "Begin")
    assert main.window.at == Place.LESSON
    press(main, "Stop")
    assert main.window.at == Place.HOME
    again = start()
    again.welcome()
    assert "Hoi Uil" in texts(screen(again))


def test_a_little_lock_keeps_a_classmate_out(start):
    main = start()
    main.welcome()
    for words in ("Das", "Groep 7", "Kies vier plaatjes", *("ster", "fiets", "boot", "maan") * 2):
        press(main, words)
    assert "Hoi Das" in texts(screen(main))
    again = start()
    again.welcome()
    press(again, "Das 1")
    for words in ("ster", "ster", "ster", "ster"):
        press(again, words)
    assert "Dat is niet de code" in texts(screen(again))
    for words in ("ster", "fiets", "boot", "maan"):
        press(again, words)
    assert "Hoi Das" in texts(screen(again))


def test_somebody_without_a_profile_leaves_nothing(start, tmp_path):
    main = start()
    main.welcome()
    press(main, "Verder zonder profiel")
    press(main, "Bovenbouw")
    finish_a_lesson(main)
    main.leave_lesson()
    assert "1 van 2" in texts(screen(main))
    main.go(Place.MY_DATA)
    assert "alles hieronder weg" in texts(screen(main))
    main.desk.close()
    assert "donkere-patronen" not in (tmp_path / FILE).read_bytes().decode("latin-1")


def test_a_lesson_is_kept_and_its_cards_come_back(start, clock):
    main = start()
    somebody(main)
    finish_a_lesson(main)
    assert main.window.at == Place.FINISH
    press(main, "Naar Vandaag")
    assert "1 van 2" in texts(screen(main))
    clock.wait(3)
    again = start()
    again.welcome()
    press(again, "Start opfrissen")
    assert again.window.at == Place.REVIEW
    again.back()
    again.go(Place.GROWTH)
    assert "in één keer" in texts(screen(again))


def test_the_language_theme_and_size_change_in_mid_lesson(start):
    main = start()
    somebody(main)
    main.open_lesson("trukendoos-nepnieuws")
    dutch = texts(screen(main))
    main.set("language", "en")
    assert main.window.at == Place.LESSON
    assert texts(screen(main)) != dutch
    main.set("theme", "dark")
    main.resize_text(1)
    assert (main.desk.settings.theme, main.desk.settings.text_scale) == ("dark", 125)
    presenter = main.lesson_at_work
    assert presenter is not None
    take_a_step(presenter, lambda _what: None)
    main.set("language", "nl")
    page = page_of(presenter)
    assert page is not None
    assert page.feedback is not None


def test_settings_go_along_with_the_pupil(start):
    main = start()
    somebody(main, "vos")
    main.set("text_scale", 150)
    somebody(main, "uil")
    main.set("text_scale", 100)
    vos = next(p for p in main.desk.store.profiles.all() if p.alias.animal == "vos")
    main.enter(vos, vos.level)
    assert main.look.scale == 1.5


def test_everything_about_me_can_be_seen_taken_along_and_erased(start, tmp_path):
    main = start()
    somebody(main)
    finish_a_lesson(main)
    main.leave_lesson()
    main.go(Place.MY_DATA)
    assert "regels in totaal" in texts(screen(main))
    screen(main).exported.emit("json", tmp_path / "mijn.json")  # type: ignore[attr-defined] # the my-data screen
    assert "donkere-patronen" in (tmp_path / "mijn.json").read_text(encoding="utf-8")
    press(main, "Wis alles van mij")
    press(main, "Wis alles van mij")
    assert main.window.at == Place.PROFILES
    assert main.desk.store.profiles.all() == ()


def test_a_damaged_database_settings_and_pack_do_not_stop_the_start(start, tmp_path):
    (tmp_path / FILE).write_bytes(b"")
    (tmp_path / "instellingen.json").write_bytes(b"{")
    main = start()
    main.welcome()
    assert main.window.at == Place.PROFILES
    kept = {path.name for path in tmp_path.iterdir()}
    assert any("beschadigd" in name and "voortgang" in name for name in kept)
    assert "instellingen.json.beschadigd" in kept
    assert main.window.notice.isVisible()


def test_where_nothing_can_be_kept_a_pupil_goes_on_without_a_profile(start, tmp_path):
    (tmp_path / FILE).mkdir()
    main = start()
    main.welcome()
    assert main.window.at == Place.PROFILES
    assert main.window.notice.isVisible()
    press(main, "Groep 7 en 8")
    assert main.window.at == Place.HOME
    assert "niets bewaard" in texts(screen(main))
    assert main.desk.pupil.profile is None
    assert main.desk.pupil.level is Level.P


def test_a_database_that_another_program_holds_is_told_calmly(start, tmp_path):
    main = start()
    finish_a_lesson_of_somebody(main)
    main.desk.store.db.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        main.leave_lesson()
        assert "je hebt 1 les gedaan" in texts(screen(main))
        main.welcome()
        assert main.window.at == Place.PROFILES
        assert "houdt je voortgang even vast" in texts(screen(main))
    main.welcome()
    assert "je hebt 1 les gedaan" in texts(screen(main))


def test_a_lesson_that_cannot_be_read_is_told_calmly(start):
    main = start()
    somebody(main)
    main.open_lesson("bestaat-niet")
    assert main.window.at == Place.HOME
    assert main.window.notice.isVisible()
    main.open_lesson("donkere-patronen")
    assert main.window.at == Place.LESSON
    assert not main.window.notice.isVisible()


def test_escape_and_shortcuts_lead_round(start, qtbot):
    main = start()
    somebody(main)
    bring_forward(main, qtbot)
    for key, place in (("2", Place.LESSONS), ("3", Place.GROWTH), ("1", Place.HOME)):
        QTest.keyClick(main.window, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
        assert main.window.at == place
    QTest.keyClick(main.window, Qt.Key.Key_F1)
    assert main.window.at == Place.ABOUT
    main.back()
    assert main.window.at == Place.HOME
    main.go(Place.LESSONS)
    press(main, "Voor de docent")
    assert main.window.at == Place.READING
    main.back()
    assert main.window.at == Place.LESSONS


def bring_forward(main: Coordinator, qtbot: QtBot) -> None:
    """Shortcuts only work in the window that is in front."""
    main.window.activateWindow()
    qtbot.waitUntil(main.window.isActiveWindow)


def test_the_keyboard_stays_where_it_was_when_the_look_changes(start, qtbot):
    main = start()
    somebody(main)
    main.go(Place.SETTINGS)
    bring_forward(main, qtbot)

    def segment() -> str:
        focus = QApplication.focusWidget()
        assert isinstance(focus, Segment)
        return focus.words

    first = next(one for one in screen(main).findChildren(Segment) if one.words == "Zoals de computer")
    first.setFocus()
    for theme in ("Licht", "Donker"):
        QTest.keyClick(focused(), Qt.Key.Key_Right)
        QApplication.processEvents()
        assert segment() == theme
    assert main.desk.settings.theme == "dark"
    next(one for one in screen(main).findChildren(Segment) if one.words == "Nederlands").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QApplication.processEvents()
    assert main.desk.settings.language == "en"
    assert segment() == "English"


def in_mid_lesson(main: Coordinator) -> str:
    """Opens a lesson, gives some answers, and tells the step on show."""
    somebody(main)
    main.open_lesson("donkere-patronen")
    presenter = main.lesson_at_work
    assert presenter is not None
    while (page := page_of(presenter)) is not None and page.step_number < 3:
        take_a_step(presenter, lambda _what: None)
    assert page is not None
    return page.step.id


def test_a_shortcut_out_of_a_lesson_shows_what_was_done_in_it(start, qtbot):
    main = start()
    in_mid_lesson(main)
    bring_forward(main, qtbot)
    qtbot.keyClick(main.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert main.window.at == Place.HOME
    assert "stap 3 van" in texts(screen(main))
    assert "Ga verder" in texts(screen(main))


def test_help_in_mid_lesson_leads_back_into_it(start, qtbot):
    main = start()
    step = in_mid_lesson(main)
    bring_forward(main, qtbot)
    qtbot.keyClick(main.window, Qt.Key.Key_F1)
    assert main.window.at == Place.ABOUT
    main.resize_text(1)
    qtbot.keyClick(main.window, Qt.Key.Key_Escape)
    assert main.window.at == Place.LESSON
    presenter = main.lesson_at_work
    assert presenter is not None
    page = page_of(presenter)
    assert page is not None
    assert page.step.id == step
    assert page.title in texts(screen(main))


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_3])
def test_no_shortcut_leads_past_the_question_who_is_here(start, qtbot, key):
    main = start()
    somebody(main)
    main.go(Place.PROFILES)
    bring_forward(main, qtbot)
    qtbot.keyClick(main.window, key, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(main.window, Qt.Key.Key_F1)
    assert main.window.at == Place.PROFILES


def test_the_level_can_be_changed_and_the_lock_put_on_and_taken_off(start):
    main = start()
    somebody(main)
    main.go(Place.SETTINGS)
    press(main, "Groep 7 en 8")
    assert main.desk.pupil.level is Level.P
    press(main, "Zet er een slotje op")
    for words in ("ster", "fiets", "boot", "maan") * 2:
        press(main, words)
    main.go(Place.SETTINGS)
    press(main, "Haal het slotje eraf")
    assert main.desk.pupil.profile is not None
    assert not main.desk.pupil.profile.locked


def test_a_bug_shows_a_calm_dialog_and_the_report_has_no_home_folder(start, monkeypatch, capsys):
    import sys

    from mediawijs.app.errors import watch
    from mediawijs.ui.parts.problem_dialog import ProblemDialog

    main = start()
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    watch(main)
    try:
        raise RuntimeError(f"stuk in {Path.home()}/geheim")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    [dialog] = main.window.findChildren(ProblemDialog)
    assert "RuntimeError" in dialog.report.toPlainText()
    assert str(Path.home()) not in dialog.report.toPlainText()
    assert "RuntimeError" in capsys.readouterr().err
    dialog.close()
