# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a step change takes, for every step of every lesson: from the click to the painted page."""

from __future__ import annotations

import statistics
import time

import pytest

from mediawijs.app.run import import_for_lessons, make_coordinator
from mediawijs.app.tour import TourClock, page_of, take_a_step
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias

pytestmark = pytest.mark.bench


def test_step_changes(tmp_path):
    main = make_coordinator(tmp_path, TourClock())
    import_for_lessons()  # as the app does once the home screen was painted
    main.desk.set("reduced_motion", True)
    profile = main.desk.store.profiles.create(Alias("otter", 1), Level.B, main.desk.clock.today())
    main.window.show()
    main.enter(profile, profile.level)
    took: list[tuple[float, str]] = []
    for lesson in main.desk.library.shelf("nl", "B").lessons:
        begun = time.perf_counter()
        main.open_lesson(lesson.id)
        main.app.processEvents()
        took.append((time.perf_counter() - begun, f"{lesson.id}: open"))
        assert main.flow is not None
        presenter = main.flow.lesson
        assert presenter is not None
        while (page := page_of(presenter)) is not None:
            begun = time.perf_counter()
            take_a_step(presenter, lambda _what: None)
            main.app.processEvents()
            took.append((time.perf_counter() - begun, f"{lesson.id}: after {page.step.id}"))
        main.leave_lesson()
    main.desk.close()
    times = [seconds for seconds, _what in took]
    slowest = sorted(took, reverse=True)[:5]
    print(
        f"\nstep changes: median {1000 * statistics.median(times):.0f} ms of {len(times)}; asked: none over 100 ms"
    )
    for seconds, what in slowest:
        print(f"  {1000 * seconds:.0f} ms  {what}")
