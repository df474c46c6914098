# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wat weet deze app van mij: everything is shown, taken along whole, and erased when asked, once, on purpose."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mediawijs.domain.lessons.events import Answered, Rewound, WentOn, Where
from mediawijs.domain.lessons.judgement import Confidence, Result
from mediawijs.domain.lessons.lesson import Lesson
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.settings import SETTINGS, Settings
from mediawijs.presenters.my_data import ExportAs, MyDataPage, MyDataPresenter
from mediawijs.presenters.my_data_words import (
    confidence_words,
    day_text,
    result_words,
    setting_words,
    stored_setting_words,
)
from mediawijs.store.database import COPIES, FILE, GUEST, Store
from mediawijs.store.settings_file import SettingsFile
from tests.helpers.builders import BUILDERS, a_chat, a_choice, a_lesson, a_step, an_exercise, some_hotspots
from tests.helpers.events import WHERE, an_answer, finished, reviewed, some_events
from tests.helpers.fakes import DAY

LESSON = a_lesson(a_step(a_choice(), "stap"), a_step(some_hotspots(), "speur"), a_step(a_chat(), "praat"))


def lesson_of(lesson: str) -> Lesson | None:
    return LESSON if lesson == LESSON.id else None


@dataclass
class Screen:
    """The presenter with a real store, and what it showed."""

    store: Store
    settings: SettingsFile
    profile: Profile
    pages: list[MyDataPage] = field(default_factory=list)
    left: int = 0

    def __post_init__(self) -> None:
        self.presenter = MyDataPresenter(
            self.store, self.settings, self.profile, lesson_of, self.pages.append, self.leave
        )

    def leave(self) -> None:
        self.left += 1

    @property
    def page(self) -> MyDataPage:
        return self.pages[-1]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    store = Store.open(tmp_path / "gegevens", DAY).store
    profile = store.profiles.create(Alias("vos", 12), Level.O, DAY)
    made = Screen(store, SettingsFile(tmp_path / "gegevens"), profile)
    yield made
    store.close()


def test_a_new_pupil_sees_how_little_there_is(screen: Screen) -> None:
    screen.presenter.start()

    known = {one.label: one.value for one in screen.page.you}
    assert known == {
        "Zo heet je hier": "Vos 12",
        "Nummer in het bestand": "1",
        "Dier": "Vos",
        "Nummer van het dier": "12",
        "Niveau": "Onderbouw vo",
        "Slotje": "nee",
        "Gemaakt op": "21-11-2026",
    }
    assert (screen.page.total, screen.page.lessons, screen.page.preferences) == ("0 regels in totaal", (), ())
    assert screen.page.folder == str(screen.store.folder)
    assert screen.page.not_kept
    assert (screen.page.confirm, screen.page.notice, screen.page.trouble) == (None, "", "")


def test_lock_preferences_settings_and_copies_are_told(screen: Screen) -> None:
    screen.store.profiles.lock(screen.profile.id, ("ster", "ster", "vis", "boom"))
    screen.store.preferences(screen.profile.id).keep(Settings("en", "contrast", 150, wide_spacing=True))
    screen.settings.write(Settings(last_profile=screen.profile.id))
    (screen.store.folder or Path()).joinpath(f"{FILE}.beschadigd-2026-01-01").write_text("stuk")

    screen.presenter.start()

    assert ("Slotje", "ja") in [(one.label, one.value) for one in screen.page.you]
    assert {one.label: one.value for one in screen.page.preferences} == {
        "Taal": "English",
        "Kleuren": "Hoog contrast",
        "Tekstgrootte": "150 %",
        "Ruimte tussen letters en regels": "Ruimer",
        "Beweging": "Zoals de computer",
        "Algoritme in het lab": "kijktijd",
    }
    laptop = {one.label: one.value for one in screen.page.laptop}
    assert laptop["Wie hier het laatst was"] == "nummer 1"
    assert laptop["Kopieën van alle voortgang"] == "21-11-2026"
    assert laptop["Beschadigde bestanden, apart gezet"] == f"{FILE}.beschadigd-2026-01-01"


