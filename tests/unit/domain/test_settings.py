# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of settings, and what it lets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.settings import SETTINGS, Settings, Value, as_dict, changed, changed_for_pupil, personal
from mediawijs.i18n import LANGUAGES, SOURCE

values = st.fixed_dictionaries(
    {s.key: st.sampled_from(s.allowed) if s.allowed else st.none() | st.integers(1, 99) for s in SETTINGS}
)


def test_the_languages_are_those_of_the_app() -> None:
    (language,) = (setting for setting in SETTINGS if setting.key == "language")

    assert (language.default, language.allowed) == (SOURCE, LANGUAGES)


def test_every_default_is_allowed_and_every_setting_explained() -> None:
    assert all(setting.accepts(setting.default) and setting.about for setting in SETTINGS)
    assert tuple(setting.key for setting in SETTINGS) == Settings._fields
    assert as_dict(Settings()) == {setting.key: setting.default for setting in SETTINGS}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "fy"),
        ("theme", None),
        ("theme", ["dark"]),
        ("text_scale", 110),
        ("text_scale", "100"),
        ("text_scale", 100.0),
        ("text_scale", True),
        ("wide_spacing", 1),
        ("wide_spacing", None),
        ("reduced_motion", 0),
        ("last_profile", 0),
        ("last_profile", True),
        ("last_profile", "1"),
        ("unheard_of", True),
    ],
)
def test_what_is_not_allowed_changes_nothing(key: str, value: object) -> None:
    assert changed(Settings(), {key: value}) == Settings()


@given(values)
def test_what_is_allowed_gets_in(chosen: dict[str, Value]) -> None:
    assert as_dict(changed(Settings(), chosen)) == chosen


@given(values, values)
def test_a_pupil_changes_only_what_is_personal(laptop: dict[str, Value], mine: dict[str, Value]) -> None:
    before = changed(Settings(), laptop)

    after = changed_for_pupil(before, mine)

    assert personal(after) == {key: mine[key] for key in personal(after)}
    assert after.last_profile == before.last_profile
