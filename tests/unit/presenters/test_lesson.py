# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lesson presenter: what the screen shows, and that nothing shows before it is saved."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from mediawijs.content.pack import load_lesson
from mediawijs.domain.lessons.events import Answered, Event, Finished, Rewound
from mediawijs.domain.lessons.judgement import Confidence, Result
from mediawijs.domain.lessons.lesson import Lesson
from mediawijs.domain.lessons.session import LessonSession
from mediawijs.domain.lessons.text import plain
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.lesson import (
    Act,
    FinishPage,
    LessonPage,
    LessonPresenter,
    MeterLevels,
    Redesigned,
    Village,
)
from tests.helpers.fakes import MemoryLog, SteadyClock
from tests.helpers.packs import RIGHT, write_pack


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    loaded = load_lesson(write_pack(tmp_path_factory.mktemp("packs")), "nl", "O")
    assert loaded.lesson is not None
    return loaded.lesson


@dataclass
class Screen:
    """A passive view that keeps what it was shown."""

    pages: list[LessonPage | FinishPage] = field(default_factory=list)

    @property
    def page(self) -> LessonPage:
        last = self.pages[-1]
        assert isinstance(last, LessonPage)
        return last


@dataclass
class FullDisk(MemoryLog):
    """A log that cannot save as long as it is full."""

    full: bool = True

    def append(self, *events: Event) -> None:
        if self.full:
            raise Trouble("De schijf is vol.", "Maak ruimte.")
        super().append(*events)


def opened(lesson: Lesson, log: MemoryLog | None = None) -> tuple[LessonPresenter, Screen, MemoryLog]:
    screen, log = Screen(), log or MemoryLog()
    presenter = LessonPresenter(
        LessonSession.start(lesson, log.events()), log, SteadyClock(), screen.pages.append
    )
    presenter.start()
    return presenter, screen, log


def play_to(lesson: Lesson, step: str) -> tuple[LessonPresenter, Screen, MemoryLog]:
    presenter, screen, log = opened(lesson)
    for _move in range(100):
        if isinstance(screen.pages[-1], FinishPage) or screen.page.step.id == step:
            return presenter, screen, log
        one_right_move(presenter, screen)
    raise AssertionError(step)


def one_right_move(presenter: LessonPresenter, screen: Screen) -> None:
    page = screen.page
    if page.act is Act.CHECK:
        presenter.be_sure(Confidence.THINK)
        presenter.change(RIGHT[page.step.id][len(page.question.given)])
    if not isinstance(screen.pages[-1], FinishPage):
        presenter.act()


def test_the_first_page_waits_for_an_answer_and_how_sure(lesson):
    presenter, screen, _log = opened(lesson)
    page = screen.page
    assert (page.step_number, page.step_count, page.chip) == (1, 17, "Vooraf · kies")
    assert (page.main, page.can_act, page.asks_confidence) == ("Controleer", False, True)
    presenter.change(("b",))
    assert not screen.page.can_act
    presenter.be_sure(Confidence.SURE)
    assert screen.page.can_act


def test_an_answer_is_saved_before_its_feedback_shows(lesson):
    saved_when_shown: list[int] = []
    log = MemoryLog()

    def show(page: LessonPage | FinishPage) -> None:
        if isinstance(page, LessonPage) and page.feedback is not None:
            saved_when_shown.append(len(log.kept))

    presenter = LessonPresenter(LessonSession.start(lesson), log, SteadyClock(), show)
    presenter.be_sure(Confidence.GUESS)
    presenter.change(("a",))
    presenter.act()
    assert saved_when_shown == [1]
    [event] = log.kept
    assert isinstance(event, Answered)
    assert (event.answer, event.result, event.confidence) == (("a",), Result.LOOK_AGAIN, Confidence.GUESS)


def test_a_prediction_is_not_marked_wrong_nor_tried_again(lesson):
    presenter, screen, _log = opened(lesson)
    presenter.be_sure(Confidence.GUESS)
    presenter.change(("a",))
    presenter.act()
    assert screen.page.feedback is not None
    assert screen.page.feedback.title == "Jouw voorspelling staat"
    assert not screen.page.can_retry


def test_when_the_disk_is_full_the_answer_stays_and_can_be_tried_again(lesson):
    log = FullDisk()
    presenter, screen, _log = opened(lesson, log)
    presenter.be_sure(Confidence.SURE)
    presenter.change(("b",))
    presenter.act()
    assert screen.page.trouble == "De schijf is vol. Maak ruimte."
    assert (screen.page.feedback, screen.page.question.pending) == (None, ("b",))
    log.full = False
    presenter.act()
    assert screen.page.trouble == ""
    assert screen.page.feedback is not None
    log.full = True
    presenter.act()
    assert screen.page.step.id == "vooraf"
    assert screen.page.trouble


def test_a_whole_lesson_by_the_main_button(lesson):
    _presenter, screen, log = play_to(lesson, "nooit")
    page = screen.pages[-1]
    assert isinstance(page, FinishPage)
    assert (page.title, page.cards, plain(page.talk)) == ("Proefles", 4, "Wat vind jij?")
    assert isinstance(log.kept[-1], Finished)


def test_opening_again_shows_the_same_page(lesson):
    presenter, screen, log = play_to(lesson, "speur")
    presenter.change(("koop=verstoppen",))
    presenter.act()
    _again, second, _log = opened(lesson, log)
    assert second.page == screen.page