def test_every_row_is_counted_and_shown_in_its_lesson(screen: Screen) -> None:
    log = screen.store.log(screen.profile.id)
    log.append(*some_events(), an_answer(lesson="oude-les"))

    screen.presenter.start()
    assert screen.page.total == "6 regels in totaal"
    assert [(one.lesson, one.title, one.summary) for one in screen.page.lessons] == [
        ("proefles", "De zes trucs van nepnieuws", "5 regels · 21-11-2026"),
        ("oude-les", "oude-les", "1 regel · 21-11-2026"),
    ]
    assert not any(one.is_open or one.entries for one in screen.page.lessons)

    screen.presenter.toggle("proefles")
    assert [entry.number for entry in screen.page.lessons[0].entries] == [1, 2, 3, 4, 5]
    screen.presenter.toggle("oude-les")
    assert [one.is_open for one in screen.page.lessons] == [False, True]
    screen.presenter.toggle("oude-les")
    assert [one.is_open for one in screen.page.lessons] == [False, False]


def test_rows_are_told_in_the_words_of_the_screen(screen: Screen) -> None:
    where = WHERE
    log = screen.store.log(screen.profile.id)
    log.append(
        Answered(where, "stap", "-", ("b",), Result.RIGHT, Confidence.THINK, 2, 15, DAY),
        Answered(where, "speur", "club", (), Result.RIGHT, None, 1, 0, DAY),
        Answered(where, "praat", "begin", ("stop",), Result.OPEN, None, 1, 600, DAY),
        WentOn(where, "stap", "-", DAY),
        Rewound(where, "praat", "", DAY),
        Rewound(where, "", "", DAY),
        finished(),
        reviewed("k1", Result.LOOK_AGAIN, DAY),
    )
    screen.presenter.start()
    screen.presenter.toggle("proefles")
    told = [(entry.what, entry.more) for entry in screen.page.lessons[0].entries]

    step = "“Waar word jij bespeeld?”"
    assert told == [
        (
            f"{step}: je antwoord was “Kijken wie het schreef”.",
            "goed gezien · denk ik · keer 2 · ongeveer 15 seconden",
        ),
        (
            f"{step}, bij “Torenbaas”: je antwoord was “In orde”.",
            "goed gezien · keer 1 · ongeveer 0 seconden",
        ),
        (
            f"{step}, bij “Niet doen”: je antwoord was “Zeg dat het niet leuk is”.",
            "geen goed of fout · keer 1 · ongeveer 600 seconden",
        ),
        (f"Verder gegaan bij {step}.", ""),
        (f"{step} opnieuw gespeeld.", ""),
        ("Les opnieuw begonnen.", ""),
        ("Les afgerond.", ""),
        (
            "Kaartje “Wat doe je eerst?” herhaald: je antwoord was “Alleen het bericht lezen”.",
            "kijk nog eens",
        ),
    ]
    assert {entry.day for entry in screen.page.lessons[0].entries} == {"21-11-2026"}


def test_what_no_longer_exists_is_shown_as_it_is_stored(screen: Screen) -> None:
    gone = Where("weg", "1", "O")
    log = screen.store.log(screen.profile.id)
    log.append(
        an_answer("zz", "b", step="stap"),
        an_answer("a", step="verdwenen"),
        reviewed("k9", Result.RIGHT, DAY),
        Answered(WHERE, "stap", "-", (), Result.OPEN, None, 1, 0, DAY),
        Answered(gone, "stap", "-", ("a",), Result.OPEN, None, 1, 0, DAY),
    )
    screen.presenter.start()
    screen.presenter.toggle("proefles")

    assert [entry.what for entry in screen.page.lessons[0].entries] == [
        "“Waar word jij bespeeld?”: je antwoord was zz, b.",
        "“verdwenen”: je antwoord was a.",
        "Kaartje “k9” herhaald: je antwoord was a.",
        "“Waar word jij bespeeld?”: je antwoord was leeg.",
    ]
    screen.presenter.toggle("weg")
    assert [entry.what for entry in screen.page.lessons[1].entries] == ["“stap”: je antwoord was a."]


