# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shell, settings, privacy, help and names."""

from __future__ import annotations

import pytest

from mediawijs import __version__
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import ANIMALS, CODE_PICTURES, Alias, Profile
from mediawijs.domain.settings import SETTINGS, Settings
from mediawijs.presenters.about import about_page
from mediawijs.presenters.names import alias_name, animal_name, code_picture_name, level_line, level_name
from mediawijs.presenters.privacy import PrivacyFacts, privacy_page
from mediawijs.presenters.settings import LEVEL, settings_page, value_of
from mediawijs.presenters.shell import Place, shell_page

VOS = Profile(1, Alias("vos", 12), Level.O)


def test_every_animal_level_and_picture_has_its_own_name():
    assert len({animal_name(one) for one in ANIMALS}) == len(ANIMALS)
    assert len({code_picture_name(one) for one in CODE_PICTURES}) == len(CODE_PICTURES)
    assert len({level_name(one) for one in Level}) == len({level_line(one) for one in Level}) == 3
    assert alias_name(Alias("zeehond", 3)) == "Zeehond 3"
    assert animal_name("lama") == "Lama"
    assert code_picture_name("lama") == "lama"


def test_the_shell_knows_pupils_and_guests():
    assert shell_page(VOS.alias, Place.HOME) == ("Vos 12", "vos", Place.HOME)
    assert shell_page(None, Place.LESSONS) == ("Zonder profiel", "", Place.LESSONS)


def test_each_option_stands_for_a_value_that_the_setting_accepts():
    page = settings_page(Settings(), VOS, Level.O)
    settings = {one.key: one for one in SETTINGS}
    rows = [row for row in page.rows if row.key != LEVEL]
    assert {row.key for row in rows} == set(settings) - {"last_profile", "timeline"}
    for row in rows:
        assert row.chosen in [option.key for option in row.options]
        for option in row.options:
            assert option.text
            assert settings[row.key].accepts(value_of(row.key, option.key))


def test_what_is_chosen_is_what_is_set():
    settings = Settings(
        language="en", theme="contrast", text_scale=175, wide_spacing=True, reduced_motion=True
    )
    page = settings_page(settings, None, Level.B)
    chosen = {row.key: row.chosen for row in page.rows}
    assert value_of("reduced_motion", chosen["reduced_motion"]) is True
    assert value_of("text_scale", chosen["text_scale"]) == 175
    assert chosen[LEVEL] == "B"
    with pytest.raises(KeyError):
        value_of("text_scale", "90")
    with pytest.raises(KeyError):
        value_of("onbekend", "x")


def test_a_guest_has_no_lock_and_a_locked_pupil_can_take_it_off():
    guest = settings_page(Settings(), None, Level.O).you
    assert (guest.lock, guest.unlock, guest.animal) == ("", "", "")
    open_pupil = settings_page(Settings(), VOS, Level.O).you
    assert open_pupil.lock
    assert not open_pupil.unlock
    locked = settings_page(Settings(), Profile(1, Alias("vos", 12), Level.O, True), Level.O).you
    assert locked.unlock


def facts(**other) -> PrivacyFacts:
    base = {
        "network_modules": (),
        "qt_network": False,
        "connections": 0,
        "folder": "/data",
        "files": ("a", "b"),
    }
    return PrivacyFacts(**{**base, **other})


def test_when_all_is_well_all_proofs_are_good():
    page = privacy_page(facts())
    assert [proof.good for proof in page.proofs] == [True, True, True]
    assert (page.folder, page.files) == ("/data", "a · b")


@pytest.mark.parametrize(
    ("other", "number", "words"),
    [
        ({"network_modules": ("_socket", "_ssl")}, 0, "_socket, _ssl"),
        ({"qt_network": True}, 1, "laadt het niet"),
        ({"connections": 1}, 2, "hoort niet"),
    ],
)
def test_what_is_not_well_is_told_as_plainly(other, number, words):
    proof = privacy_page(facts(**other)).proofs[number]
    assert not proof.good
    assert words in proof.title + proof.text


def test_what_this_system_does_not_tell_is_not_claimed():
    assert len(privacy_page(facts(connections=None)).proofs) == 2


def test_for_a_guest_nothing_is_kept():
    page = privacy_page(facts(folder="", files=()))
    assert page.kept == ("Niets. Je bent hier zonder profiel.",)
    assert (page.where, page.folder, page.files) == ("", "", "")


def test_help_shows_the_version_the_keys_and_where_to_go():
    page = about_page(("Bel iemand.",))
    assert __version__ in page.line
    assert page.help == ("Bel iemand.",)
    assert page.help_title
    assert all(line.keys and line.does for line in page.keys)
    assert about_page().help_title == ""
