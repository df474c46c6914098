# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that ships passes its checks, in every language and at every level."""

from __future__ import annotations

import json
import tomllib

import pytest

from mediawijs import paths
from mediawijs.content.check import check_path
from mediawijs.content.kinds import PARSERS
from mediawijs.content.manifest import goals_of_level
from mediawijs.content.media import check_svg
from mediawijs.content.pack import load_lesson
from mediawijs.content.shelf import read_shelf
from mediawijs.content.town import goal_sentences, help_lines, modules, person_names
from mediawijs.domain.lessons.kinds import KINDS
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.round import Round
from mediawijs.domain.lessons.kinds.weigh import Weigh, Who
from mediawijs.domain.lessons.lesson import Lesson, Phase

LESSONS = sorted(path.parent for path in paths.lessons().glob("*/pack.toml"))
ALL = [(folder, language, level) for folder in LESSONS for language in ("nl", "en") for level in "POB"]


def load(folder, language, level) -> Lesson:
    loaded = load_lesson(folder, language, level)
    assert loaded.lesson is not None, [str(problem) for problem in loaded.problems]
    return loaded.lesson


def test_there_is_nothing_to_mend():
    assert [str(problem) for problem in check_path(paths.lessons())] == []


def test_parsers_and_kinds_agree():
    assert list(PARSERS) == list(KINDS)


@pytest.mark.parametrize(("folder", "language", "level"), ALL, ids=lambda one: getattr(one, "name", one))
def test_languages_and_levels_have_the_same_bones(folder, language, level):
    lesson, dutch = load(folder, language, level), load(folder, "nl", level)
    assert [step.id for step in lesson.steps] == [step.id for step in dutch.steps]
    assert [card.id for card in lesson.cards] == [card.id for card in dutch.cards]
    assert lesson.talk
    assert goals_of_level_of(lesson)


def goals_of_level_of(lesson: Lesson) -> tuple[str, ...]:
    start = "po-" if lesson.level == "P" else "vo-"
    return tuple(goal for goal in lesson.goals if goal.startswith(start))


@pytest.mark.parametrize(("folder", "language", "level"), ALL, ids=lambda one: getattr(one, "name", one))
def test_every_lesson_asks_all_three_who_must_do_what(folder, language, level):
    lesson = load(folder, language, level)
    acts = [step.exercise for step in lesson.steps if step.phase is Phase.ACT]
    weighed = [exercise for exercise in acts if isinstance(exercise, Weigh)]
    assert weighed
    assert {measure.who for measure in weighed[0].measures} == set(Who)


@pytest.mark.parametrize("level", list("POB"))
def test_dark_patterns_has_eight_screens_and_three_are_clean(level):
    lesson = load(paths.lessons() / "donkere-patronen", "nl", level)
    [spots] = [step.exercise for step in lesson.steps if isinstance(step.exercise, Hotspots)]
    assert len(spots.screens) == 8
    assert sum(1 for screen in spots.screens if not screen.tricks) == 3


@pytest.mark.parametrize("level", list("POB"))
def test_the_feedback_round_after_the_tricks_is_half_real(level):
    lesson = load(paths.lessons() / "trukendoos-nepnieuws", "nl", level)
    rounds = [step.exercise for step in lesson.steps if step.phase is Phase.ROUND]
    labels = [item.label for exercise in rounds if isinstance(exercise, Round) for item in exercise.items]
    assert labels.count("real") * 2 >= len([label for label in labels if label in ("real", "fake")]) >= 6


def test_the_shelf_leaves_nothing_out():
    for language in ("nl", "en"):
        for level in "POB":
            shelf = read_shelf([paths.lessons()], language, level)
            assert len(shelf.lessons) == len(LESSONS)
            assert shelf.left_out == ()
            for lesson in shelf.lessons:
                assert lesson.steps == len(load(lesson.folder, language, level).steps)


def test_goals_modules_cast_and_help_can_be_read():
    assert len(goal_sentences()) > 100
    assert all({"nl", "en"} <= set(words) for words in goal_sentences().values() if words)
    assert len(modules()) == 8
    assert {"noor", "daan", "yasmin", "sem", "lotte", "jay", "amira"} <= set(person_names())
    assert len(help_lines("nl")) == len(help_lines("en")) >= 3
    assert goals_of_level is not None


@pytest.mark.parametrize("picture", sorted(paths.assets().rglob("*.svg")), ids=lambda path: path.name)
def test_every_drawing_is_plain_shapes(picture):
    check_svg(picture.read_bytes())


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_themes_parse(theme):
    assert tomllib.loads((paths.assets() / "themes" / f"{theme}.toml").read_text(encoding="utf-8"))


def test_no_real_brands_in_the_lessons():
    brands = [
        "facebook",
        "instagram",
        "tiktok",
        "snapchat",
        "youtube",
        "google",
        "whatsapp",
        "netflix",
        "spotify",
        "roblox",
        "minecraft",
        "discord",
    ]
    for folder, language, level in ALL:
        lesson = load(folder, language, level)
        facts = {fact.id for step in lesson.steps for fact in step.facts}
        text = (folder / language / f"{level}.md").read_text(encoding="utf-8").lower()
        told = "".join(part for part in text.split("## ") if not part.startswith("fact:"))
        assert [brand for brand in brands if brand in told] == [], (folder.name, language, level, facts)


def test_check_prints_json(capsys):
    from mediawijs.__main__ import main

    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}
