# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pupil in the Algoritmelab who waits for the town, for the pictures and the self-test."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from mediawijs.presenters.lab_parts import LabState
from mediawijs.presenters.shell import Place

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator
    from mediawijs.presenters.inspection import InspectionPage

LONGEST_WAIT = 60.0
"""Seconds until something is wrong with the thread."""


def wait_until(main: Coordinator, there: Callable[[], bool]) -> None:
    """Lets the window live until it is there.

    Raises:
        AssertionError: it never comes.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    alarm = QTimer()  # wakes the loop, also when the thread has nothing to tell
    alarm.start(50)
    last = time.monotonic() + LONGEST_WAIT
    while not there():
        if time.monotonic() > last:
            raise AssertionError("the thread of the lab tells nothing")
        main.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def open_lab(main: Coordinator) -> LabState:
    """Until the first feed is there, or a message why there is none."""
    main.go(Place.LAB)
    wait_until(main, lambda: main.lab.presenter.page.ready or bool(main.lab.presenter.state.trouble))
    wait_for_feed(main)
    return main.lab.presenter.state


def wait_for_feed(main: Coordinator) -> None:
    """Everything that was asked of the town was done, and the phone shows it."""
    lab = main.lab.presenter
    wait_until(main, lambda: bool(lab.state.trouble) or (not lab.waiting and bool(lab.page.cards)))


def play_to_end(main: Coordinator) -> None:
    lab = main.lab.presenter
    lab.use_speed("all")
    lab.play()
    wait_until(main, lambda: not lab.state.playing)
    wait_for_feed(main)


def step_days(main: Coordinator, days: int) -> None:
    lab = main.lab.presenter
    for _day in range(days):
        aim = lab.state.day + 1
        lab.step()
        wait_until(main, lambda aim=aim: lab.state.day >= aim)  # type: ignore[misc] # a default of a lambda


def compare_with(main: Coordinator, name: str) -> None:
    lab = main.lab.presenter
    lab.compare(name)
    wait_until(main, lambda: not lab.waiting and len(lab.state.films) == (2 if name else 1))
    wait_for_feed(main)


def inspect(main: Coordinator, name: str) -> InspectionPage:
    """All tests in the standard town."""
    main.lab.presenter.choose(name)
    main.lab.inspect()
    wait_until(main, lambda: not main.lab.inspection.page.busy)
    return main.lab.inspection.page


def look_in_hidden_town(main: Coordinator) -> InspectionPage:
    card = main.lab.inspection
    card.look_in_hidden_town()
    wait_until(main, lambda: all(row.hidden_value for row in card.page.rows))
    return card.page
