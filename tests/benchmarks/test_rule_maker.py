# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long it takes from a press on + to the painted page, with all posts rated anew."""

from __future__ import annotations

import statistics
import time

import pytest

from mediawijs.app.run import make_coordinator
from mediawijs.app.tour import TourClock
from mediawijs.domain.level import Level
from mediawijs.domain.pupils import Alias
from mediawijs.presenters.shell import Place

pytestmark = pytest.mark.bench


def test_a_rule_change(tmp_path):
    main = make_coordinator(tmp_path, TourClock())
    main.desk.set("reduced_motion", True)
    profile = main.desk.store.profiles.create(Alias("otter", 1), Level.B, main.desk.clock.today())
    main.window.show()
    main.enter(profile, profile.level)
    main.go(Place.RULE_MAKER)
    maker = main.ratings.rooms.maker
    assert maker is not None
    took = []
    for rule in maker.work.now.rules:
        if rule.age is None:
            continue
        maker.use_theme(rule.theme)
        main.app.processEvents()
        begun = time.perf_counter()
        maker.step(rule.id, 1 if rule.age < maker.work.now.ages[-1] else -1)
        main.app.processEvents()
        took.append(1000 * (time.perf_counter() - begun))
    main.desk.close()
    print(
        f"\nrule changes: median {statistics.median(took):.0f} ms, slowest {max(took):.0f} ms of {len(took)}; asked: 50 ms"
    )
