# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The inspection of one recommender: tests come in one by one, thresholds can be moved, the pupil decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import isfinite
from typing import Protocol

from mediawijs.domain.lab.inspection import (
    CHILD_AGE,
    THRESHOLDS,
    Card,
    Dossier,
    Outcome,
    Sense,
    State,
    Test,
    Threshold,
    card_of,
)
from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.level import Level
from mediawijs.i18n import _
from mediawijs.presenters.figures import number
from mediawijs.presenters.lab_parts import said
from mediawijs.presenters.lab_words import column_name, test_name, test_why

FOR_P = (Test.T1, Test.T4, Test.K1, Test.K2, Test.K3, Test.D1, Test.D3, Test.W1)
"""At level P eight tests are enough to look at; the verdict is always about all."""
STEPS = 20
"""Places of a threshold's slider; place 10 is where it starts."""
_NEED_A_REASON = (State.REFUSED, State.APPEALED, State.WITHDRAWN)


class Inspector(Protocol):
    """Runs the tests elsewhere; results come back through `InspectionPresenter.measured`."""

    def audit(self, recommender: Recommender, *, hidden: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Measured:
    """One test is done; `test` None means that all are."""

    hidden: bool
    recommender: Recommender
    test: Test | None
    value: float


@dataclass(frozen=True, slots=True)
class TestRow:
    """`verdict`: "good", "look_again", or "" while it runs. `place` is where the slider of the threshold stands."""

    __test__ = False

    id: str
    name: str
    why: str
    value: str
    limit: str
    verdict: str
    place: int
    fixed: bool
    hidden_value: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A step that the pupil may take now; `needs_reason` asks why first."""

    state: str
    text: str
    needs_reason: bool


@dataclass(frozen=True, slots=True)
class InspectionPage:
    title: str
    maker: str
    purpose: str
    reads: str
    busy: str
    verdicts: tuple[tuple[str, bool], ...]
    rows: tuple[TestRow, ...]
    advice: str
    state: str
    history: tuple[str, ...]
    choices: tuple[Choice, ...]
    hidden_note: str
    may_look_hidden: bool
    moved: bool
    question: str


@dataclass(frozen=True, slots=True)
class _Case:
    recommender: Recommender
    dossier: Dossier
    values: Mapping[Test, float]
    hidden: Mapping[Test, float]
    places: Mapping[Test, int]
    done: bool = False
    hidden_done: bool = False
    looking: bool = False


class InspectionPresenter:
    def __init__(self, inspector: Inspector, level: Level, show: Callable[[InspectionPage], None]) -> None:
        self._inspector, self._level, self._show = inspector, level, show
        self._cases: dict[str, _Case] = {}
        self._at = ""

    @property
    def empty(self) -> bool:
        return not self._at

    def submit(self, recommender: Recommender) -> None:
        """Starts the tests, unless this very recommender was tested before: its dossier then lies open again."""
        self._at = recommender.manifest.id
        known = self._cases.get(self._at)
        if known is None or known.recommender != recommender:
            self._measure(recommender, Dossier(self._at))
        self._tell()

    def _measure(self, recommender: Recommender, dossier: Dossier) -> None:
        self._cases[self._at] = _Case(recommender, dossier, {}, {}, {})
        self._inspector.audit(recommender, hidden=False)

    def measured(self, found: Measured) -> None:
        name = found.recommender.manifest.id
        case = self._cases.get(name)
        if case is None or case.recommender != found.recommender:
            return  # of an earlier recipe
        if found.test is not None:
            values = {**(case.hidden if found.hidden else case.values), found.test: found.value}
            case = replace(case, hidden=values) if found.hidden else replace(case, values=values)
        elif found.hidden:
            case = replace(case, hidden_done=True)
        else:
            case = replace(
                case,
                done=True,
                dossier=case.dossier.moved(State.INSPECTED, "")
                if case.dossier.may(State.INSPECTED)
                else case.dossier,
            )
        self._cases[name] = case
        self._tell()

    def move(self, state: str, reason: str) -> None:
        """The pupil decides. A reason that is missing is asked for by the screen first. What is handed in again is tested again."""
        case, to = self._cases[self._at], State(state)
        if case.dossier.may(to) and (reason.strip() or to not in _NEED_A_REASON):
            dossier = case.dossier.moved(to, reason)
            self._cases[self._at] = replace(case, dossier=dossier)
            if dossier.state is State.SUBMITTED:
                self._measure(case.recommender, dossier)
        self._tell()

    def turn(self, test: str, place: int) -> None:
        """Another threshold: the numbers stay, the verdict may turn."""
        case = self._cases[self._at]
        self._cases[self._at] = replace(case, places={**case.places, Test(test): place})
        self._tell()

    def reset(self) -> None:
        self._cases[self._at] = replace(self._cases[self._at], places={})
        self._tell()

    def look_in_hidden_town(self) -> None:
        case = self._cases[self._at]
        self._cases[self._at] = replace(case, looking=True)
        if not case.hidden_done:
            self._inspector.audit(case.recommender, hidden=True)
        self._tell()

    @property
    def card(self) -> Card:
        """Under the thresholds as they stand."""
        case = self._cases[self._at]
        return card_of(case.recommender, case.values, thresholds(case.places))

    @property
    def page(self) -> InspectionPage:
        case = self._cases[self._at]
        manifest, card = case.recommender.manifest, self.card
        return InspectionPage(
            title=_("Keuring van {name}").format(name=said(manifest.name)),
            maker=_("Maker: {maker}").format(maker=said(manifest.maker)),
            purpose=said(manifest.purpose),
            reads=_("Leest: {columns}").format(columns=", ".join(map(column_name, manifest.uses))),
            busy=""
            if case.done
            else _("De keuring loopt: {done} van {all} proeven.").format(
                done=len(case.values), all=len(Test)
            ),
            verdicts=_verdicts(card) if case.done else (),
            rows=self._rows(case, card),
            advice=_advice(card) if case.done else "",
            state=_state(case.dossier.state),
            history=tuple(_said(state, reason) for state, reason in case.dossier.history),
            choices=_choices(case.dossier) if case.done else (),
            hidden_note=_hidden_note(case, card),
            may_look_hidden=case.done and not case.looking and self._level is not Level.P,
            moved=any(place != STEPS // 2 for place in case.places.values()),
            question=_("Wie zou de grenzen moeten bepalen: de maker, de keuring, de overheid, of jij?"),
        )

    def _rows(self, case: _Case, card: Card) -> tuple[TestRow, ...]:
        limits = thresholds(case.places)
        known = {one.test: one for one in card.outcomes}
        shown = FOR_P if self._level is Level.P else tuple(Test)
        return tuple(self._row(case, test, known.get(test), limits[test]) for test in shown)

    def _row(self, case: _Case, test: Test, outcome: Outcome | None, limit: Threshold) -> TestRow:
        least = limit.sense is Sense.AT_LEAST
        hidden = case.hidden.get(test)
        return TestRow(
            test.value,
            test_name(test),
            test_why(test),
            "…" if outcome is None else _figure(outcome.value),
            (_("minstens {limit}") if least else _("hooguit {limit}")).format(limit=_figure(limit.value)),
            "" if outcome is None else "good" if outcome.passed else "look_again",
            case.places.get(test, STEPS // 2),
            limit.hard,
            "" if hidden is None or not case.looking else _figure(hidden),
        )

    def _tell(self) -> None:
        if self._at in self._cases:
            self._show(self.page)


def thresholds(places: Mapping[Test, int]) -> dict[Test, Threshold]:
    """A slider of 0 to 20: half as strict at one end, and strictest at the other. Hard ones stay."""
    made = {}
    for test, start in THRESHOLDS.items():
        place = places.get(test, STEPS // 2)
        made[test] = (
            start if start.hard or place == STEPS // 2 else replace(start, value=_moved(start.value, place))
        )
    return made


def _moved(value: float, place: int) -> float:
    """From half of it to twice it, in equal steps of a logarithm; a limit of 0 moves up to 1."""
    if value == 0:
        return max(0.0, (place - STEPS / 2) / (STEPS / 2))
    return float(value * 2 ** ((place - STEPS / 2) / (STEPS / 2)))


def _figure(value: float) -> str:
    if isfinite(value) and value == int(value):
        return number(value)
    return number(value, 3 if abs(value) < 0.01 else 2 if abs(value) < 10 else 0)


def _verdicts(card: Card) -> tuple[tuple[str, bool], ...]:
    return (
        (
            _("vanaf {age}: voldoet").format(age=CHILD_AGE)
            if card.everybody
            else _("vanaf {age}: voldoet niet").format(age=CHILD_AGE),
            card.everybody,
        ),
        (
            _("onder {age}: voldoet").format(age=CHILD_AGE)
            if card.children
            else _("onder {age}: voldoet niet").format(age=CHILD_AGE),
            card.children,
        ),
    )


def _advice(card: Card) -> str:
    if card.children:
        return _("Alle proeven goed. Dat zegt: bij deze grenzen, in deze stad.")
    return _("Let op bij: {tests}.").format(tests=_failed(card))


def _state(state: State) -> str:
    return {
        State.SUBMITTED: _("ingediend"),
        State.INSPECTED: _("gekeurd"),
        State.ADMITTED: _("toegelaten"),
        State.REFUSED: _("geweigerd"),
        State.APPEALED: _("in bezwaar"),
        State.WITHDRAWN: _("ingetrokken"),
    }[state]


def _said(state: State, reason: str) -> str:
    return _("{state}: {reason}").format(state=_state(state), reason=reason) if reason else _state(state)


def _choices(dossier: Dossier) -> tuple[Choice, ...]:
    words = {
        State.ADMITTED: _("Laat toe"),
        State.REFUSED: _("Weiger"),
        State.APPEALED: _("Maak bezwaar"),
        State.WITHDRAWN: _("Trek in"),
        State.SUBMITTED: _("Dien opnieuw in"),
    }
    return tuple(
        Choice(state.value, text, state in _NEED_A_REASON)
        for state, text in words.items()
        if dossier.may(state)
    )


def _hidden_note(case: _Case, card: Card) -> str:
    if not case.looking:
        return ""
    if not case.hidden_done:
        return _("We kijken in een stad die de maker niet kent…")
    elsewhere = card_of(case.recommender, case.hidden, thresholds(case.places))
    if elsewhere.children:
        return (
            _("Ook in een stad die hij niet kent, is alles goed.")
            if card.children
            else _("In een stad die hij niet kent, is alles goed. In de teststad niet.")
        )
    if card.children:
        return _(
            "In de teststad was alles goed. In een stad die hij niet kent, niet: {tests}. Een maker kan een toets leren zonder beter te worden. En een toets is maar één stad."
        ).format(tests=_failed(elsewhere))
    return _("Ook in een stad die hij niet kent, is niet alles goed: {tests}.").format(
        tests=_failed(elsewhere)
    )


def _failed(card: Card) -> str:
    return "; ".join(test_name(one.test) for one in card.failed())
