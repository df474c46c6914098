# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a pupil likes is found back, and does not touch what belongs to the laptop."""

from __future__ import annotations

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.domain.settings import Settings
from mediawijs.store.database import Store
from tests.helpers.fakes import DAY

CHOSEN = Settings("en", "dark", 150, wide_spacing=True, reduced_motion=True, last_profile=9)


def test_a_pupil_finds_the_screen_back(store: Store, pupil: Profile) -> None:
    store.preferences(pupil.id).keep(Settings(theme="light"))
    store.preferences(pupil.id).keep(CHOSEN)

    found = store.preferences(pupil.id).over(Settings(last_profile=2))

    assert found == Settings("en", "dark", 150, wide_spacing=True, reduced_motion=True, last_profile=2)


def test_another_pupil_gets_what_the_laptop_has(store: Store, pupil: Profile) -> None:
    other = store.profiles.create(Alias("uil", 4), Level.P, DAY)
    store.preferences(pupil.id).keep(CHOSEN)

    assert store.preferences(other.id).over(Settings(text_scale=125)) == Settings(text_scale=125)


def test_what_cannot_be_read_is_left_as_it_is(store: Store, pupil: Profile) -> None:
    store.preferences(pupil.id).keep(CHOSEN)
    store.db.execute("UPDATE preferences SET value = 'stuk' WHERE key = 'theme'")
    store.db.execute("UPDATE preferences SET value = '999' WHERE key = 'text_scale'")
    store.db.execute("INSERT INTO preferences VALUES (?, 'last_profile', '5')", [pupil.id])
    store.db.execute("INSERT INTO preferences VALUES (?, 'smaak', '\"zout\"')", [pupil.id])

    found = store.preferences(pupil.id).over(Settings())

    assert found == Settings("en", "system", 100, wide_spacing=True, reduced_motion=True)
