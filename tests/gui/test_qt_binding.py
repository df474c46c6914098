# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""PySide6 6.12.0 loses references to None on Python 3.11 and aborts after some thousand calls; ours does not."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtWidgets import QLabel


def test_calls_that_give_none_may_be_repeated(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(20_000):
        label.setText(str(number))
    assert label.text() == "19999"
    assert abs(sys.getrefcount(None) - before) < 2_000


def test_the_version_is_below_the_broken_one():
    assert PySide6.__version_info__[:2] < (6, 12)
