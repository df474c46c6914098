# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shelf: quick cards, and a damaged pack that leaves the others alone."""

from __future__ import annotations

from mediawijs.content.shelf import read_shelf
from tests.helpers.packs import PACK_TOML, write_pack


def test_a_card_says_what_the_lesson_is(tmp_path):
    folder = write_pack(tmp_path)
    [lesson] = read_shelf([tmp_path], "nl", "O").lessons
    assert (lesson.id, lesson.title, lesson.number, lesson.minutes) == ("proefles", "Proefles", 99, 10)
    assert lesson.blurb == "Een les om mee te proeven."
    assert lesson.folder == folder
    assert lesson.goals == ("vo-dg-21B-4",)


def test_another_language_falls_back_and_another_level_leaves_it_out(tmp_path):
    write_pack(tmp_path)
    assert read_shelf([tmp_path], "en", "O").lessons[0].title == "Proefles"
    assert read_shelf([tmp_path], "nl", "P").lessons == ()


def test_damaged_packs_are_left_out_by_name(tmp_path):
    folder = write_pack(tmp_path)
    for name, text in {"een": "format = [", "twee": PACK_TOML.replace("format = 1", "format = 7")}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.toml").write_text(text, encoding="utf-8")
    shelf = read_shelf([tmp_path, tmp_path / "nergens"], "nl", "O")
    assert [lesson.id for lesson in shelf.lessons] == ["proefles"]
    assert shelf.left_out == ("een", "twee")
    assert shelf.find("proefles") is not None
    assert shelf.find("weg") is None
    (folder / "nl" / "O.md").write_text("geen titel", encoding="utf-8")
    assert read_shelf([tmp_path], "nl", "O").left_out == ("een", "proefles", "twee")


def test_an_enormous_file_is_left_out(tmp_path):
    folder = write_pack(tmp_path)
    (folder / "pack.toml").write_text("#" * 1_000_001, encoding="utf-8")
    assert read_shelf([tmp_path], "nl", "O").left_out == ("proefles",)
