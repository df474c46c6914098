# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recommenders that ship, and the names under which a pupil's choice is remembered."""

from __future__ import annotations

import pytest

from mediawijs.content.lab import load_lab
from mediawijs.content.recommenders import load_recommender, recommenders_root
from mediawijs.domain.settings import TIMELINES
from mediawijs.presenters.lab_recipe import MINE

STOCK = load_lab()
FILES = sorted(recommenders_root().glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_reads_without_problems_and_says_what_it_reads(path):
    loaded = load_recommender(path, STOCK.topics)
    assert loaded.problems == ()
    assert loaded.recommender is not None
    assert loaded.recommender.reads <= set(loaded.recommender.manifest.uses)


def test_a_choice_is_remembered_for_each_of_them():
    assert set(TIMELINES) == {one.manifest.id for one in STOCK.recommenders} | {MINE}
