# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The signs of themes and the services that ship: there is one for every theme, and all can be rated."""

from __future__ import annotations

import re
import tomllib

import pytest

from mediawijs import paths
from mediawijs.content.media import check_svg
from mediawijs.content.posts import checked_picture, load_post, post_folders
from mediawijs.content.reading import measure
from mediawijs.content.rules_toml import load_rules, rule_folders
from mediawijs.domain.rating.rate import AgeRange, check_answers, next_question, rate

SERVICES = paths.assets() / "services"
RULES = [rules for folder in rule_folders() if (rules := load_rules(folder).rules) is not None]
THEMES = {theme.id for rules in RULES for theme in rules.themes}
PICTURES = sorted((paths.assets() / "pictures" / "themes").glob("*.svg"))


def test_every_theme_has_a_sign_and_every_sign_a_theme():
    assert {path.stem for path in PICTURES} == THEMES


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_signs_are_plain_shapes_on_a_rounded_tile(path):
    data = path.read_bytes()
    check_svg(data)
    text = data.decode()
    assert 'viewBox="0 0 64 64"' in text
    assert re.search(r'<rect width="64" height="64" rx="16" fill="#[0-9A-F]{6}"/>', text)
    # Only the end of the tag: a whole one would be read as the licence of this file.
    assert "License-Identifier: CC-BY-SA-4.0" in text


def test_no_two_signs_are_the_same():
    assert len({path.read_bytes() for path in PICTURES}) == len(PICTURES)


def test_there_are_six_services_and_one_is_harmless():
    assert [folder.name for folder in post_folders(SERVICES)] == [
        *("flits", "praatpaal", "slootkijker", "speurneus", "torenbaas", "zwermpje")
    ]
    loaded = [load_post(folder).post for folder in post_folders(SERVICES)]
    [rules] = [one for one in RULES if one.id == "schermstad-diensten"]
    [harmless] = [post for post in loaded if post is not None and post.harmless]
    advice = rate(rules, harmless.reference[rules.id])
    assert (harmless.id, advice.age) == ("slootkijker", AgeRange(0, 0))
    assert (advice.pictograms, advice.labels) == ((), ())


def test_every_service_is_somebody_of_the_town():
    town = tomllib.loads((paths.assets() / "town" / "cast.toml").read_text(encoding="utf-8"))
    makers = {one["id"] for one in town["maker"]}
    assert {folder.name for folder in post_folders(SERVICES)} <= makers


@pytest.mark.parametrize("folder", post_folders(SERVICES), ids=lambda folder: folder.name)
def test_a_service_is_whole_and_can_be_rated_at_every_level(folder):
    loaded = load_post(folder)
    assert loaded.problems == ()
    post = loaded.post
    assert post is not None
    [rules] = [one for one in RULES if one.id == "schermstad-diensten"]
    answers = post.reference[rules.id]
    assert check_answers(rules, answers) == []
    assert next_question(rules, answers) is None
    assert set(post.levels) == {"P", "O", "B"}
    for scene in post.scenes:
        checked_picture(folder, scene.picture)
        assert set(scene.alt) == {"nl", "en"}


def test_services_come_to_different_ages():
    ages = []
    for folder in post_folders(SERVICES):
        post = load_post(folder).post
        assert post is not None
        [rules] = [one for one in RULES if one.id == "schermstad-diensten"]
        ages.append(rate(rules, post.reference[rules.id]).age)
    assert len({age and age.high for age in ages}) == 6


def test_services_are_easy_to_read():
    texts = []
    for folder in post_folders(SERVICES):
        post = load_post(folder).post
        assert post is not None
        texts += [post.caption["nl"], post.discussion["nl"], *(scene.alt["nl"] for scene in post.scenes)]
    assert measure(" ".join(texts)).score >= 65
