# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Events to store: some by hand, and all that can be, for Hypothesis."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from mediawijs.domain.lessons.events import Answered, Event, Finished, Reviewed, Rewound, WentOn, Where
from mediawijs.domain.lessons.judgement import Answer, Confidence, Result
from tests.helpers.fakes import DAY

WHERE = Where("proefles", "1.0.0", "O")


def an_answer(*answer: str, step: str = "stap", lesson: str = "proefles", attempt: int = 1) -> Answered:
    where = Where(lesson, "1.0.0", "O")
    return Answered(where, step, "-", answer or ("a",), Result.RIGHT, Confidence.SURE, attempt, 10, DAY)


def finished(lesson: str = "proefles", day: date = DAY) -> Finished:
    return Finished(Where(lesson, "1.0.0", "O"), day)


def reviewed(card: str, result: Result, day: date, lesson: str = "proefles") -> Reviewed:
    return Reviewed(Where(lesson, "1.0.0", "O"), card, ("a",), result, day)


def some_events() -> tuple[Event, ...]:
    """One of every kind."""
    return (
        an_answer("a", "b"),
        WentOn(WHERE, "stap", "-", DAY),
        Rewound(WHERE, "stap", "", DAY),
        finished(),
        reviewed("k1", Result.PARTLY, DAY),
    )


_texts = st.text(max_size=8)
_days = st.dates()
_wheres = st.builds(Where, _texts, _texts, _texts)
_answers: st.SearchStrategy[Answer] = st.lists(_texts, max_size=4).map(tuple)
_results = st.sampled_from(Result)

events: st.SearchStrategy[Event] = st.one_of(
    st.builds(
        Answered,
        _wheres,
        _texts,
        _texts,
        _answers,
        _results,
        st.none() | st.sampled_from(Confidence),
        st.integers(1, 10**6),
        st.integers(0, 600),
        _days,
    ),
    st.builds(WentOn, _wheres, _texts, _texts, _days),
    st.builds(Rewound, _wheres, _texts, _texts, _days),
    st.builds(Finished, _wheres, _days),
    st.builds(Reviewed, _wheres, _texts, _answers, _results, _days),
)
