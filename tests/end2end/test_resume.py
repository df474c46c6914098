# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Killed in mid-lesson, the app opens where the pupil was: at most the unanswered question is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mediawijs.app.demo import LESSON
from mediawijs.app.desk import Desk
from mediawijs.app.tour import TourClock
from mediawijs.domain.lessons.session import LessonSession

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.end2end


@pytest.mark.parametrize("lines_before_the_kill", [2, 9, 14, 23, 35])
def test_killed_in_mid_lesson_and_resumed(tmp_path, lines_before_the_kill):
    demo = subprocess.Popen(
        [sys.executable, "-m", "mediawijs", "demo", "--data-dir", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert demo.stdout is not None
    told = [demo.stdout.readline() for _line in range(lines_before_the_kill)]
    demo.kill()
    demo.wait()
    demo.stdout.close()
    saved = max((int(line.split()[1]) for line in told if "bewaard" in line), default=0)
    step = max(int(line.split()[1]) for line in told if line.startswith("stap"))

    desk = Desk(tmp_path, TourClock())
    [profile] = desk.store.profiles.all()
    desk.enter(profile, profile.level)
    assert desk.sentences == []
    events = desk.log.events()
    assert len(events) >= saved
    lesson = desk.library.lesson(LESSON, "nl", profile.level)
    assert lesson is not None
    assert LessonSession.start(lesson, events).at + 1 >= step
    desk.close()

    again = subprocess.run(
        [sys.executable, "-m", "mediawijs", "demo", "--data-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    first = next(line for line in again.stdout.splitlines() if line.startswith("stap"))
    assert int(first.split()[1]) >= step
    assert "voortgang.db" in again.stdout
