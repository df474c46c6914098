# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small file that can be anything when we find it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.domain.settings import SETTINGS, Settings
from mediawijs.domain.trouble import Trouble
from mediawijs.store.settings_file import FILE, SettingsFile

CHOSEN = Settings("en", "contrast", 200, wide_spacing=True, reduced_motion=False, last_profile=3)


def test_without_a_file_there_are_defaults_and_nothing_is_made(folder: Path) -> None:
    found = SettingsFile(folder).read()

    assert (found.settings, found.sentence) == (Settings(), None)
    assert not folder.exists()


def test_what_is_written_is_read(folder: Path) -> None:
    SettingsFile(folder).write(Settings())
    SettingsFile(folder).write(CHOSEN)

    found = SettingsFile(folder).read()

    assert (found.settings, found.sentence) == (CHOSEN, None)
    assert [path.name for path in folder.iterdir()] == [FILE]


def test_the_file_is_readable_for_people(folder: Path) -> None:
    SettingsFile(folder).write(CHOSEN)

    assert '\n  "text_scale": 200,\n' in (folder / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 200,
        b"{'theme': 'dark'}",
        b'{"theme": "dark"',
        b"[]",
        b'"dark"',
        b"\xff\xfe\xfa",
        b"[" * 50_000,
        b'{"text_scale": ' + b"1" * 5_000 + b"}",
        b'{"theme": "' + b"x" * 70_000 + b'"}',
    ],
)
def test_a_damaged_file_is_put_aside_and_said(folder: Path, data: bytes) -> None:
    folder.mkdir()
    (folder / FILE).write_bytes(data)

    found = SettingsFile(folder).read()

    assert found.settings == Settings()
    assert found.sentence == "Je instellingen waren niet te lezen. Ze staan weer op de beginstand."
    assert (folder / f"{FILE}.beschadigd").read_bytes() == data
    assert SettingsFile(folder).read().sentence is None


def test_a_folder_in_its_place_does_not_stop_anybody(folder: Path) -> None:
    (folder / FILE).mkdir(parents=True)

    assert SettingsFile(folder).read().settings == Settings()


def test_unknown_keys_and_values_are_ignored(folder: Path) -> None:
    folder.mkdir()
    values = {"theme": "dark", "text_scale": 110, "wide_spacing": 1, "last_profile": -1, "taal": "fy"}
    (folder / FILE).write_text(json.dumps(values))

    found = SettingsFile(folder).read()

    assert (found.settings, found.sentence) == (Settings(theme="dark"), None)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([s.key for s in SETTINGS]), _json))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_the_values_only_allowed_ones_get_in(tmp_path: Path, values: dict[str, object]) -> None:
    (tmp_path / FILE).write_text(json.dumps(values))

    found = SettingsFile(tmp_path).read()

    assert found.sentence is None
    assert all(setting.accepts(getattr(found.settings, setting.key)) for setting in SETTINGS)


def test_a_place_that_cannot_be_written_is_told_calmly(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    with pytest.raises(Trouble, match="niet schrijven"):
        SettingsFile(tmp_path / "bestand").write(Settings())


def test_a_write_that_fails_leaves_the_old_file(folder: Path) -> None:
    (folder / FILE / "iets").mkdir(parents=True)

    with pytest.raises(Trouble):
        SettingsFile(folder).write(CHOSEN)

    assert [path.name for path in folder.iterdir()] == [FILE]
