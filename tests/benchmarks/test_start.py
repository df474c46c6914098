# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cold start to a usable home screen, against a bare PySide6 window with one label, side by side in one run."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.bench
RUNS = 15

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("MediaWijs"))
window.resize(1366, 768)
window.show()
app.processEvents()
import os; os._exit(0)
"""

OURS = """
import sys
from pathlib import Path
from mediawijs.app.run import first_paint
coordinator = first_paint(Path(sys.argv[1]))
assert coordinator.window.at == "home"
assert "sqlite_utils" not in sys.modules and "sqlite3" not in sys.modules
import os; os._exit(0)
"""


def ordinary() -> dict[str, str]:
    """As on a user's machine: Python may keep its compiled files. The first pair of runs makes them and is not counted."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def seconds(code: str, *arguments: str, environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment, capture_output=True)
    return time.perf_counter() - begun


def in_turn(environment: dict[str, str], data: str) -> tuple[list[float], list[float]]:
    """A B A B …, after one of each to warm the disk."""
    bare, ours = [], []
    for run in range(RUNS + 1):
        pair = seconds(BARE, environment=environment), seconds(OURS, data, environment=environment)
        if run:
            bare.append(pair[0])
            ours.append(pair[1])
    return bare, ours


def report(where: str, bare: list[float], ours: list[float]) -> None:
    ratios = [mine / floor for mine, floor in zip(ours, bare, strict=True)]
    print(
        f"\n{where}: bare window {1000 * statistics.median(bare):.0f} ms, MediaWijs {1000 * statistics.median(ours):.0f} ms, "
        f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f}); asked: at most 1.6"
    )


def test_cold_start_offscreen(tmp_path):
    environment = {**ordinary(), "QT_QPA_PLATFORM": "offscreen"}
    report("start, offscreen", *in_turn(environment, str(tmp_path)))


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_cold_start_in_a_real_window(tmp_path):
    display = ":93"
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL)
    try:
        environment = {**ordinary(), "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            ready = subprocess.run(
                [sys.executable, "-c", BARE], env=environment, capture_output=True, check=False
            )
            if ready.returncode == 0:
                break
        report("start, real window", *in_turn(environment, str(tmp_path)))
    finally:
        server.terminate()
        server.wait()
