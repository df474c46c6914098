# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing a profile: nothing is stored before the last choice, and no lock-out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import ANIMALS, Alias, Profile
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.profile_pages import CodePage, LevelPage, LockPage, PicturesPage
from mediawijs.presenters.profiles import ProfilesPresenter
from tests.helpers.fakes import DAY, SteadyClock

CODE = ("ster", "fiets", "ster", "vis")
OTHER = ("maan", "maan", "maan", "maan")


@dataclass
class Book:
    """A book of profiles in memory; `broken` makes it say so."""

    profiles: list[Profile] = field(default_factory=list)
    codes: dict[int, tuple[str, ...]] = field(default_factory=dict)
    broken: str = ""

    def _check(self) -> None:
        if self.broken:
            raise Trouble(self.broken, "Probeer het zo nog eens.")

    def all(self):
        return tuple(self.profiles)

    def create(self, alias, level, today):
        self._check()
        assert today == DAY
        made = Profile(len(self.profiles) + 1, alias, level)
        self.profiles.append(made)
        return made

    def lock(self, profile, code):
        self._check()
        self.codes[profile] = tuple(code)
        self.profiles = [replace(one, locked=True) if one.id == profile else one for one in self.profiles]

    def unlock(self, profile, code):
        self._check()
        return self.codes[profile] == tuple(code)


