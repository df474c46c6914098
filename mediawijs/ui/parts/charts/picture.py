# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all drawings of charts can do."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter


class Picture(Protocol):
    """The drawing of one chart. It is made anew when the numbers change, so it may remember what it measured."""

    def height(self, width: int) -> int:
        """The height at which it looks its best, in pixels."""
        ...

    def least_width(self) -> int:
        """The width below which it cannot be read."""
        ...

    def least_height(self, width: int) -> int:
        """The height below which it cannot be read at this width."""
        ...

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws inside `rect` and nowhere else."""
        ...
