# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer that was saved survives a program that is killed, whenever that happens."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from mediawijs.domain.lessons.events import Answered
from mediawijs.store.database import FILE, Store
from mediawijs.store.health import Health, health

TODAY = date(2026, 11, 21)

PUPIL = """
import sys
from datetime import date
from pathlib import Path
from mediawijs.domain.lessons.events import Answered, WentOn, Where
from mediawijs.domain.lessons.judgement import Result
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.store.database import Store

folder, first = Path(sys.argv[1]), int(sys.argv[2])
today, where = date(2026, 11, 21), Where("les", "1", "O")
store = Store.open(folder, today).store
pupil = store.profiles.all() or (store.profiles.create(Alias("vos", 1), Level.O, today),)
log = store.log(pupil[0].id)
for number in range(first, first + 100_000):
    log.append(
        Answered(where, "s", str(number), ("x" * (number % 900),), Result.OPEN, None, 1, 5, today),
        WentOn(where, "s", str(number), today),
    )
    print(number, flush=True)
"""


def _play_until_killed(folder: Path, first: int, answers: int) -> int:
    """Lets a pupil answer, and kills the program somewhere after `answers` of them. The last that was saved."""
    with subprocess.Popen(
        [sys.executable, "-c", PUPIL, str(folder), str(first)], stdout=subprocess.PIPE, text=True
    ) as playing:
        assert playing.stdout is not None
        for _ in range(answers):
            playing.stdout.readline()
        playing.kill()
        said = playing.stdout.read().split("\n")
    # What was still said before the kill counts too, but for half a line.
    return int(said[-2]) if len(said) > 1 else first + answers - 1


@pytest.mark.end2end
def test_every_saved_answer_survives_twenty_kills(tmp_path: Path) -> None:
    chance = random.Random(20261121)
    next_number = 0
    for _kill in range(20):
        last = _play_until_killed(tmp_path, next_number, chance.randint(1, 40))

        assert health(tmp_path / FILE) is Health.GOOD
        opened = Store.open(tmp_path, TODAY)
        with closing(opened.store):
            events = opened.store.log(1).events()
        answered = [int(event.item) for event in events if isinstance(event, Answered)]
        assert opened.sentence is None
        assert answered == list(range(len(answered)))  # in order, none missing
        assert len(events) == 2 * len(answered)  # both of a pair, or none
        assert len(answered) > last
        next_number = len(answered)


@pytest.mark.end2end
def test_a_kill_during_the_first_start_leaves_nothing_that_looks_like_damage(tmp_path: Path) -> None:
    chance = random.Random(7)
    for kill in range(8):
        folder = tmp_path / str(kill)
        with subprocess.Popen(
            [sys.executable, "-c", PUPIL, str(folder), "0"], stdout=subprocess.PIPE
        ) as starting:
            while not folder.exists() and starting.poll() is None:
                pass
            for _ in range(chance.randint(0, 20_000)):
                folder.exists()  # a moment that differs each time
            starting.kill()

        opened = Store.open(folder, TODAY)
        opened.store.close()

        assert opened.sentence in (
            None,
            "Het bestand met voortgang was weg. Alles van vóór vandaag is er nog.",
        )
        assert opened.store.folder == folder
