# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each kind of exercise: what it asks, accepts and says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.content.pack import load_lesson
from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.lessons.kinds import KIND_NAMES, KINDS
from mediawijs.domain.lessons.kinds.base import WHOLE, pairs
from mediawijs.domain.lessons.kinds.chat import Chat
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.rate import GUT, Rate
from mediawijs.domain.lessons.kinds.redesign import Clicks, Redesign
from mediawijs.domain.lessons.kinds.spin import Spin
from mediawijs.domain.lessons.kinds.weigh import Weigh
from mediawijs.domain.lessons.lesson import Lesson
from mediawijs.domain.lessons.text import plain
from tests.helpers.packs import write_pack


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    loaded = load_lesson(write_pack(tmp_path_factory.mktemp("packs")), "nl", "O")
    assert loaded.problems == ()
    assert loaded.lesson is not None
    return loaded.lesson


def exercise(lesson: Lesson, step: str):
    found = lesson.step(step)
    assert found is not None
    return found.exercise


def test_every_kind_occurs_in_the_small_pack(lesson):
    assert {step.kind for step in lesson.steps} == set(KINDS)
    assert {KIND_NAMES[cls]: cls for cls in KINDS.values()} == KINDS


@given(
    st.lists(st.text("abklein=geljkoppsteun12 r", max_size=12), max_size=4).map(tuple),
    st.sampled_from("-r1winkel"),
)
def test_nonsense_is_never_accepted_nor_crashes(lesson_cache, answer, item):
    for step in lesson_cache.steps:
        if step.exercise.accepts(item, answer):
            assert step.exercise.judge(item, answer, {}).result in Result


@pytest.fixture(scope="module")
def lesson_cache(lesson):
    return lesson


@pytest.mark.parametrize(
    ("step", "item", "answer", "result", "count"),
    [
        ("vooraf", WHOLE, ("b",), Result.RIGHT, (1, 1)),
        ("vooraf", WHOLE, ("a",), Result.LOOK_AGAIN, (0, 1)),
        ("volgorde", WHOLE, ("een", "twee", "drie"), Result.RIGHT, (3, 3)),
        ("volgorde", WHOLE, ("een", "drie", "twee"), Result.PARTLY, (1, 3)),
        ("volgorde", WHOLE, ("twee", "drie", "een"), Result.LOOK_AGAIN, (0, 3)),
        ("groepen", WHOLE, ("appel=ja", "steen=nee"), Result.RIGHT, (2, 2)),
        ("groepen", WHOLE, ("appel=ja", "steen=ja"), Result.PARTLY, (1, 2)),
        ("markeer", WHOLE, ("p1=emotie",), Result.RIGHT, (1, 1)),
        ("markeer", WHOLE, ("p1=emotie", "p2=complot"), Result.PARTLY, (1, 1)),
        ("markeer", WHOLE, ("p1=complot",), Result.LOOK_AGAIN, (0, 1)),
        ("speur", "winkel", ("koop=dwingen",), Result.RIGHT, (1, 1)),
        ("speur", "winkel", ("koop=verstoppen",), Result.PARTLY, (0, 1)),
        ("speur", "winkel", (), Result.LOOK_AGAIN, (0, 1)),
        ("speur", "club", (), Result.RIGHT, (1, 1)),
        ("speur", "club", ("nee=dwingen",), Result.LOOK_AGAIN, (0, 1)),
        ("schat", WHOLE, ("43",), Result.RIGHT, (1, 1)),
        ("schat", WHOLE, ("10",), Result.LOOK_AGAIN, (0, 1)),
        ("ronde", "eend", ("real",), Result.RIGHT, (1, 1)),
        ("ronde", "eend", ("fake",), Result.LOOK_AGAIN, (0, 1)),
        ("weeg", WHOLE, ("jij", "wet"), Result.OPEN, (0, 0)),
        ("praat", "begin", ("door",), Result.OPEN, (0, 0)),
        ("krant", "r1", ("boos",), Result.OPEN, (0, 0)),
        ("omdraaien", WHOLE, ("neeknop=gelijk",), Result.RIGHT, (1, 1)),
        ("omdraaien", WHOLE, ("neeknop=klein",), Result.LOOK_AGAIN, (0, 1)),
        ("markt", "rust", ("choose=bieb-feed",), Result.RIGHT, (1, 1)),
        ("markt", "rust", ("choose=sportclub",), Result.LOOK_AGAIN, (0, 1)),
        ("keuring", "kijktijd", ("verdict=refuse",), Result.RIGHT, (1, 1)),
        ("keuring", "bieb-feed", ("verdict=refuse",), Result.LOOK_AGAIN, (0, 1)),
        ("recept", "woest", ("watch=0", "anger=100", "result=60"), Result.RIGHT, (1, 1)),
        ("recept", "woest", ("watch=60", "anger=0", "result=59"), Result.LOOK_AGAIN, (0, 1)),
        ("recept", "vrij", ("watch=0", "anger=0", "result=0"), Result.OPEN, (0, 0)),
    ],
)
def test_judging(lesson, step, item, answer, result, count):
    asked = exercise(lesson, step)
    assert asked.accepts(item, answer)
    judged = asked.judge(item, answer, {})
    assert (judged.result, (judged.right_count, judged.total)) == (result, count)
    assert judged.right is (result in (Result.RIGHT, Result.OPEN))


