# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A recommender written out and read back is the same recommender."""

from __future__ import annotations

import tempfile
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.content.recommenders import (
    AMOUNTS,
    LARGEST,
    MOST_RULES,
    LoadedRecommender,
    load_recommender,
    load_recommenders,
)
from mediawijs.domain.lab.columns import NAMES
from mediawijs.domain.lab.formula import compile_formula
from mediawijs.domain.lab.recommender import Manifest, Recommender, ReRank, Rule
from mediawijs.domain.level import Level
from mediawijs.exchange.recommender_file import DISCLAIMER, recommender_toml
from mediawijs.presenters.lab_recipe import recipe, start_values
from tests.helpers.lab import TOPICS

COLUMNS = (*NAMES, *(f"about_{topic}" for topic in TOPICS))
TOML_CHARACTERS = st.characters(exclude_categories=["Cs"])  # a lone half of a pair is no text anywhere
TEXTS = st.text(TOML_CHARACTERS, min_size=1, max_size=60).filter(lambda text: bool(text.strip()))
WORDS = st.fixed_dictionaries({"nl": TEXTS, "en": TEXTS})
AMOUNT = st.floats(-LARGEST, LARGEST, allow_nan=False)
FORMULAS = st.sampled_from(
    (
        "new",
        "0.5*like - where(anger > 0.7, 2, 0)",
        "max(joy, wonder) * 2 + about_sport / (minutes + 1)",
        "where(hostile > 0.4 and not trusted == 1, -5, clip(watch, 0, 0.5))",
    )
)


@st.composite
def manifests(draw: st.DrawFn) -> Manifest:
    return Manifest(
        id=draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,39}", fullmatch=True)),
        version=draw(TEXTS),
        name=draw(WORDS),
        maker=draw(WORDS),
        purpose=draw(WORDS),
        licence=draw(TEXTS),
        uses=tuple(draw(st.lists(st.sampled_from(COLUMNS), unique=True))),
        age=draw(st.integers(0, 18)),
        stop=draw(st.none() | st.integers(1, 999)),
        source=draw(st.just("") | TEXTS),
    )


@st.composite
def rules(draw: st.DrawFn) -> ReRank:
    rule = draw(st.sampled_from(Rule))
    return ReRank(rule, draw(st.floats(*AMOUNTS[rule])))


@st.composite
def recommenders(draw: st.DrawFn) -> Recommender:
    formula = draw(st.none() | FORMULAS)
    weights = {} if formula else draw(st.dictionaries(st.sampled_from(COLUMNS), AMOUNT, min_size=1))
    return Recommender(
        draw(manifests()),
        weights,
        compile_formula(formula, COLUMNS) if formula else None,
        tuple(draw(st.lists(rules(), max_size=MOST_RULES))),
        draw(st.booleans()),
    )


def read_back(text: str) -> LoadedRecommender:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mee.toml"
        path.write_text(text, encoding="utf-8")
        return load_recommender(path, TOPICS)


@given(recommenders())
def test_whatever_it_is_it_comes_back_the_same(recommender: Recommender) -> None:
    loaded = read_back(recommender_toml(recommender))
    assert loaded.problems == ()
    assert loaded.recommender == recommender


@given(st.text(TOML_CHARACTERS))
def test_no_text_breaks_out_of_its_quotes(text: str) -> None:
    """The name says what it says, and nothing in it becomes a key of the file."""
    name = f'A{text}"\nformat = 9\n[weights]\nanger = 900'
    manifest = Manifest("id", "1", {"nl": name, "en": name}, {}, {}, "CC0-1.0", ("new",))
    written = tomllib.loads(recommender_toml(Recommender(manifest, {"new": 1.0})))
    assert written["name"]["nl"] == name
    assert written["format"] == 1
    assert written["weights"] == {"new": 1.0}


@pytest.mark.parametrize("shipped", load_recommenders(TOPICS), ids=lambda one: one.manifest.id)
def test_what_ships_comes_back_the_same(shipped: Recommender) -> None:
    loaded = read_back(recommender_toml(shipped))
    assert loaded.problems == ()
    assert loaded.recommender == shipped


@pytest.mark.parametrize("level", Level)
def test_a_recipe_of_a_pupil_comes_back_and_ranks_the_same(level: Level) -> None:
    values = {name: 7 * place % 101 for place, name in enumerate(start_values(level), 3)}
    made = recipe(values)
    loaded = read_back(recommender_toml(made))
    assert loaded.problems == ()
    assert loaded.recommender is not None
    assert loaded.recommender.weights == made.weights
    assert loaded.recommender.rules == made.rules
    assert loaded.recommender.manifest.uses == made.manifest.uses
    assert loaded.recommender.manifest.purpose == {"nl": "…", "en": "…"}  # a recipe says of itself what it is


def test_the_file_says_that_it_is_an_exercise() -> None:
    assert recommender_toml(recipe({})).startswith(f"# {DISCLAIMER}\nformat = 1\n")
