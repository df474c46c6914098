# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round of review cards."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from mediawijs.content.pack import load_lesson
from mediawijs.domain.lessons.events import Event, Reviewed
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.review import ReviewCard, ReviewPage, ReviewPresenter
from tests.helpers.fakes import MemoryLog, SteadyClock
from tests.helpers.packs import write_pack


@pytest.fixture
def cards(tmp_path) -> tuple[ReviewCard, ...]:
    lesson = load_lesson(write_pack(tmp_path), "nl", "O").lesson
    assert lesson is not None
    return tuple(ReviewCard(lesson, card) for card in lesson.cards[:2])


def test_a_round_from_first_card_to_last(cards):
    pages: list[ReviewPage] = []
    log = MemoryLog()
    presenter = ReviewPresenter(cards, log, SteadyClock(), pages.append)
    presenter.start()
    assert (pages[-1].number, pages[-1].count, pages[-1].can_act) == (1, 2, False)
    presenter.act()
    assert log.kept == []
    presenter.change(("a",))
    presenter.act()
    assert pages[-1].feedback is not None
    assert (pages[-1].feedback.title, pages[-1].main) == ("Onthouden", "Ga verder")
    presenter.change(("b",))
    presenter.act()
    presenter.change(("a",))
    presenter.act()
    assert pages[-1].feedback is not None
    assert pages[-1].feedback.title == "Kijk nog eens"
    presenter.act()
    assert (pages[-1].question, pages[-1].right) == (None, 1)
    presenter.act()
    assert [type(event) for event in log.kept] == [Reviewed, Reviewed]


@dataclass
class FullDisk(MemoryLog):
    def append(self, *events: Event) -> None:
        raise Trouble("De schijf is vol.", "Maak ruimte.")


def test_a_card_that_cannot_be_saved_stays_on_screen(cards):
    pages: list[ReviewPage] = []
    presenter = ReviewPresenter(cards, FullDisk(), SteadyClock(), pages.append)
    presenter.change(("a",))
    presenter.act()
    assert (pages[-1].trouble, pages[-1].feedback) == ("De schijf is vol. Maak ruimte.", None)
