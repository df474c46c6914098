# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rating that is not finished is kept after every answer, and goes on where it was, also with newer rules."""

from __future__ import annotations

from dataclasses import replace

from mediawijs.presenters.rating_drafts import resumed
from mediawijs.presenters.rating_steps import Draft, Stage, Step
from tests.helpers.ratings import REFERENCE, MemoryRatings, a_post, begun, kept, trial_rules
from tests.unit.presenters.test_rating import Room


def test_at_most_the_question_on_show_is_lost() -> None:
    room = Room()
    assert room.log.begun == []
    for stage in (Stage.ASK, Stage.SPOT, Stage.ASK, Stage.CARD):
        room.to(stage)
        [one] = room.log.begun
        again = Room(log=room.log, draft=one)
        assert again.presenter.draft == room.presenter.draft
        assert again.page.body == room.page.body
        assert again.page.notice == "Je was al begonnen. Je gaat verder waar je was."
        assert again.page.again == "Begin opnieuw"
        again.presenter.act()
    assert (one.post, one.rule_set, one.version, one.gut_age) == ("duw", "proefregels", "1.0", 9)


def test_ticks_and_what_was_taken_off_the_card_are_kept_too() -> None:
    room = Room()
    room.to(Stage.SPOT)
    room.presenter.tick("griezel")
    assert room.log.begun[-1].ticked == ("griezel",)
    room.presenter.tick("griezel")
    room.to(Stage.CARD)
    room.presenter.change_setting("vreemden")
    assert (room.log.begun[-1].opened, room.log.begun[-1].step) == (("vreemden",), "ask vreemden")


def test_what_is_finished_is_begun_no_more() -> None:
    room = Room()
    room.to(Stage.COMPARE)
    assert (len(room.log.rows), room.log.begun) == (1, [])
    room.presenter.back()
    room.presenter.back()
    assert room.log.begun == []  # the rating holds all of it
    room.presenter.answer("ja")
    assert len(room.log.begun) == 1
    room.presenter.answer("nee")
    room.presenter.act()
    room.to(Stage.COMPARE)
    assert (len(room.log.rows), room.log.begun) == (1, [])


def test_beginning_anew_throws_it_away() -> None:
    room = Room(log=MemoryRatings(begun=[begun()]), draft=begun())
    room.presenter.again()
    assert room.log.begun == []
    assert room.presenter.draft == Draft()
    assert room.page.notice == ""


def test_the_notice_goes_with_the_first_answer() -> None:
    room = Room(draft=begun())
    room.presenter.answer("nee")
    assert (room.page.notice, room.page.again) == ("", "")


def test_once_more_is_a_rating_of_its_own() -> None:
    room = Room(draft=begun(), kept=kept(seq=7))
    room.to(Stage.COMPARE)
    assert len(room.log.rows) == 1
    room.presenter.disagree("nothing")
    assert room.log.about == {1: ""}


def test_bad_luck_is_told_and_the_draft_stays() -> None:
    room = Room(log=MemoryRatings(full=True))
    room.presenter.feel(9)
    assert "De schijf is vol." in room.page.trouble
    assert room.presenter.unfinished is not None
    room.log.full = False
    room.to(Stage.CARD)
    assert (room.page.trouble, len(room.log.begun)) == ("", 1)
    room.log.full = True
    room.presenter.again()
    assert "De schijf is vol." in room.page.trouble


def test_with_newer_rules_what_still_fits_is_there() -> None:
    rules, post = trial_rules(), a_post()
    old = begun(
        answers={"echt": "bestaat niet", "vecht": "slaan", "weg": "ja"},
        ticked=("vecht", "weg"),
        version="0.9",
    )
    draft = resumed(rules, post, old)
    assert draft.answers == {"vecht": "slaan"}
    assert draft.spotted == {"vecht"}
    assert draft.at == Step(Stage.ASK, ("bloed",))
    assert "De regels zijn intussen veranderd" in Room(draft=old).page.notice

    assert resumed(rules, post, replace(old, step="ask weg")).at == Step(Stage.ASK, ("echt",))
    assert resumed(rules, post, replace(old, step="")).at == Step(Stage.ASK, ("echt",))
    assert resumed(rules, post, replace(old, gut_age=7)).gut is None
    assert resumed(rules, post, replace(old, gut_age=None, step="?")).at == Step(Stage.GUT)
    whole = replace(old, answers=dict(REFERENCE), ticked=("vecht",), step="compare")
    assert resumed(rules, post, replace(whole, step="gone")).at.stage is Stage.CARD