def test_a_row_that_cannot_be_read_is_not_hidden(screen: Screen) -> None:
    log = screen.store.log(screen.profile.id)
    log.append(an_answer(), an_answer())
    screen.store.db.execute("UPDATE events SET kind = 'raar', day = 'ooit' WHERE seq = 2")
    screen.presenter.start()
    screen.presenter.toggle("proefles")

    (lesson,) = screen.page.lessons
    assert lesson.summary == "2 regels · 21-11-2026 – ooit"
    assert lesson.entries[1].what == "Een regel die deze versie van MediaWijs niet kan lezen."


@pytest.mark.parametrize("kind", sorted(set(BUILDERS) - {"read", "look_back"}))
def test_an_answer_of_every_kind_has_words(tmp_path: Path, kind: str) -> None:
    """The first answer that the exercise takes, out of many, is told without its ids."""
    exercise = an_exercise(kind)
    item = exercise.item_after({})
    assert item is not None
    tries = ["b", "eerlijk", "stop", "real", "40", "uit,wet", "deel,kijk,zoek", "nee-knop=even-groot"]
    tries += [
        "choose=bieb-feed",
        "verdict=admit",
        "watch=60,follow=20,anger=0,result=40",
        "12",
        "trein=feit,stom=mening,lama=feit",
        "p1=emotie",
        "klok=misleiden",
    ]
    answer = next(tuple(one.split(",")) for one in tries if exercise.accepts(item, tuple(one.split(","))))
    lesson = a_lesson(a_step(exercise, "stap"))
    store = Store.in_memory()
    pages: list[MyDataPage] = []
    presenter = MyDataPresenter(
        store,
        SettingsFile(tmp_path),
        store.profiles.all()[0],
        lambda _id: lesson,
        pages.append,
        pages.clear,
    )
    store.log(GUEST).append(Answered(WHERE, "stap", item, answer, Result.OPEN, None, 1, 0, DAY))

    presenter.toggle("proefles")

    (entry,) = pages[-1].lessons[0].entries
    assert "je antwoord was “" in entry.what
    assert "=" not in entry.what
    store.close()


def test_taking_along_as_json_gives_every_stored_row(screen: Screen, tmp_path: Path) -> None:
    screen.store.log(screen.profile.id).append(*some_events())
    screen.store.db.execute("UPDATE events SET kind = 'raar' WHERE seq = 2")

    screen.presenter.export(ExportAs.JSON, tmp_path / "van mij.json")

    content = json.loads((tmp_path / "van mij.json").read_text(encoding="utf-8"))
    assert [row["seq"] for row in content["tables"]["events"]["rows"]] == [1, 2, 3, 4, 5]
    assert content["tables"]["profiles"]["rows"][0]["animal"] == "vos"
    assert screen.page.notice == "Bewaard als van mij.json. Wie dat bestand heeft, kan het lezen."