@pytest.mark.parametrize(
    ("step", "item", "answer"),
    [
        ("vooraf", WHOLE, ()),
        ("vooraf", WHOLE, ("a", "b")),
        ("vooraf", WHOLE, ("c",)),
        ("vooraf", "other", ("a",)),
        ("volgorde", WHOLE, ("een", "twee")),
        ("groepen", WHOLE, ("appel=ja",)),
        ("groepen", WHOLE, ("appel=ja", "appel=nee")),
        ("groepen", WHOLE, ("appel=ja", "steen=weg")),
        ("markeer", WHOLE, ("p9=emotie",)),
        ("speur", "winkel", ("koop=onzin",)),
        ("speur", "nergens", ()),
        ("schat", WHOLE, ("101",)),
        ("schat", WHOLE, ("veel",)),
        ("schat", WHOLE, ("²",)),
        ("schat", WHOLE, ("9" * 5000,)),
        ("ronde", "eend", ("misschien",)),
        ("ronde", "geit", ("real",)),
        ("weeg", WHOLE, ()),
        ("weeg", WHOLE, ("jij", "maker", "wet")),
        ("praat", "goed", ("door",)),
        ("krant", "r3", ("boos",)),
        ("markt", "rust", ()),
        ("markt", "rust", ("bieb-feed",)),
        ("markt", "rust", ("choose=",)),
        ("markt", "rust", ("choose=nieuwste",)),
        ("markt", "rust", ("verdict=admit",)),
        ("markt", "rust", ("choose=bieb-feed", "choose=kijktijd")),
        ("markt", "rest", ("choose=bieb-feed",)),
        ("keuring", "kijktijd", ("verdict=misschien",)),
        ("keuring", "kijktijd", ("choose=kijktijd",)),
        ("recept", "woest", ("watch=0", "anger=100")),
        ("recept", "woest", ("watch=0", "anger=100", "result=")),
        ("recept", "woest", ("watch=0", "anger=100", "result=-4")),
        ("recept", "woest", ("watch=0", "anger=100", "result=007")),
        ("recept", "woest", ("watch=0", "anger=100", "result=99999")),
        ("recept", "woest", ("watch=3", "anger=100", "result=60")),
        ("recept", "woest", ("watch=0", "anger=105", "result=60")),
        ("recept", "woest", ("anger=100", "watch=0", "result=60")),
        ("recept", "woest", ("watch=0", "result=60")),
        ("recept", "woest", ("watch=0", "anger=100", "new=5", "result=60")),
        ("recept", "weg", ("watch=0", "anger=100", "result=60")),
        ("omdraaien", WHOLE, ()),
        ("omdraaien", WHOLE, ("neeknop=weg",)),
        ("uitleg", WHOLE, ("a",)),
        ("terug", WHOLE, ("a",)),
    ],
)
def test_answers_that_cannot_be(lesson, step, item, answer):
    assert not exercise(lesson, step).accepts(item, answer)


def test_feedback_differs_for_right_and_wrong(lesson):
    choice = exercise(lesson, "vooraf")
    right = choice.judge(WHOLE, ("b",), {}).remarks[0]
    assert (plain(right.text), right.right) == ("Zo zit het met b.", True)
    wrong_slot = dict(choice.options)["b"]
    assert plain(wrong_slot.feedback(False)) == "Toch niet b."
    assert plain(wrong_slot.feedback(True)) == "Zo zit het met b."


def test_nothing_is_asked_where_there_is_only_reading(lesson):
    for step in ("uitleg", "terug"):
        assert exercise(lesson, step).item_after({}) is None
        assert exercise(lesson, step).length() == 0
        assert exercise(lesson, step).judge(WHOLE, (), {}).result is Result.OPEN


