# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a pupil went while judging a claim: the map of the way, and how it differs from an expert's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mediawijs.domain.web.claim import Claim, Move, Verdict
from mediawijs.domain.web.site import Web


class Came(StrEnum):
    """How a page was reached."""

    START = "start"
    SEARCH = "search"
    LINK = "link"
    BACK = "back"
    ADDRESS = "address"
    ADVERT = "advert"


@dataclass(frozen=True, slots=True)
class Opened:
    page: str
    came: Came


@dataclass(frozen=True, slots=True)
class Searched:
    """A query and the keys that came up, in order."""

    query: str
    shown: tuple[str, ...]


Event = Opened | Searched


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the map: the page, how it was reached, and what it is worth for this claim."""

    page: str
    site: str
    came: Came
    evidence: Move | None
    trap: bool
    again: bool


@dataclass(frozen=True, slots=True)
class PathMap:
    """`left_after`: pages opened on the first site before leaving it; None when it was never left.

    `passed_by`: evidence that stood among the results and was not opened. `skipped`: all evidence not opened.
    `first_hit_only`: after every search the first result was opened, so nothing was chosen.
    """

    stops: tuple[Stop, ...]
    searches: tuple[str, ...]
    left_after: int | None
    moves: frozenset[Move]
    passed_by: tuple[str, ...]
    skipped: tuple[str, ...]
    first_hit_only: bool


def path_map(web: Web, claim: Claim, events: Sequence[Event]) -> PathMap:
    """Pages that no longer exist are left out, so that a site may change under an old log."""
    known = [one for one in events if isinstance(one, Searched) or one.page in web.pages]
    stops = _stops(web, claim, [one for one in known if isinstance(one, Opened)])
    seen = {stop.page for stop in stops}
    shown = {key for one in known if isinstance(one, Searched) for key in one.shown}
    skipped = tuple(one.page for one in claim.evidence if one.page not in seen)
    return PathMap(
        stops,
        tuple(one.query for one in known if isinstance(one, Searched)),
        _left_after(stops),
        _moves(stops, known),
        tuple(page for page in skipped if page in shown),
        skipped,
        _first_hit_only(known),
    )


def _stops(web: Web, claim: Claim, opened: Sequence[Opened]) -> tuple[Stop, ...]:
    traps = {trap.page for trap in claim.traps}
    stops: list[Stop] = []
    for one in opened:
        evidence = claim.settles(one.page)
        again = any(stop.page == one.page for stop in stops)
        move = None if evidence is None else evidence.move
        stops.append(Stop(one.page, web.pages[one.page].site, one.came, move, one.page in traps, again))
    return tuple(stops)


def _left_after(stops: Sequence[Stop]) -> int | None:
    return next((number for number, stop in enumerate(stops) if stop.site != stops[0].site), None)


def _moves(stops: Sequence[Stop], events: Sequence[Event]) -> frozenset[Move]:
    """STOP counts when the pupil searched or left before reading on: nothing else of stopping can be seen."""
    moves = {stop.evidence for stop in stops if stop.evidence is not None}
    second = events[1] if len(events) > 1 else None
    if isinstance(second, Searched) or _left_after(stops) == 1:
        moves.add(Move.STOP)
    return frozenset(moves)


def _first_hit_only(events: Sequence[Event]) -> bool:
    chosen: list[bool] = []
    results: tuple[str, ...] = ()
    for event in events:
        if isinstance(event, Searched):
            results = event.shown
        elif results and event.came is Came.SEARCH:
            chosen.append(event.page == results[0])
    return len(chosen) > 1 and all(chosen)


class Leaning(StrEnum):
    """Being fooled and distrusting what is true are shown just as large."""

    RIGHT = "right"
    BELIEVED_TOO_MUCH = "believed-too-much"
    BELIEVED_TOO_LITTLE = "believed-too-little"


_ORDER = (Verdict.FALSE, Verdict.HALF, Verdict.TRUE)


@dataclass(frozen=True, slots=True)
class Judged:
    """`grounded`: right and on at least one page that settles it; a lucky guess is told apart."""

    verdict: Verdict
    leaning: Leaning
    grounded: bool
    missed: tuple[Move, ...]
    own_club: str  # "flattered", "hurt" or "" for the club that the pupil chose


def judge(claim: Claim, verdict: Verdict, path: PathMap, club: str = "") -> Judged:
    gap = _ORDER.index(verdict) - _ORDER.index(claim.verdict)
    leaning = Leaning.BELIEVED_TOO_MUCH if gap > 0 else Leaning.BELIEVED_TOO_LITTLE if gap else Leaning.RIGHT
    wanted = dict.fromkeys(step.move for step in claim.path)
    found = any(stop.evidence is not None for stop in path.stops)
    own = "flattered" if club and club == claim.flatters else "hurt" if club and club == claim.hurts else ""
    return Judged(
        verdict,
        leaning,
        leaning is Leaning.RIGHT and found,
        tuple(move for move in wanted if move not in path.moves),
        own,
    )