def test_wrong_can_be_tried_again_and_the_missed_is_told_after_two_tries(lesson):
    presenter, screen, _log = play_to(lesson, "markeer")
    assert not screen.page.can_act
    presenter.change(("p2=emotie",))
    presenter.act()
    assert screen.page.can_retry
    assert screen.page.feedback is not None
    assert len(screen.page.feedback.lines) == 1
    presenter.retry()
    assert (screen.page.question.locked, screen.page.can_retry, screen.page.main) == (
        False,
        False,
        "Controleer",
    )
    presenter.act()
    assert screen.page.feedback is not None
    assert screen.page.feedback.lines[-1].label == "Deze zat er ook in: “Schandalig.”"
    assert screen.page.main == "Ga verder"


def test_missed_elements_of_a_drawn_screen_are_told_too(lesson):
    presenter, screen, _log = play_to(lesson, "speur")
    assert screen.page.main == "Dit is in orde"
    for _try in range(2):
        presenter.act()
        presenter.retry()
    presenter.act()
    assert screen.page.feedback is not None
    assert screen.page.feedback.lines[-1].label.startswith("Deze zat er ook in:")
    assert screen.page.item_line == "1 van 2"


def test_a_hint_shows_when_asked(lesson):
    presenter, screen, _log = opened(lesson)
    assert screen.page.has_hint
    presenter.show_hint()
    assert plain(screen.page.hint).endswith("Kijk goed.")
    assert not screen.page.has_hint


def test_a_choice_in_a_conversation_counts_at_once_and_can_be_played_again(lesson):
    presenter, screen, log = play_to(lesson, "praat")
    presenter.change(("door",))
    assert screen.page.feedback is not None
    assert screen.page.feedback.title == "Dit gebeurt er"
    presenter.act()
    assert screen.page.question.item == ""
    presenter.rewind("begin")
    assert isinstance(log.kept[-1], Rewound)
    assert (screen.page.question.item, screen.page.question.runs) == ("begin", 2)


def test_rewinding_without_room_on_the_disk_changes_nothing(lesson):
    presenter, screen, _log = play_to(lesson, "praat")
    full = FullDisk()
    presenter._log = full
    presenter.rewind("")
    assert screen.page.question.runs == 1
    assert screen.page.trouble


def test_previews_follow_what_is_picked(lesson):
    presenter, screen, _log = play_to(lesson, "krant")
    assert screen.page.main == "Publiceer"
    preview = screen.page.question.preview
    assert isinstance(preview, Village)
    assert preview.waves == ()
    presenter.change(("boos",))
    presenter.act()
    preview = screen.page.question.preview
    assert isinstance(preview, Village)
    assert (len(preview.waves), preview.now.spread) == (2, 100)
    presenter, screen, _log = play_to(lesson, "omdraaien")
    redesign = screen.page.question.preview
    assert isinstance(redesign, Redesigned)
    assert (redesign.clicks.yes, redesign.clicks.no) == (1, 3)
    presenter, screen, _log = play_to(lesson, "weeg")
    presenter.change(("maker",))
    meters = screen.page.question.preview
    assert isinstance(meters, MeterLevels)
    assert dict(meters.levels) == {"rust": 60, "boos": 30}
    assert screen.page.main == "Dit kies ik"
    presenter.act()
    assert screen.page.main == "Rond af"


def test_looking_back_shows_the_own_answers(lesson):
    _presenter, screen, _log = play_to(lesson, "terug")
    back = screen.page.look_back
    assert back is not None
    rows = {group.title: [row.answer for row in group.rows] for group in back.groups}
    assert rows["Wat denk je?"] == ["Dit is b"]
    assert rows["Speur mee"] == ["Dit is winkel.koop: Dit is dwingen", "In orde"]
    assert rows["In de groep"] == ["Dit is begin.vraag"]
    assert (back.calibration.unsure_right, back.calibration.sure_right) == (1, 0)
    assert back.groups[2].ties


def test_every_kind_can_say_what_was_answered(lesson):
    from mediawijs.presenters.look_back import answer_label, item_label

    _presenter, _screen, log = play_to(lesson, "nooit")
    for event in log.kept:
        if isinstance(event, Answered):
            step = lesson.step(event.step)
            assert step is not None
            assert answer_label(step.exercise, event.item, event.answer)
            assert item_label(step.exercise, event.item) or event.item == "-"
    for step_id in ("uitleg", "terug"):
        step = lesson.step(step_id)
        assert step is not None
        assert answer_label(step.exercise, "-", ()) == ""


def test_wrong_parts_are_named_in_the_feedback(lesson):
    cases = {
        "volgorde": (("twee", "een", "drie"), "Dit is een"),
        "groepen": (("appel=nee", "steen=nee"), "Dit is appel"),
        "omdraaien": (("neeknop=klein",), ""),
    }
    for step, (answer, label) in cases.items():
        presenter, screen, _log = play_to(lesson, step)
        presenter.change(answer)
        presenter.act()
        assert screen.page.feedback is not None
        assert screen.page.feedback.lines[0].label == label


def test_locked_answers_do_not_change(lesson):
    presenter, screen, _log = opened(lesson)
    presenter.be_sure(Confidence.SURE)
    presenter.change(("b",))
    presenter.act()
    presenter.change(("a",))
    presenter.be_sure(Confidence.GUESS)
    presenter.retry()
    assert (screen.page.question.pending, screen.page.confidence) == (("b",), Confidence.SURE)


def test_acting_too_early_does_nothing(lesson):
    presenter, screen, log = opened(lesson)
    presenter.act()
    assert log.kept == []
    assert screen.page.step.id == "vooraf"


def test_the_language_can_change_in_mid_lesson(lesson):
    from dataclasses import replace

    presenter, screen, _log = play_to(lesson, "ronde")
    presenter.use_language(replace(lesson, title="A lesson", language="en"))
    assert (screen.page.lesson, screen.page.step.id) == ("A lesson", "ronde")