class Scene:
    """A presenter with what it showed last and who came in."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.page: object = None
        self.came: list[tuple[Profile | None, Level]] = []
        self.presenter = ProfilesPresenter(
            book, SteadyClock(), self.show, lambda profile, level: self.came.append((profile, level))
        )

    def show(self, page) -> None:
        self.page = page

    def shows(self, kind: type) -> bool:
        return isinstance(self.page, kind)

    def tap(self, *pictures: str) -> None:
        for picture in pictures:
            self.presenter.pick(picture)


@pytest.fixture
def fresh():
    scene = Scene(Book())
    scene.presenter.start()
    return scene


@pytest.fixture
def known():
    vos, uil = Profile(1, Alias("vos", 1), Level.P), Profile(2, Alias("uil", 1), Level.B, True)
    scene = Scene(Book([vos, uil], {2: CODE}))
    scene.presenter.start()
    return scene


def test_at_the_first_start_one_picks_an_animal_at_once(fresh):
    assert isinstance(fresh.page, PicturesPage)
    assert fresh.page.first
    assert len(fresh.page.tiles) == len(ANIMALS)
    assert fresh.page.guest


def test_animal_level_and_no_lock(fresh):
    fresh.presenter.pick("das")
    assert fresh.shows(LevelPage)
    fresh.presenter.pick_level("B")
    assert isinstance(fresh.page, LockPage)
    assert "Das 1" in fresh.page.title
    assert fresh.book.profiles == []
    fresh.presenter.want_lock(False)
    assert fresh.came == [(Profile(1, Alias("das", 1), Level.B), Level.B)]


def test_a_lock_is_chosen_twice(fresh):
    fresh.presenter.pick("das")
    fresh.presenter.pick_level("O")
    fresh.presenter.want_lock(True)
    assert isinstance(fresh.page, CodePage)
    fresh.tap(*CODE[:2])
    assert fresh.page.chosen == 2
    fresh.presenter.undo()
    assert fresh.page.chosen == 1
    fresh.tap(*CODE[1:])
    assert fresh.page.title == "Nog een keer"
    assert fresh.book.profiles == []
    fresh.tap(*CODE)
    assert fresh.came[0][0] is not None
    assert fresh.book.codes == {1: CODE}


def test_two_different_codes_begin_again(fresh):
    fresh.presenter.pick("das")
    fresh.presenter.pick_level("O")
    fresh.presenter.want_lock(True)
    fresh.tap(*CODE, *OTHER)
    assert isinstance(fresh.page, CodePage)
    assert "andere plaatjes" in fresh.page.note
    assert fresh.page.chosen == 0
    assert fresh.came == []


def test_a_guest_only_picks_a_level(fresh):
    fresh.presenter.guest()
    assert isinstance(fresh.page, LevelPage)
    assert fresh.page.picture == ""
    fresh.presenter.pick_level("P")
    assert fresh.came == [(None, Level.P)]
    assert fresh.book.profiles == []


def test_who_was_here_before_is_offered_first(known):
    assert isinstance(known.page, PicturesPage)
    assert [(tile.name, tile.locked) for tile in known.page.tiles] == [("Vos 1", False), ("Uil 1", True)]
    known.presenter.pick("1")
    assert known.came == [(known.book.profiles[0], Level.P)]


def test_a_lock_opens_with_its_pictures_however_often_one_tries(known):
    known.presenter.pick("2")
    assert isinstance(known.page, CodePage)
    for _again in range(30):
        known.tap(*OTHER)
        assert known.page.note == "Dat is niet de code. Probeer het rustig nog eens."
    known.tap("geen-plaatje", CODE[0])
    assert known.page.note == ""
    assert known.page.chosen == 1
    known.tap(*CODE[1:])
    assert known.came == [(known.book.profiles[1], Level.B)]


def test_a_new_pupil_gets_the_next_number(known):
    known.presenter.new()
    assert isinstance(known.page, PicturesPage)
    assert not known.page.first
    known.presenter.pick("vos")
    known.presenter.pick_level("O")
    known.presenter.want_lock(False)
    assert known.book.profiles[-1].alias == Alias("vos", 2)


def test_an_animal_that_is_full_says_so():
    scene = Scene(Book([Profile(n, Alias("vos", n), Level.O) for n in range(1, 100)]))
    scene.presenter.start()
    scene.presenter.new()
    scene.presenter.pick("vos")
    assert isinstance(scene.page, PicturesPage)
    assert "99" in scene.page.trouble


def test_back_goes_one_step_back(known):
    known.presenter.new()
    known.presenter.pick("das")
    known.presenter.pick_level("O")
    known.presenter.want_lock(True)
    known.tap(*CODE)
    titles = []
    for _step in range(5):
        known.presenter.back()
        titles.append(type(known.page).__name__)
    assert titles == ["CodePage", "LockPage", "LevelPage", "PicturesPage", "PicturesPage"]
    assert known.page.title == "Wie ben jij?"


def test_back_from_a_guests_level_and_from_a_code(known):
    known.presenter.guest()
    known.presenter.back()
    assert known.page.title == "Wie ben jij?"
    known.presenter.pick("2")
    known.presenter.back()
    assert known.page.title == "Wie ben jij?"


def test_somebody_who_is_gone_is_not_let_in(known):
    known.book.profiles.clear()
    known.presenter.pick("1")
    assert known.came == []
    assert isinstance(known.page, PicturesPage)


def test_a_lock_can_be_changed_later_or_left_as_it_was(known):
    vos = known.book.profiles[0]
    known.presenter.change_lock(vos)
    known.presenter.back()
    assert known.came == [(vos, Level.P)]
    known.presenter.change_lock(vos)
    known.tap(*OTHER, *OTHER)
    assert known.book.codes[1] == OTHER
    assert len(known.book.profiles) == 2


def test_trouble_is_told_and_nothing_is_lost(fresh):
    fresh.presenter.pick("das")
    fresh.presenter.pick_level("O")
    fresh.book.broken = "De schijf is vol."
    fresh.presenter.want_lock(False)
    assert isinstance(fresh.page, LockPage)
    assert fresh.page.trouble == "De schijf is vol. Probeer het zo nog eens."
    fresh.book.broken = ""
    fresh.presenter.want_lock(False)
    assert len(fresh.came) == 1


def test_trouble_with_a_lock_is_told(known):
    known.presenter.pick("2")
    known.book.broken = "Het bestand is bezet."
    known.tap(*CODE)
    assert "bezet" in known.page.note
    assert known.came == []


def test_trouble_at_the_start_still_lets_a_guest_in():
    class Closed(Book):
        def all(self):
            raise Trouble("Het bestand is bezet.", "Sluit het andere venster.")

    scene = Scene(Closed())
    scene.presenter.start()
    assert isinstance(scene.page, PicturesPage)
    assert "bezet" in scene.page.trouble
    assert scene.page.guest


def test_what_does_not_belong_to_a_step_does_nothing(fresh):
    fresh.presenter.want_lock(False)
    assert fresh.came == []
    fresh.presenter.pick("das")
    before = fresh.page
    fresh.presenter.pick("uil")
    assert fresh.page == before


def test_where_nothing_can_be_kept_only_the_level_is_asked():
    pages: list[object] = []
    came: list[tuple[Profile | None, Level]] = []
    book = Book([Profile(0, Alias("gast", 0), Level.O)])
    presenter = ProfilesPresenter(
        book, SteadyClock(), pages.append, lambda who, level: came.append((who, level)), keeps=False
    )
    presenter.start()
    assert isinstance(pages[-1], LevelPage)
    presenter.back()
    assert isinstance(pages[-1], LevelPage)
    presenter.pick_level("P")
    assert came == [(None, Level.P)]