def test_a_round_asks_its_items_one_by_one(lesson):
    asked = exercise(lesson, "ronde")
    assert asked.item_after({}) == "eend"
    assert asked.item_after({"eend": ("real",)}) == "fiets"
    assert asked.item_after(dict.fromkeys(("eend", "fiets", "brug", "maan"), ("real",))) is None


def test_flagging_something_else_gets_the_feedback_of_the_screen(lesson):
    spots = exercise(lesson, "speur")
    assert isinstance(spots, Hotspots)
    remark = spots.judge("winkel", ("titel=dwingen",), {}).remarks[0]
    assert (plain(remark.text), remark.right) == ("Zo zit het met winkel.fine.", False)


def test_a_conversation_follows_the_choices_and_moves_people(lesson):
    chat = exercise(lesson, "praat")
    assert isinstance(chat, Chat)
    assert chat.item_after({}) == "begin"
    assert [node.id for node in chat.path({"begin": ("vraag",)})] == ["begin", "goed"]
    assert chat.item_after({"begin": ("vraag",)}) is None
    ties = {tie.pair: tie.strength for tie in chat.relations({"begin": ("door",)})}
    assert ties == {frozenset(("noor", "sem")): 1, frozenset(("you", "noor")): -2}


def test_meters_move_and_stay_between_0_and_100(lesson):
    weigh = exercise(lesson, "weeg")
    assert isinstance(weigh, Weigh)
    assert weigh.levels(()) == {"rust": 40, "boos": 60}
    assert weigh.levels(("maker", "wet")) == {"rust": 60, "boos": 20}


def test_redesign_counts_clicks_and_changes_the_drawing(lesson):
    design = exercise(lesson, "omdraaien")
    assert isinstance(design, Redesign)
    assert design.clicks(design.at_first) == Clicks(yes=1, no=3)
    assert design.clicks(("neeknop=gelijk",)).equal
    assert design.designed(("neeknop=gelijk",)).element("nee").size == "large"
    assert design.designed(()).element("nee").size == "small"


def test_stories_spread_in_waves_and_wear_out(lesson):
    spin = exercise(lesson, "krant")
    assert isinstance(spin, Spin)
    assert spin.waves("gewoon") == (frozenset({"bakker"}),)
    assert spin.waves("boos") == (frozenset({"bakker"}), frozenset({"juf", "boer"}))
    assert spin.reach("boos", played_before=2) < spin.reach("boos")
    assert spin.item_after({}) == "r1"
    assert spin.item_after({"r1": ("boos",), "r2": ("boos",)}) is None


@given(st.lists(st.sampled_from(["gewoon", "boos"]), max_size=6).map(tuple))
def test_the_mood_of_a_village_stays_in_percent(lesson_cache, played):
    spin = exercise(lesson_cache, "krant")
    mood = spin.mood(played)
    assert all(0 <= value <= 100 for value in (mood.spread, mood.trust, mood.quarrel))
    assert (mood.trust, mood.quarrel) == (70, 15) or played


@given(st.permutations(["een", "twee", "drie"]).map(tuple))
def test_order_is_right_only_in_the_right_order(lesson_cache, answer):
    judged = exercise(lesson_cache, "volgorde").judge(WHOLE, answer, {})
    assert (judged.result is Result.RIGHT) == (answer == ("een", "twee", "drie"))


def test_rating_a_post_grows_an_advice_with_reasons(lesson):
    keur = exercise(lesson, "keur")
    assert isinstance(keur, Rate)
    assert keur.item_after({}) == GUT
    assert keur.accepts(GUT, ("12",))
    assert not keur.accepts(GUT, ("13",))
    assert not keur.accepts(GUT, ())
    assert not keur.accepts("p99", ("ja",))
    given_now = {GUT: ("12",), "p71_gevaar": ("groot",)}
    assert keur.item_after(given_now) == "p73_hoe"
    assert keur.item_after({GUT: ("12",), "p71_gevaar": ("nee",)}) is None
    judged = keur.judge("p73_hoe", ("uitdagen",), given_now)
    assert judged.result is Result.OPEN
    assert [remark.about for remark in judged.remarks][-1] == ""
    advice = keur.advice({**given_now, "p73_hoe": ("uitdagen",)})
    assert advice.age is not None
    assert advice.age.low >= 9
    assert keur.reference().age is not None


def test_pairs_of_tokens():
    assert pairs(("a=b", "c")) == {"a": "b", "c": ""}
