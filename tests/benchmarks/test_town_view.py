# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long one frame takes of what moves in the lab: the town with all its dots, and the busiest line chart."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from mediawijs import paths
from mediawijs.presenters.charts import LineChart, Series
from mediawijs.ui.parts.charts.line import LinePicture
from mediawijs.ui.parts.charts.town import TownView
from mediawijs.ui.parts.paint import brush
from mediawijs.ui.theme.fonts import load_first
from mediawijs.ui.theme.look import make_look

pytestmark = pytest.mark.bench
FRAMES, WIDTH, HEIGHT = 300, 450, 300


def report(what: str, frame: Callable[[int], object]) -> None:
    took = []
    for number in range(FRAMES):
        begun = time.perf_counter()
        frame(number)
        took.append(1000 * (time.perf_counter() - begun))
    p50, p95, p99 = np.percentile(took, (50, 95, 99))
    print(f"\n{what}: p50 {p50:.2f}, p95 {p95:.2f}, p99 {p99:.2f} ms a frame; 60 frames a second leave 16.7")


@pytest.mark.parametrize("many", [1_000, 5_000])
@pytest.mark.parametrize("compared", [False, True])
def test_a_frame_of_the_town(qapp, qtbot, many, compared):
    chance = np.random.default_rng(2026)
    view = TownView(make_look(paths.assets()), "tegen", "voor")
    qtbot.addWidget(view)
    view.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(view):
        view.show()
    group = chance.integers(0, 7, many)
    view.show_people(chance.random(many), chance.random(many), group)
    if compared:
        view.compare(chance.random(many), chance.random(many))
    view.show_people(chance.random(many), chance.random(many), group)
    view._motion.stop()  # here each frame is asked for

    def frame(number: int) -> None:
        view._step(number / FRAMES)
        view.repaint()

    report(f"{many} people at {WIDTH}x{HEIGHT}{', two layers' if compared else ''}", frame)


def test_a_line_chart(qapp):
    load_first(paths.assets() / "fonts")
    days, looks = range(300), (("coral", False), ("sky", True), ("mint", False), ("violet", True))
    series = tuple(
        Series(colour, tuple(0.5 + 0.4 * math.sin(day / (9 + 4 * n)) for day in days), colour, dashed)
        for n, (colour, dashed) in enumerate(looks)
    )
    chart = LineChart("", "", "dag", "deel", tuple(map(str, days)), series, 0.0, 1.0, percent=True)
    look = make_look(paths.assets())
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    picture = LinePicture(look, chart)

    def paint(picture: LinePicture) -> None:
        painter = brush(image)
        picture.draw(painter, QRectF(0, 0, WIDTH, HEIGHT))
        painter.end()

    report("4 lines of 300 points, painted again", lambda _number: paint(picture))
    report("4 lines of 300 points, new numbers", lambda _number: paint(LinePicture(look, chart)))
