# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real store in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias, Profile
from mediawijs.store.database import Store
from tests.helpers.fakes import DAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "gegevens"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.open(folder, DAY).store
    yield opened
    opened.close()


@pytest.fixture
def pupil(store: Store) -> Profile:
    return store.profiles.create(Alias("vos", 12), Level.O, DAY)