def test_taking_along_as_csv_gives_every_stored_row_and_no_lock(screen: Screen, tmp_path: Path) -> None:
    screen.store.log(screen.profile.id).append(*some_events())
    screen.store.preferences(screen.profile.id).keep(Settings())
    screen.store.profiles.lock(screen.profile.id, ("ster", "ster", "vis", "boom"))

    screen.presenter.export(ExportAs.CSV, tmp_path / "van mij.csv")

    text = (tmp_path / "van mij.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) == 1 + 1 + 6 + 5
    assert len({len(row) for row in rows}) == 1
    assert "hash" not in text


def test_a_place_that_cannot_be_written_is_told_and_another_may_be_tried(
    screen: Screen, tmp_path: Path
) -> None:
    screen.presenter.export(ExportAs.CSV, tmp_path / "geen map" / "van mij.csv")
    assert screen.page.trouble == (
        "MediaWijs kan op die plek niets bewaren. Kies een andere map, bijvoorbeeld je eigen documenten."
    )

    screen.presenter.export(ExportAs.CSV, tmp_path / "van mij.csv")
    assert (screen.page.trouble, screen.page.notice != "") == ("", True)


def test_erasing_everything_asks_once_with_the_consequence(screen: Screen) -> None:
    screen.store.log(screen.profile.id).append(an_answer())
    screen.settings.write(Settings(theme="dark", last_profile=screen.profile.id))

    screen.presenter.ask_to_erase_all()
    assert screen.page.confirm is not None
    assert screen.page.confirm.title == "Alles van Vos 12 wissen?"
    assert "voorgoed weg" in screen.page.confirm.consequence
    assert screen.store.profiles.all() == (screen.profile,)

    screen.presenter.yes()
    assert screen.left == 1
    assert screen.store.profiles.all() == ()
    assert screen.settings.read().settings == Settings(theme="dark")


def test_somebody_else_stays_the_one_who_was_here_last(screen: Screen) -> None:
    screen.settings.write(Settings(last_profile=7))

    screen.presenter.ask_to_erase_all()
    screen.presenter.yes()

    assert screen.settings.read().settings.last_profile == 7


def test_saying_no_erases_nothing(screen: Screen) -> None:
    screen.store.log(screen.profile.id).append(an_answer())

    screen.presenter.ask_to_erase_all()
    screen.presenter.no()
    assert screen.page.confirm is None
    screen.presenter.yes()  # nothing is asked any more

    assert (screen.left, screen.store.profiles.all()) == (0, (screen.profile,))
    assert len(screen.store.log(screen.profile.id).events()) == 1


def test_doing_something_else_takes_the_question_back(screen: Screen) -> None:
    screen.store.log(screen.profile.id).append(an_answer())
    screen.presenter.ask_to_erase("proefles")

    screen.presenter.toggle("proefles")
    screen.presenter.yes()

    assert screen.page.confirm is None
    assert len(screen.store.log(screen.profile.id).events()) == 1


def test_one_lesson_can_be_erased(screen: Screen) -> None:
    screen.store.log(screen.profile.id).append(an_answer(), an_answer(lesson="andere"))

    screen.presenter.ask_to_erase("proefles")
    assert screen.page.confirm is not None
    assert screen.page.confirm.title == "“De zes trucs van nepnieuws” wissen?"
    screen.presenter.yes()

    assert [one.lesson for one in screen.page.lessons] == ["andere"]
    assert (screen.page.notice, screen.left) == ("Gewist.", 0)


def test_erasing_that_fails_is_told_and_keeps_all(screen: Screen) -> None:
    (screen.store.folder or Path()).joinpath(COPIES, "voortgang-vast").mkdir()

    screen.presenter.ask_to_erase_all()
    screen.presenter.yes()

    assert "niet schrijven" in screen.page.trouble
    assert (screen.left, screen.store.profiles.all()) == (0, (screen.profile,))


def test_a_database_that_cannot_be_read_now_still_gives_a_page(screen: Screen) -> None:
    holder = Store.open(screen.store.folder or Path(), DAY).store
    screen.store.db.execute("PRAGMA busy_timeout = 0")
    holder.db.execute("BEGIN EXCLUSIVE")

    screen.presenter.start()

    assert "ander programma" in screen.page.trouble
    assert [one.label for one in screen.page.you] == ["Zo heet je hier"]
    holder.close()
    screen.presenter.start()
    assert screen.page.trouble == ""


def test_without_a_profile_it_says_that_all_goes_away(tmp_path: Path) -> None:
    store = Store.in_memory()
    screen = Screen(store, SettingsFile(tmp_path), store.profiles.all()[0])

    screen.presenter.start()

    assert "zonder profiel" in screen.page.intro
    assert (screen.page.folder, screen.page.laptop) == ("", ())
    store.close()


def test_every_setting_and_each_of_its_values_has_words() -> None:
    for setting in SETTINGS:
        values = setting.allowed or (None, 1, 2)
        words = [setting_words(setting.key, value) for value in values]
        assert len({text for _label, text in words}) == len(values)
        assert {label for label, _text in words} & {setting.key, ""} == set()


def test_what_is_stored_strangely_is_shown_as_it_is() -> None:
    assert setting_words("smaak", "zout") == ("smaak", "zout")
    assert stored_setting_words("theme", "stuk{") == ("theme", "stuk{")
    assert stored_setting_words("theme", "[1]") == ("theme", "[1]")
    assert stored_setting_words("theme", '"paars"') == ("theme", "paars")
    assert day_text("ooit") == "ooit"


def test_every_result_and_confidence_has_its_own_words() -> None:
    assert len({result_words(result) for result in Result}) == len(Result)
    assert len({confidence_words(sure) for sure in Confidence}) == len(Confidence)
