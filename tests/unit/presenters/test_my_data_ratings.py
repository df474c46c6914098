# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wat weet deze app van mij, in the Keurkamer: every rating in words, and gone when asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from mediawijs.domain.kept_ratings import KeptReason, Outcome
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.my_data import MyDataPage, MyDataPresenter
from mediawijs.presenters.my_data_ratings import RATINGS
from mediawijs.presenters.rating_posts import Stock
from mediawijs.store.database import Store
from mediawijs.store.settings_file import SettingsFile
from tests.helpers.fakes import DAY
from tests.helpers.ratings import a_stock, begun, kept, words


@dataclass
class Screen:
    store: Store
    folder: Path
    stock: Stock | None = field(default_factory=a_stock)
    pages: list[MyDataPage] = field(default_factory=list)

    def __post_init__(self) -> None:
        profile = self.store.profiles.create(Alias("vos", 12), Level.O, DAY)
        self.ratings = self.store.ratings(profile.id)
        self.presenter = MyDataPresenter(
            self.store,
            SettingsFile(self.folder),
            profile,
            lambda _lesson: None,
            self.pages.append,
            lambda: None,
            lambda: self.stock,
        )

    @property
    def page(self) -> MyDataPage:
        return self.pages[-1]

    def told(self) -> list[str]:
        self.presenter.start()
        self.presenter.toggle(RATINGS)
        [record] = [one for one in self.page.lessons if one.lesson == RATINGS]
        return [entry.what for entry in record.entries]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    made = Screen(Store.open(tmp_path, DAY).store, tmp_path)
    yield made
    made.store.close()


def test_without_ratings_there_is_nothing_about_them(screen: Screen) -> None:
    screen.presenter.start()
    assert screen.page.lessons == ()


def test_every_rating_is_told_in_words(screen: Screen) -> None:
    screen.ratings.add(
        kept(answers={"echt": "nep", "weg": "ja"}, outcome=Outcome(age=(9, 16), disagrees="rule:VEC-02"))
    )
    screen.ratings.add(
        kept("onbekend", rule_set="oud", answers={"x": "y"}, day=date(2027, 1, 3),
             outcome=Outcome(disagrees="question:x"))
    )  # fmt: skip

    first, second = screen.told()
    assert screen.page.total == "2 regels in totaal"
    assert screen.page.lessons[0].summary == "2 regels · 21-11-2026 – 3-1-2027"
    assert first == (
        "“Post duw” gekeurd met proefregels 1.0. Je gevoel: vanaf 9 jaar. De regels: vanaf 9 jaar tot 16. "
        "Je was het oneens met: regel VEC-02. Je antwoorden: Is het echt? Nee · weg: ja."
    )
    assert second == (
        "“onbekend” gekeurd met oud 1.0. Je gevoel: vanaf 9 jaar. De regels: geen leeftijd. "
        'Je was het oneens met: vraag x. Je antwoorden: {"x": "y"}.'
    )


def test_rows_that_cannot_be_read_and_no_stock(screen: Screen) -> None:
    screen.stock = None
    screen.ratings.add(kept())
    screen.ratings.add(kept())
    screen.store.db.execute("UPDATE ratings SET answers = 'stuk' WHERE seq = 2")
    first, second = screen.told()
    assert first.startswith("“duw” gekeurd")
    assert second == "Een regel die deze versie van MediaWijs niet kan lezen."
    assert screen.page.lessons[0].summary == "2 regels · 21-11-2026"


def test_ratings_are_erased_on_their_own_once_on_purpose(screen: Screen) -> None:
    screen.ratings.add(replace(kept(), seq=0))
    screen.presenter.start()
    assert screen.page.lessons[0].erase == "Wis mijn keuringen"
    screen.presenter.ask_to_erase(RATINGS)
    assert screen.page.confirm is not None
    assert screen.page.confirm.title == "Al je keuringen wissen?"
    screen.presenter.no()
    assert len(screen.ratings.all()) == 1
    screen.presenter.ask_to_erase(RATINGS)
    screen.presenter.yes()
    assert screen.ratings.all() == ()
    assert screen.page.notice == "Gewist."


def test_reasons_and_what_was_begun_are_told_too(screen: Screen) -> None:
    reasons = (
        KeptReason("VEC-02", "vechten", 12, "fired", words("Slaan doet pijn.")),
        KeptReason("REC-01", "reclame", None, "fired", words("Er is reclame.")),
    )
    screen.ratings.add(kept(answers={}, outcome=Outcome(age=(12, 12), reasons=reasons)))
    screen.ratings.keep_draft(begun(day=date(2026, 11, 20), opened=("vreemden",)))
    screen.ratings.keep_draft(begun("weg", rule_set="weg", gut_age=None, answers={}, ticked=(), step="gut"))

    rated, draft, bare = screen.told()
    assert "De redenen: VEC-02 → 12 (Slaan doet pijn.) · REC-01 (Er is reclame.)." in rated
    assert rated.endswith("Je antwoorden: nog geen.")
    assert draft == (
        "Begonnen aan “Post duw” met proefregels 1.0, nog niet klaar. Je gevoel: vanaf 9 jaar. "
        "Je was bij: Zie je bloed? Aangetikt: Vecht er iemand?. Van de kaart gehaald: Praten vreemden met je?. "
        "Je antwoorden: Is het echt? Ja · Is het eng? Nee · Vecht er iemand? Slaan."
    )
    assert bare == "Begonnen aan “weg” met weg 1.0, nog niet klaar. Je antwoorden: {}."
    assert screen.page.total == "3 regels in totaal"
    assert screen.page.lessons[0].summary == "3 regels · 20-11-2026 – 21-11-2026"

    screen.store.db.execute("UPDATE drafts SET answers = 'stuk'")
    screen.presenter.start()
    [record] = screen.page.lessons
    assert [entry.what for entry in record.entries][1:] == [
        "Een regel die deze versie van MediaWijs niet kan lezen."
    ] * 2
    screen.presenter.ask_to_erase(RATINGS)
    assert screen.presenter.yes()
    assert screen.page.lessons == ()
    assert not screen.presenter.yes()
